"""Keys: a visible focus that walks the controls, and the few keys every screen shares."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from exhibit.navigation import AttractPlace, Back, GoHome, Intent, StillHere, Turn
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.screen import Screen
from exhibit.ui.controls.top_bar import HEIGHT as BAR_HEIGHT
from exhibit.ui.shell.host import Host

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SCROLLS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_INTENTS: dict[Qt.Key, Intent] = {
    Qt.Key.Key_Home: GoHome(),
    Qt.Key.Key_Escape: Back(),
    Qt.Key.Key_Backspace: Back(),
    Qt.Key.Key_PageDown: Turn(1),
    Qt.Key.Key_PageUp: Turn(-1),
}
_MIRRORED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class KeyboardInput(QObject):
    """Acts on the director's screen. Only the keys named here do anything; modifiers never do more.

    Args:
        host: Whose screen it is.
        parent: Keeps it.

    Attributes:
        moved: The focus is on another control.
    """

    moved = Signal(object)

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._focus: Control | None = None

    @property
    def focus(self) -> Control | None:
        """The control that Enter would press."""
        return self._focus

    def forget(self) -> None:
        """The screen is new: no focus until a key asks for one."""
        self._focus = None

    def on_key(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return
        screen = self._host.screen
        try:
            key = Qt.Key(event.key())
        except ValueError:
            # Keyboards send codes that Qt has no name for.
            return
        if screen is None:
            return
        if self._host.session.is_warned:
            if not event.isAutoRepeat():
                # A key that is stuck is nobody.
                self._host.dispatch(StillHere())
        elif not self._writes(screen, event.text()):
            # Screens know the reading start as their left.
            self._act(screen, _MIRRORED.get(key, key) if screen.style.is_mirrored else key, event)

    def _writes(self, screen: Screen, text: str) -> bool:
        """Say whether a key has written something; a space presses what has the focus instead."""
        is_letter = text.isalnum() or (text == " " and self._focus is None)
        return is_letter and screen.write(text)

    def _act(self, screen: Screen, key: Qt.Key, event: QKeyEvent) -> None:
        """Do what a key means on a screen."""
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            backwards = key == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._milestone_order(-1 if backwards else 1)
        elif key in _PRESSES and self._focus is not None and self._focus in self._controls():
            # A screen may have taken the control away since it got the focus.
            self._focus.activate()
        elif not screen.key(key):
            self._common(key)

    def _common(self, key: Qt.Key) -> None:
        if key in _SCROLLS and self._scroll(_SCROLLS[key]):
            return
        if key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key in _PRESSES:
            self._begin()
        elif key in _INTENTS and not isinstance(self._host.session.place, AttractPlace):
            self._host.dispatch(_INTENTS[key])

    def _scroll(self, by: int) -> bool:
        """Read on in the first column that can still move; False where none can."""
        screen = self._host.screen
        for column in screen.columns if screen is not None else ():
            before = column.offset
            column.scroll_to(before + by * column.boundingRect().height() * 0.4)
            if column.offset != before and screen is not None:
                screen.touched()
                return True
        return False

    def _controls(self) -> list[Control]:
        screen = self._host.screen
        return list(screen.controls()) if screen is not None else []

    def _begin(self) -> None:
        """Put the first focus on what the screen is about, not on its bar."""
        controls = self._controls()
        below = [control for control in controls if control.scene_box.y >= BAR_HEIGHT]
        for control in (below or controls)[:1]:
            self._set(control)

    def _milestone_order(self, by: int) -> None:
        controls = self._controls()
        if not controls:
            return
        if self._focus in controls:
            index = (controls.index(self._focus) + by) % len(controls)
        else:
            index = 0 if by > 0 else len(controls) - 1
        self._set(controls[index])

    def _step(self, right: int, down: int) -> None:
        """Move the focus to the nearest control in a direction."""
        controls = self._controls()
        if self._focus not in controls:
            self._begin()
            return
        here = self._focus.scene_box
        best: tuple[float, Control] | None = None
        for control in controls:
            box = control.scene_box
            along = (box.middle_x - here.middle_x) * right + (box.middle_y - here.middle_y) * down
            across = abs((box.middle_x - here.middle_x) * down) + abs((box.middle_y - here.middle_y) * right)
            if control is not self._focus and along > 4:
                cost = along + 2.5 * across
                best = min(best, (cost, control), key=_cost) if best else (cost, control)
        if best:
            self._set(best[1])

    def _set(self, control: Control) -> None:
        if self._focus in self._controls():
            self._focus.set_focused(False)
        self._focus = control
        control.set_focused(True)
        screen = self._host.screen
        for column in screen.columns if screen is not None else ():
            if column.content.isAncestorOf(control):
                column.reveal(control.scene_box)
        self.moved.emit(control)


def _cost(entry: tuple[float, Control]) -> float:
    return entry[0]
