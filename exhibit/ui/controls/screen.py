"""What every screen can do, whether it shows an exhibit or not."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.chart.playhead import Player
from exhibit.motion.gestures import Way
from exhibit.narrative.reading_time import reading_time_s
from exhibit.navigation import Session
from exhibit.ui.controls.button_rows import add_rows
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TextStyle
from exhibit.ui.kit.typesetter import TextBlock


class Screen(GroupItem):
    """One full screen. It shows a session and asks for intents; it never changes the session itself.

    Args:
        style: The visitor's style.
        session: What to show.

    Attributes:
        asked: An intent the visitor asks for.
        looped: A loop of the screen has come round once more.
        title: Its name; empty on those without one.
        subject: What it plays, if there are several things to play.
        held: The part of it that a hand drags, or has dragged last.
    """

    asked = Signal(object)
    looped = Signal()

    def __init__(self, style: Style, session: Session) -> None:
        super().__init__(None)
        self.style = style
        self.session = session
        self.columns: list[ScrollColumn] = []
        self.title = ""
        self.subject = ""
        self.held = ""

    # What the director calls -------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Say whether something plays that is watched without a touch."""
        return False

    @property
    def player(self) -> Player | None:
        """What moves or holds a playhead here, if there is one; a screen built in its place goes on with it."""
        return None

    def go_on_from(self, before: "Screen | None") -> None:
        """Play on where the screen has come to in whose place it is built, if that played the same."""
        if type(before) is type(self) and before.subject == self.subject:
            player = before.player
            if player is not None and player.is_begun:
                self.go_on_with(player)

    def tell_target(self) -> None:
        """Say where what glides will rest, before the screen is built anew in another language, size or colour."""

    def go_on_with(self, player: Player) -> None:
        """Play or pause on where another screen of this kind has come to."""

    @property
    def reading_s(self) -> float:
        """Seconds it takes to read everything on the screen once, what is scrolled away included."""
        texts = [item.block.text for item in self._below(self) if isinstance(item, TextItem) and item.isVisible()]
        return reading_time_s(" ".join(texts), self.style.words.language, 0.0)

    def show_session(self, session: Session) -> bool:
        """Take over a session of the same kind; False asks to be built anew."""
        return session == self.session

    def tick(self, now_s: float) -> None:
        """Make every change there is to make up to a clock time; the last may be that another screen is shown."""

    def due(self, now_s: float) -> float | None:  # noqa: ARG002 - screens that move use it
        """Return, from state alone, the seconds until the next frame is wanted; None for never."""
        return None

    def leave(self) -> None:
        """Another screen takes its place."""

    def finish_animations(self) -> None:
        """Go to the end of every movement at once."""

    def drag_column_at(self, at: QPointF) -> ScrollColumn | None:
        """Return the scrolling column under a scene position."""
        return next((each for each in self.columns if each.contains_scene(at.x(), at.y()) and each.most > 0), None)

    @property
    def drag_way(self) -> Way:
        """Along which axis the screen itself is dragged."""
        return "x"

    def part_at(self, at: QPointF) -> str:  # noqa: ARG002 - screens that can be dragged use it
        """Name the part of the screen that a drag from a scene position moves; nothing where none."""
        return ""

    def takes_drag(self, at: QPointF) -> bool:
        """Take hold of the part under a scene position; False where a drag from there moves nothing of the screen."""
        self.held = self.part_at(at)
        return bool(self.held)

    def tap(self, at: QPointF) -> None:
        """A short press at a scene position that is not on a control."""

    def double_tap(self, at: QPointF) -> None:
        """A second short press at the same place, not on a control; the same as a tap where it means nothing else."""
        self.tap(at)

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:  # noqa: ARG002 - screens that zoom use it
        """Two fingers are around a scene position, have moved by so much and parted by a factor."""
        self.drag(at, by)

    def drag(self, at: QPointF, by: QPointF) -> None:
        """The hand is at a scene position and has moved by so much."""

    def drop(self, speed: QPointF) -> None:
        """The hand has let go, moving at a speed in design units per second."""

    def let_go(self) -> None:
        """The drag came to nothing: stay where it got to."""

    def pause(self) -> None:
        """Say where a drag that goes on has got to, before another hand does something else."""

    def touched(self) -> None:
        """A hand has come down anywhere on the screen."""

    def wheel(self, at: QPointF, by: QPointF) -> bool:
        """Turn the wheel over a scene position, in notches; False where it means nothing here."""
        column = self.drag_column_at(at)
        if column is not None:
            column.scroll_to(column.offset - by.y() * 120)
        return column is not None

    def key(self, key: Qt.Key) -> bool:  # noqa: ARG002 - screens with keys of their own use it
        """Take a key before the common ones; False where it means nothing here."""
        return False

    def write(self, text: str) -> bool:  # noqa: ARG002 - screens that can be written on use it
        """Take a letter or digit of a real keyboard; False where nothing can be written here."""
        return False

    def controls(self) -> Iterator[Control]:
        """Yield every visible control in reading order."""
        found = [item for item in self._below(self) if isinstance(item, Control) and item.isVisible()]
        yield from sorted(found, key=lambda each: (round(each.scenePos().y() / 40), each.scenePos().x()))

    # What screens build with -------------------------------------------------------------------------------

    def listen(self, control: Control) -> None:
        """Pass on what a control asks for."""
        control.activated.connect(self._on_activated)

    def add_button(self, spec: ButtonSpec, box: Box) -> Button:
        """Put a button that is listened to on the screen."""
        button = Button(self.style, spec, box, self)
        self.listen(button)
        return button

    def add_ghost(self, radius: float, across: float, below: float, *, strength: float) -> None:
        """Put a pale dial behind everything at the lower edge, in the middle of an upright screen.

        Args:
            radius: In design units.
            across: Where its middle is, as a share of the width of a screen that is not upright.
            below: How far below the lower edge, in design units.
            strength: Opacity of its lines, 0-1.
        """
        canvas = self.style.canvas
        dial = Dial(self.style.palette, radius, strength=strength, parent=self)
        dial.has_core = False
        dial.setPos(canvas.width * (0.5 if canvas.is_portrait else across), canvas.height + below)

    def add_text(
        self, block: TextBlock, x: float, y: float, colour: QColor, parent: QGraphicsItem | None = None
    ) -> TextItem:
        """Put a set text on the screen, its top left at a position."""
        item = TextItem(block, colour, parent=parent or self)
        item.setPos(x, y)
        return item

    def set_text(self, text: str, text_style: TextStyle, width: float, *, balanced: bool = False) -> TextBlock:
        """Set a text at the visitor's size."""
        return self.style.type.set(text, text_style, width, balanced=balanced)

    def add_column(self, box: Box, *, arrow_aside: bool = False) -> ScrollColumn:
        """Put a scrolling column on the screen."""
        column = ScrollColumn(self.style, box, self, arrow_aside=arrow_aside)
        self.columns.append(column)
        return column

    def add_row(
        self, specs: Sequence[ButtonSpec], area: Box, height: float, *, widened: bool = True
    ) -> tuple[float, list[Button]]:
        """Put buttons that are listened to on the screen; see ``add_rows``."""
        top, made = add_rows(self.style, specs, area, height, self, widened=widened)
        for button in made:
            self.listen(button)
        return top, made

    def _on_activated(self, control: Control) -> None:
        if control.intent is not None:
            self.asked.emit(control.intent)

    def _below(self, item: QGraphicsItem) -> Iterator[QGraphicsItem]:
        for child in item.childItems():
            yield child
            yield from self._below(child)
