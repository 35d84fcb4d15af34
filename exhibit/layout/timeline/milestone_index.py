"""Milestones along time, so many that only those in view may be looked at one by one."""

import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exhibit.content import Milestone
from exhibit.dates import Precision
from exhibit.layout.timeline.axis_sides import alternate
from exhibit.layout.timeline.camera import LEAST_SPAN_YEARS

LEVELS = (1, 2, 3, 4)
_MOST_LONG = 200


@dataclass(frozen=True, slots=True)
class Cluster:
    """Milestones of one stretch of time.

    Attributes:
        first: Decimal year of the earliest.
        last: Decimal year of the latest.
        count: How many they are; at least 1.
    """

    first: float
    last: float
    count: int

    @property
    def year(self) -> float:
        """The middle between the earliest and the latest."""
        return (self.first + self.last) / 2


class MilestoneIndex:
    """The milestones of an exhibit in the order of time.

    Args:
        milestones: In any order; those of the same time stay in theirs.

    Attributes:
        least_span: The fewest years in which their dates can still be told apart.
        has_zones: Whether some of their times have a zone.
    """

    def __init__(self, milestones: Iterable[Milestone]) -> None:
        self._milestones = sorted(milestones, key=lambda each: each.date.middle_year)
        self._years = [each.date.middle_year for each in self._milestones]
        self.least_span = _least_span(max(map(_precision, self._milestones), default=Precision.DAY))
        self.has_zones = any(_has_zone(each) for each in self._milestones)
        self._by_level: dict[int, list[int]] = {level: [] for level in LEVELS}
        for index, each in enumerate(self._milestones):
            self._by_level[each.level].append(index)
        self._sides = alternate(self._years, list(self._by_level.values()))
        self._level_years = {level: [self._years[index] for index in found] for level, found in self._by_level.items()}
        spans = [each for each in self._milestones if each.date.last > each.date.first or each.date.is_open]
        self._spans = sorted(spans, key=lambda each: each.date.first_year)
        self._span_starts = [each.date.first_year for each in self._spans]
        self._longest = max((each.date.last_year - each.date.first_year for each in self._spans), default=0.0)

    @property
    def first(self) -> float:
        """Decimal year of the earliest milestone.

        Raises:
            IndexError: There is none.
        """
        return self._years[0]

    @property
    def duration(self) -> float:
        """Years from the earliest milestone to the latest; 0 where there is none."""
        return self._years[-1] - self._years[0] if self._years else 0.0

    def __len__(self) -> int:
        return len(self._milestones)

    def __iter__(self) -> Iterator[Milestone]:
        return iter(self._milestones)

    def count(self, earliest: float, latest: float) -> int:
        """Return how many milestones are between two decimal years, the first included."""
        return bisect.bisect_left(self._years, latest) - bisect.bisect_left(self._years, earliest)

    def count_of(self, most_level: int) -> int:
        """Return how many milestones are of a level or a more important one."""
        return sum(len(found) for level, found in self._by_level.items() if level <= most_level)

    def rank(self, milestone: Milestone) -> int:
        """Return which one of all a milestone is in the order of time; those of the same time as they were given."""
        index = bisect.bisect_left(self._years, milestone.date.middle_year)
        while self._milestones[index].id != milestone.id:
            index += 1
        return index

    def between(self, earliest: float, latest: float) -> list[Milestone]:
        """Return the milestones between two decimal years, the first included."""
        return self._milestones[bisect.bisect_left(self._years, earliest) : bisect.bisect_left(self._years, latest)]

    def held_by(self, cluster: Cluster) -> list[Milestone]:
        """Return the milestones of a cluster, its earliest and its latest included."""
        low, high = bisect.bisect_left(self._years, cluster.first), bisect.bisect_right(self._years, cluster.last)
        return self._milestones[low:high]

    def lasting(self, earliest: float, latest: float) -> list[Milestone]:
        """Return milestones of more than a day that reach into a view, their middle outside of it or not.

        Of more than some hundreds the last to begin are returned: so many cannot be told apart.
        """
        low = bisect.bisect_left(self._span_starts, earliest - self._longest)
        high = bisect.bisect_left(self._span_starts, latest)
        near = self._spans[max(low, high - _MOST_LONG) : high]
        return [each for each in near if each.date.last_year > earliest]

    def clusters(self, earliest: float, latest: float, step: float) -> Iterator[Cluster]:
        """Yield what each stretch of ``step`` years holds; empty stretches are left out.

        The stretches are laid from year 0 on, so that they keep their place while the view moves; those at the ends
        are whole, so that their clusters keep their members.
        """
        index = int(earliest // step)
        low = bisect.bisect_left(self._years, index * step)
        while index * step < latest:
            high = bisect.bisect_left(self._years, (index + 1) * step, low)
            if high > low:
                yield Cluster(self._years[low], self._years[high - 1], high - low)
            low, index = high, index + 1

    def weightiest(self, earliest: float, latest: float, step: float, most: int) -> Iterator[tuple[int, Milestone]]:
        """Yield the most important milestones of each stretch of ``step`` years, at most ``most`` of each.

        What it costs depends on the number of stretches and not on that of the milestones.

        Args:
            earliest: Decimal year where the first stretch begins.
            latest: Decimal year where no stretch begins any more.
            step: Years of a stretch.
            most: Milestones of a stretch.

        Yields:
            The milestone and which one of all it is, in the order of time.
        """
        stretch, start = 0, earliest
        while start < latest:
            end = min(earliest + (stretch + 1) * step, latest)
            for index in sorted(self._weightiest_of(start, end, most)):
                yield index, self._milestones[index]
            stretch, start = stretch + 1, end

    def _weightiest_of(self, earliest: float, latest: float, most: int) -> list[int]:
        found: list[int] = []
        for level in LEVELS:
            years = self._level_years[level]
            low = bisect.bisect_left(years, earliest)
            high = min(bisect.bisect_left(years, latest, low), low + most - len(found))
            found += self._by_level[level][low:high]
        return found

    def side_of(self, index: int) -> int:
        """Return the side of the axis of one of the milestones: 0 before it (above, or to the left), 1 after it."""
        return self._sides[min(index, len(self._sides) - 1)] if self._sides else 0

    def index_of(self, milestone: Milestone) -> int:
        """Return which one of all a milestone is; where it would be if it is not on the line."""
        index = bisect.bisect_left(self._years, milestone.date.middle_year)
        while index < len(self._milestones) and self._years[index] == milestone.date.middle_year:
            if self._milestones[index] is milestone:
                return index
            index += 1
        return index


def _has_zone(milestone: Milestone) -> bool:
    time = milestone.date.start.time
    return time is not None and time.offset_min is not None


def _precision(milestone: Milestone) -> Precision:
    return max(milestone.date.start.precision, milestone.date.end.precision)


def _least_span(finest: Precision) -> float:
    """Return the fewest years that are worth a look where dates are no finer than this."""
    if finest >= Precision.HOUR:
        return 1 / (365.25 * 24)
    if finest == Precision.DAY:
        return LEAST_SPAN_YEARS
    return 1.0 if finest >= Precision.SEASON else 4.0
