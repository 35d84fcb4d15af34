"""Touch, mouse and keys, as real events."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QEventPoint, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.navigation import ChartPlace, HomePlace, OpenMilestone, Select, SlidePlace, TimelinePlace
from exhibit.ui.kit.group_item import dispose
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from first_fast import first_fast
from qt_stage import Visitor


def test_a_tap_presses_what_is_under_it(visitor: Visitor) -> None:
    visitor.open("attract")
    visitor.tap(visitor.control("Начать"))
    assert (visitor.director.session.place, visitor.director.session.preferences.language) == (HomePlace(), "ru")


def test_a_press_that_wanders_off_is_no_tap(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Thương mại").scene_box
    visitor.swipe((box.middle_x, box.middle_y), (box.middle_x + 300, box.middle_y))
    assert visitor.director.session.place == HomePlace()
    assert not visitor.control("Thương mại").is_pressed


@pytest.mark.slow
def test_the_mouse_does_what_a_finger_does(visitor: Visitor) -> None:
    visitor.open("home")
    box = visitor.control("Thương mại").scene_box
    at = visitor.point(box.middle_x, box.middle_y)
    QTest.mouseClick(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(visitor.director.session.place, ChartPlace)


def test_dragging_the_band_moves_the_years_with_the_finger(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    before = screen.camera
    held = before.year_at(1400)
    visitor.press(1400, 560)
    for x in range(1390, 990, -10):
        visitor.move(x, 560)
    assert screen.camera.year_at(1000) == pytest.approx(held, abs=0.06)
    visitor.release(1000, 560)
    visitor.finish_animations()
    assert screen.camera.year >= before.year


def test_a_second_finger_does_not_make_the_years_jump(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    held = QEventPoint.State.Stationary
    visitor.press(900, 560)
    visitor.move(860, 560)
    before = screen.camera
    visitor.touch((0, held, 860, 560), (1, QEventPoint.State.Pressed, 300, 560))
    assert screen.camera == before
    visitor.touch((0, held, 860, 560), (1, QEventPoint.State.Released, 300, 560))
    assert screen.camera == before
    visitor.move(820, 560)
    assert 0 < screen.camera.year - before.year < 1.0
    visitor.release(820, 560)


def test_two_fingers_zoom_about_their_middle(visitor: Visitor) -> None:
    visitor.open("timeline:1985")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    pressed, moved = QEventPoint.State.Pressed, QEventPoint.State.Updated
    visitor.press(800, 700)
    visitor.touch((0, QEventPoint.State.Stationary, 800, 700), (1, pressed, 1200, 700))
    held, span = screen.camera.year_at(1000), screen.camera.span_years
    for step in range(1, 11):
        visitor.touch((0, moved, 800 - 20 * step, 700), (1, moved, 1200 + 20 * step, 700))
        assert screen.camera.year_at(1000) == pytest.approx(held, abs=0.02)
    assert screen.camera.span_years == pytest.approx(span / 2, rel=0.02)
    visitor.touch((0, QEventPoint.State.Stationary, 600, 700), (1, QEventPoint.State.Released, 1400, 700))
    before = screen.camera
    visitor.move(600, 700)
    assert screen.camera == before, "the finger that stays takes over where it is"
    visitor.release(600, 700)


def test_a_double_tap_zooms_in_about_itself(visitor: Visitor) -> None:
    visitor.open("timeline:1985")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    span, held = screen.camera.span_years, screen.camera.year_at(1300)
    free = screen.band.orientation.band.bottom - 8
    for _ in range(2):
        visitor.tap_at(1300, free)
    visitor.wait(1.0)
    assert screen.camera.span_years == pytest.approx(span * 0.6, rel=0.01)
    assert screen.camera.year_at(1300) == pytest.approx(held, abs=0.02)


def test_a_tap_on_the_axis_lights_the_nearest_milestone(visitor: Visitor) -> None:
    visitor.open("timeline:1975")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    year = visitor.director.navigation_index.milestones["joint-council"]
    visitor.tap_at(screen.camera.position_of(year) + 4, screen.band.orientation.band.y + screen.band.axis)
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    assert place.selected == "joint-council"


def test_the_wheel_zooms_about_the_pointer(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    at = visitor.point(1400, 560)
    held, span = screen.camera.year_at(1400), screen.camera.span_years
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(visitor.stage.viewport(), event)
    assert screen.camera.span_years < span
    assert screen.camera.year_at(1400) == pytest.approx(held, abs=0.02)


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
    box = visitor.control("Thương mại").scene_box
    visitor.press(box.middle_x, box.middle_y)
    assert visitor.control("Thương mại").is_pressed
    visitor.cancel_touch()
    assert not visitor.control("Thương mại").is_pressed
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
def test_a_finger_stops_the_glide(visitor: Visitor) -> None:
    visitor.open("timeline:1970")
    visitor.swipe((1500, 545), (600, 545))
    visitor.wait(0.1)
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    visitor.press(900, 700)
    held = screen.camera.year
    visitor.wait(0.5)
    assert screen.camera.year == held
    visitor.release(900, 700)


@pytest.mark.slow
def test_a_flick_settles_on_a_milestone_and_lights_it(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    visitor.swipe((1500, 545), (1000, 545))
    visitor.wait(2.0)
    place = visitor.director.session.place
    screen = visitor.director.shown
    assert isinstance(place, TimelinePlace)
    assert isinstance(screen, TimelineScreen)
    assert place.selected is not None
    year = visitor.director.navigation_index.milestones[place.selected]
    assert screen.camera.year == pytest.approx(screen.camera.looking_at(year).year, abs=0.01)


def test_the_mouse_drags_the_band_and_flicks_it(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    year, port = screen.camera.year, visitor.stage.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=visitor.point(1400, 545))
    for x in range(1390, 1190, -10):
        at = QPointF(visitor.point(x, 545))
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(port, event)
    assert screen.camera.year > year
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=visitor.point(1190, 545))


@pytest.mark.slow
def test_the_minimap_jumps_and_drags(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    strip = screen.minimap
    assert strip is not None
    box = strip.orientation.band
    visitor.tap_at(box.x + strip.position_of(1960.0), box.middle_y)
    visitor.wait(1.0)
    assert screen.camera.year == pytest.approx(1960.0, abs=0.3)
    visitor.swipe((box.x + strip.position_of(1960.0), box.middle_y), (box.x + strip.position_of(2005.0), box.middle_y))
    visitor.wait(1.0)
    assert screen.camera.year == pytest.approx(2005.0, abs=0.3)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "grows"), [("Phóng to", False), ("Thu nhỏ", True)])
def test_the_zoom_buttons_and_keys_zoom_their_own_way(visitor: Visitor, name: str, grows: bool) -> None:
    visitor.open("timeline:1990")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    spans = [screen.camera.span_years]
    visitor.tap(visitor.control(name))
    visitor.wait(1.0)
    spans.append(screen.camera.span_years)
    visitor.key(Qt.Key.Key_Minus if grows else Qt.Key.Key_Plus)
    visitor.wait(1.0)
    spans.append(screen.camera.span_years)
    assert spans == sorted(spans, reverse=not grows)
    assert len(set(spans)) == 3


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


@pytest.mark.slow
def test_a_milestone_without_room_of_its_own_can_be_lit_again_and_again(visitor: Visitor) -> None:
    """Lighting one that the layout had left out, then another, then it again, once raised a KeyError."""
    visitor.open("timeline:2020")
    screen = visitor.director.shown
    assert isinstance(screen, TimelineScreen)
    for _ in range(12):
        visitor.tap(visitor.control("Thu nhỏ"))
        visitor.finish_animations()
    keys = [each.id for each in visitor.director.exhibit.milestones if each.date.first.year >= 2018]
    for key in [*keys, *keys[::-1]]:
        visitor.director.dispatch(Select(key))
        visitor.finish_animations()
        lit = [plate for plate in visitor.controls() if isinstance(plate, MilestoneChip) and plate.is_lit]
        assert [card.intent for card in lit] == [OpenMilestone(key)]


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
