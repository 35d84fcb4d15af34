"""A line at the foot of a built-in screen that says what keeps the exhibit away, for whoever can mend it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.layout.canvas import Canvas
from exhibit.ui.kit.theme import READING, font_of
from exhibit.ui.system.plain_window import GROUND, MUTE

_HEIGHT = 116.0
"""In design units: two lines."""


class Notice(QWidget):
    """Lies over the foot of a window, and lets every touch through.

    Args:
        window: The one window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self.text = window, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def set_text(self, text: str) -> None:
        """Show a text; an empty one hides it."""
        if text == self.text:
            return
        self.text = text
        self._settle()
        self.setVisible(bool(text))
        self.update()

    def _settle(self) -> None:
        window = self._window
        height = round(_HEIGHT * Canvas.of(window.width(), window.height()).scale)
        self.setGeometry(0, window.height() - height, window.width(), height)
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        canvas = Canvas.of(self._window.width(), self._window.height())
        painter = QPainter(self)
        ground = QLinearGradient(0, 0, 0, self.height())
        for share, alpha in ((0, 0), (0.35, 230), (1, 230)):
            ground.setColorAt(share, QColor(GROUND.red(), GROUND.green(), GROUND.blue(), alpha))
        painter.fillRect(self.rect(), ground)
        painter.scale(canvas.scale, canvas.scale)
        painter.setFont(font_of(READING, 0.75))
        painter.setPen(MUTE)
        words = QTextOption(Qt.AlignmentFlag.AlignCenter)
        # A path has no spaces to break at.
        words.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        box = QRectF(canvas.margin, 0, self.width() / canvas.scale - 2 * canvas.margin, _HEIGHT)
        # Two lines of it: where a path is too long, its ends say most.
        text = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideMiddle, round(box.width() * 1.8))
        painter.drawText(box, text, words)
        painter.end()
