"""Looks at where content comes from, in watched threads: a server that has gone away holds only one of them."""

from collections import deque
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from pathlib import Path

from exhibit.kiosk.shared.signature import key_faults
from exhibit.kiosk.shared.watched_thread import Pulse, WatchedThread
from exhibit.kiosk.updates.drop_folder import DropFolder
from exhibit.kiosk.updates.folder_watcher import LOOK_S, FolderWatcher

OLD_S = 60.0
"""Staff are told when nothing could be looked at for so long."""


@dataclass(frozen=True, slots=True)
class UpdateSources:
    """Where content comes from.

    Attributes:
        folder: The exhibit's folder.
        drop: Where updates are dropped, or None.
        keys: Public keys one of which updates must be signed with, and folders of them; none if they need not be.
    """

    folder: Path
    drop: Path | None = None
    keys: tuple[Path, ...] = ()


class SourceWatcher:
    """Tells what has changed and come to rest; the folder and the place for updates are looked at apart.

    Args:
        sources: Where to look.
        woken: Called from a thread when there is something to tell.
        clock: Monotonic, in seconds.
    """

    def __init__(self, sources: UpdateSources, woken: Callable[[], None], clock: Callable[[], float]) -> None:
        self._sources, self._woken, self._clock = sources, woken, clock
        self._seen: deque[Path] = deque()
        self._first: frozenset[Path] | None = None
        self._key_faults: tuple[str, ...] = ()
        self._is_begun = False
        self._folder = WatchedThread[FolderWatcher](
            "the folder watcher", self._look, FolderWatcher(sources.folder), LOOK_S, clock
        )
        self._drop: WatchedThread[DropFolder] | None = None
        if sources.drop is not None:
            first = DropFolder(sources.drop)
            self._drop = WatchedThread[DropFolder]("the drop watcher", self._look_for_updates, first, LOOK_S, clock)

    def start(self) -> None:
        """Begin to look."""
        for thread in self._threads():
            thread.start()

    def stop(self) -> None:
        """Look no more; a look that hangs is left behind."""
        for thread in self._threads():
            thread.stop()

    def turn(self, now_s: float) -> None:
        """See that somebody looks."""
        for thread in self._threads():
            thread.turn(now_s)

    def age_s(self, now_s: float) -> float:
        """Return how old the oldest of the looks is."""
        return max(thread.age_s(now_s) for thread in self._threads())

    @property
    def replaced(self) -> int:
        """How often a thread had died or was stuck."""
        return sum(thread.replaced for thread in self._threads())

    def problems(self, now_s: float) -> tuple[str, ...]:
        """Return what cannot be looked at, a line each."""
        places: list[tuple[Path, WatchedThread[FolderWatcher] | WatchedThread[DropFolder]]] = [
            (self._sources.folder, self._folder)
        ]
        found = [f"{self._sources.folder}: {fault}"] if (fault := self._folder.state.fault) else []
        if self._drop is not None and self._sources.drop is not None:
            places.append((self._sources.drop, self._drop))
            found += (*self._drop.state.faults, *self._key_faults)
        for place, thread in places:
            age_s = thread.age_s(now_s)
            if age_s > OLD_S:
                # Whole minutes: a line that changes all the time would be written down all the time.
                found.append(f"{place}: it could not be looked at for {age_s // 60:.0f} min; changes are not seen")
        return tuple(found)

    def news(self) -> list[Path]:
        """Return what has changed since the last time."""
        news = []
        while self._seen:
            news.append(self._seen.popleft())
        return news

    def is_there(self, source: Path) -> bool:
        """Say whether a source still counts: the folder, or what lies in the place for updates."""
        return source == self._sources.folder or (self._drop is not None and source in self._drop.state.there)

    def was_there_first(self, source: Path) -> bool:
        """Say whether a dropped source lay there when the looking began, and all the time since."""
        return self._first is not None and source in self._first

    def _threads(self) -> "list[WatchedThread[FolderWatcher] | WatchedThread[DropFolder]]":
        return [self._folder] if self._drop is None else [self._folder, self._drop]

    # In the threads ----------------------------------------------------------------------------------------

    def _look(self, before: FolderWatcher, pulse: Pulse) -> FolderWatcher:
        if not self._is_begun:
            # The folder as it was at the start is prepared anyway.
            watch = FolderWatcher.of(self._sources.folder, pulse) if not self._folder.replaced else before
            self._is_begun = True
            return watch
        watch = copy(before)
        if watch.has_changed(self._clock(), pulse):
            self._tell([self._sources.folder], pulse)
        return watch

    def _look_for_updates(self, before: DropFolder, pulse: Pulse) -> DropFolder:
        drop = copy(before)
        found = drop.new(self._clock(), pulse)
        self._key_faults = tuple(f"updates: {fault}" for fault in key_faults(self._sources.keys))
        there = frozenset(drop.there)
        pulse()
        self._first = there if self._first is None else self._first & there
        self._tell(found, pulse)
        return drop

    def _tell(self, found: list[Path], pulse: Pulse) -> None:
        # One that was given up tells nothing.
        pulse()
        if found:
            self._seen.extend(found)
            self._woken()
