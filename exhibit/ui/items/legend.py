"""A series in the legend: its mark, its name; a touch shows or hides it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Series
from exhibit.figures.canvas import Box
from exhibit.figures.columns import Look
from exhibit.flow import ToggleSeries
from exhibit.ui.context import Context
from exhibit.ui.items.bar_ink import BarInk, draw_bar
from exhibit.ui.items.control import LEAST_TARGET, Control
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import SANS, Style, faded

_MARK = 30.0
_PAD = 22.0
_SWATCH = 26.0
_PHRASES: tuple[tuple[Look, str], ...] = (
    ("about", "about"),
    ("over", "over"),
    ("nearly", "nearly"),
    ("derived", "derived"),
    ("partial", "partial year"),
)
_LABEL = Style(SANS, 24, 1.45, 0.5)


class LegendEntry(Control):
    """A pill with the mark of a series.

    Args:
        context: The visitor's view.
        series: Which series.
        x: Left edge in the parent's coordinates.
        y: Upper edge.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, series: Series, x: float, y: float, parent: QGraphicsItem) -> None:
        label = context.text(series.label)
        room = context.canvas.width - 2 * context.canvas.margin - 2 * _PAD - _MARK - 12
        block = context.type.set(label, _LABEL, room)
        height = max(LEAST_TARGET, block.height + 20)
        super().__init__(
            label, ToggleSeries(series.id), Box(x, y, _PAD + _MARK + 12 + block.width + _PAD, height), parent
        )
        self._context, self.series = context, series
        self._colour = context.palette.tint(series.tint)
        self.is_shown = True
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._text = TextItem(block, context.palette.shell, parent=self)
        self._text.setPos(_PAD + _MARK + 12, (height - block.height) / 2)

    def set_shown(self, shown: bool) -> None:
        """Say whether the series is on the chart."""
        self.is_shown = shown
        self._text.set_colour(self._context.palette.shell if shown else self._context.palette.mute)
        self.update()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faded(self._colour, 0.8) if self.is_shown else palette.line, 2))
        painter.setBrush(faded(self._colour, 0.16) if self.is_pressed else faded(palette.ink, 0.35))
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        painter.setOpacity(1.0 if self.is_shown else 0.45)
        self._draw_mark(painter, QRectF(_PAD, self._height / 2 - _MARK / 2, _MARK, _MARK))
        painter.setOpacity(1.0)
        self.draw_focus(painter, palette.shell)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        middle = box.center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        if self.series.role == "target":
            reach = 12.0
            painter.drawPolygon(
                [
                    QPointF(middle.x(), middle.y() - reach), QPointF(middle.x() + reach, middle.y()),
                    QPointF(middle.x(), middle.y() + reach), QPointF(middle.x() - reach, middle.y()),
                ]
            )  # fmt: skip
        elif self.series.id == self._context.exhibit.chart.main or self.series.role == "separate":
            painter.drawRoundedRect(QRectF(middle.x() - 8, box.top() + 2, 16, _MARK - 4), 3, 3)
        else:
            painter.setPen(QPen(self._colour, 3))
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
            painter.setPen(Qt.PenStyle.NoPen)
            if self.series.role == "reporter":
                painter.drawEllipse(middle, 9, 9)


class QualifierKey(Holder):
    """What the fill of a bar says, in words.

    Args:
        context: The visitor's view.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        self._swatches: list[tuple[float, float, Look]] = []
        line = self.height = context.type.line_height(_LABEL) + 8
        x = 0.0
        for look, phrase in _PHRASES:
            block = context.type.set(context.words.say(phrase), _LABEL, 1000)
            self._swatches.append((x, line / 2, look))
            TextItem(block, context.palette.mute, parent=self).setPos(x + _SWATCH + 6, 4)
            x += _SWATCH + 6 + block.width + 34
        self.width = x - 34

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = _SWATCH
        for x, y, look in self._swatches:
            draw_bar(
                painter,
                QRectF(x + 2, y - side / 2 + 3, side * 0.66, side - 6),
                look,
                BarInk(self._context.palette.gold, 1.0),
            )
