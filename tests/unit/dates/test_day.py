"""Days of any year, held against datetime, whose calendar repeats itself every 400 years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import Day, decimal_year, year_in_figures

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2399, 12, 31))
CYCLES = st.integers(-35_000_000, 20)


@given(DAYS, st.integers(-200_000, 200_000), CYCLES)
def test_days_are_counted_as_datetime_does_in_every_cycle(day: dt.date, days: int, cycles: int) -> None:
    later = day + dt.timedelta(days=days)
    start = Day(day.year + 400 * cycles, day.month, day.day)
    assert start.plus(days) == Day(later.year + 400 * cycles, later.month, later.day)
    assert start.plus(days).counted - start.counted == days
    assert start.number == day.timetuple().tm_yday - 1


@given(DAYS, st.integers(-30, 20), st.floats(0.01, 0.99))
def test_a_decimal_year_leads_back_to_its_day(day: dt.date, cycles: int, part: float) -> None:
    known = Day(day.year + 400 * cycles, day.month, day.day)
    length = 366 if (known.year % 4 == 0) and (known.year % 100 != 0 or known.year % 400 == 0) else 365
    assert Day.at(decimal_year(known)) == known
    assert Day.at(decimal_year(known) + part / length) == known


@pytest.mark.parametrize(
    ("year", "month", "day"), [(-1, 2, 29), (1900, 2, 29), (0, 13, 1), (0, 0, 1), (5, 4, 31), (5, 4, 0)]
)
def test_a_day_that_is_not_in_the_calendar_is_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match="no such day"):
        Day(year, month, day)


def test_the_year_0_is_a_leap_year_and_follows_the_year_before_it() -> None:
    assert Day(0, 2, 29).plus(1) == Day(0, 3, 1)
    assert Day(-1, 12, 31).plus(1) == Day(0, 1, 1)
    assert Day(-1, 12, 31) < Day(0, 1, 1) < Day.of(dt.date(1, 1, 1))


@pytest.mark.parametrize(
    ("year", "shown"),
    [
        (1961.99, 1961),
        (2026 - 1e-9, 2026),
        (-0.5, -1),
        (-753.0, -753),
        (-66_123_456.7, -66_100_000),
        (-13_799_999_999.0, -13_800_000_000),
    ],
)
def test_a_year_that_runs_has_no_more_figures_than_can_be_read(year: float, shown: int) -> None:
    assert year_in_figures(year) == shown
