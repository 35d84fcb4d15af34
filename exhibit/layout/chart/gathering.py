"""Bars too thin to be seen become one for several years, quarters or months: their mean, lowest and highest."""

import itertools
import math
from collections.abc import Iterator, Sequence

from exhibit.dates import Periodicity
from exhibit.layout.chart.columns import Column, SeriesColumns

_LEAST_BAR = 3.0
"""Design units: thinner bars are gathered."""
_WHOLE = (2, 5, 10)


def bar_step(row: SeriesColumns, periodicity: Periodicity, bar_width: float) -> int:
    """Return how many slots are gathered in one bar; 1 is none.

    Args:
        row: The series drawn as bars.
        periodicity: What a slot is.
        bar_width: Of the bar of one slot, in design units.
    """
    nearest = min((later.slot - sooner.slot for sooner, later in itertools.pairwise(row.columns)), default=0)
    if not nearest or nearest * bar_width >= _LEAST_BAR:
        # Single figures with room around them stay what they are.
        return 1
    return next(step for step in _steps(periodicity.per_year) if step * bar_width >= _LEAST_BAR)


def gathered(row: SeriesColumns, step: int) -> tuple[Column, ...]:
    """Return a figure for each so many slots that have any: the mean of the known ones, with the lowest and highest.

    Figures of parts of a slot are left out where there are whole ones: a mean of both would be neither.
    """
    found = []
    for number, group in itertools.groupby(row.columns, key=lambda each: each.slot // step):
        found.append(_together(list(group), number * step))
    return tuple(found)


def _together(columns: Sequence[Column], first: int) -> Column:
    known = [each for each in columns if not each.is_partial] or list(columns)
    looks = {each.look for each in known}
    lows, highs = zip(*(each.reach for each in known), strict=True)
    mean = math.fsum(each.value for each in known) / len(known)
    reach = (min(lows), max(highs)) if len(known) > 1 else known[0].point.range
    point = known[0].point.model_copy(update={"value": mean, "range": reach, "parts": {}})
    look = looks.pop() if len(looks) == 1 else "about"
    return Column(point, look, first, columns[0].start, columns[-1].end)


def _steps(per_year: int) -> Iterator[int]:
    """Yield how many slots may be one bar: whole parts of a year, then round numbers of years."""
    yield from (each for each in (2, 3, 6) if per_year % each == 0 and each < per_year)
    if per_year > 1:
        yield per_year
    for power in itertools.count():
        yield from (factor * 10**power * per_year for factor in _WHOLE)
