"""Shows on their way out: asked to leave, or killed. None is waited for, and none stays."""

import datetime as dt
import logging
from dataclasses import dataclass

from exhibit.kiosk.shared.logs import keep_crash_report
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor.show_process import ShowProcess

LEAVING_S = 5.0
"""How long one that was asked to leave may take."""

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class _Departure:
    show: ShowProcess
    until_s: float
    how: str


class RetiredProcesses:
    """Sees every show to its end.

    Args:
        state: Where crash reports are kept.
    """

    def __init__(self, state: StateFolder) -> None:
        self._state = state
        self._going: list[_Departure] = []

    def retire(self, show: ShowProcess, now_s: float) -> None:
        """Ask a show to leave."""
        show.leave()
        self._going.append(_Departure(show, now_s + LEAVING_S, ""))

    def kill(self, show: ShowProcess, how: str, now_s: float) -> None:
        """Kill a show that has crashed or hangs, and report it once it is gone."""
        if not show.has_ended:
            show.process.kill()
        self._going.append(_Departure(show, now_s, how))

    def turn(self, now_s: float) -> None:
        """Do what is due."""
        for each in list(self._going):
            # What it still says is heard by nobody, but must not pile up.
            each.show.hear(now_s)
            if each.show.has_ended:
                self._going.remove(each)
                each.show.end(0.0)
                self._report(each)
            elif now_s >= each.until_s:
                each.show.process.kill()

    @property
    def is_busy(self) -> bool:
        """Say whether one is still there."""
        return bool(self._going)

    def end(self) -> None:
        """End all that are left, whatever they do."""
        for each in self._going:
            each.show.end(0.0)
        for each in self._going:
            each.show.end(0.2)

    def _report(self, each: _Departure) -> None:
        show = each.show
        code, words = show.process.returncode, show.last_words
        if not each.how and code == 0:
            return
        how = each.how or "was asked to leave"
        _LOG.warning("the show %s, level %s, %s: process %d, code %s",
                     show.targets.revision, show.targets.level.value, how, show.pid, code)  # fmt: skip
        name = f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S.%f}-{show.pid}"
        head = f"{how}, code {code}, {show.targets.level.value} {show.targets.revision}"
        keep_crash_report(self._state.crashes, name, f"{words}\n{head}\n")
