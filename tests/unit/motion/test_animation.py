"""Several animations as one: all of them tick, and the soonest says when."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from exhibit.motion import Animation, soonest, soonest_due, tick_all


@dataclass
class _Thing:
    wait_s: float | None = None
    ticked_s: list[float] = field(default_factory=list)

    def tick(self, now_s: float) -> None:
        self.ticked_s.append(now_s)

    def due(self, _now_s: float) -> float | None:
        return self.wait_s


def test_the_soonest_of_no_waits_is_never() -> None:
    assert soonest(None, 3.0, 0.5, None) == 0.5
    assert soonest(None, None) is None
    assert soonest() is None
    assert soonest(0.0, None) == 0.0


def test_all_tick_and_the_soonest_is_waited_for() -> None:
    things = [_Thing(2.0), _Thing(None), _Thing(0.5)]
    assert soonest_due(things, 7.0) == 0.5
    assert not any(each.ticked_s for each in things), "to ask is to read"
    tick_all(things, 7.0)
    assert [each.ticked_s for each in things] == [[7.0]] * 3
    assert soonest_due([_Thing(), _Thing()], 7.0) is None


def test_what_ticks_next_may_depend_on_what_has_ticked() -> None:
    first, second, late = _Thing(), _Thing(), _Thing()

    def animations() -> Iterator[Animation]:
        yield first
        yield late if first.ticked_s else second

    tick_all(animations(), 1.0)
    assert (second.ticked_s, late.ticked_s) == ([], [1.0])
