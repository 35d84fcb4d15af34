"""Looking for milestones: by words, by threads, by touch and by a real keyboard."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exhibit.content import Exhibit
from exhibit.navigation import Speak
from qt_stage import Visitor
from timeline_scene import milestone_chips, timeline_place, timeline_screen


def test_words_are_typed_by_touch_and_found_on_the_axis(visitor: Visitor) -> None:
    visitor.open("timeline:1950", "vi")
    visitor.tap(visitor.control("Tìm"))
    visitor.finish_animations()
    for letter in "PHI":
        visitor.tap(visitor.control(letter))
    visitor.tap(visitor.control("Dấu cách"))
    for letter in "CONG":
        visitor.tap(visitor.control(letter))
    visitor.wait(2.0)
    assert timeline_place(visitor).query == "phi cong"
    found = visitor.director.navigation_index.order_of(timeline_place(visitor), "vi").keys
    assert "balloon" in found
    assert timeline_place(visitor).selected in found
    titles = {visitor.director.exhibit.milestone(key).title["vi"] for key in found}
    assert {each.name for each in milestone_chips(visitor)} <= titles
    assert f"{len(found)} trên {len(visitor.director.exhibit.milestones)}" in visitor.words()
    visitor.tap(visitor.control("Xóa chữ cuối"))
    assert timeline_place(visitor).query == "phi con"
    visitor.tap(visitor.control("Xong"))
    visitor.finish_animations()
    assert (timeline_place(visitor).is_finding, timeline_place(visitor).query) == (False, "phi con")
    assert {each.name for each in milestone_chips(visitor)} <= titles
    visitor.key(Qt.Key.Key_End)
    visitor.wait(2.0)
    assert timeline_place(visitor).selected == found[-1]


@pytest.mark.slow
def test_threads_are_toggles_and_all_can_be_shown_again(visitor: Visitor) -> None:
    visitor.open("find", "en")
    visitor.tap(visitor.control("Science and sky"))
    visitor.finish_animations()
    science = visitor.director.navigation_index.order_of(timeline_place(visitor), "en")
    assert 0 < len(science) < 20
    visitor.tap(visitor.control("People and culture"))
    assert len(visitor.director.navigation_index.order_of(timeline_place(visitor), "en")) > len(science)
    visitor.tap(visitor.control("Science and sky"))
    assert timeline_place(visitor).threads == {"people"}
    visitor.tap(visitor.control("Show all"))
    assert (timeline_place(visitor).threads, timeline_place(visitor).query) == (frozenset(), "")


def test_nothing_found_is_said_and_the_view_stays(visitor: Visitor) -> None:
    visitor.open("find:zzzz", "en")
    assert "Nothing found" in visitor.words()
    assert milestone_chips(visitor) == [] or all(each.is_lit for each in milestone_chips(visitor))


@pytest.mark.slow
def test_a_real_keyboard_writes_too_in_any_script(visitor: Visitor) -> None:
    visitor.open("find", "ru")
    for text in "мельник":
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, visitor.stage, Qt.Key.Key_unknown, text, Qt.KeyboardModifier.NoModifier
        )
    assert timeline_place(visitor).query == "мельник"
    visitor.key(Qt.Key.Key_Backspace)
    assert timeline_place(visitor).query == "мельни"
    visitor.open("timeline")
    visitor.key(Qt.Key.Key_H)
    assert timeline_place(visitor).query == ""


@pytest.mark.slow
def test_what_was_looked_for_stays_when_the_language_changes(visitor: Visitor) -> None:
    visitor.open("find:mayor", "en")
    for language in ("ru", "vi", "en"):
        visitor.director.dispatch(Speak(language))
        assert timeline_place(visitor).query == "mayor"
        assert "mayor" in visitor.words()


@pytest.mark.slow
def test_a_reset_forgets_what_was_looked_for(visitor: Visitor) -> None:
    visitor.open("find:1994", "en")
    visitor.wait(121.0, 1.0)
    visitor.tap(visitor.control("Chạm để bắt đầu"))
    visitor.finish_animations()
    visitor.tap(visitor.control("Dòng thời gian"))
    assert not timeline_place(visitor).is_filtered


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=["upright", "wide"])
def test_all_that_is_found_is_in_view(qapp: object, synthetic: Exhibit, size: tuple[int, int]) -> None:
    """Regression: upright, where keys leave time little room, only the middle of what was found was."""
    with closing(Visitor(synthetic, size)) as visitor:
        for address in ("find:a", "find"):
            visitor.open(address, "vi")
            if address == "find":
                visitor.tap(visitor.control("A"))
                visitor.wait(3.0)
            years = visitor.director.navigation_index.order_of(timeline_place(visitor), "vi").years
            camera = timeline_screen(visitor).camera
            assert len(years) > 2
            assert camera.earliest < years[0] < years[-1] < camera.latest, address
