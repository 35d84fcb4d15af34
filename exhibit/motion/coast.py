"""What a flick does after the finger has left: it goes on at the finger's speed and slows to a rest."""

from dataclasses import dataclass

CARRY_S = 0.42
"""A flick aims as far ahead as its speed would carry it in this time, in seconds."""

LEAST_SPEED = 80.0
"""Design units per second below which a hand has stopped and not flicked."""

_SHORTEST_S = 0.25
_LONGEST_S = 1.6


@dataclass(frozen=True, slots=True)
class Coast:
    """A movement that begins at a speed and ends at rest: ``distance * (1 - (1 - p)³)`` over its duration.

    The cube has three times the mean speed at its beginning, so a duration of three distances over the speed takes
    over the finger's speed without a jerk; very short and very long ways are kept between two durations.

    Attributes:
        distance: From where the finger left to where it rests, in design units; negative is back.
        speed: Of the finger, in design units per second, in the direction of ``distance``; never 0.
    """

    distance: float
    speed: float

    @property
    def duration_s(self) -> float:
        """Seconds until it rests."""
        if self.distance == 0.0:
            return 0.0
        return min(max(3.0 * abs(self.distance / self.speed), _SHORTEST_S), _LONGEST_S)

    def share_at(self, since_s: float) -> float:
        """Return how much of the way is done, 0-1, so many seconds after the finger left; it never goes back."""
        if since_s >= self.duration_s:
            return 1.0
        left = 1.0 - max(since_s, 0.0) / self.duration_s
        return 1.0 - left**3
