"""Content under a hand: it follows, coasts on, gives a little beyond its ends, and rests within them."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.camera_controller import CameraController
from exhibit.motion.coast import LEAST_SPEED
from exhibit.motion.scrolling import Scroller, give, pull_of

FRAME_S = 1 / 60
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("drag"), st.floats(-900, 900)),
        st.tuples(st.just("drop"), st.floats(-6000, 6000)),
        st.tuples(st.just("frames"), st.integers(1, 30).map(float)),
        st.tuples(st.sampled_from(["take", "stop"]), st.just(0.0)),
    ),
    max_size=40,
)


def _scroller(most: float = 2000.0, *, is_still: bool = False) -> Scroller:
    scroller = Scroller(is_still=is_still)
    scroller.most = most
    return scroller


def _rest(scroller: Scroller) -> list[float]:
    """Let it move to its rest; return where it was in each frame."""
    seen, now = [scroller.offset], 100.0
    for _ in range(200):
        if not scroller.is_moving:
            return seen
        scroller.tick(now)
        seen.append(scroller.offset)
        now += FRAME_S
    pytest.fail("it never rests")


@given(st.floats(-5000, 5000))
@example(2.59e-14)
def test_content_gives_ever_less_and_the_hand_takes_it_up_where_it_shows(pull: float) -> None:
    assert abs(give(pull)) <= 0.55 * abs(pull)
    assert abs(give(pull)) < 120
    assert abs(give(pull * 2)) >= abs(give(pull))
    assert pull_of(give(pull)) == pytest.approx(pull, rel=1e-6, abs=1e-6)


@given(STEPS, st.sampled_from([0.0, 300.0, 5000.0]))
def test_whatever_a_hand_does_it_rests_within_its_ends_and_never_jumps(
    steps: list[tuple[str, float]], most: float
) -> None:
    scroller, now = _scroller(most), 0.0
    for what, value in steps:
        before = scroller.offset
        match what:
            case "drag":
                scroller.drag(value)
                # Hypothesis may pull far beyond an end and back again; never more shows than the hand has moved.
                assert abs(scroller.offset - before) <= abs(value) + 1e-6
            case "drop":
                scroller.drop(value)
                assert scroller.offset == before
            case "frames":
                for _ in range(int(value)):
                    scroller.tick(now)
                    now += FRAME_S
            case _:
                getattr(scroller, what)()
                assert scroller.offset == before
        assert -120 < scroller.offset < most + 120
    scroller.drop(0.0)
    _rest(scroller)
    assert 0.0 <= scroller.offset <= most


@given(st.floats(100, 6000), st.sampled_from([-1, 1]), st.floats(0, 2000))
def test_a_flick_goes_on_the_hand_s_way_at_its_speed_and_only_slows_down(speed: float, way: int, offset: float) -> None:
    scroller = _scroller()
    scroller.go_to(offset)
    scroller.drop(-way * speed)
    seen = _rest(scroller)
    steps = [(later - before) * way for before, later in itertools.pairwise(seen)]
    assert all(step >= -1e-9 for step in steps), "it went against the hand"
    moving = [step for step in steps if step > 1e-9]
    assert all(later <= before + 1e-6 for before, later in itertools.pairwise(moving)), "it went faster"
    if moving:
        assert moving[0] <= speed * FRAME_S + 1e-6, "it left faster than the hand"
    assert 0.0 <= scroller.offset <= 2000.0


def test_it_ends_exactly_at_its_end() -> None:
    scroller = _scroller()
    scroller.go_to(1990.0)
    scroller.drop(-4000.0)
    _rest(scroller)
    assert scroller.offset == 2000.0


def test_a_finger_stops_it_where_it_is_but_not_on_its_way_back_from_beyond() -> None:
    scroller = _scroller()
    scroller.drop(-2000.0)
    for frame in range(5):
        scroller.tick(frame * FRAME_S)
    scroller.stop()
    assert not scroller.is_moving
    assert 0.0 < scroller.offset < 2000.0
    scroller.go_to(0.0)
    scroller.drag(400.0)
    assert scroller.offset < -40
    scroller.drop(0.0)
    scroller.stop()
    _rest(scroller)
    assert scroller.offset == 0.0


def test_a_hand_goes_on_from_where_something_else_has_scrolled_to() -> None:
    scroller = _scroller()
    scroller.drag(-300.0)
    scroller.go_to(900.0)
    scroller.drag(-10.0)
    assert scroller.offset == 910.0


@pytest.mark.parametrize("what", ["go to", "take", "drag"])
@pytest.mark.parametrize("by", [-2000.0, 300.0], ids=["coasting", "beyond an end"])
def test_whatever_takes_it_elsewhere_ends_what_it_did_by_itself(what: str, by: float) -> None:
    scroller = _scroller()
    if by > 0:
        scroller.drag(by)
    scroller.drop(min(by, 0.0))
    for frame in range(5):
        scroller.tick(frame * FRAME_S)
    assert scroller.is_moving
    if what == "go to":
        scroller.go_to(700.0)
        assert scroller.offset == 700.0
    elif what == "take":
        scroller.take()
    else:
        scroller.drag(-50.0)
    assert not scroller.is_moving
    assert scroller.due(1.0) is None
    there = scroller.offset
    scroller.tick(1.0)
    assert scroller.offset == there


def test_where_nothing_travels_it_stays_where_the_hand_leaves_it_and_gives_nothing() -> None:
    scroller = _scroller(is_still=True)
    scroller.drag(-500.0)
    scroller.drop(-3000.0)
    assert not scroller.is_moving
    assert scroller.offset == 500.0
    scroller.drag(900.0)
    assert scroller.offset == 0.0


# The axis --------------------------------------------------------------------------------------------------


def _camera_controller(*, is_still: bool = False) -> CameraController:
    camera = Camera(1950.0, 26.0, 1920.0, 1950.0, 2026.0)
    return CameraController(camera.looking_at(1950.0), is_still=is_still)


def _settle(camera_controller: CameraController) -> None:
    now = 5.0
    while camera_controller.is_gliding:
        camera_controller.tick(now)
        now += FRAME_S


@pytest.mark.slow
@given(st.lists(st.floats(-600, 600), max_size=20))
def test_an_axis_pulled_beyond_its_end_gives_a_little_and_springs_back(moves: list[float]) -> None:
    camera_controller = _camera_controller()
    for by in moves:
        before = camera_controller.camera
        camera_controller.push(by)
        moved = abs(camera_controller.camera.year - before.year) * before.units_per_year
        assert moved <= abs(by) + 1e-6
        # What it rests on, and whatever is told of it, is within the ends.
        assert camera_controller.target == camera_controller.target.looking_at(camera_controller.target.year)
    # Back from however far beyond the other end.
    camera_controller.push(20_000.0)
    end = camera_controller.target
    assert 20 < (end.year - camera_controller.camera.year) * end.units_per_year < 120
    camera_controller.spring()
    assert camera_controller.is_gliding
    _settle(camera_controller)
    assert camera_controller.camera == end


def test_a_flick_from_beyond_the_end_ends_within_it() -> None:
    for speed in (-3000.0, 3000.0):
        camera_controller = _camera_controller()
        camera_controller.push(600.0)
        assert camera_controller.flick(speed, lambda _, aim: aim)
        _settle(camera_controller)
        assert camera_controller.camera == camera_controller.camera.looking_at(camera_controller.camera.year)


def test_a_finger_on_the_axis_on_its_way_back_takes_it_up_without_a_jump() -> None:
    camera_controller = _camera_controller()
    camera_controller.push(500.0)
    camera_controller.spring()
    for frame in range(4):
        camera_controller.tick(frame * FRAME_S)
    before = camera_controller.camera
    camera_controller.stop()
    assert camera_controller.camera.year == pytest.approx(before.year, abs=1e-9)
    camera_controller.push(-1.0)
    assert abs(camera_controller.camera.year - before.year) * before.units_per_year < 1.0 + 1e-6


def test_where_nothing_travels_the_axis_gives_nothing() -> None:
    camera_controller = _camera_controller(is_still=True)
    end = camera_controller.camera
    camera_controller.push(500.0)
    assert camera_controller.camera == end


def test_a_hand_that_lets_go_slowly_or_pushes_against_an_end_moves_nothing() -> None:
    scroller = _scroller()
    scroller.drag(-500)
    scroller.drop(-(LEAST_SPEED - 1))
    assert (scroller.offset, scroller.is_moving) == (500.0, False)
    scroller.go_to(0.0)
    scroller.drop(3000)
    assert (scroller.offset, scroller.is_moving) == (0.0, False)


def test_it_comes_back_from_beyond_an_end_as_fast_after_a_flick_as_before() -> None:
    flicked, fresh = _scroller(), _scroller()
    flicked.drop(-2000)
    _rest(flicked)
    flicked.go_to(0.0)
    for scroller in (flicked, fresh):
        scroller.drag(200)
        scroller.drop(0.0)
    assert fresh.offset < 0
    assert _rest(flicked) == _rest(fresh)
