import calendar
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import next_anniversary

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2100, 12, 31))


@given(DAYS, DAYS)
def test_the_next_anniversary_is_the_first_same_day_from_today_on(event: dt.date, today: dt.date) -> None:
    coming = next_anniversary(event, today)
    assert coming.on >= today
    assert coming.years >= 1
    assert coming.on.year == event.year + coming.years
    assert (coming.on - today).days == coming.days
    expected = (event.month, event.day)
    if expected == (2, 29) and not calendar.isleap(coming.on.year):
        expected = (2, 28)
    assert (coming.on.month, coming.on.day) == expected
    assert coming.days <= 366 or today <= event


def test_the_day_itself_counts() -> None:
    coming = next_anniversary(dt.date(1950, 1, 30), dt.date(2025, 1, 30))
    assert (coming.years, coming.days) == (75, 0)
    assert next_anniversary(dt.date(1950, 1, 30), dt.date(2025, 1, 31)).years == 76
