"""Which years get a tick, and which a label."""

import math
from dataclasses import dataclass

STEPS = (1, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on an axis of years."""

    year: int
    is_labelled: bool


def year_ticks(earliest: float, latest: float, units_per_year: float, label_room: float) -> list[Tick]:
    """Return the ticks between two decimal years.

    Args:
        earliest: Decimal year at the start.
        latest: Decimal year at the end; nothing where it is not later than ``earliest``.
        units_per_year: Design units per year.
        label_room: Design units a label needs, its gap included.
    """
    label_step = next((step for step in STEPS if step * units_per_year >= label_room), STEPS[-1])
    tick_step = next((step for step in STEPS if step * units_per_year >= 14 and label_step % step == 0), label_step)
    first = math.ceil(earliest / tick_step) * tick_step
    return [Tick(year, year % label_step == 0) for year in range(first, math.floor(latest) + 1, tick_step)]


def value_ticks(highest: float, most: int = 5) -> list[float]:
    """Return round values from 0 to at least ``highest``, at most ``most`` steps of 1, 2 or 5 times a power of ten."""
    if highest <= 0:
        return [0.0]
    rough = highest / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * (1 - 1e-9))
    return [index * step for index in range(math.ceil(highest / step - 1e-9) + 1)]
