"""Dates in a folder: slips are answered, open ends reach to the exhibit's, and anniversaries are as it wants them."""

import datetime as dt

import pytest

from exhibit.content import Exhibit, load
from small_exhibit import FILES, LOCAL, WriteExhibit


def _with(write: WriteExhibit, milestones: str, *, about: str = "") -> Exhibit:
    exhibit = FILES["exhibit.yaml"] + about
    loaded = load(write(files={"exhibit.yaml": exhibit, "milestones/all.yaml": f"milestones:\n{milestones}"}))
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


def _milestone(key: str, date: str, kind: str = "diplomacy") -> str:
    return f"  - {{id: {key}, date: {date}, kind: {kind}, level: 1, title: {LOCAL}, body: {LOCAL}, sources: [book]}}\n"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("04/10/1957", "'04/10/1957' is not a date; did you mean 1957-10-04 or 1957-04-10?"),
        ("500 BC", "'500 BC' is not a date; did you mean -0499 (500 BC; the year 0 is 1 BC)?"),
        ("1950-02-30", "'1950-02-30' is not a day of the calendar"),
        ("soon", "'soon' is not a date; write 1950-01-30, 2006-11, 1985, -0753, 198X, 2012~ or start/end"),
    ],
)
def test_a_wrong_date_is_answered_with_what_to_write(write_exhibit: WriteExhibit, date: str, said: str) -> None:
    folder = write_exhibit(files={"milestones/all.yaml": f"milestones:\n{_milestone('start', date)}"})
    assert any(said in str(problem) for problem in load(folder).problems)


def test_events_of_one_time_stay_as_they_were_written(write_exhibit: WriteExhibit) -> None:
    lines = "".join(_milestone(key, "1961-04-12") for key in ("zulu", "mike", "alpha"))
    exhibit = _with(write_exhibit, lines + _milestone("first", "1961-04-11"))
    assert [each.id for each in exhibit.milestones] == ["first", "zulu", "mike", "alpha"]


def test_an_open_end_reaches_to_the_end_of_the_exhibit(write_exhibit: WriteExhibit) -> None:
    exhibit = _with(write_exhibit, _milestone("start", "1990/.."))
    date = exhibit.milestones[0].date
    assert (date.first_year, date.last_year, date.middle_year) == (1990, 2026, 1990.5)


def test_a_span_that_is_measured_has_both_ends(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"exhibit.yaml": FILES["exhibit.yaml"].replace("1950/2025", "1950/..")})
    assert any("has an open end; write both ends" in str(problem) for problem in load(folder).problems)


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        ("", {"start", "month", "visit"}),
        ("anniversaries: off\n", set()),
        ("anniversaries: {threads: [peace]}\n", {"visit"}),
        ("anniversaries: {known_days_only: yes}\n", {"start", "visit"}),
    ],
)
def test_an_exhibit_says_which_anniversaries_it_keeps(write_exhibit: WriteExhibit, rule: str, keys: set[str]) -> None:
    lines = [
        _milestone("start", "1950-01-30"),
        _milestone("month", "1950-05"),
        _milestone("visit", "1950-06-01", "visit"),
    ]
    exhibit = _with(write_exhibit, "".join(lines), about=rule)
    assert {each.key for each in exhibit.almanac().in_year(2025)} == keys


def test_an_unknown_thread_of_the_anniversaries_is_named(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"exhibit.yaml": FILES["exhibit.yaml"] + "anniversaries: {threads: [piece]}\n"})
    assert any("unknown thread 'piece' (did you mean 'peace'?)" in str(problem) for problem in load(folder).problems)


def test_what_is_known_to_its_year_does_not_lead_all_year(write_exhibit: WriteExhibit) -> None:
    exhibit = _with(write_exhibit, _milestone("year", "1950") + _milestone("day", "1950-03-12"))
    almanac = exhibit.almanac()
    assert almanac.leading(dt.date(2025, 8, 1)) is None
    leading = almanac.leading(dt.date(2025, 3, 12))
    assert leading is not None
    assert leading.key == "day"
    assert {each.key for each in almanac.in_year(2025)} == {"year", "day"}
