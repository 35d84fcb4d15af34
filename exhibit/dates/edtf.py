"""Dates as authors write them: level 1 of EDTF, the Extended Date/Time Format.

The notation (Library of Congress, 2019; ISO 8601-2) is ``1950-01-30``, ``2006-11``, ``1985``; ``-0753`` for 754 BC,
because the year 0 is 1 BC; ``Y-66000000`` for years of five to eleven digits; ``198X``, ``19XX``, ``2004-XX``,
``1985-04-XX`` where digits are not known; ``1950-21`` to ``1950-24`` for spring to winter; ``1969-07-20T20:17Z`` for
times. Each may have a ``~`` (approximate), ``?`` (uncertain) or ``%`` (both). ``start/end`` is a range, of which one
end may be ``..`` (open) or nothing (unknown).

Two things are freer than the standard: a time may be an hour alone, and it may stand in a range.
"""

import re

from exhibit.dates.day import Day, month_length
from exhibit.dates.historic_date import Bound, HistoricDate
from exhibit.dates.moment import Moment, Precision, Season, TimeOfDay
from exhibit.errors import DateError

_MOMENT = re.compile(
    r"(?:(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX))(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?|Y(?P<far>-?[1-9]\d{4,10}))"
    r"(?:T(?P<hour>\d{2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?(?P<zone>Z|[+-]\d{2}(?::\d{2})?)?)?"
    r"(?P<mark>[~?%])?",
    re.ASCII,
)
_BOUNDS = {"..": Bound.OPEN, "": Bound.UNKNOWN}
_SEASON_MONTHS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_MOST_OFFSET_MIN = 14 * 60


def parse_date(text: str) -> HistoricDate:
    """Read a date or range.

    Raises:
        DateError: Not in the notation, not in the calendar, or a range that ends before it starts.
    """
    parts = text.split("/")
    if len(parts) > 2:
        message = f"{text!r} has more than one '/'"
        raise DateError(message)
    if len(parts) == 1:
        moment = _parse_moment(text)
        return HistoricDate(text, moment, moment)
    before, after = (_BOUNDS.get(part, Bound.KNOWN) for part in parts)
    if Bound.KNOWN not in {before, after}:
        message = f"{text!r} has neither a beginning nor an end; write 1453/.. or ../1453"
        raise DateError(message)
    known = [_parse_moment(part) for part in parts if part not in _BOUNDS]
    date = HistoricDate(text, known[0], known[-1], before, after)
    if date.end.last_year <= date.start.first_year:
        message = f"{text!r} ends before it starts"
        raise DateError(message)
    return date


def year_named(text: str) -> int | None:
    """Return the astronomical year that a text names without any doubt, such as ``1975`` or ``-0753``; else None."""
    try:
        moment = _parse_moment(text)
    except DateError:
        return None
    is_year = moment.precision == Precision.YEAR and not moment.is_vague and "X" not in text
    return moment.first.year if is_year else None


def _parse_moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a date; write 1950-01-30, 2006-11, 1985, -0753, 198X, 2012~ or start/end"
        raise DateError(message)
    mark = match["mark"] or ""
    try:
        first, last, precision, season = _bounds(match)
        time = _time(match)
    except ValueError:
        message = f"{text!r} is not a day of the calendar"
        raise DateError(message) from None
    if time is not None:
        if precision != Precision.DAY:
            message = f"{text!r} has a time and no day"
            raise DateError(message)
        precision = Precision(Precision.HOUR + sum(match[part] is not None for part in ("minute", "second")))
    return Moment(
        first, last, precision, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"}, season=season, time=time
    )


def _bounds(match: re.Match[str]) -> tuple[Day, Day, Precision, Season | None]:
    year, month, day = match["year"] or match["far"], match["month"], match["day"]
    if "X" in year:
        if month is not None:
            raise ValueError
        first, last = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
        return Day(first), Day(last, 12, 31), Precision.DECADE if year.count("X") == 1 else Precision.CENTURY, None
    number = int(year)
    if year == "-0000":
        raise ValueError
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise ValueError
        return Day(number), Day(number, 12, 31), Precision.YEAR, None
    if day is None and int(month) >= Season.SPRING:
        return *_season(number, Season(int(month))), Precision.SEASON, Season(int(month))
    if day is None or day == "XX":
        return Day(number, int(month)), _last_of(number, int(month)), Precision.MONTH, None
    known = Day(number, int(month), int(day))
    return known, known, Precision.DAY, None


def _season(year: int, season: Season) -> tuple[Day, Day]:
    """Return the first and last day of a season; winter goes on into the next year."""
    month = _SEASON_MONTHS[season]
    last = (year, month + 2) if month < 11 else (year + 1, month - 10)
    return Day(year, month), _last_of(*last)


def _last_of(year: int, month: int) -> Day:
    return Day(year, month, month_length(year, month))


def _time(match: re.Match[str]) -> TimeOfDay | None:
    if match["hour"] is None:
        return None
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    offset = _offset_min(match["zone"])
    if hour > 23 or minute > 59 or second > 60 or abs(offset or 0) > _MOST_OFFSET_MIN:
        raise ValueError
    return TimeOfDay(hour, minute, second, offset)


def _offset_min(zone: str | None) -> int | None:
    if zone is None or zone == "Z":
        return None if zone is None else 0
    hours, _, minutes = zone[1:].partition(":")
    if int(minutes or 0) > 59:
        raise ValueError
    return (int(hours) * 60 + int(minutes or 0)) * (-1 if zone[0] == "-" else 1)
