"""Figures as bars: from 0 up or down, whole or split into parts."""

import itertools
import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTransform
from typing_extensions import override

from exhibit.dates import Periodicity
from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.layout.chart.gathering import bar_step, gathered
from exhibit.layout.chart.value_axis import ValueAxis
from exhibit.locale.digits import written
from exhibit.ui.chart.plot import Strokes
from exhibit.ui.kit.bar_fill import BarFill, draw_bar, draw_whisker, draw_zero, part_colours

BAR_SHARE = 0.64
"""Width of a bar as a share of its year, quarter or month."""
LEAST_WIDTH = 3.0
"""Of a bar in design units."""
_CLEAR_WIDTH = 12.0
"""Of a bar that would be thinner, but has room: one figure in a century is still seen."""


class Bars(Strokes):
    """The figures of one series as bars whose fill says how exactly each is known.

    Args:
        row: The series.
        axis: Of their values.
        colour: Of the series.
        scale: Device pixels per design unit.
        parts: Ids of the parts to split bars into where both are known; none draws them whole.
        lane: Which of so many bars beside each other they are.

    Attributes:
        step: How many slots are gathered in one bar.
    """

    def __init__(
        self, row: SeriesColumns, axis: ValueAxis, colour: QColor, scale: float, *, parts: tuple[str, ...] = (),
        lane: tuple[int, int] = (0, 1),
    ) -> None:  # fmt: skip
        super().__init__(row.columns, axis, scale)
        self._row, self._gathered = row, {1: row.columns}
        self.step = 1
        self._colour, self._parts, self._lane = colour, parts, lane
        starts = (column.start for column in row.columns)
        self._nearest = min((later - earlier for earlier, later in itertools.pairwise(starts)), default=math.inf)

    def gather(self, periodicity: Periodicity, slot_width: float) -> None:
        """Draw one bar for several slots where theirs would be too thin.

        Args:
            periodicity: What a slot is.
            slot_width: In design units.
        """
        step = bar_step(self._row, periodicity, slot_width * BAR_SHARE / self._lane[1])
        if step != self.step:
            self.step = step
            if step not in self._gathered:
                self._gathered[step] = gathered(self._row, step)
            self.set_columns(self._gathered[step])

    @override
    def slots_in(self, column: Column) -> tuple[int, ...]:
        return tuple(range(column.slot, column.slot + self.step))

    @override
    def draw(self, painter: QPainter, to_device: QTransform, index: int) -> None:
        column = self.columns[index]
        ink = BarFill(self._colour, self.device_scale, is_lit=self.lit in self.slots_in(column))
        if column.value == 0 and self.share_of(column) > 0:
            draw_zero(painter, to_device.map(QPointF(column.middle, 0.0)), ink)
        parts = column.point.parts
        values = [parts[each] for each in self._parts if each in parts and parts[each] >= 0 and column.value >= 0]
        if not self._parts or len(values) < len(self._parts):
            if self._parts:
                painter.setOpacity(0.45)
            self._draw_bar(painter, to_device, column, (0.0, column.value), ink)
            painter.setOpacity(1.0)
            self._draw_range(painter, to_device, column, ink)
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
        """Draw from a foot to a head, which is below it where the figure is."""
        # Parts may add up to somewhat more than the whole; nothing of them is cut off.
        whole = max(abs(column.value), sum(column.point.parts.values()) if self._parts else 0.0) * self.share_of(column)
        foot, head = values[0], max(min(values[1], whole), -whole)
        if head == foot or (head > foot) != (values[1] > values[0]):
            return
        left, right = self._edges(to_device, column)
        bar = QRectF(left, to_device.map(QPointF(0.0, foot)).y(), right - left, 0.0)
        bar.setBottom(to_device.map(QPointF(0.0, head)).y())
        draw_bar(painter, bar.normalized(), column.look, ink, points_down=head < foot)

    def _edges(self, to_device: QTransform, column: Column) -> tuple[float, float]:
        """Return the left and right edge of a bar in device pixels."""
        start, end = (to_device.map(QPointF(year, 0.0)).x() for year in (column.start, column.end))
        number, count = self._lane
        room = min(self._nearest * abs(to_device.m11()) * BAR_SHARE / count, _CLEAR_WIDTH * self.device_scale)
        width = max((end - start) * BAR_SHARE / count, room, LEAST_WIDTH * self.device_scale)
        middle = (start + end) / 2 + (number - (count - 1) / 2) * width
        return middle - width / 2, middle + width / 2

    def _draw_range(self, painter: QPainter, to_device: QTransform, column: Column, ink: BarFill) -> None:
        """Draw a whisker from the lowest to the highest of a period."""
        if column.point.range is None or self.share_of(column) < 1.0:
            return
        left, right = self._edges(to_device, column)
        low, high = (self.point_of(to_device, column.middle, value).y() for value in column.reach)
        draw_whisker(painter, QRectF(left, high, right - left, low - high), ink)
