"""A series in the legend: its mark, its name; a touch shows or hides it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Series
from exhibit.figures.canvas import Box
from exhibit.figures.columns import Look
from exhibit.flow import ToggleSeries
from exhibit.locale import Phrase
from exhibit.ui.context import Context
from exhibit.ui.items.bar_ink import BarInk, draw_bar, part_colours
from exhibit.ui.items.control import LEAST_TARGET, Control
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.mark_ink import draw_mark
from exhibit.ui.items.series_look import bar_series_of, hand_of
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import SANS, Style, faded

_MARK = 30.0
_PAD = 22.0
_SWATCH = 26.0
_PHRASES: tuple[tuple[Look, Phrase], ...] = (
    ("about", Phrase("about")),
    ("over", Phrase("over")),
    ("nearly", Phrase("nearly")),
    ("derived", Phrase("derived")),
    ("partial", Phrase("partial year")),
)
LABEL_STYLE = Style(SANS, 24, 1.45, 0.5)


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
        block = context.type.set(label, LABEL_STYLE, room)
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
        middle, chart = box.center(), self._context.exhibit.chart
        if self.series.id in {chart.main, bar_series_of(chart, self.series.unit)}:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawRoundedRect(QRectF(middle.x() - 8, box.top() + 2, 16, _MARK - 4), 3, 3)
            return
        hand = hand_of(self._context, self.series)
        if hand.width:
            painter.setPen(hand.pen(1.0))
            painter.drawLine(QPointF(box.left() - 4, middle.y()), QPointF(box.right() + 4, middle.y()))
        draw_mark(painter, middle, "exact", hand, 1.0)


class QualifierKey(Holder):
    """What the fills of bars and the band between reporters say, in words.

    Args:
        context: The visitor's view.
        parent: The item it belongs to.
        is_split: Whether bars show their parts, which are then named too.
    """

    def __init__(self, context: Context, parent: QGraphicsItem, *, is_split: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._swatches: list[tuple[float, float, Look | QColor]] = []
        self._line = context.type.line_height(LABEL_STYLE) + 8
        most = context.canvas.width - 2 * context.canvas.margin
        chart, words = context.exhibit.chart, context.words
        main = chart.main_series
        colours = part_colours(context.palette.tint(main.tint), len(chart.parts))
        entries: list[tuple[str, Look | QColor]] = [
            (context.text(part.label), colour) for part, colour in zip(chart.parts, colours, strict=True) if is_split
        ]
        entries += [(words.say_phrase(phrase), look) for look, phrase in _PHRASES]
        if len([each for each in chart.series if each.role == "reporter"]) > 1:
            entries.append((words.say("Disagreement between reporters"), faded(context.palette.shell, 0.26)))
        x, y, self.width = 0.0, 0.0, 0.0
        for text, look in entries:
            block = context.type.set(text, LABEL_STYLE, 1000)
            width = _SWATCH + 6 + block.width
            if x and x + width > most:
                x, y = 0.0, y + self._line
            self._swatches.append((x, y, look))
            TextItem(block, context.palette.mute, parent=self).setPos(x + _SWATCH + 6, y + 4)
            self.width = max(self.width, x + width)
            x += width + 30
        self.height = y + self._line

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x, y, look in self._swatches:
            box = QRectF(x + 2, y + (self._line - _SWATCH) / 2 + 2, _SWATCH * 0.66, _SWATCH - 6)
            if isinstance(look, QColor):
                painter.fillRect(box, look)
            else:
                draw_bar(painter, box, look, BarInk(self._context.palette.gold, 1.0))
