"""Counts the silence on a director's stage: first it warns, then it goes back to the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit.flow import Attract, IdleRule, Reset, StillHere, Warn
from exhibit.flow.idle import IdlePhase
from exhibit.ui.items.holder import discard
from exhibit.ui.items.idle_panel import IdlePanel

if TYPE_CHECKING:
    from exhibit.ui.director import Director

_AGAIN_S = 1.0
"""A reset that has failed is tried again so much later."""


class IdleWatch:
    """Shows the countdown and asks for the reset; an animation of the director's.

    Args:
        director: Whose visitor it waits for.
        rule: How long it waits.

    Attributes:
        panel: The countdown, while it is shown.
    """

    def __init__(self, director: Director, rule: IdleRule) -> None:
        self._director, self._rule = director, rule
        self._touched_s = director.ticker.clock.now()
        self.panel: IdlePanel | None = None

    def stir(self) -> None:
        """Somebody is there: count anew."""
        self._touched_s = self._director.ticker.clock.now()

    def beat(self, now_s: float) -> None:
        """Warn, go on counting down, or reset."""
        if isinstance(self._director.session.place, Attract):
            return
        if self._director.shown.is_busy:
            # What plays is watched, and ends by itself.
            self._touched_s = now_s
        phase = self._phase(now_s)
        if phase.is_over:
            self._director.ask(Reset())
        elif phase.is_warning:
            self._director.ask(Warn())
            self.show(phase.left_s)
        elif self._director.session.is_warned:
            self._director.ask(StillHere())

    def due(self, now_s: float) -> float | None:
        """Return the seconds until silence means something else; None at the start, where nobody is waited for."""
        if isinstance(self._director.session.place, Attract):
            return None
        phase = self._phase(now_s)
        if phase.is_over:
            return _AGAIN_S
        is_behind = phase.is_warning != self._director.session.is_warned
        return 0.0 if is_behind else phase.next_s

    def show(self, left_s: int) -> None:
        """Show how many seconds are left."""
        if self.panel is not None:
            self.panel.count(left_s)
            return
        self.panel = IdlePanel(self._director.context(), left_s)
        self._director.stage.scene().addItem(self.panel)

    def renew(self) -> None:
        """Show the countdown over a new screen, where it was shown over the one before."""
        self.hide()
        if self._director.session.is_warned:
            self.show(self._phase(self._director.ticker.clock.now()).left_s or 1)

    def hide(self) -> None:
        """Show no countdown."""
        if self.panel is not None:
            discard(self.panel)
            self.panel = None

    def _phase(self, now_s: float) -> IdlePhase:
        phase = self._rule.phase(now_s - self._touched_s)
        if phase.is_warning or phase.is_over:
            # Only now does it matter how much there is to read.
            phase = self._rule.while_reading(self._director.shown.reading_s).phase(now_s - self._touched_s)
        return phase
