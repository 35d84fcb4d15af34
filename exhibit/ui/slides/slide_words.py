"""The words of a slide in one language, set in a column."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Slide
from exhibit.dates import Almanac, Precision
from exhibit.layout.slides.framing import LEAST_LINES
from exhibit.narrative.figure_text import capital, point_caption, point_text
from exhibit.ui.controls.source_cards import Accounts
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DATE, DISPLAY, EYEBROW, FIGURE, LABEL, READING, SECOND, SMALL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View
from exhibit.ui.slides.comparison import Comparison
from exhibit.ui.slides.pair_map import pair_colour

_TITLES = tuple(TextStyle(DISPLAY.face, size, 1.25, 0.25) for size in (96, 84, 72, 60, 50, 44))
_GISTS = tuple(TextStyle(DISPLAY.face, size, 1.3, 0.35) for size in (58, 50, 42, 36))
_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.15) for size in (168, 140, 116, 96, 80, 64, 52))
_LARGE = TextStyle(READING.face, 40, 1.5)
_MOST_READING = 1100.0
_MOST_TITLE = 1360.0
_DOT = "●"


class SlideWords:
    """Sets everything there is to read on a slide.

    Args:
        view: The visitor's view, in the language of the words.
        slide: What is said.
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
        self, view: View, slide: Slide, group: QGraphicsItem, width: float, *, is_alone: bool, smaller: int = 0
    ) -> None:  # fmt: skip
        self._view, self._slide, self._group = view, slide, group
        self._width, self._is_alone, self._smaller = width, is_alone, smaller
        self.parts: list[list[QGraphicsItem]] = [[]]
        self.height = self.least_height = 0.0
        fill: dict[str, Callable[[], None]] = {
            "numeral": self._set_numeral, "text": self._set_text, "quote": self._set_quote,
            "picture": self._set_picture, "pair-map": self._set_pairs, "figure": self._set_figure,
            "compare": self._set_sides,
        }  # fmt: skip
        self._set_eyebrow()
        fill[slide.layout]()
        self.main_height = self.height - 20
        self.least_height = self.least_height or self.main_height
        self._set_notes()
        self.height -= 20

    # Pieces ------------------------------------------------------------------------------------------------

    def _add(self, block: TextBlock, colour: QColor, gap: float) -> None:
        item = TextItem(block, colour, parent=self._group).kept()
        item.setPos(0, self.height)
        self.parts[-1].append(item)
        self.height += block.height + gap

    def _add_read(self, block: TextBlock, gap: float) -> None:
        """Add the text that the slide is there for; its first lines are never scrolled away."""
        self.least_height = self.height + block.line_height * min(LEAST_LINES, len(block.lines))
        self._add(block, self._view.palette.shell, gap)

    def _say(self, text: str, style: TextStyle, colour: QColor, gap: float, most: float = 10_000.0) -> None:
        """Set a paragraph, no wider than reads well."""
        if text:
            width = min(self._width, most * self._view.type.text_scale)
            self._add(self._view.type.set(text, style, width), colour, gap)

    def _next(self) -> None:
        self.parts.append([])

    def _set_eyebrow(self) -> None:
        view = self._view
        text = view.text(view.exhibit.deck(self._slide.deck).title)
        if self._slide.layout == "numeral":
            text = view.words.say("Anniversary")
        elif self._slide.layout == "quote":
            text = f"{text} · {view.words.say('quoted in substance')}"
        self._say(text.upper(), EYEBROW, view.palette.gold, 6)

    def _set_title(self, styles: Sequence[TextStyle], most_lines: int, gap: float = 20) -> None:
        view = self._view
        width = min(self._width, _MOST_TITLE)
        self._next()
        block = view.type.fit(view.text(self._slide.title), tuple(styles), width, most_lines)
        self._add(block, view.palette.shell, gap)

    def _titles(self, first: int) -> tuple[TextStyle, ...]:
        """Return the sizes a title may have, the largest first."""
        return _TITLES[min(first + self._smaller, len(_TITLES) - 1) :]

    def _set_body(self, style: TextStyle = READING) -> None:
        self._next()
        text, type_ = self._view.text(self._slide.body), self._view.type
        if text:
            self._add_read(type_.set(text, style, min(self._width, _MOST_READING * type_.text_scale)), 24)

    def _set_notes(self) -> None:
        view, slide = self._view, self._slide
        self._next()
        self._say(view.text(slide.note), SECOND, view.palette.mute, 24, _MOST_READING)
        if slide.accounts:
            width = min(self._width, 1000 * view.type.text_scale)
            accounts = Accounts(view, slide.accounts, view.exhibit.sources, width, self._group)
            accounts.setPos(0, self.height)
            self.parts[-1].append(accounts)
            self.height += accounts.height + 28

    # Layouts -----------------------------------------------------------------------------------------------

    def _set_numeral(self) -> None:
        view, slide, palette = self._view, self._slide, self._view.palette
        if slide.of is not None and slide.on is not None:
            dates = (view.words.dotted_date(each) for each in (view.exhibit.milestone(slide.of).date, slide.on))
            self._say(" – ".join(dates), SECOND, palette.mute, 14)
        if self._is_alone:
            self._next()
            self._add(view.type.set(str(slide.numeral), _FIGURES[1], self._width), palette.gold, 0)
        self._set_title(self._titles(2 if self._is_alone else 0), 2)
        self._set_body()
        self._say(self._coming(), LABEL, palette.gold, 28)

    def _set_text(self) -> None:
        self._set_title(self._titles(0), 3, 28)
        self._set_body(_LARGE)

    def _set_picture(self) -> None:
        view = self._view
        if self._slide.on is not None:
            self._say(view.words.date(self._slide.on), DATE, view.palette.gold, 10)
        self._set_title(self._titles(1), 3)
        self._set_body()

    def _set_figure(self) -> None:
        view, slide, palette = self._view, self._slide, self._view.palette
        figure = slide.figure
        point = view.exhibit.chart.point(figure.series, figure.period) if figure is not None else None
        if point is not None:
            self._next()
            text = capital(point_text(view.edition, point))
            self._add(view.type.fit(text, _FIGURES, self._width, 1), palette.gold, 0)
            self._say(point_caption(view.edition, point), SECOND, palette.mute, 22)
        self._set_title(self._titles(3), 3, 14)
        self._set_body()
        if point is not None:
            self._say(view.text(point.note), SMALL, palette.mute, 20, _MOST_READING)

    def _set_sides(self) -> None:
        self._set_title(self._titles(2), 1, 28)
        sides = Comparison(self._view, self._slide, self._width, self._group, is_stacked=self._width < 1200)
        for item in sides.cards:
            self._next()
            item.setPos(item.x(), item.y() + self.height)
            self.parts[-1].append(item)
        self.height += sides.height + 28

    def _set_pairs(self) -> None:
        view, palette = self._view, self._view.palette
        self._set_title(self._titles(3), 3, 16)
        self._set_body()
        for index, pair in enumerate(self._slide.pairs):
            self._next()
            names = f"{_DOT}  {view.text(pair.start)} — {view.text(pair.end)}"
            self._say(names, LABEL, pair_colour(view, index), 0)
            self._say(view.text(pair.kind), SMALL, palette.shell, 4)
            self._say(view.text(pair.note), SMALL, palette.mute, 18)

    def _set_quote(self) -> None:
        view, slide, palette = self._view, self._slide, self._view.palette
        self.height += 24
        self._next()
        width = min(self._width, _MOST_TITLE * view.type.text_scale)
        self._add_read(view.type.fit(view.text(slide.gist), _GISTS, width, 5), 36)
        self._next()
        person = view.exhibit.people[slide.speaker or ""]
        self._say(view.text(person.name), DATE, palette.gold, 0)
        if slide.on is not None:
            office = person.office_on(slide.on)
            self._say(view.text(office.title) if office is not None else "", SECOND, palette.mute, 0)
            occasion = f"{view.text(slide.occasion)} · {view.words.date(slide.on)}"
            self._say(occasion, SECOND, palette.mute, 36)

    def _coming(self) -> str:
        """Return the countdown to the anniversary the slide is about.

        Nothing where another one comes next, where the milestone is not remembered, or today or its day is not known.
        """
        view, key = self._view, self._slide.of
        remembered = dict(view.exhibit.remembered)
        if view.today is None or key is None or key not in remembered:
            return ""
        coming = Almanac([(key, remembered[key])]).next_of(key, view.today)
        if coming is None or coming.precision != Precision.DAY or coming.years != self._slide.numeral:
            return ""
        words, days = view.words, coming.days_from(view.today)
        if days == 0:
            return words.plural("Today: {n} year", "Today: {n} years", coming.years)
        wait = words.plural("In {n} day", "In {n} days", days)
        what = words.plural("anniversary of {n} year", "anniversary of {n} years", coming.years)
        return words.say("{wait}: {what}", wait=wait, what=what)
