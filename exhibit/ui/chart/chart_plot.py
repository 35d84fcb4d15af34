"""The drawn chart: its panels, the names of its years, breaks, what explains figures, and the playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import ChartEvent
from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import Column
from exhibit.layout.chart.panels import Panel, Side, panels_of, with_ends
from exhibit.narrative.figure_text import slot_text
from exhibit.ui.chart.break_mark import BreakMark
from exhibit.ui.chart.direct_labels import direct_labels
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.chart.period_names import SlotNames, name_width
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SANS, TICK, TextStyle, faded
from exhibit.ui.screen.view import ChartView

_PANEL_LABEL = TextStyle(SANS, 24, 1.3, 0.3)
_FLAG = 40.0
_PIN = 9.0
_UPRIGHT = 0.27
"""How much of an upright chart a panel of another time takes above the main one."""
_ASIDE = 0.55
"""How high a panel of another time is, of the height of the main one."""


class ChartPlot(GroupItem):
    """Everything inside the frame of the chart.

    Args:
        view: The visitor's view.
        box: The whole figure with its labels, in the parent's coordinates.
        hidden: Ids of series that are not shown.
        parent: The item it belongs to.
        is_split: Whether bars show their parts.
    """

    def __init__(
        self, view: ChartView, box: Box, hidden: Sequence[str], parent: QGraphicsItem, *, is_split: bool
    ) -> None:
        super().__init__(parent)
        self._view, self._box = view, box
        if view.is_time_turned:
            turn(self, box.middle_x)
        self._chart = view.chart
        self._playhead, self._grown_to = 0.0, float("inf")
        self._slot: int | None = None
        self._foot = view.type.line_height(TICK) + 18
        length = box.width if view.canvas.is_portrait else box.height - self._foot - _FLAG
        self._tear = BreakMark.room(view, length)
        panels = panels_of(view.chart_index, hidden)
        self._main = self._add_main(panels, is_split=is_split)
        self._aside = [self._add_aside(panel, panels, is_split=is_split) for panel in panels[1:]]
        self._add_breaks()
        self._names = SlotNames(view, self._main.box, self._middle_of, self)
        self._names.show(self._main_years(), self._main.drawn.years)
        self._labels = direct_labels(view, self._main, self)
        self.show_until(float("inf"))

    # Building ----------------------------------------------------------------------------------------------

    def _add_main(self, panels: list[Panel], *, is_split: bool) -> PanelView:
        view, box, panel = self._view, self._box, panels[0]
        left = PanelView.values_room(view, panel)
        before, after = self._breadth_of(panels, "before"), self._breadth_of(panels, "after")
        below = sum(each.is_below for each in panels)
        top = box.y + _FLAG
        height = box.height - self._foot - _FLAG
        if below:
            height = height * (0.62 if below == 1 else 0.5) - self._foot
        if view.canvas.is_portrait and before + after:
            shift = box.height * _UPRIGHT + self._foot + self._tear
            top, height = top + shift, height - shift
            before = after = 0.0
        place = Box(box.x + before + left, top, box.width - before - after - left, height)
        panel_view = PanelView(view, panel, place, self, is_split=is_split)
        panel_view.show_years(with_ends(panel.years, self._chart.periodicity, place.width))
        self._name_unit(panel_view.unit_text, place)
        return panel_view

    def _breadth_of(self, panels: list[Panel], side: Side) -> float:
        """Return the room that panels of another time take at a side, values and break included."""
        return sum(self._width_of(panel) for panel in panels if panel.side == side)

    def _width_of(self, panel: Panel) -> float:
        slots = len({column.slot for row in panel.rows for column in row.columns})
        width = max(slots * (name_width(self._view, self._view.slots.latest) + 30) / 0.72, 210.0)
        room = PanelView.values_room(self._view, panel) + self._tear + 24
        return min(width, self._box.width * 0.3) + room

    def _add_aside(self, panel: Panel, panels: list[Panel], *, is_split: bool) -> PanelView:
        """Put a panel of another unit where its time is: beside, or below on the same axis."""
        view, box, main = self._view, self._box, self._main.box
        left = PanelView.values_room(view, panel)
        if panel.is_below:
            index = [each for each in panels if each.is_below].index(panel)
            count = sum(each.is_below for each in panels)
            top = main.bottom + self._foot + 30
            each = (box.bottom - self._foot - top) / count
            place = Box(main.x, top + index * each, main.width, each - 36)
        elif view.canvas.is_portrait:
            place = Box(box.x + left, box.y + 48, box.width - left, box.height * _UPRIGHT - 48)
        else:
            width = self._width_of(panel) - left - self._tear - 24
            # In the order of time: those of an earlier one at the left, those of a later one at the right.
            others = [each for each in panels if each.side == panel.side]
            shift = sum(self._width_of(each) for each in others[: others.index(panel)])
            start = box.x if panel.side == "before" else main.right + self._tear + 24
            # Lower than the main one, so that nobody compares heights that mean different things.
            place = Box(start + shift + left, main.bottom - main.height * _ASIDE, width, main.height * _ASIDE)
        panel_view = PanelView(view, panel, place, self, is_split=is_split)
        if panel.is_below:
            panel_view.show_years(self._main_years())
            self._name_unit(panel_view.unit_text, place)
        else:
            self._show_apart(panel_view)
        return panel_view

    def _main_years(self) -> tuple[float, float]:
        return self._main.plot.year_at(self._main.box.x), self._main.plot.year_at(self._main.box.right)

    def _show_apart(self, panel_view: PanelView) -> None:
        """Show a panel that has an axis of time of its own, and name it and its few slots."""
        view, box = self._view, panel_view.box
        years = panel_view.drawn.years
        spare = max((years[1] - years[0]) * 0.12, 0.6)
        panel_view.show_years((years[0] - spare, years[1] + spare))
        row = panel_view.drawn.rows[-1]
        text = f"{view.text(row.series.label)}: {panel_view.unit_text}"
        width = box.width + (0 if view.canvas.is_portrait else PanelView.values_room(view, panel_view.drawn))
        block = view.type.set(text, _PANEL_LABEL, max(width, 200.0), balanced=True)
        x = box.x if view.canvas.is_portrait else box.x - PanelView.values_room(view, panel_view.drawn)
        TextItem(block, view.palette.mute, parent=self).setPos(x, box.y - block.height - 24)
        for column in {column.slot: column for row in panel_view.drawn.rows for column in row.columns}.values():
            name = view.type.set(slot_text(view.chart_edition, column.slot), TICK, 400)
            item = TextItem(name, view.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
            item.setPos(panel_view.plot.x_of(column.middle), box.bottom + 12)

    def _name_unit(self, text: str, box: Box) -> None:
        block = self._view.type.set(text, _PANEL_LABEL, 1000)
        TextItem(block, self._view.palette.mute, parent=self).setPos(box.x + 2, box.y - block.height - 4)

    def _add_breaks(self) -> None:
        """Mark each break where its time is: on the plot, or between it and the panel of the time before."""
        view, main = self._view, self._main
        first, last = self._main_years()
        is_apart = any(panel_view.drawn.is_apart for panel_view in self._aside)
        for each in self._chart.breaks:
            year, label = each.at.first_year, view.text(each.label)
            if main.drawn.years[0] < year < main.drawn.years[1]:
                BreakMark(view, label, main.box.height, self).setPos(main.plot.x_of(year), main.box.y)
            elif is_apart and view.canvas.is_portrait:
                self._add_level_break(label)
            elif is_apart and first - 1 <= year <= last + 1:
                room = PanelView.values_room(view, main.drawn)
                is_before = year <= main.drawn.years[0]
                x = main.box.x - room - self._tear if is_before else main.box.right + 16
                BreakMark(view, label, main.box.height, self).setPos(x, main.box.y)

    def _add_level_break(self, label: str) -> None:
        """Put a break between a panel and the one below it."""
        main = self._main.box
        mark = BreakMark(self._view, label, main.width, self, is_left=True)
        mark.setRotation(90.0)
        top = self._box.y + self._box.height * _UPRIGHT
        mark.setPos(main.right, top + self._foot + self._tear - 12)

    # State -------------------------------------------------------------------------------------------------

    def set_slot(self, slot: int) -> None:
        """Put the playhead on a year, quarter or month."""
        self._slot = slot
        self._playhead = self._chart.periodicity.middle(slot)
        self._names.light(slot, is_named=self._is_on_axis(slot))
        self._show_grown()

    def show_until(self, year: float) -> None:
        """Let the figures grow up to a decimal year; the playhead goes with it."""
        self._grown_to = year
        if year != float("inf"):
            self._playhead = year
        self._show_grown()

    def _show_grown(self) -> None:
        year = self._grown_to
        for panel_view in [self._main, *self._aside]:
            is_apart = panel_view.drawn.is_apart
            panel_view.show_until(float("inf") if is_apart else year, self._slot)
        for drawn_from, label in self._labels:
            label.setVisible(drawn_from <= year)
        self.update()

    def slot_at(self, x: float, y: float) -> int | None:
        """Return the slot under a position in the parent's coordinates; None where there is none."""
        x = self.mapFromParent(x, y).x()
        for panel_view in self._aside:
            if panel_view.drawn.is_apart and _holds(panel_view.box, x, y):
                return self._near_slot(panel_view, x)
        if not any(_holds(panel_view.box, x, y) for panel_view in [self._main, *self._aside]):
            return None
        first, last = self._view.slots.axis
        return min(max(self._chart.periodicity.slot_at(self._main.plot.year_at(x)), first), last)

    def _middle_of(self, slot: int) -> float:
        return self._main.plot.x_of(self._chart.periodicity.middle(slot))

    def _near_slot(self, panel_view: PanelView, x: float) -> int | None:
        columns: list[Column] = [column for row in panel_view.drawn.rows for column in row.columns]
        near = min(columns, key=lambda each: abs(panel_view.plot.x_of(each.middle) - x))
        half = abs(panel_view.plot.x_of(near.end) - panel_view.plot.x_of(near.start))
        return near.slot if abs(panel_view.plot.x_of(near.middle) - x) <= max(half, 40.0) else None

    def _is_on_axis(self, slot: int) -> bool:
        first, last = self._view.slots.axis
        return first <= slot <= last

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.x, self._box.y - 8, self._box.width, self._box.height + 8)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for event in self._chart.events:
            self._draw_pin(painter, event)
        if self._slot is None or not self._is_on_axis(self._slot):
            return
        is_gap = self._main.has_bars and self._view.chart_index.row(self._chart.main).at(self._slot) is None
        if is_gap and self._grown_to == float("inf"):
            self._draw_gap(painter, self._slot)
        x, box = self._main.plot.x_of(self._playhead), self._main.box
        bottom = max([box.bottom, *(panel_view.box.bottom for panel_view in self._aside if panel_view.drawn.is_below)])
        painter.setPen(QPen(self._view.palette.red, 3.5, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, box.y - 10, x, bottom))

    def _draw_pin(self, painter: QPainter, event: ChartEvent) -> None:
        """Mark above the plot that something explains a figure; lit while the playhead is there."""
        slot = self._chart.periodicity.slot_of(event.period)
        if not self._is_on_axis(slot):
            return
        palette, lit = self._view.palette, slot == self._slot
        x, y = self._main.plot.x_of(self._chart.periodicity.middle(slot)), self._main.box.y - 16
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.gold if lit else faded(palette.gold, 0.62))
        reach = _PIN * (1.3 if lit else 1.0)
        corners = [QPointF(x - reach, y - reach), QPointF(x + reach, y - reach), QPointF(x, y + reach * 0.7)]
        painter.drawPolygon(QPolygonF(corners))

    def _draw_gap(self, painter: QPainter, slot: int) -> None:
        """Draw an empty place where the main series has no figure."""
        plot, periodicity = self._main.plot, self._chart.periodicity
        half = abs(plot.x_of(periodicity.end(slot)) - plot.x_of(periodicity.start(slot))) * 0.32
        painter.setPen(QPen(self._view.palette.mute, 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = plot.x_of(periodicity.middle(slot))
        painter.drawRect(QRectF(x - half, self._main.box.bottom - 44, 2 * half, 44))


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x - 20 <= x <= box.right + 20 and box.y - _FLAG <= y <= box.bottom + 60
