"""Anything a hand or a key can press."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.navigation import Intent
from exhibit.ui.kit.group_item import GroupItem

LEAST_TARGET = 64.0
"""Smallest side of a touch target in design units (12 mm on a 43-inch screen)."""


class Control(GroupItem):
    """A touch target with a name, an intent and a visible focus.

    Args:
        name: What a screen reader calls it.
        intent: What it asks for; None leaves that to whoever listens to ``activated``.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    activated = Signal(object)
    is_in_view = False
    """Whether it moves with a view, so that a press on it stops the view."""

    def __init__(self, name: str, intent: Intent | None, box: Box, parent: QGraphicsItem | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.intent = intent
        self._width, self._height = box.width, box.height
        self.is_pressed = False
        self.is_focused = False
        self.setPos(box.x, box.y)

    @property
    def box(self) -> Box:
        """Its place in the parent's coordinates."""
        return Box(self.x(), self.y(), self._width, self._height)

    @property
    def scene_box(self) -> Box:
        """Its place in scene coordinates."""
        box = self.mapRectToScene(self.frame())
        return Box(box.x(), box.y(), box.width(), box.height())

    @property
    def radius(self) -> float:
        """Corner radius; a pill by default."""
        return self._height / 2

    def resize(self, box: Box) -> None:
        """Move it to another box of the parent."""
        self.prepareGeometryChange()
        self._width, self._height = box.width, box.height
        self.setPos(box.x, box.y)

    def set_pressed(self, pressed: bool) -> None:
        """Show the press."""
        if pressed != self.is_pressed:
            self.is_pressed = pressed
            self.update()

    def set_focused(self, focused: bool) -> None:
        """Show or hide the focus ring."""
        if focused != self.is_focused:
            self.is_focused = focused
            self.prepareGeometryChange()
            self.update()

    def activate(self) -> None:
        """Do what it is for."""
        self.activated.emit(self)

    def frame(self) -> QRectF:
        """Return its rectangle in its own coordinates."""
        return QRectF(0, 0, self._width, self._height)

    def draw_focus(self, painter: QPainter, colour: QColor) -> None:
        """Draw the focus ring outside the frame."""
        if self.is_focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 4))
            radius = self.radius + 7
            painter.drawRoundedRect(self.frame().adjusted(-7, -7, 7, 7), radius, radius)

    @override
    def boundingRect(self) -> QRectF:
        return self.frame().adjusted(-11, -11, 11, 11)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        spare_x = max(LEAST_TARGET - self._width, 0) / 2
        spare_y = max(LEAST_TARGET - self._height, 0) / 2
        path.addRect(self.frame().adjusted(-spare_x, -spare_y, spare_x, spare_y))
        return path
