"""What hands have hold of: columns of text and the screen itself, each from the first move to the last."""

from typing import TypeAlias

from PySide6.QtCore import QPointF
from shiboken6 import isValid

from exhibit.motion.gestures import Surface, Way
from exhibit.navigation import StillHere
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.screen import Screen
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.shell.host import Host

_Part: TypeAlias = tuple[Screen, str]
"""A screen and the name of the part of it that a drag moves."""


class DragTargets:
    """Passes on what hands do to the director's screen and to each of its columns by itself.

    Args:
        host: Whose screen it is.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._columns: set[ScrollColumn] = set()
        self._part: _Part | None = None

    def takes_press(self, at: QPointF, control: Control | None) -> bool:
        """Say whether a press acts on the screen; during the countdown it only says that somebody is there.

        A press on the view or on a column stops it where it is; one on a button that stands still beside it does not.
        """
        if self._host.session.is_warned:
            self._host.dispatch(StillHere())
            return False
        screen = self._host.screen
        if screen is None:
            return True
        column = screen.drag_column_at(at)
        if column is not None:
            column.stop()
        if control is None or control.is_in_view:
            screen.touched()
        return True

    def surface_at(self, at: QPointF, control: Control | None) -> tuple[Surface, Way, bool] | None:
        """Return the column or the part of the screen that a drag moves, and whether a control there moves with it."""
        screen = self._host.screen
        if screen is None:
            return None
        is_in_view = control is not None and control.is_in_view
        column = screen.drag_column_at(at)
        if column is not None:
            is_inside = control is not None and column.content.isAncestorOf(control)
            return column, "y", is_in_view or is_inside
        part = screen.part_at(at)
        return ((screen, part), screen.drag_way, is_in_view) if part else None

    def tap(self, at: QPointF) -> None:
        """Pass a tap on to the screen."""
        if self._host.screen is not None:
            self._host.screen.tap(at)

    def double_tap(self, at: QPointF) -> None:
        """Pass a double tap on to the screen."""
        if self._host.screen is not None:
            self._host.screen.double_tap(at)

    def take(self, surface: Surface, at: QPointF) -> None:
        """Take hold of what is under the start of a drag; of the parts of a screen one is moved at a time."""
        if isinstance(surface, ScrollColumn):
            if isValid(surface):
                self._columns.add(surface)
                surface.take()
        elif isinstance(surface, tuple) and self._held() is None and isValid(surface[0]):
            screen, part = surface
            self._part = surface if screen.part_at(at) == part and screen.takes_drag(at) else None
        if self._column(surface) is not None or self._screen(surface) is not None:
            self._host.show_scene()

    def drag(self, surface: Surface, at: QPointF, by: QPointF) -> None:
        """Move what is held."""
        column, screen = self._column(surface), self._screen(surface)
        if column is not None:
            column.drag(by.y())
        elif screen is not None:
            screen.drag(at, by)

    def pinch(self, surface: Surface, at: QPointF, by: QPointF, spread: float) -> None:
        """Move and stretch what is held; a column only moves."""
        screen = self._screen(surface)
        if screen is not None:
            screen.pinch(at, by, spread)
        else:
            self.drag(surface, at, by)

    def drop(self, surface: Surface, speed: QPointF) -> None:
        """Let go of it at a speed."""
        column, screen = self._column(surface), self._screen(surface)
        self._forget(surface)
        if column is not None:
            column.drop(speed.y())
        elif screen is not None:
            screen.drop(speed)

    def let_go(self, surface: Surface) -> None:
        """The drag came to nothing; leave what was held where it is."""
        column, screen = self._column(surface), self._screen(surface)
        self._forget(surface)
        if column is not None:
            column.drop(0.0)
        elif screen is not None:
            screen.let_go()

    def pause(self) -> None:
        """Let the screen that is dragged say where it is: what comes next may build it anew."""
        held = self._held()
        if held is not None:
            held.pause()

    def _held(self) -> Screen | None:
        """Return the screen of which a part is held, unless it has gone from under the finger."""
        return self._part[0] if self._part is not None and isValid(self._part[0]) else None

    def _screen(self, surface: Surface) -> Screen | None:
        return self._held() if surface == self._part else None

    def _column(self, surface: Surface) -> ScrollColumn | None:
        is_held = isinstance(surface, ScrollColumn) and surface in self._columns and isValid(surface)
        return surface if is_held and isinstance(surface, ScrollColumn) else None

    def _forget(self, surface: Surface) -> None:
        if isinstance(surface, ScrollColumn):
            self._columns.discard(surface)
        elif surface == self._part:
            self._part = None
