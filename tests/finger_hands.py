"""Hands that keep every finger in every event, as Qt does."""

from PySide6.QtGui import QEventPoint

from qt_stage import Visitor

DOWN, MOVED, UP, HELD = (
    QEventPoint.State.Pressed,
    QEventPoint.State.Updated,
    QEventPoint.State.Released,
    QEventPoint.State.Stationary,
)


class Hands:
    """Keeps every finger in every event, as Qt does."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self.fingers: dict[int, tuple[float, float]] = {}

    def do(self, *changes: tuple[int, QEventPoint.State, float, float]) -> None:
        changed = {finger: (finger, state, x, y) for finger, state, x, y in changes}
        for finger, _, x, y in changes:
            self.fingers[finger] = x, y
        self._visitor.touch(*[changed.get(each, (each, HELD, *at)) for each, at in self.fingers.items()])
        for finger, state, _, _ in changes:
            if state == UP:
                del self.fingers[finger]

    def tap(self, finger: int, x: float, y: float) -> None:
        self.do((finger, DOWN, x, y))
        self.do((finger, UP, x, y))
        self._visitor.flush()
