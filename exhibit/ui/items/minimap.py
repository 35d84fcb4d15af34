"""The whole time in one strip, with a window on what the view shows."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.camera import Camera
from exhibit.figures.line import Line
from exhibit.figures.rail import Rail
from exhibit.figures.ticks import year_ticks
from exhibit.ui.boxes import rect_of
from exhibit.ui.context import Context
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import Style, faded

_LABEL = Style("Exhibit Sans", 24, 1.2, 0.5)
_INSET = 20.0
_RIM = 4.0
_LEAST_WINDOW = 24.0


class Minimap(QGraphicsItem):
    """Marks for milestones, as high as they are many, names for years, a window to drag.

    Args:
        context: The visitor's view.
        rail: Its place in the parent's coordinates, and which way time runs.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, rail: Rail, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self.rail = context, rail
        span = context.exhibit.about.span
        self._first, self._last = span.first.year - 1.0, span.last.year + 2.0
        self._window = 0.0, rail.length
        self._found: Line = context.line
        self._marks: QPixmap | None = None
        self._marks_scale = 0.0
        self._name_years()

    @staticmethod
    def breadth_for(context: Context, *, is_upright: bool) -> float:
        """Return how broad it must be, across the rail."""
        if is_upright:
            return context.type.advance("0000", _LABEL) + 76
        return max(92.0, context.type.line_height(_LABEL) + 56)

    def position_of(self, year: float) -> float:
        """Return the distance of a decimal year from the strip's earlier end."""
        return _INSET + (year - self._first) / (self._last - self._first) * (self.rail.length - 2 * _INSET)

    def year_at(self, x: float, y: float) -> float:
        """Return the decimal year at a position in the parent's coordinates."""
        share = (self.rail.along(x, y) - _INSET) / (self.rail.length - 2 * _INSET)
        return self._first + share * (self._last - self._first)

    def show_view(self, camera: Camera, found: Line) -> None:
        """Move the window to what a camera sees, and mark what is shown of all there is."""
        low = max(self.position_of(camera.earliest), _RIM)
        high = min(self.position_of(camera.latest), self.rail.length - _RIM)
        middle = min(max((low + high) / 2, _LEAST_WINDOW / 2), self.rail.length - _LEAST_WINDOW / 2)
        half = max(high - low, _LEAST_WINDOW) / 2
        self._window = middle - half, middle + half
        if found is not self._found:
            self._found, self._marks = found, None
        self.update()

    def _name_years(self) -> None:
        type_ = self._context.type
        room = (type_.line_height(_LABEL) if self.rail.is_upright else type_.advance("0000", _LABEL)) + 60
        units = (self.rail.length - 2 * _INSET) / (self._last - self._first)
        for tick in year_ticks(self._first, self._last, units, room):
            if not tick.is_labelled:
                continue
            block = type_.set(str(tick.day.year), _LABEL, 400)
            if self.rail.is_upright:
                item = TextItem(block, self._context.palette.mute, parent=self)
                at = self.position_of(tick.year) - block.height / 2, self.rail.breadth - block.width - 12
            else:
                item = TextItem(block, self._context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
                half = block.width / 2 + 14
                along = min(max(self.position_of(tick.year), half), self.rail.length - half)
                at = along, self.rail.breadth - block.height - 6
            item.setPos(*self.rail.point(*at))

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.rail.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette, band = self._context.palette, self.boundingRect()
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
        if self._marks is None or scale != self._marks_scale:
            self._marks, self._marks_scale = self._draw_marks(scale), scale
        painter.drawPixmap(band, self._marks, QRectF(self._marks.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._window
        painter.setPen(QPen(faded(palette.gold, 0.7), 2))
        painter.setBrush(faded(palette.gold, 0.22))
        window = self.rail.box(low, _RIM, high - low, self.rail.breadth - 2 * _RIM)
        painter.drawRoundedRect(rect_of(window), 12, 12)

    def _draw_marks(self, scale: float) -> QPixmap:
        palette, everything = self._context.palette, self._context.line
        band = self.rail.band
        pixmap = QPixmap(round(band.width * scale), round(band.height * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        painter.translate(-band.x, -band.y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.setBrush(faded(palette.ink, 0.8))
        painter.drawRoundedRect(rect_of(band).adjusted(1, 1, -1, -1), 16, 16)
        if self._found is not everything:
            self._draw_density(painter, everything, palette.line, palette.line)
        self._draw_density(painter, self._found, palette.mute, palette.gold)
        painter.end()
        return pixmap

    def _draw_density(self, painter: QPainter, line: Line, colour: QColor, great: QColor) -> None:
        """Draw a mark a milestone; where they crowd, one for each stretch of two units, the longer the more."""
        type_ = self._context.type
        label = type_.advance("0000", _LABEL) + 22 if self.rail.is_upright else type_.line_height(_LABEL) + 10
        foot = self.rail.breadth - label
        if len(line) <= self.rail.length:
            for milestone in line:
                top = 14.0 + (milestone.level - 1) * 5
                shade = great if milestone.level == 1 else colour
                self._draw_mark(painter, self.position_of(milestone.date.middle_year), (top, foot), shade)
            return
        step = (self._last - self._first) / (self.rail.length - 2 * _INSET) * 2
        for cluster in line.clusters(self._first, self._last, step):
            top = max(foot - 5 - 5 * math.log2(cluster.count + 1), 12.0)
            self._draw_mark(painter, self.position_of(cluster.year), (top, foot), colour)

    def _draw_mark(self, painter: QPainter, along: float, across: tuple[float, float], colour: QColor) -> None:
        top, foot = across
        painter.fillRect(rect_of(self.rail.box(along - 1.2, top, 2.4, max(foot - top, 4.0))), colour)
