"""What is filled between two values: areas on each other, ranges, and where reporters disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from typing_extensions import override

from exhibit.content import Series
from exhibit.layout.chart.columns import Column
from exhibit.layout.chart.comparison import Disagreement
from exhibit.layout.chart.panels import Panel
from exhibit.layout.chart.stacked import stacks_of
from exhibit.layout.chart.value_axis import ValueAxis
from exhibit.ui.chart.plot import Strokes
from exhibit.ui.kit.theme import faded

_BAND_SHARE = 0.3
_OPACITY = 0.42
"""Of an area or a range: lines of the grid and of other series show through."""
_EDGE = 2.4
_ALONE = 0.64
"""Half the width of a lonely period, as a share of half of it."""


@dataclass(frozen=True, slots=True)
class Fill:
    """What is between two values of a period.

    Attributes:
        column: The figure it belongs to.
        reach: The values.
        before: Those of the period before it, where nothing parts the two.
        is_alone: Whether nothing follows it either.
        colour: Of the series.
    """

    column: Column
    reach: tuple[float, float]
    before: Fill | None
    is_alone: bool
    colour: QColor


def fills_of(runs: Iterable[Sequence[tuple[Column, tuple[float, float]]]], colour: QColor) -> list[Fill]:
    """Return what is filled of a series: stretches of figures that follow each other, with their values."""
    found = []
    for run in runs:
        before: Fill | None = None
        for column, reach in run:
            before = Fill(column, reach, before, len(run) == 1, colour)
            found.append(before)
    return found


def panel_fills(panel: Panel, colour_of: Callable[[Series], QColor]) -> Iterator[Fill]:
    """Yield what is filled in a panel: areas on each other from below, and ranges."""
    for stacked in stacks_of(panel.rows):
        runs = ([(each.column, (each.foot, each.top)) for each in run] for run in stacked.runs())
        yield from fills_of(runs, colour_of(stacked.row.series))
    for row in (row for row in panel.rows if row.drawing == "range"):
        runs = ([(column, column.reach) for column in run] for run in row.runs())
        yield from fills_of(runs, colour_of(row.series))


class Fills(Strokes):
    """Areas and ranges of a panel, from period to period; never over a gap or a break.

    Args:
        fills: What is filled, the lowest series first.
        axis: Of their values.
        scale: Device pixels per design unit.
    """

    def __init__(self, fills: Sequence[Fill], axis: ValueAxis, scale: float) -> None:
        self._fills = sorted(fills, key=lambda each: each.column.end)
        super().__init__([each.column for each in self._fills], axis, scale)

    @override
    def slots_in(self, column: Column) -> tuple[int, ...]:
        # Light on one period of an area would be a seam in it.
        return ()

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        fill = self._fills[index]
        share, column = self.share_of(fill.column), fill.column
        low, high = self._ends_of(to_device, fill)
        if fill.before is not None:
            old_low, old_high = self._ends_of(to_device, fill.before)
            low, high = old_low + (low - old_low) * share, old_high + (high - old_high) * share
            self._fill(painter, QPolygonF([old_low, low, high, old_high]), fill.colour)
            painter.setPen(QPen(fill.colour, _EDGE * self.device_scale))
            painter.drawLine(QLineF(old_high, high))
        elif fill.is_alone and share >= 1.0:
            half = (self.point_of(to_device, column.end, fill.reach[0]).x() - low.x()) * _ALONE
            half = max(half, 2 * self.device_scale)
            self._fill(painter, QPolygonF(QRectF(low.x() - half, high.y(), 2 * half, low.y() - high.y())), fill.colour)

    @override
    def measured_reach(self) -> tuple[float, float]:
        return min(each.reach[0] for each in self._fills), max(each.reach[1] for each in self._fills)

    def _ends_of(self, to_device: QTransform, fill: Fill) -> tuple[QPointF, QPointF]:
        """Return foot and top between two pixels: what is kept and what grows beside it then share an edge."""
        x = round(to_device.m11() * fill.column.middle) + to_device.dx()
        foot, top = (self.point_of(to_device, 0.0, value).y() for value in fill.reach)
        return QPointF(x, foot), QPointF(x, top)

    def _fill(self, painter: QPainter, shape: QPolygonF, colour: QColor) -> None:
        # Smoothed edges of neighbours would leave a seam between them.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(colour, _OPACITY))
        painter.drawPolygon(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


class Bands(Strokes):
    """Where reporters disagree: a soft band from the lowest to the highest figure of each such slot.

    Args:
        found: The disagreements, in the order of time.
        colour: Of the bands.
        axis: Of their values.
        scale: Device pixels per design unit.
    """

    def __init__(self, found: Sequence[Disagreement], colour: QColor, axis: ValueAxis, scale: float) -> None:
        super().__init__([each.high for each in found], axis, scale)
        self._found, self._colour = tuple(found), faded(colour, 0.26)

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        found = self._found[index]
        if self.share_of(found.high) >= 1.0:
            half = (found.low.end - found.low.start) * _BAND_SHARE / 2
            foot = self.point_of(to_device, found.low.middle - half, found.low.value)
            top = self.point_of(to_device, found.low.middle + half, found.high.value)
            painter.fillRect(QRectF(foot, top).normalized(), self._colour)
