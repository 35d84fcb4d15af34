"""The program as a process: exit codes, pictures, problems, an end without a display."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from small_exhibit import WriteExhibit

ENVIRONMENT = {
    key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
}


def exhibit(*arguments: str | Path, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "exhibit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, env=ENVIRONMENT, check=False)


def test_check_of_the_bundled_exhibit_is_one_line_and_code_0() -> None:
    done = exhibit("check")
    assert done.returncode == 0
    assert done.stdout.startswith("ok: ")
    assert done.stdout.count("\n") == 1


@pytest.mark.slow
def test_check_lists_problems_and_ends_with_1(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"milestones/all.yaml": ("kind: diplomacy", "kin: diplomacy")})
    done = exhibit("check", folder)
    assert done.returncode == 1
    assert "milestones/all.yaml:4:5: unknown key 'kin' (did you mean 'kind'?)" in done.stdout
    rows = json.loads(exhibit("check", folder, "--format", "json").stdout)["problems"]
    assert {"file", "line", "column", "what", "hint", "severity"} == set(rows[0])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["shot", "--open", "hom", "-o", "x.png"], "did you mean 'home'?"),
        (["shot", "--open", "home", "--size", "huge", "-o", "x.png"], "1920x1080"),
        (["shot", "--open", "home", "--lang", "de", "-o", "x.png"], "vi, ru, en"),
        (["shot", "--open", "home"], "-o/--output"),
        (["--no-such-option"], "--no-such-option"),
        (["--date", "yesterday"], "2025-01-30"),
        (["calendar", "--year", "soon"], "2027"),
        (["calendar", "--lang", "de"], "vi, ru, en"),
        (["calendar", "--ics", "/nowhere/at/all.ics"], "cannot write"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_code_2(arguments: list[str], hint: str) -> None:
    done = exhibit(*arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert hint in done.stderr


@pytest.mark.slow
def test_the_calendar_lists_a_year_as_rows_json_and_icalendar(tmp_path: Path) -> None:
    plain = exhibit("calendar", "--year", "2025", "--lang", "en")
    assert plain.returncode == 0
    assert "2025-01-30" in plain.stdout
    rows = json.loads(exhibit("calendar", "--year", "2025", "--lang", "en", "--json").stdout)["anniversaries"]
    jubilee = next(each for each in rows if each["milestone"] == "1950-relations")
    assert (jubilee["date"], jubilee["years"], jubilee["weight"]) == ("2025-01-30", 75, 75)
    assert not [each for each in rows if each["milestone"] == "2020-relations-70"], "a celebration is not celebrated"
    file = tmp_path / "year.ics"
    assert exhibit("calendar", "--year", "2025", "--ics", file).returncode == 0
    calendar = Calendar.from_ical(file.read_bytes())
    events = {str(each["uid"]): each for each in calendar.walk("VEVENT")}
    found = events["1950-relations-2025-01-30@vietnam-russia.exhibit"]
    assert found.decoded("dtstart") == dt.date(2025, 1, 30)
    assert "75" in str(found["summary"])
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.slow
def test_a_shot_is_the_same_from_run_to_run_and_of_the_asked_size(tmp_path: Path) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.png"
    for path in (first, second):
        done = exhibit(
            "shot",
            "--open",
            "slide:treaty-30",
            "--lang",
            "ru",
            "--size",
            "1366x768",
            "--date",
            "2027-01-02",
            "-o",
            path,
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes()[16:24] == (1366).to_bytes(4) + (768).to_bytes(4)


@pytest.mark.slow
def test_without_a_display_it_says_so_plays_one_loop_and_ends_with_0(write_exhibit: WriteExhibit) -> None:
    done = exhibit(write_exhibit())
    assert done.returncode == 0
    assert done.stderr == "exhibit: no display found; playing one attract loop offscreen\n"


@pytest.mark.slow
def test_a_broken_exhibit_shows_its_problems_and_never_a_traceback(write_exhibit: WriteExhibit) -> None:
    done = exhibit("run", write_exhibit({"sources.yaml": ("title: A book, ", "")}))
    assert done.returncode == 1
    assert "sources.yaml:2:5: key 'title' is missing" in done.stderr
    assert "Traceback" not in done.stderr


PURE_ROOMS = ("content", "dates", "layout", "locale", "motion", "narrative", "navigation")


@pytest.mark.slow
def test_the_pure_rooms_pass_their_tests_with_pyside6_blocked() -> None:
    tests = Path(__file__).parents[1]
    folders = [str(tests / "unit" / room) for room in PURE_ROOMS]
    program = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['pyqtgraph'] = None\n"
        "import pytest\n"
        f"sys.exit(pytest.main(['-q', '-p', 'no:pytest-qt', '-p', 'no:cacheprovider', '-c', r'{tests}/blocked.ini',"
        f" '--rootdir', r'{tests}', *{folders!r}]))"
    )
    environment = {**ENVIRONMENT, "PYTHONPATH": str(tests)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, timeout=900, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
