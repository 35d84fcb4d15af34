"""Which moments get a tick on an axis, and which a label: centuries down to days."""

import calendar
import datetime as dt
import enum
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from exhibit.dates import decimal_year
from exhibit.locale.digits import written

LEAST_GAP = 14.0
"""Design units between two ticks."""


class TickUnit(enum.IntEnum):
    """What a tick counts, fine to coarse."""

    DAY = 0
    MONTH = 1
    YEAR = 2


Step: TypeAlias = tuple[TickUnit, int]

STEPS: tuple[Step, ...] = (
    (TickUnit.DAY, 1), (TickUnit.DAY, 5), (TickUnit.DAY, 10), (TickUnit.MONTH, 1), (TickUnit.MONTH, 3),
    *((TickUnit.YEAR, years) for years in (1, 5, 10, 20, 50, 100, 200, 500, 1000)),
)  # fmt: skip
_NEARLY = 1 - Decimal("1e-9")
"""What a float lies too high after a sum makes no step more."""
_PER_YEAR = {TickUnit.DAY: 365.25, TickUnit.MONTH: 12.0, TickUnit.YEAR: 1.0}


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on an axis of time.

    Attributes:
        day: The day at whose beginning it stands.
        year: Its place as a decimal year.
        unit: What a label there names: the year, the month of a year, or the day of a month.
        is_labelled: Whether there is room for that label.
    """

    day: dt.date
    year: float
    unit: TickUnit
    is_labelled: bool


def time_ticks(earliest: float, latest: float, units_per_year: float, rooms: Mapping[TickUnit, float]) -> list[Tick]:
    """Return the ticks between two decimal years.

    Args:
        earliest: Decimal year at the start; years before 1 have no ticks.
        latest: Decimal year at the end, nor have those after 9999; nothing where it is not later than ``earliest``.
        units_per_year: Design units per year.
        rooms: Design units a label of each unit needs, its gap included; a unit left out gets no ticks.
    """
    steps = [step for step in STEPS if step[0] in rooms]
    labels = next((step for step in steps if _length(step) * units_per_year >= rooms[step[0]]), steps[-1])
    ticks = next(
        (step for step in steps if _length(step) * units_per_year >= LEAST_GAP and _divides(step, labels)), labels
    )
    low, high = max(earliest, 1.0), min(latest, 9999.99)
    placed = ((day, decimal_year(day)) for day in _days(low, high, ticks))
    return [
        Tick(day, year, _unit_of(day, labels[0]), _is_on(day, labels)) for day, year in placed if low <= year <= high
    ]


def first_day(year: float) -> dt.date:
    """Return the day that a decimal year falls on; the first or last day there is for one outside 1 to 9999."""
    whole = min(max(int(year), 1), 9999)
    length = 366 if calendar.isleap(whole) else 365
    return dt.date(whole, 1, 1) + dt.timedelta(days=min(max(int((year - whole) * length + 1e-6), 0), length - 1))


def year_ticks(earliest: float, latest: float, units_per_year: float, label_room: float) -> list[Tick]:
    """Return ticks of whole years only; see ``time_ticks``."""
    return time_ticks(earliest, latest, units_per_year, {TickUnit.YEAR: label_room})


def _length(step: Step) -> float:
    """Return a step in years."""
    return step[1] / _PER_YEAR[step[0]]


def _divides(step: Step, longer: Step) -> bool:
    """Say whether ticks of one step fall on all labels of another, without being finer than a reader can count."""
    if step[0] == longer[0]:
        return longer[1] % step[1] == 0
    return step[0] < longer[0] and longer[1] == 1


def _is_on(day: dt.date, step: Step) -> bool:
    unit, count = step
    if unit == TickUnit.YEAR:
        return (day.month, day.day) == (1, 1) and day.year % count == 0
    if unit == TickUnit.MONTH:
        return day.day == 1 and (day.month - 1) % count == 0
    # The 31st would stand too close to the first of the next month.
    return (day.day - 1) % count == 0 and (count == 1 or day.day < 30)


def _unit_of(day: dt.date, finest: TickUnit) -> TickUnit:
    """Return what a label at a day names: the first of a month names the month, and among years the year."""
    if finest == TickUnit.DAY and day.day > 1:
        return TickUnit.DAY
    return TickUnit.YEAR if finest == TickUnit.YEAR else TickUnit.MONTH


def _days(earliest: float, latest: float, step: Step) -> Iterator[dt.date]:
    """Yield the days of a step's ticks; months at the ends may give some that are outside."""
    unit, count = step
    if unit == TickUnit.YEAR:
        for year in range(max(math.ceil(earliest / count) * count, 1), math.floor(latest) + 1, count):
            yield dt.date(year, 1, 1)
        return
    for months in range(math.floor(earliest * 12) - 1, math.ceil(latest * 12) + 1):
        year, month = months // 12, months % 12 + 1
        if dt.MINYEAR <= year <= dt.MAXYEAR:
            last = 1 if unit == TickUnit.MONTH else calendar.monthrange(year, month)[1]
            days = (dt.date(year, month, day) for day in range(1, last + 1))
            yield from (day for day in days if _is_on(day, step))


def value_ticks(highest: float, most: int = 5) -> list[float]:
    """Return round values from 0 to at least ``highest``, at most ``most`` steps of 1, 2 or 5 times a power of ten.

    Worked out in decimals, so that each value has no more digits than its step.
    """
    if highest <= 0:
        return [0.0]
    top = written(highest) * _NEARLY
    rough = top / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [float(index * step) for index in range(math.ceil(top / step) + 1)]
