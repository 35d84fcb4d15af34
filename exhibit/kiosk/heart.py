"""The sign of life: it comes only when a frame has been painted since the last one."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from exhibit.kiosk.messages import Beat, Message
from exhibit.ui.memory import rss_mib

FIRST_MS, BEAT_MS = 30, 2000


class Painted(Protocol):
    """A window that counts its frames."""

    painted: int

    def refresh(self) -> None:
        """Ask for one more frame."""
        ...


class Heart(QObject):
    """Beats for one window, which paints at least one frame for each beat, whether or not anything moves.

    Args:
        window: What is on the screen.
        say: Tells the supervisor.
        is_between: Says whether no visitor is there.
    """

    def __init__(self, window: Painted, say: Callable[[Message], None], is_between: Callable[[], bool]) -> None:
        super().__init__()
        self._window, self._say, self._is_between = window, say, is_between
        self._frames = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin to beat, the first time as soon as there is a frame."""
        self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        painted, is_blind = self._window.painted, not _has_screen()
        if painted > self._frames or is_blind:
            self._frames = painted
            self._say(Beat(painted, self._is_between(), is_blind, round(rss_mib(), 1)))
            self._timer.setInterval(BEAT_MS)
        self._window.refresh()


def _has_screen() -> bool:
    return any(not screen.geometry().isEmpty() for screen in QGuiApplication.screens())
