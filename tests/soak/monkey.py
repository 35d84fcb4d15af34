"""Presses, drags, pinches, turns and types without sense, seeded, and says whether anything broke, opened or stood still.

.venv/bin/python tests/soak/monkey.py [--events 1000000] [--seed 1]
"""

import argparse
import logging
import random
import sys
import time
from dataclasses import dataclass, field

from kit import SLOW, Loop, Stand, say
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

MOST_GAP_MS = 500.0
PER_FRAME = 12
_KEYS = [Qt.Key(key) for key in list(Qt.Key) if key != Qt.Key.Key_unknown]
_MODIFIERS = [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.KeypadModifier,
]  # fmt: skip
_BUTTONS = [
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
]


@dataclass
class Monkey:
    """Ten fingers, a mouse and a keyboard.

    Attributes:
        places: How often each place was come to.
        gap_ms: The longest time from one frame to the next.
    """

    stand: Stand
    chance: random.Random
    fingers: dict[int, QPointF] = field(default_factory=dict)
    at: QPointF = field(default_factory=lambda: QPointF(500, 500))
    is_down: bool = False
    stamp_ms: int = 1000
    events: int = 0
    gap_ms: float = 0.0
    gap_at: str = ""
    foreign: int = 0
    places: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.device = QTest.createTouchDevice()

    def frame(self, _step: int) -> None:
        """Do some things, and let a frame pass."""
        began = time.perf_counter()
        for _ in range(PER_FRAME):
            self.stamp_ms += self.chance.choice((1, 8, 16, 300))
            self.chance.choices((self.touch, self.mouse, self.wheel, self.key, self.odd), (10, 4, 1, 2, 0.3))[0]()
            self.events += 1
        self.stand.tick(self.chance.choice((1 / 60, 1 / 60, 1 / 60, 0.5, 4.0)))
        gap = (time.perf_counter() - began) * 1000
        name = type(self.stand.director.session.place).__name__
        self.places[name] = self.places.get(name, 0) + 1
        if gap > self.gap_ms:
            self.gap_ms, self.gap_at = gap, name
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not self.stand.stage:
                self.foreign += 1
                say(f"foreign window: {widget!r}")

    def spot(self) -> QPointF:
        """Somewhere on the screen, often on a control."""
        stage, screen = self.stand.stage, self.stand.director.screen
        controls = list(screen.controls()) if screen is not None and self.chance.random() < 0.3 else []
        if controls:
            box = self.chance.choice(controls).scene_box
            return QPointF(stage.mapFromScene(box.middle_x, box.middle_y))
        return QPointF(self.chance.uniform(0, stage.width()), self.chance.uniform(0, stage.height()))

    def near(self, at: QPointF) -> QPointF:
        return at + QPointF(self.chance.uniform(-60, 60), self.chance.uniform(-60, 60))

    def touch(self) -> None:
        """One of ten fingers comes down, moves or goes."""
        port, state = self.stand.stage.viewport(), QEventPoint.State
        number = (
            self.chance.randrange(10) if self.chance.random() < 0.3 or not self.fingers else next(iter(self.fingers))
        )
        was_empty = not self.fingers
        if number not in self.fingers:
            self.fingers[number] = self.spot()
            mine = state.Pressed
        elif self.chance.random() < 0.55:
            self.fingers[number] = self.near(self.fingers[number])
            mine = state.Updated
        else:
            mine = state.Released
        points = [
            QEventPoint(each, mine if each == number else state.Stationary, at, port.mapToGlobal(at))
            for each, at in self.fingers.items()
        ]
        kind = QEvent.Type.TouchUpdate
        if mine == state.Pressed and was_empty:
            kind = QEvent.Type.TouchBegin
        if mine == state.Released:
            del self.fingers[number]
            kind = kind if self.fingers else QEvent.Type.TouchEnd
        if self.chance.random() < 0.01:
            kind, points = QEvent.Type.TouchCancel, []
            self.fingers.clear()
        event = QTouchEvent(kind, self.device, Qt.KeyboardModifier.NoModifier, points)
        event.setTimestamp(self.stamp_ms)
        QApplication.sendEvent(port, event)

    def mouse(self) -> None:
        """The mouse goes down, moves, comes up, or is clicked twice."""
        port, button = self.stand.stage.viewport(), self.chance.choice(_BUTTONS)
        kind = self.chance.choice(
            (
                QEvent.Type.MouseButtonPress,
                QEvent.Type.MouseMove,
                QEvent.Type.MouseButtonRelease,
                QEvent.Type.MouseButtonDblClick,
            )
        )
        self.at = self.near(self.at) if kind == QEvent.Type.MouseMove else self.spot()
        event = QMouseEvent(kind, self.at, port.mapToGlobal(self.at), button, button, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(self.stamp_ms)
        QApplication.sendEvent(port, event)

    def wheel(self) -> None:
        """The wheel turns."""
        at, port = self.spot(), self.stand.stage.viewport()
        turn = QPoint(0, self.chance.choice((-480, -120, 120, 480)))
        event = QWheelEvent(
            at, port.mapToGlobal(at), QPoint(), turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    def key(self) -> None:
        """Any key with any modifier."""
        key, modifier = self.chance.choice(_KEYS), self.chance.choice(_MODIFIERS)
        text = chr(self.chance.randrange(32, 0x500)) if self.chance.random() < 0.3 else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.stand.stage, QKeyEvent(kind, key, modifier, text))

    def odd(self) -> None:
        """What no visitor should be able to do: a menu, a drop, a close, another size."""
        stage, at = self.stand.stage, self.spot().toPoint()
        match self.chance.randrange(3):
            case 0:
                event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, stage.mapToGlobal(at))
                QApplication.sendEvent(stage.viewport(), event)
            case 1:
                data = QMimeData()
                data.setText("file:///etc/passwd")
                drag = QDragEnterEvent(
                    at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
                )
                QApplication.sendEvent(stage.viewport(), drag)
            case _:
                stage.resize(*self.chance.choice(((1920, 1080), (1080, 1920), (1366, 768), (640, 480))))


class _Faults(logging.Handler):
    """Counts what the program logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1
        if self.count < 4:
            say(logging.Formatter().format(record))


def run(events: int, seed: int = 1) -> tuple[Monkey, int]:
    """Return the monkey after its work, and how many errors were logged."""
    faults = _Faults()
    logging.getLogger().addHandler(faults)
    stand = Stand()
    monkey = Monkey(stand, random.Random(seed))
    Loop(-(-events // PER_FRAME), monkey.frame).run()
    stand.close()
    logging.getLogger().removeHandler(faults)
    return monkey, faults.count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    monkey, faults = run(options.events, options.seed)
    places = ", ".join(f"{name} {count}" for name, count in sorted(monkey.places.items()))
    say(f"monkey: {monkey.events} events, {faults} errors, {monkey.foreign} foreign windows, "
        f"longest gap {monkey.gap_ms:.0f} ms ({monkey.gap_at}); frames at {places}")  # fmt: skip
    if faults or monkey.foreign:
        return 1
    return 0 if monkey.gap_ms <= MOST_GAP_MS else SLOW


if __name__ == "__main__":
    sys.exit(main())
