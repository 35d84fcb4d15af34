"""What happens to an exception that no slot and no paint event has caught."""

import logging
import sys
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from exhibit.errors import ExhibitError
from exhibit.kiosk.screen.crash_budget import CrashBudget

_LOG = logging.getLogger(__name__)


class ExceptionHook:
    """Logs it and lets the show begin again; the third within ten minutes ends the process with 70.

    Args:
        begin_again: Brings the show back to where nothing has gone wrong yet.
    """

    def __init__(self, begin_again: Callable[[], None]) -> None:
        self._faults, self._begin_again = CrashBudget(), begin_again
        self._before = sys.excepthook
        sys.excepthook = self._on_fault

    def stop(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("nobody has caught this", exc_info=(kind, fault, trace))
        if self._faults.is_too_many(time.monotonic()):
            QApplication.exit(ExhibitError.exit_code)
            return
        # Not now: the fault may have come out of the middle of a paint event.
        QTimer.singleShot(0, self._begin_again)
