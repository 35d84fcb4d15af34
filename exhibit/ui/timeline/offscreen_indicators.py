"""Where a view shows nothing: what was before it and what comes after it, a touch away."""

from dataclasses import replace

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.navigation import MilestoneOrder, Select
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.kit.glyphs import Glyph
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.theme import BUTTON, TextStyle
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.axis import Axis

_INSET = 28.0
_LABEL = TextStyle(BUTTON.face, 26, 1.3, 0.5)


class OffscreenIndicators(GroupItem):
    """Two buttons at the ends of a band; each is there only while it leads somewhere.

    Args:
        view: The visitor's view.
        orientation: The band.
        across: Where the axis runs, from the band's top (or left).
        parent: The item it belongs to.
    """

    def __init__(self, view: View, orientation: AxisOrientation, across: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._orientation, self._across = view, orientation, across
        if orientation.is_turned:
            turn(self, orientation.band.middle_x)
        glyphs: tuple[Glyph, Glyph] = ("up", "down") if orientation.is_upright else ("left", "right")
        specs = (ButtonSpec(glyph=glyph, tone="solid", text_style=_LABEL) for glyph in glyphs)
        self.buttons = tuple(Button(view, spec, Box(0, 0, SECOND_HEIGHT, SECOND_HEIGHT), self) for spec in specs)
        for button in self.buttons:
            button.setVisible(False)

    def show_view(self, camera: Camera, line: MilestoneIndex, milestone_order: MilestoneOrder) -> None:
        """Show the way where nothing of a line is in view, and hide it where something is."""
        is_empty = line.count(camera.earliest, camera.latest) == 0 and len(milestone_order) > 0
        for button, by in zip(self.buttons, (-1, 1), strict=True):
            key = milestone_order.ahead(camera.year, by) if is_empty else None
            year = self._view.navigation_index.milestones.get(key or "")
            leads = year is not None and (year - camera.year) * by > 0
            button.setVisible(leads)
            if leads and key is not None:
                self._point(button, key, by)

    def _point(self, button: Button, key: str, by: int) -> None:
        """Let a button lead to a milestone; by its date it says how far that is."""
        if button.intent == Select(key):
            return
        label = self._view.words.short_date(self._view.exhibit.milestone(key).date)
        button.set_spec(replace(button.spec, label=label, intent=Select(key)))
        width = button.spec.width_in(self._view)
        size = (SECOND_HEIGHT, width) if self._orientation.is_upright else (width, SECOND_HEIGHT)
        along = _INSET if by < 0 else self._orientation.length - _INSET - size[0]
        across = self._across - SECOND_HEIGHT - _INSET
        if self._orientation.is_upright:
            beside = self._across + Axis.labels_room(self._view, is_upright=True) + _INSET
            across = min(beside, self._orientation.breadth - width - _INSET)
        x, y = self._orientation.point(along, max(across, _INSET))
        button.resize(Box(x, y, width, SECOND_HEIGHT))
