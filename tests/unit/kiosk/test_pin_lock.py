"""Wrong PINs are counted on the disk, whatever ends the program in between, and the lock grows."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from exhibit.kiosk.shared import pin_lock
from exhibit.kiosk.shared.pin import write_pin
from exhibit.kiosk.shared.pin_lock import LOCKS_S, TRIES, PinGuard, this_boot, unlock, wrong_pins
from exhibit.motion import ManualClock

RIGHT, WRONG = "2468", "1111"


class Machine:
    """A machine that is started again, with a clock of its own each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.on_s = 0.0
        self.boots = 0
        self.began_s = 0.0
        self.start()

    def start(self) -> None:
        """Begin the program anew."""
        self.clock = ManualClock()
        self.guard = PinGuard(self.folder, self.clock, self.boot)

    def boot(self) -> tuple[str, float]:
        return str(self.boots), self.on_s - self.began_s

    def power_cut(self) -> None:
        self.boots += 1
        self.began_s = self.on_s
        self.start()

    def wait(self, seconds: float) -> None:
        self.on_s += seconds
        self.clock.advance(seconds)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr(pin_lock, "is_pin", lambda _folder, digits: digits == RIGHT)
    return Machine(tmp_path)


def lock(machine: Machine, times: int = 1) -> None:
    for _ in range(times):
        machine.wait(machine.guard.left_s())
        for _ in range(TRIES):
            assert not machine.guard.lets_in(WRONG)


def test_the_lock_grows_and_a_right_pin_begins_anew(machine: Machine) -> None:
    for expected_s in (*LOCKS_S, LOCKS_S[-1], LOCKS_S[-1]):
        lock(machine)
        assert machine.guard.left_s() == pytest.approx(expected_s)
        assert not machine.guard.lets_in(RIGHT), "the right PIN must wait too"
    machine.wait(LOCKS_S[-1])
    assert machine.guard.lets_in(RIGHT)
    lock(machine)
    assert machine.guard.left_s() == pytest.approx(LOCKS_S[0])
    assert wrong_pins(machine.folder) == (7 * TRIES, 1)


def test_a_new_start_of_the_program_forgets_neither_tries_nor_the_lock(machine: Machine) -> None:
    """Regression: kill -9, a change of language or of the content opened the lock."""
    machine.guard.lets_in(WRONG)
    machine.start()
    machine.guard.lets_in(WRONG)
    machine.start()
    machine.guard.lets_in(WRONG)
    machine.wait(10)
    machine.start()
    assert machine.guard.left_s() == pytest.approx(LOCKS_S[0] - 10)
    machine.wait(LOCKS_S[0] - 10)
    assert machine.guard.lets_in(RIGHT)


def test_to_ask_how_long_it_is_locked_writes_nothing(machine: Machine) -> None:
    lock(machine, 1)
    machine.wait(LOCKS_S[0] + 1)
    before = {path: path.read_bytes() for path in machine.folder.rglob("*") if path.is_file()}
    assert machine.guard.left_s() == 0
    assert {path: path.read_bytes() for path in machine.folder.rglob("*") if path.is_file()} == before
    machine.guard.release()
    assert {path: path.read_bytes() for path in machine.folder.rglob("*") if path.is_file()} != before


def test_a_power_cut_shortens_no_lock_and_a_lock_that_is_over_does_not_come_back(machine: Machine) -> None:
    lock(machine, 3)
    machine.wait(LOCKS_S[2] - 1)
    machine.power_cut()
    assert machine.guard.left_s() == pytest.approx(LOCKS_S[2])
    machine.wait(LOCKS_S[2])
    assert machine.guard.left_s() == 0
    machine.guard.release()
    machine.power_cut()
    assert machine.guard.left_s() == 0


