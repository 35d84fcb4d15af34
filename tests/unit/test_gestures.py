"""Fingers in any order: no jump, nothing stuck, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.figures.camera import Camera
from exhibit.motion.gestures import (
    NEAREST,
    SLOP,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    LetGo,
    Pinch,
    Press,
    Recogniser,
    Tap,
    Unpress,
)

PLACES = st.tuples(st.floats(0, 1920), st.floats(0, 1080))
STEPS = st.lists(
    st.tuples(st.sampled_from(["down", "move", "up", "cancel"]), st.integers(0, 4), PLACES, st.floats(0, 0.2)),
    max_size=60,
)


def play(recogniser: Recogniser, steps: list[tuple[str, int, tuple[float, float], float]]) -> list[list[Gesture]]:
    now, answers = 0.0, []
    for what, finger, at, after in steps:
        now += after
        if what == "cancel":
            answers.append(recogniser.cancel())
        else:
            answers.append(getattr(recogniser, what)(finger, at, now))
    return answers


@given(STEPS)
def test_whatever_the_fingers_do_every_gesture_begins_once_and_ends_once(steps: list) -> None:
    recogniser = Recogniser()
    answers = play(recogniser, steps)
    answers.append(recogniser.cancel())
    pressed = moving = False
    for gesture in [each for answer in answers for each in answer]:
        match gesture:
            case Press():
                assert not pressed
                assert not moving
                pressed = True
            case Unpress():
                assert pressed
                pressed = False
            case DragBegin():
                assert not moving
                moving = True
            case Drag() | Pinch():
                assert moving
            case Tap():
                assert pressed
                assert not moving
                pressed = False
            case Drop() | LetGo():
                assert moving
                moving = False
    assert not pressed
    assert not moving
    assert not recogniser.is_down


@given(STEPS)
def test_only_a_finger_that_moved_moves_anything_and_never_farther_than_it_went(steps: list) -> None:
    recogniser, where = Recogniser(), {}
    now = 0.0
    for what, finger, at, after in steps:
        now += after
        before = where.get(finger)
        answer = recogniser.cancel() if what == "cancel" else getattr(recogniser, what)(finger, at, now)
        if what == "cancel":
            where.clear()
            continue
        went = 0.0 if before is None else abs(at[0] - before[0])
        # A drag starts from where the finger came down, at most the slop (and this step) away.
        for gesture in answer:
            if isinstance(gesture, Drag | Pinch):
                assert abs(gesture.by[0]) <= went + SLOP + 1e-6
        if what == "up":
            where.pop(finger, None)
        elif what == "down" or finger in where:
            where[finger] = at


@given(PLACES, PLACES, st.lists(st.tuples(st.booleans(), PLACES), min_size=1, max_size=30))
def test_the_year_under_the_fingers_middle_stays_under_it(
    first: tuple[float, float], second: tuple[float, float], moves: list[tuple[bool, tuple[float, float]]]
) -> None:
    recogniser = Recogniser()
    recogniser.down(0, first, 0.0)
    recogniser.down(1, second, 0.0)
    # So wide an axis that its ends do not take part.
    camera = Camera(0.0, 100.0, 1920.0, -1e7, 1e7)
    middle = (first[0] + second[0]) / 2
    for which, at in moves:
        held = camera.year_at(middle)
        for gesture in recogniser.move(int(which), at, 0.0):
            assert isinstance(gesture, Pinch)
            camera = camera.panned(gesture.by[0]).zoomed(1 / gesture.spread, gesture.at[0])
            middle = gesture.at[0]
            assert camera.year_at(middle) == pytest.approx(held, abs=1e-3 * camera.span_years)


def test_meeting_fingers_do_not_zoom_without_end() -> None:
    recogniser = Recogniser()
    recogniser.down(0, (900.0, 500.0), 0.0)
    recogniser.down(1, (1000.0, 500.0), 0.0)
    spreads = [gesture.spread for x in range(999, 899, -1) for gesture in recogniser.move(1, (float(x), 500.0), 0.0)]  # type: ignore[union-attr]
    product = 1.0
    for spread in spreads:
        product *= spread
    assert product == pytest.approx(NEAREST / 100)


@given(st.floats(200, 3000), st.sampled_from([-1, 1]))
def test_a_flick_has_the_speed_and_direction_of_the_finger(speed: float, direction: int) -> None:
    recogniser, x = Recogniser(), 1000.0
    recogniser.down(0, (x, 500.0), 0.0)
    for frame in range(1, 11):
        x = 1000.0 + direction * speed * frame / 60
        recogniser.move(0, (x, 500.0), frame / 60)
    (drop,) = recogniser.up(0, (x, 500.0), 10 / 60 + 0.001)[-1:]
    assert isinstance(drop, Drop)
    assert drop.speed[0] * direction > 0
    assert abs(drop.speed[0]) == pytest.approx(speed, rel=0.12)


def test_a_finger_that_rested_lets_go_without_speed() -> None:
    recogniser = Recogniser()
    recogniser.down(0, (100.0, 500.0), 0.0)
    recogniser.move(0, (400.0, 500.0), 0.05)
    (drop,) = recogniser.up(0, (400.0, 500.0), 1.0)[-1:]
    assert drop == Drop((0.0, 0.0))


def test_two_taps_at_one_place_are_a_double_tap_and_the_third_begins_anew() -> None:
    recogniser, seen = Recogniser(), []
    for index in range(4):
        recogniser.down(0, (500.0, 500.0), index * 0.2)
        seen += recogniser.up(0, (503.0, 501.0), index * 0.2 + 0.05)
    assert [gesture.is_second for gesture in seen] == [False, True, False, True]  # type: ignore[union-attr]


def test_a_tap_after_a_flick_is_a_tap() -> None:
    recogniser = Recogniser()
    recogniser.down(0, (900.0, 500.0), 0.0)
    recogniser.move(0, (500.0, 500.0), 0.05)
    recogniser.up(0, (500.0, 500.0), 0.06)
    recogniser.down(0, (700.0, 500.0), 0.2)
    assert recogniser.up(0, (700.0, 500.0), 0.25) == [Tap((700.0, 500.0), is_second=False)]
