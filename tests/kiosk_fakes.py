"""Shows, workers and folders whose life a test decides, and a supervisor among them."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from exhibit.kiosk.shared.manifest import DamagedError
from exhibit.kiosk.shared.messages import Heartbeat, Ready, ShowMessage, SupervisorMessage
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.supervisor import supervisor
from exhibit.kiosk.supervisor.show_process import ShowTargets
from exhibit.kiosk.supervisor.silence_limit import SilenceLimit
from exhibit.kiosk.supervisor.supervisor import Supervisor
from exhibit.kiosk.updates import revision_queue
from exhibit.kiosk.updates.revision_builder import Prepared
from exhibit.kiosk.updates.source_watcher import UpdateSources


class FakeShow:
    """A show whose life the test decides."""

    made: list["FakeShow"] = []  # noqa: RUF012 - emptied by each test
    refusals = 0

    def __init__(self, arguments: Sequence[str], targets: ShowTargets, _now_s: float, _woken: object) -> None:
        if FakeShow.refusals:
            FakeShow.refusals -= 1
            raise OSError(11, "Resource temporarily unavailable")
        self.arguments, self.targets = list(arguments), targets
        self.pid = len(FakeShow.made) + 1
        self.first_frame_s: float | None = None
        self.first_word_after_s: float | None = None
        self.is_ready = self.is_called = self.has_beaten = self.has_ended = self.is_hanging = self.was_asked = False
        self.is_between_visitors = True
        self.last_beat = Heartbeat(0)
        self.silent_since_s: float | None = None
        self.said: list[ShowMessage] = []
        self.process = SimpleNamespace(kill=self._kill, returncode=0)
        self.last_words = "last words"
        FakeShow.made.append(self)

    def _kill(self) -> None:
        self.has_ended, self.process.returncode = True, -9

    def hear(self, now_s: float) -> list[ShowMessage]:
        said, self.said = self.said, []
        for message in said:
            if self.first_word_after_s is None:
                self.first_word_after_s = 1.0
            self.is_ready = self.is_ready or isinstance(message, Ready)
            if isinstance(message, Heartbeat):
                self.has_beaten, self.last_beat = True, message
                if message.frames and self.first_frame_s is None:
                    self.first_frame_s = now_s
        return said

    def hangs(self, now_s: float, silence_limit: SilenceLimit) -> bool:
        if self.silent_since_s is not None:
            allowed_s = silence_limit.first_word_s if self.first_word_after_s is None else silence_limit.silent_s
            return now_s - self.silent_since_s > allowed_s
        return self.is_hanging

    @property
    def is_damaged(self) -> bool:
        return self.has_ended and self.process.returncode == DamagedError.exit_code

    def appear(self, _now_s: float) -> None:
        assert not self.is_called, "called twice"
        self.is_called = True

    def leave(self) -> None:
        self.was_asked = True

    def end(self, _timeout_s: float) -> bool:
        return True

    def tell(self, _message: SupervisorMessage) -> None:
        """Hear nothing."""

    def paint(self) -> None:
        self.silent_since_s = None
        self.said += [Ready(), Heartbeat(5)]

    def finds_damage(self) -> None:
        self.has_ended, self.process.returncode = True, DamagedError.exit_code

    def crash(self) -> None:
        self.has_ended, self.process.returncode = True, -11


class FakeWorker:
    """A worker that says what the test wants."""

    results: dict[str, Prepared] = {}  # noqa: RUF012 - emptied by each test
    made: list[Path] = []  # noqa: RUF012 - emptied by each test

    def __init__(self, source: Path, state: StateFolder, *_rest: object) -> None:
        self.source, self._state = source, state
        FakeWorker.made.append(source)

    def result(self, _now_s: float) -> Prepared | None:
        done = FakeWorker.results.get(str(self.source))
        if done is not None and done["revision"] is not None:
            self._state.folder_of(done["revision"]).mkdir(exist_ok=True)
        return done

    def stop(self) -> None:
        """End nothing."""


class FakeSourceWatcher:
    """A source watcher the test speaks for."""

    def __init__(self, *_arguments: object) -> None:
        self.seen: list[Path] = []
        self.gone: set[Path] = set()
        self.first: set[Path] = set()
        self.faults: tuple[str, ...] = ()
        self.replaced = 0

    def turn(self, _now_s: float) -> None:
        """Look at nothing."""

    def age_s(self, _now_s: float) -> float:
        return 0.0

    def problems(self, _now_s: float) -> tuple[str, ...]:
        return self.faults

    def start(self) -> None:
        """Look at nothing."""

    def stop(self) -> None:
        """Stop nothing."""

    def news(self) -> list[Path]:
        seen, self.seen = self.seen, []
        return seen

    def is_there(self, source: Path) -> bool:
        return source not in self.gone

    def was_there_first(self, source: Path) -> bool:
        return source in self.first


class Kiosk:
    """A supervisor among fakes, on a clock of the test."""

    folder = Path("/srv/exhibit")

    def __init__(self, path: Path) -> None:
        self.state = StateFolder(path)
        self.state.make()
        self.now_s = 100.0
        self.systemd_messages: list[str] = []
        self.supervisor = self._made()

    @classmethod
    def made(cls, path: Path, monkeypatch: pytest.MonkeyPatch) -> "Kiosk":
        """Return a kiosk that has begun, in which nothing is real."""
        FakeShow.made.clear()
        FakeShow.refusals = 0
        FakeWorker.results.clear()
        FakeWorker.made.clear()
        monkeypatch.setattr(supervisor, "ShowProcess", FakeShow)
        monkeypatch.setattr(revision_queue, "Worker", FakeWorker)
        monkeypatch.setattr(revision_queue, "SourceWatcher", FakeSourceWatcher)
        kiosk = cls(path)
        monkeypatch.setattr(supervisor, "tell_systemd", kiosk.systemd_messages.append)
        kiosk.supervisor.begin()
        return kiosk

    def _made(self) -> Supervisor:
        return Supervisor(UpdateSources(self.folder), self.state, [], lambda: self.now_s)

    def restart(self) -> None:
        FakeShow.made.clear()
        self.supervisor = self._made()
        self.supervisor.begin()

    def has(self, *revisions: str) -> None:
        for revision in revisions:
            self.state.folder_of(revision).mkdir(exist_ok=True)

    def brings(self, revision: str | None, *problems: str) -> None:
        """The folder changes, and its worker is done at once."""
        if revision is not None:
            self.has(revision)
        FakeWorker.results[str(self.folder)] = Prepared(revision=revision, problems=list(problems))
        self.source_watcher.seen.append(self.folder)

    def has_taken_an_update(self, of_folder: str, update: str) -> None:
        """Leave the state of a kiosk that has shown its folder, and then an update that is gone."""
        self.shows(of_folder)
        self.state.see(self.folder, of_folder)
        self.has(update)
        self.state.point("current", update)

    @property
    def source_watcher(self) -> FakeSourceWatcher:
        found: Any = self.supervisor.revising.source_watcher
        assert isinstance(found, FakeSourceWatcher)
        return found

    def turn(self, times: int = 3, seconds: float = 0.5) -> None:
        for _ in range(times):
            self.now_s += seconds
            self.supervisor.turn()

    @property
    def active(self) -> FakeShow:
        found: Any = self.supervisor.active
        assert isinstance(found, FakeShow)
        return found

    @property
    def standby(self) -> FakeShow:
        found: Any = self.supervisor.standby
        assert isinstance(found, FakeShow)
        return found

    def shows(self, revision: str) -> None:
        """Bring a revision to the screen."""
        self.brings(revision)
        self.turn()
        for _ in range(4):
            if self.supervisor.standby is not None:
                self.standby.paint()
            else:
                self.active.paint()
            self.turn()
        assert self.active.targets.revision == revision
