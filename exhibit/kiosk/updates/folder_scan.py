"""What is in a folder, whatever it is: as deep and as much as an exhibit may be, and no further."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from exhibit.content.reading.folder import is_litter
from exhibit.kiosk.shared.change_mark import FileMark
from exhibit.kiosk.updates.folder_copy import MOST_DEPTH, MOST_FILES


def scan(folder: Path, pulse: Callable[[], None]) -> Iterator[FileMark]:
    """Yield every file and folder in a folder, in the order of their names; litter is left out.

    What is deeper or more than an exhibit may hold is not gone into: it will be refused, however it goes on.

    Args:
        folder: Links in it are not followed.
        pulse: Called for each folder and file that is looked at.

    Raises:
        OSError: Something in it cannot be looked at.
    """
    waiting, left = [(str(folder), 0)], MOST_FILES
    while waiting:
        at, depth = waiting.pop()
        pulse()
        with os.scandir(at) as entries:
            found = sorted(islice(entries, MOST_FILES + 1), key=lambda entry: entry.name, reverse=True)
        for entry in reversed(found):
            if is_litter(entry.name):
                continue
            if left < 0:
                return
            left -= 1
            pulse()
            yield _mark(entry)
        if depth <= MOST_DEPTH:
            waiting += ((entry.path, depth + 1) for entry in found if _is_folder(entry))


def _mark(entry: "os.DirEntry[str]") -> FileMark:
    if entry.is_dir(follow_symlinks=False):
        return FileMark(entry.path, -1, 0)
    looked = entry.stat(follow_symlinks=False)
    return FileMark(entry.path, looked.st_size, looked.st_mtime_ns)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    return not is_litter(entry.name) and entry.is_dir(follow_symlinks=False)
