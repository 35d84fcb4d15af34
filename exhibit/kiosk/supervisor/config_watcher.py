"""Whether ``kiosk.toml`` has changed, and what is wrong with it."""

from pathlib import Path

from exhibit.errors import UsageError
from exhibit.kiosk.shared.change_mark import ChangeMark, mark_of_files
from exhibit.kiosk.shared.machine_settings import MachineSettings, read_machine_settings


class ConfigWatcher:
    """Looks at the settings of a kiosk.

    Args:
        folder: Its state folder.

    Attributes:
        problem: What is wrong with them, in one line; nothing where they are right.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mark: ChangeMark | None = None
        self._machine: MachineSettings | None = None
        self.problem = ""

    def has_changed(self) -> bool:
        """Say once where they are others than before, and right; what runs keeps the old ones otherwise."""
        mark = self._look()
        # What kept it from being read, such as a wrong mode, may have changed alone.
        if mark is not None and mark == self._mark and self._machine is not None and not self.problem:
            return False
        self._mark = mark
        try:
            machine = read_machine_settings(self._folder)
        except UsageError as error:
            self.problem = str(error)
            self._machine = self._machine or MachineSettings()
            return False
        before, self._machine, self.problem = self._machine, machine, ""
        return before is not None and before != machine

    def _look(self) -> ChangeMark | None:
        """Return the mark of the file; None where it cannot be looked at, so that trying to read it says why."""
        try:
            return mark_of_files(self._folder / "kiosk.toml")
        except OSError:
            return None
