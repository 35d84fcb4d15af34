"""When the ticker wakes: on a hand-driven clock, by what it has asked Qt's timer for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from exhibit.motion import ManualClock
from exhibit.ui.kit.ticker import Ticker

NEVER: float | None = None


class _Thing:
    """Moves as it is told to, and remembers when it has been asked to."""

    def __init__(self) -> None:
        self.wait: float | None = None
        self.beaten_s: list[float] = []
        self.fails_in: set[str] = set()

    def tick(self, now_s: float) -> None:
        self.beaten_s.append(now_s)
        self._fail("beat")

    def due(self, _now_s: float) -> float | None:
        self._fail("due")
        return self.wait

    def _fail(self, where: str) -> None:
        if where in self.fails_in:
            raise RuntimeError


class _Bench:
    """A ticker and what it moves."""

    def __init__(self) -> None:
        self.clock, self.thing = ManualClock(100.0), _Thing()
        self.ticker = Ticker(self.clock, self.thing)

    @property
    def wakes_in_ms(self) -> int | None:
        """What the timer has been told; None where it sleeps."""
        timer = self.ticker.findChild(QTimer)
        assert timer is not None
        assert timer.timerType() == Qt.TimerType.PreciseTimer, "a coarse one is late by up to a twentieth"
        assert timer.isActive() == self.ticker.is_planned
        assert timer.isActive() == (self.ticker.due_s is not None)
        return timer.interval() if timer.isActive() else None

    def plan(self, wait: float | None) -> int | None:
        """Be due so soon, and let the ticker ask."""
        self.thing.wait = wait
        self.ticker.plan()
        return self.wakes_in_ms

    def tick(self, wait: float | None = NEVER) -> int | None:
        """Let it beat, and be due so soon after it."""
        self.thing.wait = wait
        self.ticker.fire()
        return self.wakes_in_ms


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[_Bench]:
    made = _Bench()
    yield made
    made.ticker.stop()
    made.ticker.deleteLater()
    QApplication.sendPostedEvents(made.ticker, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize(
    ("since_s", "wait", "wakes_in_ms"),
    [
        (0.0, 0.0, 17),
        (0.004, 0.0, 13),
        (0.015, 0.0, 2),
        (0.1, 0.0, 1),
        (50.0, 0.0, 1),
        (0.0, 0.01, 17),
        (0.0, 0.1, 100),
        (0.01, 0.1, 100),
        (3.0, 20.0, 20_000),
        (0.0, None, None),
    ],
)
def test_it_wakes_when_something_is_due_and_sixty_times_a_second_at_most(
    bench: _Bench, since_s: float, wait: float | None, wakes_in_ms: int | None
) -> None:
    bench.tick()
    assert bench.wakes_in_ms is None
    bench.clock.advance(since_s)
    assert bench.plan(wait) == wakes_in_ms


def test_what_moves_all_the_time_beats_at_an_even_pace(bench: _Bench) -> None:
    waits = [bench.tick(0.0)]
    for _ in range(60):
        wait = waits[-1]
        assert wait is not None
        bench.clock.advance(wait / 1000)
        waits.append(bench.tick(0.0))
    assert set(waits) == {17}
    assert 0.95 < bench.thing.beaten_s[60] - bench.thing.beaten_s[0] < 1.1


@pytest.mark.parametrize(
    ("first", "second", "due_in_s"),
    [(5.0, 1.0, 1.0), (1.0, 5.0, 1.0), (1.0, 0.0, 0.0), (5.0, None, None), (None, 5.0, 5.0), (2.0, 2.0, 2.0)],
)
def test_of_two_plans_the_earlier_holds_and_what_no_longer_moves_is_not_waited_for(
    bench: _Bench, first: float | None, second: float | None, due_in_s: float | None
) -> None:
    bench.plan(first)
    bench.plan(second)
    assert bench.ticker.due_s == (None if due_in_s is None else 100.0 + due_in_s)
    assert (bench.wakes_in_ms is None) == (due_in_s is None)


def test_a_plan_that_is_asked_for_again_and_again_is_not_put_off(bench: _Bench) -> None:
    bench.plan(1.0)
    for _ in range(5):
        bench.clock.advance(0.15)
        bench.plan(1.0)
    assert bench.ticker.due_s == 101.0


def test_each_beat_is_told_the_time_it_is_and_plans_the_next(bench: _Bench) -> None:
    assert bench.tick(0.5) == 500
    bench.clock.advance(0.5)
    assert bench.tick(None) is None
    assert bench.thing.beaten_s == [100.0, 100.5]


def test_nothing_is_planned_in_the_middle_of_a_beat(bench: _Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int | None] = []

    def tick(_now_s: float) -> None:
        bench.plan(0.25)
        seen.append(bench.wakes_in_ms)

    monkeypatch.setattr(bench.thing, "tick", tick)
    assert bench.tick(0.25) == 250
    assert seen == [None], "it was planned with what was true before the changes"


def test_who_listens_to_a_failure_may_change_everything_but_the_pause(bench: _Bench) -> None:
    bench.thing.fails_in = {"beat"}
    seen: list[int | None] = []
    bench.ticker.failed.connect(lambda: seen.append(bench.plan(0.0)))
    bench.tick(0.0)
    assert seen == [None]
    assert bench.wakes_in_ms == 1000


@pytest.mark.parametrize("where", ["beat", "due"])
def test_what_fails_is_asked_again_after_a_pause_and_goes_on(bench: _Bench, where: str) -> None:
    failures: list[int] = []
    bench.ticker.failed.connect(lambda: failures.append(1))
    bench.thing.fails_in = {where}
    assert bench.tick(0.0) == 1000
    assert len(failures) == 1
    bench.thing.fails_in = set()
    for _ in range(3):
        bench.clock.advance(0.25)
        assert bench.plan(0.0) == 1000, "it was asked within the pause"
        assert bench.ticker.due_s == 101.0
    bench.clock.advance(0.25)
    assert bench.tick(0.0) == 17
    assert bench.thing.beaten_s == [100.0, 101.0]
    assert len(failures) == 1


def test_what_fails_all_the_time_is_told_once_a_second(bench: _Bench) -> None:
    failures: list[float] = []
    bench.ticker.failed.connect(lambda: failures.append(bench.clock.now()))
    bench.thing.fails_in = {"beat"}
    for _ in range(4):
        assert bench.tick(0.0) == 1000
        bench.clock.advance(1.0)
    assert failures == [100.0, 101.0, 102.0, 103.0]


def test_it_asks_by_itself_before_the_event_loop_sleeps(bench: _Bench) -> None:
    bench.thing.wait = 30.0
    end = QTimer()
    end.timeout.connect(QApplication.quit)
    end.start(0)
    QApplication.exec()
    end.stop()
    assert bench.ticker.due_s == 130.0


def test_the_timer_that_it_has_asked_for_brings_the_beat(bench: _Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    late = QTimer()
    seen: list[float] = []

    def tick(now_s: float) -> None:
        seen.append(now_s)
        bench.thing.wait = None
        QApplication.quit()

    monkeypatch.setattr(bench.thing, "tick", tick)
    bench.plan(0.0)
    late.timeout.connect(QApplication.quit)
    late.start(5000)
    QApplication.exec()
    late.stop()
    assert seen == [100.0]
    assert bench.wakes_in_ms is None


def test_once_stopped_it_sleeps_until_the_state_is_asked_again(bench: _Bench) -> None:
    bench.plan(1.0)
    bench.ticker.stop()
    assert bench.wakes_in_ms is None
    assert bench.plan(2.0) == 2000
