"""One language's voice: phrases from gettext catalogues, dates and numbers from CLDR through Babel."""

import datetime as dt
import gettext
import io
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import NewType

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_percent

from exhibit.dates import HistoricDate, Moment, Precision
from exhibit.locale.digits import written
from exhibit.locale.languages import language_of
from exhibit.locale.numbers import number_text

Phrase = NewType("Phrase", str)
"""A phrase that is kept before it is said: ``Phrase("…")``, always around a literal, so that it can be found."""

_FOLDER = Path(__file__).parent
_MOST_TIMES = Decimal(10_000)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    path = _FOLDER / f"{language}.po"
    if not path.is_file():
        path = _FOLDER / "en.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


class Words:
    """Phrases, dates and numbers of one language.

    A language without a catalogue of its own speaks English, so an exhibit in another language still runs.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)
        self._locale = language_of(language).locale

    def say(self, phrase: str, **values: object) -> str:
        """Return a phrase, its ``{places}`` filled in; it is a literal, so that it can be found."""
        return self._catalogue.gettext(phrase).format(**values)

    def say_phrase(self, phrase: Phrase, **values: object) -> str:
        """Return a phrase that comes out of a table, its ``{places}`` filled in."""
        return self._catalogue.gettext(phrase).format(**values)

    def localised(self, local: Mapping[str, str] | None) -> str:
        """Return a text of the content in this language; nothing for none."""
        return "" if local is None else local[self.language]

    def plural(self, one: str, many: str, number: int) -> str:
        """Return a phrase with ``{n}`` in the plural form the number asks for; both are literals."""
        return self._catalogue.ngettext(one, many, number).format(n=self.number(number))

    def anniversary(self, years: int) -> str:
        """Return the name of an anniversary of so many years."""
        return self.plural("Anniversary: {n} year", "Anniversary: {n} years", years)

    def number(self, value: float) -> str:
        """Return a number with every digit that it was written with, in the language's form."""
        return number_text(value, self._locale)

    def date(self, date: HistoricDate) -> str:
        """Return a date in full, as precise as it is known, starting with a capital."""
        text = self.date_inside(date)
        return text[:1].upper() + text[1:]

    def date_inside(self, date: HistoricDate) -> str:
        """Return a date in full as it stands inside a sentence; English names of months keep their capital."""
        return self._range(date) if date.is_range else self._moment(date.start)

    def short_date(self, date: HistoricDate) -> str:
        """Return a date in figures, such as ``16 · 6 · 1994``, the same in every language."""
        start = self._figures(date.start)
        if not date.is_range:
            return self._marked(" · ".join(start), date.start)
        end = self._figures(date.end)
        shared = 0
        while shared < min(len(start), len(end)) and start[-1 - shared] == end[-1 - shared]:
            shared += 1
        start = start[: len(start) - shared]
        if not start:
            return self._marked(" · ".join(end), date.end)
        dash = "–" if len(start) == 1 else " – "
        return self._marked(" · ".join(start), date.start) + dash + self._marked(" · ".join(end), date.end)

    def year(self, date: HistoricDate) -> str:
        """Return the year in which something begins, or the first and the last it may be, in figures alone."""
        first, last = date.start.first.year, date.start.last.year
        if first == last:
            return str(first)
        # Of one century the last year is short: 1980–89.
        return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"

    def dotted_date(self, date: HistoricDate) -> str:
        """Return a date in figures as it stands inside a line of text, such as ``16.6.1994``."""
        return self.short_date(date).replace(" · ", ".")

    def day(self, day: dt.date) -> str:
        """Return a day in full, as it stands inside a sentence."""
        return self._pattern(Phrase("date pattern: day"), day)

    def tick_month(self, day: dt.date) -> str:
        """Return the short name of a month with its year, as it stands on an axis."""
        return self._pattern(Phrase("tick pattern: month"), day)

    def tick_month_alone(self, day: dt.date) -> str:
        """Return the short name of a month, as it stands on an axis that shows the year elsewhere."""
        return self._pattern(Phrase("tick pattern: month alone"), day)

    def tick_day(self, day: dt.date) -> str:
        """Return a day with the short name of its month, as it stands on an axis."""
        return self._pattern(Phrase("tick pattern: day"), day)

    def slot(self, year: int, part: int, per_year: int) -> str:
        """Return the name of a year (``per_year`` 1), a quarter (4) or a month (12); ``part`` counts from 0."""
        if per_year == 1:
            return str(year)
        if per_year == 4:
            return self.say("Q{quarter} {year}", quarter=part + 1, year=year)
        return self.tick_month(dt.date(year, part + 1, 1))

    def percent(self, share: float, *, signed: bool = False) -> str:
        """Return a share as whole percent, ``0.07`` as 7 %; signed ones have a plus or a minus.

        What would be rounded to nothing or to all is said to be less than that.
        """
        size, bound = written(abs(share)), None
        if 0 < size < Decimal("0.005"):
            size, bound = Decimal("0.01"), Phrase("under {value}")
        elif Decimal("0.995") <= size < 1:
            size, bound = Decimal("0.99"), Phrase("over {value}")
        elif size > _MOST_TIMES:
            # Beside next to nothing anything is immense, and its digits would say nothing.
            size, bound = _MOST_TIMES, Phrase("over {value}")
        # CLDR's pattern rounds a half to the even neighbour; readers round it up.
        size = size.quantize(Decimal("0.01"), ROUND_HALF_UP)
        text = str(format_percent(size, format=self.say("percent pattern"), locale=self._locale))
        if signed:
            text = f"{'−' if share < 0 else '+'}{text}"
        return self.say_phrase(bound, value=text) if bound else text

    def keyboard(self) -> tuple[str, ...]:
        """Return the rows of letters of the language's keyboard, from top to bottom."""
        return tuple(self.say("keyboard rows").split(" "))

    def _figures(self, moment: Moment) -> list[str]:
        first = moment.first
        year = self._year_text(moment)
        return [str(first.day), str(first.month), year][2 - max(moment.precision - Precision.YEAR, 0) :]

    def _year_text(self, moment: Moment) -> str:
        if moment.precision == Precision.DECADE:
            return self.say("{year}s", year=moment.first.year)
        if moment.precision == Precision.CENTURY:
            return f"{moment.first.year}–{moment.last.year}"
        return str(moment.first.year)

    def _marked(self, text: str, moment: Moment) -> str:
        text = self.say("c. {date}", date=text) if moment.approximate else text
        return f"{text} (?)" if moment.uncertain else text

    def _moment(self, moment: Moment) -> str:
        match moment.precision:
            case Precision.DAY:
                text = self._pattern(Phrase("date pattern: day"), moment.first)
            case Precision.MONTH:
                text = self._pattern(Phrase("date pattern: month"), moment.first)
            case Precision.YEAR:
                text = self._pattern(Phrase("date pattern: year"), moment.first)
            case _:
                text = self._year_text(moment)
        return self._marked(text, moment)

    def _range(self, date: HistoricDate) -> str:
        start, end = date.start, date.end
        if start.precision == end.precision == Precision.YEAR and not date.is_vague:
            return self.say("{start}–{end} (years)", start=start.first.year, end=end.first.year)
        if start.precision == end.precision == Precision.MONTH and start.first.year == end.first.year:
            head = self._pattern(Phrase("date pattern: month without year"), start.first)
            return f"{head} – {self._moment(end)}"
        if start.precision == end.precision == Precision.DAY and start.first.year == end.first.year:
            if start.first.month == end.first.month:
                return f"{start.first.day}–{self._moment(end)}"
            return f"{self._pattern(Phrase('date pattern: day without year'), start.first)} – {self._moment(end)}"
        return f"{self._moment(start)} – {self._moment(end)}"

    def _pattern(self, key: Phrase, day: dt.date) -> str:
        return str(format_date(day, format=self.say_phrase(key), locale=self._locale))
