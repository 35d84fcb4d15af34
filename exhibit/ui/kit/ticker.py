"""The only real clock and the only fast timer: it runs while something moves and sleeps until something will."""

import logging
import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimer, Signal

from exhibit.motion import Animation, Clock

FRAME_S = 1 / 60
AFTER_FAULT_S = 1.0

_LOG = logging.getLogger(__name__)


class MonotonicClock:
    """The machine's monotonic clock."""

    def now(self) -> float:
        """Return seconds since an arbitrary start."""
        return time.monotonic()


class Ticker(QObject):
    """Lets what moves beat, and asks it when it is due again: after each beat, and before the event loop sleeps.

    Whatever has changed the state, a touch, a key, a file or a screen reader, nobody has to say that frames are wanted.

    Args:
        clock: What time it is.
        moved: What moves.
        parent: Owns it.

    Attributes:
        due_s: Clock time at which the next beat is due; None where none is planned.
        failed: What moves has raised; it is asked again after a pause all the same.
    """

    failed = Signal()

    def __init__(self, clock: Clock, moved: Animation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.due_s: float | None = None
        self._moved = moved
        self._is_beating = False
        self._last_s = self._resting_until_s = float("-inf")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.fire)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self.plan)

    @property
    def is_planned(self) -> bool:
        """Say whether another beat is planned."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Plan nothing until the state asks for it again."""
        self.due_s = None
        self._timer.stop()

    def fire(self) -> None:
        """Make one beat and plan the next."""
        self.stop()
        self._last_s, self._is_beating = self.clock.now(), True
        try:
            self._moved.tick(self._last_s)
        except Exception:  # noqa: BLE001 - whatever a screen raises, time goes on
            self._fail()
        finally:
            self._is_beating = False
        self.plan()

    def plan(self) -> None:
        """Ask the state when the next beat is due, and plan it unless an earlier one is planned."""
        now_s = self.clock.now()
        if self._is_beating or (self.is_planned and now_s < self._resting_until_s):
            return
        try:
            wait = self._moved.due(now_s)
        except Exception:  # noqa: BLE001 - as for a beat
            self._fail()
            wait = 0.0
        if wait is None:
            self.stop()
            return
        due_s = max(now_s + wait, self._resting_until_s)
        if self.is_planned and self.due_s is not None and self.due_s <= due_s:
            return
        self.due_s = due_s
        self._timer.start(round(max(due_s - now_s, self._last_s + FRAME_S - now_s, 0.001) * 1000))

    def _fail(self) -> None:
        """The show goes on: whoever listens puts a safe screen up, and time is not allowed to stop."""
        _LOG.exception("a beat failed")
        self._resting_until_s = self.clock.now() + AFTER_FAULT_S
        self._is_beating = True
        self.failed.emit()
        self._is_beating = False
