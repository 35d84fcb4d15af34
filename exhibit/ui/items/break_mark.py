"""Where a series of figures breaks off and another begins: a torn line with its reason beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import SANS, Style, faded

_LABELS = tuple(Style(SANS, size, 1.3, scaling) for size, scaling in ((24, 0.3), (24, 0.0)))
_TOOTH = 9.0


class BreakMark(QGraphicsItem):
    """A torn line; its position is the upper end of the line.

    Args:
        context: The visitor's view.
        label: Why nothing is joined across.
        height: Of the line in design units.
        parent: The item it belongs to.
        is_left: Whether the label stands at the left of the line.
    """

    def __init__(
        self, context: Context, label: str, height: float, parent: QGraphicsItem, *, is_left: bool = False
    ) -> None:
        super().__init__(parent)
        self._context, self._height = context, height
        self._label: TextItem | None = None
        fitting = (each for each in _LABELS if context.type.advance(label, each) <= height)
        block = context.type.set(label, next(fitting, _LABELS[-1]), 4000)
        if block.width <= height:
            # Read from below, the way the axis of values is.
            item = TextItem(block, context.palette.mute, parent=self)
            item.setRotation(-90.0)
            self._label = item
            item.setPos(-_TOOTH - 4 - block.height if is_left else _TOOTH + 4, (height + block.width) / 2)

    def keep_clear(self, box: Box) -> None:
        """Take the label away while something else stands in a box in scene coordinates."""
        if self._label is not None:
            self._label.setVisible(not self._label.ink_box().meets(box))

    @staticmethod
    def room(context: Context) -> float:
        """Return the width that line and label take."""
        return context.type.line_height(_LABELS[0]) + 2 * _TOOTH + 8

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-_TOOTH - 2, -2, 2 * _TOOTH + 4, self._height + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faded(self._context.palette.mute, 0.75), 2, Qt.PenStyle.SolidLine))
        count = max(int(self._height / (2 * _TOOTH)), 1)
        step = self._height / count
        points = [QPointF(_TOOTH / 2 * (-1) ** index, index * step) for index in range(count + 1)]
        painter.drawPolyline(QPolygonF(points))
