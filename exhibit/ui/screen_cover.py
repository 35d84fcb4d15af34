"""Keeps one window over a whole screen, whatever screens come, go, turn or shrink to nothing."""

import logging

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from exhibit.ui.window import cover, cover_plainly

LOOK_MS = 400

_PATIENCE = 3
"""Looks after which a window manager that keeps a full-screen window elsewhere is gone round."""

_LOG = logging.getLogger(__name__)


class ScreenCover(QObject):
    """Looks a few times a second, because not every change of a screen is told.

    No screen is remembered but by its name: one that has been unplugged is gone, and touching it would end the program.

    Args:
        window: The window.
        wanted: Name of the screen to cover, or None for the primary one.
        follows: Whether somebody at the machine may move the window to another screen, which it then keeps to.
    """

    def __init__(self, window: QWidget, wanted: str | None = None, *, follows: bool = False) -> None:
        super().__init__()
        self._window, self._wanted, self._follows = window, wanted, follows
        self._layout: dict[str, QRect] = {}
        self._refused = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Show the window over the screen and keep it there."""
        self.look()
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Let the window be."""
        self._timer.stop()

    def look(self) -> None:
        """Cover the screen again if the window does not."""
        if self._follows:
            self._follow()
        screen, window = _target(self._wanted), self._window
        # Without a screen there is nothing to cover until the next one comes.
        if screen is None or (window.isVisible() and window.geometry() == screen.geometry()):
            self._refused = 0
            return
        if window.isVisible():
            _LOG.info("covering %s again", screen.name())
        self._refused += 1
        if self._refused % _PATIENCE:
            cover(window, screen)
        else:
            cover_plainly(window, screen)

    def _follow(self) -> None:
        """Keep to the screen that the window has been moved to, while no screen came or went and took it along."""
        layout = {each.name(): each.geometry() for each in QGuiApplication.screens() if not each.geometry().isEmpty()}
        kept = _target(self._wanted)
        if kept is not None and layout == self._layout:
            here, place = self._window.geometry(), kept.geometry()
            elsewhere = (name for name, other in layout.items() if other == here and not other.intersects(place))
            self._wanted = next(elsewhere, self._wanted)
        self._layout = layout


def _target(wanted: str | None) -> QScreen | None:
    """Return the wanted screen, the primary one where it is gone, or any that is no placeholder of no size."""
    named = [each for each in QGuiApplication.screens() if each.name() == wanted]
    screens = [*named, QGuiApplication.primaryScreen(), *QGuiApplication.screens()]
    return next((each for each in screens if each is not None and not each.geometry().isEmpty()), None)
