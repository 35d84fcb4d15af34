"""Days, months and years by a language's patterns, in any year: eras before the year 1, words for deep time."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from babel import Locale, localedata
from babel.dates import format_date, format_time, untokenize_pattern
from babel.numbers import format_compact_decimal, format_decimal

from exhibit.dates import CalendarDay, Day, TimeOfDay
from exhibit.locale.date_forms import DateForms, Pair, fields_of, forms_of, tokens_of

DEEP_YEARS = 100_000
"""From so many years before the year 1 on, a date is said as years ago: beside them two thousand years are nothing."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MILLIONS_AGO: Mapping[str, str] = MappingProxyType({
    "ca": "fa {0} d’anys", "es": "hace {0} de años", "fr": "il y a {0} d’années", "gl": "hai {0} de anos",
    "it": "{0} di anni fa", "pt": "há {0} de anos", "ro": "acum {0} de ani",
})  # fmt: skip
"""What is said of millions of years; CLDR has it as a plural form of its own, which Babel does not know."""
_GROUPED = 10_000
_MILLION = 1_000_000
_YEAR, _ERA = "\ue000", "\ue001"
"""Stand-ins in a formatted date: Babel formats years 1 to 9999 alone."""


class CalendarText:
    """One language's days, months, years and times of day.

    Args:
        locale: The language.

    Attributes:
        forms: Its patterns.
    """

    def __init__(self, locale: Locale) -> None:
        self.forms: DateForms = forms_of(locale)
        self._locale = locale

    def by_pattern(self, pattern: str, day: CalendarDay, *, has_era: bool | None = None) -> str:
        """Return a day by a CLDR pattern of days, months and years.

        Args:
            pattern: One of ``forms``.
            day: Which day.
            has_era: Whether its era is said; None for where it must be, before the year 1.
        """
        is_before = day.year < 1
        if (is_before if has_era is None else has_era) and "y" in fields_of(pattern):
            pattern = _with_era(pattern, self.forms.era_year)
        twin = dt.date(2000 + day.year % 400, day.month, day.day)
        text = str(format_date(twin, format=_with_stand_ins(pattern), locale=self._locale))
        return text.replace(_YEAR, self.figures(day.year)).replace(_ERA, self.forms.eras[0 if is_before else 1])

    def figures(self, year: int) -> str:
        """Return how far a year is from the beginning of its era: 44 for the year -43.

        Of five digits and more the year 0 is forgotten: who wrote -12000 spoke of 12,000 BC.
        """
        count = year if year > 0 else -year if year <= -_GROUPED else 1 - year
        return str(format_decimal(count, locale=self._locale)) if count >= _GROUPED else str(count)

    def interval(self, pair: Pair, first: CalendarDay, last: CalendarDay) -> str:
        """Return the time from one day to another of the same era by a pair of patterns; the era is said once."""
        is_before = first.year < 1
        is_led = fields_of(self.forms.era_year).startswith("G")
        head = self.by_pattern(pair[0], first, has_era=is_before and is_led)
        return head + self.by_pattern(pair[1], last, has_era=is_before and not is_led)

    def year_number(self, year: int, *, has_era: bool = False) -> str:
        """Return a year as briefly as it can be said, ``1961``, ``500 BC``."""
        if is_deep(year):
            return self.ago(-year, -year)
        if year > 0 and not has_era:
            return self.figures(year)
        return self.by_pattern(self.forms.era_year, Day(year), has_era=True)

    def ago(self, first: int, last: int) -> str:
        """Return one or two numbers of years that have passed, the greater first: ``66–65 million years ago``."""
        if last < _MILLION:
            texts = [self._ago(years).format(format_decimal(years, locale=self._locale)) for years in (first, last)]
            return texts[0] if first == last else self.forms.joined.format(*texts)
        head, tail = self.compact(first), self.compact(last)
        number = _NUMBER.match(head)
        if number is not None and tail.endswith(head[number.end() :]):
            head = number[0]
        text = tail if first == last else f"{head}–{tail}"
        return (_MILLIONS_AGO.get(self._locale.language) or self._ago(_MILLION)).format(text)

    def compact(self, count: int) -> str:
        """Return a great number in words: ``13.8 billion``."""
        text = format_compact_decimal(count, format_type="long", locale=self._locale, fraction_digits=10)
        return str(text).replace("\u202f", "\u00a0")

    def _ago(self, years: int) -> str:
        """Return CLDR's pattern of so many years that have passed, ``{0}`` in the place of the number."""
        past: dict[str, str] = _past_years(str(self._locale))
        return past.get(str(self._locale.plural_form(years)), past["other"])

    def time(self, time: TimeOfDay, pattern: str) -> str:
        """Return a time of day by a CLDR pattern, without its zone."""
        moment = dt.time(time.hour, time.minute, min(time.second, 59))
        text = str(format_time(moment, format=pattern, locale=self._locale)).replace("\u202f", "\u00a0")
        # Python has no leap second.
        return text.replace("59:59", "59:60") if time.second == 60 else text


def zone_text(offset_min: int | None) -> str:
    """Return a zone, as ``UTC`` or ``UTC+5:30``; nothing where it is not known."""
    if offset_min is None:
        return ""
    hours, minutes = divmod(abs(offset_min), 60)
    if not offset_min:
        return "UTC"
    return f"UTC{'−' if offset_min < 0 else '+'}{hours}" + (f":{minutes:02}" if minutes else "")


def is_deep(year: int) -> bool:
    """Say whether a year is so long ago that nobody counts it by an era."""
    return year <= -DEEP_YEARS


@cache
def _past_years(locale: str) -> dict[str, str]:
    return dict(localedata.load(locale)["date_fields"]["year"]["past"])


@lru_cache(maxsize=256)
def _with_era(pattern: str, era_year: str) -> str:
    """Return a pattern that says the era too, before or after the year as the language has it."""
    fields = fields_of(pattern)
    if "G" in fields:
        return pattern
    if fields_of(era_year).startswith("G"):
        # What stands between the two is the language's: a space, or nothing.
        lead = str(untokenize_pattern(tokens_of(era_year)[: 1 + _place(tokens_of(era_year), "y")]))
        return _replaced(pattern, "y", lead)
    if fields.endswith("y"):
        return f"{pattern} G"
    return _replaced(pattern, "y", "y G")


def _place(tokens: list[tuple[str, str | tuple[str, int]]], field: str) -> int:
    return next(index for index, (kind, value) in enumerate(tokens) if kind == "field" and value[0] == field)


def _replaced(pattern: str, field: str, by: str) -> str:
    tokens = tokens_of(pattern)
    place = _place(tokens, field)
    return str(untokenize_pattern([*tokens[:place], *tokens_of(by), *tokens[place + 1 :]]))


@lru_cache(maxsize=256)
def _with_stand_ins(pattern: str) -> str:
    stand_ins = {"y": _YEAR, "G": _ERA}
    tokens = [
        ("chars", stand_ins[value[0]]) if kind == "field" and value[0] in stand_ins else (kind, value)
        for kind, value in tokens_of(pattern)
    ]
    return str(untokenize_pattern(tokens))
