"""Which moments get a tick on an axis, and which a label: thousands of millions of years down to minutes."""

import enum
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from exhibit.dates import Day, decimal_year

LEAST_GAP = 14.0
"""Design units between two ticks."""

DAY_MINUTES = 1440


class TickUnit(enum.IntEnum):
    """What a tick counts, fine to coarse."""

    MINUTE = 0
    DAY = 1
    MONTH = 2
    YEAR = 3


Step: TypeAlias = tuple[TickUnit, int]
Rooms: TypeAlias = Mapping[TickUnit, float] | Callable[[Step], float]
"""Design units that the labels of a unit need, or those of a step, their gap included; 0 where there are none."""

STEPS: tuple[Step, ...] = (
    *((TickUnit.MINUTE, minutes) for minutes in (1, 5, 15, 30, 60, 180, 360, 720)),
    (TickUnit.DAY, 1), (TickUnit.DAY, 5), (TickUnit.DAY, 10), (TickUnit.MONTH, 1), (TickUnit.MONTH, 3),
    # Nobody counts by two years: five come after one.
    (TickUnit.YEAR, 1), (TickUnit.YEAR, 5),
    *((TickUnit.YEAR, factor * 10**power) for power in range(1, 11) for factor in (1, 2, 5)),
)  # fmt: skip
_PER_YEAR = {TickUnit.MINUTE: 365.25 * DAY_MINUTES, TickUnit.DAY: 365.25, TickUnit.MONTH: 12.0, TickUnit.YEAR: 1.0}
_FAR = 10_000
"""Up to so many years before the year 1 years are counted from it; those of five digits forget that there is no 0."""
_DEEP = 100_000
"""Beside so many years the beginning of our era is no mark."""

_MOST_YEARS = 300
"""Ticks around a dial; more would run into each other."""
_FEW_YEARS = 10
"""Of a shorter time months, days or hours are ticked."""
_RADIUS, _LONG_ROOM = 441.0, 200.0
"""Design units of a dial that is as large as it can be, and between two of its long ticks."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on an axis of time.

    Attributes:
        day: The day on which it stands.
        minute: Minutes since the beginning of that day, 0-1439.
        year: Its place as a decimal year.
        unit: What a label there names: the year, the month of a year, the day of a month, or the time of day.
        is_labelled: Whether there is room for that label.
    """

    day: Day
    minute: int
    year: float
    unit: TickUnit
    is_labelled: bool


def time_ticks(earliest: float, latest: float, units_per_year: float, rooms: Rooms) -> list[Tick]:
    """Return the ticks between two decimal years.

    Years are round as visitors count them: 500 BC is one, the year -500 is not, and there is no year 0; between 100 BC
    and 100 stands the year 1.

    Args:
        earliest: Decimal year at the start.
        latest: Decimal year at the end; nothing where it is not later than ``earliest``.
        units_per_year: Design units per year.
        rooms: What the labels need; a unit that is left out gets no ticks.
    """
    room_of = rooms if callable(rooms) else lambda step: rooms.get(step[0], math.inf)
    # So long ago that only years are known, a month has no name that fits.
    steps = [step for step in STEPS if step[0] is TickUnit.YEAR or (latest > -_FAR and room_of(step) < math.inf)]
    labels = next((step for step in steps if _length(step) * units_per_year >= max(room_of(step), 1.0)), steps[-1])
    ticks = next(
        (step for step in steps if _length(step) * units_per_year >= LEAST_GAP and _divides(step, labels)), labels
    )
    return [
        Tick(day, minute, year, _unit_of(day, minute, labels[0]), _is_on(day, minute, labels))
        for day, minute, year in _moments(earliest, latest, ticks)
        if earliest <= year <= latest
    ]


def year_ticks(earliest: float, latest: float, units_per_year: float, label_room: float) -> list[Tick]:
    """Return ticks of whole years only; see ``time_ticks``."""
    return time_ticks(earliest, latest, units_per_year, {TickUnit.YEAR: label_room})


