"""A kiosk on a screen of its own, and what can be done to it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from x_server import XServer, wait_for


class Hall(XServer):
    """``exhibit kiosk run`` in a real window.

    Args:
        folder: For the screen's picture and the kiosk's state.
        source: The exhibit, or None for the bundled one.
        options: Of the command.
        environment: For the kiosk, besides that of the test.
    """

    def __init__(
        self, folder: Path, source: Path | None = None, *, has_manager: bool = False,
        options: tuple[str, ...] = (), environment: dict[str, str] | None = None, size: str = "1366x768",
    ) -> None:  # fmt: skip
        super().__init__(folder, has_manager=has_manager, size=size)
        self.state = folder / "state"
        self.environment |= environment or {}
        self.command = [sys.executable, "-m", "exhibit", "kiosk", "run", *([str(source)] if source else []),
                        "--state-dir", str(self.state), *options]  # fmt: skip
        self.kiosk = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self.command, env=self.environment)

    def health(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads((self.state / "health.json").read_bytes())
        except FileNotFoundError:
            return {"pid": None, "frames": 0, "level": None, "content_hash": None}
        return found

    def wait_until_shown(
        self, level: str = "current", *, not_by: int | None = None, seconds: float = 30.0
    ) -> dict[str, Any]:
        """Wait for painted frames at a level, by another process than ``not_by``."""

        def is_shown() -> bool:
            now = self.health()
            return now["level"] == level and now["frames"] > 0 and now["pid"] != not_by

        wait_for(is_shown, f"a frame at level {level}", seconds)
        return self.health()

    def hurt(self, number: signal.Signals) -> int:
        """Send the show a signal and return its process number."""
        pid: int = self.health()["pid"]
        os.kill(pid, number)
        return pid

    def close(self) -> None:
        self.kiosk.terminate()
        self.kiosk.wait(timeout=10)
        super().close()
