"""What a machine is told: its settings, opening hours, PIN, and the hidden way to the staff panel."""

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.errors import UsageError
from exhibit.kiosk.shared.machine_settings import (
    Choices,
    MachineSettings,
    chosen,
    read_choices,
    read_machine_settings,
    write_choices,
)
from exhibit.kiosk.shared.opening_hours import OpeningHours, parse_closed, parse_spans
from exhibit.kiosk.shared.pin import has_pin, is_pin, write_pin
from exhibit.kiosk.staff.corner_sequence import CornerSequence
from exhibit.kiosk.supervisor import config_watcher
from exhibit.kiosk.supervisor.config_watcher import ConfigWatcher

FILE = """
language = "ru"
volume = 0.5
[hours]
daily = "09:00-12:00, 13:30-17:00"
monday = "closed"
friday = "18:00-02:00"
closed = ["01-01", "2026-02-16/2026-02-20", 2026-05-01]
"""


def machine(folder: Path, text: str) -> MachineSettings:
    (folder / "kiosk.toml").write_text(text, encoding="utf-8")
    return read_machine_settings(folder)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def test_a_missing_file_says_nothing_and_is_always_open(tmp_path: Path) -> None:
    assert read_machine_settings(tmp_path) == MachineSettings()
    assert MachineSettings().hours.is_open(at("2026-01-01T03:00"))


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-03T08:59", False),
        ("2026-03-03T09:00", True),
        ("2026-03-03T11:59", True),
        ("2026-03-03T12:00", False),
        ("2026-03-03T13:30", True),
        ("2026-03-03T17:00", False),
        ("2026-03-02T10:00", False),
        ("2026-03-06T10:00", False),
        ("2026-03-06T18:00", True),
        ("2026-03-07T01:59", True),
        ("2026-03-07T02:00", False),
        ("2026-03-07T09:30", True),
        ("2026-01-01T10:00", False),
        ("2031-01-01T10:00", False),
        ("2026-02-18T10:00", False),
        ("2027-02-18T10:00", True),
        ("2026-05-01T19:00", False),
    ],
)
def test_hours_days_nights_and_closed_days(tmp_path: Path, moment: str, is_open: bool) -> None:
    assert machine(tmp_path, FILE).hours.is_open(at(moment)) is is_open


def test_hours_are_said_as_they_are_written(tmp_path: Path) -> None:
    hours = machine(tmp_path, FILE).hours
    assert hours.said(dt.date(2026, 3, 3)) == "09:00–12:00, 13:30–17:00"
    assert hours.said(dt.date(2026, 3, 6)) == "18:00–02:00"
    assert hours.said(dt.date(2026, 3, 2)) == ""
    assert OpeningHours().said(dt.date(2026, 3, 2)) == "00:00–24:00"


def test_yearly_days_may_go_over_new_year_and_into_a_leap_day() -> None:
    winter = parse_closed("12-24/01-02")
    assert [
        winter.holds(dt.date(2026, 12, 24)),
        winter.holds(dt.date(2027, 1, 2)),
        winter.holds(dt.date(2027, 1, 3)),
    ] == [True, True, False]
    assert parse_closed("02-29").holds(dt.date(2028, 2, 29))


@given(st.datetimes())
def test_every_moment_of_every_clock_has_an_answer(moment: dt.datetime) -> None:
    hours = OpeningHours(tuple(parse_spans("20:00-04:00") for _ in range(7)))
    inside = moment.hour >= 20 or moment.hour < 4
    assert hours.is_open(moment) is inside or moment.date() == dt.date.min


def test_the_hour_that_is_taken_or_given_changes_nothing() -> None:
    """Regression guard: hours are asked of the wall clock, not counted from it."""
    hours = OpeningHours(tuple(parse_spans("02:00-03:00") for _ in range(7)))
    seen = [
        hours.is_open(at(f"2026-03-29T{clock}"))
        for clock in ("01:59", "03:00", "03:01", "02:30", "02:59", "02:10", "03:00")
    ]
    assert seen == [False, False, False, True, True, True, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('langauge = "ru"', "unknown key 'langauge' (did you mean 'language'?)"),
        ("volume = 2", "volume: Input should be less than or equal to 1"),
        ("brightness = 0.1", "brightness: "),
        ('[hours]\nmonday = "9 to 5"', "'9 to 5' is not hours such as 09:00-17:30"),
        ('[hours]\nmonday = "09:61-10:00"', "09:61 is not a time of day"),
        ('[hours]\nmonday = "25:00-26:00"', "25:00 is not a time of day"),
        ('[hours]\nclosed = ["2026-02-20/2026-02-16"]', "ends before it begins"),
        ('[hours]\nclosed = ["soon"]', "soon"),
        ("[hours]\nmonday = 9", "hours.monday: 9 is not what belongs there"),
        ('hours = "9-17"', "hours: '9-17' is not what belongs there"),
        ('[hours]\nmonday = "09:00-12:00, 11:00-17:00"', "overlap"),
        ('[hours]\nmonday = "09:00-09:00"', "a whole day is 00:00-24:00"),
        ('[hours]\nmonday = "24:00-24:00"', "a whole day is 00:00-24:00"),
        ('[hours]\nclosed = ["2027-W01-1/"]', "is not a day such as"),
        ('[hours]\nclosed = ["01-01/2027-02-20"]', "is not a day such as"),
        ('[hours]\nmondy = "09:00-10:00"', "did you mean 'monday'?"),
        ("language = ", "kiosk.toml"),
        ("language = ru", 'straight quotes, as in language = "vi"'),
        ("language = ”ru”", "straight quotes"),
        ('monday = "closed"', "'monday' belongs below the line [hours]"),
        ('[hours]\ndaily = "09:00-10:00"\nlanguage = "ru"', "'language' belongs above the line [hours]"),
        ('[hours]\nclosed = "01-01"', 'hours.closed: a list is wanted, as in ["01-01"]'),
        ("[[hours]]", "hours"),
    ],
)
def test_a_slip_in_the_file_is_one_line_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        machine(tmp_path, text)
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "kiosk.toml"))
    assert "\n" not in str(caught.value)


