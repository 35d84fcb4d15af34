"""What a touchscreen does besides: a palm, fingers too close or lost, a mouse in the middle of a touch."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QEventPoint
from PySide6.QtTest import QTest

from exhibit.navigation import MilestonePlace
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from finger_hands import DOWN, HELD, MOVED, UP
from first_fast import first_fast
from qt_stage import Visitor
from timeline_scene import FREE_Y, timeline_screen


def test_a_tap_right_after_a_flick_is_not_lost(visitor: Visitor) -> None:
    visitor.open("timeline:1985")
    visitor.swipe((1300, 800), (700, 800))
    visitor.wait(0.2)
    assert timeline_screen(visitor).camera_controller.is_gliding
    chip = next(
        each for each in visitor.controls() if isinstance(each, MilestoneChip) and 200 < each.scene_box.middle_x < 1700
    )
    box = chip.scene_box
    visitor.press(box.middle_x, box.middle_y)
    held = timeline_screen(visitor).camera
    visitor.release(box.middle_x, box.middle_y)
    assert isinstance(visitor.director.session.place, MilestonePlace)
    assert visitor.director.session.place.came_from.year == pytest.approx(  # type: ignore[union-attr]
        visitor.director.navigation_index.milestones[visitor.director.session.place.milestone], abs=1e-6
    )
    assert held.span_years > 0


@first_fast("apart", [400.0, 90.0, 40.0, 4.0])
def test_fingers_that_come_very_close_still_zoom_about_their_middle(visitor: Visitor, apart: float) -> None:
    visitor.open("timeline:1988")
    screen = timeline_screen(visitor)
    visitor.press(960 - 300, 800)
    visitor.touch((0, HELD, 660, 800), (1, DOWN, 1260, 800))
    held = screen.camera.year_at(960)
    for step in range(1, 21):
        half = 300 + (apart / 2 - 300) * step / 20
        visitor.touch((0, MOVED, 960 - half, 800), (1, MOVED, 960 + half, 800))
        assert screen.camera.year_at(960) == pytest.approx(held, abs=0.15)
    assert screen.camera.span_years <= screen.camera.widest
    visitor.touch((0, UP, 960, 800), (1, UP, 960, 800))


def test_ten_fingers_and_a_lost_one_leave_nothing_stuck(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    screen = timeline_screen(visitor)
    visitor.press(500, 800)
    for count in range(1, 10):
        held = [(finger, HELD, 500 + 90.0 * finger, 800.0) for finger in range(count)]
        visitor.touch(*held, (count, DOWN, 500 + 90.0 * count, 800.0))
    before = screen.camera
    visitor.touch(*[(finger, MOVED, 500 + 90.0 * finger, 700.0 if finger > 1 else 800.0) for finger in range(10)])
    assert screen.camera == before, "only the first two fingers carry the years"
    # The last event of the touch speaks of one finger only, as some screens do.
    visitor.touch((0, UP, 500, 800))
    visitor.finish_animations()
    before = screen.camera
    visitor.press(700, 800)
    visitor.move(650, 800)
    visitor.move(600, 800)
    assert screen.camera.year == pytest.approx(before.year + 100 / before.units_per_year, abs=0.01)
    visitor.release(600, 800)


@dataclass
class Contact:
    """What a touchscreen tells of one contact; QTest's own points have no size."""

    number: int
    where: QEventPoint.State
    at: QPointF
    size: QSizeF

    def id(self) -> int:
        return self.number

    def state(self) -> QEventPoint.State:
        return self.where

    def globalPosition(self) -> QPointF:
        return self.at

    def ellipseDiameters(self) -> QSizeF:
        return self.size


@dataclass
class Contacts:
    kind: QEvent.Type
    all: list[Contact]

    def type(self) -> QEvent.Type:
        return self.kind

    def timestamp(self) -> int:
        return 5000

    def device(self) -> "Contacts":
        return self

    def systemId(self) -> int:
        return 7

    def points(self) -> list[Contact]:
        return self.all


@first_fast(("size", "moves"), [(0.0, True), (40.0, True), (170.0, True), (210.0, False), (260.0, False)])
def test_a_palm_moves_nothing_and_a_finger_does(visitor: Visitor, size: float, moves: bool) -> None:
    visitor.open("timeline:1988")
    screen = timeline_screen(visitor)
    before, port = screen.camera, visitor.stage.viewport()
    for kind, state, x in (
        (QEvent.Type.TouchBegin, DOWN, 900), (QEvent.Type.TouchUpdate, MOVED, 700), (QEvent.Type.TouchUpdate, MOVED, 600),
    ):  # fmt: skip
        at = port.mapToGlobal(QPointF(visitor.point(x, FREE_Y)))
        visitor.stage.pointer_input.touch(Contacts(kind, [Contact(0, state, at, QSizeF(size, size))]))  # type: ignore[arg-type]
    assert (screen.camera != before) == moves
    visitor.stage.pointer_input.cancel()


def test_the_mouse_in_the_middle_of_a_touch_takes_over_without_a_jump(visitor: Visitor) -> None:
    visitor.open("timeline:1988")
    screen = timeline_screen(visitor)
    visitor.press(900, FREE_Y)
    visitor.move(850, FREE_Y)
    before = screen.camera
    QTest.mousePress(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=visitor.point(300, FREE_Y))
    visitor.move(500, FREE_Y)
    assert screen.camera == before
    QTest.mouseRelease(visitor.stage.viewport(), Qt.MouseButton.LeftButton, pos=visitor.point(300, FREE_Y))
    visitor.finish_animations()
    visitor.press(900, FREE_Y)
    visitor.move(850, FREE_Y)
    visitor.move(800, FREE_Y)
    assert screen.camera.year > before.year
    visitor.release(800, FREE_Y)
