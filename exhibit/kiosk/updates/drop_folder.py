"""A place where updates are dropped: bundles and folders, also one folder deeper, as sticks are mounted."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from exhibit.content.reading.folder import is_litter
from exhibit.kiosk.shared.change_mark import ChangeMark, mark_of, mark_of_files
from exhibit.kiosk.shared.signature import ENDING
from exhibit.kiosk.updates.folder_scan import scan

LOOK_S = 2.0
_MOST_ENTRIES = 200


class DropFolder:
    """Looks for exhibits in a place.

    Args:
        place: May be missing for a while.

    Attributes:
        there: What was there at the last look.
        faults: What could not be looked at then, a line each; that the place is missing is no fault.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self.there: dict[Path, ChangeMark] = {}
        self.faults: tuple[str, ...] = ()
        self._announced: dict[Path, ChangeMark] = {}
        self._looked_s = float("-inf")

    def new(self, now_s: float, pulse: Callable[[], None] = lambda: None) -> list[Path]:
        """Return what is new or has changed and was the same at the last look, so that it is not half copied.

        Args:
            now_s: The monotonic clock.
            pulse: Called for each thing that is looked at.
        """
        if now_s - self._looked_s < LOOK_S:
            return []
        look = _Look(pulse)
        found = dict(look.at(self._place, 1))
        self._looked_s, self.faults = now_s, tuple(look.faults)
        rested = [path for path, mark in found.items() if self.there.get(path) == mark != self._announced.get(path)]
        self.there = found
        # What was taken away and comes back is new again.
        kept = {path: mark for path, mark in self._announced.items() if path in found}
        self._announced = kept | {path: found[path] for path in rested}
        return rested


class _Look:
    """One look at the place; what cannot be looked at is left out and noted."""

    def __init__(self, pulse: Callable[[], None]) -> None:
        self._pulse = pulse
        self.faults: list[str] = []

    def at(self, place: Path, deeper: int) -> Iterator[tuple[Path, ChangeMark]]:
        """Yield each exhibit in a place with what tells that it changes."""
        try:
            self._pulse()
            with os.scandir(place) as entries:
                found = sorted(islice(entries, _MOST_ENTRIES), key=lambda entry: entry.name)
        except OSError as error:
            self._note(place, error)
            return
        for entry in found:
            if not is_litter(entry.name):
                yield from self._in(entry, deeper)

    def _in(self, entry: "os.DirEntry[str]", deeper: int) -> Iterator[tuple[Path, ChangeMark]]:
        path = Path(entry.path)
        try:
            self._pulse()
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and _is_file(path / "exhibit.yaml"):
                yield path, mark_of(scan(path, self._pulse))
            elif path.suffix.lower() == ".zip" and entry.is_file(follow_symlinks=False):
                # A signature may be copied after its bundle.
                yield path, mark_of_files(path, path.with_name(path.name + ENDING))
            elif is_folder and deeper:
                yield from self.at(path, deeper - 1)
        except OSError as error:
            self._note(path, error)

    def _note(self, path: Path, error: OSError) -> None:
        # Not there now, or pulled out while it was looked at.
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            self.faults.append(f"{path}: it cannot be looked at: {error.strerror}")


def _is_file(path: Path) -> bool:
    """Say whether a path, or what it links to, is a file.

    Raises:
        OSError: It cannot be looked at.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return path.is_file()
