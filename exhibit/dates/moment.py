"""One end of a date: the days and the time that it can be."""

import enum
from dataclasses import dataclass, field

from exhibit.dates.day import Day, decimal_year, year_length

_DAY_S = 86_400


class Precision(enum.IntEnum):
    """How much of a date is known, coarse to fine."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    SEASON = 3
    MONTH = 4
    DAY = 5
    HOUR = 6
    MINUTE = 7
    SECOND = 8


class Season(enum.IntEnum):
    """A quarter of a year by its name, numbered as EDTF does; in which months it falls is that of the north."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


@dataclass(frozen=True, slots=True, order=True)
class TimeOfDay:
    """A time as it was written.

    Attributes:
        hour: 0 to 23.
        minute: 0 to 59; 0 where it is not known.
        second: 0 to 60, the last a leap second; 0 where it is not known.
        offset_min: Minutes that the zone is before UTC; None where no zone was written.
    """

    hour: int
    minute: int = 0
    second: int = 0
    offset_min: int | None = None

    @property
    def since_midnight_s(self) -> int:
        """Seconds since midnight, in its own zone."""
        return (self.hour * 60 + self.minute) * 60 + self.second


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a date.

    Attributes:
        first: The earliest day it can be, as written.
        last: The latest day it can be (equal to ``first`` for a known day).
        precision: How much of it is known.
        approximate: Marked ``~`` or ``%``.
        uncertain: Marked ``?`` or ``%``.
        season: The season, where it is one.
        time: The time of day, where it is known.
        first_year: Its beginning as a decimal year, in UTC.
        last_year: Its end as a decimal year, in UTC.
    """

    first: Day
    last: Day
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    season: Season | None = None
    time: TimeOfDay | None = None
    # Asked for at every frame of every screen with an axis, so they are worked out once.
    first_year: float = field(init=False, compare=False, repr=False)
    last_year: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        first, day = decimal_year(self.first), 1 / year_length(self.last.year)
        last = decimal_year(self.last) + day
        if self.time is not None:
            since = self.time.since_midnight_s - 60 * (self.time.offset_min or 0)
            length = {Precision.HOUR: 3600, Precision.MINUTE: 60}.get(self.precision, 1)
            first += since / _DAY_S * day
            last = first + length / _DAY_S * day
        object.__setattr__(self, "first_year", first)
        object.__setattr__(self, "last_year", last)

    @property
    def is_vague(self) -> bool:
        """True where it is approximate or uncertain."""
        return self.approximate or self.uncertain
