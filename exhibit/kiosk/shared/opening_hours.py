"""When the exhibit is open: hours by the day of the week, and days on which it is closed.

Everything is asked of the wall clock at the moment it is asked, so that a clock that jumps, and the hour that daylight
saving takes or gives, need no care of their own.
"""

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DAY_MINUTES = 24 * 60

Span: TypeAlias = tuple[int, int]
"""Minutes after midnight from and to; ``to`` may be past midnight and belongs to the day it began on."""

_CLOSED = re.compile(r"((\d{4}-)?\d{2}-\d{2})(\s*/\s*(?(2)\d{4}-)\d{2}-\d{2})?")
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")


def parse_spans(text: str) -> tuple[Span, ...]:
    """Read hours such as ``09:00-12:00, 13:30-17:00``; ``closed`` is none, ``18:00-02:00`` ends on the next day.

    Raises:
        ValueError: The text is not of that form.
    """
    if text.strip().lower() == "closed":
        return ()
    spans = []
    for part in text.split(","):
        found = _SPAN.fullmatch(part.strip())
        if found is None:
            message = f"{part.strip()!r} is not hours such as 09:00-17:30"
            raise ValueError(message)
        first, last = _minutes(found[1], found[2]), _minutes(found[3], found[4])
        if first in {last, _DAY_MINUTES}:
            message = f"{part.strip()!r} is no time at all; a whole day is 00:00-24:00"
            raise ValueError(message)
        spans.append((first, last if last > first else last + _DAY_MINUTES))
    spans.sort()
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        message = f"{text!r} has hours that overlap"
        raise ValueError(message)
    return tuple(spans)


def _minutes(hour: str, minute: str) -> int:
    minutes = int(hour) * 60 + int(minute)
    if minutes > _DAY_MINUTES or int(minute) > 59:
        message = f"{hour}:{minute} is not a time of day"
        raise ValueError(message)
    return minutes


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Days on which the exhibit is closed.

    Attributes:
        first: The first one.
        last: The last one.
        is_yearly: They come round every year.
    """

    first: dt.date
    last: dt.date
    is_yearly: bool = False

    def holds(self, day: dt.date) -> bool:
        """Say whether a day is one of them."""
        if not self.is_yearly:
            return self.first <= day <= self.last
        key, first, last = ((each.month, each.day) for each in (day, self.first, self.last))
        return first <= key <= last if first <= last else key >= first or key <= last


def parse_closed(text: str) -> ClosedDays:
    """Read ``2026-01-01``, ``2026-02-16/2026-02-20``, or the same without years for every year.

    Raises:
        ValueError: The text is not of that form.
    """
    if _CLOSED.fullmatch(text.strip()) is None:
        message = f"{text!r} is not a day such as 2027-01-01, 01-01 or 2027-02-16/2027-02-20"
        raise ValueError(message)
    first, _, last = text.partition("/")
    is_yearly = len(first.strip()) == 5
    # 2000 was a leap year: 29 February can be said.
    begin, end = (
        dt.date.fromisoformat(f"{'2000-' if is_yearly else ''}{part.strip()}") for part in (first, last or first)
    )
    if begin > end and not is_yearly:
        message = f"{text!r} ends before it begins"
        raise ValueError(message)
    return ClosedDays(begin, end, is_yearly)


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Opening hours.

    Attributes:
        by_weekday: Spans for Monday to Sunday, or None where the exhibit is never closed.
        closed: Days on which it is.
    """

    by_weekday: tuple[tuple[Span, ...], ...] | None = None
    closed: tuple[ClosedDays, ...] = ()

    def spans_on(self, day: dt.date) -> tuple[Span, ...]:
        """Return the spans that begin on a day."""
        if any(days.holds(day) for days in self.closed):
            return ()
        return ((0, _DAY_MINUTES),) if self.by_weekday is None else self.by_weekday[day.weekday()]

    def is_open(self, now: dt.datetime) -> bool:
        """Say whether it is open at a moment of the wall clock."""
        minute = now.hour * 60 + now.minute
        yesterday = now.date() - dt.timedelta(days=1) if now.date() > dt.date.min else now.date()
        return any(first <= minute < last for first, last in self.spans_on(now.date())) or any(
            first <= minute + _DAY_MINUTES < last for first, last in self.spans_on(yesterday)
        )

    def said(self, day: dt.date) -> str:
        """Return the hours of a day as they are written; nothing where it is closed."""
        return ", ".join(
            "–".join(f"{minute // 60 % 24 if minute != _DAY_MINUTES else 24:02}:{minute % 60:02}" for minute in span)
            for span in self.spans_on(day)
        )
