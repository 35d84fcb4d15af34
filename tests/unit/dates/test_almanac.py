"""Anniversaries, checked against dateutil and the calendar, day by day over thirty years."""

import calendar
import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit
from exhibit.dates import Precision, parse_date
from exhibit.dates.almanac import WEIGHTS, Almanac

EVENTS = st.dates(dt.date(1583, 1, 1), dt.date(2020, 12, 31))


@pytest.mark.slow
@given(EVENTS, st.integers(1, 400))
def test_a_day_comes_round_as_dateutil_says(event: dt.date, years: int) -> None:
    almanac = Almanac([("e", parse_date(event.isoformat()))])
    occasion = almanac.in_year(event.year + years)[0]
    assert occasion.first == occasion.last == event + relativedelta(years=years)
    assert occasion.years == relativedelta(occasion.first + dt.timedelta(days=1), event).years


@pytest.mark.slow
@given(st.integers(1, 500))
def test_the_weight_is_the_largest_round_number_that_divides(years: int) -> None:
    weight = Almanac([]).weight_of(years)
    assert years % weight == 0
    assert not [each for each in WEIGHTS if each > weight and years % each == 0]


@pytest.mark.parametrize(
    ("years", "weight"), [(75, 75), (70, 10), (35, 5), (30, 10), (100, 100), (150, 75), (7, 1), (50, 50)]
)
def test_seventy_five_weighs_more_than_seventy(years: int, weight: int) -> None:
    assert Almanac([]).weight_of(years) == weight


def test_weights_are_the_exhibits_own() -> None:
    assert Almanac([], (7, 70)).weight_of(140) == 70
    assert Almanac([], (7, 70)).weight_of(75) == 1


def test_the_29th_of_february_is_remembered_on_the_28th_where_there_is_none() -> None:
    almanac = Almanac([("leap", parse_date("2000-02-29"))])
    for year in range(2001, 2030):
        expected = dt.date(year, 2, 29 if calendar.isleap(year) else 28)
        assert almanac.in_year(year)[0].first == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("1950-02", "2027-02-01", "2027-02-28"), ("1950", "2027-01-01", "2027-12-31"),
     ("1950-01-30/1950-02-03", "2027-01-30", "2027-01-30"), ("1950-01/1950-03", "2027-01-01", "2027-01-31")],
)  # fmt: skip
def test_a_month_lasts_a_month_a_year_a_year_and_a_range_begins(text: str, first: str, last: str) -> None:
    occasion = Almanac([("e", parse_date(text))]).in_year(2027)[0]
    assert (occasion.first.isoformat(), occasion.last.isoformat(), occasion.years) == (first, last, 77)


@pytest.mark.parametrize(
    "text",
    ["1950~", "1950-01?", "1950-01-30%", "195X", "19XX", "1950~/1960", "1950-21", "-0043-03-15", "0000", "../1950"],
)
def test_a_guess_has_no_jubilee(text: str) -> None:
    almanac = Almanac([("e", parse_date(text))])
    assert almanac.in_year(2050) == []
    assert almanac.next_of("e", dt.date(2027, 1, 1)) is None


def test_days_before_the_new_calendar_are_taken_as_written() -> None:
    assert Almanac([("e", parse_date("1054-07-16"))]).in_year(2054)[0].first == dt.date(2054, 7, 16)


def test_the_year_of_the_event_and_those_before_have_none() -> None:
    almanac = Almanac([("e", parse_date("2025-01-30"))])
    assert almanac.in_year(2025) == almanac.in_year(1990) == []
    coming = almanac.next_of("e", dt.date(1999, 1, 1))
    assert coming is not None
    assert (coming.first, coming.years) == (dt.date(2026, 1, 30), 1)


@pytest.mark.parametrize(
    ("day", "key"),
    [("2025-12-01", "month"), ("2025-12-27", "month"), ("2025-12-28", "eve"), ("2025-12-31", "eve"), ("2026-01-02", "eve"),
     ("2026-01-03", None), ("2024-12-31", None)],
)  # fmt: skip
def test_an_anniversary_leads_within_its_window_over_new_year_too(day: str, key: str | None) -> None:
    events = [("eve", "1950-12-31"), ("month", "1950-12"), ("odd", "1951-12-30")]
    almanac = Almanac((each, parse_date(text)) for each, text in events)
    found = almanac.leading(dt.date.fromisoformat(day), 3, 2)
    assert (None if found is None else found.key) == key
    if key == "month":
        assert found is not None
        assert (found.weight, found.precision) == (75, Precision.MONTH)


@pytest.mark.slow
def test_thirty_years_of_days_without_a_wrong_count(synthetic: Exhibit) -> None:
    almanac = Almanac((each.id, each.date) for each in synthetic.milestones)
    dates = {each.id: each.date for each in synthetic.milestones}
    day, seen = dt.date(2025, 1, 1), 0
    while day < dt.date(2055, 1, 1):
        for occasion in (each for each in almanac.in_year(day.year) if each.first == each.last == day):
            event = dates[occasion.key].start.first
            assert (
                occasion.years
                == relativedelta(day + dt.timedelta(days=1), dt.date(event.year, event.month, event.day)).years
                == day.year - event.year
            )
            seen += 1
        leading = almanac.leading(day, 3, 3)
        if leading is not None:
            assert leading.years % leading.weight == 0
            assert leading.first - dt.timedelta(days=3) <= day <= leading.last + dt.timedelta(days=3)
        day += dt.timedelta(days=1)
    known = [
        each for each in synthetic.milestones if each.date.start.precision == Precision.DAY and not each.date.is_vague
    ]
    assert seen == sum(min(30, 2054 - each.date.start.first.year) for each in known)


def test_a_time_comes_round_on_its_day_and_what_goes_on_with_its_beginning() -> None:
    almanac = Almanac([("landing", parse_date("1969-07-20T20:17Z")), ("station", parse_date("2000-11-02/.."))])
    found = {each.key: (each.first, each.last, each.precision) for each in almanac.in_year(2029)}
    assert found == {
        "landing": (dt.date(2029, 7, 20), dt.date(2029, 7, 20), Precision.DAY),
        "station": (dt.date(2029, 11, 2), dt.date(2029, 11, 2), Precision.DAY),
    }


def test_only_what_is_known_to_the_day_comes_round_where_that_is_asked_for() -> None:
    events = [("day", "1950-01-30"), ("month", "1950-02"), ("year", "1950")]
    almanac = Almanac(((key, parse_date(text)) for key, text in events), coarsest=Precision.DAY)
    assert [each.key for each in almanac.in_year(2000)] == ["day"]
