"""When a day comes round again."""

import calendar
import datetime as dt
from dataclasses import dataclass


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


def _in_year(event: dt.date, year: int) -> dt.date:
    if (event.month, event.day) == (2, 29) and not calendar.isleap(year):
        return dt.date(year, 2, 28)
    return event.replace(year=year)
