"""One panel of a chart: the grid of one unit and the series in it."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Unit
from exhibit.content.models.chart_axis import stands_on_zero
from exhibit.layout.canvas import Box
from exhibit.layout.chart.comparison import disagreements
from exhibit.layout.chart.panels import Panel
from exhibit.narrative.figure_text import axis_text, gathered_text
from exhibit.ui.chart.bands import Bands, Fills, panel_fills
from exhibit.ui.chart.bars import Bars
from exhibit.ui.chart.lines import Lines
from exhibit.ui.chart.plot import Plot
from exhibit.ui.chart.series_style import marker_style_of
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SANS, SMALL, TICK, TextStyle, faded
from exhibit.ui.screen.view import ChartView

_LABEL = TextStyle(SANS, 24, 1.3, 0.3)
_INSIDE = 10.0
_TARGET_REACH = 26.0
"""From the middle of a target's mark to its value: beyond the mark that is lit too."""
_ONE_LINE = 4000.0
"""A number is never broken."""


class _Window(QGraphicsItem):
    """Shows the plot only where its panel is."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._rect = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)

    def show_only(self, rect: QRectF) -> None:
        """Show what is in a rectangle."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect

    @override
    def boundingRect(self) -> QRectF:
        return self._rect

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw nothing of its own."""


class PanelView(GroupItem):
    """Grid, values and series of one unit; which years it shows is said from outside.

    Args:
        view: The visitor's view.
        panel: What it shows.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
        is_split: Whether bars show their parts.
        labels_inside: Whether values stand on the plot's own ground rather than at its left.
    """

    def __init__(
        self, view: ChartView, panel: Panel, box: Box, parent: QGraphicsItem, *, is_split: bool = False,
        labels_inside: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._view, self.drawn, self.box = view, panel, box
        self._labels_inside = labels_inside
        self._interval = box.x, box.right
        self._window = _Window(self)
        self.plot = Plot(self._window, box, panel.axis)
        self._names: list[TextItem] = []
        self._bars: list[Bars] = []
        self._values: list[tuple[float, TextItem]] = self._value_names()
        self._add_series(is_split=is_split)

    @staticmethod
    def values_room(view: ChartView, panel: Panel) -> float:
        """Return the room that values take at the left of a plot."""
        widths = [view.type.advance(view.words.short_number(value), TICK) for value in panel.axis.ticks]
        return max(widths) + 16

    @property
    def unit(self) -> Unit:
        """The unit of its values."""
        return self._view.chart.unit_of(self.drawn.unit)

    @property
    def unit_text(self) -> str:
        """The name of its unit, and what visitors have to know of its axis."""
        edition = self._view.chart_edition
        said = (
            self._view.text(self.unit.label),
            axis_text(edition, self.drawn.axis),
            gathered_text(edition, max((bars.step for bars in self._bars), default=1)),
        )
        return " · ".join(each for each in said if each)

    def show_years(self, years: tuple[float, float], limits: tuple[float, float] | None = None) -> None:
        """Show decimal years from edge to edge.

        Args:
            years: At the left and right edge of its place.
            limits: Decimal years outside of which nothing of it is shown; None is everywhere.
        """
        box = self.box
        self.plot.show_years(years)
        periodicity = self._view.chart.periodicity
        slot_width = box.width / (years[1] - years[0]) / periodicity.per_year
        for bars in self._bars:
            bars.gather(periodicity, slot_width)
        low, high = limits if limits is not None else years
        start, end = max(self.plot.x_of(low), box.x), min(self.plot.x_of(high), box.right)
        self._interval = start, end
        self.setVisible(end - start > 1)
        # Marks of the highest and the lowest figure reach beyond the axis.
        above, below = 60.0, self.drawn.room_below
        self._window.show_only(QRectF(start, box.y - above, max(end - start, 0.0), above + box.height + below))
        self._place_values()
        for name, (year, value) in zip(self._names, self._targets(), strict=True):
            name.setPos(self.plot.x_of(year) + _TARGET_REACH, self.plot.y_of(value) - name.block.height / 2)
            name.setVisible(start <= self.plot.x_of(year) <= end)
        self.update()

    def keep_clear(self, box: Box) -> None:
        """Take values away while something else stands in a box in scene coordinates."""
        for item in (item for _, item in self._values if item.ink_box().meets(box, 6.0)):
            item.setVisible(False)

    def show_until(self, year: float, lit: int | None) -> None:
        """Let everything grow up to a decimal year, and light one slot."""
        self.plot.show_until(year, lit)
        for name, (at, _) in zip(self._names, self._targets(), strict=True):
            name.setOpacity(1.0 if at <= year else 0.0)

    @property
    def has_bars(self) -> bool:
        """Whether a series drawn as bars is shown."""
        return bool(self._bars)

    def _add_series(self, *, is_split: bool) -> None:
        view, panel = self._view, self.drawn
        chart, scale = view.chart, view.canvas.scale
        axis, tint = panel.axis, view.palette.tint
        parts = tuple(each.id for each in chart.parts) if is_split else ()
        bars = [row for row in panel.rows if row.drawing == "bars"]
        for index, row in enumerate(bars):
            lane = index, len(bars)
            self._bars.append(Bars(row, axis, tint(row.series.tint), scale, parts=parts, lane=lane))
            self.plot.add(self._bars[-1])
        fills = list(panel_fills(panel, lambda series: tint(series.tint)))
        if fills:
            self.plot.add(Fills(fills, axis, scale))
        self.plot.add(Bands(disagreements(panel.rows), view.palette.shell, axis, scale))
        lines = [row for row in panel.rows if not stands_on_zero(row.drawing)]
        self.plot.add(Lines(lines, {row.series.id: marker_style_of(view, row.series) for row in lines}, axis, scale))
        for row in panel.rows:
            if row.series.traits.is_goal:
                self._name_targets(view.palette.letters(row.series.tint), [each.value for each in row.columns])

    def _name_targets(self, colour: QColor, values: list[float]) -> None:
        for value in values:
            block = self._view.type.set(self._view.words.number(value), SMALL, _ONE_LINE)
            self._names.append(TextItem(block, colour, parent=self))

    def _targets(self) -> list[tuple[float, float]]:
        rows = [row for row in self.drawn.rows if row.series.traits.is_goal]
        return [(column.middle, column.value) for row in rows for column in row.columns]

    def _value_names(self) -> list[tuple[float, TextItem]]:
        view = self._view
        align = Qt.AlignmentFlag.AlignLeft if self._labels_inside else Qt.AlignmentFlag.AlignRight
        named = []
        for value in self.drawn.axis.ticks:
            item = TextItem(
                view.type.set(view.words.short_number(value), TICK, _ONE_LINE), view.palette.mute, align, self
            )
            if self._labels_inside:
                # What is drawn passes behind them.
                item.halo = faded(view.palette.ground[1], 0.9)
            named.append((value, item))
        return named

    def _place_values(self) -> None:
        start, end = self._interval
        widest = max((item.block.width for _, item in self._values), default=0.0)
        # A strip too narrow for them would push them onto the panel beside it.
        has_room = not self._labels_inside or start + _INSIDE + widest <= end
        # Of values closer than their letters only some are named.
        apart = self.box.height / max(len(self._values) - 1, 1)
        step = math.ceil(self._view.type.line_height(TICK) / max(apart, 1.0))
        for index, (value, item) in enumerate(self._values):
            item.setVisible(has_room and index % step == 0)
            y = self.plot.y_of(value)
            if self._labels_inside:
                item.setPos(start + _INSIDE, y - item.block.height - 2)
            else:
                item.setPos(self.box.x - 16, y - item.block.height / 2)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.box).adjusted(0, -2, 0, 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        start, end = self._interval
        painter.setPen(QPen(faded(self._view.palette.line, 0.3 if self._view.preferences.is_strong else 0.75), 2))
        rows: Mapping[float, float] = {value: self.plot.y_of(value) for value in self.drawn.axis.ticks}
        painter.drawLines([QLineF(start, y, end, y) for y in rows.values()])
        if self.drawn.axis.low < 0 <= self.drawn.axis.high:
            # What hangs and what stands begins here.
            painter.setPen(QPen(faded(self._view.palette.mute, 0.9), 3))
            y = self.plot.y_of(0.0)
            painter.drawLine(QLineF(start, y, end, y))
