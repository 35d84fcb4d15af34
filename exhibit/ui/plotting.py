"""The only door to pyqtgraph: a plot without its mouse, menus, buttons and markup, and the series drawn in it."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.figures.columns import Column, Row
from exhibit.figures.comparing import Disagreement
from exhibit.ui.ink import Ink
from exhibit.ui.items.bar_ink import BarInk, draw_bar, part_colours
from exhibit.ui.items.mark_ink import Hand, draw_mark
from exhibit.ui.theme import faded

pg.setConfigOptions(useOpenGL=False, antialias=True)

BAR_SHARE = 0.64
"""Width of a bar as a share of its year, quarter or month."""

_BAND_SHARE = 0.3


class Strokes(pg.GraphicsObject):
    """Something drawn for each figure, growing with the playhead; what has grown is kept in a picture.

    Args:
        columns: The figures, in the order of drawing.
        scale: Device pixels per design unit.
    """

    def __init__(self, columns: Sequence[Column], scale: float) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._scale = scale
        self._grown_to = float("inf")
        self._lit: int | None = None
        self._ink = Ink()

    def show_until(self, year: float, lit: int | None) -> None:
        """Grow up to a decimal year, and light one slot's figure."""
        if (year, lit) != (self._grown_to, self._lit):
            self._grown_to, self._lit = year, lit
            self.update()

    def share_of(self, column: Column) -> float:
        """Return how much of a figure has grown, 0-1."""
        return min(max((self._grown_to - column.start) / (column.end - column.start), 0.0), 1.0)

    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        """Draw the figure of a number, as far as it has grown, in device pixels."""
        raise NotImplementedError

    @override
    def boundingRect(self) -> QRectF:
        if not self.columns:
            return QRectF()
        first, last = min(each.start for each in self.columns), max(each.end for each in self.columns)
        return QRectF(first, 0, last - first, max(each.value for each in self.columns))

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
        grown, growing = set(), []
        for index, column in enumerate(self.columns):
            share = self.share_of(column)
            if column.slot == self._lit or 0.0 < share < 1.0:
                growing.append(index)
            elif share >= 1.0:
                grown.add(index)
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
        ink = BarInk(self._colour, self._scale, is_lit=column.slot == self._lit)
        values = [column.point.parts[each] for each in self._parts if each in column.point.parts]
        if not self._parts or len(values) < len(self._parts):
            if self._parts:
                painter.setOpacity(0.45)
            self._draw_bar(painter, to_device, column, (0.0, column.value), ink)
            painter.setOpacity(1.0)
            return
        foot = 0.0
        for number, value in enumerate(values):
            part = replace(ink, colour=part_colours(self._colour, len(values))[number])
            self._draw_bar(painter, to_device, column, (foot, foot + value), part)
            foot += value

    def _draw_bar(
        self, painter: QPainter, to_device: QTransform, column: Column, values: tuple[float, float], ink: BarInk
    ) -> None:
        low, high = values[0], min(values[1], column.value * self.share_of(column))
        if high > low:
            half = (column.end - column.start) * BAR_SHARE / 2
            bar = QRectF(column.middle - half, low, 2 * half, high - low)
            draw_bar(painter, to_device.mapRect(bar), column.look, ink)


class Lines(Strokes):
    """One series as marks, those of neighbouring slots joined; never over a gap or a break.

    Args:
        row: The series.
        hand: How it is drawn.
        scale: Device pixels per design unit.
    """

    def __init__(self, row: Row, hand: Hand, scale: float) -> None:
        super().__init__(row.columns, scale)
        self._hand = hand
        runs = row.runs()
        self._lonely = {id(run[0]) for run in runs if len(run) == 1}
        self._before = {id(column): before for run in runs for before, column in itertools.pairwise(run) if hand.width}

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        column, hand = self.columns[index], self._hand
        at = to_device.map(QPointF(column.middle, column.value))
        before = self._before.get(id(column))
        if before is not None:
            start = to_device.map(QPointF(before.middle, before.value))
            painter.setPen(hand.pen(self._scale))
            painter.drawLine(QLineF(start, start + (at - start) * self.share_of(column)))
            if self.share_of(column) >= 1.0:
                # The line has been drawn over half of the mark it came from.
                self._draw_mark(painter, start, before)
        if self.share_of(column) >= 1.0 or (before is None and self.share_of(column) > 0.5):
            self._draw_mark(painter, at, column)

    def _draw_mark(self, painter: QPainter, at: QPointF, column: Column) -> None:
        hand = self._hand
        if hand.symbol is None and id(column) in self._lonely:
            # A line needs two figures; one alone would not be seen.
            hand = replace(hand, symbol="circle", size=3 * hand.width)
        size = hand.size * (1.35 if column.slot == self._lit else 1.0)
        draw_mark(painter, at, column.look, replace(hand, size=size), self._scale)


class Bands(pg.GraphicsObject):
    """Where reporters disagree: a soft band from the lowest to the highest figure of each such slot.

    Args:
        found: The disagreements.
        colour: Of the bands.
    """

    def __init__(self, found: Sequence[Disagreement], colour: QColor) -> None:
        super().__init__()
        self.found, self._colour = tuple(found), colour
        self._grown_to = float("inf")

    def show_until(self, year: float, lit: int | None) -> None:  # noqa: ARG002 - a band has no light of its own
        """Show the bands of slots that have passed."""
        if year != self._grown_to:
            self._grown_to = year
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        if not self.found:
            return QRectF()
        first, last = self.found[0].low.start, self.found[-1].low.end
        return QRectF(first, 0, last - first, max(each.high.value for each in self.found))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(self._colour, 0.26))
        shown = [each for each in self.found if each.low.end <= self._grown_to]
        for each in shown:
            half = (each.low.end - each.low.start) * _BAND_SHARE / 2
            painter.drawRect(QRectF(each.low.middle - half, each.low.value, 2 * half, each.difference))


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
        self.strokes: list[Strokes | Bands] = []
        self.item = pg.PlotItem(enableMenu=False)
        self.item.hideButtons()
        self.item.setMenuEnabled(False)
        self.item.layout.setContentsMargins(0, 0, 0, 0)
        for side in ("left", "bottom", "right", "top"):
            self.item.hideAxis(side)
        view = self.item.getViewBox()
        view.setMouseEnabled(False, False)
        view.setDefaultPadding(0)
        view.setBorder(None)
        for item in (self.item, view):
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            item.setAcceptHoverEvents(False)
            item.setAcceptDrops(False)
        self.item.setParentItem(parent)
        self.item.setGeometry(box.x, box.y, box.width, box.height)
        self.item.layout.activate()

    def set_range(self, years: tuple[float, float], values: tuple[float, float]) -> None:
        """Show decimal years from edge to edge, and values from foot to top."""
        if (years, values) == (self._years, self._values):
            return
        self._years, self._values = years, values
        self.item.setRange(xRange=years, yRange=values, padding=0, disableAutoRange=True)
        # pyqtgraph's own scene does this before each paint; ours is a plain one.
        self.item.getViewBox().updateMatrix()

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

    def add(self, strokes: Strokes | Bands) -> None:
        """Draw a series, or where reporters disagree."""
        self.strokes.append(strokes)
        self.item.addItem(strokes)

    def show_until(self, year: float, lit: int | None) -> None:
        """Let everything grow up to a decimal year, and light one slot."""
        for strokes in self.strokes:
            strokes.show_until(year, lit)
