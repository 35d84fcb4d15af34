"""Keeps the health file up to date, tells the show's staff what is in it, and the journal what is wrong."""

import datetime as dt
import logging
import os
import time
from contextlib import suppress

from exhibit.kiosk.shared.messages import StatusReport
from exhibit.kiosk.shared.pin_lock import wrong_pins
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor import health
from exhibit.kiosk.supervisor.show_process import ShowProcess
from exhibit.kiosk.supervisor.supervisor import Supervisor

_MOST_PROBLEMS, _LONGEST = 40, 300
"""Problems that staff are told at the screen, and letters of each; all of them are in the health file."""

HEALTH_S = 5.0
"""Between two writings while nothing changes; a memory card has to live for years."""

_LOG = logging.getLogger(__name__)


class HealthRecord:
    """Follows a supervisor.

    Args:
        supervisor: The one.
        state: Where the health file is.
    """

    def __init__(self, supervisor: Supervisor, state: StateFolder) -> None:
        self._supervisor, self._state = supervisor, state
        self._began_s, self._up_since = time.monotonic(), _now()
        self._due_s = self._began_s
        self._of: tuple[object, ...] = ()
        self._pid: int | None = None
        self._started_at: str | None = None
        self._refusal: str | None = None
        self._refused_at: str | None = None
        self._is_refused = False
        self._said: frozenset[str] = frozenset()

    def write(self, now_s: float) -> None:
        """Write if it is due, or another show is on the screen.

        Args:
            now_s: The monotonic clock.
        """
        supervisor, show = self._supervisor, self._supervisor.active
        pid = show.pid if show is not None else None
        is_seen = show is not None and show.first_frame_s is not None
        of = pid, is_seen, supervisor.restarts, supervisor.escalation.level, supervisor.problems
        if of == self._of and now_s < self._due_s:
            return
        self._of, self._due_s = of, now_s + HEALTH_S
        if pid != self._pid:
            self._pid, self._started_at = pid, _now() if pid is not None else None
        self._say_problems()
        moment = self._moment(now_s)
        # What is wrong with the machine; what is wrong with content is for staff alone.
        faults = supervisor.revising.source_watcher.problems(now_s)
        problems = tuple(problem[:_LONGEST] for problem in supervisor.problems[:_MOST_PROBLEMS])
        supervisor.report(StatusReport(_said(moment) | {"fault": faults[0] if faults else ""}, problems))
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
        source_watcher = supervisor.revising.source_watcher
        refusal = supervisor.revising.refusal
        if refusal != self._refusal:
            self._refusal, self._refused_at = refusal, _now() if refusal is not None else None
        wrong, locks = wrong_pins(self._state.path)
        return health.Health(
            **_show_health(supervisor.active),
            started_at=self._started_at,
            level=(
                supervisor.active.targets.level if supervisor.active is not None else supervisor.escalation.level
            ).value,
            level_age_s=int(now_s - supervisor.escalation.since_s),
            supervisor_pid=os.getpid(),
            up_since=self._up_since,
            uptime_s=int(now_s - self._began_s),
            written_at=_now(),
            restarts=supervisor.restarts,
            hangs=supervisor.hangs,
            lookout_age_s=round(source_watcher.age_s(now_s), 1),
            lookout_replaced=source_watcher.replaced,
            updated_at=_updated_at(self._state),
            refused=self._refusal,
            refused_at=self._refused_at,
            damaged_revisions=supervisor.revisions.damages,
            wrong_pins=wrong,
            pin_locks=locks,
            disk_free_mib=self._state.free_bytes() >> 20,
            problems=list(supervisor.problems),
        )


def _show_health(show: ShowProcess | None) -> health.ShowHealth:
    """Return what the show has said of itself."""
    if show is None:
        return health.ShowHealth(
            pid=None, frames=0, rss_mib=0.0, is_visited=False, is_open=True, is_blind=False, content_hash=None
        )
    beat = show.last_beat
    return health.ShowHealth(
        pid=show.pid,
        frames=beat.frames,
        rss_mib=beat.rss_mib,
        is_visited=not beat.is_between,
        is_open=beat.is_open,
        is_blind=beat.is_blind,
        content_hash=show.targets.revision,
    )


def _updated_at(state: StateFolder) -> str | None:
    """Return when the content that is shown came to the screen for the first time."""
    with suppress(OSError, OverflowError, ValueError):
        written_s = (state.path / "current.json").stat().st_mtime
        return dt.datetime.fromtimestamp(written_s, dt.UTC).isoformat(timespec="milliseconds")
    return None


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
