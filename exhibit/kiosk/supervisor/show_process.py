"""One show as the supervisor sees it: a process of its own, its messages, and when it was last alive."""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import IO

from exhibit.kiosk.shared import messages
from exhibit.kiosk.shared.manifest import DamagedError
from exhibit.kiosk.shared.messages import BecomeVisible, Heartbeat, Leave, Ready, ShowMessage, SupervisorMessage, Visit
from exhibit.kiosk.shared.process_tree import child_environment
from exhibit.kiosk.supervisor.ladder import Level
from exhibit.kiosk.supervisor.silence_limit import SilenceLimit

_TAIL_BYTES = 64_000
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class ShowTargets:
    """What is shown: a rung of the crash ladder and its revision; None for a built-in screen."""

    level: Level
    revision: str | None = None


class ShowProcess:
    """A process that shows one revision, or one of the two built-in screens.

    Args:
        arguments: Of ``exhibit``.
        targets: What it shows.
        now_s: The monotonic clock.
        woken: Called from other threads when there is something to look at.

    Attributes:
        first_word_after_s: Seconds until it first said anything; None until it has.
        first_frame_s: When its first frame was painted; None until it was.
    """

    def __init__(self, arguments: Sequence[str], targets: ShowTargets, now_s: float, woken: Callable[[], None]) -> None:
        self.targets = targets
        self._alive_s = self._began_s = now_s
        self.first_word_after_s: float | None = None
        self.first_frame_s: float | None = None
        self.is_ready = self.is_called = self.has_beaten = False
        self.last_beat = Heartbeat(0)
        self._heard: deque[ShowMessage] = deque()
        self._said = b""
        self._woken = woken
        # Python's own buffers would keep a crash report back.
        environment = {**child_environment(), "PYTHONFAULTHANDLER": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-m", "exhibit", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, bufsize=0,
        )  # fmt: skip
        if self.process.stdin is not None and os.name == "posix":
            # A show that hangs reads nothing; what it is told then must not hold its supervisor too.
            os.set_blocking(self.process.stdin.fileno(), False)
        self._readers = [
            threading.Thread(target=read, args=(pipe,), daemon=True)
            for read, pipe in ((self._listen, self.process.stdout), (self._collect, self.process.stderr))
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        """Its process number."""
        return self.process.pid

    @property
    def has_ended(self) -> bool:
        """Say whether the process is gone."""
        return self.process.poll() is not None

    @property
    def is_damaged(self) -> bool:
        """Say whether it has ended because its revision is not what was written to the disk."""
        return self.process.poll() == DamagedError.exit_code

    @property
    def last_words(self) -> str:
        """The last it wrote to its standard error."""
        return self._said.decode("utf-8", "replace")

    def hear(self, now_s: float) -> list[ShowMessage]:
        """Return what it has said since the last time."""
        heard = []
        while self._heard:
            message = self._heard.popleft()
            heard.append(message)
            if isinstance(message, Visit):
                # Somebody has come or gone; whether it still paints, only a beat can say.
                self.last_beat = replace(self.last_beat, is_between=not message.is_there)
                continue
            self._alive_s = now_s
            if self.first_word_after_s is None:
                self.first_word_after_s = now_s - self._began_s
            if isinstance(message, Heartbeat):
                self.last_beat, self.has_beaten = message, True
                if self.first_frame_s is None and message.frames:
                    self.first_frame_s = now_s
            self.is_ready = self.is_ready or isinstance(message, Ready)
        return heard

    def hangs(self, now_s: float, silence_limit: SilenceLimit) -> bool:
        """Say whether it has been silent for too long; one that waits to be called may be silent."""
        is_waiting = self.is_ready and self.first_frame_s is None and not self.is_called
        allowed_s = silence_limit.silent_s if self.first_word_after_s is not None else silence_limit.first_word_s
        return not is_waiting and now_s - self._alive_s > allowed_s

    @property
    def is_between_visitors(self) -> bool:
        """Say whether it may be replaced without anybody losing their place."""
        return self.last_beat.is_between or self.targets.revision is None

    def appear(self, now_s: float) -> None:
        """Call it to the screen."""
        self.is_called, self._alive_s = True, now_s
        self.tell(BecomeVisible())

    def leave(self) -> None:
        """Ask it to close and end."""
        self.tell(Leave())

    def tell(self, message: SupervisorMessage) -> None:
        """Tell it something; one that has gone does not hear it."""
        pipe = self.process.stdin
        if pipe is None or pipe.closed:
            return
        try:
            pipe.write(messages.encode(message))
        except OSError:
            # It has gone; that is found out where it is waited for.
            return

    def end(self, timeout_s: float) -> bool:
        """Wait for the end of the process, and kill it after ``timeout_s``; say whether it is gone."""
        try:
            self.process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return False
        # What it has started may hold its pipes open longer than it lived.
        for reader in self._readers:
            reader.join(0.5)
        if self.process.stdin is not None:
            self.process.stdin.close()
        return True

    def _listen(self, pipe: IO[bytes]) -> None:
        rest = b""
        for chunk in _chunks(pipe):
            *lines, rest = (rest + chunk).split(b"\n")
            found = [message for message in map(messages.decode_show_message, lines) if message is not None]
            self._heard.extend(found)
            if found:
                self._woken()
        self._woken()

    def _collect(self, pipe: IO[bytes]) -> None:
        for chunk in _chunks(pipe):
            self._said = (self._said + chunk)[-_TAIL_BYTES:]


def _chunks(pipe: IO[bytes]) -> Iterator[bytes]:
    """Yield what comes through a pipe until its end, and close it; nobody else does, so that nobody waits for it."""
    with pipe:
        while chunk := os.read(pipe.fileno(), _CHUNK):
            yield chunk
