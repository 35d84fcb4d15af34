import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import Precision, decimal_year, parse_date
from exhibit.errors import DateError


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1950-01-30", "1950-01-30", "1950-01-30", Precision.DAY),
        ("2006-11", "2006-11-01", "2006-11-30", Precision.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("1985", "1985-01-01", "1985-12-31", Precision.YEAR),
        ("198X", "1980-01-01", "1989-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
    ],
)
def test_a_date_spans_all_the_days_it_can_be(text: str, first: str, last: str, precision: Precision) -> None:
    date = parse_date(text)
    assert (date.first, date.last) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert date.start.precision == precision
    assert not date.is_range


@pytest.mark.parametrize(("text", "approximate", "uncertain"), [("2012~", 1, 0), ("1985?", 0, 1), ("2006-11%", 1, 1)])
def test_marks_of_doubt_are_kept(text: str, approximate: int, uncertain: int) -> None:
    moment = parse_date(text).start
    assert (moment.approximate, moment.uncertain) == (bool(approximate), bool(uncertain))


def test_a_range_runs_from_its_first_to_its_last_day() -> None:
    date = parse_date("2001-02-28/2001-03")
    assert date.is_range
    assert (date.first, date.last) == (dt.date(2001, 2, 28), dt.date(2001, 3, 31))


@pytest.mark.parametrize(
    "text",
    ["", "1950-1-30", "30.1.1950", "1950-13", "1950-02-30", "0000", "1991/1950", "1950/1960/1970", "198X-01", "1950 ",
     "1950-01-30T00:00", "NO", "२०१२", "1950/.."],
)  # fmt: skip
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.slow
@given(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_every_day_reads_back_as_itself(day: dt.date) -> None:
    date = parse_date(day.isoformat())
    assert date.first == date.last == day
    assert day.year <= date.first_year < date.last_year <= day.year + 1 + 1e-9


@given(st.dates(dt.date(1, 1, 1), dt.date(9998, 12, 31)), st.integers(1, 300))
def test_decimal_years_keep_the_order_of_days(day: dt.date, later: int) -> None:
    assert decimal_year(day) < decimal_year(day + dt.timedelta(days=later))
