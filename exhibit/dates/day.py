"""Days of a calendar that has no first and no last year.

The calendar is the Gregorian one carried back and forward (ISO 8601), its years are astronomical: 1 BC is the year 0,
2 BC the year -1. ``datetime.date`` knows only the years 1 to 9999.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
from dataclasses import dataclass
from typing import Protocol

_ERA_DAYS = 146_097
"""Days of 400 years, after which the calendar repeats itself, weekdays included."""
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_STARTS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LEAP_STARTS = (0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335)
_EPOCH = dt.date(2000, 1, 1).toordinal()
_ROUNDING_DAYS = 1e-6
_RUNNING = 100_000
"""From so many years on a number that runs is a round one."""


class CalendarDay(Protocol):
    """What has a year, a month and a day: a ``Day`` or a ``datetime.date``."""

    @property
    def year(self) -> int:
        """The astronomical year."""

    @property
    def month(self) -> int:
        """1 to 12."""

    @property
    def day(self) -> int:
        """1 to 31."""


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day.

    Attributes:
        year: Astronomical year: 0 is 1 BC.
        month: 1 to 12.
        day: 1 to the length of the month.
    """

    year: int
    month: int = 1
    day: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= month_length(self.year, self.month):
            message = f"no such day: {self.year}, {self.month}, {self.day}"
            raise ValueError(message)

    @classmethod
    def of(cls, day: CalendarDay) -> Day:
        """Return the same day as a ``Day``."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def at(cls, year: float) -> Day:
        """Return the day in which a decimal year lies."""
        whole = math.floor(year)
        length = year_length(whole)
        number = min(int((year - whole) * length + _ROUNDING_DAYS), length - 1)
        starts = _LEAP_STARTS if length == 366 else _MONTH_STARTS
        month = next(month for month in range(12, 0, -1) if starts[month - 1] <= number)
        return cls(whole, month, number - starts[month - 1] + 1)

    @property
    def number(self) -> int:
        """Which day of its year it is, from 0."""
        return (_LEAP_STARTS if year_length(self.year) == 366 else _MONTH_STARTS)[self.month - 1] + self.day - 1

    def plus(self, days: int) -> Day:
        """Return the day so many days later; earlier for a number below 0."""
        eras, place = divmod(self.counted + days, _ERA_DAYS)
        found = dt.date.fromordinal(_EPOCH + place)
        return Day(found.year + 400 * eras, found.month, found.day)

    @property
    def counted(self) -> int:
        """How many days it lies after 1 January 2000."""
        twin = self.twin
        return twin.toordinal() - _EPOCH + (self.year - twin.year) // 400 * _ERA_DAYS

    @property
    def twin(self) -> dt.date:
        """The same day of a year from 2000 to 2399 that has the same days of the week."""
        return dt.date(2000 + self.year % 400, self.month, self.day)


def year_in_figures(year: float) -> int:
    """Return the year that stands beside a moving view; of deep time a round one, as nobody can read nine figures."""
    if abs(year) < _RUNNING:
        return math.floor(year + _ROUNDING_DAYS)
    return int(round(year, 2 - math.floor(math.log10(abs(year)))))


def year_length(year: int) -> int:
    """Return 365 or 366."""
    return 366 if calendar.isleap(year) else 365


def month_length(year: int, month: int) -> int:
    """Return the days of a month."""
    return 29 if month == 2 and calendar.isleap(year) else _MONTH_LENGTHS[month - 1]


def decimal_year(day: CalendarDay) -> float:
    """Return the beginning of a day as a year with a fraction (1950-07-02 is about 1950.5)."""
    length = year_length(day.year)
    return day.year + ((_LEAP_STARTS if length == 366 else _MONTH_STARTS)[day.month - 1] + day.day - 1) / length
