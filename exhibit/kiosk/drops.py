"""A place where updates are dropped: bundles and folders, also one folder deeper, as sticks are mounted."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from exhibit.kiosk.copying import MOST_FILES
from exhibit.kiosk.signature import ENDING

LOOK_S = 2.0
_MOST_ENTRIES = 200

_Mark = tuple[int, ...]


class Drops:
    """Looks for exhibits in a place.

    Args:
        place: May be missing for a while.

    Attributes:
        there: What was there at the last look.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self.there: dict[Path, _Mark] = {}
        self._told: dict[Path, _Mark] = {}
        self._looked_s = float("-inf")

    def new(self, now_s: float) -> list[Path]:
        """Return what is new or has changed and was the same at the last look, so that it is not half copied.

        Args:
            now_s: The monotonic clock.
        """
        if now_s - self._looked_s < LOOK_S:
            return []
        self._looked_s = now_s
        found = dict(_found(self._place, 1))
        rested = [path for path, mark in found.items() if self.there.get(path) == mark != self._told.get(path)]
        self.there = found
        # What was taken away and comes back is told again.
        self._told = {path: mark for path, mark in self._told.items() if path in found}
        self._told |= {path: found[path] for path in rested}
        return rested


def _found(place: Path, deeper: int) -> Iterator[tuple[Path, _Mark]]:
    try:
        entries = sorted(islice(place.iterdir(), _MOST_ENTRIES))
    except OSError:
        # Not there now.
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        try:
            if entry.suffix.lower() == ".zip" and entry.is_file():
                # A signature may be copied after its bundle.
                beside = entry.with_name(entry.name + ENDING)
                yield entry, (*_mark(entry), *(_mark(beside) if beside.is_file() else ()))
            elif (entry / "exhibit.yaml").is_file():
                yield entry, _total(entry)
            elif deeper and entry.is_dir():
                yield from _found(entry, deeper - 1)
        except OSError:
            # Pulled out while it was looked at.
            continue


def _mark(path: Path) -> _Mark:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _total(folder: Path) -> _Mark:
    """Return the size of all files and the time of the latest; of too many only so many are looked at."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    marks = [_mark(path) for path in islice(files, MOST_FILES)]
    return sum(size for size, _ in marks), max((time for _, time in marks), default=0)
