"""The anniversaries of a year, as rows to read, as JSON and as an iCalendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypedDict

from exhibit.content import Exhibit
from exhibit.dates import Occasion, Precision

if TYPE_CHECKING:
    from icalendar import Component


class AnniversaryRow(TypedDict):
    """One anniversary."""

    date: str
    precision: str
    years: int
    weight: int
    milestone: str
    title: str


def rows(exhibit: Exhibit, year: int, language: str | None = None) -> list[AnniversaryRow]:
    """Return a row for each anniversary of a year, in the order of days.

    Args:
        exhibit: Whose milestones.
        year: Which year.
        language: Of the titles; the exhibit's first if none is given.
    """
    code = language or exhibit.languages[0]
    almanac = exhibit.almanac()
    titles = {each.id: each.title[code] for each in exhibit.milestones}
    return [
        AnniversaryRow(
            date=_date_of(each), precision=each.precision.name.lower(), years=each.years, weight=each.weight,
            milestone=each.key, title=titles[each.key],
        )
        for each in almanac.in_year(year)
    ]  # fmt: skip


def _date_of(occasion: Occasion) -> str:
    """Return a date no more precise than it is known: ``2027-01-30``, ``2027-01`` or ``2027``."""
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[occasion.precision]
    return occasion.first.isoformat()[:length]


def ics(exhibit: Exhibit, year: int, stamp: dt.datetime, language: str | None = None) -> bytes:
    """Return an iCalendar file (RFC 5545) of a year: a whole-day event for each day and month that comes round.

    Args:
        exhibit: Whose milestones.
        year: Which year.
        stamp: When the file is made, with its time zone.
        language: Of the titles.
    """
    from icalendar import Calendar  # noqa: PLC0415 - only this command needs it

    calendar = Calendar()
    calendar.add("prodid", "-//Exhibit//Anniversaries//EN")
    calendar.add("version", "2.0")
    for event in _events(exhibit, year, stamp, language):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(exhibit: Exhibit, year: int, stamp: dt.datetime, language: str | None) -> Iterator[Component]:
    from icalendar import Event  # noqa: PLC0415 - only this command needs it

    code = language or exhibit.languages[0]
    words = exhibit.words.of(code)
    titles = {each.id: each.title[code] for each in exhibit.milestones}
    for occasion in exhibit.almanac().in_year(year):
        if occasion.precision < Precision.MONTH:
            # An event that fills the year would hide the days of everything else.
            continue
        event = Event()
        event.add("uid", f"{occasion.key}-{occasion.first.isoformat()}@{exhibit.about.id}.exhibit")
        event.add("dtstamp", stamp)
        event.add("dtstart", occasion.first)
        event.add("dtend", occasion.last + dt.timedelta(days=1))
        event.add("summary", f"{words.anniversary(occasion.years)} · {titles[occasion.key].replace(chr(160), ' ')}")
        event.add("transp", "TRANSPARENT")
        yield event
