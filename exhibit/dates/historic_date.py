"""A date as an author wrote it: a moment, a range, or one that has no end yet."""

import enum
from dataclasses import dataclass, field, replace
from typing import Self

from exhibit.dates.day import Day
from exhibit.dates.moment import Moment


class Bound(enum.Enum):
    """What is known of an end of a range."""

    KNOWN = "known"
    OPEN = "open"
    """``..``: it has lasted ever since, or had always been."""
    UNKNOWN = "unknown"
    """Left out: there is an end, and nobody knows when."""


@dataclass(frozen=True, slots=True)
class HistoricDate:
    """A moment or a range of moments, as the author wrote it.

    Attributes:
        text: The notation, unchanged.
        start: The first moment; the last for a range of which only its end is known.
        end: The last moment; the same object as ``start`` where only one end is known.
        before: What is known of its beginning.
        after: What is known of its end.
        reach: First and last decimal year up to which open ends reach; see ``reaching``.
        first_year: The beginning of the first possible day or time as a decimal year, in UTC.
        last_year: The end of the last possible day or time as a decimal year, in UTC.
        middle_year: The middle of the possible time as a decimal year, and of a range with one end that of this end:
            the place of the date on an axis.
    """

    text: str
    start: Moment
    end: Moment
    before: Bound = Bound.KNOWN
    after: Bound = Bound.KNOWN
    reach: tuple[float, float] | None = field(default=None, compare=False, repr=False)
    # Asked for at every frame of every screen with an axis, so they are worked out once.
    first_year: float = field(init=False, compare=False, repr=False)
    last_year: float = field(init=False, compare=False, repr=False)
    middle_year: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        first, last = self.start.first_year, self.end.last_year
        object.__setattr__(self, "middle_year", (first + last) / 2)
        if self.reach is not None:
            first = min(first, self.reach[0]) if self.before is Bound.OPEN else first
            last = max(last, self.reach[1]) if self.after is Bound.OPEN else last
        object.__setattr__(self, "first_year", first)
        object.__setattr__(self, "last_year", last)

    def reaching(self, first_year: float, last_year: float) -> Self:
        """Return the same date, its open ends drawn as far as the first and the last decimal year of an exhibit."""
        return replace(self, reach=(first_year, last_year)) if self.is_open else self

    @property
    def is_range(self) -> bool:
        """True where the author gave a start and an end, one of them open or unknown perhaps."""
        return self.end is not self.start or self.before is not Bound.KNOWN or self.after is not Bound.KNOWN

    @property
    def is_open(self) -> bool:
        """True where it has lasted ever since, or had always been."""
        return self.before is Bound.OPEN or self.after is Bound.OPEN

    @property
    def first(self) -> Day:
        """The earliest possible day that was written."""
        return self.start.first

    @property
    def last(self) -> Day:
        """The latest possible day that was written."""
        return self.end.last

    @property
    def is_vague(self) -> bool:
        """True where either end is approximate or uncertain."""
        return self.start.is_vague or self.end.is_vague

    def overlaps(self, other: "HistoricDate") -> bool:
        """Say whether two dates can have a day in common; an open end has all days beyond it."""
        return self._begins_by(other) and other._begins_by(self)  # noqa: SLF001 - of the same class

    def _begins_by(self, other: "HistoricDate") -> bool:
        return self.before is Bound.OPEN or other.after is Bound.OPEN or self.first <= other.last
