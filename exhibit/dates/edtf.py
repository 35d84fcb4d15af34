"""Dates with precision, in the part of EDTF level 1 that museum content needs.

The notation is that of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2):
``1950-01-30``, ``2006-11``, ``1985``, ``198X``, ``19XX``, each with an optional ``~`` (approximate),
``?`` (uncertain) or ``%`` (both), and ``start/end`` for a range. Seasons, open ends and years outside
1-9999 are refused.
"""

import calendar
import datetime as dt
import enum
import re
from dataclasses import dataclass, field

from exhibit.errors import DateError

_MOMENT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?", re.ASCII
)


class Precision(enum.IntEnum):
    """How much of a date is known, coarse to fine."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a date.

    Attributes:
        first: The earliest day it can be.
        last: The latest day it can be (equal to ``first`` for a known day).
        precision: How much of it is known.
        approximate: Marked ``~`` or ``%``.
        uncertain: Marked ``?`` or ``%``.
    """

    first: dt.date
    last: dt.date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class HistoricDate:
    """A moment or a range of moments, as the author wrote it.

    Attributes:
        text: The notation, unchanged.
        start: The first moment.
        end: The last moment; the same object as ``start`` unless it is a range.
        first_year: The beginning of the first possible day as a decimal year.
        last_year: The end of the last possible day as a decimal year.
        middle_year: The middle of the possible time as a decimal year; the place of the date on an axis.
    """

    text: str
    start: Moment
    end: Moment
    # Asked for at every frame of every screen with an axis, so they are worked out once.
    first_year: float = field(init=False, compare=False, repr=False)
    last_year: float = field(init=False, compare=False, repr=False)
    middle_year: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        first = decimal_year(self.first)
        last = decimal_year(self.last) + 1 / _days_of(self.last.year)
        object.__setattr__(self, "first_year", first)
        object.__setattr__(self, "last_year", last)
        object.__setattr__(self, "middle_year", (first + last) / 2)

    @property
    def is_range(self) -> bool:
        """True where the author gave a start and an end."""
        return self.end is not self.start

    @property
    def first(self) -> dt.date:
        """The earliest possible day."""
        return self.start.first

    @property
    def last(self) -> dt.date:
        """The latest possible day."""
        return self.end.last

    @property
    def is_vague(self) -> bool:
        """True where either end is approximate or uncertain."""
        return any(end.approximate or end.uncertain for end in (self.start, self.end))


def _days_of(year: int) -> int:
    return 366 if calendar.isleap(year) else 365


def decimal_year(day: dt.date) -> float:
    """Return the beginning of a day as a year with a fraction (1950-07-02 is about 1950.5)."""
    return day.year + (day - day.replace(month=1, day=1)).days / _days_of(day.year)


def parse_date(text: str) -> HistoricDate:
    """Read a date or range.

    Raises:
        DateError: Not in the supported notation, not in the calendar, or a range that ends before it starts.
    """
    parts = text.split("/")
    if len(parts) > 2:
        message = f"{text!r} has more than one '/'"
        raise DateError(message)
    start = _parse_moment(parts[0])
    if len(parts) == 1:
        return HistoricDate(text, start, start)
    end = _parse_moment(parts[1])
    if end.last < start.first:
        message = f"{text!r} ends before it starts"
        raise DateError(message)
    return HistoricDate(text, start, end)


def _parse_moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a date; write 1950-01-30, 2006-11, 1985, 198X, 2012~ or start/end"
        raise DateError(message)
    mark = match["mark"] or ""
    try:
        first, last, precision = _bounds(match["year"], match["month"], match["day"])
    except ValueError:
        message = f"{text!r} is not a day of the calendar"
        raise DateError(message) from None
    return Moment(first, last, precision, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})


def _bounds(year: str, month: str | None, day: str | None) -> tuple[dt.date, dt.date, Precision]:
    if "X" in year:
        if month is not None:
            raise ValueError
        first = dt.date(int(year.replace("X", "0")), 1, 1)
        last = dt.date(int(year.replace("X", "9")), 12, 31)
        return first, last, Precision.DECADE if year.count("X") == 1 else Precision.CENTURY
    if month is None:
        return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31), Precision.YEAR
    if day is None:
        length = calendar.monthrange(int(year), int(month))[1]
        return dt.date(int(year), int(month), 1), dt.date(int(year), int(month), length), Precision.MONTH
    known = dt.date(int(year), int(month), int(day))
    return known, known, Precision.DAY
