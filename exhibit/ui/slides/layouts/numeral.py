"""An anniversary: the dial with its number of years, and the days that are left until it."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import NumeralSlide
from exhibit.dates import Precision
from exhibit.layout.canvas import Box
from exhibit.layout.slides.framing import DialFraming
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
        Emblem(view, box, self.slide.numeral, _STRENGTH, parent)

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
            column.add(view.type.set(str(slide.numeral), _NUMERAL, column.width), view.palette.gold, 0)
        column.set_title(slide.title, 2 if column.is_alone else 0, 2)
        column.set_body(slide.body)
        column.add_text(self._countdown(view), LABEL, view.palette.gold, 28)

    def _countdown(self, view: View) -> str:
        """Return the countdown to the anniversary the slide is about.

        Nothing where another one comes next, where the milestone is not remembered, or today or its day is not known.
        """
        if view.today is None:
            return ""
        coming = view.almanac.next_of(self.slide.of, view.today)
        if coming is None or coming.precision != Precision.DAY or coming.years != self.slide.numeral:
            return ""
        words, days = view.words, coming.days_from(view.today)
        if days == 0:
            return words.plural("Today: {n} year", "Today: {n} years", coming.years)
        wait = words.plural("In {n} day", "In {n} days", days)
        what = words.plural("anniversary of {n} year", "anniversary of {n} years", coming.years)
        return words.say("{wait}: {what}", wait=wait, what=what)
