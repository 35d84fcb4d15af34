"""``exhibit kiosk run``: one supervisor on one state folder, until somebody ends it."""

import datetime as dt
import logging
import os
import signal
import time
from collections.abc import Sequence

from PySide6.QtCore import QLockFile

from exhibit.errors import ExhibitError, UsageError
from exhibit.kiosk import health
from exhibit.kiosk.display_watch import DisplayWatch
from exhibit.kiosk.logs import log_to
from exhibit.kiosk.lookout import Sources
from exhibit.kiosk.spare_state import usable
from exhibit.kiosk.state_folder import StateFolder
from exhibit.kiosk.supervisor import Supervisor
from exhibit.settings import has_display

HEALTH_S = 5.0
"""Between two writings while nothing changes; a memory card has to live for years."""

MOST_FAULTS = 40

_LOG = logging.getLogger(__name__)


class AlreadyRunning(Exception):  # noqa: N818 - nothing is wrong
    """Another supervisor holds the state folder."""


def run(sources: Sources, state: StateFolder, options: Sequence[str]) -> int:
    """Keep an exhibit on the screen.

    Raises:
        UsageError: The state folder cannot be made.
        AlreadyRunning: Another supervisor has it; the message says which.
        ExhibitError: Nothing can be shown; the display has to be begun again.
    """
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        message = "no display in this session; a kiosk that nobody sees is none"
        raise UsageError(message)
    state = usable(state)
    lock = QLockFile(str(state.path / "lock"))
    # Stale is what a dead process has left, and never what has been running for long.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        message = f"a kiosk is running on {state.path} already (process {lock.getLockInfo()[0]})"
        raise AlreadyRunning(message)
    handler = log_to(state.logs, "supervisor")
    shout = logging.StreamHandler()
    shout.setLevel(logging.WARNING)
    logging.getLogger().addHandler(shout)
    try:
        return _supervise(Supervisor(sources, state, options, time.monotonic), state)
    finally:
        logging.getLogger().removeHandler(shout)
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()
        lock.unlock()


def _supervise(supervisor: Supervisor, state: StateFolder) -> int:
    def end(_number: int, _frame: object) -> None:
        supervisor.is_ending = True

    before = {each: signal.signal(each, end) for each in (signal.SIGTERM, signal.SIGINT)}
    record = _Record(supervisor, state)
    display = DisplayWatch(time.monotonic)
    faults = 0
    try:
        supervisor.begin()
        display.start()
        while not (supervisor.is_ending or supervisor.is_hopeless):
            faults = _turn(supervisor, record, faults)
            display.turn(supervisor.shown, time.monotonic())
            supervisor.wait()
    finally:
        display.stop()
        supervisor.end()
        record.write(time.monotonic())
        for each, handler in before.items():
            signal.signal(each, handler)
    if supervisor.is_hopeless:
        message = "nothing can be shown on this display: not even the plain picture has lived, again and again"
        raise ExhibitError(message)
    return 0


def _turn(supervisor: Supervisor, record: "_Record", faults: int) -> int:
    """Make one turn and return how many in a row have failed.

    Raises:
        Exception: What has failed again and again; the system starts the supervisor anew.
    """
    try:
        supervisor.turn()
        record.write(time.monotonic())
    except Exception:
        # Too many processes, no memory: the show on the screen must not pay for it.
        _LOG.exception("a turn failed")
        if faults >= MOST_FAULTS:
            raise
        return faults + 1
    return 0


class _Record:
    """Writes the health file, and tells the show what is in it."""

    def __init__(self, supervisor: Supervisor, state: StateFolder) -> None:
        self._supervisor, self._state = supervisor, state
        self._began_s, self._up_since = time.monotonic(), _now()
        self._due_s = self._began_s
        self._of: tuple[object, ...] = ()
        self._pid: int | None = None
        self._started_at: str | None = None
        self._is_refused = False
        self._said: frozenset[str] = frozenset()

    def write(self, now_s: float) -> None:
        """Write if it is due, or another show is on the screen."""
        show = self._supervisor.shown
        pid = show.pid if show is not None else None
        supervisor = self._supervisor
        is_seen = show is not None and show.first_frame_s is not None
        of = pid, is_seen, supervisor.restarts, supervisor.escalation.level, supervisor.problems
        if of != self._of:
            if pid != self._pid:
                self._pid, self._started_at = pid, _now() if pid is not None else None
            self._of = of
        elif now_s < self._due_s:
            return
        self._due_s = now_s + HEALTH_S
        self._say_problems()
        moment = self._moment(now_s)
        self._supervisor.report(_said(moment))
        try:
            health.write(moment, self._state.health)
            self._is_refused = False
        except OSError as error:
            if not self._is_refused:
                _LOG.warning("cannot write the health file: %s", error.strerror)
            self._is_refused = True

    def _say_problems(self) -> None:
        """Say each problem once in the log, for whoever reads the journal."""
        problems = self._supervisor.problems
        for problem in problems:
            if problem not in self._said:
                _LOG.warning("%s", problem)
        self._said = frozenset(problems)

    def _moment(self, now_s: float) -> health.Health:
        supervisor = self._supervisor
        show = supervisor.shown
        bill = show.bill if show is not None else None
        beat = show.last_beat if show is not None else None
        return health.Health(
            pid=show.pid if show is not None else None,
            supervisor_pid=os.getpid(),
            frames=beat.frames if beat is not None else 0,
            content_hash=bill.revision if bill is not None else None,
            level=(bill.level if bill is not None else supervisor.escalation.level).value,
            started_at=self._started_at,
            up_since=self._up_since,
            written_at=_now(),
            uptime_s=int(now_s - self._began_s),
            restarts=supervisor.restarts,
            hangs=supervisor.hangs,
            rss_mib=beat.rss_mib if beat is not None else 0.0,
            is_visited=beat is not None and not beat.is_between,
            problems=list(supervisor.problems),
        )


def _said(moment: health.Health) -> dict[str, str]:
    """Return what staff may see at the screen."""
    return {
        "revision": moment["content_hash"] or "",
        "level": moment["level"],
        "started_at": moment["started_at"] or "",
        "uptime_s": str(moment["uptime_s"]),
        "restarts": str(moment["restarts"]),
    }


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
