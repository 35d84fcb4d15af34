"""One hand: the first finger or the mouse, told apart into taps, drags and presses that come to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from exhibit.ui.items.control import Control

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsView

SLOP = 18.0
"""Design units a finger may wander before a tap becomes a drag (about 4 mm on a 43-inch screen)."""

_MEMORY_S = 0.10
_GONE = -1


class Surface(Protocol):
    """What a hand acts on."""

    def takes_press(self) -> bool:
        """Say whether a press may act at all."""
        ...

    def takes_drag(self, at: QPointF) -> bool:
        """Say whether a drag from a scene position moves something."""
        ...

    def tap(self, at: QPointF) -> None:
        """A short press at a scene position, not on a control."""
        ...

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Move by a distance."""
        ...

    def drop(self, speed: QPointF) -> None:
        """Let go at a speed in design units per second."""
        ...

    def let_go(self) -> None:
        """Let go of a drag that came to nothing."""
        ...


class Hand:
    """Follows one pointer from press to release; further fingers are ignored until all have left."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._surface: Surface | None = None
        self._control: Control | None = None
        self._start: QPointF | None = None
        self._is_dragging = False
        self._trail: list[tuple[float, QPointF]] = []
        self._fingers: list[int] = []

    def act_on(self, surface: Surface) -> None:
        """Act on another surface; a press on the old one comes to nothing."""
        self.cancel()
        self._surface = surface

    @property
    def is_down(self) -> bool:
        """Say whether a press has begun and not ended."""
        return self._start is not None

    def touch(self, event: QTouchEvent) -> None:
        """Take a touch event of the view's viewport."""
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.TouchCancel}:
            # Whatever was under way has lost its end: a cancelled touch, or a mouse button nobody let go.
            self.cancel()
            self._fingers.clear()
        now_s = event.timestamp() / 1000
        port = self._view.viewport()
        for point in event.points():
            at = self._view.mapToScene(port.mapFromGlobal(point.globalPosition()).toPoint())
            self._follow(point.id(), point.state(), at, now_s)
        if event.type() == QEvent.Type.TouchEnd:
            self._fingers.clear()

    def _follow(self, finger: int, state: QEventPoint.State, at: QPointF, now_s: float) -> None:
        match state:
            case QEventPoint.State.Pressed:
                self._fingers.append(finger)
                if len(self._fingers) == 1:
                    self.press(at, now_s)
            case QEventPoint.State.Updated if self._fingers[:1] == [finger]:
                self.move(at, now_s)
            case QEventPoint.State.Released if self._fingers[:1] == [finger]:
                # The place of the first finger stays taken until all have left.
                self._fingers[0] = _GONE
                self.release(at, now_s)
            case QEventPoint.State.Released if finger in self._fingers:
                self._fingers.remove(finger)
            case _:
                pass

    def press(self, at: QPointF, now_s: float) -> None:
        """Begin at a scene position."""
        self.cancel()
        if self._surface is not None and not self._surface.takes_press():
            return
        self._start = at
        self._trail = [(now_s, at)]
        self._control = self._control_at(at)
        if self._control is not None:
            self._control.set_pressed(True)

    def move(self, at: QPointF, now_s: float) -> None:
        """Go on to a scene position."""
        if self._start is None:
            return
        last = self._trail[-1][1]
        self._trail.append((now_s, at))
        self._trail = [each for each in self._trail if now_s - each[0] <= _MEMORY_S] or [(now_s, at)]
        if not self._is_dragging and not self._is_near(at):
            self._let_go()
            self._is_dragging = self._surface is not None and self._surface.takes_drag(self._start)
            last = self._start
        if self._is_dragging and self._surface is not None:
            self._surface.drag(at, at - last)

    def release(self, at: QPointF, now_s: float) -> None:
        """End at a scene position."""
        control, self._control = self._control, None
        was_dragging, trail = self._is_dragging, self._trail
        was_down, is_near = self._start is not None, self._is_near(at)
        self._start, self._is_dragging, self._trail = None, False, []
        if control is not None:
            control.set_pressed(False)
            control.activate()
        elif was_down and self._surface is not None:
            if was_dragging:
                self._surface.drop(_speed(trail, at, now_s))
            elif is_near:
                self._surface.tap(at)

    def cancel(self) -> None:
        """Forget the press; whatever it was on stays as it is."""
        was_dragging = self._is_dragging
        self._start, self._is_dragging, self._trail = None, False, []
        self._let_go()
        if was_dragging and self._surface is not None:
            self._surface.let_go()

    def _is_near(self, at: QPointF) -> bool:
        return self._start is not None and (at - self._start).manhattanLength() <= SLOP

    def _let_go(self) -> None:
        if self._control is not None:
            self._control.set_pressed(False)
            self._control = None

    def _control_at(self, at: QPointF) -> Control | None:
        for item in self._view.scene().items(at):
            if isinstance(item, Control) and item.isVisible() and item.isEnabled():
                return item
        return None


def _speed(trail: list[tuple[float, QPointF]], at: QPointF, now_s: float) -> QPointF:
    recent = [each for each in trail if now_s - each[0] <= _MEMORY_S]
    if not recent or now_s - recent[0][0] < 0.005:
        return QPointF()
    return (at - recent[0][1]) / (now_s - recent[0][0])
