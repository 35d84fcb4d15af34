"""Which side of the axis a milestone belongs to, whatever is in view."""

import bisect
from collections.abc import Sequence


def alternate(years: Sequence[float], levels: Sequence[Sequence[int]]) -> list[int]:
    """Give every milestone its side, so that neighbours stand on different ones.

    The important ones are dealt out first, each away from its nearest neighbour among those dealt out before it. No
    view has a say in it, so that nothing changes its side while a view moves.

    Args:
        years: Decimal year of each milestone, ascending.
        levels: Which milestones are of each level, the most important level first; each of them ascending.

    Returns:
        0 (before the axis) or 1 (after it) for each milestone.
    """
    sides = [0] * len(years)
    dealt: list[int] = []
    for level in levels:
        before: int | None = None
        for index in level:
            place = bisect.bisect_left(dealt, index)
            near = [dealt[each] for each in (place - 1, place) if 0 <= each < len(dealt)]
            if before is not None:
                near.append(before)
            if near:
                sides[index] = 1 - sides[min(near, key=lambda each: abs(years[each] - years[index]))]
            before = index
        dealt = sorted([*dealt, *level])
    return sides
