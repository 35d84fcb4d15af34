"""Places on the Earth to places on a map, and names beside them that do not overlap."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from exhibit.layout.canvas import Box

Position: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees, east and north positive."""

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """Lambert's azimuthal equal-area projection of a sphere of radius 1 (Snyder 1987, p. 185, eqs 22-4 and 24-2).

    Areas keep their proportions, and great circles near the centre are almost straight.

    Attributes:
        centre: What lies in the middle.
    """

    centre: Position

    @classmethod
    def around(cls, positions: Sequence[Position]) -> "Projection":
        """Return the projection centred on the mean direction of positions; (0, 0) where they cancel out or are none.

        Args:
            positions: What is to be near the middle.
        """
        x, y, z = (sum(each) for each in zip(*map(_vector, positions), strict=True)) if positions else (0.0, 0.0, 0.0)
        if math.hypot(x, y, z) < 1e-9:
            return cls((0.0, 0.0))
        return cls((math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))))

    def project(self, position: Position) -> Point:
        """Return where a position lies, x to the east and y to the south, in Earth radii from the centre (0-2)."""
        turn, height = math.radians(position[0] - self.centre[0]), math.radians(position[1])
        middle = math.radians(self.centre[1])
        near = math.sin(middle) * math.sin(height) + math.cos(middle) * math.cos(height) * math.cos(turn)
        if 1.0 + near < 1e-9:
            # The antipode lies on the whole rim; any point of it will do.
            return 2.0, 0.0
        scale = math.sqrt(2.0 / (1.0 + near))
        north = math.cos(middle) * math.sin(height) - math.sin(middle) * math.cos(height) * math.cos(turn)
        return scale * math.cos(height) * math.sin(turn), -scale * north


FARTHEST = 120.0
"""Degrees from the centre beyond which nothing is drawn: near the antipode a coast would run around the whole map."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """A map of a part of the Earth.

    Attributes:
        projection: From the Earth to the plane.
        scale: Design units per Earth radius.
        origin: Where the projection's centre lies, in design units.
    """

    projection: Projection
    scale: float
    origin: Point

    @classmethod
    def showing(cls, positions: Sequence[Position], box: Box, farthest: float = 0.35) -> "Atlas":
        """Return the largest map that has all positions inside a box.

        Args:
            positions: At least one.
            box: In design units.
            farthest: The smallest part of the Earth it goes down to, in Earth radii from edge to edge.
        """
        projection = Projection.around(positions)
        points = [projection.project(each) for each in positions]
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        scale = min(box.width / max(right - left, farthest), box.height / max(bottom - top, farthest))
        origin = box.middle_x - (left + right) / 2 * scale, box.middle_y - (top + bottom) / 2 * scale
        return cls(projection, scale, origin)

    def point(self, position: Position) -> Point:
        """Return where a position lies, in design units."""
        x, y = self.projection.project(position)
        return self.origin[0] + x * self.scale, self.origin[1] + y * self.scale


def outline(atlas: Atlas, ring: Sequence[Position]) -> list[Point]:
    """Return a closed coast on a map, in design units; nothing where all of it is too far from the centre.

    What is farther than ``FARTHEST`` is moved to that distance, so that no coast turns inside out.
    """
    rim = 2.0 * math.sin(math.radians(FARTHEST) / 2)
    points, is_near = [], False
    for position in ring:
        x, y = atlas.projection.project(position)
        far = math.hypot(x, y)
        is_near = is_near or far <= rim
        shrink = rim / far if far > rim else 1.0
        points.append((atlas.origin[0] + x * shrink * atlas.scale, atlas.origin[1] + y * shrink * atlas.scale))
    return points if is_near else []


def bow(start: Point, end: Point, lift: float, pieces: int = 48) -> list[Point]:
    """Return an arc between two points of a map as ``pieces + 1`` points.

    It stands for a link and is no route; it bows to the left of the way from the lower end to the upper one.

    Args:
        start: Where it begins.
        end: Where it ends.
        lift: How far its middle is from the straight line, as a share of its length.
        pieces: Of how many straight pieces it is made.
    """
    along = end[0] - start[0], end[1] - start[1]
    side = 1.0 if along[1] <= 0 else -1.0
    # A parabola: highest in the middle, on the line at both ends.
    shares = [step / pieces for step in range(pieces + 1)]
    lifts = [4.0 * share * (1.0 - share) * lift * side for share in shares]
    return [
        (start[0] + along[0] * share - along[1] * up, start[1] + along[1] * share + along[0] * up)
        for share, up in zip(shares, lifts, strict=True)
    ]


def spread(wished: Sequence[float], lengths: Sequence[float], gap: float, ends: tuple[float, float]) -> list[float]:
    """Move intervals along a line as little as it takes that none overlaps another.

    Args:
        wished: The middle that each would like to have, in any order.
        lengths: Of each.
        gap: Between any two.
        ends: Where the line begins and ends; where it is too short, they reach beyond its end.

    Returns:
        The middle of each, in the order given; their order along the line is that of the wishes.
    """
    order = sorted(range(len(wished)), key=lambda index: wished[index])
    groups: list[tuple[list[int], float, float]] = []
    for index in order:
        members, length, start = [index], lengths[index], wished[index] - lengths[index] / 2
        # Groups that would meet become one, in the middle of what they wish.
        while groups and groups[-1][2] + groups[-1][1] + gap > start:
            before, before_length, before_start = groups.pop()
            weight = len(before) / (len(before) + len(members))
            shifted = start - before_length - gap
            start = before_start * weight + shifted * (1 - weight)
            members, length = before + members, before_length + gap + length
        start = max(min(start, ends[1] - length), ends[0])
        groups.append((members, length, start))
    return _placed(_settled(groups, gap, ends), lengths, gap)


def _settled(
    groups: list[tuple[list[int], float, float]], gap: float, ends: tuple[float, float]
) -> list[tuple[list[int], float, float]]:
    """Push groups that the line's ends have driven together apart again: back from its end, then on from its start."""
    starts, latest = [0.0] * len(groups), ends[1]
    for index, (_, length, start) in reversed(list(enumerate(groups))):
        starts[index] = min(start, latest - length)
        latest = starts[index] - gap
    settled, earliest = list[tuple[list[int], float, float]](), ends[0]
    for (members, length, _), start in zip(groups, starts, strict=True):
        settled.append((members, length, max(start, earliest)))
        earliest = settled[-1][2] + length + gap
    return settled


def _placed(groups: list[tuple[list[int], float, float]], lengths: Sequence[float], gap: float) -> list[float]:
    middles = [0.0] * len(lengths)
    for members, _, start in groups:
        for index in members:
            middles[index] = start + lengths[index] / 2
            start += lengths[index] + gap  # noqa: PLW2901 - it walks along the group
    return middles


def _vector(position: Position) -> tuple[float, float, float]:
    turn, height = math.radians(position[0]), math.radians(position[1])
    return math.cos(height) * math.cos(turn), math.cos(height) * math.sin(turn), math.sin(height)
