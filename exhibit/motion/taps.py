"""Taps one after the other: which of them is the second of a double tap."""

from dataclasses import dataclass

from exhibit.motion.gestures import DOUBLE_TAP_REACH, DOUBLE_TAP_S, Point, distance


@dataclass(frozen=True, slots=True)
class _LastTap:
    up_s: float
    at: Point
    was_free: bool


class TapMemory:
    """Remembers the last tap of all hands."""

    def __init__(self) -> None:
        self._last: _LastTap | None = None

    def add(self, at: Point, times_s: tuple[float, float], *, is_free: bool) -> tuple[bool, bool]:
        """Take a tap; the one after a second tap begins anew.

        Args:
            at: Where it was.
            times_s: When the finger came down and when it left.
            is_free: It was not on a control.

        Returns:
            Whether it is the second of two, and whether the first was on no control.
        """
        last, (down_s, up_s) = self._last, times_s
        is_second = (
            last is not None
            and last.up_s <= down_s
            and up_s - last.up_s <= DOUBLE_TAP_S
            and distance(at, last.at) <= DOUBLE_TAP_REACH
        )
        self._last = None if is_second else _LastTap(up_s, at, is_free)
        return is_second, is_second and last is not None and last.was_free