def test_a_file_that_could_not_be_read_is_taken_up_once_it_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression: with its mode mended it had neither another size nor another time, and stayed refused for ever."""

    def refuse(_folder: Path) -> MachineSettings:
        message = "may not be read"
        raise UsageError(message)

    settings = ConfigWatcher(tmp_path)
    assert not settings.has_changed()
    (tmp_path / "kiosk.toml").write_text('language = "ru"')
    with monkeypatch.context() as patched:
        patched.setattr(config_watcher, "read_machine_settings", refuse)
        assert not settings.has_changed()
        assert settings.problem
    assert settings.has_changed()
    assert not settings.problem


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_says_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").touch(0o000)
    with pytest.raises(UsageError, match=r"may not read it; chmod a\+r"):
        read_machine_settings(tmp_path)


def test_what_staff_chose_goes_before_the_file_and_a_damaged_choice_is_none(tmp_path: Path) -> None:
    file = machine(tmp_path, FILE)
    assert chosen(file, read_choices(tmp_path)) == file
    write_choices(tmp_path, Choices("vi", 0.2, 0.1))
    mine = chosen(file, read_choices(tmp_path))
    assert (mine.language, mine.volume, mine.brightness) == ("vi", 0.2, 0.3)
    assert mine.hours == file.hours
    for text in ("", "{", '{"volume": "loud"}', "[]"):
        (tmp_path / "staff.json").write_text(text)
        assert read_choices(tmp_path) == Choices()


@pytest.mark.slow
def test_a_pin_is_kept_as_a_salted_hash_only(tmp_path: Path) -> None:
    assert not has_pin(tmp_path)
    assert not is_pin(tmp_path, "")
    write_pin(tmp_path, "2468")
    kept = (tmp_path / "pin.json").read_text()
    assert "2468" not in kept
    assert (tmp_path / "pin.json").stat().st_mode & 0o077 == 0
    assert is_pin(tmp_path, "2468")
    assert not is_pin(tmp_path, "2469")
    write_pin(tmp_path, "2468")
    assert (tmp_path / "pin.json").read_text() != kept, "the salt is the same again"
    for text in ("", "{}", '{"salt": "x", "hash": "y"}', "[]"):
        (tmp_path / "pin.json").write_text(text)
        assert not has_pin(tmp_path)
        assert not is_pin(tmp_path, "2468")


@pytest.mark.parametrize("pin", ["", "123", "12a4", "1234567890123", "١٢٣٤", "12 4"])
def test_a_pin_is_four_to_twelve_digits(tmp_path: Path, pin: str) -> None:
    with pytest.raises(UsageError, match="4 to 12 digits"):
        write_pin(tmp_path, pin)
    assert not has_pin(tmp_path)


CORNERS = [(1.0, 1.0), (1919.0, 1.0), (1919.0, 1079.0), (1.0, 1079.0)]


def pressed(*presses: tuple[float, float], gap_s: float = 1.0) -> CornerSequence:
    sequence, now_s = CornerSequence(), 0.0
    for x, y in presses:
        sequence = sequence.pressed(x, y, (1920, 1080), now_s)
        now_s += gap_s
    return sequence


def test_four_corners_clockwise_within_six_seconds_are_the_sequence_and_nothing_else_is() -> None:
    assert pressed(*CORNERS).is_whole
    assert not pressed(*CORNERS[:3]).is_whole
    assert not pressed(*reversed(CORNERS)).is_whole
    assert not pressed(*CORNERS, gap_s=2.1).is_whole
    assert not pressed(CORNERS[0], (960, 540), *CORNERS[1:]).is_whole
    assert not pressed(CORNERS[0], CORNERS[2], CORNERS[2], CORNERS[3]).is_whole
    assert pressed(CORNERS[2], CORNERS[0], *CORNERS).is_whole, "a false start must not be in the way"
