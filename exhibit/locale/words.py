"""One language's voice: phrases from gettext catalogues, dates and numbers from CLDR through Babel."""

import math
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import inf

from babel.numbers import format_percent

from exhibit.dates import CalendarDay, Day, HistoricDate, TimeOfDay
from exhibit.locale.calendar_text import CalendarText, is_deep
from exhibit.locale.capitals import all_capitals, beginning
from exhibit.locale.collation import SortKey, sort_key
from exhibit.locale.date_text import DateText
from exhibit.locale.digits import written
from exhibit.locale.keyboards import keyboard_rows
from exhibit.locale.languages import language_of, set_apart
from exhibit.locale.letters import interface_letters
from exhibit.locale.numbers import number_text, short_number_text
from exhibit.locale.phrase import Phrase
from exhibit.locale.phrase_book import FALLBACK, KEYBOARD, OWN_NAME, PhraseBook, built_in, built_in_tag
from exhibit.locale.quotation import quotation_marks

_MOST_TIMES = Decimal(10_000)
_COMMAS = {"Arab": "، ", "Hans": "，", "Hant": "，", "Jpan": "、"}
_SEMICOLONS = {"Arab": "؛ ", "Hans": "；", "Hant": "；", "Jpan": "；"}


class Words:
    """Phrases, dates and numbers of one language.

    A phrase is that of the exhibit, else the program's own in this language, else in English. Dates, numbers and
    plurals are the language's own in any case.

    Args:
        language: Its tag, in canonical case.
        exhibit_book: The exhibit's phrases in it, or None where it brings none.
    """

    def __init__(self, language: str, exhibit_book: PhraseBook | None = None) -> None:
        known = language_of(language)
        self.language = language
        self._locale = known.locale
        self._exhibit_book = exhibit_book
        tag = built_in_tag(known)
        in_language = (exhibit_book, built_in(tag) if tag is not None else None)
        self._books = tuple(each for each in in_language if each is not None)
        self._all_books = (*self._books, built_in(FALLBACK))
        self._calendar = CalendarText(self._locale)
        self._dates = DateText(self._calendar, self.own)

    @property
    def own_name(self) -> str:
        """What the language calls itself."""
        return self._extra(OWN_NAME) or language_of(self.language).own_name

    def say(self, phrase: str, **values: object) -> str:
        """Return a phrase, its ``{places}`` filled in; it is a literal, so that it can be found."""
        return self._filled(self._found(phrase), values)

    def say_phrase(self, phrase: Phrase, **values: object) -> str:
        """Return a phrase that comes out of a table, its ``{places}`` filled in."""
        return self._filled(self._found(phrase), values)

    def localised(self, local: Mapping[str, str] | None) -> str:
        """Return a text of the content in this language; nothing for none."""
        return "" if local is None else local[self.language]

    def plural(self, one: str, many: str, number: int) -> str:
        """Return a phrase with ``{n}`` in the plural form the number asks for; both are literals."""
        found = (each.get_plural(one, number) for each in self._all_books)
        form = next((each for each in found if each is not None), one if number == 1 else many)
        return form.format(n=self.number(number))

    def quoted(self, text: str) -> str:
        """Return what was said word for word between the language's marks; its author may have put them there."""
        before, after = quotation_marks(language_of(self.language))
        bare = text.removeprefix(before.strip()).removesuffix(after.strip())
        has_marks = len(text) - len(bare) == len(before.strip()) + len(after.strip())
        return text if has_marks else f"{before}{text}{after}"

    def anniversary(self, years: int) -> str:
        """Return the name of an anniversary of so many years."""
        return self.plural("Anniversary: {n} year", "Anniversary: {n} years", years)

    def beginning(self, text: str) -> str:
        """Return a text that begins with a capital where the script has one, and is otherwise as it was."""
        return beginning(text, language_of(self.language))

    def capitals(self, text: str) -> str:
        """Return a short text in the language's capitals."""
        return all_capitals(text, language_of(self.language))

    def apposed(self, text: str, more: str) -> str:
        """Return a text and, behind a comma of the language, what is said of it."""
        return f"{text}{_COMMAS.get(language_of(self.language).script, ', ')}{more}"

    def series(self, texts: Iterable[str]) -> str:
        """Return texts one after another; they may have commas of their own."""
        return _SEMICOLONS.get(language_of(self.language).script, "; ").join(texts)

    def sort_key(self, text: str) -> SortKey:
        """Return by what a name is sorted."""
        return sort_key(self.language)(text)

    def number(self, value: float) -> str:
        """Return a number with every digit that it was written with, in the language's form."""
        return number_text(value, self._locale)

    def short_number(self, value: float) -> str:
        """Return a round number as it stands beside an axis."""
        return short_number_text(value, self._locale)

    def own(self, phrase: Phrase) -> str | None:
        """Return a phrase in this very language, its ``{places}`` left open; None where it has no words for it."""
        return next((text for text in (each.get(phrase) for each in self._books) if text is not None), None)

    @property
    def letters(self) -> frozenset[str]:
        """Every letter that the program itself writes with in this language."""
        return interface_letters(language_of(self.language), self._all_books) | frozenset(self.own_name)

    def date(self, date: HistoricDate) -> str:
        """Return a date in full, as precise as it is known, starting with a capital."""
        text = self.date_inside(date)
        return self.beginning(text)

    def date_inside(self, date: HistoricDate) -> str:
        """Return a date in full as it stands inside a sentence; English names of months keep their capital."""
        return self._dates.full(date)

    def short_date(self, date: HistoricDate) -> str:
        """Return a date in figures, such as ``16 · 6 · 1994``, the same in every language."""
        return self._dates.short(date)

    def dotted_date(self, date: HistoricDate) -> str:
        """Return a date in figures as it stands inside a line of text, such as ``16.6.1994``."""
        return self.short_date(date).replace(" · ", ".")

    def brief(self, date: HistoricDate, span_years: float = inf, *, has_doubt: bool = True) -> str:
        """Return a date as briefly as tells it from others in a story of so many years, with its doubt or without.

        That is the year in figures; within one year it is day and month, and within two days the time.
        """
        return self._dates.brief(date, span_years, has_doubt=has_doubt)

    def year_number(self, year: int) -> str:
        """Return an astronomical year as briefly as it can be said: ``1961``, ``500 BC``, ``66 million years ago``.

        No year reaches the screen but through here or in a date: below 1 they are counted backwards and have an era.
        """
        return self._dates.year_number(year)

    def day(self, day: CalendarDay) -> str:
        """Return a day in full, as it stands inside a sentence."""
        return self._calendar.by_pattern(self._calendar.forms.day, day)

    def tick_year(self, year: int) -> str:
        """Return a year as it stands on an axis; the first of our era says so, for there those before it end."""
        return self._calendar.year_number(year, has_era=True) if year == 1 else self.year_number(year)

    def ends(self, first: float, last: float) -> tuple[str, str]:
        """Return the names of the ends of a stretch of time, as short as tells them apart.

        Args:
            first: Decimal year of its beginning.
            last: Decimal year of its end.
        """
        days = Day.at(first), Day.at(math.nextafter(last, first))
        if days[0].year != days[1].year:
            return self.year_number(days[0].year), self.year_number(days[1].year)
        if days[0] != days[1]:
            return self.tick_day(days[0]), self.tick_day(days[1])
        return self.day(days[0]), ""

    def tick_month(self, day: CalendarDay) -> str:
        """Return the short name of a month with its year, as it stands on an axis."""
        return self._calendar.by_pattern(self._calendar.forms.tick_month, day)

    def tick_month_alone(self, day: CalendarDay) -> str:
        """Return the short name of a month, as it stands on an axis that shows the year elsewhere."""
        return self._calendar.by_pattern(self._calendar.forms.tick_month_alone, day)

    def tick_day(self, day: CalendarDay) -> str:
        """Return a day with the short name of its month, as it stands on an axis."""
        return self._calendar.by_pattern(self._calendar.forms.tick_day, day)

    def tick_time(self, time: TimeOfDay) -> str:
        """Return a time of day to the minute, as it stands on an axis, without its zone."""
        return self._calendar.time(time, self._calendar.forms.minute)

    def slot_inside(self, year: int, part: int, per_year: int) -> str:
        """Return a year, a quarter or a month in full, as it stands inside a sentence."""
        forms, day = self._calendar.forms, Day(year, part * 12 // per_year + 1)
        if per_year == 1:
            return self.year_number(year) if is_deep(year) else self._calendar.by_pattern(forms.year, day)
        return self._calendar.by_pattern(forms.month if per_year == 12 else forms.quarter, day)

    def slot(self, year: int, part: int, per_year: int) -> str:
        """Return the name of a year (``per_year`` 1), a quarter (4) or a month (12); ``part`` counts from 0."""
        if per_year == 1:
            return self.year_number(year)
        if per_year == 4:
            return self._calendar.by_pattern(self._calendar.forms.quarter, Day(year, part * 3 + 1))
        return self.tick_month(Day(year, part + 1))

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
        text = str(format_percent(size, locale=self._locale))
        if signed:
            text = f"{'−' if share < 0 else '+'}{text}"
        return self.say_phrase(bound, value=text) if bound else text

    def keyboard(self) -> tuple[str, ...]:
        """Return the rows of letters of the language's keyboard, from top to bottom; see ``keyboard_rows``."""
        own = self._extra(KEYBOARD)
        return tuple(own.split()) if own is not None else keyboard_rows(language_of(self.language))

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        if language_of(self.language).direction == "ltr":
            return text.format(**values)
        return text.format(**{name: set_apart(each) for name, each in values.items()})

    def _found(self, phrase: str) -> str:
        return next((text for text in (each.get(phrase) for each in self._all_books) if text is not None), phrase)

    def _extra(self, name: str) -> str | None:
        return self._exhibit_book.get(name) if self._exhibit_book is not None else None
