"""A band of time: eras, axis, marks and cards of one camera, on any screen that shows one."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.card_layout import Form
from exhibit.layout.timeline.lane_layout import Sides
from exhibit.layout.timeline.milestone_index import Cluster, MilestoneIndex
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.axis import Axis
from exhibit.ui.timeline.axis_markers import AxisMarkers
from exhibit.ui.timeline.cards import Cards
from exhibit.ui.timeline.eras import Eras

_NO_NAMES = 12.0
_MOST_RIM = 0.11
"""Along the axis; cards at the ends that need more are pushed inside."""


class Band(GroupItem):
    """Shows what a camera sees of a line of milestones.

    Args:
        view: The visitor's view.
        orientation: Its place in the parent's coordinates, and which way time runs on it.
        parent: The item it belongs to.
        sides: Where cards may stand.
        has_names: Whether the eras are named.

    Attributes:
        added: A control is new and wants to be listened to.
    """

    added = Signal(object)

    def __init__(
        self,
        view: View,
        orientation: AxisOrientation,
        parent: QGraphicsItem,
        *,
        sides: Sides = "both",
        has_names: bool = True,
    ) -> None:
        super().__init__(parent)
        self.orientation = orientation
        self._view = view
        if orientation.is_turned:
            turn(self, orientation.band.middle_x)
        # Cards that are half outside end where the band does.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._eras = Eras(view, orientation, self, has_names=has_names)
        labels = Axis.labels_room(view, is_upright=orientation.is_upright)
        self._rooms = self._names_rooms(labels) if has_names else (_NO_NAMES, _NO_NAMES)
        self._cards = Cards(view, orientation, (*self._rooms, labels), sides, self)
        self._cards.added.connect(self._on_added)
        self.axis = self._cards.axis
        # The axis lies behind the cards, and where it runs is theirs to say.
        self._axis = Axis(view, orientation, self.axis, self)
        self._marks = AxisMarkers(view, orientation, self.axis, self)
        for item in (self._axis, self._marks, self._axis.names):
            item.stackBefore(self._cards)

    def show_view(self, camera: Camera, line: MilestoneIndex, selected: Milestone | None) -> None:
        """Show a stretch of time, the milestones of a line, and one of them lit."""
        standing = self._cards.show_view(camera, line, selected)
        # Lanes seldom fill the band: what they leave is the names' too.
        self._eras.show_view(camera, max(self._rooms[self._cards.form == Form.TITLE], self._cards.free_before))
        self._axis.show_view(camera)
        self._marks.show_view(camera, line, standing, selected)

    @property
    def rim(self) -> float:
        """The part of the axis, at each end, that a card at an end of the exhibit needs."""
        return min(self._cards.reach / self.orientation.length, _MOST_RIM)

    def at(self, x: float, y: float) -> Milestone | Cluster | None:
        """Return what a finger at a position in the parent's coordinates means on the axis."""
        return self._marks.at(self.orientation.along(x, y), self.orientation.across(x, y))

    def tick(self, now_s: float) -> None:
        """Let cards go on to their places."""
        self._cards.tick(now_s)

    def due(self, now_s: float) -> float | None:
        """Want every frame while cards are on their way to their places."""
        return self._cards.due(now_s)

    def finish(self) -> None:
        """Let every card be where it goes."""
        self._cards.finish()

    def _names_rooms(self, labels: float) -> tuple[float, float]:
        """Return the room for the names of the eras over cards and over titles.

        Only from afar, where titles stand, names need several lines; upright they never stand over anything.
        """
        years, orientation = self._view.exhibit.extent.years, self.orientation
        one = Eras.names_room(self._view)
        room = self._eras.all_names_room(orientation.length * (1 - 2 * _MOST_RIM) / years)
        if orientation.is_upright:
            return room, room
        # A low band keeps a lane for titles.
        return one, min(room, max(Cards.most_names_room(self._view, orientation, labels, one), one))

    def _on_added(self, control: Control) -> None:
        self.added.emit(control)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.orientation.band)
