"""An anniversary: the dial with its number of years, and the days that are left until it."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import NumeralSlide
from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import DialFraming
from exhibit.narrative.anniversary_countdown import countdown_text
from exhibit.ui.kit.emblem import Emblem
from exhibit.ui.kit.theme import FIGURE, LABEL, SECOND, TextStyle
from exhibit.ui.screen.view import View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import WordColumn

_NUMERAL = TextStyle(FIGURE.face, 140, 1.25, 0.15)
_STRENGTH = 0.85


class NumeralLayout(LayoutBase[NumeralSlide]):
    """A slide about an anniversary."""

    framing = DialFraming()

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> None:
        """Draw the dial."""
        Emblem(view, box, view.words.number(self.slide.numeral), _STRENGTH, parent)

    def eyebrow(self, view: View) -> str:
        """Return what it is."""
        return view.words.say("Anniversary")

    def set_main_words(self, column: WordColumn) -> None:
        """Set both days, the number where no dial shows it, title and body, and the countdown."""
        view, slide = column.view, self.slide
        dates = (view.words.dotted_date(each) for each in (view.exhibit.milestone(slide.of).date, slide.on))
        column.add_text(" – ".join(dates), SECOND, view.palette.mute, 14)
        if column.is_alone:
            column.begin_part()
            column.add(view.type.set(view.words.number(slide.numeral), _NUMERAL, column.width), view.palette.gold, 0)
        column.set_title(slide.title, 2 if column.is_alone else 0, 2)
        column.set_body(slide.body)
        countdown = countdown_text(view.words, view.almanac, slide.of, slide.numeral, view.today)
        column.add_text(countdown, LABEL, view.palette.gold, 28)
