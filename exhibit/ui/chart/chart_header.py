"""Above the plot: the large figure with whose and what it is, and beside it all that is to be said of its time."""

import heapq

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Point
from exhibit.layout.canvas import Box
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import FIGURE, SECOND, SMALL, TextStyle
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import ChartView

CAPTION = TextStyle(SECOND.face, 28, 1.4, 0.6)
FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.1) for size in (108, 96, 84, 72, 60, 52, 44))


_MOST_TRIED = 240
"""Slots whose words are tried: of more only those with the longest, so that two thousand open as fast as a hundred."""


class ChartHeader(GroupItem):
    """Figure and notes; side by side, or one above the other upright.

    Args:
        view: The visitor's view.
        top: Where it begins.
        parent: The item it belongs to.

    Attributes:
        notes: The column beside the figure.
        bottom: Where it ends.
    """

    def __init__(self, view: ChartView, top: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._top = view, top
        self._box, notes = self._boxes()
        self.bottom = max(self._box.bottom, notes.bottom)
        self.notes = ScrollColumn(view, notes, self, arrow_aside=True)
        self._style = self._common_style()
        palette = view.palette
        empty = view.type.set("", self._style, self._box.width)
        self._figure = TextItem(empty, palette.gold, parent=self)
        self._caption = TextItem(view.type.set("", CAPTION, self._box.width), palette.mute, parent=self)
        self._caption.setPos(self._box.x, self._box.y + view.type.line_height(self._style))

    def show_reading(self, narrative: ChartNarrative) -> None:
        """Show what is to be said of a year, quarter or month."""
        self._show_figure(narrative.headline, has_figure=narrative.main is not None)
        self._caption.set_block(self._view.type.set(narrative.caption, CAPTION, self._box.width))
        self._show_notes(narrative)

    def _boxes(self) -> tuple[Box, Box]:
        canvas, type_ = self._view.canvas, self._view.type
        width = canvas.width - 2 * canvas.margin
        line = type_.line_height(SMALL)
        if canvas.is_portrait:
            head = Box(canvas.margin, self._top + 8, width, self._figure_height(width))
            return head, Box(canvas.margin, head.bottom + 8, width, 5.4 * line)
        height = self._figure_height(width * 0.52)
        head = Box(canvas.margin, self._top - 16, width * 0.52, height)
        return head, Box(canvas.margin + width * 0.55, self._top - 6, width * 0.45, height - 6)

    def _figure_height(self, width: float) -> float:
        """Return the room that the largest figure and the longest caption take."""
        view = self._view
        told = {view.chart.slot_of(each): each for each in view.chart.points}
        slots = heapq.nlargest(_MOST_TRIED, view.slots.on_chart, lambda slot: _words_of(told.get(slot)))
        readings = [ChartNarrative(view.chart_edition, slot) for slot in slots]
        lines = max(len(view.type.set(each.caption, CAPTION, width).lines) for each in readings)
        return view.type.line_height(FIGURES[0]) + lines * view.type.line_height(CAPTION)

    def _common_style(self) -> TextStyle:
        """Return the largest style in which every figure of the main series stays on one line; none jumps."""
        view, chart = self._view, self._view.chart
        points = [each for each in chart.points if each.series == chart.main]
        widest = heapq.nlargest(_MOST_TRIED, points, lambda each: len(repr(each.value)) + len(each.qualifier))
        slots = {chart.slot_of(each) for each in widest}
        headlines = [ChartNarrative(view.chart_edition, slot).headline for slot in slots]
        for style in FIGURES:
            if all(view.type.advance(text, style) <= self._box.width for text in headlines):
                return style
        return FIGURES[-1]

    def _show_figure(self, text: str, *, has_figure: bool) -> None:
        """Set a headline so that what follows is always at one height."""
        type_, palette = self._view.type, self._view.palette
        styles = tuple(style for style in FIGURES if style.size <= self._style.size)
        block: TextBlock = type_.fit(text, styles, self._box.width, 1)
        above = max(type_.line_height(self._style) - block.height, 0.0) * 0.8
        self._figure.set_block(block)
        self._figure.set_colour(palette.gold if has_figure else palette.mute)
        self._figure.setPos(self._box.x, self._box.y + above)

    def _show_notes(self, narrative: ChartNarrative) -> None:
        for child in self.notes.content.childItems():
            dispose(child)
        view, palette, y = self._view, self._view.palette, 0.0
        entries = [
            (line.text, palette.shell if line.series is None else palette.letters(line.series.tint))
            for line in narrative.lines()
        ]
        entries += [(text, palette.shell) for text in narrative.notes()]
        if not entries:
            entries = [(view.text(view.chart.subtitle), palette.mute)]
        for text, colour in entries:
            block = view.type.set(text, SMALL, self.notes.text_width)
            TextItem(block, colour, parent=self.notes.content).setPos(0, y)
            y += block.height + 6
        self.notes.set_length(y)


def _words_of(point: Point | None) -> int:
    """Return about how much is to be said below a figure."""
    if point is None:
        return 0
    return len(point.derivation or "") + len(point.period.text) + (40 if point.range is not None else 0)
