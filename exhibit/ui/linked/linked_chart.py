"""The chart below the timeline: its panels on the timeline's own axis, and the figure under the playhead."""

import math
from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.chart.callout_places import Walls
from exhibit.layout.chart.panels import Panel, panels_of
from exhibit.layout.timeline.camera import Camera
from exhibit.narrative.chart_narrative import ChartNarrative, NarrativeLine
from exhibit.ui.chart.break_mark import BreakMark
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import FIGURE, SANS, SANS_SEMIBOLD, SMALL, TICK, TextStyle, faded, mixed
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import ChartView

_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.1) for size in (84, 72, 60, 52, 44, 36))
_SETTINGS = (
    (_FIGURES, SMALL, 1.0),
    (_FIGURES[2:], SMALL, 1.15),
    (_FIGURES[3:], TextStyle(SMALL.face, SMALL.size, 1.32, 0.6), 1.3),
    (_FIGURES[4:], TextStyle(SMALL.face, 24, 1.3, 0.2), 1.3),
)
"""Sizes of the figure and of the words below it, and how much wider than usual they may run."""
_HEAD = 40.0
_TOP = 44.0
_MOST_SHARE = 0.42
"""Wider words would not stand right of a playhead in the middle, but on the bars at its left."""
_WHEN = TextStyle(SANS_SEMIBOLD, 34, 1.3, 0.3)
_UNIT = TextStyle(SANS, 24, 1.3, 0.3)
_BESIDE = 34.0
_EDGE = 24.0
_UNIT_AIR = 12.0
_TEAR_AIR = 10.0
_LEAST_WIDTH = 320.0
"""Words are set narrower before a tear, but no narrower than this while there is another place."""
_WIDTH_STEP = 80.0
"""Not for every frame of a zoom."""
_MOST_WIDTH = 700.0
_WHEN_SHELL = 0.45
"""How much eggshell lightens the vermilion of the year, so that it stands out from the ground."""


