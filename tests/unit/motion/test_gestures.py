"""One hand on the band and on controls: dragging, pinching, flicking, tapping, pressing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.timeline.camera import Camera
from exhibit.motion.contacts import REST_S
from exhibit.motion.gestures import (
    NEAREST,
    SLOP,
    Activate,
    Drag,
    DragBegin,
    Drop,
    Pinch,
    Point,
    Press,
    Tap,
    Unpress,
)
from exhibit.motion.routing import PAIR_S, ContactRouter
from finger_play import PLACES, Hands, meant, on_band


@given(st.tuples(PLACES, PLACES), st.lists(st.tuples(st.booleans(), PLACES), min_size=1, max_size=30))
def test_the_year_under_the_fingers_middle_stays_under_it(
    starts: tuple[Point, Point], moves: list[tuple[bool, Point]]
) -> None:
    router = ContactRouter(on_band)
    places = dict(enumerate(starts))
    for finger, at in places.items():
        router.down(finger, at, 0.0)
    # So wide an axis that its ends do not take part.
    camera = Camera(0.0, 100.0, 1920.0, -1e7, 1e7)
    for which, at in moves:
        before = [gesture for gesture in router.move({int(which): at}, 0.0) if isinstance(gesture, Drag | Pinch)]
        for gesture in before:
            middle = gesture.at[0] - gesture.by[0]
            held = camera.year_at(middle)
            spread = gesture.spread if isinstance(gesture, Pinch) else 1.0
            camera = camera.panned(gesture.by[0]).zoomed(1 / spread, gesture.at[0])
            assert camera.year_at(gesture.at[0]) == pytest.approx(held, abs=1e-3 * camera.span_years)


def test_meeting_fingers_do_not_zoom_without_end() -> None:
    router = ContactRouter(on_band)
    router.down(0, (900.0, 500.0), 0.0)
    router.down(1, (1000.0, 500.0), 0.0)
    router.move({0: (890.0, 500.0), 1: (1020.0, 500.0)}, 0.0)
    product = 1.0
    for x in range(1019, 889, -1):
        for gesture in router.move({1: (float(x), 500.0)}, 0.0):
            if isinstance(gesture, Pinch):
                product *= gesture.spread
    assert product == pytest.approx(NEAREST / 130)


@given(st.floats(200, 3000), st.sampled_from([-1, 1]))
def test_a_flick_has_the_speed_and_direction_of_the_finger(speed: float, direction: int) -> None:
    router, x = ContactRouter(on_band), 1000.0
    router.down(0, (x, 500.0), 0.0)
    for frame in range(1, 11):
        x = 1000.0 + direction * speed * frame / 60
        router.move({0: (x, 500.0)}, frame / 60)
    (drop,) = router.up(0, (x, 500.0), 10 / 60 + 0.001)[-1:]
    assert isinstance(drop, Drop)
    assert drop.speed[0] * direction > 0
    assert abs(drop.speed[0]) == pytest.approx(speed, rel=0.12)


def test_a_finger_that_rested_lets_go_without_speed() -> None:
    router = ContactRouter(on_band)
    router.down(0, (100.0, 500.0), 0.0)
    router.move({0: (400.0, 500.0)}, 0.05)
    assert router.up(0, (400.0, 500.0), 1.0)[-1:] == [Drop("band", (0.0, 0.0))]


def test_two_taps_at_one_place_are_a_double_tap_and_the_third_begins_anew() -> None:
    router, seen = ContactRouter(on_band), []
    for index in range(4):
        router.down(0, (500.0, 500.0), index * 0.2)
        seen += meant(router.up(0, (503.0, 501.0), index * 0.2 + 0.05))
    assert [gesture.is_second for gesture in seen] == [False, True, False, True]  # type: ignore[union-attr]


def test_a_tap_after_a_flick_is_a_tap() -> None:
    router = ContactRouter(on_band)
    router.down(0, (900.0, 500.0), 0.0)
    router.move({0: (500.0, 500.0)}, 0.05)
    router.up(0, (500.0, 500.0), 0.06)
    router.down(0, (700.0, 500.0), 0.2)
    assert meant(router.up(0, (700.0, 500.0), 0.25)) == [Tap((700.0, 500.0), is_second=False)]


def test_fingers_that_come_down_together_do_not_tap_the_band() -> None:
    hands = Hands()
    hands.down(0, 700, 700)
    hands.down(1, 800, 700)
    assert not hands.up(0, 700, 700)
    assert not hands.up(1, 800, 700)


def test_a_finger_taps_the_band_beside_one_of_another_hand_that_lies_there() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.wait(PAIR_S + 0.1).down(1, 900, 700)
    assert hands.up(1, 900, 700) == [Tap((900, 700), is_second=False)]


def test_a_hand_that_has_leaned_on_the_band_while_another_tapped_it_has_not_tapped() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.wait(REST_S + 0.1).down(1, 900, 700)
    assert hands.up(1, 900, 700) == [Tap((900, 700), is_second=False)]
    assert hands.up(0, 500, 700) == []


def test_a_finger_that_joins_a_drag_takes_hold_where_it_is() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.move(0, 400, 700)
    hands.wait(0.6).down(1, 800, 700)
    assert not hands.move(1, 817, 700)
    assert hands.move(1, 827, 700) == [Pinch("band", (613.5, 700), (5, 0), 427 / 417)]


def test_a_finger_that_is_left_of_two_has_no_speed_of_theirs() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.down(1, 700, 700)
    for x in range(0, 200, 40):
        hands.both((500 + x, 700), (700 + x, 700))
    hands.up(1, 860, 700)
    assert hands.up(0, 660, 700) == [Drop("band", (0, 0))]
    hands.down(0, 500, 700)
    hands.move(0, 600, 700)
    hands.wait(0.6).down(1, 900, 700)
    hands.both((620, 700), (950, 700))
    hands.up(0, 620, 700)
    assert hands.up(1, 950, 700) == [Drop("band", (0, 0))]


def test_a_thumb_that_lies_still_beside_a_finger_that_drags_does_not_pinch() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.down(1, 700, 700)
    assert hands.move(0, 400, 700) == [DragBegin("band", (500, 700)), Drag("band", (400, 700), (-100, 0))]
    assert isinstance(hands.move(1, 710, 700)[-1], Pinch)


def test_a_finger_that_leaves_a_band_which_another_drags_has_not_tapped_it() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.wait(1.0).down(1, 900, 700)
    hands.move(1, 800, 700)
    assert not hands.up(0, 500, 700)


# Controls --------------------------------------------------------------------------------------------------


def test_a_press_that_wanders_inside_its_button_presses_and_one_that_leaves_it_does_not() -> None:
    hands = Hands()
    hands.down(0, 10, 40)
    assert not hands.move(0, 195, 75)
    assert hands.up(0, 200 + SLOP, 75) == [Activate("back")]
    hands.down(0, 195, 40)
    assert hands.up(0, 201 + SLOP, 40) == [Unpress("back")]
    hands.down(0, 10, 40)
    assert hands.move(0, 10, 140) == [Unpress("back")]
    assert not hands.move(0, 10, 40)
    assert not hands.up(0, 10, 40)


def test_a_card_is_pressed_by_a_finger_that_wanders_across_the_band_and_dragged_by_one_along_it() -> None:
    hands = Hands()
    hands.down(0, 300, 500)
    assert hands.up(0, 310, 580) == [Activate("first")]
    hands.down(0, 300, 500)
    assert hands.move(0, 340, 500) == [
        Unpress("first"),
        DragBegin("band", (300, 500)),
        Drag("band", (340, 500), (40, 0)),
    ]
    hands.up(0, 340, 500)


def test_two_contacts_on_one_button_are_one_press() -> None:
    hands = Hands()
    assert hands.down(0, 40, 40) == [Press("back")]
    assert not hands.down(1, 90, 40)
    assert hands.up(0, 40, 40) == [Activate("back")]
    assert not hands.up(1, 90, 40)


def test_what_is_left_of_a_finger_told_as_two_drags_nothing_until_it_goes_on() -> None:
    """Regression: it dragged the band from where it had come down as soon as anything moved there."""
    hands = Hands()
    hands.down(0, 200, 450)
    hands.down(1, 200, 450)
    assert hands.move(0, 200, 469) == []
    assert hands.up(1, 200, 450) == [Activate("first")]
    assert hands.move(0, 200, 470) == []
    assert hands.move(0, 240, 470) == [DragBegin("band", (200, 469)), Drag("band", (240, 470), (40, 1))]


def test_what_lies_on_a_button_does_not_keep_others_from_pressing_it() -> None:
    hands = Hands()
    hands.down("leaflet", 40, 40)
    for finger in (1, 2):
        hands.wait(5.0).down(finger, 90, 40)
        assert hands.up(finger, 90, 40) == [Activate("back")]
    assert not hands.up("leaflet", 40, 40)


def test_a_card_that_has_slid_under_a_double_tap_is_let_go_of_and_not_opened() -> None:
    hands = Hands()
    hands.down(0, 300, 440)
    assert hands.up(0, 300, 440) == [Tap((300, 440), is_second=False)]
    assert hands.down(0, 300, 460) == [Press("first")]
    assert hands.up(0, 300, 460) == [Unpress("first"), Tap((300, 460), is_second=True)]


def test_a_drag_begins_where_a_finger_has_left_a_button_of_the_band() -> None:
    hands = Hands()
    hands.down(0, 950, 940)
    assert hands.move(0, 870, 940) == [Unpress("zoom")]
    assert hands.move(0, 840, 940) == [DragBegin("band", (870, 940)), Drag("band", (840, 940), (-30, 0))]
