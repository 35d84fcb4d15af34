"""The lock that wrong staff PINs close: kept on the disk, so that no restart, crash or power cut opens it."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from exhibit.atomic_write import write_atomically
from exhibit.kiosk.shared.pin import is_pin
from exhibit.motion import Clock

TRIES = 3
LOCKS_S = (30.0, 60.0, 300.0, 900.0)
"""For how long the first, second and later locks in a row hold; a right PIN begins anew."""

Boot: TypeAlias = Callable[[], tuple[str, float]]
"""Tells which start of the machine this is, and the seconds since, also those it slept."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PinLock:
    """Counts wrong tries; times are seconds of a monotonic clock.

    Attributes:
        wrong: Wrong tries since the last right one or the last lock.
        locks: Locks since the last right one.
        until_s: When it opens again; None where it is open.
        total: Wrong tries ever.
    """

    wrong: int = 0
    locks: int = 0
    until_s: float | None = None
    total: int = 0

    @property
    def longest_s(self) -> float:
        """How long the present lock holds at most."""
        return LOCKS_S[min(max(self.locks, 1), len(LOCKS_S)) - 1]

    def left_s(self, now_s: float) -> float:
        """Return for how long it is locked; 0 where it is not."""
        return 0.0 if self.until_s is None else min(max(self.until_s - now_s, 0.0), self.longest_s)

    def tried(self, now_s: float) -> "PinLock":
        """Return the lock after a wrong try that was allowed."""
        lock = replace(self, wrong=self.wrong + 1, total=self.total + 1, until_s=None)
        if lock.wrong < TRIES:
            return lock
        locked = replace(lock, wrong=0, locks=lock.locks + 1)
        return replace(locked, until_s=now_s + locked.longest_s)

    def opened(self) -> "PinLock":
        """Return the lock after the right PIN."""
        return PinLock(total=self.total)


class PinGuard:
    """Lets the right PIN through, and after wrong ones nobody for a while.

    Args:
        folder: The kiosk's state folder.
        clock: Monotonic.
        boot: Which start of the machine this is.
    """

    def __init__(self, folder: Path, clock: Clock, boot: Boot | None = None) -> None:
        self._folder, self._clock, self._boot = folder, clock, boot or this_boot
        self._lock = PinLock()
        self._is_kept = True
        self.refresh()

    def refresh(self) -> None:
        """Look how it stands on the disk; where nothing could be written there, what is known counts."""
        if self._is_kept:
            self._lock = _read(self._folder, self._clock.now(), self._boot())

    def left_s(self) -> float:
        """Return for how long it is locked; 0 where it is not."""
        return self._lock.left_s(self._clock.now())

    def release(self) -> None:
        """Write down that a lock is over: a later start of the machine must not take it for locked again."""
        if self._lock.until_s is not None and not self.left_s():
            self._keep(replace(self._lock, until_s=None))

    def lets_in(self, digits: str) -> bool:
        """Say whether digits are the PIN; a try while it is locked is none."""
        self.release()
        if self.left_s():
            return False
        before = self._lock
        # Counted before it is looked at: whoever cuts the power in between has tried.
        self._keep(before.tried(self._clock.now()))
        if is_pin(self._folder, digits):
            self._keep(before.opened())
            return True
        _LOG.warning("a wrong staff PIN was entered, the %d. ever", self._lock.total)
        return False

    def _keep(self, lock: PinLock) -> None:
        self._lock = lock
        number, since_s = self._boot()
        left_s = lock.left_s(self._clock.now())
        kept = _Kept(lock.wrong, lock.locks, lock.total, number, since_s + left_s if left_s else None)
        try:
            write_atomically(_path(self._folder), TypeAdapter(_Kept).dump_json(kept), mode=0o600)
        except OSError as error:
            if self._is_kept:
                _LOG.warning("wrong PINs are counted in memory only: %s", error.strerror)
            self._is_kept = False
        else:
            self._is_kept = True


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is on the disk; ``until_s`` counts from the start of the machine that ``boot`` names."""

    wrong: int
    locks: int
    total: int
    boot: str
    until_s: float | None


def wrong_pins(folder: Path) -> tuple[int, int]:
    """Return how many wrong PINs were ever entered, and how many locks they have closed since the last right one."""
    kept = _kept(folder)
    return (0, 0) if kept is None else (kept.total, kept.locks)


def unlock(folder: Path) -> None:
    """Open the lock: whoever sets a new PIN has the machine.

    Raises:
        OSError: The disk is full or read-only.
    """
    kept = _kept(folder)
    if kept is not None:
        write_atomically(_path(folder), TypeAdapter(_Kept).dump_json(_Kept(0, 0, kept.total, "", None)), mode=0o600)


def this_boot() -> tuple[str, float]:
    """Return which start of this machine it is, and the seconds since."""
    try:
        number = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        number = ""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return number, time.monotonic() if clock is None else time.clock_gettime(clock)


def _path(folder: Path) -> Path:
    return folder / "pin-lock.json"


def _kept(folder: Path) -> _Kept | None:
    """Return what is on the disk; a file that is damaged is a lock that was just closed."""
    try:
        kept = TypeAdapter(_Kept).validate_json(_path(folder).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError):
        return _Kept(0, len(LOCKS_S), 0, "", math.inf)
    return kept


def _read(folder: Path, now_s: float, boot: tuple[str, float]) -> PinLock:
    kept = _kept(folder)
    if kept is None:
        return PinLock()
    lock = PinLock(max(kept.wrong, 0), max(kept.locks, 0), None, max(kept.total, 0))
    if kept.until_s is None:
        return lock
    number, since_s = boot
    # After another start nobody knows how long it was off: the lock holds as if it were new.
    left_s = kept.until_s - since_s if kept.boot == number else lock.longest_s
    return replace(lock, until_s=now_s + min(left_s, lock.longest_s))
