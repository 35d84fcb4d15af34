"""The chart as a table: a row a year, quarter or month, a column a series, gaps and doubts in words."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import SeriesColumns
from exhibit.layout.chart.table_columns import column_widths
from exhibit.narrative.figure_text import slot_text
from exhibit.narrative.table_cells import TableCells
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import LABEL, SMALL, TextStyle, faded
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import ChartView

_HEAD = TextStyle(LABEL.face, 24, 1.3, 0.7)
_CELL = TextStyle(SMALL.face, 26, 1.4, 0.8)
_CELLS = (_CELL, TextStyle(SMALL.face, 26, 1.4, 0.4), TextStyle(SMALL.face, 24, 1.4, 0.0))
_GAP = 24.0
_RISE = 10.0
_BOND = "\u2007"
"""A space that no line breaks at; while words are set it holds a figure and its qualifier together."""
_LEAST_WIDTH = 190.0


_Cell = tuple[TextBlock, QColor, float, float]
"""A text, its colour, its left edge and how far it is from the top of its row."""


class ChartTable(GroupItem):
    """A heading that stays and rows that scroll.

    Args:
        view: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        column: The rows.
    """

    def __init__(self, view: ChartView, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._box = view, box
        self._cells = TableCells(view.chart_edition, view.slots.on_chart)
        self._rows, slots = self._cells.rows, self._cells.slots
        first = max(view.type.advance(slot_text(view.chart_edition, slot), _CELL) for slot in slots) + _GAP
        room = box.width - first
        widths = self._column_widths(slots, room)
        self._widths = widths or [room]
        self._is_narrow = widths is None
        self._style = _CELL if widths else self._whole_style(slots, room)
        self._lefts = [box.x + first + sum(self._widths[:index]) for index in range(len(self._widths))]
        self._head = self._add_head()
        body = Box(box.x, box.y + self._head, box.width, box.height - self._head)
        self.column = ScrollColumn(view, body, self)
        self._tops: dict[int, float] = {}
        self._add_rows(slots)

    def reveal(self, slot: int) -> None:
        """Scroll to a slot's row."""
        top = self._tops.get(slot, 0.0)
        self.column.scroll_to(top - self.column.boundingRect().height() / 2)

    def _column_widths(self, slots: list[int], room: float) -> list[float] | None:
        """Return the width of each column, its gap included; None where no words of theirs may stand side by side."""
        type_, cells = self._view.type, self._cells
        if room / len(self._rows) < _LEAST_WIDTH * (1 + (type_.text_scale - 1) * 0.8):
            return None
        least, wished = [], []
        for row in self._rows:
            texts = {cells.cell(row, slot, _BOND) for slot in slots}
            pieces = [*(type_.widest_piece(text, _CELL) for text in texts), type_.widest_piece(cells.name(row), _HEAD)]
            least.append(max(pieces) + _GAP)
            # A name may take two lines.
            widest = max(type_.advance(cells.name(row), _HEAD) / 2, *(type_.advance(text, _CELL) for text in texts))
            wished.append(widest + _GAP)
        return column_widths(least, wished, room)

    def _whole_style(self, slots: list[int], width: float) -> TextStyle:
        """Return the largest style in which no word of a row is broken."""
        texts = {text for slot in slots for text, _ in self._lines_of(slot)}
        whole = (each for each in _CELLS if all(self._view.type.is_whole(text, each, width) for text in texts))
        return next(whole, _CELLS[-1])

    def _add_head(self) -> float:
        """Put the names of the columns; where they would be too narrow each row names its series instead."""
        if self._is_narrow:
            return 0.0
        names = zip(self._rows, self._widths, strict=True)
        blocks = [self._view.type.set(self._cells.name(row), _HEAD, width - _GAP) for row, width in names]
        height = max(block.height for block in blocks)
        for block, row, left in zip(blocks, self._rows, self._lefts, strict=True):
            item = TextItem(block, self._colour(row), parent=self)
            item.setPos(left, self._box.y + height - block.height)
        return height + _RISE

    def _colour(self, row: SeriesColumns) -> QColor:
        return self._view.palette.letters(row.series.tint)

    def _add_rows(self, slots: list[int]) -> None:
        view, y = self._view, 0.0
        for slot in slots:
            name = view.type.set(slot_text(view.chart_edition, slot), _CELL, 1000)
            cells = list(self._narrow_cells(slot) if self._is_narrow else self._wide_cells(slot))
            if not cells:
                continue
            height = max([name.height, *(top + block.height for block, _, _, top in cells)]) + 2 * _RISE
            _Stripe(view, Box(0, y, self._box.width, height), self.column.content, is_dark=len(self._tops) % 2 == 0)
            TextItem(name, view.palette.gold, parent=self.column.content).setPos(8, y + _RISE)
            for block, colour, left, top in cells:
                TextItem(block, colour, parent=self.column.content).setPos(left - self._box.x, y + _RISE + top)
            self._tops[slot] = y
            y += height
        self.column.set_length(y)

    def _wide_cells(self, slot: int) -> Iterator[_Cell]:
        """Yield a cell a series, side by side."""
        palette = self._view.palette
        for row, left, width in zip(self._rows, self._lefts, self._widths, strict=True):
            block = self._set(self._cells.cell(row, slot, _BOND), width - _GAP)
            has_figure = self._cells.has_figure(row, slot)
            yield block, palette.shell if has_figure else palette.mute, left, 0.0

    def _narrow_cells(self, slot: int) -> Iterator[_Cell]:
        """Yield a line a series that has a figure or a gap there, one below the other."""
        top, left = 0.0, self._lefts[0]
        for text, row in self._lines_of(slot):
            block = self._set(text, self._widths[0])
            yield block, self._colour(row), left, top
            top += block.height + 2

    def _set(self, text: str, width: float) -> TextBlock:
        """Set a text in lines that part no figure from its qualifier."""
        block = self._view.type.set(text, self._style, width)
        return replace(block, lines=tuple(line.replace(_BOND, " ") for line in block.lines))

    def _lines_of(self, slot: int) -> Iterator[tuple[str, SeriesColumns]]:
        for row in self._rows:
            if self._cells.has(row, slot):
                yield f"{self._cells.name(row)}: {self._cells.cell(row, slot, _BOND)}", row


class _Stripe(QGraphicsItem):
    """The ground of a row; every second one is darker, so that the eye stays in its row."""

    def __init__(self, view: ChartView, box: Box, parent: QGraphicsItem, *, is_dark: bool) -> None:
        super().__init__(parent)
        self._box = QRectF(box.x, box.y, box.width, box.height)
        self._colour = faded(view.palette.line, (0.1 if view.preferences.is_strong else 0.30) if is_dark else 0.0)

    @override
    def boundingRect(self) -> QRectF:
        return self._box

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.fillRect(self._box, self._colour)
