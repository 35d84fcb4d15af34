"""Several hands at one time: each does what it would do alone."""

import pytest

from exhibit.motion.contacts import GHOST_S, REST_REACH
from exhibit.motion.gestures import (
    Activate,
    Deliberate,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    Pinch,
    Press,
)
from exhibit.motion.routing import ContactRouter
from finger_play import Hands, meant, under


def test_two_hands_press_two_buttons_at_once() -> None:
    hands = Hands()
    assert hands.down(0, 40, 40) == [Press("back")]
    assert hands.down(1, 400, 40) == [Press("home")]
    assert hands.up(0, 40, 40) == [Activate("back")]
    assert hands.up(1, 400, 40) == [Activate("home")]


def test_a_button_is_pressed_while_another_hand_pinches_and_the_pinch_goes_on() -> None:
    hands = Hands()
    hands.down(0, 500, 700)
    hands.down(1, 700, 700)
    assert hands.both((450, 700), (750, 700))[-1:] == [Pinch("band", (600, 700), (0, 0), 300 / 200)]
    assert hands.down(2, 400, 40) == [Press("home")]
    assert hands.both((400, 700), (800, 700)) == [Pinch("band", (600, 700), (0, 0), 400 / 300)]
    assert hands.up(2, 400, 40) == [Activate("home")]
    assert hands.both((350, 700), (850, 700)) == [Pinch("band", (600, 700), (0, 0), 500 / 400)]


def test_a_third_finger_of_hands_that_pinch_does_not_open_the_card_it_comes_down_on() -> None:
    hands = Hands()
    hands.down(0, 500, 900)
    hands.down(1, 700, 900)
    hands.both((450, 900), (750, 900))
    assert hands.down(2, 1100, 500) == []
    assert hands.up(2, 1100, 500) == []


def test_a_band_and_a_column_are_dragged_at_once_and_do_not_pinch() -> None:
    hands = Hands()
    hands.down(0, 700, 700)
    hands.down(1, 1700, 700)
    found = hands.both((600, 700), (1700, 600))
    assert Drag("band", (600, 700), (-100, 0)) in found
    assert Drag("column", (1700, 600), (0, -100)) in found
    assert not any(isinstance(each, Pinch) for each in found)


def test_a_card_is_opened_while_another_hand_drags_the_band() -> None:
    hands = Hands()
    hands.down(0, 700, 900)
    hands.move(0, 650, 900)
    assert hands.wait(0.6).down(1, 1100, 500) == [Press("second")]
    assert hands.move(0, 600, 900) == [Drag("band", (600, 900), (-50, 0))]
    assert hands.up(1, 1100, 500) == [Activate("second")]


def test_a_hand_that_rests_after_a_drag_lets_another_drag_alone_and_takes_hold_again_where_it_moves() -> None:
    hands = Hands()
    hands.down(0, 700, 700)
    hands.move(0, 600, 700)
    assert hands.wait(2.0).down(1, 1000, 700) == [Drop("band", (0, 0))]
    assert hands.move(1, 900, 700) == [DragBegin("band", (1000, 700)), Drag("band", (900, 700), (-100, 0))]
    assert not hands.move(0, 600 - REST_REACH - 1, 700)
    assert isinstance(hands.move(0, 500, 700)[-1], Pinch)


def test_a_contact_that_trembles_for_ever_does_nothing_on_purpose_and_ends_its_drag() -> None:
    router = ContactRouter(under)
    assert router.down(0, (700.0, 700.0), 0.0) == [Deliberate()]
    found: list[Gesture] = []
    for step in range(1, 1000):
        found += router.move({0: (700.0 + 20 * (step % 2), 700.0)}, step / 10)
    assert len([each for each in found if isinstance(each, Deliberate)]) == 1
    assert isinstance(found[-1], Drop)
    assert not meant(router.up(0, (700.0, 700.0), 101.0))


@pytest.mark.parametrize("reach", [40, 90, 150])
def test_a_contact_that_jumps_to_and_fro_for_ever_is_nobody_and_one_that_is_moved_on_is_somebody(reach: int) -> None:
    router = ContactRouter(under)
    router.down(0, (300.0, 700.0), 0.0)
    for step in range(1, 20):
        router.move({0: (300.0 + reach * (step % 3), 700.0)}, step / 10)
    for step in range(20, 300):
        assert Deliberate() not in router.move({0: (300.0 + reach * (step % 3), 700.0)}, step / 10)
    found = [Deliberate() in router.move({0: (1300.0 - 60.0 * step, 700.0)}, 30.0 + step) for step in range(12)]
    assert sum(found) > 8


def test_what_has_lain_on_the_band_for_long_is_no_tap_when_it_is_taken_away() -> None:
    hands = Hands()
    hands.down(0, 700, 700)
    assert not hands.wait(GHOST_S).up(0, 700, 700)


def test_a_finger_that_was_lost_while_it_dragged_holds_nothing_any_more() -> None:
    hands = Hands()
    hands.down(0, 700, 700)
    hands.move(0, 600, 700)
    hands.router.cancel([0])
    hands.down(1, 500, 800)
    found = hands.move(1, 400, 800)
    assert Drag("band", (400, 800), (-100, 0)) in found, "it is not half of a pinch with a finger that has gone"
    assert not any(isinstance(each, Pinch) for each in found)
    assert any(isinstance(each, Drop) for each in hands.up(1, 400, 800))
