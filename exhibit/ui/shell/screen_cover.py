"""Keeps one window over a whole screen, whatever screens come, go, turn or shrink to nothing."""

import logging

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from exhibit.ui.shell.window import cover, cover_plainly

LOOK_MS = 400

_PATIENCE = 2
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
        self._window, self._home, self._follows = window, wanted, follows
        self._is_fixed = wanted is not None
        self._layout: dict[str, QRect] = {}
        self._primary: str | None = None
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
        screen, window = self._chosen(), self._window
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

    def _chosen(self) -> QScreen | None:
        """Return the window's own screen, or while that is gone the primary one, or any.

        A screen that is unplugged is missed and comes back to. Another becomes the window's own only while the one it
        had is there and unchanged: if it is made the primary one, or if somebody moves the window there.
        """
        screens = [each for each in QGuiApplication.screens() if not each.geometry().isEmpty()]
        layout = {each.name(): each.geometry() for each in screens}
        found = QGuiApplication.primaryScreen()
        primary = found.name() if found is not None and found.name() in layout else next(iter(layout), None)
        place = layout.get(self._home) if self._home is not None else None
        is_steady = place is not None and place == self._layout.get(self._home or "")
        if not self._is_fixed and (self._home is None or (is_steady and primary != self._primary)):
            self._home = primary
        elif self._follows and place is not None and layout == self._layout:
            here = self._window.geometry()
            elsewhere = (name for name, other in layout.items() if other == here and not other.intersects(place))
            self._home = next(elsewhere, self._home)
        self._layout, self._primary = layout, primary
        wanted = self._home if self._home in layout else primary
        return next((each for each in screens if each.name() == wanted), None)
