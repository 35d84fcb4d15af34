"""Whatever happens in whatever order, the supervisor keeps something on the screen and comes back to what is wanted."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from exhibit.kiosk.shared.messages import Heartbeat, Progress, Ready, Reload, Restart, StaffRequest
from exhibit.kiosk.supervisor.ladder import LONGEST_PAUSE_S, Level
from exhibit.kiosk.supervisor.silence_limit import LONGEST_FIRST_WORD_S
from exhibit.kiosk.supervisor.supervisor import AGAIN_S, WELL_S
from exhibit.kiosk.updates.revision_builder import ALWAYS, Prepared
from kiosk_fakes import FakeShow, FakeWorker, Kiosk

NAMES = ["a", "b", "c", "d"]
STICK = Path("/media/stick.zip")


class Months(RuleBasedStateMachine):
    """Everything that can happen to a kiosk, in any order."""

    folders: pytest.TempPathFactory
    patch: pytest.MonkeyPatch

    @initialize()
    def begin(self) -> None:
        self.kiosk = Kiosk.made(self.folders.mktemp("state"), self.patch)
        self.empty_s = 0.0
        self.rotten: set[str] = set()

    def _shows(self) -> list[FakeShow]:
        both = (self.kiosk.supervisor.active, self.kiosk.supervisor.standby)
        return [show for show in both if isinstance(show, FakeShow) and not show.has_ended]

    def _live(self, seconds: float) -> None:
        """Let time go by; what is on the screen or called to it paints, unless it is rotten."""
        step_s = 5.0 if seconds > 100 else 1.0
        for _ in range(int(seconds / step_s)):
            for show in self._shows():
                if show.targets.revision in self.rotten:
                    show.finds_damage()
                elif show.silent_since_s is None:
                    show.said += [Progress(), Ready()]
                    if show.is_called:
                        show.said.append(Heartbeat(5))
            self.kiosk.turn(1, step_s)
            self.empty_s = 0.0 if self.kiosk.supervisor.active is not None else self.empty_s + step_s

    @rule(name=st.sampled_from(NAMES), source=st.sampled_from([Kiosk.folder, STICK]))
    def changes(self, name: str, source: Path) -> None:
        self.rotten.discard(name)
        FakeWorker.results[str(source)] = Prepared(revision=name, problems=[])
        self.kiosk.source_watcher.seen.append(source)
        self.kiosk.turn(1)

    @rule(most=st.sampled_from([0, 3, ALWAYS]), source=st.sampled_from([Kiosk.folder, STICK]))
    def breaks(self, most: int, source: Path) -> None:
        FakeWorker.results[str(source)] = Prepared(revision=None, problems=["wrong"], most_tries=most)
        self.kiosk.source_watcher.seen.append(source)
        self.kiosk.turn(1)

    @rule(which=st.integers(0, 1))
    def crashes(self, which: int) -> None:
        for show in self._shows()[which : which + 1]:
            show.crash()
        self.kiosk.turn(1)

    @rule(which=st.integers(0, 1))
    def hangs(self, which: int) -> None:
        for show in self._shows()[which : which + 1]:
            show.silent_since_s = self.kiosk.now_s
        self.kiosk.turn(1)

    @rule(name=st.sampled_from(NAMES))
    def rots(self, name: str) -> None:
        self.rotten.add(name)

    @rule(is_there=st.booleans())
    def plugs_the_stick(self, *, is_there: bool) -> None:
        (self.kiosk.source_watcher.gone.discard if is_there else self.kiosk.source_watcher.gone.add)(STICK)

    @rule(what=st.sampled_from([Restart(), Reload()]))
    def staff_want(self, what: StaffRequest) -> None:
        for show in self._shows()[:1]:
            show.said.append(what)
        self.kiosk.turn(1)

    @rule(times=st.integers(1, 4))
    def has_no_memory_for(self, times: int) -> None:
        FakeShow.refusals = times

    @rule()
    def cuts_the_power(self) -> None:
        gone = self.kiosk.source_watcher.gone
        self.kiosk.restart()
        self.kiosk.source_watcher.gone = gone
        self.kiosk.turn(1)

    @rule(seconds=st.sampled_from([1.0, 5.0, 15.0, WELL_S + 5, 700.0]))
    def goes_by(self, seconds: float) -> None:
        self._live(seconds)

    @invariant()
    def something_is_on_the_screen_or_comes_soon(self) -> None:
        if hasattr(self, "kiosk"):
            assert self.empty_s <= LONGEST_PAUSE_S + 5 * AGAIN_S

    @invariant()
    def what_is_shown_and_what_is_good_is_still_there(self) -> None:
        if not hasattr(self, "kiosk"):
            return
        there = {each.name for each in self.kiosk.state.revisions.iterdir()}
        assert {show.targets.revision for show in self._shows()} - {None} <= there
        assert len(self.kiosk.state.goods()) <= 2
        assert len(there) <= 6, "states of the content pile up"

    @invariant()
    def no_two_shows_are_called_to_the_screen_for_long(self) -> None:
        if hasattr(self, "kiosk"):
            assert sum(show.is_called for show in self._shows()) <= 2

    def teardown(self) -> None:
        """Once all is quiet, right content comes to the screen, and stays."""
        if not hasattr(self, "kiosk"):
            return
        FakeShow.refusals = 0
        self.rotten.clear()
        self._live(2 * LONGEST_FIRST_WORD_S)
        FakeWorker.results[str(self.kiosk.folder)] = Prepared(revision="right", problems=[])
        self.kiosk.source_watcher.gone.add(STICK)
        self._live(700.0)
        self.kiosk.source_watcher.seen.append(self.kiosk.folder)
        self._live(60.0)
        assert self.kiosk.active.targets.revision == "right"
        assert self.kiosk.active.targets.level is Level.CURRENT
        self._live(WELL_S + 20)
        assert self.kiosk.state.goods()[0] == "right"
        assert self.kiosk.supervisor.problems == ()
        assert not self.kiosk.supervisor.is_hopeless


@pytest.mark.slow
def test_months_of_anything(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    Months.folders, Months.patch = tmp_path_factory, monkeypatch
    run_state_machine_as_test(
        Months,
        settings=settings(
            max_examples=50, stateful_step_count=30, deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )  # fmt: skip
