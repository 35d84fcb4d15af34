"""What the soak runners share: a director in a running event loop, what it holds, and how a figure is said."""

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = os.environ.get("SOAK_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, load
from exhibit.motion import ManualClock
from exhibit.navigation import Session
from exhibit.settings import Settings, bundled_exhibit
from exhibit.ui.shell.deferred_loading import finish_loading
from exhibit.ui.shell.director import Director
from exhibit.ui.shell.screen_factory import day_teller, make_director
from exhibit.ui.shell.window import make_application
from exhibit.ui.system.memory import give_back, rss_mib

SLOW = 3
"""Exit code of a run in which nothing broke, but a figure was missed; a short run on a shared machine forgives that."""


@dataclass(frozen=True)
class Held:
    """What a process holds at one moment."""

    mib: float
    objects: int
    timers: int
    items: int
    files: int

    def __str__(self) -> str:
        return (
            f"{self.mib:.1f} MiB, {self.objects} objects, {self.timers} timers, {self.items} items, {self.files} files"
        )


class Stand:
    """The bundled exhibit on a hand-driven clock."""

    def __init__(self, size: tuple[int, int] = (1920, 1080)) -> None:
        self.application = make_application()
        self.exhibit = bundled()
        self.clock = ManualClock(100.0)
        settings = Settings(folder=Path(self.exhibit.folder), width=size[0], height=size[1])
        self.director: Director = make_director(self.exhibit, settings, self.clock, day_teller(None))
        self.stage = self.director.stage
        self.stage.show()
        QApplication.processEvents()
        self.director.open(Session.fresh("vi"))
        # As the program does.
        finish_loading()

    def held(self) -> Held:
        """Return what is held once everything that can go has gone."""
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        # As a kiosk does between two visitors.
        give_back()
        objects = [self.director, *self.director.findChildren(QObject), self.stage, *self.stage.findChildren(QObject)]
        timers = [each for each in objects if isinstance(each, QTimer)]
        descriptors = Path("/proc/self/fd")
        files = len(list(descriptors.iterdir())) if descriptors.is_dir() else 0
        return Held(rss_mib(), len(objects), len(timers), len(self.stage.scene().items()), files)

    def tick(self, seconds: float = 1 / 30) -> None:
        """Let time pass, and paint."""
        self.clock.advance(seconds)
        self.director.ticker.fire()
        self.stage.viewport().repaint()

    def close(self) -> None:
        self.director.close()
        self.stage.may_close = True
        self.stage.close()


class Loop(QObject):
    """Does one step after another in a running event loop, so that deferred deletions happen as they do in a hall."""

    def __init__(self, steps: int, do: Callable[[int], None]) -> None:
        super().__init__()
        self._left, self._do, self._done = steps, do, 0
        self.fault: BaseException | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def run(self) -> None:
        self._timer.start(0)
        QApplication.exec()
        if self.fault is not None:
            raise self.fault

    def _on_timeout(self) -> None:
        try:
            self._do(self._done)
        except BaseException as fault:  # noqa: BLE001 - said where it can be seen
            self.fault = fault
            self._done = self._left
        self._done += 1
        if self._done >= self._left:
            self._timer.stop()
            QApplication.quit()


def bundled() -> Exhibit:
    exhibit = load(bundled_exhibit()).exhibit
    if exhibit is None:
        message = "the bundled exhibit has problems"
        raise SystemExit(message)
    return exhibit


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
