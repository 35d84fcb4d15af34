"""Statistics: hourly counts of what was looked at, that no disk can stop, and that say nothing of anybody."""

import datetime as dt
import random
import re
import sqlite3
from pathlib import Path

import pytest

from exhibit.kiosk.statistics.statistics_file import StatisticsFile, totals
from exhibit.kiosk.statistics.visit_counts import Count, VisitCounts, bucket
from exhibit.navigation import ChartPlace, HomePlace, MilestonePlace, Preferences, Session, TimelinePlace, TourPlace

VI, RU = Preferences("vi"), Preferences("ru")
AWAY = Session.fresh("vi")


def counted(*steps: tuple[float, Session]) -> list[Count]:
    visits, found = VisitCounts(AWAY, 0.0), list[Count]()
    for now_s, session in steps:
        found += visits.change(session, now_s)
    return found


def test_a_visit_is_counted_with_its_length_screens_and_languages() -> None:
    home, chart = Session(HomePlace(), RU), Session(ChartPlace("crossings"), VI)
    found = counted((10, home), (14, chart), (40, Session(ChartPlace("crossings", 2016), VI)), (75, AWAY), (100, home))
    assert found == [
        Count("visit"), Count("screen", "home"), Count("language", "ru"),
        Count("screen-dwell", "home 0-5"), Count("screen", "chart"), Count("language", "vi"),
        Count("visit-dwell", "60-300"), Count("screen-dwell", "chart 60-300"),
        Count("visit"), Count("screen", "home"), Count("language", "ru"),
    ]  # fmt: skip


def test_milestones_searches_and_tours_are_counted_once_each() -> None:
    found = counted(
        (1, Session(TimelinePlace(), VI)),
        (2, Session(TimelinePlace(query="h"), VI)),
        (3, Session(TimelinePlace(query="hà nội"), VI)),
        (4, Session(TimelinePlace(query=""), VI)),
        (5, Session(MilestonePlace("one"), VI)),
        (6, Session(MilestonePlace("two"), VI)),
        (7, Session(TourPlace("walk"), VI)),
        (8, Session(TourPlace("walk", 1), VI)),
        (9, Session(TourPlace("walk", 1, is_over=True), VI)),
        (10, Session(HomePlace(), VI)),
        (11, Session(TourPlace("walk"), VI)),
        (12, AWAY),
    )
    kinds = [
        (each.what, each.which)
        for each in found
        if each.what in {"search", "milestone"} or each.what.startswith("tour")
    ]
    assert kinds == [
        ("search", ""),
        ("milestone", "one"),
        ("milestone", "two"),
        ("tour-finished", "walk"),
        ("tour-abandoned", "walk"),
    ]
    assert not any("hà nội" in each.which for each in found), "what was searched for must not be kept"


@pytest.mark.parametrize(
    ("seconds", "name"),
    [(0, "0-5"), (4.9, "0-5"), (5, "5-15"), (59, "15-60"), (299, "60-300"), (300, "300+"), (9e9, "300+")],
)
def test_dwell_is_kept_in_buckets_only(seconds: float, name: str) -> None:
    assert bucket(seconds) == name


@pytest.fixture
def file(tmp_path: Path) -> StatisticsFile:
    return StatisticsFile(tmp_path / "statistics.sqlite")


def test_counts_add_up_over_flushes_and_files(file: StatisticsFile, tmp_path: Path) -> None:
    for _ in range(3):
        file.count("2026-03-01T09", "visit")
        assert file.flush()
    file.count("2026-03-02T10", "visit")
    assert file.visits_on(dt.date(2026, 3, 2)) == 1, "what is not written yet counts too"
    other = StatisticsFile(tmp_path / "statistics.sqlite")
    assert other.rows() == [("2026-03-01T09", "visit", "", 3)]
    file.flush()
    assert other.rows("2026-03-02") == [("2026-03-02T10", "visit", "", 1)]
    assert totals(other.rows())["visit", ""] == 4


def test_nothing_in_the_file_is_finer_than_an_hour_or_about_a_person(file: StatisticsFile, tmp_path: Path) -> None:
    for each in counted((1, Session(TimelinePlace(query="x"), VI)), (9, AWAY)):
        file.count("2026-03-01T09", each.what, each.which)
    file.flush()
    with sqlite3.connect(tmp_path / "statistics.sqlite") as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        columns = [row[1] for row in database.execute("pragma table_info(hourly)")]
        mode = database.execute("pragma journal_mode").fetchone()[0]
    database.close()
    assert tables == ["hourly"]
    assert columns == ["hour", "what", "which", "number"]
    assert mode == "wal"
    for hour, *_ in file.rows():
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d|unknown", hour)


@pytest.mark.slow
def test_a_file_with_wrong_bits_is_moved_aside_and_made_new(tmp_path: Path) -> None:
    path, chance = tmp_path / "statistics.sqlite", random.Random(6)
    for number in range(60):
        for each in tmp_path.iterdir():
            each.unlink()
        file = StatisticsFile(path)
        for hour in range(24):
            file.count(f"2026-03-01T{hour:02}", "visit", "x" * 40)
        file.flush()
        data = bytearray(path.read_bytes())
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(100 if number % 2 else len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        file.count("2026-03-02T00", "visit")
        file.flush()
        file.flush()
        assert isinstance(file.rows(), list)
        assert isinstance(file.visits_on(dt.date(2026, 3, 2)), int)
    path.write_bytes(b"no database at all" * 1000)
    file.count("2026-03-03T00", "visit")
    assert not file.flush()
    assert file.flush(), "a new file was not begun"
    assert [row[0] for row in file.rows()] == ["2026-03-03T00"]
    assert path.with_name("statistics.sqlite.damaged").is_file()


def test_a_place_that_takes_nothing_keeps_counts_in_memory_and_not_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = StatisticsFile(tmp_path / "nowhere" / "statistics.sqlite")
    monkeypatch.setattr("exhibit.kiosk.statistics.statistics_file.MOST_WAITING", 5)
    for hour in range(20):
        file.count(f"2026-03-01T{hour:02}", "visit")
    assert not file.flush()
    assert file.rows() == []
    (tmp_path / "nowhere").mkdir()
    assert file.flush()
    assert len(file.rows()) == 5
