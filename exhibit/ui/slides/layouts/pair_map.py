"""Linked places on a map: land without borders, an arc for each pair, and the names beside their places."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Pair, PairMapSlide
from exhibit.layout.canvas import Box
from exhibit.layout.map.atlas import Atlas, Point, bow, spread
from exhibit.layout.slides.framing import BoxFraming
from exhibit.motion import ease_in_out
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import LABEL, SANS_SEMIBOLD, SMALL, TextStyle, faded, mixed
from exhibit.ui.screen.view import View
from exhibit.ui.slides.land_outlines import coasts
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.word_column import WordColumn

_NAMES = tuple(
    TextStyle(SANS_SEMIBOLD, size, 1.25, growth) for size, growth in ((26, 0.5), (26, 0.25), (24, 0.1), (24, 0.0))
)
_NAME_SHARE = 0.26
_MOST_NAME = 290.0
_AIR = 34.0
_EDGE_FADE = 130.0
_LIFT = 0.07
"""How far each arc bows out more than the one before it, as a share of its length, so that they can be told apart."""

_TINTS = ("gold", "blue", "jade", "red", "shell")
_DOT = "●"


class PairMapLayout(LayoutBase[PairMapSlide]):
    """A map, and a list of the pairs in their colours."""

    framing = BoxFraming(0.64, 0.40, is_wide=True, is_bled=True)

    def add_visual(self, view: View, box: Box, parent: QGraphicsItem) -> "PairMap":
        """Draw the map; its arcs come about by and by."""
        shown = PairMap(view, self.slide.pairs, (box.width, box.height), parent)
        shown.setPos(box.x, box.y)
        if view.is_mirrored:
            # East stays at the right.
            turn(shown, box.width / 2)
        return shown

    def set_main_words(self, column: WordColumn) -> None:
        """Set title and body, and then pair after pair."""
        view, palette = column.view, column.view.palette
        column.set_title(self.slide.title, 3, 3, 16)
        column.set_body(self.slide.body)
        for index, pair in enumerate(self.slide.pairs):
            column.begin_part()
            names = f"{_DOT}  {view.text(pair.start)} — {view.text(pair.end)}"
            column.add_text(names, LABEL, _pair_colour(view, index), 0)
            column.add_text(view.text(pair.kind), SMALL, palette.shell, 4)
            column.add_text(view.text(pair.note), SMALL, palette.mute, 18)


class PairMap(GroupItem):
    """The pairs of a slide on a map.

    Args:
        view: The visitor's view.
        pairs: What is linked.
        size: Width and height of the map in design units.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, pairs: Sequence[Pair], size: tuple[float, float], parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._pairs, self._size = view, pairs, size
        self._grown = 1.0
        width, height = size
        self._name_width = min(width * _NAME_SHARE, _MOST_NAME * (1 + (view.type.text_scale - 1) * 0.5))
        side = self._name_width + _AIR
        inner = Box(side, height * 0.17, width - 2 * side, height * 0.70)
        self._atlas = Atlas.showing([end for pair in pairs for end in (pair.start_at, pair.end_at)], inner)
        self._land: QPixmap | None = None
        self._ways = [
            bow(self._atlas.point(pair.start_at), self._atlas.point(pair.end_at), _LIFT * (index + 1))
            for index, pair in enumerate(pairs)
        ]
        self._style = self._common_style()
        self._leaders: list[tuple[QPointF, QPointF, QColor]] = []
        self._add_names()

    def grow(self, share: float) -> None:
        """Draw every arc as far as a share of its way, 0-1."""
        if share != self._grown:
            self._grown = share
            self.update()

    def _common_style(self) -> tuple[TextStyle, ...]:
        """Return the largest style in which no name is broken, the same for all."""
        names = [self._view.text(end) for pair in self._pairs for end in (pair.start, pair.end)]
        whole = (
            each for each in _NAMES if all(self._view.type.is_whole(name, each, self._name_width) for name in names)
        )
        return (next(whole, _NAMES[-1]),)

    def _add_names(self) -> None:
        """Put the names left and right of all places, each as high as its place where there is room."""
        ends: list[tuple[Point, str, int]] = []
        for index, (pair, way) in enumerate(zip(self._pairs, self._ways, strict=True)):
            ends += [
                (way[0], self._view.text(pair.start), index),
                (way[-1], self._view.text(pair.end), index),
            ]
        middle = (min(x for (x, _), _, _ in ends) + max(x for (x, _), _, _ in ends)) / 2
        self._add_side([each for each in ends if each[0][0] < middle], is_left=True)
        self._add_side([each for each in ends if each[0][0] >= middle], is_left=False)

    def _add_side(self, ends: list[tuple[Point, str, int]], *, is_left: bool) -> None:
        if not ends:
            return
        edge = min(x for (x, _), _, _ in ends) - _AIR if is_left else max(x for (x, _), _, _ in ends) + _AIR
        blocks = [self._view.type.fit(name, self._style, self._name_width, 2) for _, name, _ in ends]
        wished = [y for (_, y), _, _ in ends]
        heights = [block.height for block in blocks]
        middles = spread(wished, heights, 10.0, (28.0, self._size[1] - 8.0))
        align = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
        for (at, _, index), block, middle in zip(ends, blocks, middles, strict=True):
            tint = _pair_colour(self._view, index)
            colour = mixed(tint, self._view.palette.shell, 0.5)
            item = TextItem(block, colour, align, self)
            item.halo = faded(self._view.palette.ground[2], 0.55)
            item.setPos(edge, middle - block.height / 2)
            self._leaders.append((QPointF(*at), QPointF(edge + (8 if is_left else -8), middle), tint))

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self._size)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._land is None:
            self._land = self._draw_land(self._view.canvas.scale * painter.device().devicePixelRatioF())
        painter.drawPixmap(self.boundingRect(), self._land, QRectF(self._land.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for at, name, colour in self._leaders:
            painter.setPen(QPen(faded(colour, 0.5), 1.5))
            painter.drawLine(at, name)
        for index, way in enumerate(self._ways):
            self._draw_arc(painter, way, _pair_colour(self._view, index))

    def _draw_arc(self, painter: QPainter, way: list[Point], colour: QColor) -> None:
        reached = max(round(ease_in_out(self._grown) * (len(way) - 1)), 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, alpha in ((9.0, 0.16), (3.0, 0.95)):
            pen = QPen(faded(colour, alpha), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(*each) for each in way[: reached + 1]]))
        painter.setPen(QPen(self._view.palette.ink, 2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(*way[0]), 8, 8)
        if reached == len(way) - 1:
            painter.drawEllipse(QPointF(*way[-1]), 8, 8)

    def _draw_land(self, scale: float) -> QPixmap:
        """Draw the land once, fading out at the map's edges, so that it ends nowhere in particular."""
        width, height = (round(each * scale) for each in self._size)
        pixmap = QPixmap(max(width, 1), max(height, 1))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        palette = self._view.palette
        painter.setBrush(faded(mixed(palette.panel, palette.gold, 0.22), 0.8))
        painter.setPen(QPen(faded(palette.gold, 0.34), 1.3))
        painter.drawPath(self._land_path())
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        self._fade_edges(painter, QRectF(pixmap.rect()), _EDGE_FADE * scale)
        painter.end()
        return pixmap

    def _land_path(self) -> QPainterPath:
        path, panel_view = QPainterPath(), self.boundingRect().adjusted(-40, -40, 40, 40)
        for coast in coasts(self._atlas):
            polygon = QPolygonF([QPointF(*each) for each in coast])
            if polygon.boundingRect().intersects(panel_view):
                path.addPolygon(polygon)
                path.closeSubpath()
        return path

    @staticmethod
    def _fade_edges(painter: QPainter, rect: QRectF, reach: float) -> None:
        for start, end in (
            (rect.topLeft(), rect.topLeft() + QPointF(reach, 0)),
            (rect.topRight(), rect.topRight() - QPointF(reach, 0)),
            (rect.topLeft(), rect.topLeft() + QPointF(0, reach)),
            (rect.bottomLeft(), rect.bottomLeft() - QPointF(0, reach)),
        ):
            gradient = QLinearGradient(start, end)
            gradient.setColorAt(0.0, QColor(0, 0, 0, 255))
            gradient.setColorAt(1.0, QColor(0, 0, 0, 0))
            painter.fillRect(rect, gradient)


def _pair_colour(view: View, index: int) -> QColor:
    """Return the colour of the pair with a number; after the last comes the first again."""
    return view.palette.letters(_TINTS[index % len(_TINTS)])
