"""From folders and bundles that change to revisions that can be shown, one at a time, in a worker process."""

import logging
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates.revision_builder import Prepared
from exhibit.kiosk.updates.source_watcher import SourceWatcher, UpdateSources
from exhibit.kiosk.updates.worker import Worker

FAILURES = 2
"""Times a revision may end before its first frame; a machine short of memory is no fault of it."""

AGAIN_S, LONGEST_AGAIN_S, ROOM_S = 15.0, 600.0, 5.0
"""What failed for a reason that may pass is tried again, twice as late each time; room is looked for more often."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Retry:
    """A source that is to be tried again.

    Attributes:
        tries: How often it was tried.
        at_s: When it is to be tried; never while it is being tried.
        room: Bytes that have to be free by then.
    """

    tries: int = 0
    at_s: float = math.inf
    room: int = 0


class RevisionQueue:
    """Has each state of the sources prepared.

    Args:
        sources: The folder and the place for updates; what has changed last is shown.
        state: Where revisions are kept.
        woken: Called from other threads when there is something to do.
        clock: Monotonic, in seconds.

    Attributes:
        source_watcher: Looks at the sources.
        mended: Revisions that were found damaged and made again, for the supervisor to take note of.
    """

    def __init__(
        self, sources: UpdateSources, state: StateFolder, woken: Callable[[], None], clock: Callable[[], float]
    ) -> None:
        self._sources, self._state, self._woken, self._clock = sources, state, woken, clock
        self.source_watcher = SourceWatcher(sources, woken, clock)
        self.mended: list[str] = []
        self._due: list[Path] = []
        self._worker: Worker | None = None
        self._failures: Counter[str] = Counter()
        self._origins: dict[str, Path] = {}
        self._problems: dict[Path, tuple[str, ...]] = {}
        self._refusals: dict[Path, str] = {}
        self._requested: set[Path] = set()
        self._retries: dict[Path, _Retry] = {}
        self._first = False

    @property
    def is_working(self) -> bool:
        """Say whether something is being prepared."""
        return self._worker is not None

    @property
    def problems(self) -> tuple[str, ...]:
        """What was wrong with the last state of each source that is still there, and of its revision; a line each."""
        found = [problem for problems in self._problems.values() for problem in problems]
        return (*found, *self.source_watcher.problems(self._clock()))

    @property
    def refusal(self) -> str | None:
        """Why the last state of a source that is still there was not taken; None where all were."""
        return next(iter(self._refusals.values()), None)

    def start(self, now_s: float) -> None:
        """Look at the folder as it is now, and at all sources from now on."""
        self._state.remember_folder(self._sources.folder)
        self.source_watcher.start()
        self._first = True
        self._ask(self._sources.folder)
        self._go_on(now_s)

    def request(self, now_s: float) -> None:
        """Show the folder again, even where something else was shown since it changed."""
        self._requested.add(self._sources.folder)
        self._failures.clear()
        self._retries.clear()
        self._ask(self._sources.folder)
        self._go_on(now_s)

    def take_again(self, revision: str, *, is_needed: bool, now_s: float) -> None:
        """A revision is damaged: have it made again from where it came.

        Args:
            revision: The damaged one.
            is_needed: There is no other one to show, so that the folder's will do whatever it is.
            now_s: The monotonic clock.
        """
        origins = [each for each in self._state.origins(revision) if self.source_watcher.is_there(each)]
        if not origins and is_needed:
            origins = [self._sources.folder]
        for source in origins:
            self._requested.add(source)
            self._ask(source)
        self._go_on(now_s)

    def turn(self, now_s: float) -> str | None:
        """Look at the sources and the worker; return the revision that is to be shown."""
        self.source_watcher.turn(now_s)
        for source in self.source_watcher.news():
            self._ask(source)
        self._problems = {each: said for each, said in self._problems.items() if self.source_watcher.is_there(each)}
        self._refusals = {each: why for each, why in self._refusals.items() if self.source_watcher.is_there(each)}
        self._retry(now_s)
        worker = self._worker
        done = worker.result(now_s) if worker is not None else None
        if worker is None or done is None:
            self._go_on(now_s)
            return None
        self._worker = None
        self._state.tidy_unfinished()
        self._go_on(now_s)
        self._plan_retry(worker.source, done, now_s)
        return self._offer(worker.source, done)

    def _retry(self, now_s: float) -> None:
        self._retries = {each: retry for each, retry in self._retries.items() if self.source_watcher.is_there(each)}
        for source, retry in self._retries.items():
            if now_s < retry.at_s:
                continue
            if retry.room and self._state.free_bytes() < retry.room:
                self._retries[source] = replace(retry, at_s=now_s + ROOM_S)
                continue
            _LOG.info("%s is tried again", source.name)
            self._retries[source] = replace(retry, at_s=math.inf)
            self._ask(source)

    def _plan_retry(self, source: Path, done: Prepared, now_s: float) -> None:
        before = self._retries.pop(source, _Retry())
        tries = before.tries + 1
        if tries < done.get("most_tries", 0):
            pause_s = min(AGAIN_S * 2 ** min(before.tries, 10), LONGEST_AGAIN_S)
            self._retries[source] = _Retry(tries, now_s + pause_s, done.get("room", 0))

    def _ask(self, source: Path) -> None:
        if source not in self._due:
            self._due.append(source)

    def _go_on(self, now_s: float) -> None:
        if self._worker is None and self._due:
            source = self._due.pop(0)
            keys = () if source == self._sources.folder else self._sources.keys
            self._worker = Worker(source, self._state, keys, now_s, self._woken)

    def _offer(self, source: Path, done: Prepared) -> str | None:
        problems = [self._said(source, problem) for problem in done["problems"]]
        self._problems[source] = tuple(problems)
        is_requested = source in self._requested
        if source not in self._retries:
            self._requested.discard(source)
        revision = done["revision"]
        self._refusals.pop(source, None)
        if revision is None:
            self._refusals[source] = next(iter(problems), f"{source.name}: nobody knows why")
        if revision is None or self._failures[revision] >= FAILURES:
            return None
        self._origins = {revision: source}
        if damage := done.get("damage"):
            _LOG.error("revision %s was damaged: %s; it has been made again", revision, damage)
            self.mended.append(revision)
        # After a restart everything is as it was; what came last stays. What comes now comes last.
        if source == self._sources.folder:
            is_first, self._first = self._first, False
        else:
            is_first = self.source_watcher.was_there_first(source)
        is_known = is_first and self._state.has_seen(source, revision) and self._state.newest() is not None
        return revision if is_requested or not is_known else None

    def _said(self, source: Path, problem: str) -> str:
        """Return a problem in words that say whose it is; what names no source is the folder's."""
        is_named = source == self._sources.folder or source.name in problem
        said = problem if is_named else f"{source.name}: {problem}"
        # Names of files may hold bytes that are no letters.
        return said.encode("utf-8", "backslashreplace").decode()

    def note_first_frame(self, revision: str) -> None:
        """A revision has painted a frame: remember that it came to the screen."""
        self._failures.pop(revision, None)
        source = self._origins.get(revision)
        if source is not None:
            self._state.see(source, revision)

    def failed(self, revision: str) -> bool:
        """A revision has ended before its first frame; say whether it is to be tried no more."""
        self._failures[revision] += 1
        if self._failures[revision] < FAILURES:
            return False
        source = self._origins.get(revision, self._sources.folder)
        said = f"revision {revision} ended before it could be shown"
        self._problems[source] = (*self._problems.get(source, ()), said)
        self._refusals[source] = said
        return True

    def stop(self) -> None:
        """End the worker."""
        self.source_watcher.stop()
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
