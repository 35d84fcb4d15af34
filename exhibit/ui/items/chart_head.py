"""Above the plot: the large figure with whose and what it is, and beside it all that is to be said of its time."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder, discard
from exhibit.ui.items.reading import Reading
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.text import TextItem
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.theme import FIGURE, SECOND, SMALL, Style
from exhibit.ui.typesetter import TextBlock

CAPTION = Style(SECOND.face, 28, 1.4, 0.6)
FIGURES = tuple(Style(FIGURE.face, size, 1.25, 0.1) for size in (108, 96, 84, 72, 60, 52, 44))


class ChartHead(Holder):
    """Figure and notes; side by side, or one above the other upright.

    Args:
        context: The visitor's view.
        parent: The item it belongs to.

    Attributes:
        notes: The column beside the figure.
        bottom: Where it ends.
    """

    def __init__(self, context: Context, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        self._box, notes = self._boxes()
        self.bottom = max(self._box.bottom, notes.bottom)
        self.notes = ScrollColumn(context, notes, self, arrow_aside=True)
        self._style = self._common_style()
        palette = context.palette
        empty = context.type.set("", self._style, self._box.width)
        self._figure = TextItem(empty, palette.gold, parent=self)
        self._caption = TextItem(context.type.set("", CAPTION, self._box.width), palette.mute, parent=self)
        self._caption.setPos(self._box.x, self._box.y + context.type.line_height(self._style))

    def show_reading(self, reading: Reading) -> None:
        """Show what is to be said of a year, quarter or month."""
        self._show_figure(reading.headline, has_figure=reading.main is not None)
        self._caption.set_block(self._context.type.set(reading.caption, CAPTION, self._box.width))
        self._show_notes(reading)

    def _boxes(self) -> tuple[Box, Box]:
        canvas, type_ = self._context.canvas, self._context.type
        width = canvas.width - 2 * canvas.margin
        line = type_.line_height(SMALL)
        if canvas.is_portrait:
            head = Box(canvas.margin, HEIGHT + 8, width, self._figure_height(width))
            return head, Box(canvas.margin, head.bottom + 8, width, 5.4 * line)
        height = self._figure_height(width * 0.52)
        head = Box(canvas.margin, HEIGHT - 16, width * 0.52, height)
        return head, Box(canvas.margin + width * 0.55, HEIGHT - 6, width * 0.45, height - 6)

    def _figure_height(self, width: float) -> float:
        """Return the room that the largest figure and the longest caption take."""
        context = self._context
        readings = [Reading(context, slot) for slot in context.course.chart_slots]
        lines = max(len(context.type.set(each.caption, CAPTION, width).lines) for each in readings)
        return context.type.line_height(FIGURES[0]) + lines * context.type.line_height(CAPTION)

    def _common_style(self) -> Style:
        """Return the largest style in which every figure of the main series stays on one line; none jumps."""
        context, chart = self._context, self._context.exhibit.chart
        slots = {chart.slot_of(each) for each in chart.points if each.series == chart.main}
        headlines = [Reading(context, slot).headline for slot in slots]
        for style in FIGURES:
            if all(context.type.advance(text, style) <= self._box.width for text in headlines):
                return style
        return FIGURES[-1]

    def _show_figure(self, text: str, *, has_figure: bool) -> None:
        """Set a headline so that what follows is always at one height."""
        type_, palette = self._context.type, self._context.palette
        styles = tuple(style for style in FIGURES if style.size <= self._style.size)
        block: TextBlock = type_.fit(text, styles, self._box.width, 1)
        above = max(type_.line_height(self._style) - block.height, 0.0) * 0.8
        self._figure.set_block(block)
        self._figure.set_colour(palette.gold if has_figure else palette.mute)
        self._figure.setPos(self._box.x, self._box.y + above)

    def _show_notes(self, reading: Reading) -> None:
        for child in self.notes.content.childItems():
            discard(child)
        context, palette, y = self._context, self._context.palette, 0.0
        entries = [
            (line.text, palette.shell if line.series is None else palette.letters(line.series.tint))
            for line in reading.lines()
        ]
        entries += [(text, palette.shell) for text in reading.notes()]
        if not entries:
            entries = [(context.text(context.exhibit.chart.subtitle), palette.mute)]
        for text, colour in entries:
            block = context.type.set(text, SMALL, self.notes.text_width)
            TextItem(block, colour, parent=self.notes.content).setPos(0, y)
            y += block.height + 6
        self.notes.set_length(y)
