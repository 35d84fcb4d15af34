"""The kiosk on a screen: it comes back from whatever ends it, and shows what it can."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk_hall import Hall
from small_exhibit import WriteExhibit
from x_server import needs_x, wait_for

pytestmark = [needs_x, pytest.mark.slow]

CRASHER = """\
import os, sys
def crash(event, arguments):
    name = str(arguments[0]) if event == "open" else ""
    if name.endswith("eras.yaml") and "show" in sys.argv and os.path.exists(os.path.join(os.path.dirname(name), "crash.txt")):
        os.abort()
sys.addaudithook(crash)
"""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path)
    yield made
    made.close()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_fills_the_screen_says_how_it_is_and_ends_when_told_to(hall: Hall) -> None:
    health = hall.wait_until_shown()
    assert {"pid", "supervisor_pid", "frames", "content_hash", "level", "started_at"} <= set(health)
    assert health["supervisor_pid"] == hall.kiosk.pid
    assert hall.place() == "1366x768+0+0"
    wait_for(lambda: hall.health()["frames"] > health["frames"], "another frame")
    assert "exhibit_restarts_total 0" in (hall.state / "health.prom").read_text()

    second = subprocess.run(hall.command, env=hall.environment, capture_output=True, text=True, timeout=20, check=False)
    assert second.returncode == 0
    assert f"process {hall.kiosk.pid}" in second.stderr, "the second start does not say why it ends"

    hall.kiosk.send_signal(signal.SIGTERM)
    assert hall.kiosk.wait(timeout=20) == 0
    assert not is_alive(health["pid"]), "the show has outlived its supervisor"


def test_a_killed_show_is_back_and_an_orphaned_one_ends(hall: Hall) -> None:
    hall.wait_until_shown()
    first = hall.hurt(signal.SIGKILL)
    after = hall.wait_until_shown(not_by=first)
    assert after["restarts"] == 1
    assert list((hall.state / "crashes").glob("*.txt")), "no crash report"
    hall.kiosk.kill()
    wait_for(lambda: not is_alive(after["pid"]), "the end of a show without a supervisor")
    hall.kiosk.wait()
    hall.kiosk = hall.start()
    hall.wait_until_shown(not_by=after["pid"])


def test_a_show_that_hangs_is_replaced(hall: Hall) -> None:
    hall.wait_until_shown()
    first = hall.hurt(signal.SIGSTOP)
    assert hall.wait_until_shown(not_by=first)["hangs"] == 1
    assert not is_alive(first)


def test_three_crashes_lead_one_rung_down_and_no_further_than_the_splash(hall: Hall) -> None:
    hall.wait_until_shown()
    pid: int | None = None
    for level in ("current", "safe", "splash"):
        for _ in range(3):
            hall.wait_until_shown(level, not_by=pid)
            pid = hall.hurt(signal.SIGKILL)
    assert hall.wait_until_shown("splash", not_by=pid, seconds=60)["content_hash"] is None
    wait_for(hall.is_painted, "the splash on the screen")


@pytest.fixture
def source(write_exhibit: WriteExhibit) -> Path:
    return write_exhibit()


def edit(path: Path, old: str, new: str) -> None:
    """Change a file as editors do: a new one takes the old one's name."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_suffix(".part")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(path)


def test_a_changed_folder_comes_to_the_screen_and_a_broken_one_does_not(tmp_path: Path, source: Path) -> None:
    hall = Hall(tmp_path, source)
    try:
        first = hall.wait_until_shown()
        edit(source / "theme.yaml", "gold:", "gould:")
        wait_for(lambda: bool(hall.health()["problems"]), "a problem for the staff")
        assert "gould" in " ".join(hall.health()["problems"])
        assert hall.health()["pid"] == first["pid"], "a broken revision has replaced the show"
        edit(source / "theme.yaml", "gould:", "gold:")
        wait_for(lambda: not hall.health()["problems"], "no problem")
        edit(source / "exhibit.yaml", "timeout_s: 120", "timeout_s: 60")
        after = hall.wait_until_shown(not_by=first["pid"])
        assert after["content_hash"] != first["content_hash"]
        assert after["restarts"] == 0, "the old show crashed instead of handing over"
        wait_for(lambda: not is_alive(first["pid"]), "the end of the old show")
        assert hall.is_painted()
        log = (hall.state / "logs" / "supervisor.log").read_text(encoding="utf-8")
        assert "ended with code" not in log, "regression: a show that was asked to leave aborted in its last moment"
    finally:
        hall.close()


def test_a_revision_that_crashes_as_it_is_read_never_replaces_the_show(tmp_path: Path, source: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CRASHER)
    hall = Hall(tmp_path, source, environment={"PYTHONPATH": str(tmp_path)})
    try:
        first = hall.wait_until_shown()
        (source / "crash.txt").write_text("now")
        wait_for(lambda: bool(hall.health()["problems"]), "a problem for the staff")
        assert "ended before it could be shown" in " ".join(hall.health()["problems"])
        assert hall.wait_until_shown()["pid"] == first["pid"]
        pid = hall.hurt(signal.SIGKILL)
        assert hall.wait_until_shown(not_by=pid)["content_hash"] == first["content_hash"]
    finally:
        hall.close()


def test_content_that_crashes_from_the_start_ends_at_the_safe_slides(tmp_path: Path, source: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CRASHER)
    (source / "crash.txt").write_text("from the start")
    hall = Hall(tmp_path, source, environment={"PYTHONPATH": str(tmp_path)})
    try:
        hall.wait_until_shown("safe")
        wait_for(hall.is_painted, "the safe slides on the screen")
    finally:
        hall.close()


def test_a_broken_folder_from_the_start_shows_the_safe_slides_and_is_taken_up_when_mended(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    folder = write_exhibit({"theme.yaml": ("gold:", "gould:")})
    hall = Hall(tmp_path, folder)
    try:
        hall.wait_until_shown("safe")
        edit(folder / "theme.yaml", "gould:", "gold:")
        hall.wait_until_shown("current")
    finally:
        hall.close()


def test_a_bundle_on_a_stick_is_shown_and_stays_when_the_stick_is_gone(
    tmp_path: Path, write_exhibit: WriteExhibit
) -> None:
    media = tmp_path / "media"
    hall = Hall(tmp_path, options=("--drop", str(media)))
    try:
        first = hall.wait_until_shown()
        stick = media / "STICK"
        stick.mkdir(parents=True)
        shutil.make_archive(
            str(stick / "update"), "zip", write_exhibit({"exhibit.yaml": ("timeout_s: 120", "timeout_s: 60")})
        )
        after = hall.wait_until_shown(not_by=first["pid"])
        assert after["content_hash"] != first["content_hash"]
        shutil.rmtree(stick)
        hall.kiosk.terminate()
        hall.kiosk.wait(20)
        hall.kiosk = hall.start()
        again = hall.wait_until_shown(not_by=after["pid"])
        assert again["content_hash"] == after["content_hash"], "the folder has come back by itself"
    finally:
        hall.close()


def test_without_a_place_for_its_state_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    command = [sys.executable, "-m", "exhibit", "kiosk", "run", "--state-dir", str(tmp_path / "file" / "state")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "state folder" in done.stderr
