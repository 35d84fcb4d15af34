"""The only door to pyqtgraph: a plot without its mouse, menus, buttons and markup, and the items drawn in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.figures.columns import Column
from exhibit.ui.items.bar_ink import BarInk, draw_bar
from exhibit.ui.theme import faded

pg.setConfigOptions(useOpenGL=False, antialias=True)

BAR_YEARS = 0.64
"""Width of a bar in years."""


class _Ink:
    """Keeps what is drawn for good in a pixmap, so that a growing chart only draws its newest part."""

    _SLACK = 24

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._area = QRect()
        self._inked: set[int] = set()

    @contextmanager
    def drawing_on(self, area: QRect, columns: tuple[Column, ...]) -> Iterator[tuple[QPainter, list[Column]]]:
        """Yield a painter in device coordinates and the columns that are not drawn yet."""
        area = area.adjusted(-self._SLACK, -self._SLACK, self._SLACK, self._SLACK)
        if area != self._area or not self._inked <= {column.year for column in columns}:
            self._area, self._inked = area, set()
            self._pixmap = QPixmap(area.size())
            self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft())
        try:
            yield painter, [column for column in columns if column.year not in self._inked]
        finally:
            painter.end()
        self._inked |= {column.year for column in columns}

    def show(self, painter: QPainter) -> None:
        """Put the kept drawing on the screen; the painter is in device coordinates."""
        painter.drawPixmap(self._area.topLeft(), self._pixmap)


class Bars(pg.GraphicsObject):
    """The figures of one series as bars whose fill says how exactly each is known.

    Args:
        columns: The figures.
        colour: Of the series.
        scale: Device pixels per design unit.
        width_years: Width of a bar in years.
    """

    def __init__(self, columns: Sequence[Column], colour: QColor, scale: float, width_years: float = BAR_YEARS) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._width = width_years
        self._colour, self._scale = colour, scale
        self._grown_to = float("inf")
        self._lit: int | None = None
        self._ink = _Ink()

    def show_until(self, year: float, lit: int | None) -> None:
        """Let the bars grow up to a decimal year and light one year's bar."""
        if (year, lit) != (self._grown_to, self._lit):
            self._grown_to, self._lit = year, lit
            self.update()

    def share_of(self, column: Column) -> float:
        """Return how much of a bar has grown, 0-1."""
        return min(max(self._grown_to - column.year + 1.0, 0.0), 1.0)

    @override
    def boundingRect(self) -> QRectF:
        if not self.columns:
            return QRectF()
        first, last = self.columns[0].year, self.columns[-1].year
        highest = max(column.point.value for column in self.columns)
        return QRectF(first - 0.5, 0, last - first + 1.0, highest)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        to_device = painter.transform()
        painter.resetTransform()
        grown = tuple(each for each in self.columns if self.share_of(each) >= 1.0 and each.year != self._lit)
        with self._ink.drawing_on(to_device.mapRect(self.boundingRect()).toAlignedRect(), grown) as (
            pen,
            fresh,
        ):
            for column in fresh:
                self._draw_column(pen, to_device, column)
        self._ink.show(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in self.columns:
            if column.year == self._lit or 0.0 < self.share_of(column) < 1.0:
                self._draw_column(painter, to_device, column)

    def _draw_column(self, painter: QPainter, to_device: QTransform, column: Column) -> None:
        height = column.point.value * self.share_of(column)
        if height > 0:
            bar = QRectF(column.year - self._width / 2, 0, self._width, height)
            ink = BarInk(self._colour, self._scale, is_lit=column.year == self._lit)
            draw_bar(painter, to_device.mapRect(bar), column.look, ink)


class Plot:
    """A stretch of years and values on the stage.

    Args:
        parent: The item it belongs to.
        box: Its place in the parent's coordinates; years and values fill all of it.
        scale: Device pixels per design unit.
    """

    def __init__(self, parent: QGraphicsItem, box: Box, scale: float) -> None:
        self.box = box
        self._scale = scale
        self._years = 0.0, 1.0
        self._values = 0.0, 1.0
        self._runs: list[tuple[pg.PlotCurveItem, list[float], list[float]]] = []
        self._marks: list[tuple[pg.ScatterPlotItem, list[int]]] = []
        self._lines_until = float("inf")
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
        self._years, self._values = years, values
        self.item.setRange(xRange=years, yRange=values, padding=0, disableAutoRange=True)
        # pyqtgraph's own scene does this before each paint; ours is a plain one and the range rarely changes.
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

    def add_bars(self, columns: Sequence[Column], colour: QColor, width_years: float = BAR_YEARS) -> Bars:
        """Draw figures as bars of a width in years."""
        bars = Bars(columns, colour, self._scale, width_years)
        self.item.addItem(bars)
        return bars

    def show_lines_until(self, year: float) -> None:
        """Draw runs and marks up to a decimal year, the last stretch as far as the playhead is."""
        year = min(year, self._years[1])
        if year == self._lines_until:
            return
        self._lines_until = year
        for curve, years, values in self._runs:
            curve.setData(*_drawn_until(years, values, year))
        for marks, marked in self._marks:
            marks.setPointsVisible([mark <= year for mark in marked])

    def add_run(self, columns: Sequence[Column], colour: QColor, width: float) -> pg.PlotCurveItem:
        """Join figures of consecutive years of one series by a line."""
        curve = pg.PlotCurveItem(
            [float(column.year) for column in columns],
            [column.point.value for column in columns],
            pen=pg.mkPen(colour, width=width * self._scale),
            antialias=True,
        )
        curve.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.item.addItem(curve)
        self._runs.append(
            (curve, [float(column.year) for column in columns], [column.point.value for column in columns])
        )
        return curve

    def add_marks(self, columns: Sequence[Column], colour: QColor, symbol: str, size: float) -> pg.ScatterPlotItem:
        """Mark figures by a symbol: filled where exact, hollow where derived, half-filled in between."""
        fills = {"exact": 1.0, "derived": 0.0, "partial": 0.0}
        spots = [
            {
                "pos": (column.year, column.point.value),
                "brush": pg.mkBrush(faded(colour, fills.get(column.look, 0.45))),
                "pen": pg.mkPen(colour, width=2.4 * self._scale),
            }
            for column in columns
        ]
        marks = pg.ScatterPlotItem(spots=spots, symbol=symbol, size=size * self._scale, pxMode=True)
        marks.setAcceptHoverEvents(False)
        marks.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._marks.append((marks, [column.year for column in columns]))
        self.item.addItem(marks)
        return marks


def _drawn_until(years: Sequence[float], values: Sequence[float], year: float) -> tuple[list[float], list[float]]:
    """Return the part of a run before a decimal year, ended where the line crosses it."""
    count = sum(each <= year for each in years)
    drawn_years, drawn_values = list(years[:count]), list(values[:count])
    if 0 < count < len(years):
        share = (year - years[count - 1]) / (years[count] - years[count - 1])
        drawn_years.append(year)
        drawn_values.append(values[count - 1] + (values[count] - values[count - 1]) * share)
    return drawn_years, drawn_values
