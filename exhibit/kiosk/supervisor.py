"""Keeps a show on the screen: starts it, watches it, replaces it, and goes down the crash ladder with it."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from exhibit.kiosk.ladder import Ladder, Level
from exhibit.kiosk.logs import keep_crash_report
from exhibit.kiosk.messages import Message, Report, Wish
from exhibit.kiosk.notify import tell_systemd
from exhibit.kiosk.revising import Revising, Sources
from exhibit.kiosk.showing import Bill, Show
from exhibit.kiosk.state_folder import StateFolder

WELL_S = 60.0
"""A revision that has painted healthy frames for so long is known to be good."""

TURN_S = 0.25
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
    """

    def __init__(
        self, sources: Sources, state: StateFolder, options: Sequence[str], clock: Callable[[], float]
    ) -> None:
        self._state, self._options, self._clock = state, list(options), clock
        self._stirred = threading.Event()
        self._revising = Revising(sources, state, self._stirred.set)
        self._level_since_s = self._start_at_s = clock()
        self._leaving: list[Show] = []
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
        return self._revising.problems

    def begin(self) -> None:
        """Look at the content; what was shown last is shown meanwhile."""
        self._state.tidy({name for name in self._kept() if name})
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
        self._look_after_shown(now_s)
        self._look_after_waiting(now_s)
        self._revise(now_s)
        self._put_on(now_s)
        self._judge(now_s)
        self._leaving = [show for show in self._leaving if not _is_gone(show)]
        tell_systemd("WATCHDOG=1")

    def end(self) -> None:
        """End every show and the worker."""
        tell_systemd("STOPPING=1")
        shows = [show for show in (self.shown, self.waiting, *self._leaving) if show is not None]
        for show in shows:
            show.leave()
        until_s = self._clock() + ENDING_S
        for show in shows:
            show.end(max(until_s - self._clock(), 0.05))
        self._revising.stop()
        self.shown = self.waiting = None

    # What is wanted ----------------------------------------------------------------------------------------

    def _wanted(self) -> Bill:
        level = self.ladder.level
        if level in {Level.SAFE, Level.SPLASH}:
            return Bill(level)
        revision = self.current if level is Level.CURRENT else self._state.pointed("known-good")
        if revision is not None:
            return Bill(level, revision)
        return Bill(Level.SPLASH if self._revising.is_working else Level.SAFE)

    def _kept(self) -> set[str | None]:
        shown = self.shown.bill.revision if self.shown is not None else None
        waiting = self.waiting.bill.revision if self.waiting is not None else None
        return {self.current, shown, waiting, self._state.pointed("current"), self._state.pointed("known-good")}

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
        self._climb_to(Ladder(), now_s)

    # Shows -------------------------------------------------------------------------------------------------

    def _start(self, bill: Bill, now_s: float) -> Show:
        if bill.revision is None:
            arguments = ["kiosk", "show", "--built-in", bill.level.value]
        else:
            arguments = ["kiosk", "show", str(self._state.folder_of(bill.revision))]
        arguments += ["--state-dir", str(self._state.path), *self._options]
        return Show(arguments, bill, now_s, self._stirred.set)

    def _put_on(self, now_s: float) -> None:
        """See that what is wanted is on the screen, or on its way there."""
        wanted = self._wanted()
        if self.shown is None:
            if now_s >= self._start_at_s:
                self.shown = self.waiting or self._start(wanted, now_s)
                self.waiting = None
                self.shown.appear(now_s)
            return
        if self.waiting is None:
            if self.shown.bill != wanted or self._is_restart_wished:
                self._is_restart_wished = False
                self.waiting = self._start(wanted, now_s)
        elif self.waiting.first_frame_s is not None:
            self._hand_over(self.waiting)
        elif self.waiting.is_ready and not self.waiting.is_called and self._is_between_visitors(self.shown):
            self.waiting.appear(now_s)

    def _is_between_visitors(self, shown: Show) -> bool:
        return shown.last_beat.is_between or shown.bill.revision is None

    def _hand_over(self, successor: Show) -> None:
        """The successor is on the screen: the one behind it goes."""
        if self.shown is not None:
            self.shown.leave()
            self._leaving.append(self.shown)
        self.shown, self.waiting = successor, None

    def _look_after_shown(self, now_s: float) -> None:
        show = self.shown
        if show is None:
            return
        is_hanging = not show.has_ended and show.hangs(now_s)
        if not (is_hanging or show.has_ended):
            return
        self.hangs += is_hanging
        self.restarts += 1
        self._bury(show, "hung" if is_hanging else "ended")
        self.shown = None
        level = self.ladder.level
        has_known_good = self._state.pointed("known-good") is not None
        self.ladder = self.ladder.crashed(now_s, has_known_good=has_known_good)
        if self.ladder.level is not level:
            self._climb_to(self.ladder, now_s)
        self._start_at_s = now_s + self.ladder.pause_s

    def _look_after_waiting(self, now_s: float) -> None:
        """One that ends before it is on the screen is not tried again; what is shown stays."""
        show = self.waiting
        if show is None or not (show.has_ended or show.hangs(now_s)):
            return
        self._bury(show, "ended before its first frame")
        self.waiting = None
        self.restarts += 1
        if self.shown is None:
            return
        self._revising.reject(show.bill.revision)
        if self.shown.bill.revision is not None:
            self.current = self.shown.bill.revision
            self._climb_to(replace(self.ladder, level=self.shown.bill.level), now_s)
        elif self.ladder.level in {Level.CURRENT, Level.KNOWN_GOOD}:
            has_known_good = self._state.pointed("known-good") not in {None, show.bill.revision}
            self._climb_to(replace(self.ladder, level=Level.KNOWN_GOOD if has_known_good else Level.SAFE), now_s)

    def _bury(self, show: Show, how: str) -> None:
        if show.has_ended:
            show.end(0.0)
        else:
            show.process.kill()
            show.end(1.0)
        code, words = show.process.returncode, show.last_words
        _LOG.warning("the show %s (%s, level %s): process %d, code %s", show.bill.revision, how,
                     show.bill.level.value, show.pid, code)  # fmt: skip
        name = f"{self.restarts:06}-{show.pid}"
        head = f"{how}, code {code}, {show.bill.level.value} {show.bill.revision}"
        keep_crash_report(self._state.crashes, name, f"{words}\n{head}\n")

    def _climb_to(self, ladder: Ladder, now_s: float) -> None:
        _LOG.info("level %s", ladder.level.value)
        self.ladder, self._level_since_s = ladder, now_s

    def _judge(self, now_s: float) -> None:
        """Remember what is well, and try again what was not."""
        show = self.shown
        if show is None or show.first_frame_s is None:
            return
        if not self._is_ready_told:
            self._is_ready_told = True
            tell_systemd("READY=1")
        if show.bill.level is Level.CURRENT and show.bill.revision is not None:
            self._keep("current", show.bill.revision)
            if now_s - show.first_frame_s >= WELL_S:
                self._keep("known-good", show.bill.revision)
        if now_s - show.first_frame_s >= WELL_S:
            self.ladder = self.ladder.well()
        ladder = self.ladder.rested(now_s, now_s - self._level_since_s)
        if ladder is not self.ladder:
            self._climb_to(ladder, now_s)

    def _keep(self, name: str, revision: str) -> None:
        if self._state.pointed(name) == revision:
            return
        try:
            self._state.point(name, revision)
        except OSError as error:
            _LOG.warning("cannot remember what is %s: %s", name, error.strerror)
            return
        if not self._revising.is_working:
            self._state.tidy({each for each in self._kept() if each})

    def report(self, facts: dict[str, str]) -> None:
        """Tell the show what its staff may see."""
        if self.shown is not None:
            problems = tuple(problem[:_LONGEST] for problem in self.problems[:_MOST_PROBLEMS])
            self.shown.tell(Report(facts, problems))


def _is_gone(show: Show) -> bool:
    if not show.has_ended:
        return False
    show.end(0.0)
    if show.process.returncode:
        _LOG.warning("a show that was asked to leave ended with code %s: %s", show.process.returncode, show.last_words)
    return True
