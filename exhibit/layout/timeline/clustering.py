"""Milestones without a card: dots where there is room, counted badges where they crowd."""

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from exhibit.content import Milestone
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import Cluster, MilestoneIndex

STRETCH = 96.0
"""Least design units of the stretch of time that one badge may stand for; it holds a badge of four digits."""

APART = 26.0
"""Design units between two dots that a finger can tell apart."""

CLEAR = 24.0
"""Design units between a badge and the middle of a dot beside it; a lit dot is this large."""

_FEW = 6
_BETWEEN = 4.0
_ASIDE = 30.0


@dataclass(frozen=True, slots=True)
class Badge:
    """A counted cluster with its place.

    Attributes:
        cluster: What it holds.
        along: The middle of the badge on the axis.
    """

    cluster: Cluster
    along: float


@dataclass(frozen=True, slots=True)
class Clustering:
    """What stands on the axis in a view, the milestones with cards left out."""

    dots: tuple[Milestone, ...]
    badges: tuple[Badge, ...]


def cluster_milestones(
    line: MilestoneIndex,
    camera: Camera,
    carded: Mapping[str, float],
    width_of: Callable[[int], float],
    lit: Sequence[float] = (),
) -> Clustering:
    """Gather the milestones of a view.

    Stretches are halved and doubled in place as the view zooms, so a badge splits where it stands; panning regroups
    nothing.

    Args:
        line: All milestones.
        camera: The view.
        carded: Decimal year of each milestone that has a card, by id.
        width_of: Design units that a badge with a count takes along the axis.
        lit: Decimal years of large dots, which no badge may touch; other dots it leaves free where it can.
    """
    step = 2.0 ** math.ceil(math.log2(STRETCH / camera.units_per_year))
    by_stretch = _by_stretch(carded.values(), step)
    large = [camera.position_of(year) for year in lit]
    dots: list[Milestone] = []
    badges: list[Badge] = []
    end = -math.inf
    # From so far outside that what is left out there moves nothing in view.
    for cluster in line.clusters(camera.year_at(-3 * STRETCH), camera.year_at(camera.length + STRETCH), step):
        stretch = int(cluster.first // step)
        others = by_stretch.get(stretch, [])
        few, rest = _without(line, cluster, carded, len(others))
        if rest is None or _are_apart(few, camera):
            dots += few
            continue
        bounds = camera.position_of(stretch * step), camera.position_of((stretch + 1) * step)
        taken = [camera.position_of(year) for side in (-1, 0, 1) for year in by_stretch.get(stretch + side, ())]
        width = width_of(rest.count)
        place = _Place(camera.position_of(rest.year), bounds, width, taken, large, end)
        badges.append(Badge(rest, place.find()))
        end = badges[-1].along + width / 2
    return Clustering(tuple(dots), tuple(badges))


def _by_stretch(years: Iterable[float], step: float) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for year in years:
        found.setdefault(int(year // step), []).append(year)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """What a badge looks for along the axis.

    Attributes:
        wish: The middle of what it counts.
        bounds: The ends of its stretch.
        width: Its own.
        taken: Where dots are that it leaves free if it can.
        large: Where dots are that it must not touch.
        end: Where the badge before it ends.
    """

    wish: float
    bounds: tuple[float, float]
    width: float
    taken: Sequence[float]
    large: Sequence[float]
    end: float

    def find(self) -> float:
        """Return the place nearest to the wish: in its stretch, or a little beside it, or where there is one."""
        reach = self.width / 2 + CLEAR
        low, high = self.bounds[0] + self.width / 2, self.bounds[1] - self.width / 2
        if low > high:
            low = high = (self.bounds[0] + self.bounds[1]) / 2
        held = min(max(self.wish, low), high)
        first = self.end + _BETWEEN + self.width / 2
        beside = [each + side for each in (*self.taken, *self.large) for side in (-reach, reach)]
        places = [at for at in (held, first, *beside) if at >= first - 1e-6 and _is_clear(at, self.large, reach)]
        free = [at for at in places if _is_clear(at, self.taken, reach)]
        inside = [at for at in free if low <= at <= high]
        near = [at for at in free if low - _ASIDE <= at <= high + _ASIDE]
        return min(inside or near or places, key=lambda at: abs(at - held), default=self._after(first, reach))

    def _after(self, at: float, reach: float) -> float:
        """Return the first place from one on that is clear of large dots."""
        for each in sorted(self.large):
            if abs(at - each) < reach:
                at = each + reach
        return at


def _is_clear(at: float, dots: Sequence[float], reach: float) -> bool:
    return all(abs(at - each) >= reach - 1e-6 for each in dots)


def _without(
    line: MilestoneIndex, cluster: Cluster, carded: Mapping[str, float], cards: int
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
