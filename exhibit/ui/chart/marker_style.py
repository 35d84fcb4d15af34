"""Marks and line patterns that tell series apart without colour, and marks that say how exact a figure is."""

import math
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.layout.chart.columns import Look
from exhibit.ui.kit.theme import faded

Symbol = Literal["circle", "square", "triangle", "pentagon", "star", "diamond"]

SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "triangle", "pentagon", "star")
"""In the order of a chart's series; the diamond is kept for targets."""

DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.5, 2), (6, 2, 1.5, 2), (9, 3), (3, 1.5, 1, 1.5))
"""Line patterns in widths of the line, in the same order; the first is a plain line."""

_FILLS = {"exact": 1.0, "derived": 0.0, "partial": 0.0}
_CORNERS: dict[Symbol, tuple[int, float]] = {
    "square": (4, 45.0),
    "triangle": (3, -90.0),
    "diamond": (4, 0.0),
    "pentagon": (5, -90.0),
}


@dataclass(frozen=True, slots=True)
class MarkerStyle:
    """How a series that is no bars is drawn.

    Attributes:
        colour: Of the series.
        ground: What shows through hollow marks.
        width: Of its lines in design units; 0 draws none.
        symbol: Of its marks, or None for a line without marks.
        size: Of its marks in design units.
        dash: One of DASHES.
    """

    colour: QColor
    ground: QColor
    width: float
    symbol: Symbol | None
    size: float
    dash: tuple[float, ...] = ()

    def pen(self, scale: float) -> QPen:
        """Return the pen of its lines; ``scale`` is painter pixels a design unit."""
        pen = QPen(self.colour, self.width * scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dash:
            pen.setDashPattern(self.dash)
        return pen


def draw_mark(painter: QPainter, at: QPointF, look: Look, marker_style: MarkerStyle, scale: float) -> None:
    """Draw a mark: filled where exact, hollow where derived, half filled in between."""
    if marker_style.symbol is None:
        return
    pen = QPen(marker_style.colour, 2.4 * scale)
    if look == "partial":
        pen.setStyle(Qt.PenStyle.DotLine)
    path = _path(marker_style.symbol, marker_style.size * scale / 2).translated(at)
    # The line that ends in a hollow mark does not show through.
    painter.fillPath(path, marker_style.ground)
    painter.setPen(pen)
    painter.setBrush(faded(marker_style.colour, _FILLS.get(look, 0.45)))
    painter.drawPath(path)


@cache
def _path(symbol: Symbol, reach: float) -> QPainterPath:
    """Return a symbol about the origin; all have about the same area as a circle of the reach."""
    path = QPainterPath()
    if symbol == "circle":
        path.addEllipse(QPointF(), reach, reach)
        return path
    if symbol == "star":
        angles = [(-90.0 + 36.0 * index, reach * (1.35 if index % 2 == 0 else 0.6)) for index in range(10)]
    else:
        corners, turn = _CORNERS[symbol]
        angles = [(turn + 360.0 / corners * index, reach * 1.25) for index in range(corners)]
    points = [QPointF(math.cos(math.radians(a)) * r, math.sin(math.radians(a)) * r) for a, r in angles]
    path.moveTo(points[0])
    for point in points[1:]:
        path.lineTo(point)
    path.closeSubpath()
    return path
