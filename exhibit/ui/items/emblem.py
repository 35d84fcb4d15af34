"""The dial with a number in its middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import DISPLAY, Style
from exhibit.ui.typesetter import TextBlock


class Emblem(Holder):
    """Fills a box with the dial.

    Args:
        context: The visitor's view.
        box: Its place in the parent's coordinates.
        number: What stands in it.
        strength: Opacity of the ornament's lines, 0-1.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, box: Box, number: int, strength: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._type, radius = context.type, min(box.width, box.height) / 2
        self._style = Style(DISPLAY.face, radius * 0.46, 1.25, 0.0)
        dial = Dial(context.palette, radius, strength=strength, parent=self)
        dial.setPos(box.middle_x, box.middle_y)
        block = self._set(number)
        self._numeral = TextItem(block, context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        self._numeral.setPos(box.middle_x, box.middle_y - block.height * 0.51)

    def show_number(self, number: int) -> None:
        """Show another number."""
        self._numeral.set_block(self._set(number))

    def _set(self, number: int) -> TextBlock:
        return self._type.set(str(number), self._style, 2000)
