"""The stretch of time that an exhibit is about: as its author says, or what its milestones and figures need."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exhibit.dates import Day, HistoricDate, decimal_year

_PARTS = 12
"""An end is rounded to a number that is round for so many parts of the whole."""
_FEW = 1 / 6
"""A part of a unit from which on it is rounded to whole ones."""
_DEEP = 100_000
_MONTH = 1 / 12
_DAY = 1 / 365.25
_LEAST = _DAY / 24
_AROUND = 0.02
"""What is free beyond the first and the last milestone, of the whole."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of time.

    Attributes:
        first: Decimal year of its beginning.
        last: Decimal year of its end; later than ``first``.
    """

    first: float
    last: float

    @property
    def years(self) -> float:
        """How long it is."""
        return self.last - self.first

    @property
    def first_year(self) -> int:
        """The astronomical year in which it begins."""
        return math.floor(self.first)

    @property
    def last_year(self) -> int:
        """The astronomical year in which it ends."""
        return max(math.ceil(self.last) - 1, self.first_year)


def extent_of(span: HistoricDate | None, dates: Iterable[HistoricDate]) -> Extent:
    """Return the stretch of time of an exhibit.

    Args:
        span: What its author says; None for what its dates need, to round numbers.
        dates: Its milestones and its figures, at least one where there is no span.
    """
    if span is not None:
        return Extent(span.first_year, span.last_year)
    stretches = [(each.start.first_year, each.end.last_year) for each in dates]
    first, last = min(each for each, _ in stretches), max(each for _, each in stretches)
    around = max((last - first) * _AROUND, _LEAST)
    begins = _rounded(first - around, last - first, math.floor)
    # A round number of the steps of deep time would lie millions of years ahead.
    is_deep = first < -_DEEP < last
    return Extent(begins, math.ceil(last) if is_deep else _rounded(last + around, last - first, math.ceil))


def _rounded(year: float, whole: float, way: Callable[[float], int]) -> float:
    """Return a decimal year rounded to years, months, days or hours, as some length of time asks."""
    part = whole / _PARTS
    if part >= _FEW:
        power = 10.0 ** max(math.floor(math.log10(part)), 0)
        step = max(factor for factor in (1, 2, 5) if factor * power <= max(part, 1.0)) * power
        return way(year / step) * step
    if part >= _MONTH * _FEW:
        return way(year * 12) / 12
    day = Day.at(year)
    start, end = decimal_year(day), decimal_year(day.plus(1))
    if part >= _DAY * _FEW:
        return start + (end - start) * way((year - start) / (end - start))
    return start + (end - start) * way((year - start) / (end - start) * 24) / 24
