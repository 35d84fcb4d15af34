"""Keeps a show on the screen: starts it, watches it, replaces it, and goes down the crash ladder with it."""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import assert_never

from exhibit.kiosk.shared import messages
from exhibit.kiosk.shared.messages import ShowMessage, StatusReport
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.config_watcher import ConfigWatcher
from exhibit.kiosk.supervisor.escalation import Escalation
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.retired_processes import RetiredProcesses
from exhibit.kiosk.supervisor.revision_shelf import RevisionShelf
from exhibit.kiosk.supervisor.show_process import ShowProcess, ShowTargets
from exhibit.kiosk.supervisor.silence_limit import SilenceLimit
from exhibit.kiosk.supervisor.systemd_notifier import tell_systemd
from exhibit.kiosk.updates.revision_queue import RevisionQueue
from exhibit.kiosk.updates.source_watcher import UpdateSources

WELL_S = 60.0
"""A revision that has painted healthy frames for so long is known to be good."""

TURN_S, AGAIN_S = 0.25, 2.0
"""Between two turns, and before something is tried again that could not be started."""

ENDING_S = 1.2
"""How long a show may take to end by itself; the supervisor itself ends within two seconds."""

STARTING_S = 60
"""How much longer systemd is asked to wait, again and again, while the first show has not lived yet."""

_LOG = logging.getLogger(__name__)


