"""What becomes of an exception nobody has caught: the show begins again, and after too many of them it ends."""

from collections import deque

MOST = 3
WITHIN_S = 600.0


class CrashBudget:
    """Counts faults; times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._at_s: deque[float] = deque(maxlen=MOST)

    def is_too_many(self, now_s: float) -> bool:
        """Count one more and say whether there were ``MOST`` within ``WITHIN_S``."""
        self._at_s.append(now_s)
        return len(self._at_s) == MOST and now_s - self._at_s[0] <= WITHIN_S
