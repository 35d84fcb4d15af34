"""The only real clock and the only timer: it runs while something moves and sleeps until something will."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from exhibit.motion import Clock

FRAME_S = 1 / 60


class MonotonicClock:
    """The machine's monotonic clock."""

    def now(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()


class Ticker(QObject):
    """Asks ``beat(now)`` for the next frame as long as it wants one.

    ``beat`` returns the seconds until it wants to be asked again: 0 for the next frame, None for never.
    """

    def __init__(self, clock: Clock, beat: Callable[[float], float | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._beat = beat
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.fire)

    def wake(self) -> None:
        """Ask for a frame now, whatever was planned."""
        self._timer.start(0)

    def stop(self) -> None:
        """Plan nothing more."""
        self._timer.stop()

    @property
    def is_planned(self) -> bool:
        """Say whether another frame is planned."""
        return self._timer.isActive()

    def fire(self) -> None:
        """Make one beat and plan the next."""
        began = self.clock.now()
        wait = self._beat(began)
        if wait is None:
            self._timer.stop()
            return
        spent = self.clock.now() - began
        self._timer.start(round(max(wait, FRAME_S - spent, 0.001) * 1000))
