"""Counts what visitors do, and writes it down every minute."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from exhibit.flow import Session
from exhibit.kiosk.counting import Visits
from exhibit.kiosk.statistics_file import UNKNOWN, StatisticsFile
from exhibit.motion import Clock
from exhibit.ui.director import Director

FLUSH_MS = 60_000


class Observer(QObject):
    """Listens to a director.

    Args:
        director: Whose sessions are counted.
        file: Where to.
        clock: Monotonic.
        wall: Tells date and time, or None where the clock cannot be trusted.
    """

    def __init__(
        self, director: Director, file: StatisticsFile, clock: Clock, wall: Callable[[], dt.datetime | None]
    ) -> None:
        super().__init__()
        self._director, self._file, self._clock, self._wall = director, file, clock, wall
        self._visits = Visits(director.session, clock.now())
        director.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(FLUSH_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Count no more, and write the rest."""
        self._timer.stop()
        self._director.changed.disconnect(self._on_changed)
        self._file.flush()

    def _on_changed(self, session: Session) -> None:
        now = self._wall()
        hour = UNKNOWN if now is None else now.strftime("%Y-%m-%dT%H")
        for count in self._visits.change(session, self._clock.now()):
            self._file.count(hour, count.what, count.which)

    def _on_timeout(self) -> None:
        self._file.flush()
