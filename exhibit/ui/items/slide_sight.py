"""What stands beside the words of a slide: the dial with its numeral, a picture, a map, a row of bars."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Figure, Point, Slide
from exhibit.figures.canvas import Box
from exhibit.ui.context import Context
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.doubt import doubt_pattern, is_doubtful
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.pair_map import PairMap
from exhibit.ui.items.picture import PictureItem
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import DISPLAY, SMALL, TICK, Style, mixed

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
        context, box = self._context, self._box
        radius = min(box.width, box.height) / 2
        dial = Dial(context.palette, radius, strength=0.85, parent=self)
        dial.setPos(box.middle_x, box.middle_y)
        block = context.type.set(str(self._slide.numeral), Style(DISPLAY.face, radius * 0.46, 1.25, 0.0), 2000)
        numeral = TextItem(block, context.palette.shell, Qt.AlignmentFlag.AlignHCenter, self)
        numeral.setPos(box.middle_x, box.middle_y - block.height * 0.51)

    def _add_picture(self) -> None:
        context, box = self._context, self._box
        picture = context.exhibit.pictures[self._slide.picture or ""]
        credit = context.type.set(context.text(picture.credit), SMALL, box.width)
        side = min(box.width, box.height - credit.height - 12)
        PictureItem(context, picture, side, self).setPos(box.middle_x - side / 2, box.y)
        item = TextItem(credit, context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
        item.setPos(box.middle_x, box.y + side + 12)

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
        self._add_names()

    def _add_names(self) -> None:
        """Name the first, the last and the lit bar, the lit one first where they would meet."""
        context, rhythm = self._context, self._context.course.rhythm
        taken: list[Box] = []
        for slot in dict.fromkeys((self._lit, self._first, self._last)):
            text = context.words.slot(rhythm.year_of(slot), rhythm.part_of(slot), rhythm.per_year)
            block = context.type.set(text, TICK, 1000)
            middle = self._bar(slot).center().x()
            middle = min(max(middle, self._box.x + block.width / 2), self._box.right - block.width / 2)
            place = Box(middle - block.width / 2, self._foot + 12, block.width, block.height)
            if any(place.meets(other, 16) for other in taken):
                continue
            taken.append(place)
            colour = context.palette.shell if slot == self._lit else context.palette.mute
            TextItem(block, colour, Qt.AlignmentFlag.AlignHCenter, self).setPos(middle, place.y)

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
