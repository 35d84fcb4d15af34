"""Touch and mouse events to gestures on whatever the stage shows; recognising them is pure and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent
from shiboken6 import isValid

from exhibit.motion import gestures
from exhibit.motion.gestures import Gesture, Recogniser
from exhibit.ui.items.control import Control

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView

_MOUSE = -2
PALM = 190.0
"""A contact wider than this, in design units (about 35 mm on a 43-inch screen), is a palm or a sleeve."""


class Surface(Protocol):
    """What a hand acts on; positions are scene positions."""

    def takes_press(self, control: Control | None) -> bool:
        """Say whether a press, on a control or on none, may act at all."""
        ...

    def tap(self, at: QPointF) -> None:
        """A short press, not on a control."""
        ...

    def double_tap(self, at: QPointF) -> None:
        """A second short press at the same place, not on a control."""
        ...

    def takes_drag(self, at: QPointF) -> bool:
        """Say whether a drag from a position moves something."""
        ...

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Move by a distance."""
        ...

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Move by a distance, and let what is around ``at`` grow by a factor."""
        ...

    def drop(self, speed: QPointF) -> None:
        """Let go at a speed in design units per second."""
        ...

    def let_go(self) -> None:
        """Let go of a drag that came to nothing."""
        ...


class Hand:
    """All fingers on a view, or the mouse; one gesture at a time.

    Args:
        view: Whose scene the controls are in.
    """

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._surface: Surface | None = None
        self._control: Control | None = None
        self._recogniser = Recogniser()
        self._is_deaf = False
        self._is_dragging = False
        self._last: gestures.Point = (0.0, 0.0)
        self._was_free = False

    def act_on(self, surface: Surface) -> None:
        """Act on another surface; a press on the old one comes to nothing."""
        self.cancel()
        self._surface = surface

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event of the view's viewport."""
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.TouchCancel}:
            # Whatever was under way has lost its end: a cancelled touch, or a mouse button nobody let go.
            self.cancel()
        now_s, port = event.timestamp() / 1000, self._view.viewport()
        for point in event.points():
            place = self._view.mapToScene(port.mapFromGlobal(point.globalPosition()).toPoint())
            at = place.x(), place.y()
            if point.state() == QEventPoint.State.Pressed and self._is_palm(point):
                continue
            self._last = at
            self._follow(point.id(), point.state(), at, now_s)
        if event.type() == QEvent.Type.TouchEnd:
            # No finger is left, whatever was or was not told about each.
            for finger in self._recogniser.fingers:
                self._do_all(self._recogniser.up(finger, self._last, now_s))

    def press(self, at: QPointF, now_s: float) -> None:
        """The mouse button goes down."""
        self.cancel()
        self._do_all(self._recogniser.down(_MOUSE, (at.x(), at.y()), now_s))

    def move(self, at: QPointF, now_s: float) -> None:
        """The mouse moves with its button down."""
        self._do_all(self._recogniser.move(_MOUSE, (at.x(), at.y()), now_s))

    def release(self, at: QPointF, now_s: float) -> None:
        """The mouse button comes up."""
        self._do_all(self._recogniser.up(_MOUSE, (at.x(), at.y()), now_s))

    def cancel(self) -> None:
        """Forget the gesture; whatever it was on stays as it is."""
        self._do_all(self._recogniser.cancel())
        self._is_deaf = False

    def _is_palm(self, point: QEventPoint) -> bool:
        """Say whether a contact is too large for a finger; screens that do not tell say 0."""
        size = point.ellipseDiameters()
        return max(size.width(), size.height()) / self._view.transform().m11() > PALM

    def _follow(self, finger: int, state: QEventPoint.State, at: gestures.Point, now_s: float) -> None:
        match state:
            case QEventPoint.State.Pressed:
                self._do_all(self._recogniser.down(finger, at, now_s))
            case QEventPoint.State.Updated:
                self._do_all(self._recogniser.move(finger, at, now_s))
            case QEventPoint.State.Released:
                self._do_all(self._recogniser.up(finger, at, now_s))
            case _:
                pass

    def _do_all(self, found: list[Gesture]) -> None:
        for gesture in found:
            if isinstance(gesture, gestures.Press):
                self._on_press(QPointF(*gesture.at))
            elif not self._is_deaf:
                self._do(gesture)

    def _on_press(self, at: QPointF) -> None:
        control = self._control_at(at)
        self._is_deaf = self._surface is None or not self._surface.takes_press(control)
        if not self._is_deaf and control is not None:
            self._control = control
            control.set_pressed(True)

    def _do(self, gesture: Gesture) -> None:
        surface = self._surface
        if surface is None:
            return
        match gesture:
            case gestures.Unpress():
                self._take_control()
            case gestures.Tap(at, is_second):
                self._on_tap(surface, QPointF(*at), is_second=is_second)
            case gestures.DragBegin(at):
                self._is_dragging = surface.takes_drag(QPointF(*at))
            case _ if self._is_dragging:
                self._carry(surface, gesture)
            case _:
                pass

    def _carry(self, surface: Surface, gesture: Gesture) -> None:
        match gesture:
            case gestures.Drag(at, by):
                surface.drag(QPointF(*at), QPointF(*by))
            case gestures.Pinch(at, by, spread):
                surface.pinch(QPointF(*at), QPointF(*by), spread)
            case gestures.Drop(speed):
                self._is_dragging = False
                surface.drop(QPointF(*speed))
            case _:
                self._is_dragging = False
                surface.let_go()

    def _on_tap(self, surface: Surface, at: QPointF, *, is_second: bool) -> None:
        control = self._take_control()
        # The second tap of two means what the first did; what has slid under the finger since was not meant.
        was_free, self._was_free = self._was_free, control is None
        if control is not None and not (is_second and was_free):
            control.activate()
        elif is_second:
            surface.double_tap(at)
        else:
            surface.tap(at)

    def _take_control(self) -> Control | None:
        control, self._control = self._control, None
        if control is None or not isValid(control):
            # A screen may have taken it away from under the finger.
            return None
        control.set_pressed(False)
        return control

    def _control_at(self, at: QPointF) -> Control | None:
        for item in self._view.scene().items(at):
            if isinstance(item, Control) and item.isVisible() and item.isEnabled():
                return item
        return None
