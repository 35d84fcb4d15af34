"""The plain screen before an exhibit, or instead of one that cannot start: no problem is shown to a visitor."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exhibit.figures.canvas import Canvas
from exhibit.locale import Words
from exhibit.ui.theme import DETAIL_TITLE, READING, font_of

_GROUND, _TEXT, _MUTE = QColor("#19120f"), QColor("#f5ecdd"), QColor("#b9a893")
_LINE, _GOLD = QColor("#4a3a30"), QColor("#e0b252")


class PreparingPanel(QWidget):
    """Says in every language that the exhibit is being prepared; its colours cannot depend on content.

    Args:
        language: The only language to say it in, or None for all.
    """

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        known = ("vi", "ru", "en")
        self._words = [Words(code) for code in ([language] if language in known else known)]
        self._share: float | None = None

    def show_share(self, share: float) -> None:
        """Say how much has been read, 0-1, instead of asking to come back."""
        self._share = share
        self.repaint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        canvas = Canvas.of(self.width(), self.height())
        painter = QPainter(self)
        painter.fillRect(self.rect(), _GROUND)
        painter.scale(canvas.scale, canvas.scale)
        height = 220.0
        top = (canvas.height - height * len(self._words)) / 2
        for words in self._words:
            box = QRectF(canvas.margin, top, canvas.width - 2 * canvas.margin, 100)
            painter.setFont(font_of(DETAIL_TITLE, 1.0))
            painter.setPen(_TEXT)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.say("This exhibit is being prepared"))
            if self._share is None:
                painter.setFont(font_of(READING, 1.0))
                painter.setPen(_MUTE)
                below = box.translated(0, 84)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words.say("Please come back in a little while."))
            top += height
        if self._share is not None:
            self._draw_bar(painter, QRectF(canvas.margin, canvas.height - 190, canvas.width - 2 * canvas.margin, 8))
        painter.end()

    def _draw_bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LINE)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(_GOLD)
        bar.setWidth(max(bar.width() * (self._share or 0.0), 8.0))
        painter.drawRoundedRect(bar, 4, 4)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            event.ignore()
