"""What the program says reaches its reader, or it is said in one line why not: encodings, pipes, full disks."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.statistics.statistics_file import StatisticsFile
from first_fast import first_fast
from small_exhibit import WriteExhibit

CLEAN = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG"))}
SAYING = {
    "check": ["check"],
    "check as json": ["check", "--format", "json"],
    "calendar": ["calendar", "--year", "2027", "--lang", "ru"],
    "calendar as json": ["calendar", "--year", "2027", "--json"],
    "install": ["kiosk", "install", "--print"],
    "doctor": ["kiosk", "doctor"],
    "stats": ["stats"],
    "help": ["--help"],
    "help of a command": ["shot", "--help"],
    "version": ["--version"],
}
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")


def arguments_of(name: str, state: Path) -> list[str]:
    arguments = SAYING[name]
    if name == "stats":
        folder = StateFolder(state)
        folder.make()
        counts = StatisticsFile(folder.statistics)
        counts.count("2026-01-01T10", "language", "Điện")
        assert counts.flush()
    return [*arguments, "--state-dir", str(state)] if name in {"doctor", "stats"} else arguments


def said_by(arguments: list[str], stdout: object, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "exhibit", *arguments]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=CLEAN | more, timeout=60, check=False)


@first_fast("encoding", ["cp1252", "ascii"])
@first_fast("name", sorted(SAYING))
def test_a_letter_without_a_place_in_the_encoding_is_written_as_an_escape(
    tmp_path: Path, name: str, encoding: str
) -> None:
    arguments = arguments_of(name, tmp_path)
    done = said_by(arguments, subprocess.PIPE, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode in {0, 1}
    assert done.stdout
    if "json" in name:
        whole = said_by(arguments, subprocess.PIPE, PYTHONIOENCODING="utf-8")
        assert json.loads(done.stdout.decode(encoding)) == json.loads(whole.stdout)


@pytest.mark.slow
@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("name", sorted(SAYING))
def test_a_full_disk_is_one_line_and_a_reader_that_has_gone_is_none(tmp_path: Path, name: str, unbuffered: str) -> None:
    arguments = arguments_of(name, tmp_path)
    with Path("/dev/full").open("wb") as full:
        done = said_by(arguments, full, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 2
    assert done.stderr.decode() == "exhibit: cannot write: No space left on device\n"
    reading, writing = os.pipe()
    os.close(reading)
    done = said_by(arguments, writing, PYTHONUNBUFFERED=unbuffered)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.slow
@posix
def test_without_a_standard_output_it_says_so() -> None:
    command = f"{sys.executable} -m exhibit check >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=CLEAN, timeout=60, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


@pytest.mark.slow
@posix
@pytest.mark.parametrize("target", ["/dev/full", "/proc/new", "folder", "sealed/file", "."])
@pytest.mark.parametrize("arguments", [["shot", "--open", "home", "-o"], ["calendar", "--ics"]])
def test_a_target_that_cannot_be_written_is_one_line_and_leaves_nothing(
    tmp_path: Path, write_exhibit: WriteExhibit, arguments: list[str], target: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "sealed").write_text("a file where a folder is wanted")
    command, *rest = arguments
    done = said_by(
        [command, str(write_exhibit()), *rest, str(tmp_path / target)], subprocess.PIPE, QT_QPA_PLATFORM="offscreen"
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"cannot write" in done.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "sealed", "small"]
    assert not list((tmp_path / "folder").iterdir())
