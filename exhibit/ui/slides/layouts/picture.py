"""A picture with its credit, and words beside it."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import PictureSlide
from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import BoxFraming
from exhibit.ui.controls.picture_item import CreditedPicture
from exhibit.ui.kit.theme import DATE
from exhibit.ui.screen.view import View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import WordColumn


class PictureLayout(LayoutBase[PictureSlide]):
    """A picture."""

    framing = BoxFraming(0.42, 0.34)

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> None:
        """Draw it."""
        exhibit, key = view.exhibit, self.slide.picture
        CreditedPicture(view, view.pictures, exhibit.pictures[key], exhibit.sizes[key], box, parent)

    def set_main_words(self, column: WordColumn) -> None:
        """Set the day, title and body."""
        view, slide = column.view, self.slide
        if slide.on is not None:
            column.add_text(view.words.date(slide.on), DATE, view.palette.gold, 10)
        column.set_title(slide.title, 1, 3)
        column.set_body(slide.body)
