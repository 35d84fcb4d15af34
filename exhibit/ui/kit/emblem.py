"""The dial with a number in its middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DISPLAY, TextStyle
from exhibit.ui.kit.typesetter import TextBlock


class Emblem(GroupItem):
    """Fills a box with the dial.

    Args:
        style: The visitor's style.
        box: Its place in the parent's coordinates.
        number: What stands in it.
        strength: Opacity of the ornament's lines, 0-1.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, box: Box, number: int, strength: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._type, radius = style.type, min(box.width, box.height) / 2
        self._text_style = TextStyle(DISPLAY.face, radius * 0.46, 1.25, 0.0)
        dial = Dial(style.palette, radius, strength=strength, parent=self)
        dial.setPos(box.middle_x, box.middle_y)
        block = self._set(number)
        self._numeral = TextItem(block, style.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._numeral.setPos(box.middle_x, box.middle_y - block.height * 0.51)

    def show_number(self, number: int) -> None:
        """Show another number."""
        self._numeral.set_block(self._set(number))

    def _set(self, number: int) -> TextBlock:
        return self._type.set(str(number), self._text_style, 2000)
