"""How much of a way is done when: along an easing curve, or coasting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from exhibit.motion.easing import ease_out


class Course(Protocol):
    """A share of a way as a pure function of the time since it began."""

    @property
    def duration_s(self) -> float:
        """Seconds until all of it is done; 0 is there at once."""
        ...

    def share_at(self, since_s: float) -> float:
        """Return how much is done, 0-1, so many seconds after it began; 1 from ``duration_s`` on."""
        ...


@dataclass(frozen=True, slots=True)
class Eased:
    """A way along an easing curve.

    Attributes:
        duration_s: How long it takes.
        ease: Curve from progress 0-1 to progress 0-1.
    """

    duration_s: float
    ease: Callable[[float], float] = ease_out

    def share_at(self, since_s: float) -> float:
        """Return how much is done, 0-1, so many seconds after it began."""
        return 1.0 if since_s >= self.duration_s else self.ease(since_s / self.duration_s)
