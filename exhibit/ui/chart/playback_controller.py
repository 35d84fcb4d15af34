"""Playing over the slots of a chart: play, speed, scrub bar and keys of every screen that has a playhead."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, Qt, SignalInstance

from exhibit.layout.chart.playhead import Player
from exhibit.navigation import ChangeSpeed, ChartPlace, LinkedPlace, MoveTo, Turn
from exhibit.ui.chart.chart_footer import ChartFooter
from exhibit.ui.controls.control import Control
from exhibit.ui.screen.view import ChartView


class PlaybackScreen(Protocol):
    """What a screen with a playhead says for itself."""

    @property
    def view(self) -> ChartView:
        """The visitor's view."""
        ...

    @property
    def asked(self) -> SignalInstance:
        """An intent the visitor asks for."""
        ...

    def listen(self, control: Control) -> None:
        """Pass on what a control asks for."""
        ...

    def enter_slot(self) -> None:
        """Show everything that depends on the slot: playing begins in it, or has come into it."""
        ...

    def follow_playhead(self) -> None:
        """Show what has grown as far as the playhead, which has gone on."""
        ...

    def show_stopped(self) -> None:
        """Show everything, with the playhead in the middle of its slot."""
        ...

    def tell_playhead(self) -> None:
        """Let whatever is opened or changed meanwhile find the playhead where it is."""
        ...


class PlaybackController:
    """Moves the playhead of a screen; an animation.

    Args:
        screen: Whose playhead it is.
        foot: Its play and speed buttons, and its scrub bar.
        slots: Where the playhead can be, ascending.
        place: Where it is, and how fast it goes.

    Attributes:
        foot: As given.
        slot: The slot under the playhead.
        player: What moves or holds the playhead.
    """

    def __init__(
        self, screen: PlaybackScreen, foot: ChartFooter, slots: Sequence[int], place: ChartPlace | LinkedPlace
    ) -> None:
        self._screen, self.foot, self._slots = screen, foot, slots
        self._counted = screen.view.slots
        self.slot = self._counted.latest if place.slot is None else place.slot
        self.player = Player.of(screen.view.chart, place.speed, is_still=screen.view.is_still)
        for button in foot.links:
            screen.listen(button)
        foot.play.activated.connect(self._on_play)
        foot.speed.activated.connect(self._on_speed)
        foot.show_speed(self.player.speed)

    # State -------------------------------------------------------------------------------------------------

    def go_on_with(self, player: Player) -> None:
        """Play or pause on where the screen before this one has come to; the session knows the slot."""
        self.player = player
        self.foot.show_playing(is_playing=player.is_playing)

    def show_slot(self) -> None:
        """Show on the scrub bar where the playhead is."""
        self.foot.scrub.set_share(self._slots.index(self.slot) / max(len(self._slots) - 1, 1))

    # Time --------------------------------------------------------------------------------------------------

    def tick(self, now_s: float) -> None:
        """Let the playhead go on; rest where an event explains a figure."""
        reached = self.player.tick(now_s)
        if reached is None:
            return
        has_moved, self.slot = reached.slot != self.slot, reached.slot
        if has_moved:
            self._screen.enter_slot()
        self._screen.follow_playhead()
        if has_moved:
            self._screen.tell_playhead()
        if not self.player.is_playing:
            self.stop()

    def due(self, now_s: float) -> float | None:
        """Want frames while the playhead moves, and the end of its rests."""
        return self.player.due(now_s)

    def stop(self) -> None:
        """Stop playing, with everything shown and the playhead where it is."""
        was_begun = self.player.is_begun
        self.player.stop()
        if was_begun:
            self.foot.show_playing(is_playing=False)
            self._screen.show_stopped()
            self._screen.tell_playhead()

    # Hands and keys ----------------------------------------------------------------------------------------

    def is_on_scrub(self, at: QPointF) -> bool:
        """Say whether a hand at a scene position holds the scrub bar."""
        return self.foot.scrub.contains_scene(at.x(), at.y())

    def scrub(self, at: QPointF) -> None:
        """Take the playhead along with a hand on the scrub bar."""
        self.move_to(self._slots[round(self.foot.scrub.share_at(at.x()) * (len(self._slots) - 1))])

    def move_to(self, slot: int | None) -> None:
        """Stop playing and take the playhead to a slot, where there is one."""
        self.stop()
        if slot is not None:
            self._screen.asked.emit(MoveTo(slot))

    def key(self, key: Qt.Key) -> bool:
        """Left and right change the slot, space plays; False for any other key."""
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stop()
            is_back = (key == Qt.Key.Key_Left) != self._screen.view.is_time_turned
            self._screen.asked.emit(Turn(-1 if is_back else 1))
            return True
        if key == Qt.Key.Key_Space:
            self.foot.play.activate()
            return True
        return False

    def _on_play(self, _control: Control) -> None:
        self.foot.show_playing(is_playing=not self.player.is_playing)
        if self.player.is_playing:
            # Everything stays as far as it has grown, and goes on from there.
            self.player.pause()
            self._screen.tell_playhead()
        elif not self.player.resume(self._counted.axis[1]):
            self._begin()

    def _begin(self) -> None:
        """Play from where the playhead is; from the first figure where nothing is left to play."""
        first, last = self._counted.axis
        is_over = self.slot >= self._counted.latest or self.slot < first
        self.slot = first if is_over else self.slot
        self.player.start(self.slot, last)
        self._screen.enter_slot()
        self._screen.tell_playhead()

    def _on_speed(self, _control: Control) -> None:
        self.player.change_speed(self._counted.axis[1])
        self.foot.show_speed(self.player.speed)
        self._screen.asked.emit(ChangeSpeed(self.player.speed))
