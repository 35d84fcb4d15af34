"""An exhibit with all that a kiosk adds to it: its machine's settings, opening hours and the staff panel."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from exhibit.content import Exhibit, load
from exhibit.errors import ContentError, UsageError
from exhibit.kiosk.screen.screen_schedule import ScreenSchedule
from exhibit.kiosk.shared.machine_settings import MachineSettings, chosen, read_choices, read_machine_settings
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.staff.staff_access import StaffAccess
from exhibit.kiosk.statistics.statistics_file import StatisticsFile
from exhibit.kiosk.statistics.visit_observer import VisitObserver
from exhibit.navigation import AttractPlace, Session
from exhibit.settings import Settings
from exhibit.ui.front.safe_screen import SafeScreen
from exhibit.ui.kit.ticker import MonotonicClock
from exhibit.ui.shell.screen_factory import day_teller, make_director
from exhibit.ui.system.memory import give_back

_LOG = logging.getLogger(__name__)


class KioskSession(QObject):
    """Owns a director and what belongs to it on a kiosk.

    Args:
        settings: Its folder is the revision; with ``is_safe`` any exhibit, of which nothing is shown.
        state: The kiosk's folder.
        is_safe: Show the built-in slides.
        report: Called with how much of the revision has been read, 0-1.

    Attributes:
        director: Runs the exhibit.
        machine: The machine's settings.
        schedule: Whether it is open.
        staff_access: The staff's way in.

    Raises:
        ContentError: The revision cannot be shown.
    """

    def __init__(
        self, settings: Settings, state: StateFolder, report: Callable[[float], None], *, is_safe: bool
    ) -> None:
        super().__init__()
        clock = MonotonicClock()
        loaded = load(settings.folder, report, is_whole=False)
        if loaded.exhibit is None:
            message = "; ".join(str(problem) for problem in loaded.errors[:3])
            raise ContentError(message)
        self.machine = _read(state)
        choices = read_choices(state.path)
        machine = chosen(self.machine, choices)
        language = _known(choices.language or settings.language or machine.language, loaded.exhibit)
        settings = replace(settings, language=language, volume=machine.volume)
        self._tell_day = day_teller(None)
        self._staff_access: StaffAccess | None = None
        self.director = make_director(
            loaded.exhibit, settings, clock, self._day, {AttractPlace: SafeScreen} if is_safe else None
        )
        self._statistics = StatisticsFile(state.statistics)
        self._observer = VisitObserver(self.director, self._statistics, clock, self._wall)
        self.director.stage.setCursor(Qt.CursorShape.BlankCursor)
        self.schedule = ScreenSchedule(self.director, machine.hours, self._wall, machine.brightness)
        self.staff_access = self._staff_access = StaffAccess(self.director, state, self.machine, self.schedule, clock)
        self.staff_access.visits_today = self._visits_today
        self.staff_access.entered.connect(self._observer.discard)

    def start(self) -> None:
        """Begin where every visitor begins."""
        self.director.open(Session.fresh(self.director.navigation_index.first_language))
        self.director.changed.connect(self._on_changed)
        self.schedule.start()

    def stop(self) -> None:
        """Stop everything; the window may be closed then."""
        self.staff_access.stop()
        self.schedule.stop()
        self._observer.stop()
        self.director.close()
        self.director.stage.may_close = True

    def _on_changed(self, session: Session) -> None:
        if isinstance(session.place, AttractPlace):
            # Between two visitors nobody waits for it.
            give_back()

    def _day(self) -> dt.date | None:
        """Tell the day that is shown: the one staff preview, or today."""
        preview = self._staff_access.preview if self._staff_access is not None else None
        return preview or self._tell_day()

    def _visits_today(self) -> int:
        today = self._tell_day()
        return 0 if today is None else self._observer.visits_on(today)

    def _wall(self) -> dt.datetime | None:
        # Hours are those of the hall, so of the machine's own time zone.
        return None if self._tell_day() is None else dt.datetime.now().astimezone().replace(tzinfo=None)


def _read(state: StateFolder) -> MachineSettings:
    try:
        return read_machine_settings(state.path)
    except UsageError as error:
        # A slip in a settings file must not keep a hall dark.
        _LOG.warning("%s", error)
        return MachineSettings()


def _known(language: str | None, exhibit: Exhibit) -> str | None:
    if language is None or language in exhibit.languages:
        return language
    _LOG.warning("the exhibit does not speak %s", language)
    return None
