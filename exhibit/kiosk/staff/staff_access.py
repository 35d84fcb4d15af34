"""The way in and out of the staff panel, and what its buttons do."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from exhibit.kiosk.screen.screen_schedule import ScreenSchedule
from exhibit.kiosk.shared.machine_settings import (
    LEAST_BRIGHTNESS,
    Choices,
    MachineSettings,
    chosen,
    read_choices,
    write_choices,
)
from exhibit.kiosk.shared.messages import Quit, Reload, Restart, StaffRequest, StatusReport
from exhibit.kiosk.shared.pin import has_pin
from exhibit.kiosk.shared.pin_lock import PinGuard
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.staff.corner_sequence import CornerSequence
from exhibit.kiosk.staff.pin_pad import PinPad
from exhibit.kiosk.staff.staff_actions import (
    Adjustment,
    ChooseLanguage,
    Close,
    EndPreview,
    OverrideHours,
    Preview,
    PreviewAnniversary,
    StaffAction,
    StepBrightness,
    StepPreview,
    StepVolume,
)
from exhibit.kiosk.staff.staff_panel import StaffPanel, StaffView
from exhibit.kiosk.staff.staff_view import view_of
from exhibit.motion import Clock
from exhibit.navigation import AttractPlace, Session
from exhibit.ui.controls.screen import Screen
from exhibit.ui.screen.view import View
from exhibit.ui.shell.director import Director

QUIET_S = 30.0
"""Without a touch for so long the panel closes itself."""

SHORT_LOCK_S = 60.0
"""The pad waits for the end of a lock that opens so soon; a longer one must not keep visitors waiting."""

PREVIEW_S = 1800.0
"""For so long another date is shown at most; a forgotten one must not greet visitors with the wrong day."""

_LOG = logging.getLogger(__name__)


class StaffAccess(QObject):
    """Opens on the corner sequence and a PIN, closes by itself.

    Args:
        director: Whose stage it is on.
        state: Where PIN and choices are kept.
        machine: The machine's settings.
        schedule: Whether the exhibit is open.
        clock: Monotonic.

    Attributes:
        entered: Somebody who knows the corners is there, and no visitor.
        requested: Staff want something of the supervisor, a ``StaffRequest``.
        preview: The day that is shown instead of today, or None.
        report: What the supervisor has said last.
        visits_today: Tells how many there were.
    """

    requested = Signal(object)
    entered = Signal()

    def __init__(
        self, director: Director, state: StateFolder, machine: MachineSettings, schedule: ScreenSchedule, clock: Clock
    ) -> None:
        super().__init__()
        self._director, self._state, self._schedule, self._clock = director, state, schedule, clock
        self._machine, self._choices = machine, read_choices(state.path)
        self._corner_sequence, self._guard = CornerSequence(), PinGuard(state.path, clock)
        schedule.hold(self._choices.is_open, self._choices.was_planned)
        self._screen: Screen | None = None
        self._touched_s = self._preview_until_s = clock.now()
        self._is_quit_asked = False
        self.preview: dt.date | None = None
        self.report = StatusReport({})
        self.visits_today: Callable[[], int] = int
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()
        director.stage.pressed.connect(self._on_pressed)
        director.stage.visitor_active.connect(self._on_visitor_active)

    def stop(self) -> None:
        """Open no more."""
        self._timer.stop()

    @property
    def machine(self) -> MachineSettings:
        """The machine as staff want it."""
        return chosen(self._machine, self._choices)

    @property
    def is_open(self) -> bool:
        """Say whether pad or panel is on the screen."""
        return self._screen is not None and self._director.screen is self._screen

    # Coming and going --------------------------------------------------------------------------------------

    def _on_pressed(self, at: QPointF) -> None:
        self._touched_s = self._clock.now()
        canvas = self._director.stage.canvas
        size = canvas.width, canvas.height
        self._corner_sequence = self._corner_sequence.pressed(at.x(), at.y(), size, self._touched_s)
        if self._corner_sequence.is_whole and not self.is_open and has_pin(self._state.path):
            self._corner_sequence = CornerSequence()
            # The press that opens the pad must be over before the pad is there to be pressed.
            QTimer.singleShot(0, self, self._show_pad)

    def _on_visitor_active(self) -> None:
        self._touched_s = self._clock.now()

    def _show_pad(self) -> None:
        self._schedule.hold_for_staff(is_held=True)
        self.entered.emit()
        self._guard.refresh()

        def make(view: View, session: Session) -> Screen:
            pad = PinPad(view, session, self._guard)
            pad.opened.connect(self._on_opened)
            pad.left.connect(self._on_left)
            return pad

        self._screen = self._director.show_overlay(make)

    def _on_opened(self) -> None:
        _LOG.info("the staff panel was opened")
        QTimer.singleShot(0, self, self._show_panel)

    def _show_panel(self) -> None:
        self._is_quit_asked = False

        def make(view: View, session: Session) -> Screen:
            panel = StaffPanel(view, session, self._staff_view)
            panel.chosen.connect(self._on_chosen)
            return panel

        self._screen = self._director.show_overlay(make)

    def _on_left(self) -> None:
        QTimer.singleShot(0, self, self.close)

    def close(self) -> None:
        """Go back to the exhibit."""
        if self.is_open:
            self._director.open(Session.fresh(self._director.navigation_index.first_language))
        self._screen = None
        self._schedule.hold_for_staff(is_held=False)

    def _on_timeout(self) -> None:
        now_s = self._clock.now()
        self._guard.release()
        if 0 < self._guard.left_s() <= SHORT_LOCK_S and isinstance(self._screen, PinPad):
            # Whoever waits for it to open has not gone.
            self._touched_s = now_s
        if self.preview is not None and now_s >= self._preview_until_s and not self.is_open:
            self._show_day(None)
            if isinstance(self._director.session.place, AttractPlace) and not self._director.stage.is_dark:
                # A visitor sees the right day on the next screen, and keeps this one.
                self._director.open(Session.fresh(self._director.navigation_index.first_language))
        if self._screen is None:
            return
        if not self.is_open or now_s - self._touched_s >= QUIET_S:
            self.close()
        elif isinstance(self._screen, StaffPanel):
            self._screen.refresh()

    # What the panel shows and does -------------------------------------------------------------------------

    def _staff_view(self) -> StaffView:
        view = self._director.view()
        report = replace(self.report, facts={**self.report.facts, "visits_today": str(self.visits_today())})
        return view_of(
            view,
            report,
            self.machine,
            self._schedule,
            is_quit_asked=self._is_quit_asked,
            is_preview=self.preview is not None,
        )

    def _on_chosen(self, action: StaffAction) -> None:
        # The panel builds its buttons anew; the one that was pressed must be done with its press.
        QTimer.singleShot(0, self, self._doing(action))

    def _doing(self, action: StaffAction) -> Callable[[], None]:
        def do() -> None:
            self._do(action)
            if isinstance(self._screen, StaffPanel) and self.is_open:
                self._screen.refresh()

        return do

    def _do(self, action: StaffAction) -> None:
        was_asked, self._is_quit_asked = self._is_quit_asked, False
        match action:
            case Close():
                self.close()
            case ChooseLanguage() | StepVolume() | StepBrightness():
                self._adjust(action)
            case EndPreview() | PreviewAnniversary() | StepPreview():
                self._show_day(self._day_of(action))
            case OverrideHours():
                self._hold(action.is_open)
            case Restart() | Reload() | Quit():
                self._request(action, was_asked=was_asked)
            case _:
                assert_never(action)

    def _request(self, request: StaffRequest, *, was_asked: bool) -> None:
        """Ask the supervisor; for the end only when it was asked for once before."""
        if isinstance(request, Quit) and not was_asked:
            self._is_quit_asked = True
            return
        if isinstance(request, Restart):
            # The next show comes on between two visitors, and staff are none.
            self.close()
        self.requested.emit(request)

    def _day_of(self, preview: Preview) -> dt.date | None:
        today = self._director.view().today or dt.datetime.now().astimezone().date()
        match preview:
            case EndPreview():
                return None
            case PreviewAnniversary():
                found = self._director.almanac.next_after(today)
                return today if found is None else found.first
            case StepPreview():
                return today + dt.timedelta(days=preview.days)

    def _show_day(self, day: dt.date | None) -> None:
        self.preview = day
        self._preview_until_s = self._clock.now() + PREVIEW_S

    def _hold(self, wanted: bool | None) -> None:
        self._schedule.hold(wanted)
        self._keep(replace(self._choices, is_open=wanted, was_planned=self._schedule.is_planned))

    def _adjust(self, adjustment: Adjustment) -> None:
        machine, choices = self.machine, self._choices
        match adjustment:
            case ChooseLanguage():
                choices = replace(choices, language=adjustment.code)
            case StepVolume():
                choices = replace(choices, volume=_stepped(machine.volume, adjustment.by, 0.0))
            case StepBrightness():
                choices = replace(choices, brightness=_stepped(machine.brightness, adjustment.by, LEAST_BRIGHTNESS))
            case _:
                assert_never(adjustment)
        self._keep(choices)

    def _keep(self, choices: Choices) -> None:
        is_new_language = choices.language != self._choices.language
        self._choices = choices
        try:
            write_choices(self._state.path, choices)
        except OSError as error:
            _LOG.warning("what staff have chosen cannot be kept: %s", error.strerror)
        machine = self.machine
        self._director.narrator.set_volume(machine.volume)
        self._schedule.brightness = machine.brightness
        if is_new_language:
            self.close()
            self.requested.emit(Restart())


def _stepped(value: float, by: float, least: float) -> float:
    return round(min(max(value + by, least), 1.0), 1)
