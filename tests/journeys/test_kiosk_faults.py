"""What a kiosk survives besides crashes: faults in the code, full disks, busy loops, screens that come and go."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk_hall import Hall
from small_exhibit import WriteExhibit
from x_server import needs_x, wait_for

pytestmark = [needs_x, pytest.mark.slow]

# Loaded into the show by Python itself: the program has no hook for faults.
INJECTED = """\
import os, sys
if "show" in sys.argv and "--built-in" not in sys.argv:
    from exhibit.ui.{module} import {owner}
    flag = os.environ["FAULT_FLAG"]
    kind = os.environ["FAULT_KIND"]
    whole = {owner}.{method}
    def faulty(self, *arguments):
        if os.path.exists(flag):
            if kind == "once":
                os.remove(flag)
            if kind == "busy":
                while True:
                    pass
            print("injected", file=sys.stderr)
            # Raised by C without a value: what an override must not let out.
            next(iter(()))
        return whole(self, *arguments)
    {owner}.{method} = faulty
"""


PLACES = {
    "press": {"module": "shell.pointer_input", "owner": "PointerInput"},
    "pixmap": {"module": "kit.background", "owner": "Background"},
}
"""A method that an event handler calls, and one that a paint event calls."""


class FaultyHall(Hall):
    """A kiosk whose hand or ground fails once a file is there."""

    def __init__(self, folder: Path, method: str, kind: str) -> None:
        self.flag = folder / "flag"
        (folder / "sitecustomize.py").write_text(INJECTED.format(method=method, **PLACES[method]))
        environment = {"PYTHONPATH": str(folder), "FAULT_FLAG": str(self.flag), "FAULT_KIND": kind}
        super().__init__(folder, environment=environment)

    def log(self) -> str:
        return (self.state / "logs" / "show.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("method", ["pixmap", "press"])
def test_a_fault_in_a_slot_or_a_paint_event_is_logged_and_the_show_goes_on(tmp_path: Path, method: str) -> None:
    hall = FaultyHall(tmp_path, method, "once")
    try:
        pid = hall.wait_until_shown()["pid"]
        hall.flag.write_text("")
        hall.do("mousemove", "700", "300", "click", "1")
        wait_for(lambda: "StopIteration" in hall.log(), "the fault in the log")
        frames = hall.health()["frames"]
        wait_for(lambda: hall.health()["frames"] > frames, "another frame")
        assert hall.health()["pid"] == pid
        assert hall.health()["restarts"] == 0
    finally:
        hall.close()


def test_the_third_fault_ends_the_show_and_another_takes_its_place(tmp_path: Path) -> None:
    hall = FaultyHall(tmp_path, "press", "always")
    try:
        pid = hall.wait_until_shown()["pid"]
        hall.flag.write_text("")
        for _ in range(3):
            hall.do("mousemove", "700", "300", "click", "1")
        assert hall.wait_until_shown(not_by=pid)["restarts"] == 1
        wait_for(lambda: "code 70" in (hall.state / "logs" / "supervisor.log").read_text(), "the exit code in the log")
    finally:
        hall.close()


def test_a_busy_loop_is_a_hang(tmp_path: Path) -> None:
    hall = FaultyHall(tmp_path, "press", "busy")
    try:
        pid = hall.wait_until_shown()["pid"]
        hall.flag.write_text("")
        hall.do("mousemove", "700", "300", "click", "1")
        wait_for(lambda: hall.health()["hangs"] == 1, "the end of the show that hangs", 40)
        hall.flag.unlink()
        hall.wait_until_shown(not_by=pid)
    finally:
        hall.close()


def test_screens_that_come_go_and_turn_are_covered(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        pid = hall.wait_until_shown()["pid"]
        for width, height in ((800, 600), (600, 800), (320, 200)):
            hall.arrange("--setmonitor", "A", f"{width}/200x{height}/150+0+0", "none")
            wait_for(lambda w=width, h=height: hall.place() == f"{w}x{h}+0+0", f"a window of {width}x{height}")  # type: ignore[misc]
            hall.arrange("--delmonitor", "A")
            wait_for(lambda: hall.place() == "1366x768+0+0", "the whole screen again")
        assert hall.health()["pid"] == pid
    finally:
        hall.close()


def test_a_dead_worker_is_no_matter_for_the_show(tmp_path: Path, write_exhibit: WriteExhibit) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, sys, time\nif 'prepare' in sys.argv and os.path.exists(os.environ['FAULT_FLAG']):\n    os.abort()\n"
    )
    flag, source = tmp_path / "flag", write_exhibit()
    hall = Hall(tmp_path, source, environment={"PYTHONPATH": str(tmp_path), "FAULT_FLAG": str(flag)})
    try:
        pid = hall.wait_until_shown()["pid"]
        flag.write_text("")
        (source / "note.txt").write_text("changed")
        wait_for(lambda: "ended the worker" in " ".join(hall.health()["problems"]), "a word for the staff")
        assert hall.health()["pid"] == pid
    finally:
        hall.close()


def test_a_revision_that_the_disk_has_damaged_is_taken_again(tmp_path: Path) -> None:
    """Regression: the slides stayed for ever although the folder was intact, and nobody was told."""
    hall = Hall(tmp_path)
    try:
        first = hall.wait_until_shown()
        hall.kiosk.terminate()
        hall.kiosk.wait(20)
        damaged = hall.state / "revisions" / first["content_hash"] / "exhibit.yaml"
        whole = damaged.read_bytes()
        damaged.write_bytes(whole[:40] + bytes([whole[40] ^ 4]) + whole[41:])
        hall.kiosk = hall.start()
        after = hall.wait_until_shown(not_by=first["pid"])
        assert after["content_hash"] == first["content_hash"]
        assert damaged.read_bytes() == whole
        # Found by the show or, on a busy machine, by the worker before it.
        assert "exhibit.yaml is not as it was written" in hall.crash_reports() + hall.said()
        wait_for(lambda: hall.health()["damaged_revisions"] == 1, "the damage in the health file")
        wait_for(lambda: not hall.health()["problems"], "no problem")
    finally:
        hall.close()


def test_a_display_that_is_not_there_ends_the_kiosk_so_that_it_can_be_begun_again(tmp_path: Path) -> None:
    hall = Hall(tmp_path, environment={"DISPLAY": ":61987"})
    try:
        assert hall.kiosk.wait(120) == 70
        assert "nothing can be shown on this display" in hall.said()
    finally:
        hall.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MiB that holds one revision and little else."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("needs the right to mount a disk of its own")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as filler:
        while True:
            filler.write(b"\0" * 65536)


def test_a_full_disk_costs_no_frame(tmp_path: Path, small_disk: Path) -> None:
    hall = Hall(tmp_path, state=small_disk / "state")
    try:
        pid = hall.wait_until_shown()["pid"]
        with pytest.raises(OSError, match="No space"):
            fill(small_disk / "filler")
        before = hall.pixels()
        hall.do("mousemove", "100", "683", "click", "1")
        wait_for(lambda: hall.pixels() != before, "a new screen after the click")
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not _runs(pid), "the end of the first show")
        wait_for(lambda: hall.is_painted() and hall.pixels() != before, "the show again")
        assert hall.kiosk.poll() is None, "the supervisor has ended"
    finally:
        hall.close()


def test_an_update_that_met_a_full_disk_is_taken_when_there_is_room(
    tmp_path: Path, small_disk: Path, write_exhibit: WriteExhibit
) -> None:
    """Regression: it was lost until the folder changed again, and the message named the wrong disk."""
    source = write_exhibit()
    hall = Hall(tmp_path, source, state=small_disk / "state")
    try:
        first = hall.wait_until_shown()
        with pytest.raises(OSError, match="No space"):
            fill(small_disk / "filler")
        (source / "note.txt").write_text("changed")
        wait_for(lambda: "no room for it in" in hall.said(), "a word about the room")
        assert f"no room for it in {small_disk}" in hall.said()
        (small_disk / "filler").unlink()
        after = hall.wait_until_shown(not_by=first["pid"], seconds=60)
        assert after["content_hash"] != first["content_hash"]
        wait_for(lambda: not hall.health()["problems"], "no problem")
    finally:
        hall.close()


def test_a_read_only_disk_shows_what_was_shown_last(tmp_path: Path, small_disk: Path) -> None:
    hall = Hall(tmp_path, state=small_disk / "state")
    try:
        hall.wait_until_shown()
        hall.kiosk.terminate()
        hall.kiosk.wait(20)
        wait_for(lambda: not hall.is_painted(), "an empty screen")
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
        hall.kiosk = hall.start()
        wait_for(hall.is_painted, "the show without a disk")
        before = hall.pixels()
        hall.do("mousemove", "100", "683", "click", "1")
        wait_for(lambda: hall.pixels() != before, "a new screen after the click")
    finally:
        hall.close()


def _runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:1]
    except OSError:
        return False
