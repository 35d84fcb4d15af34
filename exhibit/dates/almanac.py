"""What comes round again: anniversaries by day, month or year, and which of them are worth a celebration.

How each kind of date comes round:

- A known day comes round on its day; 29 February on 28 February in years without one.
- A month comes round for the whole of that month, a year for the whole of that year.
- A season, a decade, a century, an approximate (``~``) or an uncertain (``?``) date does not: a guess has no jubilee.
- Neither does a year before the year 1: its calendar is not that of today.
- Of a range its beginning comes round, as precisely as the beginning is known; of one without a beginning nothing.
- An exhibit may keep only days that are known exactly.
- What leads the screens has a day or a month of its own: a year would lead them all year.
- Days before 1582 are taken as they are written, in the calendar of today carried back.
- The year of the event itself and those before it have no anniversary.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exhibit.dates.day import CalendarDay, Day, month_length
from exhibit.dates.historic_date import Bound, HistoricDate
from exhibit.dates.moment import Precision

WEIGHTS = (5, 10, 25, 50, 75, 100)
"""Round numbers of years; an anniversary weighs as much as the largest that divides it."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One anniversary in one year.

    Attributes:
        key: Whose it is.
        first: Its day, or the first day of its month or year.
        last: Its day, or the last day of its month or year.
        years: Whole years since the event; at least 1.
        weight: The largest round number that divides ``years``; 1 where none does.
        precision: Whether it is a day, a month or a year.
    """

    key: str
    first: dt.date
    last: dt.date
    years: int
    weight: int
    precision: Precision

    def days_from(self, today: dt.date) -> int:
        """Return the days until it begins: 0 while it lasts, below 0 once it is over."""
        if today > self.last:
            return (self.last - today).days
        return max((self.first - today).days, 0)


class Almanac:
    """The anniversaries of an exhibit.

    Args:
        dates: Date of each event, by its id.
        weights: Round numbers of years, at least one.
        coarsest: The coarsest precision of a date that comes round.
    """

    def __init__(
        self,
        dates: Iterable[tuple[str, HistoricDate]],
        weights: Sequence[int] = WEIGHTS,
        coarsest: Precision = Precision.YEAR,
    ) -> None:
        self._dates = tuple((key, date) for key, date in dates if _comes_round(date, coarsest))
        self._weights = tuple(sorted(weights))

    def in_year(self, year: int) -> list[Occasion]:
        """Return every anniversary of a year in the order of its days; months and years come before their days."""
        found = [each for key, date in self._dates if (each := self._occasion(key, date, year)) is not None]
        return sorted(found, key=lambda each: (each.first, each.precision, -each.weight, each.key))

    def next_of(self, key: str, today: dt.date) -> Occasion | None:
        """Return the first anniversary of one event that is not over; None where it has none or is not kept."""
        date = next((date for each, date in self._dates if each == key), None)
        if date is None:
            return None
        for year in range(max(today.year, date.first.year + 1), dt.MAXYEAR + 1):
            occasion = self._occasion(key, date, year)
            if occasion is None:
                return None
            if occasion.last >= today:
                return occasion
        return None

    def leading(self, today: dt.date, before_days: int = 0, after_days: int = 0, least: int = 5) -> Occasion | None:
        """Return the weightiest anniversary of the moment.

        Args:
            today: The day.
            before_days: How long before its day an anniversary already leads.
            after_days: How long after its day it still does.
            least: The least weight that counts.

        Returns:
            Of a day before one of a month, then the weightiest; None where there is none.
        """
        years = {(today + dt.timedelta(days=days)).year for days in (-after_days, 0, before_days)}
        near = [
            each
            for year in sorted(years)
            for each in self.in_year(year)
            if each.weight >= least
            and each.precision >= Precision.MONTH
            and each.first - dt.timedelta(days=before_days) <= today <= each.last + dt.timedelta(days=after_days)
        ]
        ranked = sorted(near, key=lambda each: (-each.precision, -each.weight, abs(each.days_from(today)), each.key))
        return ranked[0] if ranked else None

    def next_after(self, today: dt.date) -> Occasion | None:
        """Return the next anniversary with a day of its own, within two years; None where there is none."""
        coming = [each for year in range(today.year, today.year + 3) for each in self.in_year(year)]
        coming = [each for each in coming if each.first == each.last and each.first > today and each.weight > 1]
        return min(coming, key=lambda each: (each.first, -each.weight), default=None)

    def weight_of(self, years: int) -> int:
        """Return the largest round number that divides a number of years; 1 where none does."""
        return max((each for each in self._weights if years % each == 0), default=1)

    def _occasion(self, key: str, date: HistoricDate, year: int) -> Occasion | None:
        start = date.start
        years = year - start.first.year
        if years < 1 or year > dt.MAXYEAR:
            return None
        precision = min(start.precision, Precision.DAY)
        first, last = _days_of(start.first, precision, year)
        return Occasion(key, first, last, years, self.weight_of(years), precision)


def _comes_round(date: HistoricDate, coarsest: Precision) -> bool:
    start = date.start
    is_sure = date.before is Bound.KNOWN and not start.is_vague and start.precision != Precision.SEASON
    return is_sure and start.precision >= coarsest and start.first.year >= dt.MINYEAR


def _days_of(event: Day, precision: Precision, year: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day on which an event is remembered in a year."""
    if precision == Precision.YEAR:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    length = month_length(year, event.month)
    if precision == Precision.MONTH:
        return dt.date(year, event.month, 1), dt.date(year, event.month, length)
    day = dt.date(year, event.month, min(event.day, length))
    return day, day


def days_apart(event: HistoricDate, today: dt.date) -> int | None:
    """Return how many days lie between two days of the year, counted the shorter way round a leap year.

    Returns:
        0-183; None where the event's day is not known, or where it lasted.
    """
    if event.is_range or event.start.precision < Precision.DAY:
        return None
    apart = abs(_day_of_year(event.first) - _day_of_year(today))
    return min(apart, 366 - apart)


def _day_of_year(day: CalendarDay) -> int:
    """Return 1-366, the same for a day in every year."""
    return Day(2000, day.month, day.day).number + 1
