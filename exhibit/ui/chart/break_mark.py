"""Where a series of figures breaks off and another begins: a torn line with its reason beside it."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SANS, TextStyle, faded
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import ChartView

_LABELS = tuple(TextStyle(SANS, size, 1.3, scaling) for size, scaling in ((24, 0.3), (24, 0.0)))
_MOST_LINES = 2
_TOOTH = 9.0
_AIR = 4.0


class BreakMark(QGraphicsItem):
    """A torn line; its position is the upper end of the line.

    Args:
        view: The visitor's view.
        label: Why nothing is joined across.
        height: Of the line in design units.
        parent: The item it belongs to.
        is_left: Whether the label stands at the left of the line.
    """

    def __init__(
        self, view: ChartView, label: str, height: float, parent: QGraphicsItem, *, is_left: bool = False
    ) -> None:
        super().__init__(parent)
        self._view, self._height = view, height
        self._label: TextItem | None = None
        block = _set(view, label, height)
        if block is not None:
            # Read from below, the way the axis of values is.
            self._label = TextItem(block, view.palette.mute, parent=self)
            self._label.setRotation(-90.0)
            self._put_label(is_left=is_left, shift=0.0)

    def keep_clear(self, boxes: list[Box], shift: float) -> None:
        """Put the label left of the line, or right of it, or nowhere, so that it meets no box in scene coordinates.

        Args:
            boxes: What else stands there.
            shift: Design units at the right of the line that its values take.
        """
        if self._label is None:
            return
        for is_left in (True, False):
            self._put_label(is_left=is_left, shift=0.0 if is_left else shift)
            is_clear = not any(self._label.ink_box().meets(box, 2.0) for box in boxes)
            self._label.setVisible(is_clear)
            if is_clear:
                return

    def boxes(self) -> list[Box]:
        """Return where line and label are, in scene coordinates."""
        line = self.mapRectToScene(QRectF(-1.0, 0.0, 2.0, self._height))
        boxes = [Box(line.x(), line.y(), line.width(), line.height())]
        return [*boxes, self._label.ink_box()] if self._label is not None and self._label.isVisible() else boxes

    @staticmethod
    def room(view: ChartView, height: float = math.inf) -> float:
        """Return the width that a line of a height and its label take, in design units."""
        labels = (_set(view, view.text(each.label), height) for each in view.chart.breaks)
        breadth = max((each.height for each in labels if each is not None), default=0.0)
        return max(breadth, view.type.line_height(_LABELS[0])) + 2 * _TOOTH + 2 * _AIR

    def _put_label(self, *, is_left: bool, shift: float) -> None:
        if self._label is not None:
            block, middle = self._label.block, (self._height + self._label.block.width) / 2
            self._label.setPos(-_TOOTH - _AIR - block.height if is_left else _TOOTH + _AIR + shift, middle)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-_TOOTH - 2, -2, 2 * _TOOTH + 4, self._height + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faded(self._view.palette.mute, 0.75), 2, Qt.PenStyle.SolidLine))
        count = max(int(self._height / (2 * _TOOTH)), 1)
        step = self._height / count
        points = [QPointF(_TOOTH / 2 * (-1) ** index, index * step) for index in range(count + 1)]
        painter.drawPolyline(QPolygonF(points))


def _set(view: ChartView, label: str, height: float) -> TextBlock | None:
    """Set a label along a line of a height: in one line, in smaller letters, or in two lines; None without room."""
    blocks = [view.type.set(label, style, min(height, 4000.0), balanced=True) for style in _LABELS]
    fitting = (each for most in range(1, _MOST_LINES + 1) for each in blocks if len(each.lines) <= most)
    return next((each for each in fitting if each.width <= height), None)
