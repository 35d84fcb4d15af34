"""Figures as marks, joined where they follow each other."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform
from typing_extensions import override

from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.layout.chart.value_axis import ValueAxis
from exhibit.ui.chart.marker_style import MarkerStyle, draw_mark
from exhibit.ui.chart.plot import Strokes
from exhibit.ui.kit.bar_fill import BarFill, draw_whisker

_LEAST_ROOM = 0.4
"""Of a mark, as a share of its size: what a period needs for it."""


class Lines(Strokes):
    """Series as marks, those of neighbouring slots joined; never over a gap or a break, never one with another.

    All lines of a panel are one drawing, because each picture that is put on the screen costs time.

    Args:
        rows: The series.
        hands: How each is drawn, by its id.
        axis: Of their values.
        scale: Device pixels per design unit.
    """

    def __init__(
        self, rows: Sequence[SeriesColumns], hands: Mapping[str, MarkerStyle], axis: ValueAxis, scale: float
    ) -> None:
        super().__init__(sorted((column for row in rows for column in row.columns), key=_end_of), axis, scale)
        self._hands = hands
        self._banded = {row.series.id for row in rows if row.drawing == "range"}
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
        at = self.point_of(to_device, column.middle, column.value)
        before = self._before.get(id(column))
        room = (column.end - column.start) * to_device.m11() / self.device_scale
        if before is not None:
            start = self.point_of(to_device, before.middle, before.value)
            painter.setPen(marker_style.pen(self.device_scale))
            painter.drawLine(QLineF(start, start + (at - start) * self.share_of(column)))
            if self.share_of(column) >= 1.0:
                # The line has been drawn over half of the mark it came from.
                self._draw_mark(painter, start, before, room)
        if self.share_of(column) >= 1.0 or (before is None and self.share_of(column) > 0.5):
            self._draw_mark(painter, at, column, room)

        if self.share_of(column) >= 1.0 and column.point.range is not None and column.point.series not in self._banded:
            low, high = (self.point_of(to_device, column.middle, value).y() for value in column.reach)
            ink = BarFill(marker_style.colour, self.device_scale)
            draw_whisker(painter, QRectF(at.x() - 8, high, 16, low - high), ink)

    def _draw_mark(self, painter: QPainter, at: QPointF, column: Column, room: float) -> None:
        marker_style = self._hands[column.point.series]
        is_alone = id(column) in self._lonely or column.slot == self.lit
        if room < _LEAST_ROOM * marker_style.size and marker_style.width and not is_alone:
            # Marks on each other would hide the line.
            return
        if marker_style.symbol is None and id(column) in self._lonely:
            # A line needs two figures; one alone would not be seen.
            marker_style = replace(marker_style, symbol="circle", size=3 * marker_style.width)
        size = marker_style.size * (1.35 if column.slot == self.lit else 1.0)
        draw_mark(painter, at, column.look, replace(marker_style, size=size), self.device_scale)


def _end_of(column: Column) -> float:
    return column.end
