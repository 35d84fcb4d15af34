"""Counts the time that something has been shown, but not the time it has been paused."""


class Stopwatch:
    """Counts seconds while it runs; it is told what time it is and whether it runs."""

    def __init__(self) -> None:
        self._counted_s = 0.0
        self._last_s: float | None = None

    def tick(self, now_s: float, *, is_running: bool) -> float:
        """Go on to a clock time and return the seconds counted so far."""
        if is_running and self._last_s is not None:
            self._counted_s += now_s - self._last_s
        self._last_s = now_s if is_running else None
        return self._counted_s
