"""The program in a real X window: it fills the screen, obeys a mouse, stays open, and ends when it is told to."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool", "openbox", "xwininfo")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)} (sh .ci/bootstrap test)"
)


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)


class Desk:
    """An X server of its own, with or without a window manager, and the exhibit on it."""

    def __init__(self, folder: Path, *arguments: str, has_manager: bool) -> None:
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1366x768x24", "-fbdir", str(folder), "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        self._screen = folder / "Xvfb_screen0"
        self.environment = {**os.environ, "DISPLAY": f":{number}"}
        self.environment.pop("QT_QPA_PLATFORM", None)
        self._manager = subprocess.Popen(["openbox"], env=self.environment) if has_manager else None
        self.program = subprocess.Popen([sys.executable, "-m", "exhibit", *arguments], env=self.environment)
        wait_for(self._is_painted, "the first picture")

    def pixels(self) -> bytes:
        return self._screen.read_bytes()

    def _is_painted(self) -> bool:
        return self.program.poll() is None and len(set(self.pixels()[200_000:1_200_000:997])) > 8

    def do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def closes_with(self, keys: str) -> bool:
        """Press keys on the exhibit's window and say whether the program has ended."""
        words = ["xdotool", "search", "--name", "Việt Nam", "windowactivate", "key", keys]
        subprocess.run(words, env=self.environment, check=False, capture_output=True)
        return self.program.poll() is not None

    def windows(self) -> str:
        done = subprocess.run(
            ["xwininfo", "-root", "-tree"], env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def close(self) -> None:
        for process in (self.program, self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait(timeout=10)


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
