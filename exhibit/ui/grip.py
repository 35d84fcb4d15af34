"""What a hand has hold of: a column of text, or the screen itself, from the first move to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from shiboken6 import isValid

from exhibit.flow import StillHere
from exhibit.ui.items.control import Control
from exhibit.ui.items.scroll import ScrollColumn
from exhibit.ui.screens.base import Screen

if TYPE_CHECKING:
    from exhibit.ui.director import Director


class Grip:
    """Passes the hand's doings on to the director's screen.

    Args:
        director: Whose screen it is.
    """

    def __init__(self, director: Director) -> None:
        self._director = director
        self._held: ScrollColumn | Screen | None = None

    def takes_press(self, control: Control | None) -> bool:
        """Say whether a press acts on the screen; during the countdown it only says that somebody is there.

        A press on the view stops it where it is; one on a button that stands still beside it does not.
        """
        if self._director.session.is_warned:
            self._director.ask(StillHere())
            return False
        if self._director.screen is not None and (control is None or control.is_in_view):
            self._director.screen.touched()
        return True

    def takes_drag(self, at: QPointF) -> bool:
        """Take hold of what is under the start of a drag; nothing else moves until it ends."""
        screen = self._director.screen
        self._held = None
        if screen is not None:
            column = screen.drag_column_at(at)
            self._held = column if column is not None else (screen if screen.takes_drag(at) else None)
        if self._held is not None:
            self._director.show_scene()
        return self._held is not None

    def tap(self, at: QPointF) -> None:
        """Pass a tap on to the screen."""
        if self._director.screen is not None:
            self._director.screen.tap(at)

    def double_tap(self, at: QPointF) -> None:
        """Pass a double tap on to the screen."""
        if self._director.screen is not None:
            self._director.screen.double_tap(at)

    def pinch(self, at: QPointF, by: QPointF, spread: float) -> None:
        """Move and stretch what is held; a column only moves."""
        held = self._holding()
        if isinstance(held, Screen):
            held.pinch(at, by, spread)
        else:
            self.drag(at, by)

    def _holding(self) -> ScrollColumn | Screen | None:
        """Return what is held, unless the screen has taken it away from under the finger."""
        return self._held if self._held is not None and isValid(self._held) else None

    def drag(self, at: QPointF, by: QPointF) -> None:
        """Move what is held."""
        held = self._holding()
        if isinstance(held, ScrollColumn):
            held.scroll_to(held.offset - by.y())
        elif held is not None:
            held.drag(at, by)

    def drop(self, speed: QPointF) -> None:
        """Let go of it at a speed."""
        held, self._held = self._holding(), None
        if isinstance(held, Screen):
            held.drop(speed)

    def let_go(self) -> None:
        """The drag came to nothing; leave what was held where it is."""
        held, self._held = self._holding(), None
        if isinstance(held, Screen):
            held.let_go()
