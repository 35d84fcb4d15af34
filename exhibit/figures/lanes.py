"""Cards above and below the axis: who gets a card, and where, so that none overlap.

The places are computed for the whole axis at one zoom, so panning never moves a card to another lane.
"""

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A milestone that wants a card.

    Attributes:
        key: Its id.
        position: Its place along the axis in design units, from a point that all candidates share.
        length: Length of its card along the axis.
        weight: Smaller comes first; the selected one has the smallest.
        turn: Which lane it tries first, counted on through the lanes; neighbours in time take turns.
    """

    key: str
    position: float
    length: float
    weight: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Placing:
    """A card's place: its lane and where it starts along the axis."""

    lane: int
    start: float


def place_cards(
    candidates: Sequence[Candidate], lanes: int, gap: float, limits: tuple[float, float] = (-math.inf, math.inf)
) -> dict[str, Placing]:
    """Give cards their places, the weightiest first; those without room get none.

    Args:
        candidates: In any order.
        lanes: Number of lanes.
        gap: Free design units between two cards of a lane.
        limits: Where the first card may begin and the last may end.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(lanes)]
    placings: dict[str, Placing] = {}
    for candidate in sorted(candidates, key=lambda each: (each.weight, each.position)):
        for offset in range(lanes):
            lane = (candidate.turn + offset) % lanes
            start = _room(taken[lane], candidate, gap, limits)
            if start is not None:
                bisect.insort(taken[lane], (start, start + candidate.length))
                placings[candidate.key] = Placing(lane, start)
                break
    return placings


def light_card(
    placings: dict[str, Placing], candidates: Sequence[Candidate], key: str, lanes: int, gap: float
) -> dict[str, Placing]:
    """Give one milestone a card where it has none, in the lane where it displaces the least.

    Every other card stays where it is or goes; none changes its lane, so stepping from milestone to milestone
    does not make cards hop.

    Args:
        placings: The places without it; not changed.
        candidates: As given to ``place_cards``.
        key: The milestone's id.
        lanes: Number of lanes, at least 1.
        gap: Free design units between two cards of a lane.
    """
    if key in placings:
        return placings
    by_key = {candidate.key: candidate for candidate in candidates}
    start = by_key[key].position - by_key[key].length * 0.5
    end = start + by_key[key].length

    def displaced(lane: int) -> list[str]:
        return [
            other
            for other, place in placings.items()
            if place.lane == lane and place.start < end + gap and start < place.start + by_key[other].length + gap
        ]

    def loss(lane: int) -> float:
        return sum(10.0 ** -by_key[other].weight for other in displaced(lane))

    # Of equal lanes its own, so that it does not swing from side to side while the view zooms.
    own = by_key[key].turn % lanes
    lane = min(range(lanes), key=lambda each: (loss(each), each != own))
    gone = set(displaced(lane))
    kept = {other: place for other, place in placings.items() if other not in gone}
    return {**kept, key: Placing(lane, start)}


def _room(
    taken: list[tuple[float, float]], candidate: Candidate, gap: float, limits: tuple[float, float]
) -> float | None:
    """Find a start so that the card covers its own position; the middle of the card is tried first."""
    nearest, farthest = (
        candidate.position - candidate.length * 0.88,
        candidate.position - candidate.length * 0.12,
    )
    wished = candidate.position - candidate.length * 0.5
    index = bisect.bisect_left(taken, (candidate.position, candidate.position))
    floor = taken[index - 1][1] + gap if index else limits[0]
    ceiling = taken[index][0] - gap - candidate.length if index < len(taken) else limits[1] - candidate.length
    low, high = max(nearest, floor, limits[0]), min(farthest, ceiling, limits[1] - candidate.length)
    if low > high:
        return None
    return min(max(wished, low), high)
