"""Marks and line patterns that tell series apart without colour, and marks that say how exact a figure is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, assert_never

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from exhibit.layout.chart.columns import Look
from exhibit.ui.kit.theme import faded

Symbol = Literal["circle", "square", "triangle", "pentagon", "star", "diamond"]

SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "triangle", "pentagon", "star")
"""In the order of a chart's series; the diamond is kept for targets."""

DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.5, 2), (6, 2, 1.5, 2), (9, 3), (3, 1.5, 1, 1.5))
"""Line patterns in widths of the line, in the same order; the first is a plain line."""


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
    fill, line = _drawing_of(look)
    pen = QPen(marker_style.colour, 2.4 * scale)
    pen.setStyle(line)
    path = _path(marker_style.symbol, marker_style.size * scale / 2).translated(at)
    # The line that ends in a hollow mark does not show through.
    painter.fillPath(path, marker_style.ground)
    painter.setPen(pen)
    painter.setBrush(faded(marker_style.colour, fill))
    painter.drawPath(path)


def _drawing_of(look: Look) -> tuple[float, Qt.PenStyle]:
    """Return how opaque a mark is filled, 0-1, and the line around it."""
    match look:
        case "exact":
            return 1.0, Qt.PenStyle.SolidLine
        case "about" | "over" | "nearly":
            return 0.45, Qt.PenStyle.SolidLine
        case "derived":
            return 0.0, Qt.PenStyle.SolidLine
        case "partial":
            return 0.0, Qt.PenStyle.DotLine
        case _:
            assert_never(look)


@cache
def _path(symbol: Symbol, reach: float) -> QPainterPath:
    """Return a symbol about the origin; all have about the same area as a circle of the reach."""
    match symbol:
        case "circle":
            path = QPainterPath()
            path.addEllipse(QPointF(), reach, reach)
            return path
        case "square":
            return _polygon([(45.0 + 90.0 * index, reach * 1.25) for index in range(4)])
        case "triangle":
            return _polygon([(-90.0 + 120.0 * index, reach * 1.25) for index in range(3)])
        case "diamond":
            return _polygon([(90.0 * index, reach * 1.25) for index in range(4)])
        case "pentagon":
            return _polygon([(-90.0 + 72.0 * index, reach * 1.25) for index in range(5)])
        case "star":
            reaches = (reach * 1.35, reach * 0.6)
            return _polygon([(-90.0 + 36.0 * index, reaches[index % 2]) for index in range(10)])
        case _:
            assert_never(symbol)


def _polygon(corners: Sequence[tuple[float, float]]) -> QPainterPath:
    """Return a polygon about the origin; each corner is an angle in degrees and a distance."""
    path = QPainterPath()
    first, *others = (QPointF(math.cos(math.radians(a)) * r, math.sin(math.radians(a)) * r) for a, r in corners)
    path.moveTo(first)
    for point in others:
        path.lineTo(point)
    path.closeSubpath()
    return path
