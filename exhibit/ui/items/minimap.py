"""The whole time in one strip, with a window on what the view shows."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.figures.ticks import year_ticks
from exhibit.ui.context import Context
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import Style, faded

_LABEL = Style("Exhibit Sans", 24, 1.2, 0.5)


class Minimap(QGraphicsItem):
    """Ticks for milestones, names for decades, a window to drag.

    Args:
        context: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, box: Box, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.box = box
        self.setPos(box.x, box.y)
        span = context.exhibit.about.span
        self._first, self._last = span.first.year - 1.0, span.last.year + 2.0
        self._window = 0.0, box.width
        self._marks: QPixmap | None = None
        self._marks_scale = 0.0
        room = context.type.advance("0000", _LABEL) + 60
        for tick in year_ticks(self._first, self._last, (box.width - 40) / (self._last - self._first), room):
            if tick.is_labelled:
                block = context.type.set(str(tick.year), _LABEL, 400)
                item = TextItem(block, context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
                item.setPos(self.position_of(tick.year), box.height - block.height - 6)

    def position_of(self, year: float) -> float:
        """Return the distance of a decimal year from the strip's left edge."""
        return 20 + (year - self._first) / (self._last - self._first) * (self.box.width - 40)

    def year_at(self, x: float) -> float:
        """Return the decimal year at a scene position."""
        return self._first + (x - self.box.x - 20) / (self.box.width - 40) * (self._last - self._first)

    def contains_scene(self, x: float, y: float) -> bool:
        """Say whether a scene position is on the strip."""
        return self.box.x <= x <= self.box.right and self.box.y <= y <= self.box.bottom

    def show_camera(self, camera: Camera) -> None:
        """Move the window to what a camera sees."""
        low = max(self.position_of(camera.earliest), 4.0)
        high = min(self.position_of(camera.latest), self.box.width - 4.0)
        self._window = low, max(high, low + 20)
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.box.width, self.box.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.setBrush(faded(palette.ink, 0.8))
        painter.drawRoundedRect(self.boundingRect().adjusted(1, 1, -1, -1), 16, 16)
        low, high = self._window
        painter.setPen(QPen(faded(palette.gold, 0.7), 2))
        painter.setBrush(faded(palette.gold, 0.22))
        painter.drawRoundedRect(QRectF(low, 4, high - low, self.box.height - 8), 12, 12)
        scale = painter.worldTransform().m11()
        if self._marks is None or scale != self._marks_scale:
            self._marks, self._marks_scale = self._draw_marks(scale), scale
        painter.drawPixmap(self.boundingRect(), self._marks, QRectF(self._marks.rect()))

    def _draw_marks(self, scale: float) -> QPixmap:
        """Draw a mark a milestone; where there are more than pixels, one for each with any."""
        palette, line = self._context.palette, self._context.line
        pixmap = QPixmap(round(self.box.width * scale), round(self.box.height * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        bottom = self.box.height - self._context.type.line_height(_LABEL) - 10
        if len(line) > self.box.width:
            step = (self._last - self._first) / (self.box.width - 40) * 2
            for cluster in line.clusters(self._first, self._last, step):
                top = max(bottom - 5 - 5 * math.log2(cluster.count + 1), 12)
                painter.fillRect(QRectF(self.position_of(cluster.year) - 1, top, 2, bottom - top), palette.mute)
        else:
            for milestone in line.between(self._first, self._last):
                x, top = self.position_of(milestone.date.middle_year), 14 + (milestone.level - 1) * 5
                colour = palette.gold if milestone.level == 1 else palette.mute
                painter.fillRect(QRectF(x - 1.2, top, 2.4, bottom - top), colour)
        painter.end()
        return pixmap
