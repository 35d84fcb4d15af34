"""The staff's way in and out: hidden, behind a PIN, closing itself; and what its buttons do."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.kiosk.screen.screen_schedule import ScreenSchedule
from exhibit.kiosk.shared.machine_settings import MachineSettings, read_choices
from exhibit.kiosk.shared.messages import Quit, Reload, Restart, StaffRequest, StatusReport
from exhibit.kiosk.shared.opening_hours import OpeningHours, parse_spans
from exhibit.kiosk.shared.pin import write_pin
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.staff.corner_sequence import CORNER
from exhibit.kiosk.staff.pin_pad import PinPad
from exhibit.kiosk.staff.staff_access import PREVIEW_S, QUIET_S, StaffAccess
from exhibit.kiosk.staff.staff_panel import StaffPanel
from exhibit.kiosk.statistics.statistics_file import StatisticsFile, totals
from exhibit.kiosk.statistics.visit_observer import VisitObserver
from exhibit.navigation import AttractPlace
from exhibit.ui.front.safe_screen import SafeScreen
from exhibit.ui.shell.director import ScreenMaker
from first_fast import first_fast
from qt_stage import ADDRESSES, Visitor

OPEN_AT = dt.datetime.fromisoformat("2027-03-01T10:00")
CLOSED_AT = dt.datetime.fromisoformat("2027-03-01T20:00")


class Staff(Visitor):
    """A visitor who knows the corners."""

    def __init__(
        self,
        exhibit: Exhibit,
        folder: Path,
        size: tuple[int, int] = (1920, 1080),
        makers: Mapping[type, ScreenMaker] | None = None,
    ) -> None:
        super().__init__(exhibit, size, makers=makers)
        self.state = StateFolder(folder)
        self.state.make()
        write_pin(folder, "2468")
        self.wall = OPEN_AT
        hours = OpeningHours(tuple(parse_spans("09:00-17:00") for _ in range(7)))
        self.opening = ScreenSchedule(self.director, hours, self._tell_wall, 1.0)
        self.staff_access = StaffAccess(
            self.director, self.state, MachineSettings(hours=hours), self.opening, self.clock
        )
        self.requests: list[StaffRequest] = []
        self.staff_access.requested.connect(self.requests.append)
        self.open("attract")
        self.opening.look()

    def _tell_wall(self) -> dt.datetime:
        return self.wall

    def _tell_day(self) -> dt.date | None:
        access = getattr(self, "staff_access", None)
        return (access.preview if access is not None else None) or super()._tell_day()

    def press_corners(self) -> None:
        canvas = self.stage.canvas
        for x, y in ((4, 4), (canvas.width - 4, 4), (canvas.width - 4, canvas.height - 4), (4, canvas.height - 4)):
            self.press(x, y)
            self.release(x, y)
        self.flush()

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.tap(self.control(digit))
        self.tap(self.control("Tiếp tục"))
        self.flush()

    def come_in(self) -> None:
        self.press_corners()
        self.enter("2468")
        assert isinstance(self.director.screen, StaffPanel)

    def do(self, name: str) -> None:
        self.tap(self.control(name))
        self.flush()

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.clock.advance(1.0)
            self.staff_access._on_timeout()
        self.flush()

    def close(self) -> None:
        self.staff_access.stop()
        self.opening.stop()
        super().close()


@pytest.fixture
def staff(qapp: QApplication, synthetic: Exhibit, tmp_path: Path) -> Iterator[Staff]:
    made = Staff(synthetic, tmp_path)
    yield made
    made.close()


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
    staff.knock()
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


@pytest.mark.slow
def test_requests_go_to_the_supervisor_and_the_end_is_asked_for_twice(staff: Staff) -> None:
    staff.come_in()
    staff.do("Đọc lại thư mục")
    staff.do("Khởi động lại")
    assert not staff.staff_access.is_open, (
        "the next show comes on between two visitors, and staff must not be in its way"
    )
    staff.come_in()
    staff.do("Kết thúc")
    assert staff.requests == [Reload(), Restart()]
    staff.do("Nhấn lần nữa để kết thúc")
    assert staff.requests == [Reload(), Restart(), Quit()]


@pytest.mark.slow
def test_the_end_that_was_asked_for_once_is_forgotten(staff: Staff) -> None:
    staff.come_in()
    staff.do("Kết thúc")
    staff.do("Hôm nay")
    staff.do("Kết thúc")
    assert staff.requests == []


@pytest.mark.slow
def test_language_volume_and_brightness_are_kept(staff: Staff) -> None:
    staff.come_in()
    staff.do("Русский")
    assert staff.requests == [Restart()]
    staff.come_in()
    for _ in range(3):
        minus = [each for each in staff.controls() if each.name == "minus"]
        staff.tap(sorted(minus, key=lambda each: each.scenePos().y())[1])
        staff.flush()
    kept = read_choices(staff.state.path)
    assert (kept.language, kept.brightness) == ("ru", 0.7)
    assert "70%" in {control.name for control in staff.controls()}


@pytest.mark.slow
def test_the_picture_gets_darker_and_never_unreadably_dark(staff: Staff) -> None:
    def light() -> float:
        image = staff.stage.picture().toImage().scaled(64, 36)
        return sum(image.pixelColor(x, y).lightnessF() for x in range(64) for y in range(36))

    bright = light()
    staff.opening.brightness = 0.5
    assert 0.4 * bright < light() < 0.6 * bright


@pytest.mark.slow
def test_another_day_is_shown_and_not_for_ever(staff: Staff, synthetic: Exhibit) -> None:
    staff.come_in()
    staff.do("Ngày kỷ niệm kế tiếp")
    day = staff.staff_access.preview
    assert day is not None
    assert day > dt.date(2027, 3, 1)
    assert staff.director.almanac.leading(day) is not None
    staff.do("left")
    assert staff.staff_access.preview == day - dt.timedelta(days=1)
    staff.do("Đóng")
    assert staff.director.shown.view.today == day - dt.timedelta(days=1)
    staff.pass_time(PREVIEW_S + 1)
    assert staff.director.shown.view.today == dt.date(2027, 3, 1)


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


@pytest.mark.slow
def test_the_end_of_a_preview_leaves_a_visitor_where_they_are(staff: Staff) -> None:
    """Regression: half an hour after the staff had left, the visitor was thrown out."""
    staff.come_in()
    staff.do("Ngày kỷ niệm kế tiếp")
    staff.do("Đóng")
    staff.open("milestone:charter-treaty")
    staff.pass_time(PREVIEW_S + 1)
    assert staff.staff_access.preview is None
    assert type(staff.director.session.place).__name__ == "MilestonePlace"


@pytest.mark.slow
def test_a_press_that_lasts_longer_than_a_second_is_still_one(staff: Staff) -> None:
    """Regression: the panel built its buttons anew each second, under the finger."""
    staff.come_in()
    box = staff.control("Đọc lại thư mục").scene_box
    staff.press(box.middle_x, box.middle_y)
    staff.staff_access._on_timeout()
    staff.staff_access._on_timeout()
    staff.flush()
    staff.release(box.middle_x, box.middle_y)
    staff.flush()
    assert staff.requests == [Reload()]


@pytest.mark.slow
def test_the_focus_of_a_keypad_stays_in_the_panel(staff: Staff) -> None:
    staff.come_in()
    for _ in range(3):
        staff.key(Qt.Key.Key_Tab)
    focus = staff.director.keyboard.focus
    staff.staff_access._on_timeout()
    staff.flush()
    assert focus is not None
    assert staff.director.keyboard.focus is focus
    assert focus.scene() is not None


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
