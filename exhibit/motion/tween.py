"""A number on its way from one value to another."""

from collections.abc import Callable
from dataclasses import dataclass

from exhibit.motion.easing import ease_out


@dataclass(frozen=True, slots=True)
class Tween:
    """A pure function of time.

    Attributes:
        start: Value before and at ``began_s``.
        end: Value at and after ``began_s + duration_s``.
        began_s: Clock time at which it starts, in seconds.
        duration_s: How long it takes; 0 is there at once.
        ease: Curve from progress 0-1 to progress 0-1.
    """

    start: float
    end: float
    began_s: float
    duration_s: float
    ease: Callable[[float], float] = ease_out

    def at(self, now_s: float) -> float:
        """Return the value at a clock time."""
        if self.is_done(now_s):
            return self.end
        if now_s <= self.began_s:
            return self.start
        progress = (now_s - self.began_s) / self.duration_s
        return self.start + (self.end - self.start) * self.ease(progress)

    def is_done(self, now_s: float) -> bool:
        """Say whether the end is reached."""
        return now_s >= self.began_s + self.duration_s
