"""An X server of one's own, with or without a window manager, and what can be seen and done on it."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool", "openbox", "xwininfo", "xrandr")
needs_x = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)} (sh .ci/bootstrap test)"
)


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"{what} did not happen within {seconds} s"
        time.sleep(0.05)


class XServer:
    """Xvfb with its picture in a file of ``folder``."""

    def __init__(self, folder: Path, *, has_manager: bool = False, size: str = "1366x768") -> None:
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size}x24", "-fbdir", str(folder), "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        self._screen = folder / "Xvfb_screen0"
        self.environment = {**os.environ, "DISPLAY": f":{number}"}
        self.environment.pop("QT_QPA_PLATFORM", None)
        self._manager = subprocess.Popen(["openbox"], env=self.environment) if has_manager else None

    @property
    def pid(self) -> int:
        return self._server.pid

    def pixels(self) -> bytes:
        return self._screen.read_bytes()

    def is_painted(self) -> bool:
        return len(set(self.pixels()[200_000:1_200_000:997])) > 8

    def do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def windows(self) -> str:
        done = subprocess.run(
            ["xwininfo", "-root", "-tree"], env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def arrange(self, *words: str) -> None:
        """Plug screens in and out; one that overlaps another may be refused."""
        subprocess.run(["xrandr", *words], env=self.environment, check=False, capture_output=True)

    def close(self) -> None:
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait(timeout=10)
