"""Fingers to gestures: tap, double tap, drag, flick and pinch, as a pure function of what the fingers did.

Positions are in design units, times in seconds. Fingers may come and go in any order; a gesture never jumps,
because every change of the fingers that carry it takes hold anew where they are.
"""

import math
from dataclasses import dataclass
from typing import TypeAlias

SLOP = 18.0
"""Units a finger may wander before a tap becomes a drag (about 4 mm on a 43-inch screen)."""

NEAREST = 60.0
"""Fingers closer than this count as this far apart, so that meeting fingers do not zoom without end."""

DOUBLE_TAP_S = 0.35
DOUBLE_TAP_REACH = 60.0
_MEMORY_S = 0.10

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Press:
    """The first finger has come down."""

    at: Point


@dataclass(frozen=True, slots=True)
class Unpress:
    """The press will not become a tap."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A short press; ``is_second`` where it follows another at the same place."""

    at: Point
    is_second: bool


@dataclass(frozen=True, slots=True)
class DragBegin:
    """The finger moves away from where it came down."""

    at: Point


@dataclass(frozen=True, slots=True)
class Drag:
    """One finger has moved."""

    at: Point
    by: Point


@dataclass(frozen=True, slots=True)
class Pinch:
    """Two fingers have moved.

    Attributes:
        at: The middle between them.
        by: How far the middle has moved.
        spread: New distance over old; above 1 the fingers part.
    """

    at: Point
    by: Point
    spread: float


@dataclass(frozen=True, slots=True)
class Drop:
    """The last finger has left, at a speed in units per second; nothing if it rested before."""

    speed: Point


@dataclass(frozen=True, slots=True)
class LetGo:
    """The system has taken the fingers away."""


Gesture: TypeAlias = Press | Unpress | Tap | DragBegin | Drag | Pinch | Drop | LetGo


class Recogniser:
    """Follows any number of fingers; the first two carry the gesture, the rest are ignored."""

    def __init__(self) -> None:
        self._fingers: dict[int, Point] = {}
        self._start: Point | None = None
        self._is_moving = False
        self._trail: list[tuple[float, Point]] = []
        self._last_tap: tuple[float, Point] | None = None

    @property
    def is_down(self) -> bool:
        """Say whether any finger is on the screen."""
        return bool(self._fingers)

    @property
    def fingers(self) -> tuple[int, ...]:
        """The fingers on the screen, the first to come first."""
        return tuple(self._fingers)

    def down(self, finger: int, at: Point, now_s: float) -> list[Gesture]:
        """A finger has come down."""
        if finger in self._fingers:
            return self.move(finger, at, now_s)
        self._fingers[finger] = at
        if len(self._fingers) == 1:
            self._start, self._is_moving, self._trail = at, False, [(now_s, at)]
            return [Press(at)]
        if len(self._fingers) == 2:
            self._trail = []
            return self._begin(at)
        return []

    def move(self, finger: int, at: Point, now_s: float) -> list[Gesture]:
        """A finger has moved."""
        if finger not in self._fingers:
            return []
        carriers = list(self._fingers)[:2]
        before = self._fingers[finger]
        old = [self._fingers[each] for each in carriers]
        self._fingers[finger] = at
        if finger not in carriers:
            return []
        if len(carriers) == 2:
            return [_pinch(old, [self._fingers[each] for each in carriers])]
        self._remember(at, now_s)
        if self._is_moving:
            return [Drag(at, _minus(at, before))]
        if self._start is None or _distance(at, self._start) <= SLOP:
            return []
        start = self._start
        return [*self._begin(start), Drag(at, _minus(at, start))]

    def up(self, finger: int, at: Point, now_s: float) -> list[Gesture]:
        """A finger has left, perhaps outside the window."""
        if finger not in self._fingers:
            return []
        was_carrier = finger in list(self._fingers)[:2]
        moved = self.move(finger, at, now_s) if len(self._fingers) == 1 else []
        del self._fingers[finger]
        if self._fingers:
            if was_carrier:
                # The others take over where they are; what they did before is no speed.
                self._trail = []
            return moved
        was_moving, self._is_moving, self._start = self._is_moving, False, None
        end = Drop(self._speed(at, now_s)) if was_moving else self._tap(at, now_s)
        return [*moved, end]

    def cancel(self) -> list[Gesture]:
        """Forget every finger."""
        was_down, was_moving = self.is_down, self._is_moving
        self._fingers.clear()
        self._start, self._is_moving, self._trail = None, False, []
        if was_moving:
            return [LetGo()]
        return [Unpress()] if was_down else []

    def _begin(self, at: Point) -> list[Gesture]:
        if self._is_moving:
            return []
        self._is_moving = True
        return [Unpress(), DragBegin(at)]

    def _tap(self, at: Point, now_s: float) -> Tap:
        last, self._last_tap = self._last_tap, (now_s, at)
        is_second = last is not None and now_s - last[0] <= DOUBLE_TAP_S and _distance(at, last[1]) <= DOUBLE_TAP_REACH
        if is_second:
            self._last_tap = None
        return Tap(at, is_second)

    def _remember(self, at: Point, now_s: float) -> None:
        self._trail = [each for each in self._trail if now_s - each[0] <= _MEMORY_S]
        self._trail.append((now_s, at))

    def _speed(self, at: Point, now_s: float) -> Point:
        recent = [each for each in self._trail if now_s - each[0] <= _MEMORY_S]
        if not recent or now_s - recent[0][0] < 0.005:
            return 0.0, 0.0
        past, where = recent[0]
        way = _minus(at, where)
        return way[0] / (now_s - past), way[1] / (now_s - past)


def _pinch(old: list[Point], new: list[Point]) -> Pinch:
    middle_before, middle = _middle(old), _middle(new)
    spread = max(_distance(*new), NEAREST) / max(_distance(*old), NEAREST)
    return Pinch(middle, _minus(middle, middle_before), spread)


def _middle(points: list[Point]) -> Point:
    return (points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2


def _minus(end: Point, start: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]


def _distance(first: Point, second: Point) -> float:
    return math.hypot(*_minus(second, first))
