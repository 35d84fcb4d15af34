"""How a language writes dates: CLDR's patterns, and the house's own where it prints better ones.

Patterns are those of CLDR (https://unicode.org/reports/tr35/tr35-dates.html): ``d`` day, ``M`` month, ``y`` year,
``Q`` quarter, ``H`` and ``h`` hour, words in quotes. A pair is an interval: what stands before and what after its cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from babel import Locale
from babel.dates import tokenize_pattern, untokenize_pattern

Pair = tuple[str, str]
Tokens = list[tuple[str, str | tuple[str, int]]]

_PLAIN_SPACES = str.maketrans({"\u2009": " ", "\u202f": "\u00a0"})
"""Thin spaces that not every font has."""


@dataclass(frozen=True, slots=True)
class DateForms:
    """The patterns of one language.

    Attributes:
        day: A day in full.
        day_in_year: A day whose year stands elsewhere.
        month: A month in full.
        month_in_year: A month whose year stands elsewhere.
        year: A year in full.
        era_year: A year with its era.
        quarter: A quarter with its year.
        days: From one day to another of the same month.
        days_in_year: From one day to another of the same year.
        months: From one month to another of the same year.
        years: From one year to another.
        joined: ``{0}`` and ``{1}``, any two dates.
        tick_day: A day on an axis.
        tick_month: A month on an axis.
        tick_month_alone: A month on an axis that shows the year elsewhere.
        hour: A time of which only the hour is known.
        minute: A time to the minute.
        second: A time to the second.
        day_and_time: ``{1}`` the day, ``{0}`` the time.
        eras: Names of the time before the year 1 and from it on.
    """

    day: str
    day_in_year: str
    month: str
    month_in_year: str
    year: str
    era_year: str
    quarter: str
    days: Pair
    days_in_year: Pair
    months: Pair
    years: Pair
    joined: str
    tick_day: str
    tick_month: str
    tick_month_alone: str
    hour: str
    minute: str
    second: str
    day_and_time: str
    eras: tuple[str, str]


def tokens_of(pattern: str) -> Tokens:
    """Return the fields and the words of a pattern."""
    return list(tokenize_pattern(pattern))


def fields_of(pattern: str) -> str:
    """Return the letters of a pattern's fields in their order."""
    return "".join(str(value[0]) for kind, value in tokens_of(pattern) if kind == "field")


@cache
def forms_of(locale: Locale) -> DateForms:
    """Return the patterns of a language: the house's own where it has some, else those of CLDR."""
    forms = _cldr(locale)
    if locale.territory is None:
        own = _HOUSE.get(locale.language, {})
        return replace(forms, **own)  # type: ignore[arg-type]  # the table's keys are the fields
    return forms


def _cldr(locale: Locale) -> DateForms:
    is_wide = "MMMM" in locale.date_formats["long"].pattern

    def of(skeleton: str) -> str:
        found = locale.datetime_skeletons.get(skeleton) or locale.datetime_skeletons[skeleton.replace("MMMM", "MMM")]
        return _widened(found.pattern) if is_wide and "MMMM" in skeleton else _plain(found.pattern)

    day, day_in_year, month = _plain(locale.date_formats["long"].pattern), of("MMMMd"), of("yMMMM")
    joined = _plain(locale.interval_formats[None])
    minute = _plain(locale.time_formats["short"].pattern)
    is_half = "H" not in fields_of(minute)
    days, days_in_year, months = (
        _interval(locale, *each, is_wide=is_wide) for each in (("yMMMd", "d"), ("yMMMd", "M"), ("yMMMM", "M"))
    )
    return DateForms(
        day=day, day_in_year=day_in_year, month=month, month_in_year="LLLL", year=of("y"),
        era_year=of("Gy"), quarter=of("yQQQ"),
        days=_fuller(days, day, day_in_year, joined) or (f"{day} – ", day),
        days_in_year=_fuller(days_in_year, day, day_in_year, joined) or (f"{day} – ", day),
        months=months or (f"{month} – ", month),
        years=_interval(locale, "y", "y", is_wide=is_wide) or ("y–", "y"),
        joined=joined,
        tick_day=of("MMMd"), tick_month=of("yMMM"), tick_month_alone="LLL",
        hour=_hour(of("h" if is_half else "H")), minute=minute, second=_plain(locale.time_formats["medium"].pattern),
        day_and_time=str(locale.datetime_formats["medium"]).translate(_PLAIN_SPACES),
        # No line ends inside the name of an era.
        eras=(_joined(locale.eras["abbreviated"][0]), _joined(locale.eras["abbreviated"][1])),
    )  # fmt: skip


