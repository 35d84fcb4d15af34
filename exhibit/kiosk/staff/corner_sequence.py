"""The hidden way to the staff panel: the four corners of the screen, clockwise from the upper left."""

from dataclasses import dataclass

CORNER = 0.032
"""Side of a corner as a share of the screen's shorter side; no control of any screen reaches into one."""

WITHIN_S = 6.0

_ORDER = ((0, 0), (1, 0), (1, 1), (0, 1))


@dataclass(frozen=True, slots=True)
class CornerSequence:
    """How far somebody has come.

    Attributes:
        done: Corners pressed in order.
        began_s: When the first was, in seconds of a monotonic clock.
    """

    done: int = 0
    began_s: float = 0.0

    @property
    def is_whole(self) -> bool:
        """Say whether all four have been pressed."""
        return self.done == len(_ORDER)

    def pressed(self, x: float, y: float, size: tuple[float, float], now_s: float) -> "CornerSequence":
        """Return how far it has come after a press.

        Args:
            x: From the left, in the units of ``size``.
            y: From the top.
            size: Width and height of the screen.
            now_s: The monotonic clock.
        """
        corner = _corner(x, y, size)
        if corner is None:
            return CornerSequence()
        is_next = 0 < self.done < len(_ORDER) and corner == _ORDER[self.done] and now_s - self.began_s <= WITHIN_S
        if is_next:
            return CornerSequence(self.done + 1, self.began_s)
        return CornerSequence(1, now_s) if corner == _ORDER[0] else CornerSequence()


def _corner(x: float, y: float, size: tuple[float, float]) -> tuple[int, int] | None:
    side = CORNER * min(size)
    across = 0 if x <= side else 1 if x >= size[0] - side else None
    down = 0 if y <= side else 1 if y >= size[1] - side else None
    return None if across is None or down is None else (across, down)
