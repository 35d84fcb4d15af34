"""Looks at where content comes from, in a thread of its own: a server that has gone away holds only that."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exhibit.kiosk.drops import Drops
from exhibit.kiosk.watch import LOOK_S, Watch


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


class Lookout:
    """Tells what has changed and come to rest.

    Args:
        sources: Where to look.
        stirred: Called from the thread when there is something to tell.

    Attributes:
        is_folder_there: The exhibit's folder is there.
    """

    def __init__(self, sources: Sources, stirred: Callable[[], None]) -> None:
        self._sources, self._stirred = sources, stirred
        self._seen: deque[Path] = deque()
        self._dropped: frozenset[Path] = frozenset()
        self._first: frozenset[Path] | None = None
        self.is_folder_there = True
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more; a look that hangs is left behind."""
        self._ending.set()

    def news(self) -> list[Path]:
        """Return what has changed since the last time."""
        news = []
        while self._seen:
            news.append(self._seen.popleft())
        return news

    def is_there(self, source: Path) -> bool:
        """Say whether a source still counts: the folder, or what lies in the place for updates."""
        return source == self._sources.folder or source in self._dropped

    def was_there_first(self, source: Path) -> bool:
        """Say whether a dropped source lay there when the looking began, and all the time since."""
        return self._first is not None and source in self._first

    def _look(self) -> None:
        watch = Watch(self._sources.folder)
        drops = Drops(self._sources.drop) if self._sources.drop is not None else None
        while not self._ending.wait(LOOK_S):
            now_s = time.monotonic()
            self.is_folder_there = self._sources.folder.is_dir()
            found = [self._sources.folder] if watch.has_changed(now_s) else []
            if drops is not None:
                found += drops.new(now_s)
                self._dropped = frozenset(drops.there)
                self._first = self._dropped if self._first is None else self._first & self._dropped
            if found:
                self._seen.extend(found)
                self._stirred()
