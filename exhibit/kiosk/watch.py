"""When a folder has changed and come to rest.

It is looked at and not listened to: network shares and sticks tell nothing.
"""

import os
from pathlib import Path

from exhibit.kiosk.copying import MOST_FILES

LOOK_S = 1.0
REST_S = 1.5
"""A folder that has not changed for so long is not being written to any more."""

_Signature = tuple[tuple[str, int, int], ...]


class Watch:
    """Looks at the names, sizes and times of a folder's files.

    Args:
        folder: May be missing for a while, as on a stick that is pulled out.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._told = self._seen = _signature(folder)
        self._since_s: float | None = None
        self._looked_s = float("-inf")

    def has_changed(self, now_s: float) -> bool:
        """Say once for each change that the folder is another one and has come to rest.

        Args:
            now_s: The monotonic clock.
        """
        if now_s - self._looked_s < LOOK_S:
            return False
        self._looked_s = now_s
        found = _signature(self._folder)
        if found != self._seen:
            self._seen, self._since_s = found, now_s
            return False
        if self._seen == self._told or not self._seen or self._since_s is None or now_s - self._since_s < REST_S:
            return False
        self._told, self._since_s = self._seen, None
        return True


def _signature(folder: Path) -> _Signature:
    """Return what is in a folder; nothing where it is missing or changes while it is looked at."""
    rows: list[tuple[str, int, int]] = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        if len(rows) > MOST_FILES:
            # It will be refused; how it goes on does not matter.
            break
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = os.path.join(at, name)  # noqa: PTH118 - a Path for each would cost more than the look
            try:
                found = os.lstat(path)
            except OSError:
                return ()
            rows.append((path, found.st_size, found.st_mtime_ns))
    return tuple(rows)
