"""How long and how far things move after a hand has let go, as somebody who watches would say it."""

import math
from collections.abc import Callable

import pytest

from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.camera_controller import CameraController
from exhibit.motion.scrolling import Scroller, give, pull_of

FRAME_S = 1 / 120


def _seconds(beat: Callable[[float], None], is_moving: Callable[[], bool]) -> float:
    """Play frames until it rests; return how long that took."""
    frames = 0
    while is_moving():
        assert frames < 20 / FRAME_S, "it never rests"
        beat(100.0 + frames * FRAME_S)
        frames += 1
    return (frames - 1) * FRAME_S


def _scroller(most: float) -> Scroller:
    scroller = Scroller()
    scroller.most = most
    return scroller


def _camera_controller() -> CameraController:
    return CameraController(Camera(1960.0, 20.0, 1920.0, 1950.0, 2026.0))


@pytest.mark.parametrize(
    ("most", "speed", "way", "least_s", "most_s"),
    [(1e6, 1000.0, 420.0, 1.1, 1.4), (1e6, 3000.0, 1260.0, 1.1, 1.4), (1e6, 100.0, 42.0, 1.1, 1.4),
     (20.0, 2000.0, 20.0, 0.2, 0.35), (1e6, 60.0, 0.0, -1.0, 0.0), (0.0, 2000.0, 0.0, -1.0, 0.0)],
    ids=["usual", "fast", "slow", "short way to an end", "too slow to flick", "nowhere to go"],
)  # fmt: skip
def test_a_flick_carries_so_far_and_takes_so_long(
    most: float, speed: float, way: float, least_s: float, most_s: float
) -> None:
    scroller = _scroller(most)
    scroller.drop(-speed)
    took_s = _seconds(scroller.tick, lambda: scroller.is_moving)
    assert scroller.offset == pytest.approx(way, rel=0.15)
    assert least_s <= took_s <= most_s


@pytest.mark.parametrize("speed", [-100.0, -500.0, -1500.0])
def test_a_flick_to_a_milestone_far_beyond_its_aim_is_there_before_anybody_tires_and_is_no_blur(speed: float) -> None:
    camera_controller = _camera_controller()
    far = camera_controller.camera.year + 30.0
    assert camera_controller.flick(speed, lambda _year, _aim: far)
    took_s = _seconds(camera_controller.tick, lambda: camera_controller.is_gliding)
    assert camera_controller.camera.year == pytest.approx(far)
    assert 1.2 <= took_s <= 2.0


@pytest.mark.parametrize(("speed", "flicks"), [(60.0, False), (-60.0, False), (100.0, True), (-100.0, True)])
def test_only_a_hand_that_still_moves_flicks_the_axis(speed: float, flicks: bool) -> None:
    assert _camera_controller().flick(speed, lambda _year, aim: aim) == flicks


def test_what_has_been_pulled_beyond_an_end_is_back_soon_and_does_not_snap() -> None:
    scroller, camera_controller = _scroller(500.0), _camera_controller()
    scroller.drag(300.0)
    scroller.drop(0.0)
    camera_controller.look(1950.0)
    camera_controller.push(300.0)
    camera_controller.spring()
    assert 0.2 <= _seconds(scroller.tick, lambda: scroller.is_moving) <= 0.45
    assert 0.2 <= _seconds(camera_controller.tick, lambda: camera_controller.is_gliding) <= 0.45


@pytest.mark.parametrize(
    ("pull", "least", "most"),
    [(10.0, 4.0, 7.0), (100.0, 30.0, 50.0), (1e4, 90.0, 120.0), (1e20, 119.0, 120.0)],
)
def test_a_pull_beyond_an_end_shows_at_once_and_has_an_end_itself(pull: float, least: float, most: float) -> None:
    for way in (-1, 1):
        assert least <= give(way * pull) * way <= most
        assert math.isfinite(pull_of(give(way * pull)))
