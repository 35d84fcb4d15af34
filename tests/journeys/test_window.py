"""The program in a real X window: it fills the screen, obeys a mouse, stays open, and ends when it is told to."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from x_server import XServer, needs_x, wait_for

pytestmark = [needs_x, pytest.mark.slow]


class Desk(XServer):
    """A screen and the exhibit on it."""

    def __init__(self, folder: Path, *arguments: str, has_manager: bool) -> None:
        super().__init__(folder, has_manager=has_manager)
        self.program = subprocess.Popen([sys.executable, "-m", "exhibit", *arguments], env=self.environment)
        wait_for(lambda: self.program.poll() is None and self.is_painted(), "the first picture")

    def closes_with(self, keys: str) -> bool:
        """Press keys on the exhibit's window and say whether the program has ended."""
        words = ["xdotool", "search", "--name", "Việt Nam", "windowactivate", "key", keys]
        subprocess.run(words, env=self.environment, check=False, capture_output=True)
        return self.program.poll() is not None

    def shown(self) -> str:
        """Size and place of the exhibit's window."""
        found = [line for line in self.windows().split("\n") if "Việt Nam" in line]
        return found[0].split("(", 1)[-1] if found else ""

    def close(self) -> None:
        self.program.terminate()
        self.program.wait(timeout=10)
        super().close()


@pytest.fixture(params=[False, True], ids=["bare X", "openbox"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, has_manager=request.param)
    yield made
    made.close()


def test_it_fills_the_screen_obeys_the_mouse_and_ends_only_when_told_to(desk: Desk) -> None:
    assert "1366x768+0+0" in desk.windows(), "without a window manager a full-screen window can come out tiny"
    before = desk.pixels()
    # The first language button, at its place on the design grid: 110 + 20, 1080 - 72 - 48.
    desk.do("mousemove", str(round(140 * 1366 / 1920)), str(round(960 * 768 / 1080)), "click", "1")
    wait_for(lambda: desk.pixels() != before, "a new screen after the click")
    for keys in ("alt+F4", "ctrl+q", "ctrl+w", "Escape"):
        desk.do("key", keys)
    desk.do("click", "3")
    # Proof of life behind the keys: a door still opens.
    before = desk.pixels()
    desk.do("mousemove", str(1366 // 2), str(round(600 * 768 / 1080)), "click", "1")
    wait_for(lambda: desk.pixels() != before, "the chart behind its door")
    assert desk.program.poll() is None, "a key has closed the exhibit"
    assert "1366x768+0+0" in desk.windows()
    desk.program.send_signal(signal.SIGTERM)
    assert desk.program.wait(timeout=30.0) == 0


def test_it_covers_its_screen_whatever_size_that_takes_and_when_it_comes_back(desk: Desk) -> None:
    for width, height in ((1024, 768), (600, 800), (320, 200)):
        desk.arrange("--setmonitor", "A", f"{width}/300x{height}/200+0+0", "none")
        wait_for(lambda size=f"{width}x{height}+0+0": size in desk.shown(), f"{width}x{height} after a change")  # type: ignore[misc]
        desk.arrange("--delmonitor", "A")
        wait_for(lambda: "1366x768+0+0" in desk.shown(), "the whole screen again")
    assert desk.program.poll() is None


def test_a_window_on_a_desk_stays_as_it_is_when_screens_change(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "--windowed", has_manager=True)
    try:
        before = desk.shown()
        desk.arrange("--setmonitor", "A", "1024/300x768/200+0+0", "none")
        # Proof that time has passed: a click is acted on.
        picture = desk.pixels()
        desk.do("mousemove", "683", "384", "click", "1")
        wait_for(lambda: desk.pixels() != picture, "an answer")
        assert desk.shown() == before
    finally:
        desk.close()


def test_a_window_on_a_desk_can_be_closed_like_any_other(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "--windowed", has_manager=True)
    try:
        wait_for(
            lambda: "1366x768+0+0" not in desk.windows().split("Việt Nam")[1][:80], "a window smaller than the screen"
        )
        # The window manager may not be ready for the first key; a person would press it again, too.
        wait_for(lambda: desk.closes_with("alt+F4"), "the end of the program")
        assert desk.program.returncode == 0
    finally:
        desk.close()
