"""The foot of a tour: pause, how far it has come, and the way to the sources."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Tour
from exhibit.layout.canvas import Box
from exhibit.navigation import OpenSources
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec, play_spec
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stops.presenters import presenter_of
from exhibit.ui.tours.tour_progress import TourProgress

_FOOT = 48.0
_GAP = 20.0
_LEAST_BAR = 600.0
_AIR = 64.0


class TourFooter(GroupItem):
    """One row, or two where it is narrow.

    Args:
        view: The visitor's view.
        tour: Whose stops the bar shows.
        parent: The item it belongs to.

    Attributes:
        top: Where it begins.
        bar: How far the tour has come.
    """

    def __init__(self, view: View, tour: Tour, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        canvas = view.canvas
        y = canvas.height - _FOOT - SECOND_HEIGHT
        left, right = canvas.margin, canvas.width - canvas.margin
        self._play = Button(view, ButtonSpec(glyph="pause"), Box(left, y, SECOND_HEIGHT, SECOND_HEIGHT), self)
        sources = ButtonSpec(self._sources_label(10))
        width = sources.width_in(view)
        self._sources = Button(view, sources, Box(right - width, y, width, SECOND_HEIGHT), self)
        start, end = left + SECOND_HEIGHT + _AIR, right - width - _AIR
        self.top = y
        if end - start < _LEAST_BAR:
            self.top = y - SECOND_HEIGHT - 16
            start, end = left + 32, right - 32
        names = [presenter_of(view, stop).name for stop in tour.stops]
        self.bar = TourProgress(view, names, Box(start, self.top, end - start, SECOND_HEIGHT), self)

    @property
    def controls(self) -> list[Control]:
        """Everything that can be pressed."""
        return [self._play, self._sources, *self.bar.marks]

    def show_stop(self, stop: int, sources: tuple[str, ...]) -> None:
        """Show which stop the tour is at, and lead to its sources."""
        self.bar.show_stop(stop, 0.0)
        intent = OpenSources(sources) if sources else None
        self._sources.set_spec(ButtonSpec(self._sources_label(len(sources)), intent=intent))
        self._sources.setVisible(bool(sources))

    def show_playing(self, *, is_playing: bool) -> None:
        """Show on the button what a press would do."""
        self._play.set_spec(play_spec(is_playing=is_playing))

    def _sources_label(self, count: int) -> str:
        return f"{self._view.words.say('Sources')} · {count}"
