"""Where the axis runs in its band, and where the lanes of cards and titles beside it are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from exhibit.content import Milestone
from exhibit.layout.timeline.card_layout import Form, LaneSet

Sides = Literal["both", "before", "after"]

BEFORE = 46.0
"""Design units between the axis and the lane before it (above, or to the left)."""

AFTER = 24.0
"""Design units between the names of the years and the lane after them."""

EDGE = 16.0
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class LaneSpec:
    """Something that stands in a lane.

    Attributes:
        breadth: Across the axis.
        typical: Along the axis, on an average.
        length_of: Along the axis, of one milestone's.
        gap: Between two lanes.
        names: What the names of the eras take more across the axis while these are shown.
    """

    breadth: float
    typical: float
    length_of: Callable[[Milestone], float]
    gap: float
    names: float = 0.0


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """A band divided across the axis.

    Attributes:
        line: Where the axis runs, from the band's top (or left).
        lane_sets: Lanes for each form.
    """

    line: float
    lane_sets: Mapping[Form, LaneSet]


def sides_with_room(breadth: float, taken: float, least: float, wished: Sides) -> Sides:
    """Return the sides of the axis that can be used: where both have too little room, only the one before it.

    Args:
        breadth: Of the band, across the axis, in design units.
        taken: Room for the names of eras and years.
        least: Breadth of the smallest piece.
        wished: Where lanes should be.
    """
    return "before" if wished == "both" and room_beside(breadth, taken, "both") < least else wished


def room_beside(breadth: float, taken: float, sides: Sides) -> float:
    """Return the room across the axis that lanes have on each side in use, in design units.

    Args:
        breadth: Of the band.
        taken: Room for the names of eras and years.
        sides: Where lanes are.
    """
    free = breadth - taken - EDGE
    match sides:
        case "both":
            return (free - BEFORE - AFTER) / 2
        case "before":
            return free - BEFORE
        case "after":
            return free - EDGE - AFTER
        case _:
            assert_never(sides)


def lay_out_lanes(
    breadth: float, names: float, labels: float, specs: Mapping[Form, LaneSpec], sides: Sides
) -> LaneLayout:
    """Divide a band.

    Args:
        breadth: Of the band, across the axis, in design units.
        names: Room kept at its top (or left) for the names of the eras.
        labels: Room kept after the axis for the names of the years.
        specs: What stands in the lanes of each form.
        sides: Where lanes are.
    """
    room = room_beside(breadth, names + labels, sides)
    line = names + EDGE if sides == "after" else names + room + BEFORE
    rooms = room if sides != "after" else 0.0, room if sides != "before" else 0.0
    return LaneLayout(line, {form: _lane_set(line, labels, spec, rooms) for form, spec in specs.items()})


def _lane_set(line: float, labels: float, spec: LaneSpec, rooms: tuple[float, float]) -> LaneSet:
    """Return the lanes of one form: those before the axis, then those after it; on each side next to the axis first."""
    step = spec.breadth + spec.gap
    before, after = (max(int((room + spec.gap + _ROUNDING) // step), 0) for room in (rooms[0] - spec.names, rooms[1]))
    lanes = [line - BEFORE - spec.breadth - index * step for index in range(before)]
    lanes += [line + labels + AFTER + index * step for index in range(after)]
    return LaneSet(tuple(lanes), spec.breadth, spec.typical, spec.length_of, after)
