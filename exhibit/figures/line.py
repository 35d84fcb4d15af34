"""Milestones along time, so many that only those in view may be looked at one by one."""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exhibit.content import Milestone

LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Milestones too close together to be told apart.

    Attributes:
        year: The middle of the stretch they share, as a decimal year.
        count: How many they are; at least 1.
    """

    year: float
    count: int


class Line:
    """The milestones of an exhibit in the order of time.

    Args:
        milestones: In any order.
    """

    def __init__(self, milestones: Sequence[Milestone]) -> None:
        self._milestones = sorted(milestones, key=_year)
        self._years = [_year(each) for each in self._milestones]
        self._by_level = {
            level: [index for index, each in enumerate(self._milestones) if each.level == level] for level in LEVELS
        }
        self._level_years = {level: [self._years[index] for index in self._by_level[level]] for level in LEVELS}

    def __len__(self) -> int:
        return len(self._milestones)

    def count(self, earliest: float, latest: float) -> int:
        """Return how many milestones are between two decimal years, the first included."""
        return bisect.bisect_left(self._years, latest) - bisect.bisect_left(self._years, earliest)

    def between(self, earliest: float, latest: float) -> list[Milestone]:
        """Return the milestones between two decimal years, the first included."""
        return self._milestones[bisect.bisect_left(self._years, earliest) : bisect.bisect_left(self._years, latest)]

    def clusters(self, earliest: float, latest: float, step: float) -> Iterator[Cluster]:
        """Yield what each stretch of ``step`` years holds; empty stretches are left out.

        The stretches are laid from year 0 on, so that they keep their place while the view moves.
        """
        index = int(earliest // step)
        low = bisect.bisect_left(self._years, index * step)
        while index * step < latest:
            high = bisect.bisect_left(self._years, (index + 1) * step, low)
            if high > low:
                yield Cluster((index + 0.5) * step, high - low)
            low, index = high, index + 1

    def weightiest(self, step: float, most: int) -> list[Milestone]:
        """Return the most important milestones of each stretch of ``step`` years, at most ``most`` of each.

        What it costs depends on the number of stretches and not on that of the milestones.
        """
        if not self._years:
            return []
        found: set[int] = set()
        for stretch in range(int(self._years[0] // step), int(self._years[-1] // step) + 1):
            room = most
            for level in LEVELS:
                years = self._level_years[level]
                low = bisect.bisect_left(years, stretch * step)
                high = min(bisect.bisect_left(years, (stretch + 1) * step, low), low + room)
                found.update(self._by_level[level][low:high])
                room -= high - low
                if not room:
                    break
        return [self._milestones[index] for index in sorted(found)]


def _year(milestone: Milestone) -> float:
    return milestone.date.middle_year
