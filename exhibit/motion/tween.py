"""A number on its way from one value to another."""

from exhibit.motion.course import Course
from exhibit.motion.stopwatch import Stopwatch


class Tween:
    """An animation of one number.

    Args:
        start: Value until it sets out.
        end: Value where it arrives.
        course: How it goes from one to the other.
        wait_s: How long after its first tick it sets out.

    Attributes:
        value: Where it was at the last tick.
        is_done: It has arrived.
    """

    def __init__(self, start: float, end: float, course: Course, *, wait_s: float = 0.0) -> None:
        self.value = start
        self.is_done = False
        self._start, self._end, self._course, self._wait_s = start, end, course, wait_s
        self._watch = Stopwatch()

    @property
    def progress(self) -> float:
        """How much of its time has passed at the last tick, 0-1, whatever its course."""
        if self.is_done or self._since_s <= 0.0:
            return float(self.is_done)
        return self._since_s / self._course.duration_s

    def tick(self, now_s: float) -> None:
        """Move to a clock time."""
        self._watch.tick(now_s)
        if self._since_s >= self._course.duration_s:
            self.finish()
        elif not self.is_done:
            share = self._course.share_at(max(self._since_s, 0.0))
            self.value = self._start + (self._end - self._start) * share

    def due(self, now_s: float) -> float | None:  # noqa: ARG002 - on its way it wants every frame
        """Want every frame until it has arrived."""
        return None if self.is_done else 0.0

    def finish(self) -> None:
        """Arrive at once."""
        self.value, self.is_done = self._end, True

    @property
    def _since_s(self) -> float:
        return self._watch.elapsed_s - self._wait_s
