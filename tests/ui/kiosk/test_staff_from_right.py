"""Staff of an exhibit that is read from right to left: corners and digits are where fingers know them to be."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from both_directions import LTR, RTL, write_both_directions
from exhibit.content import load
from exhibit.kiosk.staff.pin_pad import PinPad
from staff_stage import Staff


def _window_x(staff: Staff, name: str) -> float:
    return staff.stage.viewportTransform().mapRect(staff.control(name).sceneBoundingRect()).center().x()


def test_corners_and_digits_are_those_of_the_glass(qapp: QApplication, tmp_path: Path) -> None:
    exhibit = load(write_both_directions(tmp_path / "exhibit", (RTL, LTR))).exhibit
    assert exhibit is not None
    staff = Staff(exhibit, tmp_path / "state", language=RTL)
    right, foot = staff.stage.width() - 5, staff.stage.height() - 5
    for x, y in ((4, 4), (right, 4), (right, foot), (4, foot)):
        at = staff.stage.mapToScene(QPoint(x, y))
        staff.press(at.x(), at.y())
        staff.release(at.x(), at.y())
    staff.flush()
    assert isinstance(staff.director.screen, PinPad)
    assert _window_x(staff, "7") < _window_x(staff, "8") < _window_x(staff, "9")
    assert _window_x(staff, "1") < _window_x(staff, "3")
    staff.close()
