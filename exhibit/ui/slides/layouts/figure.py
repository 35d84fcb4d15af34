"""A figure of the chart, large, beside the series it belongs to."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Figure, FigureSlide, Point
from exhibit.layout.canvas import Box
from exhibit.layout.chart.value_axis import tight_axis
from exhibit.layout.slides.framing import BoxFraming
from exhibit.narrative.figure_text import point_caption, point_text
from exhibit.ui.chart.period_names import name_periods
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.theme import FIGURE, SECOND, SMALL, TICK, TextStyle, mixed
from exhibit.ui.kit.uncertainty import uncertainty_pattern
from exhibit.ui.screen.view import ChartView, View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import MOST_READING, WordColumn

_LEAST_BAR = 3.0
_MOST_DOT = 7.0
_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.15) for size in (168, 140, 116, 96, 80, 64, 52))


class FigureLayout(LayoutBase[FigureSlide]):
    """A figure."""

    framing = BoxFraming(0.42, 0.22, is_wide=True)

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> None:
        """Draw the series it belongs to."""
        FigureBars(view.of_chart(self.slide.figure.chart), self.slide.figure, box, parent)

    def set_main_words(self, column: WordColumn) -> None:
        """Set the figure with whose it is, title and body, and what is to be known of the figure."""
        view, slide, palette = column.view, self.slide, column.view.palette
        figures = view.of_chart(slide.figure.chart)
        point = figures.chart.point(slide.figure.series, slide.figure.period)
        if point is not None:
            column.begin_part()
            text = view.words.beginning(point_text(figures.chart_edition, point))
            column.add(view.type.fit(text, _FIGURES, column.width, 1), palette.gold, 0)
            column.add_text(point_caption(figures.chart_edition, point), SECOND, palette.mute, 22)
        column.set_title(slide.title, 3, 3, 14)
        column.set_body(slide.body)
        if point is not None:
            column.add_text(view.text(point.note), SMALL, palette.mute, 20, MOST_READING)


class FigureBars(GroupItem):
    """The series a figure belongs to, as bars with that one lit; years without a figure stay empty.

    Args:
        view: The visitor's view of its chart.
        figure: The lit one.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: ChartView, figure: Figure, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._box = view, box
        if view.is_time_turned:
            turn(self, box.middle_x)
        chart = view.chart
        self._points = {chart.slot_of(each): each for each in chart.points if each.series == figure.series}
        self._tint = view.palette.tint(chart.series_of(figure.series).tint)
        self._lit = chart.periodicity.slot_of(figure.period)
        self._first, self._last = min(self._points), max(self._points)
        series = chart.series_of(figure.series)
        reaches = [(each.value, each.value) for each in self._points.values()]
        self._axis = tight_axis(chart.unit_of(series.unit).axis, reaches)
        self._is_dotted = not chart.unit_of(series.unit).axis.has_zero
        self._foot = box.bottom - view.type.line_height(TICK) - 12
        row = Box(box.x, self._foot + 12, box.width, 0.0)
        slots = (self._lit, self._first, self._last)
        name_periods(view, slots, lambda slot: self._bar(slot).center().x(), row, self)

    def _bar(self, slot: int) -> QRectF:
        step = self._box.width / (self._last - self._first + 1)
        point = self._points.get(slot)
        left, width = self._box.x + (slot - self._first + 0.15) * step, max(step * 0.7, _LEAST_BAR)
        if point is None:
            return QRectF(left, self._ground, width, 0.0)
        y = self._y_of(point.value)
        if self._is_dotted:
            reach = min(width / 2, _MOST_DOT)
            return QRectF(left + width / 2 - reach, y - reach, 2 * reach, 2 * reach)
        if abs(y - self._ground) < _LEAST_BAR:
            y = self._ground + (_LEAST_BAR if point.value < 0 else -_LEAST_BAR)
        return QRectF(left, min(y, self._ground), width, abs(self._ground - y))

    @property
    def _ground(self) -> float:
        """Where bars begin."""
        return self._y_of(self._axis.base)

    def _y_of(self, value: float) -> float:
        return self._foot - (self._foot - self._box.y) * self._axis.share_of(value)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.x, self._box.y, self._box.width, self._box.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.drawLine(QPointF(self._box.x, self._ground), QPointF(self._box.right, self._ground))
        for slot, point in self._points.items():
            self._draw(painter, self._bar(slot), point, is_lit=slot == self._lit)

    def _draw(self, painter: QPainter, bar: QRectF, point: Point, *, is_lit: bool) -> None:
        pale = mixed(self._view.palette.panel, self._tint, 0.42)
        painter.setBrush(self._tint if is_lit else pale)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._view.chart.is_partial(point):
            # A part of a year is not a smaller year.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(pale, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, 3, 3)
        if not point.is_exact:
            painter.fillRect(bar, uncertainty_pattern(self._view.palette))
