"""The emblem: a dial whose inner rings follow the Đông Sơn drum and whose border follows lozenge embroidery.

All points are in a unit circle: x to the right, y down, radius 1 at the outer rule of the ornament.
"""

import math
from dataclasses import dataclass

Point = tuple[float, float]
Polygon = tuple[Point, ...]

RULES = (1.0, 0.965, 0.80, 0.762, 0.725, 0.558, 0.525, 0.405, 0.372)
"""Radii of the plain circles."""

CORE = 0.352
"""Radius of the dark disc behind the numeral."""

YEARS_INNER = 1.035
YEARS_OUTER = 1.068
YEARS_DECADE = 1.09
MARKS = 1.135
"""Radii of the year ticks and of the milestone marks outside the ornament."""

EXTENT = 1.17
"""Radius that holds everything, marks included."""


@dataclass(frozen=True, slots=True)
class Ornament:
    """The unchanging part of the dial."""

    lozenges: tuple[Polygon, ...]
    hooks: tuple[Polygon, ...]
    beads: tuple[Point, ...]
    bead_radius: float
    teeth: Polygon
    hatches: tuple[tuple[Point, Point], ...]
    stars: tuple[Polygon, ...]


def at(angle: float, radius: float) -> Point:
    """Return a point at an angle in turns, 0 at the top and clockwise."""
    turn = math.tau * angle
    return radius * math.sin(turn), -radius * math.cos(turn)


def ornament() -> Ornament:
    """Return the ornament's geometry."""
    lozenge_count, bead_count, teeth_count, hatch_count, ray_count = 36, 44, 60, 110, 14
    width = 0.5 / lozenge_count
    lozenges, hooks = [], []
    for index in range(lozenge_count):
        middle = index / lozenge_count
        lozenges.append((at(middle, 0.952), at(middle + width, 0.882), at(middle, 0.812), at(middle - width, 0.882)))
        hooks.append(
            (
                at(middle, 0.918),
                at(middle + width * 0.5, 0.882),
                at(middle, 0.846),
                at(middle - width * 0.5, 0.882),
            )
        )
    teeth = tuple(at(index / (2 * teeth_count), 0.762 if index % 2 else 0.727) for index in range(2 * teeth_count + 1))
    hatches = tuple(
        (at(index / hatch_count, 0.418), at((index + 0.7) / hatch_count, 0.512)) for index in range(hatch_count)
    )
    stars = tuple(
        tuple(at((index + turn) / (2 * ray_count), reach if index % 2 == 0 else 0.12) for index in range(2 * ray_count))
        for turn, reach in ((0.0, CORE * 0.95), (1.0, CORE * 0.62))
    )
    return Ornament(
        lozenges=tuple(lozenges),
        hooks=tuple(hooks),
        beads=tuple(at(index / bead_count, 0.642) for index in range(bead_count)),
        bead_radius=0.044,
        teeth=teeth,
        hatches=hatches,
        stars=stars,
    )


def angle_of(year: float, first: float, last: float) -> float:
    """Return the angle of a decimal year in turns; the last falls together with the first."""
    return (year - first) / (last - first)
