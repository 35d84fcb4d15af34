"""Where a view shows nothing: what was before it and what comes after it, a touch away."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.figures.line import Line
from exhibit.figures.rail import Rail
from exhibit.flow import Select, Walk
from exhibit.ui.context import Context
from exhibit.ui.items.axis import Axis
from exhibit.ui.items.buttons import SECOND_HEIGHT, Button
from exhibit.ui.items.holder import Holder
from exhibit.ui.theme import BUTTON, Style

_INSET = 28.0
_LABEL = Style(BUTTON.face, 26, 1.3, 0.5)


class WaySigns(Holder):
    """Two buttons at the ends of a band; each is there only while it leads somewhere.

    Args:
        context: The visitor's view.
        rail: The band.
        across: Where the axis runs, from the band's top (or left).
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, rail: Rail, across: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._rail, self._across = context, rail, across
        signs = ("up", "down") if rail.is_upright else ("left", "right")
        self.buttons = tuple(self._button(sign) for sign in signs)

    def show_view(self, camera: Camera, line: Line, walk: Walk) -> None:
        """Show the way where nothing of a line is in view, and hide it where something is."""
        is_empty = line.count(camera.earliest, camera.latest) == 0 and len(walk) > 0
        for button, by in zip(self.buttons, (-1, 1), strict=True):
            key = walk.ahead(camera.year, by) if is_empty else None
            year = self._context.course.milestones.get(key or "")
            leads = year is not None and (year - camera.year) * by > 0
            button.setVisible(leads)
            if leads and key is not None:
                self._point(button, key, by)

    def _point(self, button: Button, key: str, by: int) -> None:
        """Let a button lead to a milestone; by its date it says how far that is."""
        if button.intent == Select(key):
            return
        button.intent = Select(key)
        text = self._context.words.short_date(self._context.exhibit.milestone(key).date)
        width = Button.width_for(self._context, text, _LABEL, sign="left")
        size = (SECOND_HEIGHT, width) if self._rail.is_upright else (width, SECOND_HEIGHT)
        along = _INSET if by < 0 else self._rail.length - _INSET - size[0]
        across = self._across - SECOND_HEIGHT - _INSET
        if self._rail.is_upright:
            beside = self._across + Axis.labels_room(self._context, is_upright=True) + _INSET
            across = min(beside, self._rail.breadth - width - _INSET)
        x, y = self._rail.point(along, max(across, _INSET))
        button.resize(Box(x, y, width, SECOND_HEIGHT))
        button.set_text(text)

    def _button(self, sign: str) -> Button:
        button = Button(self._context, Box(0, 0, SECOND_HEIGHT, SECOND_HEIGHT), None, "", sign, self)
        button.setVisible(False)
        return button.toned("solid", _LABEL)
