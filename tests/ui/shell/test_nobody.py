"""What rests, trembles or is stuck is nobody, and holds no kiosk."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from exhibit.navigation import AttractPlace, HomePlace
from finger_hands import DOWN, HELD, MOVED, Hands
from qt_stage import Visitor


@pytest.mark.slow
@pytest.mark.parametrize("address", ["home", "timeline:1990", "milestone:charter-treaty", "chart", "slide:ferry-75"])
@pytest.mark.parametrize("tremor", [0, 12, 60])
def test_a_contact_that_rests_or_trembles_for_ever_does_not_hold_the_kiosk(
    visitor: Visitor, hands: Hands, address: str, tremor: int
) -> None:
    visitor.open(address, "en")
    hands.do((9, DOWN, 1900, 545))
    for step in range(500):
        hands.do((9, MOVED if tremor else HELD, 1900 + tremor * (step % 2), 545))
        visitor.wait(1.0, 0.5)
        if isinstance(visitor.director.session.place, AttractPlace):
            return
    pytest.fail("the kiosk never goes back to the start")


@pytest.mark.slow
def test_a_mouse_on_a_trembling_table_is_nobody_and_one_that_is_moved_is_somebody(visitor: Visitor) -> None:
    port, idle = visitor.stage.viewport(), visitor.director.exhibit.about.idle

    def hover(x: float) -> None:
        at = QPointF(visitor.point(x, 500))
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(port, event)

    for reach, is_somebody in ((3, False), (400, True)):
        visitor.open("home", "en")
        for step in range(int(idle.timeout_s) + 10):
            hover(800 + reach * (step % 2))
            visitor.wait(1.0, 0.5)
        assert (visitor.director.session.place == HomePlace()) == is_somebody


def test_a_key_that_is_stuck_does_not_answer_the_countdown(visitor: Visitor) -> None:
    idle = visitor.director.exhibit.about.idle
    visitor.open("home", "en")
    visitor.wait(idle.timeout_s - idle.warning_s + 1, 0.5)
    for is_repeated in (True, False):
        assert visitor.director.session.is_warned
        press, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(visitor.stage, QKeyEvent(press, Qt.Key.Key_Right, none, "", is_repeated, 1))
    assert not visitor.director.session.is_warned
