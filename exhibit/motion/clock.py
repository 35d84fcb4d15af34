"""The one question everything that moves asks: how many seconds have passed?"""

from typing import Protocol


class Clock(Protocol):
    """A monotonic clock."""

    def now(self) -> float:
        """Return seconds since an arbitrary start; never goes back."""
        ...


class ManualClock:
    """A clock moved by hand, for tests, still pictures and measurements."""

    def __init__(self, now_s: float = 0.0) -> None:
        self._now_s = now_s

    def now(self) -> float:
        """Return the time it was moved to, in seconds."""
        return self._now_s

    def advance(self, seconds: float) -> None:
        """Move forward.

        Raises:
            ValueError: ``seconds`` is negative; a monotonic clock never goes back.
        """
        if seconds < 0:
            message = f"cannot go back by {-seconds} s"
            raise ValueError(message)
        self._now_s += seconds
