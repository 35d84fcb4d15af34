"""The ground of a large card: rounded, with a coloured upper edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_EDGE = 10.0


def draw_edged_card(painter: QPainter, frame: QRectF, radius: float, colours: tuple[QColor, QColor, QColor]) -> None:
    """Draw the ground of a card.

    Args:
        painter: Keeps its clip, so that a card ends where the column it scrolls in does.
        frame: Of the card.
        radius: Of its corners.
        colours: Of the ground, of the upper edge, and of the border.
    """
    ground, edge, border = colours
    card = QPainterPath()
    card.addRoundedRect(frame.adjusted(1, 1, -1, -1), radius, radius)
    painter.fillPath(card, ground)
    painter.save()
    painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(frame.x(), frame.y(), frame.width(), _EDGE), edge)
    painter.restore()
    painter.strokePath(card, QPen(border, 2))
