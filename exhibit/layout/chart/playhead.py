"""The playhead: where it is while it plays, where it rests, and when it is at the end."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from exhibit.content import Chart
from exhibit.dates import Periodicity
from exhibit.motion import Stopwatch

SPEEDS = (1.0, 2.0, 0.5)
"""Speeds a visitor can choose, in the order in which a button goes through them."""

_SLOTS_PER_S = 1.4
_LONGEST_S = 60.0
_REST_S = 3.5


@dataclass(frozen=True, slots=True)
class Reached:
    """A moment of playing.

    Attributes:
        year: Decimal year of the playhead.
        slot: The slot under it; at the very end of one that is still that one.
        resting: The slot whose figure it rests on, or None while it moves.
        left_s: Seconds until it goes on from a rest.
    """

    year: float
    slot: int
    resting: int | None = None
    left_s: float = 0.0


@dataclass(frozen=True, slots=True)
class PlayPlan:
    """A way from one slot to the last, a pure function of the time since it began.

    Attributes:
        periodicity: What a slot is.
        first: Where it begins, in slots; with a fraction inside of one.
        last: The slot it ends with.
        rests: Slots at whose end it rests.
        speed: Factor on the usual speed.
    """

    periodicity: Periodicity
    first: float
    last: int
    rests: frozenset[int]
    speed: float = 1.0

    @classmethod
    def over(cls, periodicity: Periodicity, slots: tuple[float, int], rests: Iterable[int], speed: float) -> PlayPlan:
        """Plan a way over slots, the last included; long ones go faster, so that it never takes over a minute."""
        first, last = slots
        hurry = max((last - first + 1) / _SLOTS_PER_S / _LONGEST_S, 1.0)
        # A rest is at the end of its slot: one that a change of speed has begun at is over.
        inside = frozenset(slot for slot in rests if first < slot + 1 and slot < last)
        return cls(periodicity, first, last, inside, speed * hurry)

    @property
    def slots_per_s(self) -> float:
        """How many slots pass in a second."""
        return _SLOTS_PER_S * self.speed

    def at(self, since_s: float) -> Reached:
        """Return where the playhead is so many seconds after it began."""
        left, slot = since_s, self.first
        for rest in sorted(self.rests):
            way = (rest + 1 - slot) / self.slots_per_s
            if left < way:
                break
            left -= way
            slot = rest + 1.0
            if left < _REST_S:
                return Reached(slot / self.periodicity.per_year, rest, rest, _REST_S - left)
            left -= _REST_S
        reached = min(slot + left * self.slots_per_s, self.last + 1.0)
        return Reached(reached / self.periodicity.per_year, min(math.floor(reached), self.last))

    def left_of_slot_s(self, since_s: float) -> float:
        """Return the seconds until the playhead rests or is in the next slot, so many after it began."""
        reached = self.at(since_s)
        if reached.resting is not None:
            return reached.left_s
        return max(reached.slot + 1 - reached.year * self.periodicity.per_year, 0.0) / self.slots_per_s

    def is_over(self, since_s: float) -> bool:
        """Say whether the end is reached so many seconds after it began."""
        return self.at(since_s).year >= self.periodicity.end(self.last)


class Player:
    """Plays over slots at a speed that a visitor can change at any time.

    Args:
        periodicity: What a slot is.
        rests: Slots whose figure something explains.
        speed: One of ``SPEEDS``.
        is_still: Slots are shown whole, one after another, without travel.

    Attributes:
        reached: Where the playhead is while it plays or pauses; None where nothing has been begun.
    """

    def __init__(
        self, periodicity: Periodicity, rests: Iterable[int], speed: float = SPEEDS[0], *, is_still: bool = False
    ) -> None:
        self._periodicity, self._rests, self.speed, self._is_still = periodicity, frozenset(rests), speed, is_still
        self._play: PlayPlan | None = None
        self._watch = Stopwatch()
        self.reached: Reached | None = None

    @classmethod
    def of(cls, chart: Chart, speed: float, *, is_still: bool = False) -> Player:
        """Return one that plays over a chart and rests where an event explains a figure."""
        rests = (chart.periodicity.slot_of(each.period) for each in chart.events)
        return cls(chart.periodicity, rests, speed, is_still=is_still)

    @property
    def shown_year(self) -> float | None:
        """The decimal year up to which figures are shown: without travel, the end of the slot; None before a play."""
        if self.reached is None:
            return None
        return self._periodicity.end(self.reached.slot) if self._is_still else self.reached.year

    @property
    def is_playing(self) -> bool:
        """Say whether the playhead is on its way."""
        return self._play is not None

    @property
    def is_begun(self) -> bool:
        """Say whether the playhead is on its way, or pauses on it."""
        return self.is_playing or self.reached is not None

    def start(self, first: float, last: int) -> None:
        """Play from a slot, or from inside of one, to the end of another."""
        self._play, self._watch = PlayPlan.over(self._periodicity, (first, last), self._rests, self.speed), Stopwatch()

    def pause(self) -> None:
        """Stay where the playhead is, to go on from there."""
        self._play = None

    def resume(self, last: int) -> bool:
        """Go on from where the playhead paused; False where it did not."""
        if self.reached is None or self.is_playing:
            return False
        self.start(min(self.reached.year * self._periodicity.per_year, last + 1.0), last)
        return True

    def stop(self) -> None:
        """Forget the way."""
        self._play = self.reached = None

    def change_speed(self, last: int) -> None:
        """Take the next speed; a playhead on its way goes on from where it is."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        if self._play is not None and self.reached is not None:
            self.pause()
            self.resume(last)

    def due(self, now_s: float) -> float | None:
        """Return the seconds until the playhead is shown elsewhere; None where it does not play."""
        if self._play is None:
            return None
        since_s = self._watch.at(now_s)
        return self._play.left_of_slot_s(since_s) if self._is_still else self._play.at(since_s).left_s

    def tick(self, now_s: float) -> Reached | None:
        """Return where the playhead is; None where it does not play. At the end it stops by itself."""
        if self._play is None:
            return None
        since_s = self._watch.tick(now_s)
        self.reached = self._play.at(since_s)
        if self._play.is_over(since_s):
            self._play = None
        return self.reached
