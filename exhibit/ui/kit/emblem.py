"""The dial with a number in its middle."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DISPLAY, TextStyle
from exhibit.ui.kit.typesetter import TextBlock, Typesetter

_SHARES = (0.8, 0.64, 0.52, 0.42, 0.34, 0.27, 0.21)
"""How small words may become in a dial, of the size of four figures."""


class Emblem(GroupItem):
    """Fills a box with the dial.

    Args:
        style: The visitor's style.
        box: Its place in the parent's coordinates.
        text: What stands in it, a number or a year.
        strength: Opacity of the ornament's lines, 0-1.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, box: Box, text: str, strength: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._type, radius = style.type, min(box.width, box.height) / 2
        self._text_style = TextStyle(DISPLAY.face, radius * 0.46, 1.25, 0.0)
        dial = Dial(style.palette, radius, strength=strength, parent=self)
        dial.setPos(box.middle_x, box.middle_y)
        block = numeral_block(self._type, text, self._text_style)
        self._numeral = TextItem(block, style.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._middle = box.middle_x, box.middle_y
        self._place(block)

    def show_text(self, text: str) -> None:
        """Show another number or year."""
        block = numeral_block(self._type, text, self._text_style)
        self._numeral.set_block(block)
        self._place(block)

    def _place(self, block: TextBlock) -> None:
        self._numeral.setPos(self._middle[0], self._middle[1] - block.height * 0.51)


def numeral_block(type_: Typesetter, text: str, style: TextStyle) -> TextBlock:
    """Set what stands in a dial: four figures fill it, more are smaller, and words stand below each other.

    Args:
        type_: The typesetter.
        text: A number, a year or a time that has passed.
        style: Of four figures.
    """
    if not any(each.isspace() for each in text):
        return type_.set(text, replace(style, size=style.size * min(1.0, 4 / len(text))), 2000)
    room = type_.advance("0000", style) * 0.9
    block = type_.set(text, style, room)
    for share in _SHARES:
        smaller = replace(style, size=style.size * share)
        block = type_.set(text, smaller, room, balanced=True)
        if type_.is_whole(text, smaller, room) and block.height <= room * 0.8:
            return block
    return block