def test_a_damaged_file_is_a_closed_lock_and_a_missing_one_is_none(machine: Machine) -> None:
    lock(machine)
    path = machine.folder / "pin-lock.json"
    path.write_bytes(path.read_bytes()[:7])
    machine.start()
    assert machine.guard.left_s() == LOCKS_S[-1]
    path.unlink()
    machine.start()
    assert machine.guard.lets_in(RIGHT)
    assert path.stat().st_mode & 0o077 == 0


def test_a_disk_that_takes_nothing_still_locks(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(pin_lock, "write_atomically", fail)
    for _ in range(TRIES):
        machine.guard.refresh()
        machine.guard.lets_in(WRONG)
    machine.guard.refresh()
    assert machine.guard.left_s() == LOCKS_S[0]


def test_a_new_pin_opens_the_lock_and_keeps_the_count(machine: Machine) -> None:
    lock(machine, 4)
    unlock(machine.folder)
    machine.guard.refresh()
    assert machine.guard.left_s() == 0
    assert wrong_pins(machine.folder) == (4 * TRIES, 0)


KILLED = """\
import os, sys
from pathlib import Path
from exhibit.kiosk.shared import pin_lock
from exhibit.motion import ManualClock
pin_lock.is_pin = lambda *_: os.kill(os.getpid(), 9)
pin_lock.PinGuard(Path(sys.argv[1]), ManualClock()).lets_in("1111")
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_program_that_is_killed_while_it_looks_at_a_pin_has_counted_the_try(tmp_path: Path) -> None:
    write_pin(tmp_path, RIGHT)
    for _ in range(TRIES):
        done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
        assert done.returncode == -signal.SIGKILL
    guard = PinGuard(tmp_path, ManualClock())
    assert guard.left_s() > LOCKS_S[0] - 20
    assert not guard.lets_in(RIGHT)
    assert wrong_pins(tmp_path) == (TRIES, 1)


def test_the_start_of_the_machine_is_the_same_until_the_next() -> None:
    (first, before_s), (second, after_s) = this_boot(), this_boot()
    assert first == second
    assert 0 < before_s <= after_s


class Thief(RuleBasedStateMachine):
    """Somebody who tries PINs, kills the program, cuts the power and waits, in any order."""

    @initialize()
    def begin(self) -> None:
        self.machine = Machine(Path(self.folders.mktemp("state")))
        self.tries_s: list[float] = []

    folders: pytest.TempPathFactory

    @rule(times=st.integers(1, 5))
    def tries(self, times: int) -> None:
        for _ in range(times):
            total = wrong_pins(self.machine.folder)[0]
            assert not self.machine.guard.lets_in(WRONG)
            if wrong_pins(self.machine.folder)[0] > total:
                self.tries_s.append(self.machine.on_s)

    @rule(seconds=st.sampled_from([1.0, 10.0, 31.0, 61.0, 301.0, 899.0]))
    def waits(self, seconds: float) -> None:
        self.machine.wait(seconds)

    @rule()
    def kills(self) -> None:
        self.machine.start()

    @rule()
    def cuts_the_power(self) -> None:
        self.machine.power_cut()

    @invariant()
    def has_had_no_more_tries_than_the_locks_allow(self) -> None:
        tries_s = getattr(self, "tries_s", [])
        for at in range(TRIES, len(tries_s)):
            locks = at // TRIES
            if at % TRIES == 0:
                assert tries_s[at] - tries_s[at - 1] >= LOCKS_S[min(locks, len(LOCKS_S)) - 1] - 1e-6
        assert wrong_pins(self.machine.folder)[0] == len(tries_s)


@pytest.mark.slow
def test_no_way_round_the_lock(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    from hypothesis.stateful import run_state_machine_as_test  # noqa: PLC0415 - only here

    monkeypatch.setattr(pin_lock, "is_pin", lambda _folder, digits: digits == RIGHT)
    Thief.folders = tmp_path_factory
    run_state_machine_as_test(
        Thief,
        settings=settings(
            max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
        ),
    )
