"""Content that a hand scrolls between two ends: it coasts on after a flick, and gives a little beyond an end."""

import math

from exhibit.motion.coast import CARRY_S, LEAST_SPEED, Coast
from exhibit.motion.tween import Tween

SPRING_S = 0.3
"""How long content takes back from beyond an end, in seconds."""

_GIVE = 120.0
"""Design units that content gives beyond an end at the very most, however far it is pulled."""

_STIFFNESS = 0.55
"""How much of the first unit of a pull shows."""


def give(pull: float) -> float:
    """Return how far content shows beyond its end when a hand has pulled it so far beyond; ever less, never all."""
    # As one quotient: a difference of two numbers near 1 would give more than a tiny pull.
    return pull * _STIFFNESS / (1.0 + abs(pull) * _STIFFNESS / _GIVE)


def pull_of(given: float) -> float:
    """Return how far a hand has pulled content that shows so far beyond its end; the inverse of ``give``."""
    share = min(abs(given) / _GIVE, 0.999)
    return math.copysign(share * _GIVE / (_STIFFNESS * (1.0 - share)), given)


class Scroller:
    """How far content is scrolled away, in design units, between 0 and ``most``.

    Args:
        is_still: Nothing travels: content stays where a hand leaves it, and gives nothing.

    Attributes:
        offset: Scrolled away at the start; outside of 0 to ``most`` while it gives.
        most: The largest offset at which it rests.
    """

    def __init__(self, *, is_still: bool = False) -> None:
        self._is_still = is_still
        self.offset = self.most = 0.0
        self._held: float | None = None
        self._end = 0.0
        self._coast: Coast | None = None
        self._start = 0.0
        self._began_s: float | None = None
        self._is_moving = False

    @property
    def is_moving(self) -> bool:
        """Say whether it moves by itself."""
        return self._is_moving

    def go_to(self, offset: float) -> None:
        """Be at an offset at once, within the ends; a hand goes on from there."""
        self._is_moving = False
        self.offset = self._within(offset)
        self._held = None if self._held is None else self.offset

    def take(self) -> None:
        """A hand takes hold of it where it is."""
        self._is_moving = False
        end = self._within(self.offset)
        self._held = end + pull_of(self.offset - end)

    def drag(self, by: float) -> None:
        """Follow the hand; pushing content back scrolls forward."""
        if self._held is None:
            self.take()
        self._held = (self._held or 0.0) - by
        end = self._within(self._held)
        if self._is_still:
            self._held = end
        self.offset = end + give(self._held - end)

    def drop(self, speed: float) -> None:
        """The hand lets go at a speed in design units per second; a slow one leaves it there."""
        self._held = None
        end = self._within(self.offset)
        if self._is_still or (end == self.offset and abs(speed) < LEAST_SPEED):
            self.offset = end
            return
        self._coast = None
        if end == self.offset:
            end = self._within(self.offset - speed * CARRY_S)
            self._coast = Coast(end - self.offset, -speed)
        self._start, self._end, self._began_s = self.offset, end, None
        self._is_moving = end != self.offset

    def stop(self) -> None:
        """A finger has come down: rest where it is, unless it is on its way back from beyond an end."""
        if self.offset == self._within(self.offset):
            self._is_moving = False

    def tick(self, now_s: float) -> None:
        """Move to a clock time."""
        if not self._is_moving:
            return
        self._began_s = now_s if self._began_s is None else self._began_s
        since_s = now_s - self._began_s
        share = Tween(0.0, 1.0, 0.0, SPRING_S).at(since_s) if self._coast is None else self._coast.share_at(since_s)
        if share >= 1.0:
            self.finish()
        else:
            self.offset = self._start + (self._end - self._start) * share

    def finish(self) -> None:
        """Be at once where it goes."""
        if self._is_moving:
            self.offset, self._is_moving = self._end, False

    def _within(self, offset: float) -> float:
        return min(max(offset, 0.0), self.most)
