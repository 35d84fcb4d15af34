import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.dates import Day, Precision, decimal_year, parse_date
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
    assert (date.first, date.last) == (Day.of(dt.date.fromisoformat(first)), Day.of(dt.date.fromisoformat(last)))
    assert date.start.precision == precision
    assert not date.is_range


@pytest.mark.parametrize(("text", "approximate", "uncertain"), [("2012~", 1, 0), ("1985?", 0, 1), ("2006-11%", 1, 1)])
def test_marks_of_doubt_are_kept(text: str, approximate: int, uncertain: int) -> None:
    moment = parse_date(text).start
    assert (moment.approximate, moment.uncertain) == (bool(approximate), bool(uncertain))


def test_a_range_runs_from_its_first_to_its_last_day() -> None:
    date = parse_date("2001-02-28/2001-03")
    assert date.is_range
    assert (date.first, date.last) == (Day(2001, 2, 28), Day(2001, 3, 31))


@pytest.mark.parametrize(
    "text",
    ["", "1950-1-30", "30.1.1950", "1950-13", "1950-02-30", "1991/1950", "1950/1960/1970", "198X-01", "1950 ",
     "1950-01T00:00", "NO", "२०१२", "../..", "/", "../", "-0000", "Y1950", "Y-123456789012", "1950-25", "1950-XX-03",
     "1950-01-30T24", "1950-01-30T12:60", "1950-01-30T12:00+15", "1950-01-30T12:00+05:60", "1950-20", "T12:00", "1990/1989"],
)  # fmt: skip
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.slow
@given(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_every_day_reads_back_as_itself(day: dt.date) -> None:
    date = parse_date(day.isoformat())
    assert date.first == date.last == Day.of(day)
    assert day.year <= date.first_year < date.last_year <= day.year + 1 + 1e-9


@given(st.dates(dt.date(1, 1, 1), dt.date(9998, 12, 31)), st.integers(1, 300))
def test_decimal_years_keep_the_order_of_days(day: dt.date, later: int) -> None:
    assert decimal_year(day) < decimal_year(day + dt.timedelta(days=later))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [("0000", (0, 1, 1), (0, 12, 31), Precision.YEAR), ("-0753-04-21", (-753, 4, 21), (-753, 4, 21), Precision.DAY),
     ("-0004-02", (-4, 2, 1), (-4, 2, 29), Precision.MONTH), ("-05XX", (-599, 1, 1), (-500, 12, 31), Precision.CENTURY),
     ("-050X", (-509, 1, 1), (-500, 12, 31), Precision.DECADE), ("Y-13800000000", (-13_800_000_000, 1, 1),
     (-13_800_000_000, 12, 31), Precision.YEAR), ("2004-XX", (2004, 1, 1), (2004, 12, 31), Precision.YEAR),
     ("1985-04-XX", (1985, 4, 1), (1985, 4, 30), Precision.MONTH), ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31), Precision.YEAR),
     ("1950-21", (1950, 3, 1), (1950, 5, 31), Precision.SEASON), ("1951-24", (1951, 12, 1), (1952, 2, 29), Precision.SEASON)],
)  # fmt: skip
def test_the_rest_of_level_1_spans_its_days_too(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: Precision
) -> None:
    date = parse_date(text)
    assert (date.first, date.last, date.start.precision) == (Day(*first), Day(*last), precision)


@pytest.mark.parametrize(
    ("text", "middle"),
    [("1970-01-01T12Z", 12.5 / 24), ("1970-01-01T06:00Z", (6 * 60 + 0.5) / 1440), ("1970-01-01T08:00+02:00", (6 * 60 + 0.5) / 1440),
     ("1970-01-01T00:30-01:00", 90.5 / 1440), ("1970-01-01T06:00:00", (6 * 3600 + 0.5) / 86400)],
)  # fmt: skip
def test_a_time_stands_where_it_is_in_utc(text: str, middle: float) -> None:
    assert parse_date(text).middle_year == pytest.approx(1970 + middle / 365, abs=1e-10)


def test_an_open_end_reaches_as_far_as_the_exhibit_and_stands_at_the_end_that_is_known() -> None:
    for text, ends in (
        ("1453/..", (1453, 2000)),
        ("../1453", (1000, 1454)),
        ("1453/", (1453, 1454)),
        ("1453", (1453, 1454)),
    ):
        date = parse_date(text).reaching(1000, 2000)
        assert (date.first_year, date.last_year, date.middle_year) == (*ends, 1453.5)
        assert (date.is_open, date.is_range) == (".." in text, "/" in text)
    assert parse_date("1453/..").last_year == 1454


@pytest.mark.parametrize(
    ("one", "other", "is_met"),
    [("1453/..", "1990", True), ("1453/..", "1450", False), ("../1453", "1400", True), ("../1453", "1454", False),
     ("1400/1500", "1450", True), ("1400/1500", "1500-12-31", True), ("1400/1500", "1501", False), ("1453/..", "../1453", True)],
)  # fmt: skip
def test_dates_overlap_where_they_can_share_a_day(one: str, other: str, is_met: bool) -> None:
    assert parse_date(one).overlaps(parse_date(other)) is is_met
    assert parse_date(other).overlaps(parse_date(one)) is is_met


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from("~?%-"))
def test_a_day_of_any_year_reads_back_and_lies_in_its_year(year: int, month: int, day: int, mark: str) -> None:
    sign = "-" if year < 0 else ""
    date = parse_date(f"{sign}{abs(year):04}-{month:02}-{day:02}{mark.strip('-')}")
    assert date.first == date.last == Day(year, month, day)
    assert year <= date.first_year < date.middle_year < date.last_year <= year + 1 + 1e-9
