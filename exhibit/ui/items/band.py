"""A band of time: eras, axis, marks and cards of one camera, on any screen that shows one."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.figures.arranging import Form
from exhibit.figures.camera import Camera
from exhibit.figures.line import Cluster, Line
from exhibit.figures.rail import Rail
from exhibit.figures.shelving import Sides
from exhibit.ui.boxes import rect_of
from exhibit.ui.context import Context
from exhibit.ui.items.axis import Axis
from exhibit.ui.items.cards import Cards
from exhibit.ui.items.control import Control
from exhibit.ui.items.eras import Eras
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.marks import Marks

_NO_NAMES = 12.0
_MOST_RIM = 0.11
"""Of the rail; cards at the ends that need more are pushed inside."""


class Band(Holder):
    """Shows what a camera sees of a line of milestones.

    Args:
        context: The visitor's view.
        rail: Its place in the parent's coordinates, and which way time runs on it.
        parent: The item it belongs to.
        sides: Where cards may stand.
        has_names: Whether the eras are named.

    Attributes:
        added: A control is new and wants to be listened to.
    """

    added = Signal(object)

    def __init__(
        self, context: Context, rail: Rail, parent: QGraphicsItem, *, sides: Sides = "both", has_names: bool = True
    ) -> None:
        super().__init__(parent)
        self.rail = rail
        self._context = context
        # Cards that are half outside end where the band does.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._eras = Eras(context, rail, self, has_names=has_names)
        labels = Axis.labels_room(context, is_upright=rail.is_upright)
        self._rooms = self._names_rooms(labels) if has_names else (_NO_NAMES, _NO_NAMES)
        self._cards = Cards(context, rail, (*self._rooms, labels), sides, self)
        self._cards.added.connect(self._on_added)
        self.axis = self._cards.axis
        # The axis lies behind the cards, and where it runs is theirs to say.
        self._axis = Axis(context, rail, self.axis, self)
        self._marks = Marks(context, rail, self.axis, self)
        for item in (self._axis, self._marks, self._axis.names):
            item.stackBefore(self._cards)
        self._camera: Camera | None = None

    def show_view(self, camera: Camera, line: Line, selected: Milestone | None) -> None:
        """Show a stretch of time, the milestones of a line, and one of them lit."""
        self._camera = camera
        standing = self._cards.show_view(camera, line, selected)
        # Lanes seldom fill the band: what they leave is the names' too.
        self._eras.show_view(camera, max(self._rooms[self._cards.form == Form.TITLE], self._cards.free_before))
        self._axis.show_view(camera)
        self._marks.show_view(camera, line, standing, selected)

    @property
    def rim(self) -> float:
        """The part of the rail, at each end, that a card at an end of the exhibit needs."""
        return min(self._cards.reach / self.rail.length, _MOST_RIM)

    def at(self, x: float, y: float) -> Milestone | Cluster | None:
        """Return what a finger at a position in the parent's coordinates means on the axis."""
        return self._marks.at(self.rail.along(x, y), self.rail.across(x, y))

    @property
    def is_moving(self) -> bool:
        """Say whether cards are on their way to their places."""
        return self._cards.is_moving

    def beat(self, now_s: float) -> None:
        """Let cards go on to their places."""
        if self._camera is not None:
            self._cards.beat(now_s, self._camera)

    def finish(self) -> None:
        """Let every card be where it goes."""
        if self._camera is not None:
            self._cards.finish(self._camera)

    def _names_rooms(self, labels: float) -> tuple[float, float]:
        """Return the room for the names of the eras over cards and over titles.

        Only from afar, where titles stand, names need several lines; upright they never stand over anything.
        """
        span, rail = self._context.exhibit.about.span, self.rail
        years = span.last.year + 1 - span.first.year
        one = Eras.names_room(self._context)
        room = self._eras.all_names_room(rail.length * (1 - 2 * _MOST_RIM) / years)
        if rail.is_upright:
            return room, room
        # A low band keeps a lane for titles.
        return one, min(room, max(Cards.most_names_room(self._context, rail, labels, one), one))

    def _on_added(self, control: Control) -> None:
        self.added.emit(control)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.rail.band)
