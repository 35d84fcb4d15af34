"""The show: what the supervisor starts, on the screen from its first frame to its last."""

import logging
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.content import load
from exhibit.errors import ContentError, ExhibitError
from exhibit.flow import Attract, Reset, Session
from exhibit.kiosk.faults import Faults
from exhibit.kiosk.guard import Guard
from exhibit.kiosk.heart import Heart
from exhibit.kiosk.link import Link
from exhibit.kiosk.logs import log_to
from exhibit.kiosk.messages import Appear, Leave, Message, Progress, Ready
from exhibit.kiosk.state_folder import StateFolder
from exhibit.settings import Settings
from exhibit.ui.director import Director
from exhibit.ui.ending import EndSignals
from exhibit.ui.making import day_teller, make_director
from exhibit.ui.memory import keep_for_good
from exhibit.ui.screens.preparing import PreparingPanel
from exhibit.ui.screens.safe import SafePanel
from exhibit.ui.stage import Stage
from exhibit.ui.ticker import MonotonicClock
from exhibit.ui.window import make_application

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Order:
    """What a show is told at its start.

    Attributes:
        state: The kiosk's folder.
        settings: Language and motion; its folder is the revision.
        built_in: ``safe`` or ``splash`` instead of a revision.
    """

    state: StateFolder
    settings: Settings
    built_in: str | None = None


def stand(order: Order) -> int:
    """Show what is ordered until the supervisor, the system or the staff ends it.

    Raises:
        ContentError: The revision cannot be shown.
    """
    link = Link()
    log_to(order.state.logs, "show")
    _LOG.info("the show begins: %s", order.built_in or order.settings.folder.name)
    link.say(Progress())
    application = make_application()
    floor = _Floor(order, link)
    link.say(Ready())
    link.begin()
    code = application.exec()
    floor.close()
    return code


class _Floor(QObject):
    """Owns the window and everything around it."""

    def __init__(self, order: Order, link: Link) -> None:
        super().__init__()
        self._link = link
        self.director: Director | None = None
        window = self._make_window(order, link)
        self._window = window
        self._guard = Guard(window)
        self._heart = Heart(window, link.say, self._is_between)
        self._faults = _FaultHook(self._begin_again)
        self._ending = EndSignals(self)
        self._ending.asked.connect(self._on_end)
        link.heard.connect(self._on_heard)
        link.lost.connect(self._on_end)

    def _make_window(self, order: Order, link: Link) -> PreparingPanel | SafePanel | Stage:
        if order.built_in == "splash":
            return PreparingPanel(order.settings.language)
        if order.built_in == "safe":
            return SafePanel(order.settings.language, MonotonicClock())
        self.director = _make_director(order, link)
        return self.director.stage

    def _is_between(self) -> bool:
        return self.director is None or isinstance(self.director.session.place, Attract)

    def _on_heard(self, message: Message) -> None:
        match message:
            case Appear():
                self._appear()
            case Leave():
                self._on_end()
            case _:
                pass

    def _appear(self) -> None:
        self._guard.start()
        if self.director is not None:
            self.director.open(Session(Attract(), self.director.course.first_language))
        self._heart.start()
        # Behind the first frame, so that the chart opens at once and no garbage is looked for among the content.
        QTimer.singleShot(500, self, _settle_down)

    def _begin_again(self) -> None:
        if self.director is not None:
            self.director.ask(Reset())

    def _on_end(self) -> None:
        QApplication.quit()

    def close(self) -> None:
        """Stop everything in the reverse order of its start."""
        self._faults.stop()
        self._ending.stop()
        self._heart.stop()
        self._guard.stop()
        if self.director is not None:
            self.director.close()
            self.director.stage.may_close = True
        self._window.close()


def _make_director(order: Order, link: Link) -> Director:
    def report(_share: float) -> None:
        link.say(Progress())

    loaded = load(order.settings.folder, report)
    if loaded.exhibit is None:
        message = "; ".join(str(problem) for problem in loaded.errors[:3])
        raise ContentError(message)
    return make_director(loaded.exhibit, order.settings, MonotonicClock(), day_teller(None))


def _settle_down() -> None:
    import exhibit.ui.screens.chart  # noqa: F401, PLC0415 - loaded only now

    keep_for_good()


class _FaultHook:
    """What happens to an exception that no slot and no paint event has caught.

    Args:
        begin_again: Brings the show back to where nothing has gone wrong yet.
    """

    def __init__(self, begin_again: Callable[[], None]) -> None:
        self._faults, self._begin_again = Faults(), begin_again
        self._before = sys.excepthook
        sys.excepthook = self._on_fault

    def stop(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("nobody has caught this", exc_info=(kind, fault, trace))
        if self._faults.is_too_many(time.monotonic()):
            QApplication.exit(ExhibitError.exit_code)
            return
        # Not now: the fault may have come out of the middle of a paint event.
        QTimer.singleShot(0, self._begin_again)
