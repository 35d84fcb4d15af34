"""A bar to drag through the years."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.ui.kit.theme import Palette


class Scrubber(QGraphicsItem):
    """A line with a knob; ``share`` 0 is its left end, 1 its right, the other way round where it is turned.

    Args:
        palette: The exhibit's colours.
        box: Its place in the parent's coordinates; the line runs along the middle.
        parent: The item it belongs to.
    """

    def __init__(self, palette: Palette, box: Box, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._palette, self.box = palette, box
        self._share = 1.0
        self.setPos(box.x, box.y)

    def set_share(self, share: float) -> None:
        """Move the knob."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def share_at(self, x: float) -> float:
        """Return the share at a scene position."""
        return min(max(self.mapFromScene(x, 0.0).x() / self.box.width, 0.0), 1.0)

    def contains_scene(self, x: float, y: float) -> bool:
        """Say whether a scene position is on or near the bar."""
        return self.box.x - 40 <= x <= self.box.right + 40 and self.box.y <= y <= self.box.bottom

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-24, 0, self.box.width + 48, self.box.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, x = self.box.height / 2, self._share * self.box.width
        for end, colour in ((self.box.width, self._palette.line), (x, self._palette.gold)):
            pen = QPen(colour, 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(0, y), QPointF(max(end, 0.1), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.gold)
        painter.drawEllipse(QPointF(x, y), 20, 20)
