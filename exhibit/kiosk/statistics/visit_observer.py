"""Counts what visitors do, and writes it down every minute."""

import datetime as dt
import threading
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from exhibit.kiosk.statistics.statistics_file import UNKNOWN, StatisticsFile
from exhibit.kiosk.statistics.visit_counts import Count, VisitCounts
from exhibit.motion import Clock
from exhibit.navigation import AttractPlace, Session
from exhibit.ui.shell.director import Director

FLUSH_MS = 60_000
SURE_S = 15.0
"""After so long a visit is one, and not the first corner of the sequence that opens the staff panel."""


class VisitObserver(QObject):
    """Listens to a director.

    Args:
        director: Whose sessions are counted.
        file: Where to; only a thread of its own writes there, because a slow disk must not hold a frame.
        clock: Monotonic.
        wall: Tells date and time, or None where the clock cannot be trusted.
    """

    def __init__(
        self, director: Director, file: StatisticsFile, clock: Clock, wall: Callable[[], dt.datetime | None]
    ) -> None:
        super().__init__()
        self._director, self._file, self._clock, self._wall = director, file, clock, wall
        self._visits = VisitCounts(director.session, clock.now())
        self._today: Counter[dt.date] = Counter()
        self._writer: threading.Thread | None = None
        self._pending: list[tuple[str, Count]] = []
        self._began_s = clock.now()
        director.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(FLUSH_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Count no more, and write the rest."""
        self._timer.stop()
        self._director.changed.disconnect(self._on_changed)
        self._commit()
        if self._writer is not None:
            self._writer.join(1.0)
        self._file.flush()

    def visits_on(self, day: dt.date) -> int:
        """Return how many visits began on a day; the file is asked once for each day."""
        if day not in self._today:
            self._today = Counter({day: self._file.visits_on(day)})
        return self._today[day]

    def _on_changed(self, session: Session) -> None:
        now = self._wall()
        hour = UNKNOWN if now is None else now.strftime("%Y-%m-%dT%H")
        if not self._pending:
            self._began_s = self._clock.now()
        self._pending += ((hour, count) for count in self._visits.change(session, self._clock.now()))
        if isinstance(session.place, AttractPlace):
            self._commit()

    def discard(self) -> None:
        """The visit was none: staff have come in by the corners."""
        self._pending = []
        self._visits = VisitCounts(Session(AttractPlace(), self._director.session.preferences), self._clock.now())

    def _commit(self) -> None:
        for hour, count in self._pending:
            self._file.count(hour, count.what, count.which)
            for day in self._today:
                self._today[day] += count.what == "visit" and hour.startswith(day.isoformat())
        self._pending = []

    def _on_timeout(self) -> None:
        if self._clock.now() - self._began_s > SURE_S:
            self._commit()
        if self._writer is None or not self._writer.is_alive():
            self._writer = threading.Thread(target=self._file.flush, daemon=True)
            self._writer.start()
