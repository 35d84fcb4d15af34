"""The show: what the supervisor starts, on the screen from its first frame to its last."""

import logging
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.flow import Attract, Reset, Session
from exhibit.kiosk.attending import Attending
from exhibit.kiosk.fault_hook import FaultHook
from exhibit.kiosk.guard import Guard
from exhibit.kiosk.heart import Heart
from exhibit.kiosk.link import Link
from exhibit.kiosk.logs import log_to
from exhibit.kiosk.manifest import check_revision
from exhibit.kiosk.messages import Appear, Leave, Message, Progress, Ready, Report, Wish
from exhibit.kiosk.notice import Notice
from exhibit.kiosk.opening import switch_screen
from exhibit.kiosk.process_tree import die_with_parent
from exhibit.kiosk.state_folder import StateFolder
from exhibit.settings import Settings
from exhibit.ui.ending import EndSignals
from exhibit.ui.memory import keep_for_good
from exhibit.ui.screens.preparing import PreparingPanel
from exhibit.ui.stage import Stage
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
        DamagedError: It is not what was written to the disk.
    """
    die_with_parent()
    link = Link()
    log_to(order.state.logs, "show")
    _LOG.info("the show begins: %s", order.built_in or order.settings.folder.name)
    link.send(Progress())
    if order.built_in is None:
        check_revision(order.settings.folder, partial(link.send, Progress()))
    application = make_application()
    floor = _Floor(order, link)
    link.send(Ready())
    link.begin()
    code = application.exec()
    floor.close()
    return code


class _Floor(QObject):
    """Owns the window and everything around it."""

    def __init__(self, order: Order, link: Link) -> None:
        super().__init__()
        self._link = link
        # The slides need what an exhibit has, such as colours; staff find their panel and hours there too.
        self._attending = None
        if order.built_in != "splash":
            is_safe = order.built_in == "safe"
            self._attending = Attending(order.settings, order.state, self._say_progress, is_safe=is_safe)
        self._window = self._make_window(order)
        self._notice = Notice(self._window) if order.built_in is not None else None
        screen = order.settings.screen if self._attending is None else self._attending.machine.screen
        self._guard = Guard(self._window, screen)
        self._heart = Heart(self._window, link.send, self._is_between, self._is_open)
        self._faults = FaultHook(self._begin_again)
        self._ending = EndSignals(self)
        self._ending.asked.connect(self._on_end)
        link.heard.connect(self._on_heard)
        link.lost.connect(self._on_end)
        if self._attending is not None:
            self._attending.door.wished.connect(self._on_wished)
            self._attending.director.changed.connect(self._on_changed)

    def _make_window(self, order: Order) -> PreparingPanel | Stage:
        if self._attending is not None:
            return self._attending.director.stage
        return PreparingPanel(order.settings.language)

    def _say_progress(self, _share: float) -> None:
        self._link.send(Progress())

    def _is_between(self) -> bool:
        return self._attending is None or (
            isinstance(self._attending.director.session.place, Attract) and not self._attending.door.is_open
        )

    def _is_open(self) -> bool:
        return self._attending is None or self._attending.opening.is_open

    def _on_heard(self, message: Message) -> None:
        match message:
            case Appear():
                self._appear()
            case Leave():
                self._on_end()
            case Report():
                self._take(message)
            case _:
                pass

    def _take(self, report: Report) -> None:
        if self._attending is not None:
            self._attending.door.report = report
        if self._notice is not None:
            self._notice.set_text(report.facts.get("fault", ""))

    def _on_changed(self, _session: Session) -> None:
        self._heart.look()

    def _on_wished(self, what: str) -> None:
        self._link.send(Wish(what))

    def _appear(self) -> None:
        self._guard.start()
        if self._attending is not None:
            self._attending.start()
        else:
            switch_screen(on=True)
        self._heart.start()
        # Behind the first frame, so that the chart opens at once and no garbage is looked for among the content.
        QTimer.singleShot(500, self, _settle_down)

    def _begin_again(self) -> None:
        if self._attending is not None:
            self._attending.director.ask(Reset())

    def _on_end(self) -> None:
        QApplication.quit()

    def close(self) -> None:
        """Stop everything in the reverse order of its start."""
        self._faults.stop()
        self._ending.stop()
        self._heart.stop()
        self._guard.stop()
        if self._attending is not None:
            self._attending.stop()
        self._window.close()


def _settle_down() -> None:
    import exhibit.ui.screens.chart  # noqa: F401, PLC0415 - loaded only now

    keep_for_good()
