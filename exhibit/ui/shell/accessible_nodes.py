"""The stage's words and controls as invisible widgets, because a graphics scene is silent to a screen reader.

No accessible interface of our own: Qt's cache would own it, and what Python and the cache both own ends the program
sooner or later. Widgets have interfaces of Qt's, with a role, a place and a press.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.shell.stage import Stage
from exhibit.ui.system.exception_guard import guarded


@dataclass(frozen=True, slots=True)
class SpokenNode:
    """Something on the stage that is told.

    Attributes:
        name: Its words.
        box: Its place in scene coordinates.
        control: What a press acts on; None for words alone.
        note: What else a control says.
    """

    name: str
    box: Box
    control: Control | None = None
    note: str = ""


class _Label(QLabel):
    """Words; they are its name and never its text, so that nothing in them is markup."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the scene has drawn the words."""


class _Press(QPushButton):
    """A control that can be pressed from afar."""

    def __init__(self, parent: QWidget, pressed: Callable[[Control], None]) -> None:
        super().__init__(parent)
        self.control: Control | None = None
        self._pressed = pressed
        self.clicked.connect(self._on_clicked)

    @guarded(None)
    def _on_clicked(self) -> None:
        if self.control is not None and isValid(self.control) and self.control.isVisible():
            self._pressed(self.control)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the scene has drawn the control."""


class AccessibleNodes:
    """A widget for each thing told, in reading order; hands, keys and eyes go through them as if they were not there.

    Args:
        stage: What they lie over.
        pressed: Called with the control that is pressed.
    """

    def __init__(self, stage: Stage, pressed: Callable[[Control], None]) -> None:
        self._stage, self._pressed = stage, pressed
        self._widgets: list[_Label | _Press] = []

    def show(self, told: Iterable[SpokenNode]) -> None:
        """Tell these things and no others; those that stay the same keep their widget."""
        wanted = list(told)
        kinds = [_Label if each.control is None else _Press for each in wanted]
        same = 0
        for widget, kind in zip_longest(self._widgets, kinds):
            if kind is None or not isinstance(widget, kind):
                break
            same += 1
        # Widgets are told in the order of their making, so all behind the first of another kind are made anew.
        self._drop(same)
        self._widgets += [self._made(each) for each in wanted[same:]]
        for widget, each in zip(self._widgets, wanted, strict=True):
            self._fill(widget, each)

    def clear(self) -> None:
        """Tell nothing more."""
        self._drop(0)

    def focus(self, control: Control) -> None:
        """Say which control has the focus."""
        for widget in self._widgets:
            if isinstance(widget, _Press) and widget.control is control:
                QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Say what has changed, after what is being said or, where it is urgent, instead of it."""
        event = QAccessibleAnnouncementEvent(self._stage, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _made(self, told: SpokenNode) -> _Label | _Press:
        port = self._stage.viewport()
        widget = _Label(port) if told.control is None else _Press(port, self._pressed)
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._fill(widget, told)
        widget.show()
        return widget

    def _fill(self, widget: _Label | _Press, told: SpokenNode) -> None:
        if isinstance(widget, _Press):
            widget.control = told.control
        if widget.accessibleName() != told.name:
            widget.setAccessibleName(told.name)
        if widget.accessibleDescription() != told.note:
            widget.setAccessibleDescription(told.note)
        place: QRect = self._stage.mapFromScene(rect_of(told.box)).boundingRect()
        if widget.geometry() != place:
            widget.setGeometry(place)

    def _drop(self, first: int) -> None:
        for widget in self._widgets[first:]:
            widget.hide()
            widget.deleteLater()
        del self._widgets[first:]
