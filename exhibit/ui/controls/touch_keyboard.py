"""Keys to touch, in the letters of the visitor's language."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.locale.keyboards import key_label
from exhibit.locale.languages import language_of
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.theme import BUTTON, TextStyle

GAP = 16.0
_KEY = TextStyle(BUTTON.face, 30, 1.3, 0.3)
_WIDEST = 132.0
_PAD_COLUMNS = 3
_PAD_ROWS = ("789", "456", "123")
_MANY_ROWS = 4
_DIGITS = "1234567890"
_ANY = " "
_WIDE = 1500.0
_WIDE_FIELD, _NARROW_FIELD = (14, 4), (10, 6)
"""Columns and rows of a field of keys."""


class TouchKeyboard(GroupItem):
    """Letters, digits, a space and a key that takes the last letter back.

    A wide one has its digits in a block at the right, a narrow one in a row of their own. A language that no few dozen
    keys write has a field of keys instead, for the letters that are handed in.

    Args:
        style: The visitor's style.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        typed: A letter, a digit or a space.
        erased: The last letter is to go.
    """

    typed = Signal(str)
    erased = Signal()

    def __init__(self, style: Style, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._style, self._box = style, box
        self.keys: list[Button] = []
        self._letters: dict[Control, str] = {}
        self._field: list[Button] = []
        letters = self._rows(style, box.width)
        rows = self.row_count(style, box.width)
        self._height = (box.height - (rows - 1) * GAP) / rows
        if self._has_block(style, box.width):
            block = _PAD_COLUMNS * (self._height + GAP) - GAP
            self._add_block(box.right - block)
            self._add_rows(letters, box.width - block - 3 * GAP)
        else:
            self._add_rows((_DIGITS, *letters), box.width)

    @classmethod
    def row_count(cls, style: Style, width: float) -> int:
        """Return how many rows of keys it has at a width."""
        return len(cls._rows(style, width)) + (1 if cls._has_block(style, width) else 2)

    @property
    def offered(self) -> int:
        """How many letters can be handed in; none where the language has keys of its own."""
        return len(self._field)

    def offer(self, letters: Sequence[str]) -> None:
        """Show letters on the field of keys; what is left of it shows nothing."""
        for key, letter in zip_longest(self._field, letters[: len(self._field)], fillvalue=""):
            if isinstance(key, Button):
                self._letters[key] = letter
                key.set_spec(replace(key.spec, label=letter))
                key.setVisible(bool(letter))

    @classmethod
    def _rows(cls, style: Style, width: float) -> tuple[str, ...]:
        """Return its rows of letters, as there is room for them; of a field of keys those of one that is full."""
        columns, rows = _WIDE_FIELD if width >= _WIDE else _NARROW_FIELD
        most = int((width + GAP) / (LEAST_TARGET + GAP))
        whole = style.words.keyboard() or (_ANY * columns,) * rows
        return tuple(part for row in _joined(whole, most) for part in _parted(row, most))

    @classmethod
    def _has_block(cls, style: Style, width: float) -> bool:
        """Say whether there is room for a block of digits beside the letters."""
        longest = max(map(len, cls._rows(style, width)))
        return width >= (longest + _PAD_COLUMNS) * 84 + (longest + _PAD_COLUMNS) * GAP

    def _add_rows(self, rows: tuple[str, ...], width: float) -> None:
        longest = max(map(len, rows))
        side = min((width - (longest - 1) * GAP) / longest, _WIDEST)
        for index, row in enumerate(rows):
            x = self._box.x + (width - len(row) * (side + GAP) + GAP) / 2
            for letter in self._from_left(row):
                self._add(letter, x, index, side)
                x += side + GAP
        space = min(width * 0.5, 6 * side)
        erase = 2 * side + GAP
        x = self._box.x + (width - space - GAP - erase) / 2
        bar = ButtonSpec(self._style.words.say("Space"))
        self._add_key(bar, x, len(rows), space).activated.connect(self._on_space)
        taker = ButtonSpec(glyph="erase")
        self._add_key(taker, x + space + GAP, len(rows), erase).activated.connect(self._on_erase)

    def _from_left(self, row: str) -> str:
        """Return a row as it has to be placed to be seen from the left: keys stand as on a desk in any language."""
        return row[::-1] if self._style.is_mirrored else row

    def _add_block(self, left: float) -> None:
        side = self._height
        for index, row in enumerate(_PAD_ROWS):
            for column, digit in enumerate(self._from_left(row)):
                self._add(digit, left + column * (side + GAP), index, side)
        self._add("0", left + side + GAP, len(_PAD_ROWS), side)

    def _add(self, letter: str, x: float, row: int, width: float) -> None:
        label = key_label(letter, language_of(self._style.words.language))
        key = self._add_key(ButtonSpec(label), x, row, width)
        key.activated.connect(self._on_key)
        self._letters[key] = letter
        if letter == _ANY:
            self._field.append(key)

    def _add_key(self, spec: ButtonSpec, x: float, row: int, width: float) -> Button:
        box = Box(x, self._box.y + row * (self._height + GAP), width, self._height)
        key = Button(self._style, replace(spec, tone="solid", text_style=_KEY), box, self)
        self.keys.append(key)
        return key

    def _on_key(self, key: Control) -> None:
        self.typed.emit(self._letters[key])

    def _on_space(self, _key: Control) -> None:
        self.typed.emit(" ")

    def _on_erase(self, _key: Control) -> None:
        self.erased.emit()


def _joined(rows: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return rows, neighbours in one where they are many: what is found above the keys is to be seen."""
    if len(rows) <= _MANY_ROWS:
        return rows
    joined = list(rows[:1])
    for row in rows[1:]:
        if len(joined[-1] + row) <= most:
            joined[-1] += row
        else:
            joined.append(row)
    return tuple(joined)


def _parted(row: str, most: int) -> Iterator[str]:
    """Yield a row in as few parts of the same length as it takes to have no more than so many letters in each."""
    length = math.ceil(len(row) / math.ceil(len(row) / most))
    yield from (row[start : start + length] for start in range(0, len(row), length))
