"""What stands beside the words of a slide: the dial with its numeral, a picture, a map, a row of bars."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Figure, Point, Slide
from exhibit.layout.canvas import Box
from exhibit.ui.chart.period_names import name_periods
from exhibit.ui.controls.picture_item import CreditedPicture
from exhibit.ui.kit.emblem import Emblem
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.theme import TICK, mixed
from exhibit.ui.kit.uncertainty import is_uncertain, uncertainty_pattern
from exhibit.ui.screen.view import View
from exhibit.ui.slides.pair_map import PairMap

LAYOUTS = {"numeral", "picture", "pair-map", "figure"}
"""The layouts that have something beside their words."""


class SlideVisual(GroupItem):
    """The sight of a slide in a box.

    Args:
        view: The visitor's view.
        slide: Of one of ``LAYOUTS``.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, slide: Slide, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._slide, self._box = view, slide, box
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
        Emblem(self._view, self._box, self._slide.numeral or 0, 0.85, self)

    def _add_picture(self) -> None:
        picture = self._view.exhibit.pictures[self._slide.picture or ""]
        CreditedPicture(self._view, self._view.pictures, picture, self._box, self)

    def _add_map(self) -> None:
        self._map = PairMap(self._view, self._slide.pairs, (self._box.width, self._box.height), self)
        self._map.setPos(self._box.x, self._box.y)

    def _add_bars(self) -> None:
        if self._slide.figure is not None:
            FigureBars(self._view, self._slide.figure, self._box, self)


class FigureBars(GroupItem):
    """The series a figure belongs to, as bars with that one lit; years without a figure stay empty.

    Args:
        view: The visitor's view.
        figure: The lit one.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, figure: Figure, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._box = view, box
        chart = view.exhibit.chart
        self._points = {chart.slot_of(each): each for each in chart.points if each.series == figure.series}
        self._tint = view.palette.tint(chart.series_of(figure.series).tint)
        self._lit = chart.rhythm.slot_of(figure.period)
        self._first, self._last = min(self._points), max(self._points)
        self._highest = max(each.value for each in self._points.values())
        self._foot = box.bottom - view.type.line_height(TICK) - 12
        row = Box(box.x, self._foot + 12, box.width, 0.0)
        slots = (self._lit, self._first, self._last)
        name_periods(view, slots, lambda slot: self._bar(slot).center().x(), row, self)

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
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line, 2))
        painter.drawLine(QPointF(self._box.x, self._foot), QPointF(self._box.right, self._foot))
        for slot, point in self._points.items():
            self._draw(painter, self._bar(slot), point, is_lit=slot == self._lit)

    def _draw(self, painter: QPainter, bar: QRectF, point: Point, *, is_lit: bool) -> None:
        pale = mixed(self._view.palette.panel, self._tint, 0.42)
        painter.setBrush(self._tint if is_lit else pale)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._view.exhibit.chart.is_partial(point):
            # A part of a year is not a smaller year.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(pale, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, 3, 3)
        if is_uncertain(point):
            painter.fillRect(bar, uncertainty_pattern(self._view.palette))
