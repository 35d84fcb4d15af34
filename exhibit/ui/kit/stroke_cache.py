"""What is drawn for good is kept in a picture, so that a growing or panned chart only draws what is new."""

import math
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

_SLACK = 24
_AHEAD = 0.3


class StrokeCache:
    """A picture of one item's drawing in device pixels, as wide as the view and somewhat more.

    While the view is panned the picture moves along; it is drawn anew when the view leaves it, when the scale changes,
    or when something that is in it is no longer wanted.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._look: tuple[float, ...] = ()
        self._area = QRect()
        self._inked: set[int] = set()

    def show(
        self,
        painter: QPainter,
        to_device: QTransform,
        bounds: QRectF,
        wanted: AbstractSet[int],
        draw: Callable[[QPainter, int], None],
    ) -> None:
        """Put the picture on the screen after drawing into it what is not there yet.

        Args:
            painter: In the window's pixels, its transform reset.
            to_device: From the item's coordinates to the window's pixels.
            bounds: Of the whole drawing, in the window's pixels.
            wanted: Which strokes, by number, have to be in the picture.
            draw: Draws a stroke with a painter in the window's pixels.
        """
        width, sharpness = painter.window().width(), painter.device().devicePixelRatioF()
        shift = to_device.dx()
        look = tuple(round(each, 4) for each in (to_device.m11(), to_device.m22(), to_device.dy(), sharpness))
        whole = bounds.translated(-shift, 0).toAlignedRect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        seen = QRect(math.floor(-shift), whole.top(), width, whole.height()).intersected(whole)
        if look != self._look or not self._area.contains(seen) or not self._inked <= wanted:
            ahead = math.ceil(width * _AHEAD)
            self._begin(look, seen.adjusted(-ahead, 0, ahead, 0).intersected(whole), sharpness)
        if seen.isEmpty():
            return
        fresh = wanted - self._inked
        if fresh:
            pen = QPainter(self._pixmap)
            pen.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen.translate(-shift - self._area.x(), -self._area.y())
            for stroke in sorted(fresh):
                draw(pen, stroke)
            pen.end()
            self._inked |= fresh
        place = QRectF(QPointF(round(seen.x() + shift), seen.y()), QSizeF(seen.size()))
        corner = QPointF(seen.topLeft() - self._area.topLeft()) * sharpness
        painter.drawPixmap(place, self._pixmap, QRectF(corner, place.size() * sharpness))

    def _begin(self, look: tuple[float, ...], area: QRect, sharpness: float) -> None:
        self._look, self._area, self._inked = look, area, set()
        self._pixmap = QPixmap(area.size() * sharpness)
        self._pixmap.setDevicePixelRatio(sharpness)
        self._pixmap.fill(Qt.GlobalColor.transparent)
