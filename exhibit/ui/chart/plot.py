"""The only door to pyqtgraph: a plot without its mouse, menus, buttons and markup, and the series drawn in it."""

import bisect
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.layout.chart.comparison import Disagreement
from exhibit.locale.digits import written
from exhibit.ui.chart.marker_style import MarkerStyle, draw_mark
from exhibit.ui.kit.bar_fill import BarFill, draw_bar, draw_zero, part_colours
from exhibit.ui.kit.stroke_cache import StrokeCache
from exhibit.ui.kit.theme import faded

pg.setConfigOptions(useOpenGL=False, antialias=True)

BAR_SHARE = 0.64
"""Width of a bar as a share of its year, quarter or month."""

_BAND_SHARE = 0.3


_MOST_OF_A_SLOT = 24
"""Figures that one drawing may have for one slot: six series, and targets that have been set more than once."""


class Strokes(pg.GraphicsObject):
    """Something drawn for each figure, growing with the playhead; what has grown is kept in a picture.

    Args:
        columns: The figures, in the order of drawing.
        scale: Device pixels per design unit.
    """

    def __init__(self, columns: Sequence[Column], scale: float) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._ends = [each.end for each in self.columns]
        self._bounds = self._measured()
        self._scale = scale
        self._grown_to = float("inf")
        self._lit: int | None = None
        self._lit_ones: list[int] = []
        self._ink = StrokeCache()

    def show_until(self, year: float, lit: int | None) -> None:
        """Grow up to a decimal year, and light one slot's figure."""
        if (year, lit) != (self._grown_to, self._lit):
            self._grown_to, self._lit = year, lit
            self._lit_ones = [index for index, column in enumerate(self.columns) if lit in self.slots_in(column)]
            self.update()

    def share_of(self, column: Column) -> float:
        """Return how much of a figure has grown, 0-1."""
        return min(max((self._grown_to - column.start) / (column.end - column.start), 0.0), 1.0)

    def slots_in(self, column: Column) -> tuple[int, ...]:
        """Return the slots that the drawing of a figure shows: while one of them is lit it must not be kept."""
        return (column.slot,)

    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        """Draw the figure of a number, as far as it has grown, in device pixels."""
        raise NotImplementedError

    def _measured(self) -> QRectF:
        if not self.columns:
            return QRectF()
        first, last = self.columns[0].start, self._ends[-1]
        return QRectF(first, 0, last - first, max(each.value for each in self.columns))

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


class Bars(Strokes):
    """The figures of one series as bars whose fill says how exactly each is known.

    Args:
        columns: The figures.
        colour: Of the series.
        scale: Device pixels per design unit.
        parts: Ids of the parts to split bars into where both are known; none draws them whole.
    """

    def __init__(self, columns: Sequence[Column], colour: QColor, scale: float, parts: tuple[str, ...] = ()) -> None:
        super().__init__(columns, scale)
        self._colour, self._parts = colour, parts

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        column = self.columns[index]
        ink = BarFill(self._colour, self._scale, is_lit=column.slot == self._lit)
        if column.value == 0 and self.share_of(column) > 0:
            draw_zero(painter, to_device.map(QPointF(column.middle, 0.0)), ink)
        values = [column.point.parts[each] for each in self._parts if each in column.point.parts]
        if not self._parts or len(values) < len(self._parts):
            if self._parts:
                painter.setOpacity(0.45)
            self._draw_bar(painter, to_device, column, (0.0, column.value), ink)
            painter.setOpacity(1.0)
            return
        feet = [0.0, *itertools.accumulate(values)]
        # The smallest last: what is drawn higher than it is must not be covered.
        for number in sorted(range(len(values)), key=values.__getitem__, reverse=True):
            part = replace(ink, colour=part_colours(self._colour, len(values))[number])
            self._draw_bar(painter, to_device, column, (feet[number], feet[number + 1]), part)
        if sum(map(written, values)) < written(column.value):
            # What the parts leave open of the whole, by rounding or otherwise.
            painter.setOpacity(0.45)
            self._draw_bar(painter, to_device, column, (feet[-1], column.value), ink)
            painter.setOpacity(1.0)

    def _draw_bar(
        self, painter: QPainter, to_device: QTransform, column: Column, values: tuple[float, float], ink: BarFill
    ) -> None:
        # Parts may add up to somewhat more than the whole; nothing of them is cut off.
        whole = max(column.value, sum(column.point.parts.values()) if self._parts else 0.0)
        low, high = values[0], min(values[1], whole * self.share_of(column))
        if high > low:
            half = (column.end - column.start) * BAR_SHARE / 2
            bar = QRectF(column.middle - half, low, 2 * half, high - low)
            draw_bar(painter, to_device.mapRect(bar), column.look, ink)


