"""Keeps a show on the screen: starts it, watches it, replaces it, and goes down the crash ladder with it."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from exhibit.kiosk.departures import Departures
from exhibit.kiosk.ladder import Ladder, Level
from exhibit.kiosk.lookout import Sources
from exhibit.kiosk.messages import Message, Report, Wish
from exhibit.kiosk.notify import tell_systemd
from exhibit.kiosk.revising import Revising
from exhibit.kiosk.showing import Bill, Show
from exhibit.kiosk.state_folder import StateFolder
from exhibit.kiosk.told import Told

WELL_S = 60.0
"""A revision that has painted healthy frames for so long is known to be good."""

TURN_S, AGAIN_S = 0.25, 2.0
"""Between two turns, and before something is tried again that could not be started."""

_MOST_PROBLEMS, _LONGEST = 40, 300
"""Problems that staff are told at the screen; all of them are in the health file."""

ENDING_S = 1.2
"""How long a show may take to end by itself; the supervisor itself ends within two seconds."""

_LOG = logging.getLogger(__name__)


class Supervisor:
    """The parent of every show.

    Args:
        sources: Where content comes from; it may change while it is shown.
        state: What the kiosk keeps.
        options: Passed on to every show.
        clock: Monotonic, in seconds.

    Attributes:
        ladder: Where it stands on the crash ladder.
        current: The revision that is wanted, or None before there is one.
        shown: The show on the screen.
        waiting: The one that is made ready behind it.
        restarts: Shows that ended without being asked.
        hangs: Those of them that hung.
        is_ending: Staff want the kiosk to end.
    """

    def __init__(
        self, sources: Sources, state: StateFolder, options: Sequence[str], clock: Callable[[], float]
    ) -> None:
        self._state, self._options, self._clock = state, list(options), clock
        self._stirred = threading.Event()
        self._revising = Revising(sources, state, self._stirred.set, clock)
        self._departures = Departures(state)
        self._told = Told(state.path)
        self._level_since_s = self._start_at_s = self._wait_at_s = clock()
        self._is_restart_wished = self._is_ready_told = False
        self.ladder = Ladder()
        self.current = state.pointed("current")
        self.shown: Show | None = None
        self.waiting: Show | None = None
        self.restarts = self.hangs = 0
        self.is_ending = False

    @property
    def problems(self) -> tuple[str, ...]:
        """What staff should know about the content."""
        return (*((self._told.problem,) if self._told.problem else ()), *self._revising.problems)

    def begin(self) -> None:
        """Look at the content; what was shown last is shown meanwhile."""
        self._tidy()
        self._revising.start(self._clock())

    def wait(self) -> None:
        """Wait until something has happened, or for a moment."""
        self._stirred.wait(TURN_S)
        self._stirred.clear()

    def turn(self) -> None:
        """Do everything that is due."""
        now_s = self._clock()
        for show in (self.shown, self.waiting):
            for message in show.hear(now_s) if show is not None else ():
                self._take(message, now_s)
        self._departures.turn(now_s)
        # Settings are read when a show begins.
        self._is_restart_wished = self._told.has_changed() or self._is_restart_wished
        self._look_after_shown(now_s)
        self._look_after_waiting(now_s)
        self._revise(now_s)
        self._put_on(now_s)
        self._judge(now_s)
        tell_systemd("WATCHDOG=1")

    def end(self) -> None:
        """End every show and the worker."""
        tell_systemd("STOPPING=1")
        now_s = self._clock()
        for show in (self.shown, self.waiting):
            if show is not None:
                self._departures.dismiss(show, now_s)
        self.shown = self.waiting = None
        while self._departures.is_busy and self._clock() - now_s < ENDING_S:
            self._departures.turn(self._clock())
            self.wait()
        self._departures.end()
        self._revising.stop()

    def report(self, facts: dict[str, str]) -> None:
        """Tell the show what its staff may see."""
        if self.shown is not None and self.shown.has_beaten:
            problems = tuple(problem[:_LONGEST] for problem in self.problems[:_MOST_PROBLEMS])
            self.shown.tell(Report(facts, problems))

    # What is wanted ----------------------------------------------------------------------------------------

    def _wanted(self) -> Bill:
        level = self.ladder.level
        if level in {Level.SAFE, Level.SPLASH}:
            return Bill(level)
        revision = self.current if level is Level.CURRENT else self._state.pointed("known-good")
        if revision is not None:
            return Bill(level, revision)
        # The picture is for the first moments; slides that are shown already stay until there is something better.
        is_first = self.shown is None or self.shown.bill.level is Level.SPLASH
        return Bill(Level.SPLASH if self._revising.is_working and is_first else Level.SAFE)

    def _tidy(self) -> None:
        if not self._revising.is_working:
            shows = [show.bill.revision for show in (self.shown, self.waiting) if show is not None]
            kept = {self.current, self._state.pointed("current"), self._state.pointed("known-good"), *shows}
            self._state.tidy({each for each in kept if each is not None})

    def _take(self, message: Message, now_s: float) -> None:
        match message:
            case Wish("quit"):
                self.is_ending = True
            case Wish("restart"):
                self._is_restart_wished = True
            case Wish("reload"):
                self._revising.wish(now_s)
            case _:
                pass

    def _revise(self, now_s: float) -> None:
        revision = self._revising.turn(now_s)
        if revision is None or revision == self.current:
            return
        _LOG.info("revision %s is ready", revision)
        self.current = revision
        self._go_to(Ladder(), now_s)

    def _go_to(self, ladder: Ladder, now_s: float) -> None:
        _LOG.info("level %s", ladder.level.value)
        self.ladder, self._level_since_s = ladder, now_s

    # Shows -------------------------------------------------------------------------------------------------

    def _start(self, bill: Bill, now_s: float) -> Show | None:
        """Start a show; None where the machine cannot start anything now."""
        if bill.revision is None:
            arguments = ["kiosk", "show", "--built-in", bill.level.value]
        else:
            arguments = ["kiosk", "show", str(self._state.folder_of(bill.revision))]
        arguments += ["--state-dir", str(self._state.path), *self._options]
        try:
            return Show(arguments, bill, now_s, self._stirred.set)
        except (OSError, RuntimeError) as error:
            _LOG.warning("no show can be started: %s", error)
            self._start_at_s = self._wait_at_s = now_s + AGAIN_S
            return None

    def _put_on(self, now_s: float) -> None:
        """See that what is wanted is on the screen, or on its way there."""
        wanted, waiting = self._wanted(), self.waiting
        if self.shown is None:
            self._fill(wanted, now_s)
        elif waiting is None:
            is_other = self.shown.bill != wanted or self._is_restart_wished
            if is_other and now_s >= self._wait_at_s:
                self._is_restart_wished = False
                self.waiting = self._start(wanted, now_s)
        elif waiting.first_frame_s is not None:
            self._departures.dismiss(self.shown, now_s)
            self.shown, self.waiting = waiting, None
        elif waiting.bill != wanted and not waiting.is_called:
            # Something newer has come meanwhile.
            self._departures.dismiss(waiting, now_s)
            self.waiting = None
        elif waiting.is_ready and not waiting.is_called and self.shown.is_between_visitors:
            waiting.appear(now_s)

    def _fill(self, wanted: Bill, now_s: float) -> None:
        """Put something on an empty screen."""
        if now_s < self._start_at_s:
            return
        self.shown, self.waiting = self.waiting or self._start(wanted, now_s), None
        if self.shown is not None and not self.shown.is_called:
            self.shown.appear(now_s)

    def _look_after_shown(self, now_s: float) -> None:
        show = self.shown
        if show is None or not (show.has_ended or show.hangs(now_s)):
            return
        self.hangs += not show.has_ended
        self.restarts += 1
        self._departures.bury(show, "has crashed" if show.has_ended else "hung", now_s)
        self.shown = None
        level = self.ladder.level
        # What crashes is no way out of its own crashes.
        has_known_good = self._state.pointed("known-good") not in {None, show.bill.revision}
        self.ladder = self.ladder.crashed(now_s, has_known_good=has_known_good)
        if self.ladder.level is not level:
            self._go_to(self.ladder, now_s)
        self._start_at_s = now_s + self.ladder.pause_s

    def _look_after_waiting(self, now_s: float) -> None:
        """One that ends before it is on the screen is tried once more; what is shown stays."""
        show = self.waiting
        if show is None or not (show.has_ended or show.hangs(now_s)):
            return
        self._departures.bury(show, "ended before its first frame", now_s)
        self.waiting, self._wait_at_s = None, now_s + AGAIN_S
        self.restarts += 1
        revision, shown = show.bill.revision, self.shown
        if shown is None or revision is None or revision == shown.bill.revision or not self._revising.failed(revision):
            return
        if revision != self.current:
            return
        if shown.bill.revision is not None:
            self.current = shown.bill.revision
            self._go_to(replace(self.ladder, level=shown.bill.level), now_s)
        elif self.ladder.level in {Level.CURRENT, Level.KNOWN_GOOD}:
            has_known_good = self._state.pointed("known-good") not in {None, revision}
            self._go_to(replace(self.ladder, level=Level.KNOWN_GOOD if has_known_good else Level.SAFE), now_s)

    def _judge(self, now_s: float) -> None:
        """Remember what is well, and try again what was not."""
        show = self.shown
        if show is None or not show.has_beaten:
            return
        if not self._is_ready_told:
            # Also without a frame: a monitor that is switched off is no reason to start again and again.
            self._is_ready_told = True
            tell_systemd("READY=1")
        if show.first_frame_s is None:
            return
        is_well = now_s - show.first_frame_s >= WELL_S
        if show.bill.level is Level.CURRENT and show.bill.revision is not None:
            self._keep("current", show.bill.revision)
            if is_well:
                self._keep("known-good", show.bill.revision)
        if is_well:
            self.ladder = self.ladder.well()
        ladder = self.ladder.rested(now_s, now_s - self._level_since_s)
        if ladder is not self.ladder:
            self._go_to(ladder, now_s)

    def _keep(self, name: str, revision: str) -> None:
        if self._state.pointed(name) == revision:
            return
        try:
            self._state.point(name, revision)
        except OSError as error:
            _LOG.warning("cannot remember what is %s: %s", name, error.strerror)
            return
        if name == "current":
            self._revising.shown(revision)
        self._tidy()
