"""The band of time under fingers, the mouse and the wheel."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.navigation import OpenMilestone, Select, TimelinePlace
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from qt_stage import Visitor
from timeline_scene import timeline_screen


def test_dragging_the_band_moves_the_years_with_the_finger(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
    span, held = screen.camera.span_years, screen.camera.year_at(1300)
    free = screen.band.orientation.band.bottom - 8
    for _ in range(2):
        visitor.tap_at(1300, free)
    visitor.wait(1.0)
    assert screen.camera.span_years == pytest.approx(span * 0.6, rel=0.01)
    assert screen.camera.year_at(1300) == pytest.approx(held, abs=0.02)


def test_a_tap_on_the_axis_lights_the_nearest_milestone(visitor: Visitor) -> None:
    visitor.open("timeline:1975")
    screen = timeline_screen(visitor)
    year = visitor.director.navigation_index.milestones["joint-council"]
    visitor.tap_at(screen.camera.position_of(year) + 4, screen.band.orientation.band.y + screen.band.axis)
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    assert place.selected == "joint-council"


def test_the_wheel_zooms_about_the_pointer(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)
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
def test_a_finger_stops_the_glide(visitor: Visitor) -> None:
    visitor.open("timeline:1970")
    visitor.swipe((1500, 545), (600, 545))
    visitor.wait(0.1)
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
    assert isinstance(place, TimelinePlace)
    assert place.selected is not None
    year = visitor.director.navigation_index.milestones[place.selected]
    assert screen.camera.year == pytest.approx(screen.camera.looking_at(year).year, abs=0.01)


def test_the_mouse_drags_the_band_and_flicks_it(visitor: Visitor) -> None:
    visitor.open("timeline:1990")
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
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
    screen = timeline_screen(visitor)
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
def test_a_milestone_without_room_of_its_own_can_be_lit_again_and_again(visitor: Visitor) -> None:
    """Lighting one that the layout had left out, then another, then it again, once raised a KeyError."""
    visitor.open("timeline:2020")
    assert isinstance(visitor.director.shown, TimelineScreen)
    for _ in range(12):
        visitor.tap(visitor.control("Thu nhỏ"))
        visitor.finish_animations()
    keys = [each.id for each in visitor.director.exhibit.milestones if each.date.first.year >= 2018]
    for key in [*keys, *keys[::-1]]:
        visitor.director.dispatch(Select(key))
        visitor.finish_animations()
        lit = [chip for chip in visitor.controls() if isinstance(chip, MilestoneChip) and chip.is_lit]
        assert [card.intent for card in lit] == [OpenMilestone(key)]
