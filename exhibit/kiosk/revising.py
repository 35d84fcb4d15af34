"""From a folder that changes to revisions that can be shown, one at a time, in a worker process."""

import logging
from collections.abc import Callable
from pathlib import Path

from exhibit.kiosk.state_folder import StateFolder
from exhibit.kiosk.watch import Watch
from exhibit.kiosk.worker import Worker

_LOG = logging.getLogger(__name__)


class Revising:
    """Watches a folder and has each of its states prepared.

    Args:
        source: The exhibit's folder.
        state: Where revisions are kept.
        stirred: Called from another thread when a worker has ended.

    Attributes:
        problems: What was wrong with the last state, one line each.
    """

    def __init__(self, source: Path, state: StateFolder, stirred: Callable[[], None]) -> None:
        self._source, self._state, self._stirred = source, state, stirred
        self._watch = Watch(source)
        self._worker: Worker | None = None
        self._is_due = False
        self._rejected: str | None = None
        self.problems: tuple[str, ...] = ()

    @property
    def is_working(self) -> bool:
        """Say whether a state of the folder is being prepared."""
        return self._worker is not None

    def start(self, now_s: float) -> None:
        """Prepare the folder as it is now; once more after that, if it is being prepared already."""
        if self._worker is not None:
            self._is_due = True
            return
        self._is_due = False
        self._worker = Worker(self._source, self._state, now_s, self._stirred)

    def turn(self, now_s: float) -> str | None:
        """Look at folder and worker; return the revision that has become ready."""
        if self._watch.has_changed(now_s):
            self.start(now_s)
        done = self._worker.result(now_s) if self._worker is not None else None
        if done is None:
            return None
        self._worker = None
        self.problems = tuple(done["problems"])
        for problem in self.problems:
            _LOG.warning("%s", problem)
        if self._is_due:
            self.start(now_s)
        revision = done["revision"]
        return revision if revision != self._rejected else None

    def reject(self, revision: str | None) -> None:
        """Never offer a revision again that could not be shown, as long as the folder stays as it is."""
        if revision is not None:
            self._rejected = revision
            self.problems = (*self.problems, f"revision {revision} ended before it could be shown")

    def stop(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
