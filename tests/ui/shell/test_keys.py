"""Keys, as a keypad sends them."""

import pytest
from PySide6.QtCore import Qt

from exhibit.navigation import AttractPlace, HomePlace, MilestonePlace, TimelinePlace, TourPlace
from qt_stage import Visitor


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    ["attract", "home", "timeline:2001", "milestone:bridge-opened", "chart:2018", "slide:charter-30", "sources"],
)
def test_tab_reaches_every_control_and_shows_where_it_is(visitor: Visitor, address: str) -> None:
    visitor.open(address)
    reached = set()
    # The arrow of a column goes when the focus has scrolled it to its end, so the round may be one shorter.
    for _ in range(len(list(visitor.director.shown.controls())) + 1):
        before = visitor.stage.picture().toImage()
        visitor.key(Qt.Key.Key_Tab)
        focus = visitor.director.keyboard.focus
        assert focus is not None
        assert visitor.stage.picture().toImage() != before, f"no focus is to be seen on {focus.name!r}"
        reached.add(id(focus))
    assert {id(control) for control in visitor.director.shown.controls()} <= reached


@pytest.mark.slow
def test_a_keypad_alone_walks_from_the_loop_to_a_milestone_and_home(visitor: Visitor) -> None:
    visitor.open("attract")
    visitor.key(Qt.Key.Key_Right)
    visitor.key(Qt.Key.Key_Return)
    assert visitor.director.session.place == HomePlace()
    visitor.finish_animations()
    while visitor.director.keyboard.focus is None or visitor.director.keyboard.focus.name != "Dòng thời gian":
        visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Return)
    visitor.finish_animations()
    visitor.key(Qt.Key.Key_Right)
    visitor.finish_animations()
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    while visitor.director.keyboard.focus is None or type(visitor.director.keyboard.focus).__name__ != "MilestoneCard":
        visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Return)
    assert isinstance(visitor.director.session.place, MilestonePlace)
    visitor.key(Qt.Key.Key_Home)
    assert visitor.director.session.place == HomePlace()


@pytest.mark.slow
def test_up_and_down_read_a_long_text_to_its_end_and_back(visitor: Visitor) -> None:
    visitor.open("sources")
    column = visitor.director.shown.columns[0]
    presses = 0
    while column.offset < column.most:
        visitor.key(Qt.Key.Key_Down)
        presses += 1
        assert presses < 200
    for _ in range(presses):
        visitor.key(Qt.Key.Key_Up)
    assert column.offset == 0


def test_the_attract_loop_ignores_keys_that_lead_elsewhere(visitor: Visitor) -> None:
    visitor.open("attract")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Escape, Qt.Key.Key_PageDown):
        visitor.key(key)
    assert visitor.director.session.place == AttractPlace()


def test_enter_on_the_timeline_opens_the_lit_milestone(visitor: Visitor) -> None:
    visitor.open("timeline:1994")
    visitor.key(Qt.Key.Key_Return)
    place = visitor.director.session.place
    assert isinstance(place, MilestonePlace)
    assert place.milestone == "charter-treaty"


@pytest.mark.slow
def test_the_focus_scrolls_a_text_to_where_it_is(visitor: Visitor) -> None:
    visitor.open("milestone:bridge-lights", "ru", 1.5)
    column = visitor.director.shown.columns[0]
    while visitor.director.keyboard.focus is None or visitor.director.keyboard.focus.name != "Источники":
        visitor.key(Qt.Key.Key_Tab)
    box = visitor.director.keyboard.focus.scene_box
    assert column.offset > 0
    assert column.contains_scene(box.middle_x, box.y)


@pytest.mark.slow
def test_a_control_that_was_taken_away_with_the_focus_on_it_harms_nobody(visitor: Visitor) -> None:
    """The choices of a paused tour go when it goes on; Enter on the one that had the focus found a dead object."""
    visitor.open("tour:whole-river", "en")
    visitor.tap_at(1200, 420)
    go_on = visitor.control("Go on")
    for _ in range(40):
        visitor.key(Qt.Key.Key_Tab)
        if go_on.is_focused:
            break
    assert go_on.is_focused
    visitor.key(Qt.Key.Key_Return)
    visitor.key(Qt.Key.Key_Return)
    visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Return)
    assert isinstance(visitor.director.session.place, (TourPlace, HomePlace))
