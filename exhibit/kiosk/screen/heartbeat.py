"""The sign of life: it comes only when a frame has been painted since the last one."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from exhibit.kiosk.screen.picture_mark import PictureMark
from exhibit.kiosk.shared.messages import Heartbeat, ShowMessage, Visit
from exhibit.ui.system.memory import rss_mib

FIRST_MS, BEAT_MS = 30, 2000


class Painted(Protocol):
    """A window that counts its frames."""

    painted: int

    def refresh(self) -> None:
        """Ask for one more frame."""
        ...

    def windowHandle(self) -> QWindow | None:
        """Return the window as the window system knows it."""
        ...


class HeartbeatSender(QObject):
    """Beats for one window, which paints at least one frame for each beat, whether or not anything moves.

    Args:
        window: What is on the screen.
        say: Tells the supervisor.
        is_between: Says whether no visitor is there.
        is_open: Says whether the exhibit is open.
    """

    def __init__(
        self,
        window: Painted,
        say: Callable[[ShowMessage], None],
        is_between: Callable[[], bool],
        is_open: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._window, self._say, self._is_between, self._is_open = window, say, is_between, is_open
        self._frames = 0
        self._was_between = True
        self._waited_ms = 0
        self._mark = PictureMark(window) if isinstance(window, QWidget) else None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin to beat, the first time as soon as there is a frame."""
        self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def look(self) -> None:
        """Say at once where a visitor has come or gone."""
        is_between = self._is_between()
        if is_between != self._was_between:
            self._was_between = is_between
            self._say(Visit(not is_between))

    def _on_timeout(self) -> None:
        painted, is_blind = self._window.painted, not _can_be_seen(self._window)
        self._waited_ms += self._timer.interval()
        if painted > self._frames:
            # From the first frame on there is time.
            self._timer.setInterval(BEAT_MS)
            self._beat(painted, is_blind=False)
        elif is_blind and self._waited_ms >= BEAT_MS:
            self._beat(painted, is_blind=True)
        self._window.refresh()

    def _beat(self, painted: int, *, is_blind: bool) -> None:
        self._frames, self._waited_ms = painted, 0
        place = self._mark.step() if self._mark is not None else None
        self._say(Heartbeat(painted, self._is_between(), is_blind, round(rss_mib(), 1), place, self._is_open()))


def _can_be_seen(window: Painted) -> bool:
    """Say whether there is a screen, and the window system wants frames; one that is switched off does not."""
    handle = window.windowHandle()
    has_screen = any(not screen.geometry().isEmpty() for screen in QGuiApplication.screens())
    return has_screen and (handle is None or handle.isExposed())
