"""Small drawings that are put in many places: each is drawn once and then only copied."""

import math
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST_KEPT = 400


class SpriteCache:
    """Keeps pictures of drawings by their look."""

    def __init__(self) -> None:
        self._pictures: dict[Hashable, QPixmap] = {}

    def draw(
        self, painter: QPainter, at: QPointF, look: Hashable, reach: float, paint: Callable[[QPainter], None]
    ) -> None:
        """Put a drawing at a position, never in a mirror.

        Args:
            painter: Where to draw, in design units.
            at: Where the drawing's middle is.
            look: Equal for equal drawings.
            reach: Design units from the middle to the farthest edge.
            paint: Draws it about the origin.
        """
        to_device = painter.transform()
        sharpness = painter.device().devicePixelRatioF()
        scale = abs(to_device.m11())
        key = look, scale, sharpness
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_KEPT:
                self._pictures.clear()
            self._pictures[key] = _picture(reach, scale, sharpness, paint)
        picture = self._pictures[key]
        middle = to_device.map(at)
        half = picture.deviceIndependentSize() / 2
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(QPointF(middle.x() - half.width(), middle.y() - half.height()), picture)
        painter.restore()


def _picture(reach: float, scale: float, sharpness: float, paint: Callable[[QPainter], None]) -> QPixmap:
    side = 2 * math.ceil(reach * scale * sharpness)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(sharpness)
    picture.fill(Qt.GlobalColor.transparent)
    pen = QPainter(picture)
    pen.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen.translate(side / sharpness / 2, side / sharpness / 2)
    pen.scale(scale, scale)
    paint(pen)
    pen.end()
    return picture
