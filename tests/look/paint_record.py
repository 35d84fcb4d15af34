"""What an item paints by itself: the colours and words it uses, and where its strokes are. Nothing is rasterised."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPaintEngineState,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTextItem,
)
from PySide6.QtWidgets import QAbstractGraphicsShapeItem, QGraphicsItem
from typing_extensions import override

from exhibit.ui.kit.text_item import TextItem
from paint_paper import PaintListener, listen


def painted(item: QGraphicsItem) -> str:
    """Return how many strokes an item paints, their box in scene coordinates, and its colours and words in order.

    Nothing for texts and plain shapes, whose colours and words are no secret, and for what paints nothing.
    """
    if isinstance(item, TextItem | QAbstractGraphicsShapeItem):
        return ""
    engine = _Engine()
    listen(engine, item, item.sceneTransform())
    return engine.text()


@dataclass
class _Painted:
    strokes: int = 0
    box: QRectF = field(default_factory=QRectF)
    # Dictionaries keep the order of first use.
    colours: dict[str, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)


class _Engine(PaintListener):
    """Writes down what it is asked to draw."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = _Painted()
        self._pen, self._brush, self._opacity = QPen(), QBrush(), 1.0

    def text(self) -> str:
        """Return what has been drawn, in words."""
        painted = self._painted
        if not painted.strokes:
            return ""
        box = painted.box
        numbers = " ".join(f"{round(each)}" for each in (box.x(), box.y(), box.width(), box.height()))
        looks = [*painted.colours, *(repr(each) for each in painted.words)]
        return " ".join([f" paints {painted.strokes}: {numbers}", *looks])

    def _note(self, box: QRectF, *colours: QColor) -> None:
        self._painted.strokes += 1
        # A line has no height, and a box without height is none.
        self._painted.box |= self.transform.mapRect(box.adjusted(-0.01, -0.01, 0.01, 0.01))
        for each in colours:
            seen = QColor(each)
            seen.setAlphaF(each.alphaF() * self._opacity)
            self._painted.colours[
                seen.name(QColor.NameFormat.HexArgb if seen.alpha() < 255 else QColor.NameFormat.HexRgb)
            ] = None

    def _note_shape(self, box: QRectF) -> None:
        brush, pen = self._brush, self._pen
        gradient = brush.gradient()
        drawn = [brush.color()] if brush.style() != Qt.BrushStyle.NoBrush else []
        if gradient is not None:
            drawn = [colour for _, colour in gradient.stops()]
        drawn += [pen.color()] if pen.style() != Qt.PenStyle.NoPen else []
        self._note(box, *drawn)

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        super().updateState(state)
        self._pen, self._brush = QPen(state.pen()), QBrush(state.brush())
        self._opacity = state.opacity()

    @override
    def drawPath(self, path: QPainterPath) -> None:
        self._note_shape(path.boundingRect())

    @override
    def drawPolygon(self, points: list[QPoint] | list[QPointF], mode: Any) -> None:  # type: ignore[override]
        self._note_shape(QPolygonF([QPointF(each) for each in points]).boundingRect())

    @override
    def drawPixmap(self, box: QRectF, pixmap: QPixmap, part: QRectF) -> None:  # type: ignore[override]
        self._note(QRectF(box))

    @override
    def drawImage(self, box: QRectF, *_others: Any) -> None:  # type: ignore[override]
        self._note(QRectF(box))

    @override
    def drawTextItem(self, at: QPointF, text: QTextItem) -> None:  # type: ignore[override]
        self._note(
            QRectF(at.x(), at.y() - text.ascent(), text.width(), text.ascent() + text.descent()), self._pen.color()
        )
        self._painted.words[text.text()] = None
