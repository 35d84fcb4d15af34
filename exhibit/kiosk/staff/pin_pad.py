"""The pad on which staff enter their PIN."""

import math

from PySide6.QtCore import Qt, Signal

from exhibit.kiosk.shared.pin import MOST_DIGITS
from exhibit.kiosk.shared.pin_lock import PinGuard
from exhibit.layout.canvas import Box
from exhibit.navigation import Session
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.screen import Screen
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DETAIL_TITLE, READING, SECOND, TextStyle

_KEY = TextStyle(READING.face, 40, 1.3)
_SIDE, _GAP = 112.0, 20.0
_ROWS = ("123", "456", "789")
_DOT = "•"
_IN_MINUTES_S = 90.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PinPad(Screen):
    """Digits, a dot for each that was entered, and a word about what is wrong.

    Args:
        style: In the installation's language.
        session: The attract loop behind it.
        guard: Says whether digits are the PIN.

    Attributes:
        opened: The PIN was right.
        left: Nothing is wanted.
    """

    opened = Signal()
    left = Signal()

    def __init__(self, style: Style, session: Session, guard: PinGuard) -> None:
        super().__init__(style, session)
        self._guard = guard
        self._entered = ""
        self._was_wrong, self._told_s = False, 0
        canvas, words = style.canvas, style.words
        middle = canvas.width / 2
        y = canvas.height / 2 - 430
        title = self.set_text(words.say("For staff"), DETAIL_TITLE, canvas.width - 200, balanced=True)
        self.add_text(title, middle - title.width / 2, y, style.palette.shell)
        self._dots = TextItem(
            self.set_text(" ", DETAIL_TITLE, 900), style.palette.gold, Qt.AlignmentFlag.AlignHCenter, self
        )
        self._dots.setPos(middle, y + 96)
        self._said = TextItem(self.set_text(" ", SECOND, 900), style.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._said.setPos(middle, y + 190)
        top, left = y + 256, middle - (3 * _SIDE + 2 * _GAP) / 2
        for row, digits in enumerate(_ROWS):
            # Fingers know where digits are, in any language.
            for column, digit in enumerate(digits[::-1] if style.is_mirrored else digits):
                self._add_digit(digit, left + column * (_SIDE + _GAP), top + row * (_SIDE + _GAP))
        last = top + 3 * (_SIDE + _GAP)
        self._add(ButtonSpec(glyph="erase", tone="solid"), left, last).activated.connect(self._on_erase)
        self._add_digit("0", left + _SIDE + _GAP, last)
        done = ButtonSpec(glyph="right", name=words.say("Continue"), tone="gold")
        self._add(done, left + 2 * (_SIDE + _GAP), last).activated.connect(self._on_done)
        close = ButtonSpec(words.say("Close"))
        width = close.width_in(style)
        box = Box(middle - width / 2, last + _SIDE + 40, width, SECOND_HEIGHT)
        Button(style, close, box, self).activated.connect(self._on_close)
        self._say_state()

    def _add(self, spec: ButtonSpec, x: float, y: float) -> Button:
        return Button(self.style, spec, Box(x, y, _SIDE, _SIDE), self)

    def _add_digit(self, digit: str, x: float, y: float) -> None:
        self._add(ButtonSpec(digit, tone="solid", text_style=_KEY), x, y).activated.connect(self._on_digit)

    def write(self, text: str) -> bool:
        """Take a digit of a real keypad."""
        if text in "0123456789":
            self._enter(text)
        return True

    def key(self, key: Qt.Key) -> bool:
        """Take back, close, or leave it to the focus."""
        if key == Qt.Key.Key_Backspace:
            self._on_erase(None)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self._submit()
        return key in {Qt.Key.Key_Backspace, Qt.Key.Key_Escape, *_ENTER}

    def tick(self, now_s: float) -> None:  # noqa: ARG002 - the lock's clock is the same
        """Count the lock down."""
        self._guard.release()
        self._say_state()

    def due(self, now_s: float) -> float | None:  # noqa: ARG002 - the lock's clock is the same
        """Want each second of the lock, and the end of it; at once where another second is told."""
        left_s = self._guard.left_s()
        if math.ceil(left_s) != self._told_s:
            return 0.0
        return left_s - (self._told_s - 1) if left_s else None

    def _on_digit(self, key: Control) -> None:
        self._enter(key.name)

    def _on_erase(self, _key: Control | None) -> None:
        self._entered = self._entered[:-1]
        self._say_state()

    def _on_close(self, _key: Control) -> None:
        self.left.emit()

    def _enter(self, digit: str) -> None:
        if self._guard.left_s() or len(self._entered) >= MOST_DIGITS:
            return
        self._entered += digit
        self._was_wrong = False
        self._say_state()

    def _on_done(self, _key: Control) -> None:
        self._submit()

    def _submit(self) -> None:
        if self._guard.left_s() or not self._entered:
            return
        entered, self._entered = self._entered, ""
        if self._guard.lets_in(entered):
            self.opened.emit()
            return
        self._was_wrong = True
        self._say_state()

    def _say_state(self) -> None:
        words = self.style.words
        left_s = self._guard.left_s()
        self._told_s = math.ceil(left_s)
        said = words.say("Enter the PIN")
        if left_s > _IN_MINUTES_S:
            said = words.say("Locked for {n} min", n=math.ceil(left_s / 60))
        elif left_s:
            said = words.say("Locked for {n} s", n=math.ceil(left_s))
        elif self._was_wrong:
            said = words.say("That was not the PIN")
        self._said.set_block(self.set_text(said, SECOND, 900))
        self._dots.set_block(self.set_text(_DOT * len(self._entered) or " ", DETAIL_TITLE, 900))
