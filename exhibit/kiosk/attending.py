"""An exhibit with all that a kiosk adds to it: its machine's settings, opening hours and the staff's door."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from exhibit.content import Exhibit, load
from exhibit.errors import ContentError, UsageError
from exhibit.flow import Attract, Session
from exhibit.kiosk.machine import Machine, chosen, read_choices, read_machine
from exhibit.kiosk.observing import Observer
from exhibit.kiosk.opening import Opening
from exhibit.kiosk.staff_door import StaffDoor
from exhibit.kiosk.state_folder import StateFolder
from exhibit.kiosk.statistics_file import StatisticsFile
from exhibit.settings import Settings
from exhibit.ui.making import day_teller, make_director
from exhibit.ui.memory import give_back
from exhibit.ui.screens.safe import SafeScreen
from exhibit.ui.ticker import MonotonicClock

_LOG = logging.getLogger(__name__)


class Attending(QObject):
    """Owns a director and what belongs to it on a kiosk.

    Args:
        settings: Its folder is the revision; with ``is_safe`` any exhibit, of which nothing is shown.
        state: The kiosk's folder.
        is_safe: Show the built-in slides.
        report: Told how much of the revision has been read, 0-1.

    Attributes:
        director: Runs the exhibit.
        machine: What the machine was told.
        opening: Whether it is open.
        door: The staff's.

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
        self._door: StaffDoor | None = None
        self.director = make_director(
            loaded.exhibit, settings, clock, self._day, {Attract: SafeScreen} if is_safe else None
        )
        self._statistics = StatisticsFile(state.statistics)
        self._observer = Observer(self.director, self._statistics, clock, self._wall)
        self.director.stage.setCursor(Qt.CursorShape.BlankCursor)
        self.opening = Opening(self.director, machine.hours, self._wall, machine.brightness)
        self.door = self._door = StaffDoor(self.director, state, self.machine, self.opening, clock)
        self.door.visits_today = self._visits_today
        self.door.entered.connect(self._observer.discard)

    def start(self) -> None:
        """Begin where every visitor begins."""
        self.director.open(Session(Attract(), self.director.course.first_language))
        self.director.changed.connect(self._on_changed)
        self.opening.start()

    def stop(self) -> None:
        """Stop everything; the window may be closed then."""
        self.door.stop()
        self.opening.stop()
        self._observer.stop()
        self.director.close()
        self.director.stage.may_close = True

    def _on_changed(self, session: Session) -> None:
        if isinstance(session.place, Attract):
            # Between two visitors nobody waits for it.
            give_back()

    def _day(self) -> dt.date | None:
        """Tell the day that is shown: the one staff preview, or today."""
        preview = self._door.preview if self._door is not None else None
        return preview or self._tell_day()

    def _visits_today(self) -> int:
        today = self._tell_day()
        return 0 if today is None else self._observer.visits_on(today)

    def _wall(self) -> dt.datetime | None:
        # Hours are those of the hall, so of the machine's own time zone.
        return None if self._tell_day() is None else dt.datetime.now().astimezone().replace(tzinfo=None)


def _read(state: StateFolder) -> Machine:
    try:
        return read_machine(state.path)
    except UsageError as error:
        # A slip in a settings file must not keep a hall dark.
        _LOG.warning("%s", error)
        return Machine()


def _known(language: str | None, exhibit: Exhibit) -> str | None:
    if language is None or language in exhibit.languages:
        return language
    _LOG.warning("the exhibit does not speak %s", language)
    return None
