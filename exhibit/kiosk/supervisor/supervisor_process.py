"""``exhibit kiosk run``: one supervisor on one state folder, until somebody ends it."""

import logging
import os
import signal
import time
from collections.abc import Sequence

from PySide6.QtCore import QLockFile

from exhibit.errors import ExhibitError, UsageError
from exhibit.kiosk.shared.logs import log_to
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.display_watch import DisplayWatch
from exhibit.kiosk.supervisor.health_record import HealthRecord
from exhibit.kiosk.supervisor.spare_state import usable
from exhibit.kiosk.supervisor.supervisor import Supervisor
from exhibit.kiosk.updates.source_watcher import UpdateSources
from exhibit.settings import has_display

MOST_FAULTS = 40

_LOG = logging.getLogger(__name__)


class AlreadyRunning(Exception):  # noqa: N818 - nothing is wrong
    """Another supervisor holds the state folder."""


def run(sources: UpdateSources, state: StateFolder, options: Sequence[str]) -> int:
    """Keep an exhibit on the screen.

    Raises:
        UsageError: The state folder cannot be made.
        AlreadyRunning: Another supervisor has it; the message says which.
        ExhibitError: Nothing can be shown; the display has to be begun again.
    """
    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        message = "no display in this session; a kiosk that nobody sees is none"
        raise UsageError(message)
    # Readable for the kiosk's group, such as whoever monitors it, and for nobody else.
    os.umask(0o027)
    state = usable(state)
    lock = QLockFile(str(state.path / "lock"))
    # Stale is what a dead process has left, and never what has been running for long.
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        message = f"a kiosk is running on {state.path} already (process {lock.getLockInfo()[0]})"
        raise AlreadyRunning(message)
    state.sweep(time.time())
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
    record = HealthRecord(supervisor, state)
    display = DisplayWatch(time.monotonic)
    faults = 0
    try:
        supervisor.begin()
        display.start()
        while not (supervisor.is_ending or supervisor.is_hopeless):
            faults = _turn(supervisor, record, faults)
            display.turn(supervisor.active, time.monotonic())
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


def _turn(supervisor: Supervisor, record: HealthRecord, faults: int) -> int:
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
