"""Where a finger stops doing one thing and begins to do another, a little on this side of it and a little on that."""

from collections.abc import Hashable

import pytest

from exhibit.motion.contacts import Under
from exhibit.motion.gestures import (
    Activate,
    Deliberate,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    Pinch,
    Point,
    Press,
    Tap,
    Unpress,
    Way,
)
from exhibit.motion.routing import ContactRouter

BUTTON = (0.0, 0.0, 100.0, 100.0)
MIDDLE = (500.0, 500.0)


def _under(at: Point) -> Under:
    left, top, right, bottom = BUTTON
    if left <= at[0] <= right and top <= at[1] <= bottom:
        return Under("button", BUTTON)
    return Under(surface="band")


class _Hand:
    """Fingers on a band with a button beside it; each event is told with its time in seconds."""

    def __init__(self) -> None:
        self.router = ContactRouter(_under)

    def down(self, now_s: float, at: Point = MIDDLE, finger: Hashable = 0) -> list[Gesture]:
        return self._meant(self.router.down(finger, at, now_s))

    def move(self, now_s: float, at: Point, finger: Hashable = 0) -> list[Gesture]:
        return self._meant(self.router.move({finger: at}, now_s))

    def up(self, now_s: float, at: Point = MIDDLE, finger: Hashable = 0) -> list[Gesture]:
        return self._meant(self.router.up(finger, at, now_s))

    def is_deliberate(self, now_s: float, at: Point) -> bool:
        """Move; say whether that was on purpose."""
        return any(isinstance(each, Deliberate) for each in self.router.move({0: at}, now_s))

    @staticmethod
    def _meant(found: list[Gesture]) -> list[Gesture]:
        return [each for each in found if not isinstance(each, Deliberate)]


def _kinds(found: list[Gesture]) -> list[type]:
    return [type(each) for each in found]


def _beside(across: float, down: float = 0.0) -> Point:
    return MIDDLE[0] + across, MIDDLE[1] + down


