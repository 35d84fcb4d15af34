"""The only real clock and the only fast timer: it runs while something moves and sleeps until something will."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from exhibit.motion import Clock

FRAME_S = 1 / 60
AFTER_FAULT_S = 1.0

_LOG = logging.getLogger(__name__)


class MonotonicClock:
    """The machine's monotonic clock."""

    def now(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()


class Ticker(QObject):
    """Asks ``beat(now)`` for the next frame as long as it wants one.

    ``beat`` returns the seconds until it wants to be asked again: 0 for the next frame, None for never.

    Attributes:
        due_s: Clock time at which the next beat is due; None where none is planned.
        failed: A beat raised; the next one comes after a pause all the same.
    """

    failed = Signal()

    def __init__(self, clock: Clock, beat: Callable[[float], float | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._beat = beat
        self.due_s: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.fire)

    def wake(self) -> None:
        """Ask for a frame now, whatever was planned."""
        self.due_s = self.clock.now()
        self._timer.start(0)

    def stop(self) -> None:
        """Plan nothing more."""
        self.due_s = None
        self._timer.stop()

    @property
    def is_planned(self) -> bool:
        """Say whether another beat is planned."""
        return self._timer.isActive()

    def fire(self) -> None:
        """Make one beat and plan the next."""
        began = self.clock.now()
        try:
            wait = self._beat(began)
        except Exception:  # noqa: BLE001 - whatever a screen raises, time goes on
            # The show goes on: whoever listens puts a safe screen up, and time is not allowed to stop.
            _LOG.exception("a beat failed")
            wait = AFTER_FAULT_S
            self.failed.emit()
        if wait is None:
            self.stop()
            return
        self.due_s = began + wait
        spent = self.clock.now() - began
        self._timer.start(round(max(wait, FRAME_S - spent, 0.001) * 1000))
