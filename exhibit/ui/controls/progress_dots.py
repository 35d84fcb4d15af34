"""Where in a row of things we are, and how long the one that is shown stays."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.ui.kit.theme import Palette

_LONG = 64.0


class ProgressDots(QGraphicsItem):
    """A row of dots, the current one lit; while time runs on it, a long one that fills.

    Its position is the middle of the first.

    Args:
        palette: The exhibit's colours.
        count: How many.
        current: The lit one.
        parent: The item it belongs to.
    """

    GAP = 36.0

    def __init__(self, palette: Palette, count: int, current: int, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._palette, self._count, self._current = palette, count, current
        self._share: float | None = None

    def show_share(self, share: float | None) -> None:
        """Show how much of the time has passed, 0-1; None where no time runs."""
        if share != self._share:
            self._share = share
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-12, -12, self.GAP * self._count + _LONG + 24, 24)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x = 0.0
        for index in range(self._count):
            is_current = index == self._current
            painter.setBrush(self._palette.gold if is_current and self._share is None else self._palette.line)
            if is_current and self._share is not None:
                painter.drawRoundedRect(QRectF(x - 10, -8, _LONG, 16), 8, 8)
                painter.setBrush(self._palette.gold)
                painter.drawRoundedRect(QRectF(x - 10, -8, max(_LONG * self._share, 16), 16), 8, 8)
                x += _LONG - 20
            else:
                reach = 10 if is_current else 7
                painter.drawEllipse(QPointF(x, 0), reach, reach)
            x += self.GAP
