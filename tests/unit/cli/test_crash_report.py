import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from exhibit.cli import exhibit_commands, main
from exhibit.cli.crash_report import KEPT, keep_crash_report

NOW = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


def _look_up(name: str) -> None:
    message = f"no such {name}"
    raise ValueError(message)


def _fault() -> ValueError:
    try:
        _look_up("Đường")
    except ValueError as fault:
        return fault
    pytest.fail("it did not fail")


def test_a_report_says_what_was_run_by_what_and_where_it_failed(tmp_path: Path) -> None:
    path = keep_crash_report(tmp_path / "a" / "b", _fault(), ["check", "Việt Nam"], NOW)
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "command: exhibit check Việt Nam" in text
    assert f"Python {sys.version.split()[0]}" in text
    assert "pydantic 2" in text
    assert "in _fault" in text
    assert text.rstrip().endswith("ValueError: no such Đường")


def test_old_reports_go(tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        assert keep_crash_report(tmp_path, _fault(), [], NOW + dt.timedelta(seconds=number)) is not None
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == KEPT
    assert names[0] == "20261127T120005.000000.txt"


def test_a_disk_that_takes_nothing_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert keep_crash_report(tmp_path / "file", _fault(), [], NOW) is None


def test_an_internal_fault_is_two_lines_that_name_its_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> int:
        raise _fault()

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(exhibit_commands, "load", fail)
    assert main.run(["check"], 0.0) == 70
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("internal fault: ValueError: no such Đường")
    (report,) = tmp_path.rglob("*.txt")
    assert second.endswith(str(report))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals of Linux")
def test_a_crash_below_python_says_where_python_was() -> None:
    code = (
        "import exhibit.cli, os, signal, sys\n"
        "def crash(*_, **__): os.kill(os.getpid(), signal.SIGSEGV)\n"
        "exhibit.cli.run = crash\n"
        "from exhibit.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode < 0
    assert "in crash" in done.stderr
