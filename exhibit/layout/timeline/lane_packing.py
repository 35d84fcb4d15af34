"""Cards above and below the axis: who gets a card, and where, so that none overlap.

The places are computed for the whole axis at one zoom, so panning never moves a card to another lane.
"""

import bisect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A milestone that wants a card.

    Attributes:
        key: Its id.
        position: Its place along the axis in design units, from a point that all candidates share.
        length: Length of its card along the axis.
        weight: Smaller comes first; the selected one has the smallest.
        side: Which group of lanes it stands in, and never in another.
        turn: Which lane of them it tries first, counted on through the lanes; neighbours in time take turns.
    """

    key: str
    position: float
    length: float
    weight: int
    side: int = 0
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Placing:
    """A card's place: its lane and where it starts along the axis."""

    lane: int
    start: float


Sides = Sequence[Sequence[int]]
"""The lanes of each side of the axis; at least one side, and no side without lanes."""

Limits = tuple[float, float]
"""Where the first card may begin and the last may end."""

NO_LIMITS: Limits = (-math.inf, math.inf)


def place_cards(
    candidates: Sequence[Candidate], sides: Sides, gap: float, limits: Limits = NO_LIMITS
) -> dict[str, Placing]:
    """Give cards their places, the weightiest first; those without room get none.

    Args:
        candidates: In any order.
        sides: The lanes.
        gap: Free design units between two cards of a lane.
        limits: Where cards may be.
    """
    taken: dict[int, list[tuple[float, float]]] = {lane: [] for side in sides for lane in side}
    placings: dict[str, Placing] = {}
    for candidate in sorted(candidates, key=lambda each: (each.weight, each.position)):
        lanes = sides[candidate.side % len(sides)]
        for offset in range(len(lanes)):
            lane = lanes[(candidate.turn + offset) % len(lanes)]
            start = _room(taken[lane], candidate, gap, limits)
            if start is not None:
                bisect.insort(taken[lane], (start, start + candidate.length))
                placings[candidate.key] = Placing(lane, start)
                break
    return placings


def light_card(
    placings: dict[str, Placing],
    candidates: Mapping[str, Candidate],
    key: str,
    sides: Sides,
    room: tuple[float, Limits],
) -> dict[str, Placing]:
    """Give one milestone a card where it has none, in the lane of its side where it displaces the least.

    Every other card stays where it is or goes; none changes its lane, so stepping from milestone to milestone
    does not make cards hop.

    Args:
        placings: The places without it; not changed.
        candidates: As given to ``place_cards``, by id.
        key: The milestone's id.
        sides: The lanes.
        room: Free design units between two cards of a lane, and where cards may be.
    """
    if key in placings:
        return placings
    (gap, limits), own = room, candidates[key]
    start = max(min(own.position - own.length * 0.5, limits[1] - own.length), limits[0])
    end = start + own.length

    def displaced(lane: int) -> list[str]:
        return [
            other
            for other, place in placings.items()
            if place.lane == lane and place.start < end + gap and start < place.start + candidates[other].length + gap
        ]

    def loss(lane: int) -> float:
        return sum(10.0 ** -candidates[other].weight for other in displaced(lane))

    lanes = sides[own.side % len(sides)]
    # Of equal lanes its own, so that it does not swing to and fro while the view zooms.
    lane = min(lanes, key=lambda each: (loss(each), each != lanes[own.turn % len(lanes)]))
    gone = set(displaced(lane))
    return {other: place for other, place in placings.items() if other not in gone} | {key: Placing(lane, start)}


def _room(taken: list[tuple[float, float]], candidate: Candidate, gap: float, limits: Limits) -> float | None:
    """Find a start so that the card covers its own position; the middle of the card is tried first."""
    nearest, farthest = (
        candidate.position - candidate.length * 0.88,
        candidate.position - candidate.length * 0.12,
    )
    wished = candidate.position - candidate.length * 0.5
    index = bisect.bisect_left(taken, (candidate.position, candidate.position))
    floor = taken[index - 1][1] + gap if index else -math.inf
    ceiling = taken[index][0] - gap - candidate.length if index < len(taken) else math.inf
    low, high = max(nearest, floor, limits[0]), min(farthest, ceiling, limits[1] - candidate.length)
    if low > high:
        return None
    return min(max(wished, low), high)
