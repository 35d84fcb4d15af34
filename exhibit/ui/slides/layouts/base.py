"""What most layouts do alike."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import SlideRecord
from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import Framing
from exhibit.narrative.citations import account_texts
from exhibit.ui.controls.source_cards import Accounts
from exhibit.ui.kit.theme import EYEBROW, SECOND
from exhibit.ui.screen.view import View
from exhibit.ui.slides.slide_layout import Growing, StopDetails, StopHeading
from exhibit.ui.slides.word_column import MOST_READING, WordColumn

S = TypeVar("S", bound=SlideRecord)

_MOST_ACCOUNTS = 1000.0


class LayoutBase(ABC, Generic[S]):
    """A slide of words: its deck, what its layout says, its note, and what each source says.

    Args:
        slide: What is shown.
    """

    framing: Framing | None = None

    def __init__(self, slide: S) -> None:
        self.slide = slide

    def eyebrow(self, view: View) -> str:
        """Return what stands above everything."""
        return view.text(view.exhibit.deck(self.slide.deck).title)

    @abstractmethod
    def set_main_words(self, column: WordColumn) -> None:
        """Set what the layout says."""

    def set_words(self, column: WordColumn) -> None:
        """Set all that is read: above and below what the layout says is what every slide has."""
        view = column.view
        column.add_text(view.words.capitals(self.eyebrow(view)), EYEBROW, view.palette.gold, 6)
        self.set_main_words(column)
        column.end_main()
        column.begin_part()
        column.add_text(view.text(self.slide.note), SECOND, view.palette.mute, 24, MOST_READING)
        if self.slide.accounts:
            width = min(column.width, _MOST_ACCOUNTS * view.type.text_scale)
            accounts = Accounts(view, account_texts(view.edition, self.slide.accounts), width, column.group)
            column.place(accounts, accounts.height + 28)
        column.end()

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> Growing | None:  # noqa: ARG002 - nothing to draw
        """Draw nothing: the words are all there is."""
        return None

    def stop_heading(self, view: View) -> StopHeading:
        """Return the title."""
        return StopHeading(view.text(self.slide.heading))

    def add_stop_details(self, view: View, width: float, parent: QGraphicsItem) -> StopDetails:  # noqa: ARG002 - as above
        """Draw nothing: the caption is all there is."""
        return StopDetails()
