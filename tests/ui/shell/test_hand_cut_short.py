"""A hand that is cut short: whatever takes the screen from under it, nothing acts, moves on or stays pressed."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QEventPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exhibit.navigation import HomePlace, Preferences, Session, Speak
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import WriteExhibit
from small_stage import visit
from timeline_scene import timeline_screen

FREE_Y = 545.0
"""On the band, beside every card."""


@pytest.fixture
def guest(qapp: QApplication, write_exhibit: WriteExhibit) -> Iterator[Visitor]:
    made = visit(write_exhibit)
    yield made
    made.close()


def _dim(guest: Visitor) -> None:
    guest.stage.dim(0.4)


def _darken(guest: Visitor) -> None:
    guest.stage.dim(1.0)


def _cancel(guest: Visitor) -> None:
    guest.cancel_touch()


def _speak(guest: Visitor) -> None:
    guest.director.dispatch(Speak("ru"))


def _open(guest: Visitor) -> None:
    guest.director.open(guest.director.session)


def _turn(guest: Visitor) -> None:
    guest.stage.resize(540, 960)
    guest.flush()


def _drag_the_band(guest: Visitor) -> float:
    """Drag the band from 1970 on, hold it there, and return the year in its middle."""
    guest.open("timeline:1970", "en")
    guest.press(1400, FREE_Y)
    for x in range(1380, 1080, -20):
        guest.move(x, FREE_Y)
    return timeline_screen(guest).camera.year


CUTS = (_dim, _darken, _cancel, _speak, _open, _turn)


@first_fast("cut", CUTS, ids=lambda cut: cut.__name__.strip("_"))
def test_a_button_that_is_held_is_let_go_of_and_does_nothing(guest: Visitor, cut: Callable[[Visitor], None]) -> None:
    guest.open("home", "en")
    door = guest.control("One")
    x, y = door.scene_box.middle_x, door.scene_box.middle_y
    guest.press(x, y)
    assert door.is_pressed
    cut(guest)
    assert not guest.stage.pointer_input.is_busy
    assert not [each for each in guest.controls() if each.is_pressed]
    guest.release(x, y)
    assert guest.director.session.place == HomePlace()


@first_fast("cut", CUTS, ids=lambda cut: cut.__name__.strip("_"))
def test_a_band_that_is_dragged_stays_where_it_is(guest: Visitor, cut: Callable[[Visitor], None]) -> None:
    dragged = _drag_the_band(guest)
    assert dragged > 1971.0
    cut(guest)
    guest.stage.dim(0.0)
    guest.finish_animations()
    for x in range(1060, 800, -20):
        guest.move(x, FREE_Y)
    guest.release(800, FREE_Y)
    guest.wait(1.0)
    screen = timeline_screen(guest)
    # What opens a session anew shows what it says, which the hand has not come to yet.
    assert screen.camera.year == pytest.approx(1970.0 if cut is _open else dragged, abs=0.01)
    assert not screen.camera_controller.is_gliding


def test_a_swipe_that_is_cut_short_is_no_part_of_the_next(guest: Visitor) -> None:
    guest.open("slide:ten", "en")
    first = guest.director.session.place
    guest.press(1500, 300)
    guest.move(1300, 300)
    guest.stage.dim(0.4)
    guest.press(1500, 300)
    guest.move(1450, 300)
    guest.touch((0, QEventPoint.State.Updated, 1450, 300), after_ms=400)
    guest.release(1450, 300)
    assert guest.director.session.place == first


def test_the_same_light_again_takes_nothing_out_of_a_hand(guest: Visitor) -> None:
    """The hours are looked at every few seconds, whoever is there."""
    guest.open("home", "en")
    guest.stage.dim(0.4)
    door = guest.control("One")
    guest.press(door.scene_box.middle_x, door.scene_box.middle_y)
    guest.stage.dim(0.4)
    assert door.is_pressed
    guest.release(door.scene_box.middle_x, door.scene_box.middle_y)
    assert guest.director.session.place != HomePlace()


@first_fast(("share", "is_deaf"), [(0.0, False), (0.5, False), (0.99, False), (1.0, True)])
def test_only_a_black_screen_is_deaf_and_the_picture_is_as_dark_as_it_is_told(
    guest: Visitor, share: float, is_deaf: bool
) -> None:
    guest.open("home", "en")
    at, door = guest.point(960, 900), guest.control("One")
    lit = guest.stage.picture().toImage().pixelColor(at).valueF()
    guest.stage.painted = 0
    guest.stage.dim(share)
    guest.flush()
    assert (guest.stage.painted > 0) == (share > 0)
    assert guest.stage.picture().toImage().pixelColor(at).valueF() == pytest.approx(lit * (1 - share), abs=0.02)
    at = guest.point(door.scene_box.middle_x, door.scene_box.middle_y)
    QTest.mouseClick(guest.stage.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (guest.director.session.place == HomePlace()) == is_deaf


def test_the_countdown_that_comes_up_under_a_resting_hand_leaves_the_band_where_it_is(guest: Visitor) -> None:
    idle = guest.director.exhibit.about.idle
    dragged = _drag_the_band(guest)
    guest.wait(idle.timeout_s - idle.warning_s + 1, 0.5)
    assert guest.director.panel is not None
    guest.wait(idle.warning_s, 0.5)
    assert guest.director.session == Session(guest.director.session.place, Preferences("vi"), visits=1)
    guest.move(900, FREE_Y)
    guest.release(900, FREE_Y)
    assert not guest.stage.pointer_input.is_busy
    assert dragged > 1971.0
