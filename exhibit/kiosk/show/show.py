"""The show: what the supervisor starts, on the screen from its first frame to its last."""

import logging
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.kiosk.screen.exception_hook import ExceptionHook
from exhibit.kiosk.screen.full_screen_guard import FullScreenGuard
from exhibit.kiosk.screen.heartbeat import HeartbeatSender
from exhibit.kiosk.screen.notice import Notice
from exhibit.kiosk.screen.screen_schedule import switch_screen
from exhibit.kiosk.screen.supervisor_link import SupervisorLink
from exhibit.kiosk.shared.logs import log_to
from exhibit.kiosk.shared.manifest import check_revision
from exhibit.kiosk.shared.messages import (
    BecomeVisible,
    Leave,
    Progress,
    Ready,
    StaffRequest,
    StatusReport,
    SupervisorMessage,
)
from exhibit.kiosk.shared.process_tree import die_with_parent
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.show.kiosk_session import KioskSession
from exhibit.navigation import AttractPlace, Reset, Session
from exhibit.settings import Settings
from exhibit.ui.front.preparing_panel import PreparingPanel
from exhibit.ui.shell.deferred_loading import finish_loading
from exhibit.ui.shell.stage import Stage
from exhibit.ui.shell.window import make_application
from exhibit.ui.system.end_signals import EndSignals

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShowConfig:
    """What a show is to show, and how.

    Attributes:
        state: The kiosk's folder.
        settings: Language and motion; its folder is the revision.
        built_in: ``safe`` or ``splash`` instead of a revision.
    """

    state: StateFolder
    settings: Settings
    built_in: str | None = None


def run_show(config: ShowConfig) -> int:
    """Show what the config says until the supervisor, the system or the staff ends it.

    Raises:
        ContentError: The revision cannot be shown.
        DamagedError: It is not what was written to the disk.
    """
    die_with_parent()
    link = SupervisorLink()
    log_to(config.state.logs, "show")
    _LOG.info("the show begins: %s", config.built_in or config.settings.folder.name)
    link.send(Progress())
    if config.built_in is None:
        check_revision(config.settings.folder, partial(link.send, Progress()))
    application = make_application()
    show = _Show(config, link)
    link.send(Ready())
    link.begin()
    code = application.exec()
    show.close()
    return code


class _Show(QObject):
    """Owns the window and everything around it."""

    def __init__(self, config: ShowConfig, link: SupervisorLink) -> None:
        super().__init__()
        self._link = link
        # The slides need what an exhibit has, such as colours; staff find their panel and hours there too.
        self._kiosk_session = None
        if config.built_in != "splash":
            is_safe = config.built_in == "safe"
            self._kiosk_session = KioskSession(config.settings, config.state, self._say_progress, is_safe=is_safe)
        self._window = self._make_window(config)
        self._notice = Notice(self._window) if config.built_in is not None else None
        screen = config.settings.screen if self._kiosk_session is None else self._kiosk_session.machine.screen
        self._guard = FullScreenGuard(self._window, screen)
        self._heartbeat = HeartbeatSender(self._window, link.send, self._is_between, self._is_open)
        self._crash_budget = ExceptionHook(self._begin_again)
        self._ending = EndSignals(self)
        self._ending.asked.connect(self._on_end)
        link.heard.connect(self._on_heard)
        link.lost.connect(self._on_end)
        if self._kiosk_session is not None:
            self._kiosk_session.staff_access.requested.connect(self._on_requested)
            self._kiosk_session.director.changed.connect(self._on_changed)

    def _make_window(self, config: ShowConfig) -> PreparingPanel | Stage:
        if self._kiosk_session is not None:
            return self._kiosk_session.director.stage
        return PreparingPanel(config.settings.language)

    def _say_progress(self, _share: float) -> None:
        self._link.send(Progress())

    def _is_between(self) -> bool:
        return self._kiosk_session is None or (
            isinstance(self._kiosk_session.director.session.place, AttractPlace)
            and not self._kiosk_session.staff_access.is_open
        )

    def _is_open(self) -> bool:
        return self._kiosk_session is None or self._kiosk_session.schedule.is_open

    def _on_heard(self, message: SupervisorMessage) -> None:
        match message:
            case BecomeVisible():
                self._appear()
            case Leave():
                self._on_end()
            case StatusReport():
                self._take(message)
            case _:
                assert_never(message)

    def _take(self, report: StatusReport) -> None:
        if self._kiosk_session is not None:
            self._kiosk_session.staff_access.report = report
        if self._notice is not None:
            self._notice.set_text(report.facts.get("fault", ""))

    def _on_changed(self, _session: Session) -> None:
        self._heartbeat.look()

    def _on_requested(self, request: StaffRequest) -> None:
        self._link.send(request)

    def _appear(self) -> None:
        self._guard.start()
        if self._kiosk_session is not None:
            self._kiosk_session.start()
        else:
            switch_screen(on=True)
        self._heartbeat.start()
        # Behind the first frame, which must not wait for it.
        QTimer.singleShot(500, self, finish_loading)

    def _begin_again(self) -> None:
        if self._kiosk_session is not None:
            self._kiosk_session.director.dispatch(Reset())

    def _on_end(self) -> None:
        QApplication.quit()

    def close(self) -> None:
        """Stop everything in the reverse order of its start."""
        self._crash_budget.stop()
        self._ending.stop()
        self._heartbeat.stop()
        self._guard.stop()
        if self._kiosk_session is not None:
            self._kiosk_session.stop()
        self._window.close()
