"""Where in the deck we are."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.ui.theme import Palette


class Dots(QGraphicsItem):
    """A row of dots, the current one lit; its position is the middle of the first."""

    GAP = 36.0

    def __init__(self, palette: Palette, count: int, current: int, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._palette, self._count, self._current = palette, count, current

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-12, -12, self.GAP * self._count + 24, 24)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(self._count):
            is_current = index == self._current
            painter.setBrush(self._palette.gold if is_current else self._palette.line)
            reach = 10 if is_current else 7
            painter.drawEllipse(QPointF(index * self.GAP, 0), reach, reach)
