"""Every address of an exhibit that a visitor can come to."""

from collections.abc import Iterator

from exhibit.content import Exhibit, Milestone

MOST = 4
"""So many milestones and slides are opened: the first and the last of them, and some between."""


def places(exhibit: Exhibit) -> Iterator[str]:
    """Yield an address of each kind, and one of each thing that is not one of many."""
    yield from ("attract", "home", "timeline", "find", "find:1", "sources")
    yield from (f"milestone:{each.id}" for each in _some(exhibit.milestones))
    for chart in exhibit.charts:
        yield from (f"chart:{chart.id}", f"chart:{chart.id}:table") if chart.has_door else ()
        yield from (f"linked:{chart.id}",) if chart.is_linked else ()
    yield from (f"slide:{each.id}" for each in exhibit.slides)
    if exhibit.tours:
        yield "tours"
    yield from (f"tour:{tour.id}:{number + 1}" for tour in exhibit.tours for number in range(len(tour.stops)))


def _some(things: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    last = len(things) - 1
    return things if last < MOST else tuple(things[last * number // (MOST - 1)] for number in range(MOST))
