"""From folders and bundles that change to revisions that can be shown, one at a time, in a worker process."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exhibit.kiosk.drops import Drops
from exhibit.kiosk.preparing import Prepared
from exhibit.kiosk.state_folder import StateFolder
from exhibit.kiosk.watch import Watch
from exhibit.kiosk.worker import Worker

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where content comes from.

    Attributes:
        folder: The exhibit's folder.
        drop: Where updates are dropped, or None.
        key: The public key updates must be signed with, or None.
    """

    folder: Path
    drop: Path | None = None
    key: Path | None = None


class Revising:
    """Watches where content comes from and has each of its states prepared.

    Args:
        sources: The folder and the place for updates; what has changed last is shown.
        state: Where revisions are kept.
        stirred: Called from another thread when a worker has ended.
    """

    def __init__(self, sources: Sources, state: StateFolder, stirred: Callable[[], None]) -> None:
        self._sources, self._state, self._stirred = sources, state, stirred
        self._watch = Watch(sources.folder)
        self._drops = Drops(sources.drop) if sources.drop is not None else None
        self._due: list[Path] = []
        self._worker: Worker | None = None
        self._rejected: set[str] = set()
        self._problems: dict[Path, tuple[str, ...]] = {}
        self._is_wished = False

    @property
    def is_working(self) -> bool:
        """Say whether something is being prepared."""
        return self._worker is not None

    @property
    def problems(self) -> tuple[str, ...]:
        """What was wrong with the last state of each source, one line each."""
        return tuple(problem for problems in self._problems.values() for problem in problems)

    def start(self, now_s: float) -> None:
        """Look at the folder as it is now."""
        self._ask(self._sources.folder)
        self._go_on(now_s)

    def wish(self, now_s: float) -> None:
        """Show the folder again, even where something else was shown since it changed."""
        self._is_wished = True
        self.start(now_s)

    def turn(self, now_s: float) -> str | None:
        """Look at the sources and the worker; return the revision that is to be shown."""
        if self._watch.has_changed(now_s):
            self._ask(self._sources.folder)
        for dropped in self._drops.new(now_s) if self._drops is not None else ():
            self._ask(dropped)
        worker = self._worker
        done = worker.result(now_s) if worker is not None else None
        if worker is None or done is None:
            self._go_on(now_s)
            return None
        self._worker = None
        self._go_on(now_s)
        return self._offer(worker.source, done)

    def _ask(self, source: Path) -> None:
        if source not in self._due:
            self._due.append(source)

    def _go_on(self, now_s: float) -> None:
        if self._worker is None and self._due:
            source = self._due.pop(0)
            key = None if source == self._sources.folder else self._sources.key
            self._worker = Worker(source, self._state, key, now_s, self._stirred)

    def _offer(self, source: Path, done: Prepared) -> str | None:
        self._problems[source] = tuple(done["problems"])
        for problem in done["problems"]:
            _LOG.warning("%s: %s", source.name, problem)
        revision = done["revision"]
        if revision is None or revision in self._rejected:
            return None
        is_known = self._state.has_seen(source, revision) and self._state.pointed("current") is not None
        is_wished, self._is_wished = self._is_wished, False
        self._state.see(source, revision)
        # After a restart the folder is as it was; what was dropped since then stays.
        return revision if is_wished or not is_known else None

    def reject(self, revision: str | None) -> None:
        """Never offer a revision again that could not be shown."""
        if revision is not None:
            self._rejected.add(revision)
            self._problems[Path(revision)] = (f"revision {revision} ended before it could be shown",)

    def stop(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
