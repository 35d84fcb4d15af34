"""When a day comes round again."""

import calendar
import datetime as dt
from dataclasses import dataclass

from exhibit.dates.edtf import HistoricDate, Precision


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A coming anniversary.

    Attributes:
        on: Its day.
        years: Whole years since the event.
        days: Days from today; 0 is today.
    """

    on: dt.date
    years: int
    days: int


def next_anniversary(event: dt.date, today: dt.date) -> Anniversary:
    """Return the first anniversary on or after ``today``.

    A 29 February is marked on 28 February in years without one. An event of today or later has its first
    anniversary a year after it.
    """
    year = max(today.year, event.year + 1)
    on = _in_year(event, year)
    if on < today:
        year += 1
        on = _in_year(event, year)
    return Anniversary(on, year - event.year, (on - today).days)


def days_apart(event: HistoricDate, today: dt.date) -> int | None:
    """Return how many days lie between two days of the year, counted the shorter way round a leap year.

    Returns:
        0-183; None where the event's day is not known, or where it lasted.
    """
    if event.is_range or event.start.precision < Precision.DAY:
        return None
    apart = abs(_day_of_year(event.first) - _day_of_year(today))
    return min(apart, 366 - apart)


def _day_of_year(day: dt.date) -> int:
    """Return 1-366, the same for a day in every year."""
    return (day.replace(year=2000) - dt.date(2000, 1, 1)).days + 1


def _in_year(event: dt.date, year: int) -> dt.date:
    if (event.month, event.day) == (2, 29) and not calendar.isleap(year):
        return dt.date(year, 2, 28)
    return event.replace(year=year)
