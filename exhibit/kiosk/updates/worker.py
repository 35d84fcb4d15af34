"""The worker as the supervisor sees it: a process that makes a revision, within its limits, or fails."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from exhibit.kiosk.shared.process_tree import child_environment
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.revision_builder import ALWAYS, Prepared

LIMIT_S, KILLING_S = 600.0, 10.0
DEATHS = 3
"""Tries of a source that ends its worker; the machine may only have been out of memory."""

_MOST_SAID = 4 << 20

_LOG = logging.getLogger(__name__)


class Worker:
    """Prepares one folder or bundle; the show goes on whatever becomes of it.

    Args:
        source: The folder or bundle.
        state: Where the revision is kept.
        keys: Where the public keys are that a bundle must be signed with; none if it need not be.
        now_s: The monotonic clock.
        woken: Called from another thread when it has ended.
    """

    def __init__(
        self, source: Path, state: StateFolder, keys: Sequence[Path], now_s: float, woken: Callable[[], None]
    ) -> None:
        self._until_s = now_s + LIMIT_S
        self.source = source
        self._said = b""
        self._woken = woken
        command = [sys.executable, "-m", "exhibit", "kiosk", "prepare", str(source), "--state-dir", str(state.path)]
        self._process: subprocess.Popen[bytes] | None = None
        self._reader = threading.Thread(target=self._listen, daemon=True)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [*command, *(word for key in keys for word in ("--key", str(key)))],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=child_environment(),
            )  # fmt: skip
            self._reader.start()
        except (OSError, RuntimeError) as error:
            _LOG.warning("no worker can be started: %s", error)

    def result(self, now_s: float) -> Prepared | None:
        """Return what became of the source; None while the worker works."""
        name = self.source.name
        if self._process is None:
            return _failed(f"{name}: it cannot be read now; the machine is out of memory or processes", ALWAYS)
        if self._process.poll() is None:
            if now_s < self._until_s:
                return None
            self._process.kill()
            if now_s < self._until_s + KILLING_S:
                # What it leaves behind is removed only when it can leave no more.
                return None
        if now_s >= self._until_s:
            return _failed(f"{name}: reading it took longer than {LIMIT_S:.0f} s", DEATHS)
        self._reader.join(5.0)
        try:
            return TypeAdapter(Prepared).validate_json(self._said)
        except ValidationError:
            return _failed(f"{name}: reading it ended the worker ({self._process.returncode})", DEATHS)

    def stop(self) -> None:
        """End it; the kiosk is going."""
        if self._process is not None:
            self._process.kill()
            self._reader.join(1.0)

    def _listen(self) -> None:
        process = self._process
        if process is not None and process.stdout is not None:
            with process.stdout as pipe:
                self._said = pipe.read(_MOST_SAID)
            process.wait()
        self._woken()


def _failed(what: str, most_tries: int) -> Prepared:
    return Prepared(revision=None, problems=[what], most_tries=most_tries)
