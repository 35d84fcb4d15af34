"""A series in the legend: its mark, its name; a touch shows or hides it."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Series
from exhibit.layout.canvas import Box
from exhibit.layout.chart.columns import LOOKS, Look
from exhibit.locale import Words
from exhibit.navigation import ToggleSeries
from exhibit.ui.chart.marker_style import draw_mark
from exhibit.ui.chart.series_style import marker_style_of
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.kit.bar_fill import BarFill, draw_bar, part_colours
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SANS, TextStyle, faded
from exhibit.ui.screen.view import ChartView

_MARK = 30.0
_PAD = 22.0
_SWATCH = 26.0
LABEL_STYLE = TextStyle(SANS, 24, 1.45, 0.5)


class LegendEntry(Control):
    """A pill with the mark of a series.

    Args:
        view: The visitor's view.
        series: Which series.
        x: Left edge in the parent's coordinates.
        y: Upper edge.
        parent: The item it belongs to.
    """

    def __init__(self, view: ChartView, series: Series, x: float, y: float, parent: QGraphicsItem) -> None:
        label = view.text(series.label)
        room = view.canvas.width - 2 * view.canvas.margin - 2 * _PAD - _MARK - 12
        block = view.type.set(label, LABEL_STYLE, room)
        height = max(LEAST_TARGET, block.height + 20)
        super().__init__(
            label, ToggleSeries(series.id), Box(x, y, _PAD + _MARK + 12 + block.width + _PAD, height), parent
        )
        self._view, self.series = view, series
        self._colour = view.palette.tint(series.tint)
        self.is_shown = True
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._text = TextItem(block, view.palette.shell, parent=self)
        self._text.setPos(_PAD + _MARK + 12, (height - block.height) / 2)

    def set_shown(self, shown: bool) -> None:
        """Say whether the series is on the chart."""
        self.is_shown = shown
        self._text.set_colour(self._view.palette.shell if shown else self._view.palette.mute)
        self.update()

    @property
    @override
    def radius(self) -> float:
        """Corner radius: a pill, or as square as the theme wants it."""
        return self._view.palette.corner(super().radius)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faded(self._colour, 0.8) if self.is_shown else palette.line, 2))
        painter.setBrush(faded(self._colour, 0.16) if self.is_pressed else faded(palette.ink, 0.35))
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        painter.setOpacity(1.0 if self.is_shown else 0.45)
        self._draw_mark(painter, QRectF(_PAD, self._height / 2 - _MARK / 2, _MARK, _MARK))
        painter.setOpacity(1.0)
        self.draw_focus(painter, palette.shell)

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        middle, chart = box.center(), self._view.chart
        drawing = chart.drawing_of(self.series)
        if drawing == "bars":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawRoundedRect(QRectF(middle.x() - 8, box.top() + 2, 16, _MARK - 4), 3, 3)
            return
        if drawing in {"area", "range"}:
            painter.fillRect(box.adjusted(0, 5, 0, -5), faded(self._colour, 0.42))
        if drawing == "area":
            painter.fillRect(QRectF(box.left(), box.top() + 5, box.width(), 3), self._colour)
            return
        marker_style = marker_style_of(self._view, self.series)
        if marker_style.width:
            painter.setPen(marker_style.pen(1.0))
            painter.drawLine(QPointF(box.left() - 4, middle.y()), QPointF(box.right() + 4, middle.y()))
        draw_mark(painter, middle, "exact", marker_style, 1.0)


class QualifierKey(GroupItem):
    """What the fills of bars and the band between reporters say, in words.

    Args:
        view: The visitor's view.
        parent: The item it belongs to.
        is_split: Whether bars show their parts, which are then named too.
    """

    def __init__(self, view: ChartView, parent: QGraphicsItem, *, is_split: bool) -> None:
        super().__init__(parent)
        self._view = view
        self._swatches: list[tuple[float, float, Look | QColor]] = []
        self._line = view.type.line_height(LABEL_STYLE) + 8
        most = view.canvas.width - 2 * view.canvas.margin
        chart, words = view.chart, view.words
        main = chart.main_series
        colours = part_colours(view.palette.tint(main.tint), len(chart.parts))
        entries: list[tuple[str, Look | QColor]] = [
            (view.text(part.label), colour) for part, colour in zip(chart.parts, colours, strict=True) if is_split
        ]
        used = {column.look for row in view.chart_index.rows for column in row.columns}
        entries += [(name, look) for look in LOOKS if look in used and (name := _name_of(words, look))]
        if len([each for each in chart.series if each.is_report]) > 1:
            entries.append((words.say("Disagreement between reporters"), faded(view.palette.shell, 0.26)))
        x, y, self.width = 0.0, 0.0, 0.0
        for text, look in entries:
            block = view.type.set(text, LABEL_STYLE, 1000)
            width = _SWATCH + 6 + block.width
            if x and x + width > most:
                x, y = 0.0, y + self._line
            self._swatches.append((x, y, look))
            TextItem(block, view.palette.mute, parent=self).setPos(x + _SWATCH + 6, y + 4)
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
                draw_bar(painter, box, look, BarFill(self._view.palette.gold, 1.0))


def _name_of(words: Words, look: Look) -> str:
    """Return what a look of bars is called; nothing for the one that needs no name."""
    match look:
        case "exact":
            return ""
        case "about":
            return words.say("about")
        case "over":
            return words.say("over")
        case "nearly":
            return words.say("nearly")
        case "derived":
            return words.say("derived")
        case "partial":
            return words.say("partial year")
        case _:
            assert_never(look)