class LinkedChart(GroupItem):
    """Panels of the chart that a camera moves along.

    Args:
        view: The visitor's view.
        box: Its place in the parent's coordinates, as wide as the band of time above it.
        parent: The item it belongs to.
    """

    def __init__(self, view: ChartView, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self.box = view, box
        chart = view.chart
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        # The uppermost value stands on its line.
        self._head = max(_HEAD, view.type.line_height(TICK))
        if view.is_time_turned:
            turn(self, box.middle_x)
        hidden = [each.id for each in chart.series if each.traits.is_goal]
        panels = panels_of(view.chart_index, hidden)
        self._views = [PanelView(view, panel, self._place(panel, panels), self, labels_inside=True) for panel in panels]
        self._units = [self._unit_name(panel_view) for panel_view in self._views]
        self._breaks = [
            (each.at.first_year, BreakMark(view, view.text(each.label), box.height - self._head, self, is_left=True))
            for each in chart.breaks
        ]
        self._limits = [self._limits_of(panel, panels[0]) for panel in panels]
        self._playhead_x = 0.0
        self._clear_x = 0.0
        # Under the words where they stand over what has been drawn already.
        self._chip = QGraphicsRectItem(self)
        self._chip.setPen(QPen(Qt.PenStyle.NoPen))
        self._chip.setBrush(faded(view.palette.ground[1], 0.86))
        self._said: list[TextItem] = []
        self._narrative: ChartNarrative | None = None
        self._whole = 0.0
        self._narrowed: float | None = None
        self._tear_room = BreakMark.room(view, box.height - self._head) + _TEAR_AIR
        self._values_room = max((PanelView.values_room(view, panel) for panel in panels), default=0.0)
        self._width = min(box.width * 0.36, _MOST_WIDTH)

    def _place(self, panel: Panel, panels: list[Panel]) -> Box:
        """Return the place of a panel: those of another time share it with the main one, others stand below."""
        box, below = self.box, [each for each in panels if each.is_below]
        rows = 1 + len(below)
        height = (box.height - self._head) / rows
        row = 1 + below.index(panel) if panel in below else 0
        below_it = max(36 if rows > 1 else 0, panel.room_below)
        return Box(box.x, box.y + self._head + row * height, box.width, height - below_it)

    def _limits_of(self, panel: Panel, main: Panel) -> tuple[float, float]:
        """Return the decimal years between which a panel is shown: one time, one unit."""
        if panel.is_below:
            return -math.inf, math.inf
        low, high = -math.inf, math.inf
        for other in panels_of(self._view.chart_index):
            match other.side:
                case "before":
                    edge = self._edge(other.years[1], main.years[0])
                    low, high = (low, edge) if panel.is_apart else (edge, high)
                case "after":
                    edge = self._edge(main.years[1], other.years[0])
                    low, high = (edge, high) if panel.is_apart else (low, edge)
                case "main" | "below":
                    pass
                case _:
                    assert_never(other.side)
        return low, high

    def _edge(self, end: float, start: float) -> float:
        """Return where one time ends and another begins: at a break of the chart, or in the middle between them."""
        breaks = [each.at.first_year for each in self._view.chart.breaks]
        return next((each for each in breaks if end <= each <= start), (end + start) / 2)

    def _unit_name(self, panel_view: PanelView) -> TextItem:
        item = TextItem(self._view.type.set("", _UNIT, 4000), self._view.palette.mute, parent=self)
        self._name_unit(panel_view, item)
        return item

    def _name_unit(self, panel_view: PanelView, item: TextItem) -> None:
        """Say what the values are, and for how many years a bar stands at this zoom."""
        text = panel_view.unit_text
        if panel_view.drawn.is_apart:
            text = f"{self._view.text(panel_view.drawn.rows[-1].series.label)}: {text}"
        if text != item.block.text:
            item.set_block(self._view.type.set(text, _UNIT, 4000))

    def show_view(self, camera: Camera, playhead: float, slot: int) -> None:
        """Show what a camera sees, grown as far as the playhead, with one slot lit."""
        years = camera.earliest, camera.latest
        for panel_view, (low, high), unit in zip(self._views, self._limits, self._units, strict=True):
            limits = max(low, years[0]), min(high, years[1])
            panel_view.show_years(years, limits)
            self._name_unit(panel_view, unit)
            panel_view.show_until(self._view.slots.periodicity.end(slot), slot)
            start = self.box.x + camera.position_of(limits[0])
            end = self.box.x + camera.position_of(limits[1])
            self._place_unit(panel_view, unit, (start, end), self.box.x + camera.position_of(playhead))
        for year, mark in self._breaks:
            along = camera.position_of(year)
            mark.setVisible(-40 <= along <= camera.length + 40)
            mark.setPos(self.box.x + along, self.box.y + self._head)
        self._playhead_x = self.box.x + camera.position_of(playhead)
        self._clear_x = max(
            self._playhead_x, self.box.x + camera.position_of(self._view.slots.periodicity.end(slot)) - 8
        )
        self._place_words()
        self.update()

    def show_growing(self, year: float) -> None:
        """Let the figures grow as far as a decimal year."""
        for panel_view, limits in zip(self._views, self._limits, strict=True):
            panel_view.show_until(min(year, limits[1]), None)

    def show_reading(self, narrative: ChartNarrative) -> None:
        """Say beside the playhead what is known of a slot."""
        self._narrative, self._narrowed = narrative, None
        self._say(self._fitting(narrative, self._width))
        self._whole = max((item.block.width for item in self._said), default=0.0)
        self._place_words()

    def _say(self, said: Sequence[tuple[TextBlock, QColor]]) -> None:
        for item in self._said:
            dispose(item)
        y, self._said = self.box.y + _TOP, []
        for block, colour in said:
            item = TextItem(block, colour, parent=self)
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            item.setY(y)
            self._said.append(item)
            y += block.height + 2

    def _fitting(self, narrative: ChartNarrative, wished: float) -> list[tuple[TextBlock, QColor]]:
        """Set what is known of a slot as large as the chart is high for; what does not fit is on the chart's own."""
        type_, room = self._view.type, self.box.height - _TOP - 12
        lines = narrative.lines()
        count = len(lines) + 1
        for figures, letters, share in _SETTINGS:
            least = type_.line_height(_WHEN) + type_.line_height(figures[-1]) + count * type_.line_height(letters)
            if least > room and letters is not _SETTINGS[-1][1]:
                # Not even with every line unbroken; setting them would cost frames for nothing.
                continue
            width = min(self._width * share, self.box.width * _MOST_SHARE) if wished == self._width else wished
            blocks = self._blocks(narrative, figures, letters, width, lines)
            notes = [(type_.set(text, letters, width), self._view.palette.shell) for text in narrative.notes()]
            if _height([*blocks, *notes]) <= room:
                return blocks + notes
            more = type_.set(self._view.words.say("More on the chart"), letters, width)
            if _height(blocks) + (more.height if notes else 0.0) <= room:
                break
        while len(blocks) > 1 and _height(blocks) + more.height > room:
            blocks.pop()
        return [*blocks, (more, self._view.palette.mute)]

    def _blocks(
        self,
        narrative: ChartNarrative,
        figures: tuple[TextStyle, ...],
        letters: TextStyle,
        width: float,
        lines: Sequence[NarrativeLine],
    ) -> list[tuple[TextBlock, QColor]]:
        type_, palette = self._view.type, self._view.palette
        has_figure = narrative.main is not None
        styles = figures if has_figure else figures[-3:]
        figure = type_.fit(narrative.headline, styles, width, 1 if has_figure else 2)
        blocks = [
            (type_.set(narrative.when, _WHEN, width), mixed(palette.red, palette.shell, _WHEN_SHELL)),
            (figure, palette.gold if has_figure else palette.mute),
            (type_.set(narrative.caption, letters, width), palette.mute),
        ]
        for line in lines:
            colour = palette.shell if line.series is None else palette.letters(line.series.tint)
            blocks.append((type_.set(line.text, letters, width), colour))
        return blocks

    def _place_unit(self, panel_view: PanelView, unit: TextItem, ends: tuple[float, float], playhead: float) -> None:
        """Put a unit's name on the line of the highest value, which it explains, before or after the playhead."""
        start, width = ends[0] + 14 + PanelView.values_room(self._view, panel_view.drawn), unit.block.width
        if start - _UNIT_AIR < playhead < start + width + _UNIT_AIR:
            start = playhead + _UNIT_AIR
        unit.setVisible(start + width + 14 <= ends[1])
        unit.setPos(start, panel_view.box.y - unit.block.height - 3)

    def _place_words(self) -> None:
        """Put the words beside the playhead, as wide as there is room for, and keep everything else clear of them."""
        gap = self._walls().gap_for(self._whole, min(_LEAST_WIDTH, self._width))
        narrowed = None if gap.length >= self._whole else max(gap.length // _WIDTH_STEP, 2.0) * _WIDTH_STEP
        if narrowed != self._narrowed and self._narrative is not None:
            self._narrowed = narrowed
            self._say(self._fitting(self._narrative, self._width if narrowed is None else narrowed))
        widest = max((item.block.width for item in self._said), default=0.0)
        x = gap.end - widest if gap.is_before else gap.start
        for item in self._said:
            item.setX(self._view.canvas.whole(x))
            if self._view.is_time_turned:
                # Lines begin where lines begin, also where years do not.
                turn(item, widest / 2)
        self._chip.setVisible(x < self._playhead_x and bool(self._said))
        line = self.mapRectToScene(QRectF(self._playhead_x - 6, self.box.y, 12, self.box.height))
        taken = [Box(line.x(), line.y(), line.width(), line.height())]
        if self._said:
            boxes = [item.ink_box() for item in self._said]
            left, top = min(each.x for each in boxes), boxes[0].y
            said = Box(left - 12, top, max(each.right for each in boxes) + 12 - left, boxes[-1].bottom - top)
            self._chip.setRect(self.mapRectFromScene(rect_of(said).adjusted(-12, -8, 12, 8)))
            taken.append(said)
        for _, mark in self._breaks:
            mark.keep_clear(taken, self._values_room)
        taken += [box for _, mark in self._breaks for box in mark.boxes()]
        for panel_view in self._views:
            for box in taken:
                panel_view.keep_clear(box)

    def _walls(self) -> Walls:
        """Return what the words must not cross."""
        tears = sorted(mark.x() for _, mark in self._breaks)
        edges, room = (self.box.x + _EDGE, self.box.right - _EDGE), self._tear_room
        return Walls(self._playhead_x, self._clear_x, tears, edges, _BESIDE, room, room + self._values_room)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a position in the parent's coordinates is on the chart."""
        return self.box.x <= x <= self.box.right and self.box.y <= y <= self.box.bottom

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self.box.x, self.box.y - 4, self.box.width, self.box.height + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(QPen(self._view.palette.red, 4, Qt.PenStyle.SolidLine))
        painter.drawLine(QLineF(self._playhead_x, self.box.y - 4, self._playhead_x, self.box.bottom))


def _height(blocks: Sequence[tuple[TextBlock, QColor]]) -> float:
    return sum(block.height + 2 for block, _ in blocks)
