"""When the screen is light and when dark: its hours, what staff want, and how bright it is."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from exhibit.content import Exhibit
from staff_stage import CLOSED_AT, OPEN_AT, Staff


@pytest.mark.slow
def test_the_picture_gets_darker_and_never_unreadably_dark(staff: Staff) -> None:
    def light() -> float:
        image = staff.stage.picture().toImage().scaled(64, 36)
        return sum(image.pixelColor(x, y).lightnessF() for x in range(64) for y in range(36))

    bright = light()
    staff.opening.brightness = 0.5
    assert 0.4 * bright < light() < 0.6 * bright


@pytest.mark.slow
def test_outside_its_hours_the_screen_is_black_deaf_and_still(staff: Staff) -> None:
    staff.open("milestone:charter-treaty")
    staff.wall = CLOSED_AT
    staff.opening.look()
    image = staff.stage.picture().toImage()
    assert {image.pixel(x, y) & 0xFFFFFF for x in range(0, 1920, 31) for y in range(0, 1080, 31)} == {0}
    assert not staff.director.ticker.is_planned, "something moves in the dark"
    staff.tap_at(960, 540)
    staff.key(Qt.Key.Key_Return)
    assert type(staff.director.session.place).__name__ == "AttractPlace"
    assert not staff.director.ticker.is_planned, "a touch has woken it"
    staff.wall = OPEN_AT
    staff.opening.look()
    assert staff.director.ticker.is_planned
    assert staff.stage.picture().toImage().pixel(960, 540) & 0xFFFFFF


@pytest.mark.slow
def test_staff_get_in_while_it_is_closed_and_it_is_dark_again_after_them(staff: Staff) -> None:
    staff.wall = CLOSED_AT
    staff.opening.look()
    staff.come_in()
    assert not staff.stage.is_dark
    staff.do("Đóng")
    assert staff.stage.is_dark


@pytest.mark.slow
def test_what_staff_want_holds_until_the_hours_change(staff: Staff) -> None:
    staff.come_in()
    staff.do("Đóng cửa")
    staff.do("Đóng")
    assert staff.stage.is_dark
    staff.wall = CLOSED_AT
    staff.opening.look()
    staff.wall = OPEN_AT + dt.timedelta(days=1)
    staff.opening.look()
    assert not staff.stage.is_dark, "closed for one day has become closed for ever"


@pytest.mark.slow
def test_a_clock_that_jumps_opens_and_closes_at_once(staff: Staff) -> None:
    for wall in (CLOSED_AT, OPEN_AT - dt.timedelta(days=3650), CLOSED_AT + dt.timedelta(days=3650), OPEN_AT):
        staff.wall = wall
        staff.opening.look()
        assert staff.stage.is_dark == (wall.hour == 20)


@pytest.mark.slow
def test_what_staff_want_is_kept_over_a_restart(staff: Staff, synthetic: Exhibit, tmp_path: Path) -> None:
    staff.come_in()
    staff.do("Đóng cửa")
    again = Staff(synthetic, tmp_path)
    try:
        assert again.stage.is_dark, "a restart has opened what staff had closed"
    finally:
        again.close()


def test_a_screen_that_turns_in_the_dark_stays_still(staff: Staff) -> None:
    """Regression: what was built anew for the other size began to move, all night."""
    staff.wall = CLOSED_AT
    staff.opening.look()
    staff.stage.resize(1080, 1920)
    staff.flush()
    staff.opening.look()
    assert not staff.director.ticker.is_planned
    assert staff.stage.is_dark
