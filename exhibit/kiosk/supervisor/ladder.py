"""What to show after a crash: one rung lower for every three crashes, and up again after a while."""

from dataclasses import dataclass, replace
from enum import Enum

CRASHES = 3
WITHIN_S = 120.0
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.25, 30.0
FIRST_REST_S, LONGEST_REST_S = 600.0, 21_600.0


class Level(Enum):
    """What is on the screen, from what is wanted to what cannot fail."""

    CURRENT = "current"
    KNOWN_GOOD = "known-good"
    SAFE = "safe"
    SPLASH = "splash"


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where the exhibit stands on the crash ladder; times are seconds of a monotonic clock.

    Attributes:
        level: What to show.
        crashes_s: When it crashed at this level, within the last ``WITHIN_S``.
        in_a_row: Crashes since it was last well.
        rest_s: How long it stays below ``CURRENT`` before it tries again.
    """

    level: Level = Level.CURRENT
    crashes_s: tuple[float, ...] = ()
    in_a_row: int = 0
    rest_s: float = FIRST_REST_S

    def crashed(self, now_s: float, *, has_known_good: bool) -> "Ladder":
        """Return the ladder after a crash; without other content known to be good that rung is skipped."""
        recent = (*(each for each in self.crashes_s if now_s - each < WITHIN_S), now_s)
        if len(recent) < CRASHES:
            return replace(self, crashes_s=recent, in_a_row=self.in_a_row + 1)
        lower = self._lower(has_known_good=has_known_good)
        # What is shown next has not crashed yet; only the last rung is waited for longer and longer.
        return Ladder(lower, (), self.in_a_row + 1 if lower is self.level is Level.SPLASH else 0, self.rest_s)

    def _lower(self, *, has_known_good: bool) -> Level:
        if self.level in {Level.CURRENT, Level.KNOWN_GOOD}:
            return Level.KNOWN_GOOD if has_known_good else Level.SAFE
        return Level.SPLASH

    def well(self) -> "Ladder":
        """Return the ladder of an exhibit that has been well for a while; the next crash is not waited out."""
        return replace(self, in_a_row=0) if self.in_a_row else self

    def rested(self, now_s: float, level_s: float) -> "Ladder":
        """Return the ladder after ``level_s`` seconds at its level; below the top it tries the top again.

        One crash is enough to come back, and the next try waits twice as long.
        """
        if self.level is Level.CURRENT or level_s < self.rest_s:
            return self
        return Ladder(Level.CURRENT, (now_s,) * (CRASHES - 1), rest_s=min(self.rest_s * 2, LONGEST_REST_S))

    @property
    def pause_s(self) -> float:
        """Seconds to wait before the next start: none after the first crash, then doubling to half a minute."""
        return 0.0 if self.in_a_row < 2 else min(FIRST_PAUSE_S * 2 ** (self.in_a_row - 2), LONGEST_PAUSE_S)
