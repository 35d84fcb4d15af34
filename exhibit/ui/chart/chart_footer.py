"""The row below a chart: play, speed, the bar to drag through time, and the way to the sources."""

from dataclasses import replace

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.navigation import OpenSources
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.scrubber import Scrubber
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.theme import BUTTON, TextStyle
from exhibit.ui.screen.view import ChartView

_GAP = 20.0
_AIR = 40.0
_FOOT = 56.0
_LEAST_SCRUB = 300.0
_LABELS = tuple(TextStyle(BUTTON.face, size, 1.3, growth) for size, growth in ((28, 0.35), (28, 0.0), (25, 0.0)))


class ChartFooter(GroupItem):
    """Buttons and scrub bar in one row, or in two or three where that is too narrow.

    Args:
        view: The visitor's view.
        links: The buttons at the right, before the way to the sources.
        parent: The item it belongs to.

    Attributes:
        top: Where the row begins.
    """

    def __init__(self, view: ChartView, links: list[ButtonSpec], parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        canvas, words = view.canvas, view.words
        self._left, self._right = canvas.margin, canvas.width - canvas.margin
        links = [*links, ButtonSpec(f"{words.say('Sources')} · 00")]
        most = self._right - self._left - _GAP * (len(links) - 1)
        fitting = (each for each in _LABELS if sum(_widths(view, links, each)) <= most)
        self._label = next(fitting, _LABELS[-1])
        widths = _widths(view, links, self._label)
        speed = ButtonSpec("1×", text_style=self._label)
        speed_width = max(replace(speed, label="0,5×").width_in(view) - 40, SECOND_HEIGHT)
        controls = SECOND_HEIGHT + _GAP + speed_width
        room = self._right - self._left - controls - sum(widths) - _GAP * len(widths)
        y = canvas.height - _FOOT - SECOND_HEIGHT
        self.links: list[Button] = []
        x = self._right - sum(widths) - _GAP * (len(widths) - 1)
        for spec, width in zip(links, widths, strict=True):
            styled = replace(spec, text_style=self._label)
            self.links.append(Button(view, styled, Box(x, y, width, SECOND_HEIGHT), self))
            x += width + _GAP
        if room < 0:
            # The links have a row of their own.
            y -= SECOND_HEIGHT + _GAP
            room = self._right - self._left - controls
        play = ButtonSpec(glyph="play", tone="gold")
        self.play = Button(view, play, Box(self._left, y, SECOND_HEIGHT, SECOND_HEIGHT), self)
        self.speed = Button(view, speed, Box(self._left + SECOND_HEIGHT + _GAP, y, speed_width, SECOND_HEIGHT), self)
        start = self._left + controls + _AIR
        end = start + room - 2 * _AIR
        self.top = y
        if end - start < _LEAST_SCRUB:
            self.top = y - SECOND_HEIGHT - 8
            start, end = self._left + 24, self._right - 24
        self.scrub = Scrubber(view.palette, Box(start, self.top, end - start, SECOND_HEIGHT), self)
        if view.is_time_turned:
            turn(self.scrub, (end - start) / 2)

    def show_sources(self, keys: tuple[str, ...]) -> None:
        """Lead to the sources of what is shown, if it has any."""
        cited = self.links[-1]
        label = f"{self._view.words.say('Sources')} · {len(keys)}"
        cited.set_spec(replace(cited.spec, label=label, intent=OpenSources(keys) if keys else None))
        cited.setVisible(bool(keys))

    def show_playing(self, *, is_playing: bool) -> None:
        """Show on the button what a press would do."""
        self.play.set_spec(replace(self.play.spec, glyph="pause" if is_playing else "play"))

    def show_speed(self, speed: float) -> None:
        """Show the speed."""
        label = f"{self._view.words.number(speed)}×"
        name = f"{self._view.words.say('Speed')}: {label}"
        self.speed.set_spec(replace(self.speed.spec, label=label, name=name))


def _widths(view: ChartView, specs: list[ButtonSpec], text_style: TextStyle) -> list[float]:
    return [replace(spec, text_style=text_style).width_in(view) for spec in specs]
