"""The axis that a tour moves along: eras, years and all milestones, with the stop it is at lit."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.axis import Axis
from exhibit.ui.timeline.axis_markers import AxisMarkers
from exhibit.ui.timeline.eras import Eras


class TourAxis(GroupItem):
    """A low band of time.

    Args:
        view: The visitor's view.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self.box = view, box
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        orientation = AxisOrientation(box, is_against_reading=view.is_time_turned)
        if orientation.is_turned:
            turn(self, box.middle_x)
        across = box.height - Axis.labels_room(view, is_upright=False) - 8
        self._eras = Eras(view, orientation, self, has_names=False)
        self._axis = Axis(view, orientation, across, self)
        self._marks = AxisMarkers(view, orientation, across, self)
        self._pin = _Pin(view, across, self)
        self._axis.names.stackBefore(self._pin)

    @staticmethod
    def height(view: View) -> float:
        """Return how high it is at the visitor's text size, in design units."""
        return Axis.labels_room(view, is_upright=False) + 72

    def show_view(self, camera: Camera, lit: Milestone | None) -> None:
        """Show what a camera sees, with the playhead in its middle."""
        self._eras.show_view(camera)
        self._axis.show_view(camera)
        self._marks.show_view(camera, self._view.milestone_index, {}, lit, pin=camera.year)
        self._pin.setPos(self.box.x + camera.length / 2, self.box.y)

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self.box)


class _Pin(QGraphicsItem):
    """The present moment of the tour."""

    def __init__(self, view: View, length: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._palette, self._length = view.palette, length

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-20, -2, 40, self._length + 22)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._palette.red, 4))
        painter.drawLine(QLineF(0, 0, 0, self._length))
        painter.setBrush(self._palette.red)
        painter.setPen(QPen(self._palette.shell, 3, Qt.PenStyle.SolidLine))
        painter.drawEllipse(QPointF(0, self._length), 14, 14)
