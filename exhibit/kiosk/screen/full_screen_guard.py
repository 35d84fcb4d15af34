"""Keeps one window over the whole screen of a kiosk, and no other window in front of it."""

import logging

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from exhibit.ui.shell.screen_cover import ScreenCover

_LOG = logging.getLogger(__name__)


class FullScreenGuard(ScreenCover):
    """Covers the screen, and closes whatever window has come up besides.

    Args:
        window: The one window.
        wanted: Name of the screen to cover, or None for the primary one.
    """

    def __init__(self, window: QWidget, wanted: str | None = None) -> None:
        super().__init__(window, wanted)
        self._only = window

    @override
    def look(self) -> None:
        super().look()
        for other in QApplication.topLevelWidgets():
            if other is not self._only and other.isVisible():
                _LOG.warning("a foreign window was closed: %s", type(other).__name__)
                other.hide()
