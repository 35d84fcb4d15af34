"""What staff see and can do at the screen, once their PIN was right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGraphicsItem

from exhibit.kiosk.staff.staff_actions import Close, StaffAction
from exhibit.layout.canvas import Box
from exhibit.layout.rows import wrapped
from exhibit.navigation import Session
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.screen import Screen
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.theme import BAR_TITLE, CODE, LABEL, SMALL

_TOP = 150.0
_EDGE = 64.0
_GAP = 18.0
_NAMED = 0.42
"""Share of a column's width that the names of facts have."""

_LABELLED = 230.0


@dataclass(frozen=True, slots=True)
class PanelButton:
    """One thing to press, or to read between two of them.

    Attributes:
        action: What it does; None only shows its text.
        spec: What it says.
    """

    action: StaffAction | None
    spec: ButtonSpec


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row of things to press.

    Attributes:
        label: What they are about.
        buttons: Them, from the left.
    """

    label: str
    buttons: tuple[PanelButton, ...]


@dataclass(frozen=True, slots=True)
class StaffView:
    """All that the panel shows at one moment.

    Attributes:
        facts: Name and value of each line.
        problems: One line for each.
        rows: What can be pressed.
    """

    facts: Mapping[str, str]
    problems: Sequence[str]
    rows: Sequence[PanelRow]


class StaffPanel(Screen):
    """Facts at the left, what can be done at the right; below each other upright.

    Args:
        style: In the installation's language.
        session: The attract loop behind it.
        look: Says what there is to see now.

    Attributes:
        chosen: What was pressed, a ``StaffAction``.
    """

    chosen = Signal(object)

    def __init__(self, style: Style, session: Session, look: Callable[[], StaffView]) -> None:
        super().__init__(style, session)
        self._look = look
        self._staff_view: StaffView | None = None
        self._actions: dict[Control, StaffAction] = {}
        canvas, words = style.canvas, style.words
        title = self.set_text(words.say("For staff"), BAR_TITLE, canvas.width)
        self.add_text(title, _EDGE, _TOP / 2 - title.height / 2, style.palette.shell)
        close = ButtonSpec(words.say("Close"))
        width = close.width_in(style)
        box = Box(canvas.width - _EDGE - width, (_TOP - SECOND_HEIGHT) / 2, width, SECOND_HEIGHT)
        self._actions[self._press(close, box, self)] = Close()
        facts, buttons = self._boxes()
        self._facts = self.add_column(facts)
        self._buttons = self.add_column(buttons)
        self.refresh()

    def _boxes(self) -> tuple[Box, Box]:
        canvas = self.style.canvas
        width, height = canvas.width - 2 * _EDGE, canvas.height - _TOP - 60
        if canvas.is_portrait:
            share = height * 0.36
            return (
                Box(_EDGE, _TOP, width, share),
                Box(_EDGE, _TOP + share + 40, width, height - share - 40),
            )
        left = width * 0.3
        return Box(_EDGE, _TOP, left, height), Box(_EDGE + left + 60, _TOP, width - left - 60, height)

    def refresh(self) -> None:
        """Show what there is to see now; what is the same stays, and with it a finger's press and the focus."""
        before, self._staff_view = self._staff_view, self._look()
        if before is None or (before.facts, before.problems) != (self._staff_view.facts, self._staff_view.problems):
            self._refill(self._facts, self._fill_facts)
        if before is None or before.rows != self._staff_view.rows:
            self._refill(self._buttons, self._fill_buttons)
            kept = set(self.controls())
            self._actions = {control: action for control, action in self._actions.items() if control in kept}

    def _refill(self, column: ScrollColumn, fill: Callable[[ScrollColumn, StaffView], float]) -> None:
        if self._staff_view is None:
            return
        offset = column.offset
        for item in column.content.childItems():
            dispose(item)
        column.set_length(fill(column, self._staff_view))
        column.scroll_to(offset)

    def key(self, key: Qt.Key) -> bool:
        """Escape closes."""
        if key == Qt.Key.Key_Escape:
            self.chosen.emit(Close())
        return key == Qt.Key.Key_Escape

    def _fill_facts(self, column: ScrollColumn, staff_view: StaffView) -> float:
        palette, width = self.style.palette, self._boxes()[0].width
        named, y = width * _NAMED, 0.0
        for name, value in staff_view.facts.items():
            label = self.set_text(name, SMALL, named)
            said = self.set_text(value, SMALL, width - named - _GAP)
            self.add_text(label, 0, y, palette.mute, column.content)
            self.add_text(said, named + _GAP, y, palette.shell, column.content)
            y += max(label.height, said.height) + 16
        y += 24
        for problem in staff_view.problems:
            block = self.set_text(problem, SMALL, width)
            self.add_text(block, 0, y, palette.gold, column.content)
            y += block.height + 10
        return y

    def _fill_buttons(self, column: ScrollColumn, staff_view: StaffView) -> float:
        width, y = self._boxes()[1].width, 0.0
        # Upright there is no room for what a row is about beside it.
        left = 0.0 if self.style.canvas.is_portrait else _LABELLED
        for row in staff_view.rows:
            label = self.set_text(row.label, LABEL, left - _GAP if left else width)
            middle = (SECOND_HEIGHT - label.height) / 2 if left else 0.0
            self.add_text(label, 0, y + middle, self.style.palette.gold, column.content)
            y += 0.0 if left else label.height + 8
            y = self._fill_row(column, row, Box(left, y, width - left, SECOND_HEIGHT)) + 28
        return y

    def _fill_row(self, column: ScrollColumn, row: PanelRow, first: Box) -> float:
        """Put what can be pressed below each other where a line is too narrow; return where it ends."""
        y, widths = first.y, [min(each.spec.width_in(self.style), first.width) for each in row.buttons]
        for line in wrapped(widths, first.width, _GAP):
            x = first.x
            for index in line:
                each = row.buttons[index]
                button = self._press(each.spec, Box(x, y, widths[index], first.height), column.content)
                if each.action is not None:
                    self._actions[button] = each.action
                else:
                    button.setEnabled(False)
                x += widths[index] + _GAP
            y += first.height + _GAP
        return y - _GAP

    def _press(self, spec: ButtonSpec, box: Box, parent: QGraphicsItem) -> Button:
        button = Button(self.style, replace(spec, tone="solid", text_style=CODE), box, parent)
        button.activated.connect(self._on_pressed)
        return button

    def _on_pressed(self, control: Control) -> None:
        if control in self._actions:
            self.chosen.emit(self._actions[control])
