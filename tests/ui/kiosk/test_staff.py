"""The staff's way in and out: hidden, behind a PIN, closing itself, and no visit."""

import datetime as dt
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.kiosk.shared.messages import StatusReport
from exhibit.kiosk.shared.pin_lock import PinGuard
from exhibit.kiosk.staff.corner_sequence import CORNER
from exhibit.kiosk.staff.pin_pad import PinPad
from exhibit.kiosk.staff.staff_access import QUIET_S
from exhibit.kiosk.staff.staff_panel import StaffPanel
from exhibit.kiosk.statistics.statistics_file import StatisticsFile, totals
from exhibit.kiosk.statistics.visit_observer import VisitObserver
from exhibit.motion import ManualClock
from exhibit.navigation import AttractPlace
from exhibit.ui.front.safe_screen import SafeScreen
from first_fast import first_fast
from qt_stage import ADDRESSES, Visitor
from staff_stage import CLOSED_AT, Staff


def test_the_corners_and_the_pin_open_the_panel_and_it_says_how_things_are(staff: Staff) -> None:
    staff.press_corners()
    assert isinstance(staff.director.screen, PinPad)
    assert "•" not in staff.words()
    staff.tap(staff.control("2"))
    assert "•" in staff.words()
    assert "2468" not in staff.words()
    staff.tap(staff.control("Xóa chữ cuối"))
    staff.staff_access.report = StatusReport(
        {"level": "known-good", "revision": "0123abcd", "restarts": "7", "uptime_s": "93784"}, ("eras.yaml:3:1: wrong",)
    )
    staff.enter("2468")
    assert isinstance(staff.director.screen, StaffPanel)
    for said in (
        "0123abcd",
        "Bản gần nhất chạy ổn định",
        "eras.yaml:3:1: wrong",
        "1 ngày 2 giờ 3 phút",
        "7",
        "09:00–17:00",
        "1 tháng 3 năm 2027",
    ):
        assert said in staff.words()
    staff.do("Đóng")
    assert "0123abcd" not in staff.words()
    assert not staff.staff_access.is_open


@pytest.mark.slow
def test_without_a_pin_the_corners_open_nothing(staff: Staff) -> None:
    (staff.state.path / "pin.json").unlink()
    staff.press_corners()
    assert not staff.staff_access.is_open


@pytest.mark.slow
def test_three_wrong_pins_lock_for_thirty_seconds_also_over_closing(staff: Staff) -> None:
    staff.press_corners()
    for _ in range(3):
        staff.enter("1111")
    assert "Bị khóa trong 30 giây" in staff.words()
    staff.enter("2468")
    assert isinstance(staff.director.screen, PinPad), "the right PIN must wait too"
    staff.do("Đóng")
    staff.press_corners()
    staff.enter("2468")
    assert isinstance(staff.director.screen, PinPad), "closing has opened the lock"
    staff.clock.advance(30.5)
    staff.enter("2468")
    assert isinstance(staff.director.screen, StaffPanel)


@pytest.mark.slow
def test_the_end_of_a_lock_is_told_whenever_it_is_asked_what_is_due(staff: Staff) -> None:
    """Regression: whatever woke the event loop after the end of the lock put off the word that it is over for ever."""
    staff.press_corners()
    for _ in range(3):
        staff.enter("1111")
    pad, ticker = staff.director.shown, staff.director.ticker
    told = []
    for step_s in (0.0, 0.4, 0.6, 28.7, 0.25):
        staff.clock.advance(step_s)
        ticker.fire()
        told += re.findall(r"Bị khóa trong (\d+) giây", staff.words())
        assert 0.0 < (pad.due(staff.clock.now()) or 0.0) <= 1.0
    assert told == ["30", "30", "29", "1", "1"]
    staff.clock.advance(0.5)
    ticker.plan()
    assert pad.due(staff.clock.now()) == 0.0, "the lock is over and nobody says so"
    assert ticker.is_planned
    ticker.fire()
    assert "Bị khóa" not in staff.words()
    assert pad.due(staff.clock.now()) is None


@pytest.mark.slow
def test_the_lock_grows_and_is_told_in_minutes(staff: Staff) -> None:
    staff.press_corners()
    for told, seconds in (("30 giây", 30), ("60 giây", 60), ("5 phút", 300), ("15 phút", 900), ("15 phút", 900)):
        for _ in range(3):
            staff.enter("1111")
        assert f"Bị khóa trong {told}" in staff.words()
        staff.clock.advance(seconds)
    staff.enter("2468")
    assert isinstance(staff.director.screen, StaffPanel)


@pytest.mark.slow
def test_the_lock_outlives_the_show(staff: Staff, synthetic: Exhibit, tmp_path: Path) -> None:
    """Regression: the next show, after a crash or a change of language, gave three more tries."""
    staff.press_corners()
    for _ in range(3):
        staff.enter("1111")
    again = Staff(synthetic, tmp_path)
    try:
        again.press_corners()
        assert "Bị khóa trong" in again.words()
        again.enter("2468")
        assert isinstance(again.director.screen, PinPad)
    finally:
        again.close()


