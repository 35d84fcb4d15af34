"""Gestures: what hands have done, as plain values.

Positions are in design units, times in seconds. Controls and surfaces are whatever the hit test calls them; they are
only compared.
"""

import math
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal, TypeAlias

SLOP = 18.0
"""Units a finger may wander before a tap becomes a drag (about 4 mm on a 43-inch screen)."""

NEAREST = 60.0
"""Fingers closer than this count as this far apart, so that meeting fingers do not zoom without end."""

DOUBLE_TAP_S = 0.35
DOUBLE_TAP_REACH = 60.0

Point: TypeAlias = tuple[float, float]
Control: TypeAlias = Hashable
Surface: TypeAlias = Hashable
Way: TypeAlias = Literal["x", "y", "both"]
"""Along which axis a surface can be dragged."""


@dataclass(frozen=True, slots=True)
class Deliberate:
    """Somebody has done something on purpose: came down, lifted, or moved; a contact that only trembles has not."""


@dataclass(frozen=True, slots=True)
class Press:
    """A finger has come down on a control and holds it."""

    control: Control


@dataclass(frozen=True, slots=True)
class Unpress:
    """The control is let go of and does nothing."""

    control: Control


@dataclass(frozen=True, slots=True)
class Activate:
    """The control is let go of by the finger that pressed it, and does what it is for."""

    control: Control


@dataclass(frozen=True, slots=True)
class Tap:
    """A short press, not on a control; ``is_second`` where it follows another at the same place."""

    at: Point
    is_second: bool


@dataclass(frozen=True, slots=True)
class DragBegin:
    """A finger moves away from where it came down on a surface."""

    surface: Surface
    at: Point


@dataclass(frozen=True, slots=True)
class Drag:
    """The one finger that carries a surface has moved."""

    surface: Surface
    at: Point
    by: Point


@dataclass(frozen=True, slots=True)
class Pinch:
    """The two fingers that carry a surface have moved.

    Attributes:
        surface: What they carry.
        at: The middle between them.
        by: How far the middle has moved.
        spread: New distance over old; above 1 the fingers part.
    """

    surface: Surface
    at: Point
    by: Point
    spread: float


@dataclass(frozen=True, slots=True)
class Drop:
    """The last finger has left a surface, at a speed in units per second; nothing if it rested before."""

    surface: Surface
    speed: Point


@dataclass(frozen=True, slots=True)
class LetGo:
    """The system has taken the fingers away from a surface."""

    surface: Surface


Gesture: TypeAlias = Deliberate | Press | Unpress | Activate | Tap | DragBegin | Drag | Pinch | Drop | LetGo


def pinch_of(surface: Surface, old: list[Point], new: list[Point]) -> Pinch:
    """Return what two fingers do that go from two old positions to two new ones."""
    spread = max(distance(*new), NEAREST) / max(distance(*old), NEAREST)
    return Pinch(surface, _middle(new), minus(_middle(new), _middle(old)), spread)


def _middle(points: list[Point]) -> Point:
    return (points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2


def minus(end: Point, start: Point) -> Point:
    """Return the way from one position to another."""
    return end[0] - start[0], end[1] - start[1]


def distance(first: Point, second: Point) -> float:
    """Return how far two positions are apart."""
    return math.hypot(*minus(second, first))
