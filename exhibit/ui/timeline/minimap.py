"""The whole time in one strip, with a window on what the view shows."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.ticks import time_ticks
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.mirroring import turn, upright
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TextStyle, faded
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.tick_names import TickNames, finest_of, reach_of

_LABEL = TextStyle("Exhibit Sans", 24, 1.2, 0.5)
_INSET = 20.0
_SPARE = 60.0
_BEYOND = 1 / 76
"""Of the exhibit's time so much is free at each end."""
_RIM = 4.0
_LEAST_WINDOW = 24.0


class Minimap(QGraphicsItem):
    """Marks for milestones, as high as they are many, names for years, a window to drag.

    Args:
        view: The visitor's view.
        orientation: Its place in the parent's coordinates, and which way time runs.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, orientation: AxisOrientation, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self.orientation = view, orientation
        if orientation.is_turned:
            turn(self, orientation.band.middle_x)
        extent = view.exhibit.extent
        beyond = extent.years * _BEYOND
        self._first, self._last = extent.first - beyond, extent.last + beyond
        self._window = 0.0, orientation.length
        self._found: MilestoneIndex = view.milestone_index
        self._marks: QPixmap | None = None
        self._marks_scale = 0.0
        self._name_years()

    @staticmethod
    def breadth_for(view: View, *, is_upright: bool) -> float:
        """Return how broad it must be, across the axis."""
        if is_upright:
            return _names_breadth(view) + 76
        return max(92.0, view.type.line_height(_LABEL) + 56)

    def position_of(self, year: float) -> float:
        """Return the distance of a decimal year from the strip's earlier end."""
        return _INSET + (year - self._first) / (self._last - self._first) * (self.orientation.length - 2 * _INSET)

    def year_at(self, x: float, y: float) -> float:
        """Return the decimal year at a position in the parent's coordinates."""
        share = (self.orientation.along(x, y) - _INSET) / (self.orientation.length - 2 * _INSET)
        return self._first + share * (self._last - self._first)

    def show_view(self, camera: Camera, found: MilestoneIndex) -> None:
        """Move the window to what a camera sees, and mark what is shown of all there is."""
        low = max(self.position_of(camera.earliest), _RIM)
        high = min(self.position_of(camera.latest), self.orientation.length - _RIM)
        middle = min(max((low + high) / 2, _LEAST_WINDOW / 2), self.orientation.length - _LEAST_WINDOW / 2)
        half = max(high - low, _LEAST_WINDOW) / 2
        self._window = middle - half, middle + half
        if found is not self._found:
            self._found, self._marks = found, None
        self.update()

    def _name_years(self) -> None:
        extent, names = self._view.exhibit.extent, _names_of(self._view, is_upright=self.orientation.is_upright)
        reach = reach_of(extent.first, extent.last)
        units = (self.orientation.length - 2 * _INSET) / (self._last - self._first)
        for tick in time_ticks(self._first, self._last, units, lambda step: names.room_of(step, reach)):
            if not tick.is_labelled:
                continue
            block = names.block(tick)
            if self.orientation.is_upright:
                item = TextItem(block, self._view.palette.mute, parent=self)
                at = self.position_of(tick.year) - block.height / 2, self.orientation.breadth - block.width - 12
            else:
                item = TextItem(block, self._view.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
                half = block.width / 2 + 14
                along = min(max(self.position_of(tick.year), half), self.orientation.length - half)
                at = along, self.orientation.breadth - block.height - 6
            item.setPos(*self.orientation.point(*at))

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.orientation.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette, band = self._view.palette, self.boundingRect()
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
        if self._marks is None or scale != self._marks_scale:
            self._marks, self._marks_scale = self._draw_marks(scale), scale
        with upright(painter, band.center().x()):
            painter.drawPixmap(band, self._marks, QRectF(self._marks.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._window
        painter.setPen(QPen(faded(palette.gold, 0.7), 2))
        painter.setBrush(faded(palette.gold, 0.22))
        window = self.orientation.box(low, _RIM, high - low, self.orientation.breadth - 2 * _RIM)
        painter.drawRoundedRect(rect_of(window), palette.corner(12), palette.corner(12))

    def _draw_marks(self, scale: float) -> QPixmap:
        palette, everything = self._view.palette, self._view.milestone_index
        band = self.orientation.band
        sharpness = abs(scale)
        pixmap = QPixmap(round(band.width * sharpness), round(band.height * sharpness))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, sharpness)
        painter.translate(-band.right if scale < 0 else -band.x, -band.y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.setBrush(faded(palette.ink, 0.8))
        painter.drawRoundedRect(rect_of(band).adjusted(1, 1, -1, -1), palette.corner(16), palette.corner(16))
        if self._found is not everything:
            self._draw_density(painter, everything, palette.line, palette.line)
        self._draw_density(painter, self._found, palette.mute, palette.gold)
        painter.end()
        return pixmap

    def _draw_density(self, painter: QPainter, line: MilestoneIndex, colour: QColor, great: QColor) -> None:
        """Draw a mark a milestone; where they crowd, one for each stretch of two units, the longer the more."""
        type_ = self._view.type
        label = _names_breadth(self._view) + 22 if self.orientation.is_upright else type_.line_height(_LABEL) + 10
        foot = self.orientation.breadth - label
        if len(line) <= self.orientation.length:
            for milestone in line:
                top = 14.0 + (milestone.level - 1) * 5
                shade = great if milestone.level == 1 else colour
                self._draw_mark(painter, self.position_of(milestone.date.middle_year), (top, foot), shade)
            return
        step = (self._last - self._first) / (self.orientation.length - 2 * _INSET) * 2
        for cluster in line.clusters(self._first, self._last, step):
            top = max(foot - 5 - 5 * math.log2(cluster.count + 1), 12.0)
            self._draw_mark(painter, self.position_of(cluster.year), (top, foot), colour)

    def _draw_mark(self, painter: QPainter, along: float, across: tuple[float, float], colour: QColor) -> None:
        top, foot = across
        painter.fillRect(rect_of(self.orientation.box(along - 1.2, top, 2.4, max(foot - top, 4.0))), colour)


def _names_of(view: View, *, is_upright: bool) -> TickNames:
    return TickNames(view, _LABEL, _SPARE, is_upright=is_upright)


def _names_breadth(view: View) -> float:
    extent = view.exhibit.extent
    return _names_of(view, is_upright=True).breadth(reach_of(extent.first, extent.last), finest_of(extent.years))
