"""Counts the silence on a director's stage: first it warns, then it goes back to the start."""

from exhibit.navigation import AttractPlace, IdleRule, Reset, StillHere, Warn
from exhibit.navigation.idle import IdlePhase
from exhibit.ui.controls.idle_panel import IdlePanel
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.shell.host import Host

_AGAIN_S = 1.0
"""A reset that has failed is tried again so much later."""


class IdleWatch:
    """Shows the countdown and asks for the reset; an animation of the director's.

    Args:
        host: Whose visitor it waits for.
        rule: How long it waits.

    Attributes:
        panel: The countdown, while it is shown.
    """

    def __init__(self, host: Host, rule: IdleRule) -> None:
        self._host, self._rule = host, rule
        self._touched_s = host.ticker.clock.now()
        self.panel: IdlePanel | None = None

    def stir(self) -> None:
        """Somebody is there: count anew."""
        self._touched_s = self._host.ticker.clock.now()

    def tick(self, now_s: float) -> None:
        """Warn, go on counting down, or reset."""
        if isinstance(self._host.session.place, AttractPlace):
            return
        if self._host.shown.is_busy:
            # What plays is watched, and ends by itself.
            self._touched_s = now_s
        phase = self._phase(now_s)
        if phase.is_over:
            self._host.dispatch(Reset())
        elif phase.is_warning:
            self._host.dispatch(Warn())
            self.show(phase.left_s)
        elif self._host.session.is_warned:
            self._host.dispatch(StillHere())

    def due(self, now_s: float) -> float | None:
        """Return the seconds until silence means something else; None at the start, where nobody is waited for."""
        if isinstance(self._host.session.place, AttractPlace):
            return None
        phase = self._phase(now_s)
        if phase.is_over:
            return _AGAIN_S
        is_behind = phase.is_warning != self._host.session.is_warned
        return 0.0 if is_behind else phase.next_s

    def show(self, left_s: int) -> None:
        """Show how many seconds are left."""
        if self.panel is not None:
            self.panel.count(left_s)
            return
        self.panel = IdlePanel(self._host.view(), left_s)
        self._host.stage.scene().addItem(self.panel)

    def renew(self) -> None:
        """Show the countdown over a new screen, where it was shown over the one before."""
        self.hide()
        if self._host.session.is_warned:
            self.show(self._phase(self._host.ticker.clock.now()).left_s or 1)

    def hide(self) -> None:
        """Show no countdown."""
        if self.panel is not None:
            dispose(self.panel)
            self.panel = None

    def _phase(self, now_s: float) -> IdlePhase:
        phase = self._rule.phase(now_s - self._touched_s)
        if phase.is_warning or phase.is_over:
            # Only now does it matter how much there is to read.
            phase = self._rule.while_reading(self._host.shown.reading_s).phase(now_s - self._touched_s)
        return phase
