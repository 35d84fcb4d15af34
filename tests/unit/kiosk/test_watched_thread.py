"""A thread that looks lives whatever its looks do to it."""

import threading
from collections.abc import Callable, Iterator

import pytest

from exhibit.kiosk.shared import watched_thread
from exhibit.kiosk.shared.watched_thread import STUCK_S, Pulse, WatchedThread
from x_server import wait_for


def nothing() -> None:
    """Pulse of nobody."""


class Hand:
    """A clock and a step in the hand of a test."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.stuck = threading.Event()
        self.does: Callable[[], None] = nothing
        self.threads: set[int] = set()

    def clock(self) -> float:
        return self.now_s

    def step(self, state: int, pulse: Pulse) -> int:
        self.threads.add(threading.get_ident())
        self.does()
        pulse()
        return state + 1

    def hang(self) -> None:
        self.stuck.wait(60)


@pytest.fixture
def hand() -> Iterator[Hand]:
    made = Hand()
    yield made
    made.stuck.set()


def test_a_step_that_raises_costs_only_itself(hand: Hand) -> None:
    thread = WatchedThread[int]("test", hand.step, 0, 0.0, hand.clock)
    failed = threading.Event()

    def fail() -> None:
        failed.set()
        raise RecursionError

    hand.does = fail
    thread.start()
    assert failed.wait(20)
    assert thread.state == 0
    hand.now_s = 50.0
    assert thread.age_s(hand.now_s) == 50.0, "a failing look must not pass for a look"
    hand.does = nothing
    wait_for(lambda: thread.state > 0, "the next step")
    wait_for(lambda: thread.age_s(hand.now_s) == 0.0, "a young look")
    assert thread.replaced == 0
    thread.stop()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_dies_is_replaced(hand: Hand) -> None:
    def die() -> None:
        hand.does = nothing
        raise SystemExit

    hand.does = die
    thread = WatchedThread[int]("test", hand.step, 0, 0.0, hand.clock)
    thread.start()

    def is_back() -> bool:
        thread.turn(hand.now_s)
        return thread.state > 0

    wait_for(is_back, "a step of another thread")
    assert thread.replaced == 1
    thread.stop()


def test_a_thread_that_is_stuck_is_replaced_and_what_it_does_later_counts_no_more(hand: Hand) -> None:
    hand.does = hand.hang
    thread = WatchedThread[int]("test", hand.step, 0, 0.0, hand.clock)
    thread.start()
    wait_for(lambda: len(hand.threads) == 1, "the first step")
    first = next(each for each in threading.enumerate() if each.ident in hand.threads)
    thread.turn(STUCK_S)
    assert thread.replaced == 0
    hand.does = nothing
    hand.now_s = STUCK_S + 1
    thread.turn(hand.now_s)
    assert thread.replaced == 1
    wait_for(lambda: thread.state > 2, "steps of another thread")
    thread.stop()
    wait_for(lambda: all(each.name != "test" or each is first for each in threading.enumerate()), "the end of it")
    state = thread.state
    hand.stuck.set()
    first.join(20)
    assert not first.is_alive(), "a thread that was given up goes on"
    assert thread.state == state


def test_a_share_that_never_answers_again_leaves_only_so_many_threads(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_thread, "MOST_LEFT", 3)
    hand.does = hand.hang
    thread = WatchedThread[int]("test", hand.step, 0, 0.0, hand.clock)
    thread.start()
    starts = []
    for _ in range(400):
        known = len(hand.threads)
        hand.now_s += 10.0
        thread.turn(hand.now_s)
        if thread.replaced > len(starts):
            starts.append(hand.now_s)
            wait_for(lambda known=known: len(hand.threads) > known, "the next thread")  # type: ignore[misc]
    assert starts == [40.0, 110.0, 240.0], "each must be waited for longer"
    hand.does = nothing
    hand.stuck.set()
    wait_for(lambda: thread.state > 0, "a step when the share is back")
    thread.stop()
