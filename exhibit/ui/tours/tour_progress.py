"""How far a tour has come: a line with its stops, each a target to go there."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.navigation import GoToStop
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.screen.view import View


class _StopMark(Control):
    """One stop on the line."""

    def __init__(self, view: View, name: str, index: int, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(name, GoToStop(index), box, parent)
        self._palette = view.palette
        self.is_passed = self.is_here = False

    def mark(self, *, is_passed: bool, is_here: bool) -> None:
        """Show whether the tour has been there, or is."""
        if (is_passed, is_here) != (self.is_passed, self.is_here):
            self.is_passed, self.is_here = is_passed, is_here
            self.update()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.ground[2], 3))
        painter.setBrush(palette.red if self.is_here else palette.gold if self.is_passed else palette.line)
        reach = 15 if self.is_here else 10
        painter.drawEllipse(self.frame().center(), reach, reach)
        if self.is_here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.shell, 3))
            painter.drawEllipse(self.frame().center(), reach, reach)
        self.draw_focus(painter, palette.shell)


class TourProgress(GroupItem):
    """The line.

    Args:
        view: The visitor's view.
        names: What each stop is called.
        box: Its place in the parent's coordinates; at least 64 high.
        parent: The item it belongs to.

    Attributes:
        marks: A control for each stop that has room for a finger of its own.
    """

    def __init__(self, view: View, names: Sequence[str], box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._palette, self._box, self._count = view.palette, box, len(names)
        self._stop, self._share = -1, 0.0
        step = box.width / max(len(names) - 1, 1)
        side = min(step - 16.0, 84.0)
        self.marks: list[_StopMark] = []
        # Stops too close for a target each are reached by a tap on the line.
        self._has_marks = side >= LEAST_TARGET
        for index, name in enumerate(names if self._has_marks else ()):
            middle = box.x + index * step
            place = Box(middle - side / 2, box.middle_y - box.height / 2, side, box.height)
            self.marks.append(_StopMark(view, name, index, place, self))

    def show_stop(self, stop: int, share: float) -> None:
        """Show a stop, and how much of its time has passed, 0-1."""
        if (stop, share) == (self._stop, self._share):
            return
        self._stop, self._share = stop, share
        for index, mark in enumerate(self.marks):
            mark.mark(is_passed=index < stop, is_here=index == stop)
        self.update()

    def stop_at(self, x: float, y: float) -> int | None:
        """Return the stop a finger at a position in the parent's coordinates means; None beside the line."""
        box = self._box
        if not (box.x - 40 <= x <= box.right + 40 and box.y <= y <= box.bottom):
            return None
        share = min(max((x - box.x) / box.width, 0.0), 1.0)
        return round(share * (self._count - 1))

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.x - 20, self._box.y, self._box.width + 40, self._box.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._box.width / max(self._count - 1, 1)
        y = self._box.middle_y
        reached = min(self._box.x + (self._stop + self._share) * step, self._box.right)
        for end, colour in ((self._box.right, self._palette.line), (reached, self._palette.gold)):
            pen = QPen(colour, 6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(self._box.x, y), QPointF(max(end, self._box.x + 0.1), y))
        if not self._has_marks:
            painter.setPen(Qt.PenStyle.NoPen)
            for index in range(self._count):
                is_here = index == self._stop
                painter.setBrush(
                    self._palette.red if is_here else self._palette.gold if index < self._stop else self._palette.line
                )
                reach = 13 if is_here else 7
                painter.drawEllipse(QPointF(self._box.x + index * step, y), reach, reach)
