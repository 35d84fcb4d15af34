"""The chart as a table: a row a year, quarter or month, a column a series, gaps and doubts in words."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.figures.columns import Row
from exhibit.ui.context import Context
from exhibit.ui.items.figure_cells import FigureCells
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.reading import slot_text
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import LABEL, SMALL, Style, faded
from exhibit.ui.typesetter import TextBlock

_HEAD = Style(LABEL.face, 24, 1.3, 0.7)
_CELL = Style(SMALL.face, 26, 1.4, 0.8)
_GAP = 24.0
_RISE = 10.0
_LEAST_WIDTH = 190.0


_Cell = tuple[TextBlock, QColor, float, float]
"""A text, its colour, its left edge and how far it is from the top of its row."""


class ChartTable(Holder):
    """A heading that stays and rows that scroll.

    Args:
        context: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        column: The rows.
    """

    def __init__(self, context: Context, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._box = context, box
        self._cells = FigureCells(context)
        self._rows, slots = self._cells.rows, self._cells.slots
        first = max(context.type.advance(slot_text(context, slot), _CELL) for slot in slots) + _GAP
        self._width = (box.width - first) / len(self._rows)
        self._is_narrow = self._width < _LEAST_WIDTH * (1 + (context.type.text_scale - 1) * 0.8)
        self._lefts = [box.x, *(box.x + first + index * self._width for index in range(len(self._rows)))]
        self._head = self._add_head()
        body = Box(box.x, box.y + self._head, box.width, box.height - self._head)
        self.column = ScrollColumn(context, body, self)
        self._tops: dict[int, float] = {}
        self._add_rows(slots)

    def reveal(self, slot: int) -> None:
        """Scroll to a slot's row."""
        top = self._tops.get(slot, 0.0)
        self.column.scroll_to(top - self.column.boundingRect().height() / 2)

    def _add_head(self) -> float:
        """Put the names of the columns; where they would be too narrow each row names its series instead."""
        if self._is_narrow:
            return 0.0
        blocks = [(self._context.type.set(self._cells.name(row), _HEAD, self._width - _GAP), row) for row in self._rows]
        height = max(block.height for block, _ in blocks)
        for (block, row), left in zip(blocks, self._lefts[1:], strict=True):
            item = TextItem(block, self._colour(row), parent=self)
            item.setPos(left, self._box.y + height - block.height)
        return height + _RISE

    def _colour(self, row: Row) -> QColor:
        return self._context.palette.letters(row.series.tint)

    def _add_rows(self, slots: list[int]) -> None:
        context, y = self._context, 0.0
        for slot in slots:
            name = context.type.set(slot_text(context, slot), _CELL, 1000)
            cells = list(self._narrow_cells(slot) if self._is_narrow else self._wide_cells(slot))
            if not cells:
                continue
            height = max([name.height, *(top + block.height for block, _, _, top in cells)]) + 2 * _RISE
            _Stripe(context, Box(0, y, self._box.width, height), self.column.content, is_dark=len(self._tops) % 2 == 0)
            TextItem(name, context.palette.gold, parent=self.column.content).setPos(8, y + _RISE)
            for block, colour, left, top in cells:
                TextItem(block, colour, parent=self.column.content).setPos(left - self._box.x, y + _RISE + top)
            self._tops[slot] = y
            y += height
        self.column.set_length(y)

    def _wide_cells(self, slot: int) -> Iterator[_Cell]:
        """Yield a cell a series, side by side."""
        palette = self._context.palette
        for row, left in zip(self._rows, self._lefts[1:], strict=True):
            block = self._context.type.set(self._cells.cell(row, slot), _CELL, self._width - _GAP)
            has_figure = any(column.slot == slot for column in row.columns)
            yield block, palette.shell if has_figure else palette.mute, left, 0.0

    def _narrow_cells(self, slot: int) -> Iterator[_Cell]:
        """Yield a line a series that has a figure or a gap there, one below the other."""
        top, left = 0.0, self._lefts[1]
        for row in self._rows:
            if self._cells.has(row, slot):
                text = f"{self._cells.name(row)}: {self._cells.cell(row, slot)}"
                block = self._context.type.set(text, _CELL, self._box.right - left)
                yield block, self._colour(row), left, top
                top += block.height + 2


class _Stripe(QGraphicsItem):
    """The ground of a row; every second one is darker, so that the eye stays in its row."""

    def __init__(self, context: Context, box: Box, parent: QGraphicsItem, *, is_dark: bool) -> None:
        super().__init__(parent)
        self._box = QRectF(box.x, box.y, box.width, box.height)
        self._colour = faded(context.palette.line, (0.1 if context.is_strong else 0.30) if is_dark else 0.0)

    @override
    def boundingRect(self) -> QRectF:
        return self._box

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.fillRect(self._box, self._colour)
