"""Milestones in the order of time, to go along one by one or to come to rest on."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exhibit.content import Milestone

_SAME_YEAR = 1e-6
"""Less than a minute: a view that rests on a milestone is there, whatever rounding says."""


@dataclass(frozen=True, slots=True)
class MilestoneOrder:
    """Some or all milestones.

    Attributes:
        keys: Their ids in the order of time.
        years: Decimal year of each, ascending.
        levels: Importance of each, 1 (most important) to 4.
    """

    keys: tuple[str, ...]
    years: tuple[float, ...]
    levels: tuple[int, ...]

    @classmethod
    def along(cls, milestones: Iterable[Milestone]) -> MilestoneOrder:
        """Put milestones in order; those of the same time stay as they are given."""
        placed = sorted(milestones, key=lambda each: each.date.middle_year)
        return cls(
            tuple(each.id for each in placed),
            tuple(each.date.middle_year for each in placed),
            tuple(each.level for each in placed),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys)

    def beside(self, key: str, year: float, by: int) -> str | None:
        """Return the milestone ``by`` places later; the first and last stay.

        Args:
            key: From which one to count, in this order or not.
            year: Its decimal year.
            by: How far; below zero goes back.

        Returns:
            An id; None where there is none.
        """
        if not self.keys:
            return None
        low = bisect.bisect_left(self.years, year)
        here = low
        while here < len(self.keys) and self.years[here] == year and self.keys[here] != key:
            here += 1
        is_on = here < len(self.keys) and self.keys[here] == key
        if not is_on:
            # Between two milestones the next one is already ahead.
            here = low - 1 if by > 0 else low
        return self.keys[min(max(here + by, 0), len(self.keys) - 1)]

    def near(self, year: float, reach: float = 0.5) -> str | None:
        """Return the milestone to light at a decimal year.

        Args:
            year: Where the view looks.
            reach: Years to both sides in which the most important one counts; beyond, the nearest does.

        Returns:
            An id; None where there is none.
        """
        low, high = bisect.bisect_left(self.years, year - reach), bisect.bisect_right(self.years, year + reach)
        if low < high:
            best = min(range(low, high), key=lambda index: (self.levels[index], abs(self.years[index] - year)))
            return self.keys[best]
        beside = [index for index in (low - 1, low) if 0 <= index < len(self.keys)]
        nearest = min(beside, key=lambda index: abs(self.years[index] - year), default=None)
        return None if nearest is None else self.keys[nearest]

    def rest(self, year: float, aim: float, reach: float) -> float:
        """Return where a view that was flicked comes to rest, never behind where it began.

        Args:
            year: In the middle of the view when the finger left.
            aim: Where the flick would carry it.
            reach: Years to both sides of the aim in which the most important milestone counts; beyond, the nearest.

        Returns:
            The decimal year of a milestone that lies ahead; infinitely far ahead where there is none.
        """
        if aim >= year:
            low, high, end = bisect.bisect_right(self.years, year + _SAME_YEAR), len(self.years), math.inf
        else:
            low, high, end = 0, bisect.bisect_left(self.years, year - _SAME_YEAR), -math.inf
        first = bisect.bisect_left(self.years, aim - reach, low, high)
        last = bisect.bisect_right(self.years, aim + reach, low, high)
        if first == last:
            first, last = max(first - 1, low), min(last + 1, high)
            return min(self.years[first:last], key=lambda each: abs(each - aim), default=end)
        best = min(range(first, last), key=lambda index: (self.levels[index], abs(self.years[index] - aim)))
        return self.years[best]

    def ahead(self, year: float, by: int) -> str | None:
        """Return the first milestone from a decimal year on in a direction, or the last there is in it."""
        if not self.keys:
            return None
        index = bisect.bisect_left(self.years, year) if by > 0 else bisect.bisect_right(self.years, year) - 1
        return self.keys[min(max(index, 0), len(self.keys) - 1)]
