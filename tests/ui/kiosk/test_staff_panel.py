"""What the buttons of the staff's panel do."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from exhibit.content import Exhibit
from exhibit.kiosk.shared.machine_settings import read_choices
from exhibit.kiosk.shared.messages import Quit, Reload, Restart
from exhibit.kiosk.staff.staff_access import PREVIEW_S
from staff_stage import Staff


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
