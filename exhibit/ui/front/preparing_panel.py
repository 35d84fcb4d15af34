"""The plain screen before an exhibit, or instead of one that cannot start: no problem is shown to a visitor."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from exhibit.layout.canvas import Canvas
from exhibit.ui.kit.theme import DETAIL_TITLE, READING, font_of
from exhibit.ui.system.plain_window import GOLD, LINE, MUTE, TEXT, PlainWindow


class PreparingPanel(PlainWindow):
    """Says in every language that the exhibit is being prepared.

    Args:
        language: The only language to say it in, or None for all.
    """

    def __init__(self, language: str | None) -> None:
        super().__init__(language)
        self._share: float | None = None

    def show_share(self, share: float) -> None:
        """Say how much has been read, 0-1, instead of asking to come back."""
        self._share = share
        self.repaint()

    @override
    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        height = 220.0
        top = (canvas.height - height * len(self.words)) / 2
        for words in self.words:
            box = QRectF(canvas.margin, top, canvas.width - 2 * canvas.margin, 100)
            painter.setFont(font_of(DETAIL_TITLE, 1.0))
            painter.setPen(TEXT)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.say("This exhibit is being prepared"))
            if self._share is None:
                painter.setFont(font_of(READING, 1.0))
                painter.setPen(MUTE)
                below = box.translated(0, 84)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words.say("Please come back in a little while."))
            top += height
        if self._share is not None:
            self._draw_bar(painter, QRectF(canvas.margin, canvas.height - 190, canvas.width - 2 * canvas.margin, 8))

    def _draw_bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(LINE)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setBrush(GOLD)
        bar.setWidth(max(bar.width() * (self._share or 0.0), 8.0))
        painter.drawRoundedRect(bar, 4, 4)
