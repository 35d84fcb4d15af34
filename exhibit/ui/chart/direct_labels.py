"""Names of series at their own lines, where they cover nothing."""

import itertools
from collections.abc import Iterator

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content.models.chart_axis import stands_on_zero
from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import Column
from exhibit.layout.chart.label_places import free_place
from exhibit.ui.chart.bars import BAR_SHARE
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SANS_MEDIUM, TextStyle
from exhibit.ui.screen.view import ChartView

_LABEL = TextStyle(SANS_MEDIUM, 24, 1.3, 0.3)
_CLEAR = 14.0
_MARK = 13.0


def direct_labels(view: ChartView, panel_view: PanelView, parent: QGraphicsItem) -> list[tuple[float, TextItem]]:
    """Name each line of a panel beside one of its figures, the latest first, unless it would cover something.

    Returns:
        Each name with the decimal year from which on its figure is drawn whole: before that it names nothing.
    """
    taken, named = list(_obstacles(panel_view)), []
    for row in panel_view.drawn.rows:
        if not row.series.traits.is_on_axis or stands_on_zero(row.drawing):
            continue
        colour = view.palette.letters(row.series.tint)
        block = view.type.set(view.text(row.series.label), _LABEL, 1000)
        size = block.width, block.height
        for column in reversed(row.columns):
            place = free_place(size, list(_wishes(panel_view, column, *size)), taken, panel_view.box)
            if place is not None:
                item = TextItem(block, colour, parent=parent)
                item.setPos(place.x, place.y)
                named.append((column.end, item))
                taken.append(place)
                break
    return named


def _wishes(panel_view: PanelView, column: Column, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield places above, left above and right of a figure."""
    plot = panel_view.plot
    x, y = plot.x_of(column.middle), plot.y_of(column.value)
    yield x - width / 2, y - height - _CLEAR
    yield x - width - _CLEAR, y - height - 2
    yield x + _CLEAR + 6, y - height / 2


def _obstacles(panel_view: PanelView) -> Iterator[Box]:
    """Yield what is drawn: bars, marks, and the stretch of each line."""
    plot = panel_view.plot
    foot = plot.y_of(panel_view.drawn.axis.base)
    for row in panel_view.drawn.rows:
        if row.drawing == "bars":
            for column in row.columns:
                half = (plot.x_of(column.end) - plot.x_of(column.start)) * BAR_SHARE / 2
                x, y = plot.x_of(column.middle), plot.y_of(column.value)
                top, bottom = min(y, foot) - 16, max(y, foot)
                yield Box(x - half, top, 2 * half, bottom - top)
            continue
        for column in row.columns:
            x, y = plot.x_of(column.middle), plot.y_of(column.value)
            yield Box(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK)
        for run in row.runs():
            for first, second in itertools.pairwise(run):
                yield from _along((plot.x_of(first.middle), plot.y_of(first.value)),
                                  (plot.x_of(second.middle), plot.y_of(second.value)))  # fmt: skip


def _along(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Box]:
    """Yield small boxes along a line, close enough that no label slips between them."""
    count = max(int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / 16), 1)
    for step in range(count + 1):
        share = step / count
        x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        yield Box(x - 4, y - 4, 8, 8)
