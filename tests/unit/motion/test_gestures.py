"""Fingers of several hands in any order: no jump, nothing stuck, nothing lost, and none in the way of another."""

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.timeline.camera import Camera
from exhibit.motion.contacts import GHOST_S, REST_REACH, REST_S, Under
from exhibit.motion.gestures import (
    NEAREST,
    SLOP,
    Activate,
    Deliberate,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    LetGo,
    Pinch,
    Point,
    Press,
    Tap,
    Unpress,
)
from exhibit.motion.routing import PAIR_S, ContactRouter

BUTTONS = {"back": (0.0, 0.0, 200.0, 80.0), "home": (300.0, 0.0, 500.0, 80.0), "zoom": (900.0, 900.0, 1000.0, 980.0)}
CARDS = {"first": (200.0, 450.0, 600.0, 600.0), "second": (1000.0, 450.0, 1200.0, 600.0)}
BAND, COLUMN = (0.0, 300.0, 1400.0, 1000.0), (1500.0, 100.0, 1900.0, 1000.0)


def _holds(box: tuple[float, float, float, float], at: Point) -> bool:
    left, top, right, bottom = box
    return left <= at[0] <= right and top <= at[1] <= bottom


def under(at: Point) -> Under:
    """A bar with two buttons on bare ground, a band with cards and a button, and beside it a column."""
    surface = "band" if _holds(BAND, at) else "column" if _holds(COLUMN, at) else None
    way = "y" if surface == "column" else "x"
    for name, box in {**BUTTONS, **CARDS}.items():
        if _holds(box, at):
            return Under(name, box, surface, way, is_in_view=name in CARDS)  # type: ignore[arg-type]
    return Under(surface=surface, way=way)  # type: ignore[arg-type]


def on_band(_at: Point) -> Under:
    return Under(surface="band")


def _meant(found: list[Gesture]) -> list[Gesture]:
    return [each for each in found if not isinstance(each, Deliberate)]


class Hands:
    """Plays fingers and remembers what came of them."""

    def __init__(self) -> None:
        self.router = ContactRouter(under)
        self.now_s = 0.0
        self.found: list[Gesture] = []

    def wait(self, seconds: float) -> "Hands":
        self.now_s += seconds
        return self

    def _add(self, found: list[Gesture]) -> list[Gesture]:
        self.found += found
        self.now_s += 0.016
        return _meant(found)

    def down(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.down(finger, (x, y), self.now_s))

    def move(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.move({finger: (x, y)}, self.now_s))

    def both(self, first: Point, second: Point) -> list[Gesture]:
        return self._add(self.router.move({0: first, 1: second}, self.now_s))

    def up(self, finger: Hashable, x: float, y: float) -> list[Gesture]:
        return self._add(self.router.up(finger, (x, y), self.now_s))


SPOTS = [
    st.tuples(st.floats(box[0], box[2]), st.floats(box[1], box[3])) for box in (*BUTTONS.values(), *CARDS.values())
]
PLACES = st.one_of(st.tuples(st.floats(0, 1920), st.floats(0, 1080)), *SPOTS)
Steps = list[tuple[str, int, Point, float]]


@st.composite
def _steps(draw: st.DrawFn) -> Steps:
    """Draw what up to five fingers do; most go no farther than a finger that presses, some far."""
    where: dict[int, Point] = {}
    steps: Steps = []
    for _ in range(draw(st.integers(0, 50))):
        finger = draw(st.integers(0, 4))
        what = draw(st.sampled_from(["move", "move", "up", "up", "cancel"])) if finger in where else "down"
        at = draw(PLACES)
        if what != "down" and draw(st.booleans()):
            at = where[finger][0] + draw(st.floats(-30, 30)), where[finger][1] + draw(st.floats(-30, 30))
        steps.append((what, finger, at, draw(st.sampled_from([0.0, 0.01, 0.1, 0.4, 2.0, 12.0]))))
        if what in {"up", "cancel"}:
            del where[finger]
        else:
            where[finger] = at
    return steps


STEPS = _steps()


def _play(steps: Steps) -> list[tuple[str, int, Point, list[Gesture]]]:
    router, now, answers = ContactRouter(under), 0.0, []
    for what, finger, at, after in steps:
        now += after
        if what == "cancel":
            found = router.cancel([finger])
        elif what == "move":
            found = router.move({finger: at}, now)
        else:
            found = getattr(router, what)(finger, at, now)
        answers.append((what, finger, at, found))
    answers.append(("cancel", -1, (0.0, 0.0), router.cancel()))
    assert not router.fingers
    return answers


