"""The only door to pyqtgraph: a plot without its mouse, menus, buttons and markup, and what all drawn in it share."""

import bisect
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import Column
from exhibit.layout.chart.value_axis import ValueAxis
from exhibit.ui.kit.stroke_cache import StrokeCache

pg.setConfigOptions(useOpenGL=False, antialias=True)

_MOST_OF_A_SLOT = 24
"""Figures that one drawing may have for one slot: six series, and targets that have been set more than once."""


class Strokes(pg.GraphicsObject):
    """Something drawn for each figure, growing with the playhead; what has grown is kept in a picture.

    Args:
        columns: The figures, in the order of drawing.
        axis: Of their values.
        scale: Device pixels per design unit.
    """

    def __init__(self, columns: Sequence[Column], axis: ValueAxis, scale: float) -> None:
        super().__init__()
        self.axis, self.device_scale = axis, scale
        self._grown_to = float("inf")
        self.lit: int | None = None
        self._lit_ones: list[int] = []
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Draw other figures."""
        self.prepareGeometryChange()
        self.columns = tuple(columns)
        self._ends = [each.end for each in self.columns]
        self._bounds = self._measured()
        self._by_slot: dict[int, list[int]] = {}
        self._ink = StrokeCache()
        if self.lit is not None:
            self._lit_ones = self._numbers_in(self.lit)

    def show_until(self, year: float, lit: int | None) -> None:
        """Grow up to a decimal year, and light one slot's figure."""
        if (year, lit) != (self._grown_to, self.lit):
            self._grown_to, self.lit = year, lit
            self._lit_ones = self._numbers_in(lit)
            self.update()

    def share_of(self, column: Column) -> float:
        """Return how much of a figure has grown, 0-1."""
        return min(max((self._grown_to - column.start) / (column.end - column.start), 0.0), 1.0)

    def slots_in(self, column: Column) -> tuple[int, ...]:
        """Return the slots that the drawing of a figure shows: while one of them is lit it must not be kept."""
        return (column.slot,)

    def _numbers_in(self, slot: int | None) -> list[int]:
        if not self._by_slot:
            for index, column in enumerate(self.columns):
                for each in self.slots_in(column):
                    self._by_slot.setdefault(each, []).append(index)
        return self._by_slot.get(slot, []) if slot is not None else []

    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        """Draw the figure of a number, as far as it has grown, in device pixels."""
        raise NotImplementedError

    def _measured(self) -> QRectF:
        if not self.columns:
            return QRectF()
        first, last = self.columns[0].start, self._ends[-1]
        low, high = self.measured_reach()
        foot, top = self.axis.place(min(self.axis.base, low)), self.axis.place(max(self.axis.base, high))
        if foot == top:
            foot, top = self.axis.places
        return QRectF(first, foot, last - first, top - foot)

    def measured_reach(self) -> tuple[float, float]:
        """Return the lowest and the highest value that is drawn."""
        lows, highs = zip(*(each.reach for each in self.columns), strict=True)
        return min(lows), max(highs)

    def point_of(self, to_device: QTransform, year: float, value: float) -> QPointF:
        """Return where a decimal year and a value are, in device pixels."""
        return to_device.map(QPointF(year, self.axis.place(value)))

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self.columns:
            return
        to_device = painter.transform()
        painter.resetTransform()
        # Columns are in the order of time: all before one place have grown, and only those there are growing.
        done = bisect.bisect_right(self._ends, self._grown_to)
        near = range(done, min(done + _MOST_OF_A_SLOT, len(self.columns)))
        growing = [index for index in near if self.share_of(self.columns[index]) > 0.0]
        growing += [index for index in self._lit_ones if index not in growing]
        grown = set(range(done)).difference(growing)
        bounds = to_device.mapRect(self.boundingRect())
        self._ink.show(painter, to_device, bounds, grown, lambda pen, index: self.draw(pen, to_device, index))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in growing:
            self.draw(painter, to_device, index)


class Plot:
    """A stretch of time and values on the stage.

    Args:
        parent: The item it belongs to.
        box: Its place in the parent's coordinates; time and values fill all of it.
        axis: Its values from foot to top.
    """

    def __init__(self, parent: QGraphicsItem, box: Box, axis: ValueAxis) -> None:
        self.box, self.axis = box, axis
        self._years = 0.0, 0.0
        self.strokes: list[Strokes] = []
        # Only the view: a whole pyqtgraph plot brings axes in HTML and a button, none of which is wanted here.
        self.item = pg.ViewBox(enableMenu=False, enableMouse=False, border=None)
        self.item.setDefaultPadding(0)
        self.item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.item.setAcceptHoverEvents(False)
        self.item.setAcceptDrops(False)
        # The panel says where it ends: marks at its edges are whole.
        self.item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
        self.item.setParentItem(parent)
        self.item.setGeometry(QRectF(box.x, box.y, box.width, box.height))

    def show_years(self, years: tuple[float, float]) -> None:
        """Show decimal years from edge to edge."""
        if years == self._years:
            return
        self._years = years
        self.item.setRange(xRange=years, yRange=self.axis.places, padding=0, disableAutoRange=True)
        # pyqtgraph's own scene does this before each paint; ours is a plain one.
        self.item.updateMatrix()

    def x_of(self, year: float) -> float:
        """Return the position of a decimal year in the parent's coordinates."""
        low, high = self._years
        return self.box.x + (year - low) / (high - low) * self.box.width

    def year_at(self, x: float) -> float:
        """Return the decimal year at a position in the parent's coordinates."""
        low, high = self._years
        return low + (x - self.box.x) / self.box.width * (high - low)

    def y_of(self, value: float) -> float:
        """Return the position of a value in the parent's coordinates."""
        return self.box.bottom - self.axis.share_of(value) * self.box.height

    def add(self, strokes: Strokes) -> None:
        """Draw a series, or where reporters disagree."""
        self.strokes.append(strokes)
        self.item.addItem(strokes, ignoreBounds=True)

    def show_until(self, year: float, lit: int | None) -> None:
        """Let everything grow up to a decimal year, and light one slot."""
        for strokes in self.strokes:
            strokes.show_until(year, lit)
