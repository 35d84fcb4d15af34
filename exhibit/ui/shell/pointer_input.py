"""Touch and mouse events to gestures on whatever the stage shows; recognising them is pure and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent
from shiboken6 import isValid

from exhibit.motion import gestures
from exhibit.motion.contacts import REST_REACH, Under
from exhibit.motion.gestures import Deliberate, Gesture, Point, Surface
from exhibit.motion.routing import ContactRouter
from exhibit.ui.controls.control import Control

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable

    from PySide6.QtWidgets import QGraphicsView

_MOUSE = "mouse"
_HOVER_S = 1.0
"""A mouse that lies on a trembling table goes nowhere in this time."""

PALM = 190.0
"""A contact wider than this, in design units (about 35 mm on a 43-inch screen), is a palm or a sleeve."""


class Target(Protocol):
    """What hands act on; positions are scene positions."""

    def takes_press(self, at: QPointF, control: Control | None) -> bool:
        """Say whether a press, on a control or on none, may act at all."""
        ...

    def surface_at(self, at: QPointF, control: Control | None) -> tuple[Surface, gestures.Way, bool] | None:
        """Return what a drag from a position moves, along which axis, and whether a control there moves with it."""
        ...

    def tap(self, at: QPointF) -> None:
        """A short press, not on a control."""
        ...

    def double_tap(self, at: QPointF) -> None:
        """A second short press at the same place, not on a control."""
        ...

    def take(self, surface: Surface, at: QPointF) -> None:
        """A drag begins on a surface."""
        ...

    def drag(self, surface: Surface, at: QPointF, by: QPointF) -> None:
        """Move a surface by a distance."""
        ...

    def pinch(self, surface: Surface, at: QPointF, by: QPointF, spread: float) -> None:
        """Move a surface by a distance, and let what is around ``at`` grow by a factor."""
        ...

    def drop(self, surface: Surface, speed: QPointF) -> None:
        """Let go of a surface at a speed in design units per second."""
        ...

    def let_go(self, surface: Surface) -> None:
        """Let go of a drag that came to nothing."""
        ...

    def pause(self) -> None:
        """Say what a drag that goes on has come to, before something else is done."""
        ...


class PointerInput:
    """All fingers on a view, and the mouse.

    Args:
        view: Whose scene the controls are in.
    """

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._target: Target | None = None
        self._router = ContactRouter(self._under)
        self._pointer: Point | None = None
        self._hovering: tuple[float, Point] = 0.0, (0.0, 0.0)
        self._cancelled = 0

    def act_on(self, target: Target) -> None:
        """Act on another target; a press on the old one comes to nothing."""
        self.cancel()
        self._target = target

    @property
    def is_busy(self) -> bool:
        """Say whether any finger, or the mouse's button, is followed."""
        return bool(self._router.fingers)

    def touch(self, event: QTouchEvent) -> bool:
        """Take a touch event of the view's viewport; return whether somebody has done something on purpose."""
        device, now_s = event.device().systemId(), event.timestamp() / 1000
        points: dict[Hashable, QEventPoint] = {(device, point.id()): point for point in event.points()}
        self._lose(event, device, points)
        places = {finger: self._place(point) for finger, point in points.items()}
        # What fingers do at one time is one movement.
        are_on_purpose = [self._do_all(self._router.move(places, now_s))]
        for finger, point in points.items():
            if point.state() == QEventPoint.State.Pressed:
                found: list[Gesture] = [Deliberate()]
                if not self._is_palm(point):
                    found = self._router.down(finger, places[finger], now_s)
            elif point.state() == QEventPoint.State.Released or event.type() == QEvent.Type.TouchEnd:
                found = self._router.up(finger, places[finger], now_s)
            else:
                continue
            are_on_purpose.append(self._do_all(found))
        return any(are_on_purpose)

    def press(self, at: QPointF, now_s: float) -> bool:
        """The mouse button goes down; return whether that was on purpose, as for all that follows.

        Mouse and touch take over from each other, because some systems tell one hand as both.
        """
        self.cancel()
        return self._do_all(self._router.down(_MOUSE, (at.x(), at.y()), now_s))

    def move(self, at: QPointF, now_s: float) -> bool:
        """The mouse moves with its button down."""
        return self._do_all(self._router.move({_MOUSE: (at.x(), at.y())}, now_s))

    def release(self, at: QPointF, now_s: float) -> bool:
        """The mouse button comes up."""
        return self._do_all(self._router.up(_MOUSE, (at.x(), at.y()), now_s))

    def hover(self, at: QPointF, now_s: float) -> bool:
        """The mouse moves with no button down."""
        place, last = (at.x(), at.y()), self._pointer
        self._pointer = place
        if last is not None and now_s - self._hovering[0] > _HOVER_S:
            self._hovering = now_s, last
        if last is not None and gestures.distance(place, self._hovering[1]) <= REST_REACH:
            return False
        self._hovering = now_s, place
        return last is not None

    def cancel(self) -> None:
        """Forget every finger; whatever they were on stays as it is."""
        self._cancelled += 1
        self._do_all(self._router.cancel())

    # Contacts ----------------------------------------------------------------------------------------------

    def _lose(self, event: QTouchEvent, device: int, points: Collection[Hashable]) -> None:
        """Forget the fingers of a device whose end nobody has told."""
        mine = [each for each in self._router.fingers if isinstance(each, tuple) and each[0] == device]
        if event.type() == QEvent.Type.TouchEnd:
            self._do_all(self._router.cancel(each for each in mine if each not in points))
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.TouchCancel}:
            self._do_all(self._router.cancel([*mine, _MOUSE]))

    def _place(self, point: QEventPoint) -> Point:
        place = self._view.mapToScene(self._view.viewport().mapFromGlobal(point.globalPosition()).toPoint())
        return place.x(), place.y()

    def _is_palm(self, point: QEventPoint) -> bool:
        """Say whether a contact is too large for a finger; screens that do not tell say 0."""
        size = point.ellipseDiameters()
        return max(size.width(), size.height()) / self._view.transform().m22() > PALM

    def _under(self, place: Point) -> Under | None:
        """Tell what a finger comes down on; None where nothing may be done."""
        at = QPointF(*place)
        control = self._control_at(at)
        if self._target is None or not self._target.takes_press(at, control):
            return None
        if control is not None and not isValid(control):
            # What the press has stopped may have taken it away.
            return None
        found = self._target.surface_at(at, control)
        surface, way, is_in_view = found if found is not None else (None, "both", False)
        if control is None:
            return Under(surface=surface, way=way)
        box = control.mapRectToScene(control.shape().boundingRect())
        sides = box.left(), box.top(), box.right(), box.bottom()
        return Under(control, sides, surface, way, is_in_view=is_in_view)

    def _control_at(self, at: QPointF) -> Control | None:
        for item in self._view.scene().items(at):
            if isinstance(item, Control) and item.isVisible() and item.isEnabled():
                return item
        return None

    # Gestures ----------------------------------------------------------------------------------------------

    def _do_all(self, found: list[Gesture]) -> bool:
        """Do what hands want, until it takes the screen away from under them; return whether it was on purpose."""
        cancelled = self._cancelled
        for gesture in found:
            if self._target is not None and self._cancelled == cancelled:
                self._do(self._target, gesture)
        return any(isinstance(each, gestures.Deliberate) for each in found)

    def _do(self, target: Target, gesture: Gesture) -> None:
        match gesture:
            case gestures.Press(control):
                self._show(control, is_pressed=True)
            case gestures.Unpress(control):
                self._show(control, is_pressed=False)
            case gestures.Activate(control):
                self._activate(target, control)
            case gestures.Tap(at, is_second):
                (target.double_tap if is_second else target.tap)(QPointF(*at))
            case _:
                self._carry(target, gesture)

    @staticmethod
    def _show(control: Hashable, *, is_pressed: bool) -> bool:
        """Show a press or its end; return whether the control is still there."""
        if not isinstance(control, Control) or not isValid(control):
            # A screen may have taken it away from under the finger.
            return False
        control.set_pressed(is_pressed)
        return True

    def _activate(self, target: Target, control: Hashable) -> None:
        if self._show(control, is_pressed=False) and isinstance(control, Control):
            target.pause()
            control.activate()

    @staticmethod
    def _carry(target: Target, gesture: Gesture) -> None:
        match gesture:
            case gestures.DragBegin(surface, at):
                target.take(surface, QPointF(*at))
            case gestures.Drag(surface, at, by):
                target.drag(surface, QPointF(*at), QPointF(*by))
            case gestures.Pinch(surface, at, by, spread):
                target.pinch(surface, QPointF(*at), QPointF(*by), spread)
            case gestures.Drop(surface, speed):
                target.drop(surface, QPointF(*speed))
            case gestures.LetGo(surface):
                target.let_go(surface)
            case _:
                pass
