"""The emblem on the stage: ornament drawn once, year ticks and marks drawn as the years pass."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QRadialGradient
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout import dial_ornament
from exhibit.layout.ticks import dial_ticks
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.theme import Palette, faded

_NEARLY = 1 / 3800
"""So much of the whole turn before it a mark is lit already."""


@dataclass(frozen=True, slots=True)
class DialYears:
    """The years around a dial.

    Attributes:
        first: The decimal year at the top.
        last: The decimal year at which the turn is whole.
        marks: Decimal years of the milestones marked outside the ticks.
    """

    first: float
    last: float
    marks: tuple[float, ...] = ()


class Dial(QGraphicsItem):
    """The dial around the item's origin.

    Args:
        palette: The exhibit's colours.
        radius: Of the outer rule of the ornament, in design units.
        years: Years to tick; None draws the ornament alone.
        strength: Opacity of the ornament's lines, 0-1.
        parent: The item it belongs to.
    """

    def __init__(
        self, palette: Palette, radius: float, years: DialYears | None = None, strength: float = 0.8,
        parent: QGraphicsItem | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._palette = palette
        self._radius = radius
        self._years = years
        self._strength = strength
        self._year = years.last if years else 0.0
        self._ornament: QPixmap | None = None
        self._ornament_scale = 0.0
        self.has_core = True

    @property
    def year(self) -> float:
        """The decimal year the dial shows."""
        return self._year

    def set_year(self, year: float) -> None:
        """Light the ticks up to a decimal year."""
        if year != self._year:
            self._year = year
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        reach = self._radius * (dial_ornament.EXTENT if self._years else 1.0) + 4
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        # Years go round it clockwise in every language.
        with upright(painter, 0.0):
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
        if self._ornament is None or scale != self._ornament_scale:
            self._ornament, self._ornament_scale = self._draw_ornament(scale), scale
        side = self._ornament.width() / scale
        painter.drawPixmap(QRectF(-side / 2, -side / 2, side, side), self._ornament, QRectF(self._ornament.rect()))
        if self._years:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_years(painter, self._years)
            self._draw_marks(painter, self._years)

    def _point(self, point: tuple[float, float]) -> QPointF:
        return QPointF(point[0] * self._radius, point[1] * self._radius)

    def _polygon(self, points: Sequence[tuple[float, float]]) -> QPolygonF:
        return QPolygonF([self._point(point) for point in points])

    def _draw_ornament(self, scale: float) -> QPixmap:
        side = int((self._radius * 2 + 8) * scale) + 2
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(scale, scale)
        gold = faded(self._palette.gold, self._strength * 0.62)
        pen = QPen(gold, max(self._radius * 0.0030, 0.9 / scale))
        self._draw_core(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for radius in self._palette.ornament.rules:
            painter.drawEllipse(QPointF(0, 0), radius * self._radius, radius * self._radius)
        self._draw_bands(painter, gold)
        painter.end()
        return pixmap

    def _draw_core(self, painter: QPainter) -> None:
        if not self.has_core:
            return
        reach = dial_ornament.CORE * self._radius
        gradient = QRadialGradient(0, 0, reach)
        gradient.setColorAt(0.0, faded(self._palette.ink, 0.9))
        gradient.setColorAt(1.0, faded(self._palette.ground[2], 0.95))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawEllipse(QPointF(0, 0), reach, reach)

    def _draw_bands(self, painter: QPainter, gold: QColor) -> None:
        shape = self._palette.ornament
        for outline in shape.outlines:
            painter.drawPolygon(self._polygon(outline))
        for middle, size in shape.circles:
            painter.drawEllipse(self._point(middle), size * self._radius, size * self._radius)
        for line in shape.lines:
            painter.drawPolyline(self._polygon(line))
        painter.save()
        painter.setOpacity(0.55 if self.has_core else 1.0)
        for star in shape.stars:
            painter.drawPolygon(self._polygon(star))
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gold)
        for fill in shape.fills:
            painter.drawPolygon(self._polygon(fill))
        for middle, size in shape.discs:
            painter.drawEllipse(self._point(middle), size * self._radius, size * self._radius)

    def _draw_years(self, painter: QPainter, years: DialYears) -> None:
        lit: list[QLineF] = []
        unlit: list[QLineF] = []
        decades: list[QLineF] = []
        for year, is_long in dial_ticks(years.first, years.last):
            angle = dial_ornament.angle_of(year, years.first, years.last)
            outer = dial_ornament.YEARS_DECADE if is_long else dial_ornament.YEARS_OUTER
            line = QLineF(
                self._point(dial_ornament.at(angle, dial_ornament.YEARS_INNER)),
                self._point(dial_ornament.at(angle, outer)),
            )
            is_lit = year <= self._year + 1e-6
            (lit if is_lit else unlit).append(line)
            if is_lit and is_long:
                decades.append(line)
        for lines, colour, width in (
            (unlit, self._palette.line, 2.6),
            (lit, self._palette.gold, 3.2),
            (decades, self._palette.gold, 4.6),
        ):
            painter.setPen(QPen(colour, width))
            painter.drawLines(lines)

    def _draw_marks(self, painter: QPainter, years: DialYears) -> None:
        nearly = self._year + (years.last - years.first) * _NEARLY
        current = max((mark for mark in years.marks if mark <= nearly), default=None)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in years.marks:
            if mark > nearly:
                continue
            centre = self._point(
                dial_ornament.at(dial_ornament.angle_of(mark, years.first, years.last), dial_ornament.MARKS)
            )
            painter.setBrush(self._palette.red)
            painter.drawEllipse(centre, 9, 9)
            if mark == current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._palette.shell, 3.5))
                painter.drawEllipse(centre, 13, 13)
                painter.setPen(Qt.PenStyle.NoPen)
