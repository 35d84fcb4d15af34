"""A director on a hand-driven clock, and hands and eyes to use it with."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem

from exhibit.content import Exhibit
from exhibit.motion import ManualClock
from exhibit.navigation import Preferences, Session, parse_route
from exhibit.settings import Settings
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.shell.director import ScreenMaker
from exhibit.ui.shell.screen_factory import make_director

ADDRESSES = (
    "attract",
    "home",
    "timeline",
    "find",
    "milestone:charter-treaty",
    "chart",
    "chart:table",
    "linked",
    "slides",
    "tours",
    "tour:counting",
    "sources",
)
"""A place of each kind in the invented exhibit."""


@cache
def _touchscreen() -> QPointingDevice:
    return QTest.createTouchDevice()


class Visitor:
    """Looks at one stage and touches it."""

    def __init__(self, exhibit: Exhibit, size: tuple[int, int] = (1920, 1080), *, is_still: bool = False,
        language: str | None = None, makers: Mapping[type, ScreenMaker] | None = None,
    ) -> None:  # fmt: skip
        self.clock = ManualClock(100.0)
        self.device = _touchscreen()
        self._stamp_ms = 1000
        self.beats = 0
        settings = Settings(
            folder=Path(exhibit.folder), width=size[0], height=size[1], reduced_motion=is_still, language=language
        )
        self.today: dt.date | None = dt.date(2027, 3, 1)
        self.director = make_director(exhibit, settings, self.clock, self._tell_day, makers)
        self.stage = self.director.stage
        self.stage.show()
        QApplication.processEvents()

    def _tell_day(self) -> dt.date | None:
        return self.today

    def open(self, address: str, language: str = "vi", text_scale: float = 1.0) -> None:
        place = parse_route(address, self.director.navigation_index)
        self.director.open(Session(place, Preferences(language, text_scale=text_scale)))
        self.finish_animations()

    def finish_animations(self) -> None:
        self.director.finish_animations()
        self.flush()

    def flush(self) -> None:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait(self, seconds: float, frame_s: float = 1 / 30) -> None:
        """Let clock time pass, frame by frame; beats come only when the program has planned them."""
        end, ticker = self.clock.now() + seconds, self.director.ticker
        # As the event loop does before it sleeps.
        ticker.plan()
        while self.clock.now() < end - 1e-9:
            self.clock.advance(min(frame_s, end - self.clock.now()))
            if ticker.due_s is not None and self.clock.now() >= ticker.due_s - 1e-9:
                assert ticker.is_planned, "a beat is due, but no timer will bring it"
                self.beats += 1
                ticker.fire()
        self.flush()

    def close(self) -> None:
        self.director.close()
        self.stage.may_close = True
        self.stage.close()
        self.stage.deleteLater()
        self.director.deleteLater()
        self.flush()

    # Eyes --------------------------------------------------------------------------------------------------

    def items(self) -> Iterator[QGraphicsItem]:
        for item in self.stage.scene().items():
            if item.isVisible():
                yield item

    def texts(self) -> list[TextItem]:
        return [item for item in self.items() if isinstance(item, TextItem)]

    def words(self) -> str:
        return "\n".join(item.block.text.replace("\n", " ") for item in self.texts())

    def controls(self) -> list[Control]:
        return [item for item in self.items() if isinstance(item, Control)]

    def control(self, name: str) -> Control:
        found = [control for control in self.controls() if control.name == name]
        assert found, f"{name!r} is not among {sorted({control.name for control in self.controls()})}"
        return found[0]

    def point(self, x: float, y: float) -> QPoint:
        """Scene position to pixels of the viewport."""
        return self.stage.mapFromScene(x, y)

    # Hands -------------------------------------------------------------------------------------------------

    def touch(self, *fingers: tuple[int, QEventPoint.State, float, float], after_ms: int = 16) -> None:
        """Send one QTouchEvent: finger, state, scene position of each that is on the screen."""
        # WORKAROUND PySide6: QTest.touchEvent() returns a sequence whose commit() sends nothing.
        port, states = self.stage.viewport(), {state for _, state, _, _ in fingers}
        points = []
        for number, state, x, y in fingers:
            at = QPointF(self.point(x, y))
            points.append(QEventPoint(number, state, at, port.mapToGlobal(at)))
        kind = QEvent.Type.TouchUpdate
        if states == {QEventPoint.State.Pressed}:
            kind = QEvent.Type.TouchBegin
        elif states == {QEventPoint.State.Released}:
            kind = QEvent.Type.TouchEnd
        event = QTouchEvent(kind, self.device, Qt.KeyboardModifier.NoModifier, points)
        self._stamp_ms += after_ms
        event.setTimestamp(self._stamp_ms)
        QApplication.sendEvent(port, event)

    def cancel_touch(self) -> None:
        """The system takes the touch away, as a window manager's gesture does."""
        event = QTouchEvent(QEvent.Type.TouchCancel, self.device, Qt.KeyboardModifier.NoModifier, [])
        QApplication.sendEvent(self.stage.viewport(), event)

    def press(self, x: float, y: float, finger: int = 0) -> None:
        self.touch((finger, QEventPoint.State.Pressed, x, y))

    def move(self, x: float, y: float, finger: int = 0) -> None:
        self.touch((finger, QEventPoint.State.Updated, x, y))

    def release(self, x: float, y: float, finger: int = 0) -> None:
        self.touch((finger, QEventPoint.State.Released, x, y))
        self.flush()

    def tap(self, control: Control) -> None:
        box = control.scene_box
        self.tap_at(box.middle_x, box.middle_y)

    def tap_at(self, x: float, y: float) -> None:
        self.press(x, y)
        self.release(x, y)

    def swipe(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.press(*start)
        for step in range(1, 9):
            share = step / 8
            self.move(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        self.release(*end)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.stage, key)
        self.flush()
