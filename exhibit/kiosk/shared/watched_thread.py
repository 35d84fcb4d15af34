"""A background thread that is watched: one that dies or is stuck is replaced, and counts no more whatever it does."""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

STUCK_S = 30.0
"""A thread that has given no pulse for so long is stuck, such as in a call to a file server that has gone."""

LONGEST_S, MOST_LEFT = 3600.0, 32
"""Each replacement is waited for twice as long, at most so long; so many stuck threads may be left behind at once."""

State = TypeVar("State")
Pulse: TypeAlias = Callable[[], None]
"""Called by a step for each thing it does, to say that it is not stuck."""

_LOG = logging.getLogger(__name__)


class _LeftBehindError(Exception):
    """The thread was given up while it was stuck."""


class _Run:
    """One life of the thread."""

    def __init__(self, now_s: float) -> None:
        self.pulse_s = now_s
        self.ending = threading.Event()
        self.thread: threading.Thread | None = None


class WatchedThread(Generic[State]):
    """Takes one step after the other; a step that fails costs only itself.

    Args:
        name: What the log calls it.
        step: Makes the next state of the last one; it may raise anything and may never return.
        first: The state before the first step.
        pause_s: Seconds between two steps.
        clock: Monotonic, in seconds.

    Attributes:
        state: What the last step that counts has made.
        replaced: How often it had died or was stuck.
    """

    def __init__(
        self, name: str, step: Callable[[State, Pulse], State], first: State, pause_s: float, clock: Callable[[], float]
    ) -> None:
        self._name, self._step, self.state = name, step, first
        self._pause_s, self._clock = pause_s, clock
        self._done_s = clock()
        self._limit_s = STUCK_S
        self._run: _Run | None = None
        self._left: list[threading.Thread] = []
        self._fault = ""
        self.replaced = 0

    def start(self) -> None:
        """Begin; a system that has no thread to give is asked again with each turn."""
        run = _Run(self._clock())
        run.thread = threading.Thread(target=self._live, args=(run,), name=self._name, daemon=True)
        self._run = run
        try:
            run.thread.start()
        except RuntimeError as error:
            _LOG.warning("no thread for %s: %s", self._name, error)

    def stop(self) -> None:
        """Take no more steps; one that hangs is left behind."""
        if self._run is not None:
            self._run.ending.set()
            self._run = None

    def turn(self, now_s: float) -> None:
        """Replace the thread if it has died or is stuck."""
        run = self._run
        if run is None or run.thread is None:
            return
        is_dead = not run.thread.is_alive()
        if not is_dead and now_s - run.pulse_s <= self._limit_s:
            return
        self._left = [each for each in self._left if each.is_alive()]
        if len(self._left) >= MOST_LEFT:
            return
        _LOG.warning("%s %s; another thread takes its place", self._name, "has died" if is_dead else "is stuck")
        run.ending.set()
        if not is_dead:
            self._left.append(run.thread)
            self._limit_s = min(self._limit_s * 2, LONGEST_S)
        self.replaced += 1
        self.start()

    def age_s(self, now_s: float) -> float:
        """Return for how long no step has been finished."""
        return max(now_s - self._done_s, 0.0)

    def _live(self, run: _Run) -> None:
        def pulse() -> None:
            if run.ending.is_set():
                raise _LeftBehindError
            run.pulse_s = self._clock()

        while not run.ending.wait(self._pause_s):
            try:
                pulse()
                state = self._step(self.state, pulse)
                pulse()
            except _LeftBehindError:
                return
            except Exception as fault:  # noqa: BLE001 - a background thread must outlive anything
                self._say(fault)
                run.pulse_s = self._clock()
                continue
            self.state, self._done_s = state, self._clock()
            self._limit_s, self._fault = STUCK_S, ""

    def _say(self, fault: Exception) -> None:
        said = repr(fault)[:200]
        if said != self._fault:
            self._fault = said
            _LOG.warning("a step of %s has failed: %s", self._name, said)
