"""When a folder has changed and come to rest.

It is looked at and not listened to: network shares and sticks tell nothing.
"""

from collections.abc import Callable
from pathlib import Path

from exhibit.kiosk.shared.change_mark import ChangeMark, mark_of
from exhibit.kiosk.updates.folder_scan import scan

LOOK_S = 1.0
REST_S = 1.5
"""A folder that has not changed for so long is not being written to any more."""


class FolderWatcher:
    """Looks at the names, sizes and times of a folder's files.

    Args:
        folder: May be missing for a while, as on a stick that is pulled out.

    Attributes:
        fault: Why it cannot be looked at, in a few words; nothing where it can.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._announced = self._found = ChangeMark()
        self._since_s: float | None = None
        self._looked_s = float("-inf")
        self.fault = ""

    @classmethod
    def of(cls, folder: Path, pulse: Callable[[], None] = lambda: None) -> "FolderWatcher":
        """Return one that knows the folder as it is now.

        Args:
            folder: What is looked at.
            pulse: Called for each thing that is looked at.
        """
        watcher = cls(folder)
        watcher._announced = watcher._found = watcher._look(pulse)
        return watcher

    def has_changed(self, now_s: float, pulse: Callable[[], None] = lambda: None) -> bool:
        """Say once for each change that the folder is another one and has come to rest.

        Args:
            now_s: The monotonic clock.
            pulse: Called for each thing that is looked at.
        """
        if now_s - self._looked_s < LOOK_S:
            return False
        self._looked_s = now_s
        found = self._look(pulse)
        if found != self._found:
            self._found, self._since_s = found, now_s
            return False
        if found == self._announced or found.is_empty or self._since_s is None or now_s - self._since_s < REST_S:
            return False
        self._announced, self._since_s = found, None
        return True

    def _look(self, pulse: Callable[[], None]) -> ChangeMark:
        """Return what is in the folder; nothing where it is missing or cannot be looked at."""
        try:
            found = mark_of(scan(self._folder, pulse))
        except FileNotFoundError:
            # Also a file of it that goes while it is looked at.
            self.fault = "the folder is gone"
            return ChangeMark()
        except OSError as error:
            self.fault = f"it cannot be looked at: {error.strerror}"
            return ChangeMark()
        self.fault = ""
        return found
