"""The eras: tinted ground behind the axis, and names that stay in view, in as many lines as they need."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Era
from exhibit.figures.camera import Camera
from exhibit.figures.rail import Rail
from exhibit.ui.boxes import rect_of
from exhibit.ui.context import Context
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import LABEL, Style, faded, layered, mixed
from exhibit.ui.typesetter import TextBlock

_NAMES = (Style(LABEL.face, LABEL.size, 1.3, 0.6), Style(LABEL.face, 24, 1.3, 0.0))
_MOST_LINES = 3
_INSET = 16.0
_AROUND = 26.0
_AHEAD = 28.0
_LEAST_AIR = 9.0
"""Least design units between a name and each end of its era."""
_RULE = 2.0


class Eras(QGraphicsItem):
    """The ground of a band of time.

    Args:
        context: The visitor's view.
        rail: The band.
        has_names: Whether the eras' names stand at its top (upright: turned, at its left).
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, rail: Rail, parent: QGraphicsItem, *, has_names: bool) -> None:
        super().__init__(parent)
        self._context, self._rail = context, rail
        self._camera: Camera | None = None
        named = context.exhibit.eras if has_names else ()
        self._settings = {era.id: _settings(context, era) for era in named}
        self._names: list[tuple[Era, TextItem]] = [self._name(era) for era in named]

    @staticmethod
    def names_room(context: Context) -> float:
        """Return the room that names of one line take across the rail."""
        return context.type.line_height(_NAMES[0]) + _AROUND

    def all_names_room(self, units_per_year: float) -> float:
        """Return the room that all names take where a year takes some design units."""
        found = (_fitting(self._settings[era.id], _years(era) * units_per_year) for era in self._context.exhibit.eras)
        heights = (each.height for each in found if each is not None)
        return max(max(heights, default=0.0) + _AROUND, self.names_room(self._context))

    def show_view(self, camera: Camera, room: float = 0.0) -> None:
        """Show another stretch of time, with names that take no more than some room across the rail."""
        self._camera = camera
        for era, item in self._names:
            # By all of the era, so that no name is set anew while the view is panned.
            block = _fitting(self._settings[era.id], _years(era) * camera.units_per_year, room - _AROUND)
            start, end = self._stretch(camera, era)
            air = 0.0 if block is None else end - start - block.width
            item.setVisible(block is not None and air >= 2 * _LEAST_AIR)
            if block is None or not item.isVisible():
                continue
            item.set_block(block)
            # Turned text hangs down from its own right-hand corner.
            across = _INSET + block.height if self._rail.is_upright else _INSET
            along = self._context.canvas.whole(start + min(_AHEAD, air / 2))
            item.setPos(*self._rail.point(along, across))
        self.update()

    def _name(self, era: Era) -> tuple[Era, TextItem]:
        palette = self._context.palette
        # Brighter than other second text, because its ground is tinted.
        colour = mixed(palette.mute, palette.shell, 0.4)
        item = TextItem(self._settings[era.id][0], colour, parent=self)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        item.setRotation(90.0 if self._rail.is_upright else 0.0)
        return era, item

    def _stretch(self, camera: Camera, era: Era) -> tuple[float, float]:
        """Return where the visible part of an era begins and ends along the rail."""
        start = max(camera.position_of(era.span.first_year), 0.0)
        return start, min(camera.position_of(era.span.last_year), self._rail.length)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._rail.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._camera is None:
            return
        rail, palette = self._rail, self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for era in self._context.exhibit.eras:
            start, end = self._stretch(self._camera, era)
            if end <= start:
                continue
            tint = palette.tint(era.tint)
            ground = layered(palette.ink, 0.30, tint, 0.085)
            painter.fillRect(rect_of(rail.box(start, 0, end - start, rail.breadth)), ground)
            if start > 0:
                painter.fillRect(rect_of(rail.box(start, 0, _RULE, rail.breadth)), faded(tint, 0.22))
        for across in (0.0, rail.breadth - _RULE):
            painter.fillRect(rect_of(rail.box(0, across, rail.length, _RULE)), faded(palette.line, 0.8))


def _years(era: Era) -> float:
    return era.span.last_year - era.span.first_year


def _settings(context: Context, era: Era) -> list[TextBlock]:
    """Return an era's name in more and more lines, and then in smaller letters."""
    text = context.text(era.title)
    return [context.type.narrow(text, style, lines) for style in _NAMES for lines in range(1, _MOST_LINES + 1)]


def _fitting(settings: list[TextBlock], length: float, height: float = math.inf) -> TextBlock | None:
    """Return the first setting that an era of a length has room for, no higher than some design units."""
    return next(
        (each for each in settings if each.height <= height + 1e-6 and each.width + 2 * _LEAST_AIR <= length), None
    )
