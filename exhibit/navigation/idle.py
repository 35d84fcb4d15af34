"""When silence becomes a warning, and a warning the way back to the start."""

import math
from dataclasses import dataclass

MOST_PATIENCE = 3.0
"""How many times the usual timeout a screen full of words gets at most."""


@dataclass(frozen=True, slots=True)
class IdlePhase:
    """What a stretch of silence means.

    Attributes:
        is_warning: The countdown is to be shown.
        is_over: The visitor has gone.
        left_s: Whole seconds left of the countdown; 0 outside it.
        next_s: Seconds until the phase can change, if nobody touches the screen.
    """

    is_warning: bool
    is_over: bool
    left_s: int
    next_s: float


@dataclass(frozen=True, slots=True)
class IdleRule:
    """The rule of one exhibit.

    Attributes:
        timeout_s: Silence before the reset, the countdown included, in seconds.
        warning_s: Length of the countdown, in seconds; shorter than ``timeout_s``.
    """

    timeout_s: float
    warning_s: float

    def while_reading(self, reading_s: float) -> "IdleRule":
        """Return the rule for a screen whose words take so many seconds to read once.

        Nobody is asked before they can have read them, but a very long text does not keep the next visitor waiting.
        """
        longest = self.timeout_s * MOST_PATIENCE
        return IdleRule(min(max(self.timeout_s, reading_s + self.warning_s), longest), self.warning_s)

    def phase(self, quiet_s: float) -> IdlePhase:
        """Return what ``quiet_s`` seconds of silence mean."""
        left = self.timeout_s - quiet_s
        if left <= 0:
            return IdlePhase(is_warning=False, is_over=True, left_s=0, next_s=0.0)
        if left <= self.warning_s:
            whole = math.ceil(left)
            return IdlePhase(is_warning=True, is_over=False, left_s=whole, next_s=left - (whole - 1))
        return IdlePhase(is_warning=False, is_over=False, left_s=0, next_s=left - self.warning_s)
