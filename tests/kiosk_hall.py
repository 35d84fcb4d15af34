"""A kiosk on a screen of its own, and what can be done to it."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from small_exhibit import FILES
from x_server import XServer, wait_for


class Hall(XServer):
    """``exhibit kiosk run`` in a real window.

    Args:
        folder: For the screen's picture and the kiosk's state.
        source: The exhibit, or None for a small one in ``folder``.
        options: Of the command.
        state: The kiosk's folder, if not one in ``folder``.
        environment: For the kiosk, besides that of the test.
        before: What the kiosk is started by, such as ``setpriv`` with its options.
    """

    def __init__(
        self, folder: Path, source: Path | None = None, *, has_manager: bool = False,
        options: tuple[str, ...] = (), environment: dict[str, str] | None = None, size: str = "1366x768", state: Path | None = None,
        before: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        super().__init__(folder, has_manager=has_manager, size=size)
        self.state = state or folder / "state"
        self.environment |= environment or {}
        if source is None:
            source = folder / "small"
            for name, text in FILES.items():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text(text, encoding="utf-8")
        self.command = [*before, sys.executable, "-m", "exhibit", "kiosk", "run", str(source),
                        "--state-dir", str(self.state), *options]  # fmt: skip
        self._said = folder / "kiosk.log"
        self.kiosk = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        with self._said.open("ab") as said:
            return subprocess.Popen(self.command, env=self.environment, stderr=said)

    def said(self) -> str:
        """Return what the kiosk has said to whoever started it, as it stands in the journal."""
        return self._said.read_text(encoding="utf-8")

    def crash_reports(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in (self.state / "crashes").glob("*.txt"))

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

    def place(self) -> str:
        """Return size and place of the exhibit's window, as ``1366x768+0+0  +0+0``."""
        found = re.search(r'\("exhibit" "Exhibit"\)\s+(\S+)', self.windows())
        return found[1] if found is not None else ""

    def hurt(self, number: signal.Signals) -> int:
        """Send the show a signal and return its process number."""
        pid: int = self.health()["pid"]
        os.kill(pid, number)
        return pid

    def close(self) -> None:
        self.kiosk.terminate()
        self.kiosk.wait(timeout=10)
        super().close()
