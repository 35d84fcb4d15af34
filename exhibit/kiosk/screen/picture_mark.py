"""A mark in the window's corner that changes with every beat: what the display shows of it proves the picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.kiosk.screen.display_probe import MARK_PX

DARKEST, SHADES, STEP = 8, 13, 2
"""Shades of grey that nobody sees; of so many, a prime, that no even rhythm of looks meets the same one."""


class PictureMark(QWidget):
    """Two pixels square, over everything else.

    Args:
        window: The one window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._beats = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, MARK_PX, MARK_PX)

    @property
    def shade(self) -> int:
        """How bright it is, 0-255."""
        return DARKEST + self._beats % SHADES * STEP

    def step(self) -> tuple[int, int]:
        """Change it, and return where it is, as the display counts."""
        self._beats += 1
        self.raise_()
        self.show()
        self.update()
        screen = self.screen().geometry()
        return screen.x(), screen.y()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.shade, self.shade, self.shade))
        painter.end()
