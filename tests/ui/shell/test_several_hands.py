"""Several people at one screen, as real touch events: none is in the way of another."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit.navigation import MilestonePlace, SlidePlace, TimelinePlace
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from finger_hands import DOWN, MOVED, UP, Hands
from first_fast import first_fast
from qt_stage import ADDRESSES, Visitor
from timeline_scene import timeline_screen

GROUND = (960.0, 1060.0)


def _middle(visitor: Visitor, name: str) -> tuple[float, float]:
    box = visitor.control(name).scene_box
    return box.middle_x, box.middle_y


@first_fast("place", [GROUND, (300.0, 545.0), (300.0, 900.0)])
def test_a_language_is_chosen_while_a_finger_rests(visitor: Visitor, hands: Hands, place: tuple[float, float]) -> None:
    visitor.open("timeline:1990", "en")
    hands.do((0, DOWN, *place))
    visitor.wait(3.0)
    hands.tap(1, *_middle(visitor, "Language: Русский"))
    assert visitor.director.session.preferences.language == "ru"
    visitor.finish_animations()
    hands.tap(2, *_middle(visitor, "Язык: English"))
    assert visitor.director.session.preferences.language == "en"
    hands.do((0, UP, *place))
    assert isinstance(visitor.director.session.place, TimelinePlace)


def test_a_card_is_opened_while_a_finger_rests_on_the_band(visitor: Visitor, hands: Hands) -> None:
    visitor.open("timeline:1990", "en")
    plate = next(each for each in visitor.controls() if isinstance(each, MilestoneChip) and each.scene_box.x > 300)
    hands.do((0, DOWN, 100, 545))
    visitor.wait(2.0)
    hands.tap(1, plate.scene_box.middle_x, plate.scene_box.middle_y)
    assert isinstance(visitor.director.session.place, MilestonePlace)


@pytest.mark.slow
def test_two_buttons_are_pressed_at_once_and_each_shows_its_press(visitor: Visitor, hands: Hands) -> None:
    visitor.open("timeline:1990", "en")
    screen = timeline_screen(visitor)
    span, first, second = screen.camera.span_years, visitor.control("Zoom in"), visitor.control("Text size")
    hands.do((0, DOWN, *_middle(visitor, "Zoom in")))
    hands.do((1, DOWN, *_middle(visitor, "Text size")))
    assert first.is_pressed
    assert second.is_pressed
    hands.do((0, UP, *_middle(visitor, "Zoom in")))
    assert not first.is_pressed
    assert second.is_pressed
    visitor.wait(1.0)
    assert screen.camera.span_years < span
    before = visitor.director.session.preferences.text_scale
    hands.do((1, UP, *_middle(visitor, "Text size")))
    assert visitor.director.session.preferences.text_scale != before


def test_a_button_is_pressed_while_two_fingers_pinch(visitor: Visitor, hands: Hands) -> None:
    visitor.open("timeline:1985", "en")
    screen = timeline_screen(visitor)
    hands.do((0, DOWN, 800, 545))
    hands.do((1, DOWN, 1200, 545))
    span = screen.camera.span_years
    hands.do((0, MOVED, 700, 545), (1, MOVED, 1300, 545))
    assert screen.camera.span_years == pytest.approx(span * 400 / 600, rel=0.01)
    button = visitor.control("Text size")
    x, y = _middle(visitor, "Text size")
    hands.do((2, DOWN, x, y))
    assert button.is_pressed
    hands.do((0, MOVED, 600, 545), (1, MOVED, 1400, 545))
    assert screen.camera.span_years == pytest.approx(span / 2, rel=0.01)
    assert button.is_pressed
    hands.do((2, UP, x, y))
    assert visitor.director.session.preferences.text_scale > 1.0


def test_what_one_hand_has_dragged_stays_when_another_has_the_screen_built_anew(visitor: Visitor, hands: Hands) -> None:
    visitor.open("timeline:1990", "en")
    hands.do((0, DOWN, 1500, 545))
    for x in range(1480, 980, -20):
        hands.do((0, MOVED, x, 545))
    year = timeline_screen(visitor).camera.year
    assert year > 1994
    hands.tap(1, *_middle(visitor, "Language: Русский"))
    visitor.finish_animations()
    assert timeline_screen(visitor).camera.year == pytest.approx(year, abs=0.01)
    hands.do((0, MOVED, 800, 545))
    assert timeline_screen(visitor).camera.year == pytest.approx(year, abs=0.01), (
        "a finger of the old screen moves the new"
    )
    hands.do((0, UP, 800, 545))


def test_a_text_is_scrolled_while_another_hand_swipes_the_slide(visitor: Visitor, hands: Hands) -> None:
    visitor.open("slide:ferry-75", "ru", 1.5)
    before, column = visitor.director.session.place, visitor.director.shown.columns[0]
    assert column.most > 60
    box = column.mapRectToScene(column.boundingRect())
    x, y = box.center().x(), box.center().y()
    hands.do((0, DOWN, x, y))
    hands.do((1, DOWN, 1850, 500))
    for step in range(1, 11):
        hands.do((0, MOVED, x, y - 5 * step), (1, MOVED, 1850 - 30 * step, 500))
    assert column.offset == pytest.approx(50, abs=1)
    hands.do((0, UP, x, y - 50))
    assert visitor.director.session.place == before
    hands.do((1, UP, 1550, 500))
    assert visitor.director.session.place != before


def test_a_finger_on_the_minimap_and_one_on_the_band_do_not_pinch(visitor: Visitor, hands: Hands) -> None:
    visitor.open("timeline:1990", "en")
    screen = timeline_screen(visitor)
    assert screen.minimap is not None
    strip = screen.minimap.orientation.band
    span = screen.camera.span_years
    hands.do((0, DOWN, 900, 545))
    hands.do((1, DOWN, strip.middle_x, strip.middle_y))
    for step in range(1, 11):
        hands.do((0, MOVED, 900 - 20 * step, 545), (1, MOVED, strip.middle_x + 20 * step, strip.middle_y))
    assert screen.camera.span_years == span
    hands.do((0, UP, 700, 545))
    hands.do((1, UP, strip.middle_x + 200, strip.middle_y))


def test_two_touch_frames_on_one_machine_do_not_take_each_other_s_fingers_away(visitor: Visitor) -> None:
    visitor.open("timeline:1990", "en")
    button, first, second = visitor.control("Text size"), visitor.device, QTest.createTouchDevice()
    x, y = _middle(visitor, "Text size")
    visitor.press(x, y)
    visitor.device = second
    # The same number, and the first finger of its frame.
    visitor.press(*GROUND)
    visitor.release(*GROUND)
    assert button.is_pressed
    visitor.device = first
    visitor.release(x, y)
    assert visitor.director.session.preferences.text_scale > 1.0


def test_a_press_wanders_inside_its_button_and_still_presses(visitor: Visitor) -> None:
    visitor.open("home", "en")
    box = visitor.control("Timeline").scene_box
    visitor.press(box.x + 10, box.middle_y)
    for share in range(1, 10):
        visitor.move(box.x + box.width * share / 10, box.middle_y)
    visitor.release(box.right - 5, box.middle_y)
    assert isinstance(visitor.director.session.place, TimelinePlace)


def test_a_card_still_drags_the_band(visitor: Visitor) -> None:
    visitor.open("timeline:1990", "en")
    screen = timeline_screen(visitor)
    plate = next(each for each in visitor.controls() if isinstance(each, MilestoneChip) and each.scene_box.x > 300)
    x, y, year = plate.scene_box.middle_x, plate.scene_box.middle_y, screen.camera.year
    visitor.press(x, y)
    for way in range(10, 110, 10):
        visitor.move(x - way, y)
    visitor.release(x - 100, y)
    assert screen.camera.year > year
    assert isinstance(visitor.director.session.place, TimelinePlace)


@pytest.mark.slow
def test_a_finger_that_stays_while_the_screen_goes_does_nothing_on_the_next_one(visitor: Visitor, hands: Hands) -> None:
    visitor.open("home", "en")
    x, y = _middle(visitor, "River crossings")
    hands.do((0, DOWN, x, y))
    hands.tap(1, *_middle(visitor, "Timeline"))
    assert isinstance(visitor.director.session.place, TimelinePlace)
    before = visitor.director.session
    hands.do((0, MOVED, x - 200, y))
    hands.do((0, UP, x - 200, y))
    visitor.finish_animations()
    assert visitor.director.session == before
    assert not [each for each in visitor.controls() if each.is_pressed]


@pytest.mark.slow
def test_of_two_buttons_let_go_of_at_one_time_the_second_does_nothing_on_the_screen_of_the_first(
    visitor: Visitor, hands: Hands
) -> None:
    visitor.open("home", "en")
    first, second = _middle(visitor, "Timeline"), _middle(visitor, "River crossings")
    hands.do((0, DOWN, *first), (1, DOWN, *second))
    hands.do((0, UP, *first), (1, UP, *second))
    visitor.finish_animations()
    assert isinstance(visitor.director.session.place, TimelinePlace)
    assert not [each for each in visitor.controls() if each.is_pressed]


def test_a_slide_is_swiped_while_a_finger_rests(visitor: Visitor, hands: Hands) -> None:
    visitor.open("slides", "en")
    first = visitor.director.session.place
    hands.do((0, DOWN, 1850, 300))
    visitor.wait(2.0)
    hands.do((1, DOWN, 1700, 560))
    for x in range(1650, 1250, -50):
        hands.do((1, MOVED, x, 560))
    hands.do((1, UP, 1250, 560))
    second = visitor.director.session.place
    assert isinstance(second, SlidePlace)
    assert second != first


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_whatever_several_hands_do_nothing_is_stuck(visitor: Visitor, hands: Hands, seed: int) -> None:
    chance = random.Random(seed)
    for address in ADDRESSES:
        visitor.open(address, chance.choice(["vi", "ru", "en"]))
        for _ in range(40):
            _do_something(visitor, hands, chance)
        for finger, at in list(hands.fingers.items()):
            hands.do((finger, UP, *at))
        visitor.wait(0.5)
        assert not [each for each in visitor.controls() if each.is_pressed]
        assert not visitor.stage.pointer_input.is_busy
    visitor.open("home", "en")
    hands.tap(0, *_middle(visitor, "Timeline"))
    assert isinstance(visitor.director.session.place, TimelinePlace)


def _do_something(visitor: Visitor, hands: Hands, chance: random.Random) -> None:
    """Let one to three fingers do what they can."""
    changes = []
    controls = visitor.controls()
    for finger in chance.sample(range(5), chance.randint(1, 3)):
        place = chance.uniform(0, 1920), chance.uniform(0, 1080)
        if controls and chance.random() < 0.6:
            box = chance.choice(controls).scene_box
            place = box.middle_x, box.middle_y
        if finger not in hands.fingers:
            changes.append((finger, DOWN, *place))
        elif chance.random() < 0.5:
            x, y = hands.fingers[finger]
            changes.append((finger, MOVED, x + chance.uniform(-60, 60), y + chance.uniform(-60, 60)))
        else:
            changes.append((finger, UP, *hands.fingers[finger]))
    hands.do(*changes)
    if chance.random() < 0.1:
        hands.fingers.clear()
        visitor.cancel_touch()
    if chance.random() < 0.1:
        QTest.mouseClick(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=visitor.point(960, 540))
    visitor.wait(chance.choice([0.0, 0.05, 0.4]))
