"""The map: an equal-area projection that fits its places, arcs that end where they should, names that do not meet."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.canvas import Box
from exhibit.layout.map.atlas import FARTHEST, Atlas, Projection, bow, outline, spread

HANOI, MOSCOW = (105.85, 21.03), (37.62, 55.75)
POSITIONS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def test_the_centre_is_in_the_middle_and_north_is_up() -> None:
    projection = Projection((100.0, 20.0))
    assert projection.project((100.0, 20.0)) == pytest.approx((0.0, 0.0))
    assert projection.project((100.0, 30.0))[1] < 0 < projection.project((110.0, 20.0))[0]


@given(POSITIONS, POSITIONS)
def test_distance_from_the_centre_is_the_chord(centre: tuple[float, float], position: tuple[float, float]) -> None:
    """Snyder 1987, p. 185: a point at an angle c from the centre lies 2 sin(c/2) from it."""
    x, y = Projection(centre).project(position)
    ((a, b), (c, d)) = (tuple(map(math.radians, each)) for each in (centre, position))
    sines = math.sin((d - b) / 2) ** 2 + math.cos(b) * math.cos(d) * math.sin((c - a) / 2) ** 2
    assert math.hypot(x, y) == pytest.approx(2 * math.sqrt(min(sines, 1.0)), abs=2e-4)


def test_a_map_holds_all_its_places_and_touches_its_box() -> None:
    box = Box(100, 50, 600, 400)
    atlas = Atlas.showing([HANOI, MOSCOW, (53.0, 67.6)], box)
    points = [atlas.point(each) for each in (HANOI, MOSCOW, (53.0, 67.6))]
    assert all(box.x - 1e-6 <= x <= box.right + 1e-6 and box.y - 1e-6 <= y <= box.bottom + 1e-6 for x, y in points)
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    assert width == pytest.approx(600) or height == pytest.approx(400)


def test_a_single_place_does_not_fill_the_world() -> None:
    atlas = Atlas.showing([HANOI], Box(0, 0, 100, 100))
    assert atlas.point(HANOI) == pytest.approx((50.0, 50.0))
    assert math.isfinite(atlas.scale)


def test_opposite_places_cancel_out_and_still_have_a_map() -> None:
    assert Projection.around([(0.0, 0.0), (180.0, 0.0)]).centre == (0.0, 0.0)
    assert Projection.around([]).centre == (0.0, 0.0)


@pytest.mark.parametrize("lift", [0.0, 0.1, 0.3])
def test_an_arc_ends_at_both_places_and_rises_by_its_lift(lift: float) -> None:
    way = bow((0.0, 100.0), (100.0, 0.0), lift)
    assert way[0] == (0.0, 100.0)
    assert way[-1] == pytest.approx((100.0, 0.0))
    x, y = way[len(way) // 2]
    assert math.hypot(x - 50, y - 50) == pytest.approx(lift * math.hypot(100, 100))


@pytest.mark.slow
@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 60)), min_size=1, max_size=12))
def test_names_never_overlap_and_keep_their_order(names: list[tuple[float, float]]) -> None:
    wished, lengths = [each[0] for each in names], [each[1] for each in names]
    middles = spread(wished, lengths, 8.0, (0.0, 2000.0))
    order = sorted(range(len(names)), key=lambda index: middles[index])
    assert [wished[index] for index in order] == sorted(wished)
    for one, other in itertools.pairwise(order):
        room = middles[other] - middles[one] - (lengths[one] + lengths[other]) / 2
        assert room >= 8.0 - 1e-6
    assert middles[order[0]] - lengths[order[0]] / 2 >= -1e-6


def test_names_that_have_room_stay_where_they_want_to_be() -> None:
    assert spread([100.0, 300.0], [40.0, 40.0], 10.0, (0.0, 500.0)) == [100.0, 300.0]
    assert spread([100.0, 100.0], [40.0, 40.0], 10.0, (0.0, 500.0)) == [75.0, 125.0]


def test_north_is_up_on_the_far_side_of_the_map_too() -> None:
    projection = Projection((70.0, 40.0))
    for longitude in (-20.0, 70.0, 150.0):
        assert projection.project((longitude, 60.0))[1] < projection.project((longitude, 10.0))[1]


def test_names_stay_before_the_end_of_their_line() -> None:
    middles = spread([490.0, 480.0], [40.0, 40.0], 10.0, (0.0, 500.0))
    assert max(middles) + 20 <= 500.0
    assert middles[0] > middles[1]


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 320)), min_size=1, max_size=3))
def test_names_that_have_room_on_their_line_stay_on_it(names: list[tuple[float, float]]) -> None:
    """Regression: one that the others had been pushed against at the end went beyond it."""
    wished, lengths = [each[0] for each in names], [each[1] for each in names]
    middles = spread(wished, lengths, 10.0, (0.0, 1000.0))
    for middle, length in zip(middles, lengths, strict=True):
        assert middle - length / 2 >= -1e-6
        assert middle + length / 2 <= 1000.0 + 1e-6


def test_a_coast_around_the_antipode_does_not_become_the_whole_map() -> None:
    """Between Santiago and Papeete the sea was land, because Asia's coast ran around the map."""
    atlas = Atlas.showing([(-70.7, -33.4), (-149.6, -17.5)], Box(0, 0, 800, 600))
    east, north = atlas.projection.centre
    around = [(east + 180 + 5 * math.cos(a), -north + 5 * math.sin(a)) for a in (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)]
    assert outline(atlas, around) == []
    rim = 2 * math.sin(math.radians(FARTHEST) / 2) * atlas.scale
    wide = outline(atlas, [(east, north), (east + 170, north), (east, north + 20)])
    assert all(math.hypot(x - atlas.origin[0], y - atlas.origin[1]) <= rim + 1e-6 for x, y in wide)
