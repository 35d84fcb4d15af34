"""What moves by itself: the one protocol that the ticker, the director, screens and their items speak."""

from collections.abc import Iterable
from typing import Protocol


class Animation(Protocol):
    """What moves by itself.

    It starts at its first tick, not when it is made: what is built slowly is shown from its beginning all the same.

    The rule of beats: ``tick`` first makes every change there is to make, and only then ``due`` says, from state
    alone, whether another frame is wanted. So nobody can plan with what was true before the changes; ``due`` may be
    asked at any time, any number of times, and is 0 as long as what is shown is behind what is true.
    """

    def tick(self, now_s: float) -> None:
        """Make every change there is to make up to a clock time."""
        ...

    def due(self, now_s: float) -> float | None:
        """Return, from state alone, the seconds until the next frame: 0 for the very next, None for never."""
        ...


def soonest(*waits: float | None) -> float | None:
    """Return the shortest wait; None where nothing waits."""
    return min((wait for wait in waits if wait is not None), default=None)


def tick_all(animations: Iterable[Animation], now_s: float) -> None:
    """Let each animation tick, in their order; which are next may depend on what those before have changed."""
    for animation in animations:
        animation.tick(now_s)


def soonest_due(animations: Iterable[Animation], now_s: float) -> float | None:
    """Return the seconds until any of several animations is due; None where none is."""
    return soonest(*(animation.due(now_s) for animation in animations))
