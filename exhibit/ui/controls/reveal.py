"""A screen that builds itself up: one part after another comes up and stays."""

from collections.abc import Sequence

from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsItem

from exhibit.motion import Stopwatch, ease_out

_BETWEEN_S = 0.28
_EACH_S = 0.45
_RISE = 18.0


class Reveal:
    """Shows parts one after another as a function of time.

    Args:
        parts: What comes together, in the order of coming.
        delay_s: How long everything waits, while the screen itself still fades in.

    Attributes:
        is_done: Everything is there.
    """

    def __init__(self, parts: Sequence[Sequence[QGraphicsItem]], delay_s: float = 0.0) -> None:
        self._delay_s = delay_s
        # Some are turned round, and stay so.
        self._parts = [[(item, QTransform(item.transform())) for item in part] for part in parts if part]
        self._watch, self._there = Stopwatch(), 0
        self.is_done = False

    @property
    def duration_s(self) -> float:
        """Seconds until everything is there."""
        return self._delay_s + _BETWEEN_S * max(len(self._parts) - 1, 0) + _EACH_S

    def begin(self) -> None:
        """Hide everything; it comes with the first beats."""
        self.is_done = False
        self._watch, self._there = Stopwatch(), 0
        self._show(0.0)

    def tick(self, now_s: float) -> None:
        """Move to a clock time."""
        if self.is_done:
            return
        since_s = self._watch.tick(now_s)
        self._show(since_s)
        self.is_done = since_s >= self.duration_s

    def due(self, now_s: float) -> float | None:  # noqa: ARG002 - what comes up wants every frame
        """Want every frame until everything is there."""
        return None if self.is_done else 0.0

    def finish(self) -> None:
        """Have everything there."""
        self.is_done = True
        self._show(self.duration_s)

    def _show(self, since_s: float) -> None:
        for index, part in enumerate(self._parts[self._there :], self._there):
            share = ease_out((since_s - self._delay_s - index * _BETWEEN_S) / _EACH_S)
            for item, turned in part:
                item.setOpacity(share)
                item.setTransform(turned * QTransform.fromTranslate(0.0, (1.0 - share) * _RISE))
            if share >= 1.0:
                self._there = index + 1
                for item, _ in part:
                    _draw_anew(item)


def _draw_anew(item: QGraphicsItem) -> None:
    """Let go of pictures that were kept on the way: they lie between the pixels, where the item was then."""
    item.update()
    for child in item.childItems():
        _draw_anew(child)
