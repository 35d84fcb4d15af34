"""What is said at a stop of a tour, in one language: a column that the kinds of stops fill, and the caption in it."""

from collections.abc import Iterable

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.slides.framing import LEAST_LINES
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DISPLAY, READING, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

TITLE_SIZES = 4
TITLES = tuple(TextStyle(DISPLAY.face, size, 1.25, 0.3) for size in (66, 58, 50, 44, 38))
"""Of a title, the largest first."""

_CAPTION = TextStyle(READING.face, 38, 1.5)
_MOST_CAPTION = 1060.0
_GAP = 72.0
_LOW_SHARE = 0.42
"""Of the width that figures take where the caption stands beside them."""


class StopWords(GroupItem):
    """Sets words below each other, from its origin on.

    Args:
        view: The visitor's view, in the language of the words.
        width: Of the words, in design units.
        parent: The item it belongs to.
        is_low: Whether there is more room beside each other than below each other.
        smaller: By how many sizes title and figure are smaller than they could be, so that more fits below them.

    Attributes:
        width: Of what stands above the caption, or beside it where that is low.
        height: Of all of them.
        main_height: Of what is read first: everything but what stands below the caption.
        least_height: Down to the last line that must be seen without scrolling.
        parts: What comes together when they come up.
    """

    def __init__(
        self, view: View, width: float, parent: QGraphicsItem, *, is_low: bool = False, smaller: int = 0
    ) -> None:
        super().__init__(parent)
        self._view, self.is_low, self.smaller = view, is_low, smaller
        self.width = (width - _GAP) * _LOW_SHARE if is_low else width
        self._caption_width = width - _GAP - self.width if is_low else width
        self.height = self.main_height = self.least_height = 0.0
        self.parts: list[list[QGraphicsItem]] = [[]]

    def add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        """Add lines below what is there, with a gap under them in design units."""
        item = TextItem(block, colour, parent=self).kept()
        item.setPos(0, self.height)
        self.parts[-1].append(item)
        self.height += block.height + gap

    def add_gap(self, gap: float) -> None:
        """Leave room below what is there, in design units."""
        self.height += gap

    def add_title(self, text: str) -> None:
        """Add a title as large as it may be."""
        block = self._view.type.fit(text, TITLES[self.smaller :], self.width, 2)
        self.add(block, self._view.palette.shell, 16)

    def add_caption(self, text: str) -> None:
        """Add what the tour says; where there is little height, beside the rest."""
        type_, palette = self._view.type, self._view.palette
        self.parts.append([])
        block = type_.set(text, _CAPTION, min(self._caption_width, _MOST_CAPTION * type_.text_scale))
        first_lines = block.line_height * min(LEAST_LINES, len(block.lines))
        if self.is_low:
            self.least_height = first_lines + 8
            item = TextItem(block, palette.shell, parent=self).kept()
            item.setPos(self.width + _GAP, 8)
            self.parts[-1].append(item)
            self.height = max(self.height, block.height + 8)
        else:
            self.least_height = self.height + first_lines
            self.add(block, palette.shell, 0)
        self.main_height = self.height

    def add_items(self, items: Iterable[QGraphicsItem], height: float) -> None:
        """Add items that have been placed from an origin, and are as high as this together in design units."""
        for item in items:
            item.setY(item.y() + self.height)
            self.parts[-1].append(item)
        self.height += height
