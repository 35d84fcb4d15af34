"""Whatever fingers do in any order: no jump, nothing stuck, nothing lost, and none in the way of another."""

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.motion.gestures import (
    SLOP,
    Activate,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    LetGo,
    Pinch,
    Point,
    Press,
    Unpress,
)
from exhibit.motion.routing import ContactRouter
from finger_play import BUTTONS, STEPS, Steps, holds, meant, play, under


@pytest.mark.slow
@given(STEPS)
def test_whatever_fingers_do_every_press_and_every_drag_begins_once_and_ends_once(steps: Steps) -> None:
    pressed: set[Hashable] = set()
    moving: set[Hashable] = set()
    for gesture in [each for *_, found in play(steps) for each in found]:
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
        if not holds(BUTTONS[self.name], at):
            return []
        self.fingers.add(finger)
        return [Press(self.name)] if self.fingers == {finger} else []

    def go_on(self, what: str, finger: int, at: Point) -> list[Gesture]:
        if finger not in self.fingers:
            return []
        left, top, right, bottom = BUTTONS[self.name]
        is_inside = holds((left - SLOP, top - SLOP, right + SLOP, bottom + SLOP), at)
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
    for what, finger, at, found in play(steps):
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
    for what, finger, at, found in play(steps):
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
            assert meant(beside.cancel([finger])) == meant(alone.cancel([finger]))
        elif what == "move":
            assert beside.move({finger: at}, now) == alone.move({finger: at}, now)
        else:
            assert getattr(beside, what)(finger, at, now) == getattr(alone, what)(finger, at, now)