class Supervisor:
    """The parent of every show.

    Args:
        sources: Where content comes from; it may change while it is shown.
        state: What the kiosk keeps.
        options: Passed on to every show.
        clock: Monotonic, in seconds.

    Attributes:
        escalation: What has followed from failures.
        revising: Makes revisions.
        revisions: The revisions that are there, and which is wanted.
        active: The show on the screen.
        standby: The one that is made ready behind it.
        restarts: Shows that ended without being asked.
        hangs: Those of them that hung.
        is_ending: Staff want the kiosk to end.
    """

    def __init__(
        self, sources: UpdateSources, state: StateFolder, options: Sequence[str], clock: Callable[[], float]
    ) -> None:
        self._state, self._options, self._clock = state, list(options), clock
        self._woken = threading.Event()
        self._retired = RetiredProcesses(state)
        self._config = ConfigWatcher(state.path)
        self._silence_limit = SilenceLimit()
        self._start_at_s = self._wait_at_s = clock()
        self._is_restart_requested = self._is_ready_announced = False
        self.revising = RevisionQueue(sources, state, self._woken.set, clock)
        self.revisions = RevisionShelf(state)
        self.escalation = Escalation(clock())
        self.active: ShowProcess | None = None
        self.standby: ShowProcess | None = None
        self.restarts = self.hangs = 0
        self.is_ending = False

    @property
    def problems(self) -> tuple[str, ...]:
        """What staff should know about settings and content."""
        of_config = (self._config.problem,) if self._config.problem else ()
        return (*of_config, *self.revisions.problems, *self.revising.problems)

    @property
    def is_hopeless(self) -> bool:
        """Say whether nothing at all can be shown, so that whoever is above has to begin the display again."""
        return self.escalation.is_hopeless

    def begin(self) -> None:
        """Look at the content; what was shown last is shown meanwhile."""
        self._tidy()
        self.revising.start(self._clock())

    def wait(self) -> None:
        """Wait until something has happened, or for a moment."""
        self._woken.wait(TURN_S)
        self._woken.clear()

    def turn(self) -> None:
        """Do everything that is due."""
        now_s = self._clock()
        for show in (self.active, self.standby):
            if show is not None:
                self._hear(show, now_s)
        self._retired.turn(now_s)
        # Settings are read when a show begins.
        self._is_restart_requested = self._config.has_changed() or self._is_restart_requested
        self._look_after_active(now_s)
        self._look_after_standby(now_s)
        self._revise(now_s)
        self._put_on(now_s)
        self._judge(now_s)
        tell_systemd("WATCHDOG=1")
        if not self._is_ready_announced:
            # A slow machine is given its time; one that can show nothing is not, because this process ends then.
            tell_systemd(f"EXTEND_TIMEOUT_USEC={STARTING_S}000000")

    def end(self) -> None:
        """End every show and the worker."""
        tell_systemd("STOPPING=1")
        now_s = self._clock()
        for show in (self.active, self.standby):
            if show is not None:
                self._retired.retire(show, now_s)
        self.active = self.standby = None
        while self._retired.is_busy and self._clock() - now_s < ENDING_S:
            self._retired.turn(self._clock())
            self.wait()
        self._retired.end()
        self.revising.stop()

    def report(self, status: StatusReport) -> None:
        """Tell the show what its staff may see."""
        if self.active is not None and self.active.has_beaten:
            self.active.tell(status)

    # What is wanted ----------------------------------------------------------------------------------------

    def _wanted(self) -> ShowTargets:
        level = self.escalation.level
        if level in {Level.SAFE, Level.SPLASH}:
            return ShowTargets(level)
        revision = self.revisions.current if level is Level.CURRENT else self.escalation.good(self.revisions.goods)
        if revision is not None:
            return ShowTargets(level, revision)
        # The picture is for the first moments; slides that are shown already stay until there is something better.
        is_first = self.active is None or self.active.targets.level is Level.SPLASH
        return ShowTargets(Level.SPLASH if self.revising.is_working and is_first else Level.SAFE)

    def _tidy(self) -> None:
        if not self.revising.is_working:
            self.revisions.tidy(show.targets.revision for show in (self.active, self.standby) if show is not None)

    def _hear(self, show: ShowProcess, now_s: float) -> None:
        was_silent = show.first_word_after_s is None
        for message in show.hear(now_s):
            self._take(message, now_s)
        if was_silent and show.first_word_after_s is not None:
            self._silence_limit = self._silence_limit.after_word(show.first_word_after_s)

    def _take(self, message: ShowMessage, now_s: float) -> None:
        match message:
            case messages.Quit():
                self.is_ending = True
            case messages.Restart():
                self._is_restart_requested = True
            case messages.Reload():
                self.revisions.forgive()
                self.revising.request(now_s)
            case messages.Progress() | messages.Ready() | messages.Heartbeat() | messages.Visit():
                # Its process remembers what they say.
                pass
            case _:
                assert_never(message)

    def _revise(self, now_s: float) -> None:
        revision = self.revising.turn(now_s)
        while self.revising.mended:
            self.revisions.note_mended(self.revising.mended.pop())
        if revision is not None and self.revisions.take(revision):
            _LOG.info("revision %s is ready", revision)
            self.escalation.begin_again(now_s)

    # Shows -------------------------------------------------------------------------------------------------

    def _start(self, targets: ShowTargets, now_s: float) -> ShowProcess | None:
        """Start a show; None where the machine cannot start anything now."""
        if targets.revision is None:
            arguments = ["kiosk", "show", "--built-in", targets.level.value]
        else:
            arguments = ["kiosk", "show", str(self._state.folder_of(targets.revision))]
        arguments += ["--state-dir", str(self._state.path), *self._options]
        try:
            return ShowProcess(arguments, targets, now_s, self._woken.set)
        except (OSError, RuntimeError) as error:
            _LOG.warning("no show can be started: %s", error)
            self._start_at_s = self._wait_at_s = now_s + AGAIN_S
            return None

    def _put_on(self, now_s: float) -> None:
        """See that what is wanted is on the screen, or on its way there."""
        wanted, standby = self._wanted(), self.standby
        if self.active is None:
            self._fill(wanted, now_s)
        elif standby is None:
            is_other = self.active.targets != wanted or self._is_restart_requested
            if is_other and now_s >= self._wait_at_s:
                self._is_restart_requested = False
                self.standby = self._start(wanted, now_s)
        elif standby.first_frame_s is not None:
            self._retired.retire(self.active, now_s)
            self.active, self.standby = standby, None
        elif standby.targets != wanted and not standby.is_called:
            # Something newer has come meanwhile.
            self._retired.retire(standby, now_s)
            self.standby = None
        elif standby.is_ready and not standby.is_called and self.active.is_between_visitors:
            standby.appear(now_s)

    def _fill(self, wanted: ShowTargets, now_s: float) -> None:
        """Put something on an empty screen."""
        if now_s < self._start_at_s:
            return
        self.active, self.standby = self.standby or self._start(wanted, now_s), None
        if self.active is not None and not self.active.is_called:
            self.active.appear(now_s)

    def _has_failed(self, show: ShowProcess | None, now_s: float) -> bool:
        return show is not None and (show.has_ended or show.hangs(now_s, self._silence_limit))

    def _look_after_active(self, now_s: float) -> None:
        show = self.active
        if show is None or not self._has_failed(show, now_s):
            return
        self.active = None
        self.hangs += not show.has_ended
        is_slow = _is_slow(show) and not self._silence_limit.is_at_end
        self._kill_failed(show, "has crashed" if show.has_ended else "hung", now_s)
        self.escalation.failed(show, self.revisions.goods, now_s, is_slow=is_slow)
        self._start_at_s = now_s + self.escalation.ladder.pause_s

    def _look_after_standby(self, now_s: float) -> None:
        """One that ends before it is on the screen is tried once more; what is shown stays."""
        show = self.standby
        if show is None or not self._has_failed(show, now_s):
            return
        self.standby, self._wait_at_s = None, now_s + AGAIN_S
        is_own_fault = not _is_slow(show) and not show.is_damaged
        self._kill_failed(show, "ended before its first frame", now_s)
        revision, active = show.targets.revision, self.active
        if active is None or revision is None or revision == active.targets.revision or not is_own_fault:
            return
        if not self.revising.failed(revision) or revision != self.revisions.current:
            return
        if active.targets.revision is not None:
            self.revisions.current = active.targets.revision
            self.escalation.stay(active.targets.level, now_s)
        else:
            self.escalation.fall(revision, self.revisions.goods, now_s)

    def _kill_failed(self, show: ShowProcess, how: str, now_s: float) -> None:
        if _is_slow(show):
            self._silence_limit = self._silence_limit.after_silence()
        self.restarts += 1
        revision = show.targets.revision
        if revision is not None and show.is_damaged and self.revisions.note_damaged(revision):
            self.revising.take_again(revision, is_needed=self.revisions.current is None, now_s=now_s)
        self._retired.kill(show, how, now_s)

    def _judge(self, now_s: float) -> None:
        """Remember what is well, and try again what was not."""
        show = self.active
        if show is None or not show.has_beaten:
            return
        self.escalation.note_alive(now_s)
        if not self._is_ready_announced:
            # Also without a frame: a monitor that is switched off is no reason to start again and again.
            self._is_ready_announced = True
            tell_systemd("READY=1")
        if show.first_frame_s is None:
            return
        is_well = now_s - show.first_frame_s >= WELL_S
        if show.targets.level is Level.CURRENT and show.targets.revision is not None:
            self._remember(show.targets.revision, is_well=is_well)
        self.escalation.judge(now_s, is_well=is_well)

    def _remember(self, revision: str, *, is_well: bool) -> None:
        is_new = self.revisions.remember_current(revision)
        if is_new:
            self.revising.note_first_frame(revision)
        is_new_good = is_well and self.revisions.remember_good(revision)
        if is_new or is_new_good:
            self._tidy()


def _is_slow(show: ShowProcess) -> bool:
    """Say whether a show that failed had no time to say its first word."""
    return not show.has_ended and show.first_word_after_s is None
