"""Content that a hand scrolls between two ends: it coasts on after a flick, and gives a little beyond an end."""

import math

from exhibit.motion.coast import CARRY_S, LEAST_SPEED, Coast
from exhibit.motion.course import Course, Eased
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
        self._way: Tween | None = None

    @property
    def is_moving(self) -> bool:
        """Say whether it moves by itself."""
        return self._way is not None

    def go_to(self, offset: float) -> None:
        """Be at an offset at once, within the ends; a hand goes on from there."""
        self._way = None
        self.offset = self._within(offset)

    def take(self) -> None:
        """A hand takes hold of it where it is."""
        self._way = None

    def drag(self, by: float) -> None:
        """Follow the hand; pushing content back scrolls forward."""
        self.take()
        end = self._within(self.offset)
        wished = end + pull_of(self.offset - end) - by
        end = self._within(wished)
        self.offset = end if self._is_still else end + give(wished - end)

    def drop(self, speed: float) -> None:
        """The hand lets go at a speed in design units per second; a slow one leaves it there."""
        end = self._within(self.offset)
        if self._is_still or (end == self.offset and abs(speed) < LEAST_SPEED):
            self.offset = end
            return
        course: Course = Eased(SPRING_S)
        if end == self.offset:
            end = self._within(self.offset - speed * CARRY_S)
            course = Coast(end - self.offset, -speed)
        self._way = Tween(self.offset, end, course) if end != self.offset else None

    def stop(self) -> None:
        """A finger has come down: rest where it is, unless it is on its way back from beyond an end."""
        if self.offset == self._within(self.offset):
            self._way = None

    def tick(self, now_s: float) -> None:
        """Move to a clock time."""
        if self._way is not None:
            self._way.tick(now_s)
            self._follow(self._way)

    def due(self, now_s: float) -> float | None:
        """Want every frame while it moves by itself."""
        return None if self._way is None else self._way.due(now_s)

    def finish(self) -> None:
        """Be at once where it goes."""
        if self._way is not None:
            self._way.finish()
            self._follow(self._way)

    def _follow(self, way: Tween) -> None:
        self.offset = way.value
        if way.is_done:
            self._way = None

    def _within(self, offset: float) -> float:
        return min(max(offset, 0.0), self.most)