@pytest.mark.slow
def test_the_pad_waits_for_the_end_of_a_short_lock_and_not_of_a_long_one(staff: Staff) -> None:
    """Regression: the pad closed at the moment its lock ended, and staff had to press the corners again."""
    staff.press_corners()
    for _ in range(3):
        staff.enter("1111")
    staff.pass_time(QUIET_S + 5)
    assert isinstance(staff.director.screen, PinPad)
    staff.enter("2468")
    assert isinstance(staff.director.screen, StaffPanel)
    staff.do("Đóng")
    for seconds in (30, 60, 0):
        staff.press_corners()
        for _ in range(3):
            staff.enter("1111")
        staff.clock.advance(seconds)
    staff.pass_time(QUIET_S + 5)
    assert not staff.staff_access.is_open, "visitors wait behind the pad for five minutes"


@pytest.mark.slow
@pytest.mark.parametrize("is_closed", [False, True])
def test_a_lock_that_is_over_is_over_after_another_start_of_the_machine_too(staff: Staff, *, is_closed: bool) -> None:
    staff.press_corners()
    for _ in range(3):
        staff.enter("1111")
    if is_closed:
        staff.do("Đóng")
    staff.pass_time(31)
    assert PinGuard(staff.state.path, ManualClock(), lambda: ("another start", 0.0)).left_s() == 0


@pytest.mark.slow
def test_two_wrong_pins_and_a_new_pad_are_still_two(staff: Staff) -> None:
    staff.press_corners()
    staff.enter("1111")
    staff.enter("1111")
    staff.do("Đóng")
    staff.press_corners()
    staff.enter("1111")
    assert "Bị khóa" in staff.words()


@pytest.mark.slow
@pytest.mark.parametrize("is_in", [False, True])
def test_pad_and_panel_close_themselves(staff: Staff, is_in: bool) -> None:
    staff.press_corners()
    if is_in:
        staff.enter("2468")
    staff.pass_time(QUIET_S - 2)
    assert staff.staff_access.is_open
    staff.tap_at(960, 1000)
    staff.pass_time(QUIET_S - 2)
    assert staff.staff_access.is_open, "a touch must keep it open"
    staff.pass_time(3)
    assert not staff.staff_access.is_open
    assert staff.control("Chạm để bắt đầu")


def test_a_keypad_enters_the_pin(staff: Staff) -> None:
    staff.press_corners()
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_6, Qt.Key.Key_8, Qt.Key.Key_Return):
        staff.key(key)
    staff.flush()
    assert isinstance(staff.director.screen, StaffPanel)
    staff.key(Qt.Key.Key_Escape)
    staff.flush()
    assert not staff.staff_access.is_open


@first_fast("size", [(1920, 1080), (1080, 1920)])
@first_fast("address", ADDRESSES)
def test_no_control_reaches_into_a_corner(
    qapp: QApplication, synthetic: Exhibit, address: str, size: tuple[int, int]
) -> None:
    visitor = Visitor(synthetic, size)
    visitor.open(address)
    side = CORNER * 1080
    for control in visitor.controls():
        box = control.scene_box
        is_across = box.x < side or box.right > size[0] - side
        is_down = box.y < side or box.bottom > size[1] - side
        assert not (is_across and is_down), f"{control.name} at {box}"
    visitor.close()


@pytest.mark.slow
def test_visits_are_counted_from_touches(staff: Staff, tmp_path: Path) -> None:
    file = StatisticsFile(tmp_path / "statistics.sqlite")
    observer = VisitObserver(staff.director, file, staff.clock, staff._tell_wall)
    staff.tap_at(960, 400)
    assert type(staff.director.session.place).__name__ != "AttractPlace"
    staff.key(Qt.Key.Key_Home)
    observer.stop()
    assert ("2027-03-01T10", "visit", "", 1) in file.rows()
    assert file.visits_on(dt.date(2027, 3, 1)) == 1


@pytest.mark.slow
def test_a_wrong_pin_is_said_until_the_next_digit(staff: Staff) -> None:
    """Regression: the next beat had the pad ask for the PIN again at once."""
    staff.press_corners()
    staff.enter("1111")
    staff.wait(1.0)
    assert "Mã PIN không đúng" in staff.words()
    staff.tap(staff.control("1"))
    assert "Mã PIN không đúng" not in staff.words()


@pytest.mark.slow
def test_staff_are_no_visitors(staff: Staff, tmp_path: Path) -> None:
    """Regression: the first corner leaves the loop, and was counted as a visit."""
    file = StatisticsFile(tmp_path / "statistics.sqlite")
    observer = VisitObserver(staff.director, file, staff.clock, staff._tell_wall)
    staff.staff_access.entered.connect(observer.discard)
    staff.come_in()
    staff.do("Đóng")
    staff.tap_at(960, 400)
    staff.key(Qt.Key.Key_Home)
    observer.stop()
    assert totals(file.rows())["visit", ""] == 1


@pytest.mark.slow
def test_staff_come_in_over_the_built_in_slides_too(qapp: QApplication, synthetic: Exhibit, tmp_path: Path) -> None:
    """Regression: where no content could be shown, nobody could see why."""
    staff = Staff(synthetic, tmp_path, makers={AttractPlace: SafeScreen})
    try:
        before = staff.stage.picture().toImage()
        staff.wait(3.0)
        assert staff.stage.picture().toImage() != before, "the dial stands still"
        staff.tap_at(960, 400)
        assert staff.director.session.place == AttractPlace(), "there is something to press"
        staff.come_in()
        staff.do("Đóng")
        staff.wall = CLOSED_AT
        staff.opening.look()
        assert staff.stage.is_dark
    finally:
        staff.close()
