"""Linked places: two columns of names, each pair joined by an arc. No map, so no border is drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Slide
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import BAR_TITLE, SMALL, Style, faded

_NAMES = tuple(Style(BAR_TITLE.face, size, 1.25, 0.4) for size in (36, 32, 28, 24))


class PairArcs(Holder):
    """The pairs of a slide.

    Args:
        context: The visitor's view.
        slide: With its pairs.
        width: Of the whole figure in design units.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, slide: Slide, width: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        self._width = width
        self._rows: list[tuple[float, float, float]] = []
        side = width * 0.33
        y = 0.0
        style = self._common_style(slide, side)
        for pair in slide.pairs:
            start = context.type.set(context.text(pair.start), style, side, balanced=True)
            end = context.type.set(context.text(pair.end), style, side, balanced=True)
            left, right = start.width + 34, width - end.width - 34
            kind = context.type.set(context.text(pair.kind), SMALL, max(right - left + 20, 220.0), balanced=True)
            height = max(start.height, end.height, 40 + kind.height, 72.0)
            middle = y + height / 2 - kind.height * 0.3
            TextItem(start, context.palette.shell, parent=self).setPos(0, middle - start.height / 2)
            TextItem(end, context.palette.shell, Qt.AlignmentFlag.AlignRight, self).setPos(
                width, middle - end.height / 2
            )
            note = TextItem(kind, context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
            note.setPos((left + right) / 2, middle + 8)
            self._rows.append((middle, left, right))
            y += height + 30
        self.height = y - 30

    def _common_style(self, slide: Slide, side: float) -> Style:
        """Return the largest style in which no name is broken, the same for all."""
        names = [self._context.text(end) for pair in slide.pairs for end in (pair.start, pair.end)]
        for style in _NAMES:
            if all(self._context.type.is_whole(name, style, side) for name in names):
                return style
        return _NAMES[-1]

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, -40, self._width, self.height + 40)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for middle, left, right in self._rows:
            path = QPainterPath(QPointF(left, middle))
            lift = min((right - left) * 0.16, 40)
            path.cubicTo(QPointF(left + (right - left) * 0.3, middle - lift),
                         QPointF(left + (right - left) * 0.7, middle - lift), QPointF(right, middle))  # fmt: skip
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(faded(palette.gold, 0.85), 2.5))
            painter.drawPath(path)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.gold)
            for x in (left, right):
                painter.drawEllipse(QPointF(x, middle), 8, 8)
