"""The geometry of the emblem: rings of small shapes around a core, as the exhibit's theme gives them.

All points are in a unit circle: x to the right, y down, radius 1 at the outer rule of the ornament.
"""

import math
from dataclasses import dataclass, field
from typing import assert_never

from exhibit.content import EmblemSpec, Ring

Point = tuple[float, float]
Polygon = tuple[Point, ...]

CORE = 0.352
"""Radius of the dark disc behind the numeral."""

YEARS_INNER = 1.035
YEARS_OUTER = 1.068
YEARS_DECADE = 1.09
MARKS = 1.135
"""Radii of the year ticks and of the milestone marks outside the ornament."""

EXTENT = 1.17
"""Radius that holds everything, marks included."""

_CORE_RULE = 0.372
_AIR = 0.0125
"""Between a rule and what stands in its ring."""


@dataclass(slots=True)
class Ornament:
    """The unchanging part of the dial.

    Attributes:
        rules: Radii of the plain circles.
        outlines: Closed lines.
        fills: Filled shapes.
        lines: Open lines.
        circles: Middles and radii of small circles.
        discs: The same, filled.
        stars: Closed lines in the core, which may be paler.
    """

    rules: tuple[float, ...]
    outlines: list[Polygon] = field(default_factory=list)
    fills: list[Polygon] = field(default_factory=list)
    lines: list[Polygon] = field(default_factory=list)
    circles: list[tuple[Point, float]] = field(default_factory=list)
    discs: list[tuple[Point, float]] = field(default_factory=list)
    stars: list[Polygon] = field(default_factory=list)


def at(angle: float, radius: float) -> Point:
    """Return a point at an angle in turns, 0 at the top and clockwise."""
    turn = math.tau * angle
    return radius * math.sin(turn), -radius * math.cos(turn)


def ornament(emblem: EmblemSpec) -> Ornament:
    """Return the geometry of an emblem."""
    edges = {1.0, _CORE_RULE, *(each.outer for each in emblem.rings), *(each.inner for each in emblem.rings)}
    drawn = Ornament(tuple(sorted(edges, reverse=True)))
    for ring in emblem.rings:
        _add_ring(drawn, ring)
    if emblem.star is not None:
        drawn.stars += (_star(emblem.star, turn, reach) for turn, reach in ((0.0, CORE * 0.95), (1.0, CORE * 0.62)))
    return drawn


def _add_ring(drawn: Ornament, ring: Ring) -> None:
    angles = [index / ring.count for index in range(ring.count)]
    middle, breadth = (ring.outer + ring.inner) / 2, ring.outer - ring.inner
    low, high = ring.inner + _AIR, ring.outer - _AIR
    match ring.shape:
        case "lozenges":
            _add_lozenges(drawn, ring, (high, middle, low))
        case "beads":
            drawn.circles += ((at(angle, middle), breadth * 0.263) for angle in angles)
            drawn.discs += ((at(angle, middle), breadth * 0.095) for angle in angles)
        case "dots":
            drawn.discs += ((at(angle, middle), breadth * 0.3) for angle in angles)
        case "hatches" | "rays":
            turn = 0.7 / ring.count if ring.shape == "hatches" else 0.0
            drawn.lines += ((at(angle, low), at(angle + turn, high)) for angle in angles)
        case "teeth":
            turns = range(2 * ring.count + 1)
            drawn.lines.append(tuple(at(turn / (2 * ring.count), (ring.inner, ring.outer)[turn % 2]) for turn in turns))
        case "waves":
            drawn.lines.append(_wave(ring.count, middle, breadth / 2 - _AIR))
        case _:
            assert_never(ring.shape)


def _add_lozenges(drawn: Ornament, ring: Ring, radii: tuple[float, float, float]) -> None:
    outer, middle, inner = radii
    half = (outer + middle) / 2, middle, (inner + middle) / 2
    for index in range(ring.count):
        drawn.outlines.append(_lozenge(index / ring.count, 0.5 / ring.count, radii))
        drawn.fills.append(_lozenge(index / ring.count, 0.25 / ring.count, half))


def _lozenge(angle: float, half: float, radii: tuple[float, float, float]) -> Polygon:
    """Return a lozenge with its points at three radii and half a width in turns."""
    outer, middle, inner = radii
    return at(angle, outer), at(angle + half, middle), at(angle, inner), at(angle - half, middle)


def _wave(count: int, middle: float, height: float) -> Polygon:
    steps = count * 12
    return tuple(
        at(step / steps, middle + height * math.sin(math.tau * count * step / steps)) for step in range(steps + 1)
    )


def _star(rays: int, turn: float, reach: float) -> Polygon:
    return tuple(at((index + turn) / (2 * rays), reach if index % 2 == 0 else 0.12) for index in range(2 * rays))


def angle_of(year: float, first: float, last: float) -> float:
    """Return the angle of a decimal year in turns; the last falls together with the first."""
    return (year - first) / (last - first)
