"""The time since a first tick: the one place that knows when something began."""


class Stopwatch:
    """Counts seconds from its first tick on, but not those for which it has been paused.

    Attributes:
        elapsed_s: Seconds counted up to the last tick.
    """

    def __init__(self) -> None:
        self.elapsed_s = self._before_s = 0.0
        self._since_s: float | None = None

    @property
    def is_running(self) -> bool:
        """Say whether it counts."""
        return self._since_s is not None

    def tick(self, now_s: float, *, is_running: bool = True) -> float:
        """Go on to a clock time and return the seconds counted; a pause has begun at the last tick before it."""
        if is_running:
            self._since_s = now_s if self._since_s is None else self._since_s
            self.elapsed_s = self.at(now_s)
        else:
            self._before_s, self._since_s = self.elapsed_s, None
        return self.elapsed_s

    def at(self, now_s: float) -> float:
        """Return the seconds that it will have counted at a clock time; while it does not run none are added."""
        return self._before_s + (0.0 if self._since_s is None else now_s - self._since_s)
