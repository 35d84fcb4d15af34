"""Keeps one window over the whole screen, whatever screens come, go, turn or shrink to nothing."""

import logging

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.ui.window import cover

LOOK_MS = 400

_LOG = logging.getLogger(__name__)


class Guard(QObject):
    """Looks a few times a second, because not every change of a screen is told.

    No screen is remembered: one that has been unplugged is gone, and touching it would end the program.

    Args:
        window: The one window.
        wanted: Name of the screen to cover, or None for the primary one.
    """

    def __init__(self, window: QWidget, wanted: str | None = None) -> None:
        super().__init__()
        self._wanted = wanted
        self._window = window
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Show the window over the screen and keep it there."""
        self._on_timeout()
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Let the window be."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        screen = _target(self._wanted)
        window = self._window
        # Without a screen there is nothing to cover until the next one comes.
        if screen is not None and (window.geometry() != screen.geometry() or not window.isVisible()):
            if window.isVisible():
                _LOG.info("covering %s again", screen.name())
            cover(window, screen)
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                _LOG.warning("a foreign window was closed: %s", type(other).__name__)
                other.hide()


def _target(wanted: str | None) -> QScreen | None:
    """Return the wanted screen, the primary one where it is gone, or any that is no placeholder of no size."""
    named = [each for each in QGuiApplication.screens() if each.name() == wanted]
    screens = [*named, QGuiApplication.primaryScreen(), *QGuiApplication.screens()]
    return next((each for each in screens if each is not None and not each.geometry().isEmpty()), None)
