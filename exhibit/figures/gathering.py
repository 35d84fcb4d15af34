"""Milestones without a card: dots where there is room, counted badges where they crowd."""

import itertools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exhibit.content import Milestone
from exhibit.figures.camera import Camera
from exhibit.figures.line import Cluster, Line

STRETCH = 96.0
"""Least design units of the stretch of time that one badge may stand for; it holds a badge of four digits."""

APART = 26.0
"""Design units between two dots that a finger can tell apart."""

CLEAR = 24.0
"""Design units between a badge and the middle of a dot beside it; a lit dot is this large."""

_FEW = 6
_ASIDE = 30.0


@dataclass(frozen=True, slots=True)
class Badge:
    """A counted cluster with its place.

    Attributes:
        cluster: What it holds.
        along: The middle of the badge on the rail.
    """

    cluster: Cluster
    along: float


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands on the axis in a view, the milestones with cards left out."""

    dots: tuple[Milestone, ...]
    badges: tuple[Badge, ...]


def gather(line: Line, camera: Camera, carded: Mapping[str, float], width_of: Callable[[int], float]) -> Gathered:
    """Gather the milestones of a view.

    Stretches are halved and doubled in place as the view zooms, so a badge splits where it stands; panning regroups
    nothing.

    Args:
        line: All milestones.
        camera: The view.
        carded: Decimal year of each milestone that has a card, by id.
        width_of: Design units that a badge with a count takes along the rail.
    """
    step = 2.0 ** math.ceil(math.log2(STRETCH / camera.units_per_year))
    by_stretch: dict[int, list[float]] = {}
    for year in carded.values():
        by_stretch.setdefault(int(year // step), []).append(year)
    dots: list[Milestone] = []
    badges: list[Badge] = []
    for cluster in line.clusters(camera.year_at(-40), camera.year_at(camera.length + 40), step):
        stretch = int(cluster.first // step)
        others = by_stretch.get(stretch, [])
        few, rest = _without(line, cluster, carded, len(others))
        if rest is None or _are_apart(few, camera):
            dots += few
            continue
        bounds = camera.position_of(stretch * step), camera.position_of((stretch + 1) * step)
        near = (by_stretch.get(stretch + side, []) for side in (-1, 0, 1))
        taken = [camera.position_of(year) for years in near for year in years]
        badges.append(Badge(rest, _clear_place(camera.position_of(rest.year), bounds, taken, width_of(rest.count))))
    return Gathered(tuple(dots), tuple(badges))


def _without(
    line: Line, cluster: Cluster, carded: Mapping[str, float], cards: int
) -> tuple[list[Milestone], Cluster | None]:
    """Leave out those with cards; few are returned one by one, and a cluster only where two or more are left."""
    if cluster.count > _FEW + cards:
        return [], Cluster(cluster.first, cluster.last, cluster.count - cards)
    left = [each for each in line.held_by(cluster) if each.id not in carded]
    if len(left) < 2:
        return left, None
    years = [each.date.middle_year for each in left]
    return left, Cluster(years[0], years[-1], len(left))


def _are_apart(few: list[Milestone], camera: Camera) -> bool:
    years = [each.date.middle_year for each in few]
    return bool(few) and all(
        (later - earlier) * camera.units_per_year >= APART for earlier, later in itertools.pairwise(years)
    )


def _clear_place(wish: float, bounds: tuple[float, float], taken: list[float], width: float) -> float:
    """Return the place nearest to a wish and clear of the dots near it: in its stretch, or a little beside it."""
    reach = width / 2 + CLEAR
    low, high = bounds[0] + width / 2, bounds[1] - width / 2
    if low > high:
        low = high = (bounds[0] + bounds[1]) / 2
    held = min(max(wish, low), high)
    places = [held, *(each + side for each in taken for side in (-reach, reach))]
    free = [at for at in places if all(abs(at - each) >= reach - 1e-6 for each in taken)]
    inside = [at for at in free if low <= at <= high]
    near = [at for at in free if low - _ASIDE <= at <= high + _ASIDE]
    return min(inside or near, key=lambda at: abs(at - held), default=held)
