"""The eras: tinted ground behind the axis, and names that stay in view."""

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

_NAME = Style(LABEL.face, LABEL.size, LABEL.leading, 0.6)
_INSET = 16.0
_AHEAD = 28.0
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
        self._names: list[tuple[Era, TextItem]] = [self._name(era) for era in context.exhibit.eras] if has_names else []

    @staticmethod
    def names_room(context: Context) -> float:
        """Return the room that the names take across the rail."""
        return context.type.line_height(_NAME) + 26

    def show_view(self, camera: Camera) -> None:
        """Show another stretch of time."""
        self._camera = camera
        for era, item in self._names:
            start, end = self._stretch(camera, era)
            item.setVisible(end - start - _AHEAD - 20 >= item.block.width)
            # Turned text hangs down from its own right-hand corner.
            across = _INSET + item.block.height if self._rail.is_upright else _INSET
            item.setPos(*self._rail.point(start + _AHEAD, across))
        self.update()

    def _name(self, era: Era) -> tuple[Era, TextItem]:
        palette = self._context.palette
        # Brighter than other second text, because its ground is tinted.
        colour = mixed(palette.mute, palette.shell, 0.4)
        block = self._context.type.set(self._context.text(era.title), _NAME, 4000)
        item = TextItem(block, colour, parent=self)
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
