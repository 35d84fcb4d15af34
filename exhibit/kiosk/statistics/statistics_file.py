"""Hourly counts in SQLite. Whatever is wrong with the disk or the file, counting never stops the show."""

import datetime as dt
import logging
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

UNKNOWN = "unknown"
"""The hour of what was counted while the clock was wrong."""

MOST_WAITING = 20_000
"""Counts that wait for a disk which takes nothing; more are forgotten."""

Key: TypeAlias = tuple[str, str, str]
"""Hour as ``2026-11-26T09`` in the hall's own time, what, and which."""

_MAKE = """
create table if not exists hourly (
    hour text not null, what text not null, which text not null, number integer not null,
    primary key (hour, what, which)
) without rowid
"""
_ADD = """
insert into hourly (hour, what, which, number) values (?, ?, ?, ?)
on conflict (hour, what, which) do update set number = number + excluded.number
"""

_LOG = logging.getLogger(__name__)


class StatisticsFile:
    """Adds counts to a file and reads them.

    Args:
        path: The database.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: Counter[Key] = Counter()
        self._lock = threading.Lock()
        self._is_refused = False

    def count(self, hour: str, what: str, which: str = "") -> None:
        """Count one more, in memory."""
        self._add(Counter({(hour, what, which): 1}))

    def _add(self, counts: Counter[Key]) -> None:
        with self._lock:
            for key, number in counts.items():
                if len(self._waiting) < MOST_WAITING or key in self._waiting:
                    self._waiting[key] += number

    def flush(self) -> bool:
        """Write what was counted, from any thread; say whether nothing waits any more."""
        with self._lock:
            counts, self._waiting = self._waiting, Counter()
        if not counts:
            return True
        try:
            self._write(counts)
        except sqlite3.OperationalError as error:
            # Full, read-only or locked: it may be otherwise in a minute.
            self._refuse(error)
        except sqlite3.DatabaseError as error:
            self._refuse(error)
            self._move_aside()
        else:
            self._is_refused = False
            return True
        self._add(counts)
        return False

    def rows(self, since: str = "") -> list[tuple[str, str, str, int]]:
        """Return hour, what, which and number of everything from an hour on; nothing where the file cannot be read."""
        if not self._path.is_file():
            return []
        query = "select hour, what, which, number from hourly where hour >= ? order by hour, what, which"
        with suppress(sqlite3.DatabaseError), self._open() as database:
            return [(str(a), str(b), str(c), int(d)) for a, b, c, d in database.execute(query, (since,))]
        return []

    def visits_on(self, day: dt.date) -> int:
        """Return how many visits began on a day, those in memory included."""
        start = day.isoformat()
        written = sum(number for hour, what, _, number in self.rows(start) if what == "visit" and hour[:10] == start)
        with self._lock:
            waiting = list(self._waiting.items())
        return written + sum(number for (hour, what, _), number in waiting if what == "visit" and hour[:10] == start)

    def _write(self, counts: Counter[Key]) -> None:
        with self._open() as database, database:
            database.execute(_MAKE)
            database.executemany(_ADD, [(*key, number) for key, number in counts.items()])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=0.2)) as database:
            database.execute("pragma journal_mode = wal")
            database.execute("pragma synchronous = normal")
            yield database

    def _refuse(self, error: sqlite3.Error) -> None:
        if not self._is_refused:
            _LOG.warning("statistics cannot be written: %s", error)
        self._is_refused = True

    def _move_aside(self) -> None:
        """Keep a damaged file for whoever can read it, and begin a new one."""
        damaged = self._path.with_name(f"{self._path.name}.damaged")
        with suppress(OSError):
            self._path.replace(damaged)
        for ending in ("-wal", "-shm"):
            with suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)


def totals(rows: list[tuple[str, str, str, int]]) -> Mapping[tuple[str, str], int]:
    """Return the sum over all hours of each what and which."""
    found: Counter[tuple[str, str]] = Counter()
    for _, what, which, number in rows:
        found[what, which] += number
    return found
