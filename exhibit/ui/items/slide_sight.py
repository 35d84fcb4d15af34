"""What stands beside the words of a slide: the dial with its numeral, a picture, a map, a row of bars."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Figure, Point, Slide
from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.doubt import doubt_pattern, is_doubtful
from exhibit.ui.items.emblem import Emblem
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.pair_map import PairMap
from exhibit.ui.items.picture import CreditedPicture
from exhibit.ui.items.slot_names import name_slots
from exhibit.ui.theme import TICK, mixed

LAYOUTS = {"numeral", "picture", "pair-map", "figure"}
"""The layouts that have something beside their words."""


class SlideSight(Holder):
    """The sight of a slide in a box.

    Args:
        context: The visitor's view.
        slide: Of one of ``LAYOUTS``.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, slide: Slide, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._slide, self._box = context, slide, box
        self._map: PairMap | None = None
        make: dict[str, Callable[[], None]] = {
            "numeral": self._add_numeral, "picture": self._add_picture, "pair-map": self._add_map,
            "figure": self._add_bars,
        }  # fmt: skip
        make[slide.layout]()

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""
        if self._map is not None:
            self._map.grow(share)

    @property
    def grows(self) -> bool:
        """Say whether anything of it comes about by and by."""
        return self._map is not None

    def _add_numeral(self) -> None:
        Emblem(self._context, self._box, self._slide.numeral or 0, 0.85, self)

    def _add_picture(self) -> None:
        picture = self._context.exhibit.pictures[self._slide.picture or ""]
        CreditedPicture(self._context, picture, self._box, self)

    def _add_map(self) -> None:
        self._map = PairMap(self._context, self._slide.pairs, (self._box.width, self._box.height), self)
        self._map.setPos(self._box.x, self._box.y)

    def _add_bars(self) -> None:
        if self._slide.figure is not None:
            FigureBars(self._context, self._slide.figure, self._box, self)


class FigureBars(Holder):
    """The series a figure belongs to, as bars with that one lit; years without a figure stay empty.

    Args:
        context: The visitor's view.
        figure: The lit one.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, figure: Figure, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._box = context, box
        chart = context.exhibit.chart
        self._points = {chart.slot_of(each): each for each in chart.points if each.series == figure.series}
        self._tint = context.palette.tint(chart.series_of(figure.series).tint)
        self._lit = chart.rhythm.slot_of(figure.period)
        self._first, self._last = min(self._points), max(self._points)
        self._highest = max(each.value for each in self._points.values())
        self._foot = box.bottom - context.type.line_height(TICK) - 12
        row = Box(box.x, self._foot + 12, box.width, 0.0)
        slots = (self._lit, self._first, self._last)
        name_slots(context, slots, lambda slot: self._bar(slot).center().x(), row, self)

    def _bar(self, slot: int) -> QRectF:
        step = self._box.width / (self._last - self._first + 1)
        point = self._points.get(slot)
        height = max((self._foot - self._box.y) * point.value / self._highest, 3.0) if point is not None else 0.0
        return QRectF(self._box.x + (slot - self._first + 0.15) * step, self._foot - height, step * 0.7, height)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.x, self._box.y, self._box.width, self._box.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.drawLine(QPointF(self._box.x, self._foot), QPointF(self._box.right, self._foot))
        for slot, point in self._points.items():
            self._draw(painter, self._bar(slot), point, is_lit=slot == self._lit)

    def _draw(self, painter: QPainter, bar: QRectF, point: Point, *, is_lit: bool) -> None:
        pale = mixed(self._context.palette.panel, self._tint, 0.42)
        painter.setBrush(self._tint if is_lit else pale)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._context.exhibit.chart.is_partial(point):
            # A part of a year is not a smaller year.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(pale, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, 3, 3)
        if is_doubtful(point):
            painter.fillRect(bar, doubt_pattern(self._context.palette))