@pytest.mark.parametrize(("way", "drags"), [((14, 0), False), ((0, -14), False), ((24, 0), True), ((-17, 17), True)])
def test_a_finger_that_trembles_taps_and_one_that_goes_on_drags(way: tuple[float, float], drags: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    assert _kinds(hand.move(0.1, _beside(*way))) == ([DragBegin, Drag] if drags else [])
    assert _kinds(hand.up(0.2, _beside(*way))) == ([Drop] if drags else [Tap])


@pytest.mark.parametrize("side", [(1, 0), (-1, 0), (0, 1), (0, -1)])
@pytest.mark.parametrize(("beyond", "acts"), [(14.0, True), (24.0, False)])
def test_a_finger_may_leave_its_button_by_a_tremble(side: tuple[int, int], beyond: float, acts: bool) -> None:
    hand, at = _Hand(), (50.0 + side[0] * (50 + beyond), 50.0 + side[1] * (50 + beyond))
    assert hand.down(0.0, (50, 50)) == [Press("button")]
    assert hand.move(0.1, at) == ([] if acts else [Unpress("button")])
    assert hand.up(0.2, at) == ([Activate("button")] if acts else [])


@pytest.mark.parametrize(
    ("pause_s", "apart", "is_second"),
    [(0.3, 0.0, True), (0.45, 0.0, False), (0.2, 50.0, True), (0.2, -50.0, True), (0.2, 75.0, False)],
)
def test_two_taps_are_a_double_tap_if_they_are_near_and_soon(pause_s: float, apart: float, is_second: bool) -> None:
    hand, there = _Hand(), _beside(apart)
    hand.down(0.0)
    assert hand.up(0.05) == [Tap(MIDDLE, is_second=False)]
    hand.down(pause_s, there)
    assert hand.up(0.05 + pause_s, there) == [Tap(there, is_second=is_second)]


def test_a_tap_that_began_before_the_other_ended_is_no_second_one() -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.down(0.7, _beside(40), finger=1)
    hand.up(0.75)
    assert hand.up(0.8, _beside(40), finger=1) == [Tap(_beside(40), is_second=False)]


@pytest.mark.parametrize(("rested_s", "is_let_go"), [(1.2, False), (1.8, True)])
def test_a_hand_that_rests_gives_the_band_up_to_another(rested_s: float, is_let_go: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.move(0.1, _beside(80))
    found = hand.down(0.1 + rested_s, _beside(400), finger=1)
    assert _kinds(found) == ([Drop] if is_let_go else [])


@pytest.mark.parametrize(("rested_s", "taps"), [(8.0, True), (12.0, False)])
def test_what_has_lain_there_for_long_does_not_tap_when_it_is_taken_away(rested_s: float, taps: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    assert _kinds(hand.up(rested_s)) == ([Tap] if taps else [])


@pytest.mark.parametrize(("later_s", "taps"), [(0.4, False), (0.6, True)])
def test_fingers_of_one_hand_do_not_tap_and_those_of_two_do(later_s: float, taps: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.down(later_s, _beside(300), finger=1)
    assert _kinds(hand.up(later_s + 0.1, _beside(300), finger=1)) == ([Tap] if taps else [])


@pytest.mark.parametrize(("later_s", "is_one_hand"), [(0.4, True), (0.6, False)])
def test_the_thumb_of_a_hand_joins_its_pinch_and_another_hand_does_not(later_s: float, is_one_hand: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.down(later_s, _beside(300), finger=1)
    hand.move(later_s + 0.1, _beside(60))
    found = hand.move(later_s + 0.2, _beside(308), finger=1)
    assert any(isinstance(each, Pinch) for each in found) == is_one_hand


@pytest.mark.parametrize(("nudge", "pinches"), [(4.0, False), (8.0, True)])
def test_a_thumb_that_is_nudged_pinches_and_one_that_trembles_lies_still(nudge: float, pinches: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.down(0.02, _beside(300), finger=1)
    hand.move(0.1, _beside(300 + nudge), finger=1)
    hand.move(0.12, _beside(-60))
    found = hand.move(0.14, _beside(-80))
    assert _kinds(found) == ([Pinch] if pinches else [Drag])


def test_fingers_that_meet_zoom_out_by_about_half_and_no_more() -> None:
    hand, spread = _Hand(), 1.0
    hand.down(0.0)
    hand.down(0.01, _beside(130), finger=1)
    hand.router.move({0: _beside(-20), 1: _beside(150)}, 0.02)
    hand.router.move({0: _beside(0), 1: _beside(130)}, 0.03)
    for x in range(120, 0, -10):
        for gesture in hand.move(0.1, _beside(x), finger=1):
            assert isinstance(gesture, Pinch)
            spread *= gesture.spread
    assert 0.35 < spread < 0.6


@pytest.mark.parametrize(("rested_s", "flicks"), [(0.0, True), (0.07, True), (0.15, False), (2.0, False)])
def test_a_finger_flicks_if_it_leaves_while_it_moves(rested_s: float, flicks: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    for step in range(1, 11):
        hand.move(step / 100, _beside(step * 10.0, step * -5.0))
    (drop,) = hand.up(0.1 + rested_s, _beside(100.0, -50.0))
    assert isinstance(drop, Drop)
    across, down = drop.speed
    assert (across > 200, down < -100) == (flicks, flicks)
    assert flicks or drop.speed == (0.0, 0.0)


@pytest.mark.parametrize(("after_s", "flicks"), [(0.003, False), (0.008, True)])
def test_a_jump_too_short_to_be_timed_is_no_flick(after_s: float, flicks: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.move(after_s, _beside(40))
    (drop,) = hand.up(after_s, _beside(40))
    assert isinstance(drop, Drop)
    assert (drop.speed != (0.0, 0.0)) == flicks


def test_a_speed_is_that_of_the_last_moments() -> None:
    hand = _Hand()
    hand.down(0.0)
    hand.move(0.1, _beside(30))
    hand.move(1.0, _beside(60))
    for step in range(1, 11):
        hand.move(1.0 + step / 100, _beside(60.0 - step * 12.0))
    (drop,) = hand.up(1.1, _beside(-60.0))
    assert isinstance(drop, Drop)
    assert drop.speed == pytest.approx((-1200.0, 0.0), rel=0.02)


@pytest.mark.parametrize(("way", "is_deliberate"), [((25.0, 0.0), False), ((0.0, -30.0), False), ((45.0, 0.0), True)])
def test_a_contact_that_stays_about_a_place_does_nothing_on_purpose(
    way: tuple[float, float], is_deliberate: bool
) -> None:
    hand = _Hand()
    hand.down(0.0)
    assert hand.is_deliberate(0.1, _beside(0, 25)), "it sets out"
    assert hand.is_deliberate(0.2, _beside(*way)) == is_deliberate


@pytest.mark.parametrize(("places", "is_somebody"), [(2, False), (6, False), (12, True)])
def test_who_goes_round_the_same_few_places_is_nobody(places: int, is_somebody: bool) -> None:
    hand = _Hand()
    hand.down(0.0)
    found = [hand.is_deliberate(step / 10, _beside(50.0 * (step % places))) for step in range(1, 61)]
    assert any(found[24:]) == is_somebody


@pytest.mark.parametrize("along", ["x", "y", "both"])
@pytest.mark.parametrize("way", [24.0, -24.0, 14.0, -14.0])
@pytest.mark.parametrize("is_along", [True, False])
def test_a_card_is_dragged_along_the_band_to_both_sides_and_pressed_across_it(
    along: Way, way: float, is_along: bool
) -> None:
    card = Under("card", (300.0, 300.0, 700.0, 700.0), "band", along, is_in_view=True)
    router = ContactRouter(lambda _at: card)
    at = _beside(way) if is_along == (along != "y") else _beside(0.0, way)
    drags = (is_along or along == "both") and abs(way) > 20
    assert _kinds(router.down(0, MIDDLE, 0.0)) == [Deliberate, Press]
    moved = [each for each in router.move({0: at}, 0.1) if not isinstance(each, Deliberate)]
    assert _kinds(moved) == ([Unpress, DragBegin, Drag] if drags else [])
    assert _kinds(router.up(0, at, 0.2))[-1] == (Drop if drags else Activate)


@pytest.mark.parametrize("side", [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_card_that_a_finger_leaves_across_the_band_is_let_go_of(side: tuple[int, int]) -> None:
    """Whichever way the band goes: out of the card is out of it."""
    card = Under("card", (450.0, 450.0, 550.0, 550.0), "band", "x" if side[0] == 0 else "y", is_in_view=True)
    router = ContactRouter(lambda _at: card)
    router.down(0, MIDDLE, 0.0)
    assert Unpress("card") not in router.move({0: _beside(side[0] * 60, side[1] * 60)}, 0.1)
    assert Unpress("card") in router.move({0: _beside(side[0] * 75, side[1] * 75)}, 0.2)
