"""Words alone."""

from exhibit.content import TextSlide
from exhibit.ui.kit.theme import READING, TextStyle
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import WordColumn

_LARGE = TextStyle(READING.face, 40, 1.5)


class TextLayout(LayoutBase[TextSlide]):
    """A title and what is said under it."""

    def set_main_words(self, column: WordColumn) -> None:
        """Set title and body, larger than beside something."""
        column.set_title(self.slide.title, 0, 3, 28)
        column.set_body(self.slide.body, _LARGE)