class Lines(Strokes):
    """Series as marks, those of neighbouring slots joined; never over a gap or a break, never one with another.

    All lines of a panel are one drawing, because each picture that is put on the screen costs time.

    Args:
        rows: The series.
        hands: How each is drawn, by its id.
        scale: Device pixels per design unit.
    """

    def __init__(self, rows: Sequence[SeriesColumns], hands: Mapping[str, MarkerStyle], scale: float) -> None:
        super().__init__(sorted((column for row in rows for column in row.columns), key=_end_of), scale)
        self._hands = hands
        runs = [run for row in rows for run in row.runs()]
        self._lonely = {id(run[0]) for run in runs if len(run) == 1}
        self._before = {
            id(column): before
            for run in runs
            for before, column in itertools.pairwise(run)
            if hands[column.point.series].width
        }

    @override
    def slots_in(self, column: Column) -> tuple[int, ...]:
        before = self._before.get(id(column))
        return (column.slot,) if before is None else (before.slot, column.slot)

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        column = self.columns[index]
        marker_style = self._hands[column.point.series]
        at = to_device.map(QPointF(column.middle, column.value))
        before = self._before.get(id(column))
        if before is not None:
            start = to_device.map(QPointF(before.middle, before.value))
            painter.setPen(marker_style.pen(self._scale))
            painter.drawLine(QLineF(start, start + (at - start) * self.share_of(column)))
            if self.share_of(column) >= 1.0:
                # The line has been drawn over half of the mark it came from.
                self._draw_mark(painter, start, before)
        if self.share_of(column) >= 1.0 or (before is None and self.share_of(column) > 0.5):
            self._draw_mark(painter, at, column)

    def _draw_mark(self, painter: QPainter, at: QPointF, column: Column) -> None:
        marker_style = self._hands[column.point.series]
        if marker_style.symbol is None and id(column) in self._lonely:
            # A line needs two figures; one alone would not be seen.
            marker_style = replace(marker_style, symbol="circle", size=3 * marker_style.width)
        size = marker_style.size * (1.35 if column.slot == self._lit else 1.0)
        draw_mark(painter, at, column.look, replace(marker_style, size=size), self._scale)


class Bands(Strokes):
    """Where reporters disagree: a soft band from the lowest to the highest figure of each such slot.

    Args:
        found: The disagreements, in the order of time.
        colour: Of the bands.
        scale: Device pixels per design unit.
    """

    def __init__(self, found: Sequence[Disagreement], colour: QColor, scale: float) -> None:
        super().__init__([each.high for each in found], scale)
        self._found, self._colour = tuple(found), faded(colour, 0.26)

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        found = self._found[index]
        if self.share_of(found.high) >= 1.0:
            half = (found.low.end - found.low.start) * _BAND_SHARE / 2
            band = QRectF(found.low.middle - half, found.low.value, 2 * half, found.difference)
            painter.fillRect(to_device.mapRect(band), self._colour)


def _end_of(column: Column) -> float:
    return column.end


class Plot:
    """A stretch of time and values on the stage.

    Args:
        parent: The item it belongs to.
        box: Its place in the parent's coordinates; time and values fill all of it.
        scale: Device pixels per design unit.
    """

    def __init__(self, parent: QGraphicsItem, box: Box, scale: float) -> None:
        self.box = box
        self._scale = scale
        self._years = 0.0, 1.0
        self._values = 0.0, 1.0
        self.strokes: list[Strokes] = []
        # Only the view: a whole pyqtgraph plot brings axes in HTML and a button, none of which is wanted here.
        self.item = pg.ViewBox(enableMenu=False, enableMouse=False, border=None)
        self.item.setDefaultPadding(0)
        self.item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.item.setAcceptHoverEvents(False)
        self.item.setAcceptDrops(False)
        self.item.setParentItem(parent)
        self.item.setGeometry(QRectF(box.x, box.y, box.width, box.height))

    def set_range(self, years: tuple[float, float], values: tuple[float, float]) -> None:
        """Show decimal years from edge to edge, and values from foot to top."""
        if (years, values) == (self._years, self._values):
            return
        self._years, self._values = years, values
        self.item.setRange(xRange=years, yRange=values, padding=0, disableAutoRange=True)
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
        low, high = self._values
        return self.box.bottom - (value - low) / (high - low) * self.box.height

    def add(self, strokes: Strokes) -> None:
        """Draw a series, or where reporters disagree."""
        self.strokes.append(strokes)
        self.item.addItem(strokes, ignoreBounds=True)

    def show_until(self, year: float, lit: int | None) -> None:
        """Let everything grow up to a decimal year, and light one slot."""
        for strokes in self.strokes:
            strokes.show_until(year, lit)