def _interval(locale: Locale, skeleton: str, field: str, *, is_wide: bool) -> Pair | None:
    known = locale.interval_formats.get(skeleton) or locale.interval_formats.get(skeleton.replace("MMMM", "MMM")) or {}
    parts = [_widened(part) if is_wide else _plain(part) for part in known.get(field, ())]
    return (parts[0], parts[1]) if len(parts) == 2 else None


def _fuller(pair: Pair | None, day: str, day_in_year: str, joined: str) -> Pair | None:
    """Return an interval of days in the words of whole dates: CLDR's own is made for short months."""
    if pair is None:
        return None
    head, tail = pair
    if set(fields_of(day)) - {"G"} <= set(fields_of(tail)):
        tail = day
        if {"d", "M"} <= set(fields_of(head)) and "y" not in fields_of(head):
            head = day_in_year + joined.removeprefix("{0}").removesuffix("{1}")
    return head, tail


def _widened(pattern: str) -> str:
    """Return a pattern with the whole names of months instead of their short ones."""
    wide = {("M", 3): ("M", 4), ("L", 3): ("L", 4)}
    tokens = [
        (kind, wide.get(value, value)) if isinstance(value, tuple) else (kind, value)
        for kind, value in tokens_of(_plain(pattern))
    ]
    return str(untokenize_pattern(tokens))


def _hour(pattern: str) -> str:
    """Return a pattern that says it is an hour; a figure alone would not."""
    return f"{pattern} 'h'" if all(kind == "field" for kind, _ in tokens_of(pattern)) else pattern


def _joined(name: str) -> str:
    return name.replace(" ", "\u00a0")


def _plain(pattern: str) -> str:
    return pattern.translate(_PLAIN_SPACES)


_HOUSE: Mapping[str, Mapping[str, object]] = MappingProxyType({
    "en": {
        "day": "d MMMM y", "day_in_year": "d MMMM", "month": "MMMM y", "month_in_year": "MMMM",
        "days": ("d–", "d MMMM y"), "days_in_year": ("d MMMM – ", "d MMMM y"), "months": ("MMMM – ", "MMMM y"),
        "years": ("y–", "y"), "joined": "{0} – {1}", "tick_day": "d MMM", "tick_month": "LLL y",
        "hour": "HH 'h'", "minute": "HH:mm", "second": "HH:mm:ss",
    },
    "ru": {
        "day": "d MMMM y 'года'", "month": "LLLL y 'года'", "year": "y 'год'", "era_year": "y G",
        "quarter": "Q 'кв'. y",
        "days": ("d–", "d MMMM y 'года'"), "days_in_year": ("d MMMM – ", "d MMMM y 'года'"),
        "months": ("LLLL – ", "LLLL y 'года'"), "years": ("y–", "y 'годы'"), "joined": "{0} – {1}",
        "tick_month": "LLL y", "hour": "H 'ч'",
    },
    "vi": {
        "day": "d 'tháng' M 'năm' y", "day_in_year": "d 'tháng' M", "month": "'tháng' M 'năm' y",
        "month_in_year": "'tháng' M", "year": "'năm' y", "quarter": "'Quý' Q/y",
        "days": ("d–", "d 'tháng' M 'năm' y"), "days_in_year": ("d 'tháng' M – ", "d 'tháng' M 'năm' y"),
        "months": ("'tháng' M – ", "'tháng' M 'năm' y"), "years": ("y–", "y"), "joined": "{0} – {1}",
        "day_and_time": "{0}, {1}", "eras": ("tr.CN", "sau\u00a0CN"),
    },
})  # fmt: skip
"""Where the house prints better than CLDR, which writes for letters and screens of phones; for these languages
without a country, so that en-US has what CLDR says of it."""