def dial_ticks(first: float, last: float) -> list[tuple[float, bool]]:
    """Return the decimal years that get a tick around a dial, and whether it is long: mostly every tenth is.

    Args:
        first: Decimal year at the top.
        last: Decimal year at which the turn is whole.
    """
    if last - first < _FEW_YEARS:
        ticks = time_ticks(first, last, math.tau * _RADIUS / (last - first), dict.fromkeys(TickUnit, _LONG_ROOM))
        return [(each.year, each.is_labelled) for each in ticks if each.year < last]
    step = 1
    while (last - first) / step > _MOST_YEARS:
        step *= 10
    years = range(-(-math.ceil(first) // step) * step, math.ceil(last), step)
    return [(float(year), year % (step * 10) == 0) for year in years]


def _length(step: Step) -> float:
    """Return a step in years."""
    return step[1] / _PER_YEAR[step[0]]


def _divides(step: Step, longer: Step) -> bool:
    """Say whether ticks of one step fall on all labels of another, without being finer than a reader can count."""
    if step[0] == longer[0]:
        return longer[1] % step[1] == 0
    return step[0] < longer[0] and longer[1] == 1


def _is_on(day: Day, minute: int, step: Step) -> bool:
    unit, count = step
    if unit == TickUnit.MINUTE:
        return minute % count == 0
    if minute:
        return False
    if unit == TickUnit.YEAR:
        return (day.month, day.day) == (1, 1) and _is_round(day.year, count)
    if unit == TickUnit.MONTH:
        return day.day == 1 and (day.month - 1) % count == 0
    # The 31st would stand too close to the first of the next month.
    return (day.day - 1) % count == 0 and (count == 1 or day.day < 30)


def _is_round(year: int, count: int) -> bool:
    """Say whether a year is a multiple of some years as visitors count them."""
    if year > 0:
        return year % count == 0 or (year == 1 and count < _DEEP)
    return (year if year <= -_FAR or count == 1 else 1 - year) % count == 0 and (year != 1 - _FAR or count == 1)


def _unit_of(day: Day, minute: int, finest: TickUnit) -> TickUnit:
    """Return what a label at a moment names: the first of a month names the month, and among years the year."""
    if finest == TickUnit.MINUTE:
        return TickUnit.MINUTE if minute else TickUnit.DAY
    if finest == TickUnit.DAY and day.day > 1:
        return TickUnit.DAY
    return TickUnit.YEAR if finest == TickUnit.YEAR else TickUnit.MONTH


def _moments(earliest: float, latest: float, step: Step) -> Iterator[tuple[Day, int, float]]:
    """Yield the places of a step's ticks in the order of time; some at the ends may be outside."""
    unit, count = step
    match unit:
        case TickUnit.YEAR:
            for year in _years(earliest, latest, count):
                yield Day(year), 0, float(year)
        case TickUnit.MONTH | TickUnit.DAY:
            for months in range(math.floor(earliest * 12) - 1, math.ceil(latest * 12) + 1):
                first = Day(months // 12, months % 12 + 1)
                days = _days_of(first) if unit == TickUnit.DAY else (first,)
                yield from ((day, 0, decimal_year(day)) for day in days if _is_on(day, 0, step))
        case _:
            day, end = Day.at(earliest), math.nextafter(latest, math.inf)
            while (start := decimal_year(day)) < end:
                after = day.plus(1)
                length = decimal_year(after) - start
                yield from (
                    (day, minute, start + length * minute / DAY_MINUTES) for minute in range(0, DAY_MINUTES, count)
                )
                day = after


def _years(earliest: float, latest: float, count: int) -> Iterator[int]:
    """Yield the years of a step."""
    for number in range(math.floor(earliest / count) - 1, math.ceil(latest / count) + 2):
        year = number * count
        if count > 1 and -_FAR < year <= 0:
            year += 1
        if count == 1 or _is_round(year, count):
            yield year


def _days_of(first: Day) -> Iterator[Day]:
    """Yield the days of the month that a day begins."""
    day = first
    while day.month == first.month:
        yield day
        day = day.plus(1)
