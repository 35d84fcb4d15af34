"""A column of words in one language: paragraphs below each other, and the parts in which they come up."""

from collections.abc import Mapping

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.slides.framing import LEAST_LINES
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DISPLAY, READING, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

MOST_READING = 1100.0
MOST_TITLE = 1360.0
_TITLES = tuple(TextStyle(DISPLAY.face, size, 1.25, 0.25) for size in (96, 84, 72, 60, 50, 44))
_LAST_GAP = 20.0


class WordColumn:
    """Sets what there is to read on a slide, one below the other.

    Args:
        view: The visitor's view, in the language of the words.
        group: Gets the items, from its origin on.
        width: Of the column, in design units.
        is_alone: Whether nothing beside the words shows what the slide is about.
        smaller: By how many sizes the title is smaller than it could be, so that more fits below it.

    Attributes:
        parts: What comes together when the slide builds itself up.
        height: Of the column.
        main_height: Of what is read first: everything but notes and what the sources say.
        least_height: Down to the last line that must be seen without scrolling.
    """

    def __init__(
        self, view: View, group: QGraphicsItem, width: float, *, is_alone: bool, smaller: int = 0
    ) -> None:  # fmt: skip
        self.view, self.group, self.width, self.is_alone = view, group, width, is_alone
        self._smaller = smaller
        self.parts: list[list[QGraphicsItem]] = [[]]
        self.height = self.main_height = self.least_height = 0.0

    def begin_part(self) -> None:
        """Let what follows come up after what is there."""
        self.parts.append([])

    def end_main(self) -> None:
        """Say that what is read first ends here."""
        self.main_height = self.height - _LAST_GAP
        self.least_height = self.least_height or self.main_height

    def end(self) -> None:
        """Take back the gap below the last paragraph."""
        self.height -= _LAST_GAP

    def add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        """Add a paragraph that is set already, and a gap below it."""
        self.place(TextItem(block, colour, parent=self.group).kept(), block.height + gap)

    def add_read(self, block: TextBlock, gap: float) -> None:
        """Add the text that the slide is there for; its first lines are never scrolled away."""
        self.least_height = self.height + block.line_height * min(LEAST_LINES, len(block.lines))
        self.add(block, self.view.palette.shell, gap)

    def place(self, item: QGraphicsItem, height: float) -> None:
        """Add an item of the group, and as much room as it and the gap below it take."""
        item.setPos(item.x(), item.y() + self.height)
        self.parts[-1].append(item)
        self.height += height

    def add_text(self, text: str, style: TextStyle, colour: QColor, gap: float, most: float = 10_000.0) -> None:
        """Set a paragraph, no wider than ``most``, which reads well; nothing where there is nothing to say."""
        if text:
            width = min(self.width, most * self.view.type.text_scale)
            self.add(self.view.type.set(text, style, width), colour, gap)

    def set_title(self, title: Mapping[str, str], largest: int, most_lines: int, gap: float = 20) -> None:
        """Set a title as a part of its own.

        Args:
            title: In every language.
            largest: Which of the sizes it may have, from 0 for the largest.
            most_lines: It is made smaller until it takes no more lines than these.
            gap: Below it.
        """
        self.begin_part()
        styles = _TITLES[min(largest + self._smaller, len(_TITLES) - 1) :]
        block = self.view.type.fit(self.view.text(title), styles, min(self.width, MOST_TITLE), most_lines)
        self.add(block, self.view.palette.shell, gap)

    def set_body(self, body: Mapping[str, str] | None, style: TextStyle = READING) -> None:
        """Set what is said under the title as a part of its own."""
        self.begin_part()
        text, type_ = self.view.text(body), self.view.type
        if text:
            self.add_read(type_.set(text, style, min(self.width, MOST_READING * type_.text_scale)), 24)
