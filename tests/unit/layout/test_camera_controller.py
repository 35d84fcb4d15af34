"""The camera under hands: what is under the fingers stays there, and a flick ends ahead, on a milestone or the end."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from exhibit.content import Exhibit, Milestone
from exhibit.dates import parse_date
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.camera_controller import GLIDE_S, CameraController
from exhibit.motion import LEAST_SPEED, Coast
from exhibit.motion.contacts import Under
from exhibit.motion.gestures import Drag, Drop, Gesture, Pinch
from exhibit.motion.routing import ContactRouter
from exhibit.navigation import MilestoneOrder

YEARS = st.lists(st.integers(1950 * 12, 2025 * 12), min_size=1, max_size=40, unique=True).map(sorted)
CAMERAS = st.builds(
    Camera, year=st.floats(1960, 2015), span_years=st.floats(0.2, 80), length=st.sampled_from([1080.0, 1920.0]),
    first=st.just(1950.0), last=st.just(2026.0),
)  # fmt: skip
FINGERS = st.lists(
    st.tuples(st.integers(0, 3), st.floats(0, 1080), st.floats(200, 900), st.floats(0.001, 0.1)),
    min_size=1,
    max_size=40,
)


def _walk(months: list[int]) -> MilestoneOrder:
    return MilestoneOrder(
        tuple(map(str, months)), tuple(each / 12 for each in months), tuple(1 + each % 4 for each in months)
    )


def _carry(camera_controller: CameraController, walk: MilestoneOrder, gesture: Gesture) -> None:
    """Do on the camera what a screen does with a gesture along x."""
    match gesture:
        case Drag(_, _, by):
            camera_controller.push(by[0])
        case Pinch(_, at, by, spread):
            camera_controller.pinch(at[0], by[0], spread)
        case Drop(_, speed):
            camera_controller.flick(
                speed[0], lambda year, aim: walk.rest(year, aim, camera_controller.camera.span_years * 0.06)
            )
        case _:
            pass


@pytest.mark.slow
@given(CAMERAS, st.floats(0, 1), st.floats(-300, 300), st.floats(0.2, 5))
def test_the_year_under_the_midpoint_stays_under_it(camera: Camera, share: float, by: float, spread: float) -> None:
    camera_controller = CameraController(camera)
    along = share * camera.length
    held = camera.year_at(along - by)
    camera_controller.pinch(along, by, spread)
    after = camera_controller.camera
    # At an end of the exhibit the view stops instead.
    wished = held + after.span_years * (0.5 - along / camera.length)
    assume(abs(camera.panned(by).year_at(along) - held) < 1e-9)
    assume(after.looking_at(wished).year == wished)
    assert after.year_at(along) == pytest.approx(held, abs=1e-6)


@pytest.mark.slow
@given(FINGERS, YEARS)
def test_fingers_that_come_and_go_never_make_the_view_jump(
    steps: list[tuple[int, float, float, float]], months: list[int]
) -> None:
    camera_controller, walk = CameraController(Camera(1988.0, 26.0, 1080.0, 1950.0, 2026.0)), _walk(months)
    router = ContactRouter(lambda _: Under(surface="band"))
    down: set[int] = set()
    places: dict[int, tuple[float, float]] = {}
    now = 0.0
    for finger, x, y, after in steps:
        now += after
        before = camera_controller.camera
        if finger not in down:
            down.add(finger)
            gestures = router.down(finger, (x, y), now)
            farthest = 0.0
        else:
            farthest = abs(x - places[finger][0])
            gestures = router.move({finger: (x, y)}, now)
        places[finger] = x, y
        for gesture in gestures:
            _carry(camera_controller, walk, gesture)
        moved = abs(camera_controller.camera.position_of(before.year) - before.length / 2)
        zoomed = camera_controller.camera.span_years / before.span_years
        # No more than the finger itself moved, counted from where its drag began (18 units of slop) and stretched
        # about the midpoint by no more than the zoom.
        assert moved <= (farthest + 20.0 + 1080.0 * abs(1 - zoomed)) * max(1.0, 1 / zoomed) + 1e-6


@given(CAMERAS, YEARS, st.floats(-9000, 9000))
def test_a_flick_never_goes_back_and_ends_on_a_milestone_or_the_end(
    camera: Camera, months: list[int], speed: float
) -> None:
    walk, camera_controller = _walk(months), CameraController(camera.looking_at(camera.year))
    is_flick = camera_controller.flick(speed, lambda year, aim: walk.rest(year, aim, camera.span_years * 0.06))
    assert is_flick == (abs(speed) >= LEAST_SPEED)
    seen, now = [camera_controller.camera.year], 5.0
    while camera_controller.is_gliding:
        camera_controller.tick(now)
        seen.append(camera_controller.camera.year)
        now += 1 / 60
    seen.append(camera_controller.camera.year)
    ahead = [later - year for year, later in itertools.pairwise(seen)]
    assert all(step * -speed >= -1e-9 for step in ahead), "it moved against the hand"
    if is_flick:
        ends = {camera.looking_at(-1e9).year, camera.looking_at(1e9).year}
        rests = [*(camera.looking_at(year).year for year in walk.years), *ends]
        assert min(abs(seen[-1] - each) for each in rests) < 1e-6


def test_a_flick_takes_over_the_speed_of_the_finger() -> None:
    coast = Coast(distance=600.0, speed=1500.0)
    assert coast.share_at(0.001) * 600.0 / 0.001 == pytest.approx(1500.0, rel=0.01)
    assert coast.share_at(coast.duration_s) == 1.0
    assert Coast(0.0, 1500.0).share_at(0.0) == 1.0


@pytest.mark.slow
@given(CAMERAS, st.floats(0.3, 3), st.floats(0.1, 0.9))
def test_all_the_way_through_a_zoom_the_year_under_the_finger_stays(
    camera: Camera, factor: float, share: float
) -> None:
    camera_controller, along = CameraController(camera), share * camera.length
    target = camera.zoomed(factor, along)
    assume(target.year_at(along) == pytest.approx(camera.year_at(along), abs=1e-9))
    camera_controller.zoom(factor, along)
    for step in range(9):
        camera_controller.tick(3.0 + step * GLIDE_S / 8)
        assert camera_controller.camera.year_at(along) == pytest.approx(camera.year_at(along), abs=1e-6)
    assert not camera_controller.is_gliding
    assert camera_controller.camera == target


def test_without_travel_every_movement_is_over_at_once() -> None:
    camera_controller = CameraController(Camera(1988.0, 26.0, 1080.0, 1950.0, 2026.0), is_still=True)
    camera_controller.glide_to(2000.0, 10.0)
    assert (camera_controller.camera.year, camera_controller.camera.span_years, camera_controller.is_gliding) == (
        2000.0,
        10.0,
        False,
    )


@pytest.mark.parametrize(
    ("year", "aim", "rest"),
    [(1990.0, 1994.2, 1994.5), (1994.5, 1994.6, 2012.6), (1994.5, 1994.4, 1950.1), (1970.0, 1969.0, 1950.1)],
)
def test_a_rest_is_ahead_even_when_the_nearest_is_not(year: float, aim: float, rest: float) -> None:
    walk = MilestoneOrder(("a", "b", "c"), (1950.1, 1994.5, 2012.6), (1, 2, 1))
    assert walk.rest(year, aim, 1.0) == rest


def test_where_nothing_is_ahead_the_end_is() -> None:
    walk = MilestoneOrder(("a",), (1950.1,), (1,))
    assert walk.rest(1990.0, 1995.0, 1.0) == float("inf")
    assert walk.rest(1950.1, 1940.0, 1.0) == float("-inf")
    assert MilestoneOrder((), (), ()).rest(1990.0, 1980.0, 1.0) == float("-inf")


def test_a_great_milestone_near_the_aim_comes_before_a_nearer_small_one() -> None:
    walk = MilestoneOrder(("small", "great"), (2000.0, 2000.4), (4, 1))
    assert walk.rest(1990.0, 1999.9, 1.0) == 2000.4


def test_a_walk_goes_along_and_stays_at_its_ends(synthetic: Exhibit) -> None:
    pattern: Milestone = synthetic.milestones[0]
    made = [
        pattern.model_copy(update={"id": key, "date": parse_date(date)})
        for key, date in (("late", "2001"), ("b", "1990-05"), ("a", "1990-05"))
    ]
    walk = MilestoneOrder.along(made)
    assert walk.keys == ("b", "a", "late"), "those of one time stay as they are given"
    assert walk.beside("a", walk.years[1], 1) == "late"
    assert walk.beside("late", walk.years[2], 1) == "late"
    assert walk.beside("elsewhere", 1995.0, 1) == "late"
    assert walk.beside("elsewhere", 1995.0, -1) == "a"
    assert MilestoneOrder((), (), ()).beside("a", 1990.0, 1) is None
