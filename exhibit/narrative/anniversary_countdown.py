"""How long it is until an anniversary, in words."""

import datetime as dt

from exhibit.dates import Almanac, Precision
from exhibit.locale import Words


def countdown_text(words: Words, almanac: Almanac, key: str, years: int, today: dt.date | None) -> str:
    """Return the countdown to an anniversary.

    Args:
        words: Of the language.
        almanac: The anniversaries that are kept.
        key: Id of the milestone.
        years: Which of its anniversaries is spoken of.
        today: The day it is, or None where nobody knows.

    Returns:
        Nothing where another anniversary of it comes next, where none is kept, or where today or its day is not known.
    """
    if today is None:
        return ""
    coming = almanac.next_of(key, today)
    if coming is None or coming.precision != Precision.DAY or coming.years != years:
        return ""
    days = coming.days_from(today)
    if days == 0:
        return words.plural("Today: {n} year", "Today: {n} years", years)
    wait = words.plural("In {n} day", "In {n} days", days)
    what = words.plural("anniversary of {n} year", "anniversary of {n} years", years)
    return words.say("{wait}: {what}", wait=wait, what=what)
