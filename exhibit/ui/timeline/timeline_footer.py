"""What is below the timeline: the minimap, the zoom and the way to find something."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.navigation import Find, OpenLinked, TimelinePlace
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.theme import BUTTON, TextStyle
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.minimap import Minimap

_EDGE = 60.0
_FOOT = 56.0
_GAP = 20.0
_PAUSE = 44.0
_LABEL = TextStyle(BUTTON.face, 28, 1.3, 0.5)


class TimelineFooter(GroupItem):
    """Minimap and buttons in a row; upright the minimap stands beside the band instead.

    Args:
        view: The visitor's view.
        place: What is looked for, to say so on the button.
        parent: The item it belongs to.

    Attributes:
        band: What is left for the band of time.
    """

    def __init__(self, view: View, place: TimelinePlace, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        canvas = view.canvas
        breadth = Minimap.breadth_for(view, is_upright=canvas.is_portrait)
        row = SECOND_HEIGHT if canvas.is_portrait else breadth
        top = canvas.height - _FOOT - row
        left = self._add_buttons(place, canvas.width - _EDGE, top + (row - SECOND_HEIGHT) / 2)
        if canvas.is_portrait:
            self.band = Box(0, HEIGHT, canvas.width - breadth - 2 * _GAP, top - _PAUSE - HEIGHT)
            strip = Box(canvas.width - breadth - _GAP, HEIGHT, breadth, self.band.height)
        else:
            self.band = Box(0, HEIGHT, canvas.width, top - _PAUSE - HEIGHT)
            strip = Box(_EDGE, top, left - _GAP - _EDGE, breadth)
        self.minimap = Minimap(view, AxisOrientation(strip, canvas.is_portrait, view.is_time_turned), self)

    def _add_buttons(self, place: TimelinePlace, right: float, y: float) -> float:
        """Put the buttons in a row that ends at a position; return where it begins."""
        specs = [self._find_spec(place), ButtonSpec(glyph="plus"), ButtonSpec(glyph="minus")]
        if self._view.navigation_index.linked:
            specs.insert(1, ButtonSpec(glyph="linked", intent=OpenLinked()))
        made = []
        for spec in specs:
            right -= spec.width_in(self._view)
            made.append(Button(self._view, spec, Box(right, y, spec.width_in(self._view), SECOND_HEIGHT), self))
            right -= _GAP
        self.find, *linked, self.zoom_in, self.zoom_out = made
        self.linked = next(iter(linked), None)
        return right + _GAP

    def _find_spec(self, place: TimelinePlace) -> ButtonSpec:
        return ButtonSpec(
            label=self._find_text(place),
            glyph="find",
            intent=Find(is_open=True),
            name=self._view.words.say("Find"),
            text_style=_LABEL,
            is_lit=place.is_filtered,
        )

    def _find_text(self, place: TimelinePlace) -> str:
        words, navigation_index = self._view.words, self._view.navigation_index
        if not place.is_filtered:
            return words.say("Find")
        found = words.number(len(navigation_index.order_of(place, words.language)))
        return words.say("{found} of {total}", found=found, total=words.number(len(navigation_index.milestone_order)))
