"""The row below a chart: play, speed, the bar to drag through time, and the way to the sources."""

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.navigation import Intent, OpenSources
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button
from exhibit.ui.controls.scrubber import Scrubber
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.theme import BUTTON, TextStyle
from exhibit.ui.screen.view import View

_GAP = 20.0
_AIR = 40.0
_FOOT = 56.0
_LEAST_SCRUB = 300.0
_LABELS = tuple(TextStyle(BUTTON.face, size, 1.3, growth) for size, growth in ((28, 0.35), (28, 0.0), (25, 0.0)))


class ChartFooter(GroupItem):
    """Buttons and scrub bar in one row, or in two or three where that is too narrow.

    Args:
        view: The visitor's view.
        links: Label and intent of each button at the right, before the way to the sources.
        parent: The item it belongs to.

    Attributes:
        top: Where the row begins.
    """

    def __init__(self, view: View, links: list[tuple[str, Intent | None]], parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        canvas, words = view.canvas, view.words
        self._left, self._right = canvas.margin, canvas.width - canvas.margin
        links = [*links, (f"{words.say('Sources')} · 00", None)]
        most = self._right - self._left - _GAP * (len(links) - 1)
        fitting = (each for each in _LABELS if sum(Button.width_for(view, label, each) for label, _ in links) <= most)
        self._label = next(fitting, _LABELS[-1])
        widths = [Button.width_for(view, label, self._label) for label, _ in links]
        speed_width = max(Button.width_for(view, "0,5×", self._label) - 40, SECOND_HEIGHT)
        controls = SECOND_HEIGHT + _GAP + speed_width
        room = self._right - self._left - controls - sum(widths) - _GAP * len(widths)
        y = canvas.height - _FOOT - SECOND_HEIGHT
        self.links: list[Button] = []
        x = self._right - sum(widths) - _GAP * (len(widths) - 1)
        for (label, intent), width in zip(links, widths, strict=True):
            self.links.append(self._button(Box(x, y, width, SECOND_HEIGHT), label, intent))
            x += width + _GAP
        if room < 0:
            # The links have a row of their own.
            y -= SECOND_HEIGHT + _GAP
            room = self._right - self._left - controls
        self.play = self._button(Box(self._left, y, SECOND_HEIGHT, SECOND_HEIGHT), "", None, sign="play")
        self.play.toned("gold", self._label).named(words.say("Play"))
        self.speed = self._button(Box(self._left + SECOND_HEIGHT + _GAP, y, speed_width, SECOND_HEIGHT), "1×", None)
        start = self._left + controls + _AIR
        end = start + room - 2 * _AIR
        self.top = y
        if end - start < _LEAST_SCRUB:
            self.top = y - SECOND_HEIGHT - 8
            start, end = self._left + 24, self._right - 24
        self.scrub = Scrubber(view.palette, Box(start, self.top, end - start, SECOND_HEIGHT), self)

    def show_sources(self, keys: tuple[str, ...]) -> None:
        """Lead to the sources of what is shown, if it has any."""
        cited = self.links[-1]
        cited.intent = OpenSources(keys) if keys else None
        cited.setVisible(bool(keys))
        cited.set_text(f"{self._view.words.say('Sources')} · {len(keys)}")

    def show_playing(self, *, is_playing: bool) -> None:
        """Show on the button what a press would do."""
        self.play.set_sign("pause" if is_playing else "play")
        self.play.named(self._view.words.say("Pause" if is_playing else "Play"))

    def show_speed(self, speed: float) -> None:
        """Show the speed."""
        text = f"{self._view.words.number(speed)}×"
        self.speed.set_text(text)
        self.speed.named(f"{self._view.words.say('Speed')}: {text}")

    def _button(self, box: Box, text: str, intent: Intent | None, sign: str = "") -> Button:
        return Button(self._view, box, intent, text, sign, self).toned("plain", self._label)
