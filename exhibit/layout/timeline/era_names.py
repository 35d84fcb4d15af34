"""Where the names of eras stand that share a time: beside each other, below each other, or nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GAP = 22.0
"""Least design units between two names along the axis."""

_AHEAD = 28.0


@dataclass(frozen=True, slots=True)
class EraName:
    """A name that wants a place.

    Attributes:
        start: Where the visible part of its era begins, along the axis.
        end: Where that ends.
        width: Of the name, along the axis.
        height: Of the name, across it.
        air: What stays free between the name and each end of its era.
    """

    start: float
    end: float
    width: float
    height: float
    air: float


@dataclass(frozen=True, slots=True)
class _Placed:
    along: float
    across: float
    name: EraName

    def is_clear(self, along: float, across: float, name: EraName) -> bool:
        is_beside = along >= self.along + self.name.width + GAP or along + name.width + GAP <= self.along
        return is_beside or across >= self.across + self.name.height or across + name.height <= self.across


def place_era_names(names: Sequence[EraName], room: float) -> list[tuple[float, float] | None]:
    """Return the places of names, along and across the axis; None for one that has none.

    A name begins where its era does. Where another stands there it moves along its own era, or into another line where
    there is room for one; short eras have the first choice, because their names cannot go far.

    Args:
        names: Of the eras in view.
        room: Design units across the axis for all lines of names.
    """
    places: list[tuple[float, float] | None] = [None] * len(names)
    placed: list[_Placed] = []
    for index in sorted(range(len(names)), key=lambda each: (names[each].end - names[each].start, each)):
        name = names[index]
        if name.end - name.start < name.width + 2 * name.air:
            continue
        place = next(_free(name, placed, room), None)
        if place is not None:
            places[index] = place
            placed.append(_Placed(*place, name))
    return places


def _free(name: EraName, placed: Sequence[_Placed], room: float) -> Iterator[tuple[float, float]]:
    """Yield the free places of a name, the best first: in the first line, and near the beginning of its era."""
    wish = name.start + min(_AHEAD, (name.end - name.start - name.width) / 2)
    beside = [each.along + each.name.width + GAP for each in placed]
    beside += [each.along - GAP - name.width for each in placed]
    low, high = name.start + name.air, name.end - name.air - name.width
    alongs = [wish, *sorted((each for each in beside if low <= each <= high), key=lambda each: abs(each - wish))]
    lines = sorted({0.0, *(each.across + each.name.height for each in placed)})
    for across in lines:
        # Alone in its line a name may be higher than the room, which is a wish of its author's words then.
        if across and across + name.height > room + 1e-6:
            continue
        for along in alongs:
            if all(each.is_clear(along, across, name) for each in placed):
                yield along, across
