"""The axis of time: eras as tinted ground, years, stems and dots."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.dates import Precision
from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.figures.ticks import Tick, year_ticks
from exhibit.ui.context import Context
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import LABEL, TICK, Style, faded, layered, mixed

_MOST_DOTS = 250
_STRETCH = 22.0
_NAME = Style(LABEL.face, LABEL.size, LABEL.leading, 0.6)


@dataclass(slots=True)
class AxisView:
    """What the axis shows.

    Attributes:
        camera: Years to positions.
        stems: Where each card's edge is, by milestone id, as y in the axis's coordinates.
        selected: Id of the lit milestone.
    """

    camera: Camera
    stems: Mapping[str, float] = field(default_factory=dict)
    selected: str | None = None


def _name_colour(context: Context) -> QColor:
    """Return the colour of era names: brighter than other second text, because their ground is tinted."""
    return mixed(context.palette.mute, context.palette.shell, 0.4)


class Axis(QGraphicsItem):
    """Draws the band of the timeline; cards are items of their own in front of it.

    Args:
        context: The visitor's view.
        band: The ground of the eras, in the parent's coordinates.
        line_y: The axis.
        view: What to show at first.
        parent: The item it belongs to.
    """

    def __init__(
        self, context: Context, band: Box, line_y: float, view: AxisView, parent: QGraphicsItem | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._band, self._line_y = context, band, line_y
        self._view = view
        type_ = context.type
        self._eras = [
            (
                era,
                TextItem(type_.set(context.text(era.title), _NAME, 4000), _name_colour(context), parent=self),
            )
            for era in context.exhibit.eras
        ]
        self._label_room = type_.advance("0000", TICK) + 44
        self._labels: dict[int, TextItem] = {}

    def show_view(self, view: AxisView) -> None:
        """Show another stretch of time."""
        self._view = view
        self._place_era_names()
        self._place_year_names()
        self.update()

    @staticmethod
    def name_height(context: Context) -> float:
        """Return the height that the names of the eras take at the top of the band."""
        return context.type.line_height(_NAME) + 26

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._band.x, self._band.y, self._band.width, self._band.height)

    def _span_of(self, milestone: Milestone) -> tuple[float, float]:
        camera = self._view.camera
        return camera.position_of(milestone.date.first_year), camera.position_of(milestone.date.last_year)

    def _place_era_names(self) -> None:
        camera, band = self._view.camera, self._band
        for era, item in self._eras:
            left = max(camera.position_of(era.span.first_year), 0.0) + 28
            right = min(camera.position_of(era.span.last_year), band.width) - 20
            item.setPos(band.x + left, band.y + 16)
            item.setVisible(right - left >= item.block.width)

    def _place_year_names(self) -> None:
        camera, context = self._view.camera, self._context
        shown = set()
        for tick in self._ticks():
            x = camera.position_of(tick.year)
            half = self._label_room / 2
            if not tick.is_labelled or not half <= x <= self._band.width - half:
                continue
            shown.add(tick.year)
            item = self._labels.get(tick.year)
            if item is None:
                block = context.type.set(str(tick.year), TICK, 1000)
                item = TextItem(block, context.palette.gold, Qt.AlignmentFlag.AlignHCenter, self)
                self._labels[tick.year] = item
            item.setPos(self._band.x + x, self._line_y + 18)
            item.setVisible(True)
        for year, item in self._labels.items():
            if year not in shown:
                item.setVisible(False)

    def _ticks(self) -> list[Tick]:
        camera, span = self._view.camera, self._context.exhibit.about.span
        earliest, latest = max(camera.earliest, span.first.year), min(camera.latest, span.last.year + 1)
        return year_ticks(earliest, latest, camera.units_per_year, self._label_room)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_eras(painter)
        self._draw_line(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_milestones(painter)

    def _draw_eras(self, painter: QPainter) -> None:
        camera, band, palette = self._view.camera, self._band, self._context.palette
        for era, _ in self._eras:
            left = max(camera.position_of(era.span.first_year), 0.0)
            right = min(camera.position_of(era.span.last_year), band.width)
            if right <= left:
                continue
            tint = palette.tint(era.tint)
            painter.fillRect(
                QRectF(band.x + left, band.y, right - left, band.height),
                layered(palette.ink, 0.30, tint, 0.085),
            )
            if left > 0:
                painter.fillRect(QRectF(band.x + left, band.y, 2, band.height), faded(tint, 0.22))
        for y in (band.y, band.bottom - 2):
            painter.fillRect(QRectF(band.x, y, band.width, 2), faded(palette.line, 0.8))

    def _draw_line(self, painter: QPainter) -> None:
        camera, palette, y = self._view.camera, self._context.palette, self._line_y
        painter.fillRect(QRectF(self._band.x, y - 2, self._band.width, 4), palette.gold)
        for tick in self._ticks():
            x = self._band.x + camera.position_of(tick.year)
            reach, width = (12, 4) if tick.is_labelled else (9, 2)
            painter.fillRect(QRectF(x - width / 2, y - reach, width, 2 * reach), palette.gold)

    def _draw_milestones(self, painter: QPainter) -> None:
        camera, view = self._view.camera, self._view
        earliest, latest = camera.year_at(-40), camera.year_at(self._band.width + 40)
        line = self._context.line
        if line.count(earliest, latest) > _MOST_DOTS:
            self._draw_crowd(painter, earliest, latest)
            shown = [each for each in map(self._context.exhibit.milestone, view.stems) if each.id != view.selected]
        else:
            shown = [each for each in line.between(earliest, latest) if each.id != view.selected]
        # The most important are drawn last and lie on top.
        shown.sort(key=lambda each: (each.id in view.stems, -each.level))
        if view.selected is not None:
            shown.append(self._context.exhibit.milestone(view.selected))
        for milestone in shown:
            self._draw_one(painter, milestone, camera.position_of(milestone.date.middle_year))

    def _draw_crowd(self, painter: QPainter, earliest: float, latest: float) -> None:
        """Draw milestones that cannot be told apart as one dot a stretch, the larger the more there are."""
        camera, palette = self._view.camera, self._context.palette
        painter.setPen(QPen(palette.ink, 2))
        painter.setBrush(palette.mute)
        for cluster in self._context.line.clusters(earliest, latest, _STRETCH / camera.units_per_year):
            reach = min(4.0 + 2.2 * math.log2(cluster.count + 1), _STRETCH * 0.62)
            painter.drawEllipse(QPointF(self._band.x + camera.position_of(cluster.year), self._line_y), reach, reach)

    def _draw_span(self, painter: QPainter, milestone: Milestone, colour: QColor) -> None:
        """Draw how long it lasted as a firm bar, and how vaguely its date is known as a soft one."""
        left, right = self._span_of(milestone)
        date = milestone.date
        if date.is_vague:
            # Approximate or uncertain: the doubt reaches beyond the dates given.
            reach = max((right - left) * 0.5, 30.0)
            left, right = left - reach, right + reach
        if right - left <= 26:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if date.is_range and not date.is_vague and date.start.precision == Precision.DAY:
            painter.setBrush(faded(colour, 0.7))
            painter.drawRoundedRect(QRectF(self._band.x + left, self._line_y - 6, right - left, 12), 6, 6)
            return
        gradient = QLinearGradient(self._band.x + left, 0, self._band.x + right, 0)
        for stop, alpha in ((0.0, 0.0), (0.25, 0.42), (0.75, 0.42), (1.0, 0.0)):
            gradient.setColorAt(stop, faded(colour, alpha))
        painter.setBrush(gradient)
        painter.drawRect(QRectF(self._band.x + left, self._line_y - 8, right - left, 16))

    def _draw_one(self, painter: QPainter, milestone: Milestone, x: float) -> None:
        palette, y, view = self._context.palette, self._line_y, self._view
        x += self._band.x
        is_selected = milestone.id == view.selected
        edge = view.stems.get(milestone.id)
        if edge is not None:
            painter.setPen(QPen(palette.gold, 4) if is_selected else QPen(palette.mute, 2))
            painter.drawLine(QLineF(x, y, x, edge))
        self._draw_span(painter, milestone, palette.red if is_selected else palette.shell)
        has_card = edge is not None
        reach = 17.0 if is_selected else (11.0 if has_card else 7.5)
        painter.setPen(QPen(palette.ink, 4))
        painter.setBrush(palette.red if is_selected else palette.shell if has_card else palette.mute)
        painter.drawEllipse(QPointF(x, y), reach, reach)
