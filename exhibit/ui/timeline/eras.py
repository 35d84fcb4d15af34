"""The eras: tinted ground behind the axis, and names that stay in view, in as many lines as they need."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Era
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.era_names import EraName, place_era_names
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import LABEL, TextStyle, faded, layered, mixed
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View

_NAMES = (TextStyle(LABEL.face, LABEL.size, 1.3, 0.6), TextStyle(LABEL.face, 24, 1.3, 0.0))
_MOST_LINES = 3
_INSET = 16.0
_AROUND = 26.0
_LEAST_AIR = 9.0
"""Least design units between a name and each end of its era."""
_RULE = 2.0


class Eras(QGraphicsItem):
    """The ground of a band of time.

    Args:
        view: The visitor's view.
        orientation: The band.
        has_names: Whether the eras' names stand at its top (upright: turned, at its left).
        parent: The item it belongs to.
    """

    def __init__(self, view: View, orientation: AxisOrientation, parent: QGraphicsItem, *, has_names: bool) -> None:
        super().__init__(parent)
        self._view, self._orientation = view, orientation
        self._camera: Camera | None = None
        named = view.exhibit.eras if has_names else ()
        self._settings = {era.id: _settings(view, era) for era in named}
        self._names: list[tuple[Era, TextItem]] = [self._name(era) for era in named]

    @staticmethod
    def names_room(view: View) -> float:
        """Return the room that names of one line take across the axis."""
        return view.type.line_height(_NAMES[0]) + _AROUND

    def all_names_room(self, units_per_year: float) -> float:
        """Return the room that all names take where a year takes some design units."""
        found = (_fitting(self._settings[era.id], _years(era) * units_per_year) for era in self._view.exhibit.eras)
        heights = (each.height for each in found if each is not None)
        return max(max(heights, default=0.0) + _AROUND, self.names_room(self._view))

    def show_view(self, camera: Camera, room: float = 0.0) -> None:
        """Show another stretch of time, with names that take no more than some room across the axis."""
        self._camera = camera
        fitting: list[tuple[TextItem, TextBlock, EraName]] = []
        for era, item in self._names:
            # By all of the era, so that no name is set anew while the view is panned.
            block = _fitting(self._settings[era.id], _years(era) * camera.units_per_year, room - _AROUND)
            item.setVisible(False)
            if block is not None:
                name = EraName(*self._stretch(camera, era), block.width, block.height, _LEAST_AIR)
                fitting.append((item, block, name))
        places = place_era_names([name for _, _, name in fitting], room - _AROUND)
        for (item, block, _), place in zip(fitting, places, strict=True):
            if place is None:
                continue
            item.setVisible(True)
            item.set_block(block)
            # Turned text hangs down from its own right-hand corner.
            across = _INSET + place[1] + (block.height if self._orientation.is_upright else 0.0)
            item.setPos(*self._orientation.point(self._view.canvas.whole(place[0]), across))
        self.update()

    def _name(self, era: Era) -> tuple[Era, TextItem]:
        palette = self._view.palette
        # Brighter than other second text, because its ground is tinted.
        colour = mixed(palette.mute, palette.shell, 0.4)
        item = TextItem(self._settings[era.id][0], colour, parent=self)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        item.setRotation(90.0 if self._orientation.is_upright else 0.0)
        return era, item

    def _stretch(self, camera: Camera, era: Era) -> tuple[float, float]:
        """Return where the visible part of an era begins and ends along the axis."""
        start = max(camera.position_of(era.span.first_year), 0.0)
        return start, min(camera.position_of(era.span.last_year), self._orientation.length)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._orientation.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._camera is None:
            return
        orientation, palette = self._orientation, self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for era in self._view.exhibit.eras:
            start, end = self._stretch(self._camera, era)
            if end <= start:
                continue
            tint = palette.tint(era.tint)
            ground = layered(palette.ink, 0.30, tint, 0.085)
            painter.fillRect(rect_of(orientation.box(start, 0, end - start, orientation.breadth)), ground)
            if start > 0:
                painter.fillRect(rect_of(orientation.box(start, 0, _RULE, orientation.breadth)), faded(tint, 0.22))
        for across in (0.0, orientation.breadth - _RULE):
            painter.fillRect(rect_of(orientation.box(0, across, orientation.length, _RULE)), faded(palette.line, 0.8))


def _years(era: Era) -> float:
    return era.span.last_year - era.span.first_year


def _settings(view: View, era: Era) -> list[TextBlock]:
    """Return an era's name in more and more lines, and then in smaller letters."""
    text = view.text(era.title)
    return [view.type.narrow(text, style, lines) for style in _NAMES for lines in range(1, _MOST_LINES + 1)]


def _fitting(settings: list[TextBlock], length: float, height: float = math.inf) -> TextBlock | None:
    """Return the first setting that an era of a length has room for, no higher than some design units."""
    return next(
        (each for each in settings if each.height <= height + 1e-6 and each.width + 2 * _LEAST_AIR <= length), None
    )
