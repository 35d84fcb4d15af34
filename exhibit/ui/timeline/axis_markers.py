"""What stands on the axis: dots, soft and firm spans, counted badges, and the stems of cards."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.dates import Precision
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.clustering import Badge, Clustering, cluster_milestones
from exhibit.layout.timeline.milestone_index import Cluster, MilestoneIndex
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.sprite_cache import SpriteCache
from exhibit.ui.kit.text_item import draw_line
from exhibit.ui.kit.theme import SANS_SEMIBOLD, TextStyle, faded, mixed
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

REACH = 60.0
"""How far from a dot or badge a finger still means it, in design units."""

_COUNT = TextStyle(SANS_SEMIBOLD, 24, 1.3, 0.5)
_BADGE = 46.0
_LEAST_BAR = 26.0
_LEAST_DOUBT = 30.0
_MOST_OTHERS = 250


@dataclass(frozen=True, slots=True)
class Standing:
    """What has a card or title beside the axis.

    Attributes:
        milestone: Which one.
        edge: Where its stem ends, across the axis.
    """

    milestone: Milestone
    edge: float


class AxisMarkers(QGraphicsItem):
    """Draws the milestones of a view on the axis.

    Args:
        view: The visitor's view.
        orientation: The band.
        across: Where the axis runs, from the band's top (or left).
        parent: The item it belongs to.
    """

    def __init__(self, view: View, orientation: AxisOrientation, across: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._orientation, self._across = view, orientation, across
        self._camera: Camera | None = None
        self._standing: Mapping[str, Standing] = {}
        self._selected: Milestone | None = None
        self._lasting: list[Milestone] = []
        self._others: list[Milestone] = []
        self._gathered = Clustering((), ())
        self._counts: dict[int, TextBlock] = {}
        self._sprites = SpriteCache()

    def show_view(
        self,
        camera: Camera,
        line: MilestoneIndex,
        standing: Mapping[str, Standing],
        selected: Milestone | None,
        pin: float | None = None,
    ) -> None:
        """Show another stretch of time; milestones of the exhibit that are not shown stay as faint dots.

        Args:
            camera: What is in view.
            line: All milestones that are shown.
            standing: Those with a card or title, by id.
            selected: The lit one.
            pin: Decimal year where something else stands on the axis that no count may be under.
        """
        self._camera, self._standing, self._selected = camera, standing, selected
        carded = {key: each.milestone.date.middle_year for key, each in standing.items()}
        lit = [] if pin is None else [pin]
        if selected is not None:
            carded[selected.id] = selected.date.middle_year
            lit.append(selected.date.middle_year)
        self._gathered = cluster_milestones(line, camera, carded, self._badge_length, lit)
        self._lasting = line.lasting(camera.earliest, camera.latest)
        everything = self._view.milestone_index
        is_few = line is not everything and everything.count(camera.earliest, camera.latest) <= _MOST_OTHERS
        self._others = everything.between(camera.earliest, camera.latest) if is_few else []
        self.update()

    def at(self, along: float, across: float) -> Milestone | Cluster | None:
        """Return what a finger at a position on the band means: the nearest dot or badge within reach."""
        if self._camera is None or abs(across - self._across) > REACH:
            return None
        shown = [*self._gathered.dots, *(each.milestone for each in self._standing.values())]
        places: list[tuple[float, Milestone | Cluster]] = [
            (abs(self._camera.position_of(each.date.middle_year) - along), each) for each in shown
        ]
        for badge in self._gathered.badges:
            beside = max(abs(badge.along - along) - self._badge_length(badge.cluster.count) / 2, 0.0)
            places.append((beside, badge.cluster))
        near = [(distance, index) for index, (distance, _) in enumerate(places) if distance <= REACH]
        return places[min(near)[1]][1] if near else None

    def _badge_length(self, count: int) -> float:
        return _BADGE if self._orientation.is_upright else self._badge_width(count)

    def _badge_width(self, count: int) -> float:
        return max(self._count(count).width + 28, _BADGE)

    def _count(self, count: int) -> TextBlock:
        if count not in self._counts:
            self._counts[count] = self._view.type.set(self._view.words.number(count), _COUNT, 1000)
        return self._counts[count]

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._orientation.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._camera is None:
            return
        palette, selected = self._view.palette, self._selected
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_crowd(painter, self._camera)
        self._draw_standing(painter, QPen(palette.mute, 2))
        # Over the dots: a count that is half covered is no count.
        for badge in self._gathered.badges:
            self._draw_badge(painter, badge)
        if selected is not None:
            if selected.id in self._standing:
                self._draw_stem(painter, self._standing[selected.id], QPen(palette.gold, 4))
            self._draw_span(painter, self._camera, selected, palette.red)
            self._draw_dot(painter, selected, 17.0, palette.red)

    def _draw_crowd(self, painter: QPainter, camera: Camera) -> None:
        """Draw all that has no card: spans, dots and badges."""
        palette = self._view.palette
        for milestone in self._others:
            self._draw_dot(painter, milestone, 6.0, mixed(palette.line, palette.mute, 0.4))
        for milestone in self._lasting:
            if milestone is not self._selected:
                self._draw_span(painter, camera, milestone, palette.shell)
        for milestone in self._gathered.dots:
            self._draw_dot(painter, milestone, 7.5, palette.mute)

    def _draw_standing(self, painter: QPainter, pen: QPen) -> None:
        """Draw those with cards but the lit one; the most important are drawn last and lie on top."""
        for each in sorted(self._standing.values(), key=lambda one: -one.milestone.level):
            if each.milestone is not self._selected:
                self._draw_stem(painter, each, pen)
                self._draw_dot(painter, each.milestone, 11.0, self._view.palette.shell)

    def _spot(self, milestone: Milestone, across: float) -> QPointF:
        along = self._camera.position_of(milestone.date.middle_year) if self._camera is not None else 0.0
        return QPointF(*self._orientation.point(along, across))

    def _draw_stem(self, painter: QPainter, standing: Standing, pen: QPen) -> None:
        painter.setPen(pen)
        start, end = self._spot(standing.milestone, self._across), self._spot(standing.milestone, standing.edge)
        painter.drawLine(QLineF(start, end))

    def _draw_dot(self, painter: QPainter, milestone: Milestone, reach: float, colour: QColor) -> None:
        """Put a dot on the axis."""
        self._sprites.draw(painter, self._spot(milestone, self._across), ("dot", reach, colour.rgba()), reach + 3,
                          lambda pen: self._paint_dot(pen, reach, colour))  # fmt: skip

    def _paint_dot(self, painter: QPainter, reach: float, colour: QColor) -> None:
        painter.setPen(QPen(self._view.palette.ink, 4))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(), reach, reach)

    def _draw_badge(self, painter: QPainter, badge: Badge) -> None:
        count = badge.cluster.count
        at = QPointF(*self._orientation.point(badge.along, self._across))
        reach = self._badge_width(count) / 2 + 3
        self._sprites.draw(painter, at, ("badge", count), reach, lambda pen: self._paint_badge(pen, count))

    def _paint_badge(self, painter: QPainter, count: int) -> None:
        palette, block, width = self._view.palette, self._count(count), self._badge_width(count)
        painter.setPen(QPen(palette.gold, 3))
        painter.setBrush(palette.panel)
        painter.drawRoundedRect(QRectF(-width / 2, -_BADGE / 2, width, _BADGE), _BADGE / 2, _BADGE / 2)
        painter.setPen(palette.shell)
        draw_line(painter, block, -block.width / 2, -block.height / 2)

    def _draw_span(self, painter: QPainter, camera: Camera, milestone: Milestone, colour: QColor) -> None:
        """Draw how long it lasted as a firm bar, and how vaguely its date is known as a soft one."""
        date, orientation = milestone.date, self._orientation
        start, end = camera.position_of(date.first_year), camera.position_of(date.last_year)
        if date.is_vague:
            # Approximate or uncertain: the doubt reaches beyond the dates given.
            reach = max((end - start) * 0.5, _LEAST_DOUBT)
            start, end = start - reach, end + reach
        if end - start <= _LEAST_BAR:
            return
        # Far outside the view a bar is only a bar: Qt rounds coordinates that are too large.
        start, end = max(start, -4000.0), min(end, orientation.length + 4000.0)
        painter.setPen(Qt.PenStyle.NoPen)
        if date.is_range and not date.is_vague and date.start.precision >= Precision.DAY:
            painter.setBrush(faded(colour, 0.7))
            painter.drawRoundedRect(rect_of(orientation.box(start, self._across - 6, end - start, 12)), 6, 6)
            return
        first, last = camera.position_of(date.first_year), camera.position_of(date.last_year)
        doubt = max((last - first) * 0.5, _LEAST_DOUBT) if date.is_vague else 0.0
        gradient = QLinearGradient(
            QPointF(*orientation.point(first - doubt, 0)), QPointF(*orientation.point(last + doubt, 0))
        )
        for stop, alpha in ((0.0, 0.0), (0.25, 0.42), (0.75, 0.42), (1.0, 0.0)):
            gradient.setColorAt(stop, faded(colour, alpha))
        painter.setBrush(gradient)
        painter.drawRect(rect_of(orientation.box(start, self._across - 8, end - start, 16)))