@pytest.mark.slow
@given(STEPS)
def test_whatever_fingers_do_every_press_and_every_drag_begins_once_and_ends_once(steps: Steps) -> None:
    pressed: set[Hashable] = set()
    moving: set[Hashable] = set()
    for gesture in [each for *_, found in _play(steps) for each in found]:
        match gesture:
            case Press(control):
                assert control not in pressed
                pressed.add(control)
            case Unpress(control) | Activate(control):
                assert control in pressed
                pressed.remove(control)
            case DragBegin(surface, _):
                assert surface not in moving
                moving.add(surface)
            case Drag(surface) | Pinch(surface):
                assert surface in moving
            case Drop(surface) | LetGo(surface):
                assert surface in moving
                moving.remove(surface)
    assert not pressed
    assert not moving


class ButtonModel:
    """A slow model of one button alone: nothing that is done on band, cards or column is known to it."""

    def __init__(self, name: str) -> None:
        self.name, self.fingers = name, set[int]()

    def down(self, finger: int, at: Point) -> list[Gesture]:
        if not _holds(BUTTONS[self.name], at):
            return []
        self.fingers.add(finger)
        return [Press(self.name)] if self.fingers == {finger} else []

    def go_on(self, what: str, finger: int, at: Point) -> list[Gesture]:
        if finger not in self.fingers:
            return []
        left, top, right, bottom = BUTTONS[self.name]
        is_inside = _holds((left - SLOP, top - SLOP, right + SLOP, bottom + SLOP), at)
        if what == "up" and is_inside:
            # Whoever else is on it has pressed it together with this finger.
            self.fingers.clear()
            return [Activate(self.name)]
        if is_inside and what == "move":
            return []
        self.fingers.remove(finger)
        return [] if self.fingers else [Unpress(self.name)]


@pytest.mark.slow
@given(STEPS)
def test_each_finger_on_a_button_presses_it_and_has_it_act_when_it_leaves_inside(steps: Steps) -> None:
    models = [ButtonModel(name) for name in BUTTONS]
    for what, finger, at, found in _play(steps):
        if finger == -1:
            # The end of the play.
            expected: list[Gesture] = [Unpress(each.name) for each in models if each.fingers]
        elif what == "down":
            expected = [each for model in models for each in model.down(finger, at)]
        else:
            expected = [each for model in models for each in model.go_on(what, finger, at)]
        seen = [each for each in found if isinstance(each, Press | Unpress | Activate) and each.control in BUTTONS]
        assert sorted(map(repr, seen)) == sorted(map(repr, expected))


@pytest.mark.slow
@given(STEPS)
def test_only_a_finger_that_moved_moves_anything_and_never_farther_than_it_went(steps: Steps) -> None:
    where: dict[int, Point] = {}
    for what, finger, at, found in _play(steps):
        before = where.get(finger)
        went = 0.0 if before is None else max(abs(at[0] - before[0]), abs(at[1] - before[1]))
        # A drag starts from where the finger came down; on a card it may have crossed that first, a pinch has two.
        room = 2 * (SLOP + 2) + 400 * any(isinstance(each, DragBegin) for each in found)
        for gesture in found:
            if isinstance(gesture, Drag | Pinch):
                assert max(map(abs, gesture.by)) <= went + room + 1e-6
        if what in {"up", "cancel"}:
            where.pop(finger, None)
        else:
            where[finger] = at


@pytest.mark.slow
@given(STEPS, st.sampled_from([(60.0, 980.0), (60.0, 200.0), (700.0, 700.0), (1700.0, 500.0)]), st.floats(0.0, 8.0))
def test_a_finger_that_rests_or_trembles_changes_nothing_for_the_others(
    steps: Steps, place: Point, tremor: float
) -> None:
    """It has come down some time before the others."""
    alone, beside = ContactRouter(under), ContactRouter(under)
    now = 2.0
    beside.down("leaflet", place, 0.0)
    for index, (what, finger, at, after) in enumerate(steps):
        now += after
        shaken = place[0] + tremor * (index % 2), place[1]
        assert not beside.move({"leaflet": shaken}, now)
        if what == "cancel":
            assert _meant(beside.cancel([finger])) == _meant(alone.cancel([finger]))
        elif what == "move":
            assert beside.move({finger: at}, now) == alone.move({finger: at}, now)
        else:
            assert getattr(beside, what)(finger, at, now) == getattr(alone, what)(finger, at, now)


# One hand --------------------------------------------------------------------------------------------------


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
        seen += _meant(router.up(0, (503.0, 501.0), index * 0.2 + 0.05))
    assert [gesture.is_second for gesture in seen] == [False, True, False, True]  # type: ignore[union-attr]


def test_a_tap_after_a_flick_is_a_tap() -> None:
    router = ContactRouter(on_band)
    router.down(0, (900.0, 500.0), 0.0)
    router.move({0: (500.0, 500.0)}, 0.05)
    router.up(0, (500.0, 500.0), 0.06)
    router.down(0, (700.0, 500.0), 0.2)
    assert _meant(router.up(0, (700.0, 500.0), 0.25)) == [Tap((700.0, 500.0), is_second=False)]


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


# Several hands ---------------------------------------------------------------------------------------------


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
    assert not _meant(router.up(0, (700.0, 700.0), 101.0))


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
