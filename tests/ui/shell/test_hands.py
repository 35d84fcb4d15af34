"""Touch, mouse and keys, as real events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.navigation import ChartPlace, HomePlace, SlidePlace
from exhibit.ui.kit.group_item import dispose
from first_fast import first_fast
from qt_stage import Visitor


def test_a_tap_presses_what_is_under_it(visitor: Visitor) -> None:
    visitor.open("attract")
    visitor.tap(visitor.control("Начать"))
    assert (visitor.director.session.place, visitor.director.session.preferences.language) == (HomePlace(), "ru")


def test_a_press_that_wanders_off_is_no_tap(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Lượt qua sông").scene_box
    visitor.swipe((box.middle_x, box.middle_y), (box.middle_x + 300, box.middle_y))
    assert visitor.director.session.place == HomePlace()
    assert not visitor.control("Lượt qua sông").is_pressed


@pytest.mark.slow
def test_the_mouse_does_what_a_finger_does(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Lượt qua sông").scene_box
    at = visitor.point(box.middle_x, box.middle_y)
    QTest.mouseClick(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(visitor.director.session.place, ChartPlace)


@pytest.mark.slow
def test_a_swipe_turns_a_slide(visitor: Visitor) -> None:
    visitor.open("slides")
    first = visitor.director.session.place
    visitor.swipe((1700, 560), (1300, 560))
    second = visitor.director.session.place
    assert isinstance(second, SlidePlace)
    assert second != first
    visitor.finish_animations()
    visitor.swipe((1300, 560), (1700, 560))
    assert visitor.director.session.place == first


@first_fast(
    "address", ["home", "timeline:2001", "find", "chart:2018", "chart:table", "linked:2016", "milestone:charter-treaty"]
)
def test_right_click_middle_click_and_drops_do_nothing(visitor: Visitor, address: str) -> None:
    visitor.open(address)
    before, windows = visitor.director.session, set(QApplication.topLevelWidgets())
    widgets: list[QWidget] = [visitor.stage, *visitor.stage.findChildren(QWidget)]
    for widget in widgets:
        assert not widget.acceptDrops()
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(900, 560), QPoint(900, 560))
        QApplication.sendEvent(widget, menu)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(visitor.stage.viewport(), button, pos=QPoint(900, 560))
    visitor.flush()
    assert visitor.director.session == before
    assert set(QApplication.topLevelWidgets()) == windows
    assert QApplication.activePopupWidget() is None


def test_the_window_does_not_close_because_somebody_else_says_so(visitor: Visitor) -> None:
    class Spontaneous(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    event = Spontaneous()
    visitor.stage.closeEvent(event)
    assert not event.isAccepted()
    assert visitor.stage.isVisible()


@pytest.mark.slow
def test_a_touch_that_the_system_cancels_leaves_nothing_pressed(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Lượt qua sông").scene_box
    visitor.press(box.middle_x, box.middle_y)
    assert visitor.control("Lượt qua sông").is_pressed
    visitor.cancel_touch()
    assert not visitor.control("Lượt qua sông").is_pressed
    assert visitor.director.session.place == HomePlace()
    visitor.tap_at(box.middle_x, box.middle_y)
    assert isinstance(visitor.director.session.place, ChartPlace), "the touch after a cancelled one was lost"


def test_a_cancelled_swipe_turns_nothing(visitor: Visitor) -> None:
    visitor.open("slides")
    first = visitor.director.session.place
    visitor.press(1700, 560)
    visitor.move(1550, 560)
    visitor.move(1350, 560)
    visitor.cancel_touch()
    assert visitor.director.session.place == first


@pytest.mark.slow
def test_a_mouse_button_that_never_came_up_does_not_deafen_the_screen(visitor: Visitor) -> None:
    visitor.open("attract")
    QTest.mousePress(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1500, 400))
    visitor.tap(visitor.control("Начать"))
    assert visitor.director.session.place == HomePlace()


def test_a_drag_that_began_in_a_text_scrolls_it_to_the_end_of_the_drag(visitor: Visitor) -> None:
    visitor.open("slide:ferry-75", "ru", 1.5)
    before, column = visitor.director.session.place, visitor.director.shown.columns[0]
    assert column.most > 0
    visitor.press(400, 600)
    for x in range(400, 1800, 70):
        visitor.move(x, 600 - (x - 400) / 20)
    visitor.release(1800, 530)
    assert visitor.director.session.place == before
    assert column.offset > 0


@pytest.mark.slow
def test_dragging_the_scrub_bar_goes_through_the_years(visitor: Visitor) -> None:
    visitor.open("chart")
    screen = visitor.director.shown
    box = screen._foot.scrub.box  # type: ignore[attr-defined]
    seen = set()
    visitor.press(box.x + box.width, box.middle_y)
    for share in range(98, -2, -2):
        visitor.move(box.x + box.width * share / 100, box.middle_y)
        place = visitor.director.session.place
        assert isinstance(place, ChartPlace)
        seen.add(place.slot)
    visitor.release(box.x, box.middle_y)
    assert {1977, 1981, 1992, 2024} <= seen


@pytest.mark.slow
def test_a_column_follows_the_finger(visitor: Visitor) -> None:
    visitor.open("sources")
    column = visitor.director.shown.columns[0]
    visitor.press(900, 800)
    visitor.move(900, 700)
    visitor.move(900, 500)
    assert column.offset == pytest.approx(300, abs=1)
    visitor.release(900, 500)


def test_a_column_that_goes_away_from_under_a_drag_harms_nobody(visitor: Visitor) -> None:
    """Regression: the drag went on with a column that was deleted, and the process was gone."""
    visitor.open("sources")
    column = visitor.director.shown.columns[0]
    box = column.mapRectToScene(column.boundingRect())
    x, y = box.center().x(), box.center().y()
    visitor.press(x, y)
    visitor.move(x, y - 60)
    assert column.offset > 0
    dispose(column)
    visitor.flush()
    visitor.move(x, y - 120)
    visitor.release(x, y - 180)
    assert visitor.stage.isVisible()
