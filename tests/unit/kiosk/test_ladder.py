"""The crash ladder: three crashes in two minutes lead a rung down, quiet leads up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.kiosk.screen.crash_budget import CrashBudget
from exhibit.kiosk.supervisor.ladder import Ladder, Level


def after(*times_s: float, has_known_good: bool = True) -> Ladder:
    ladder = Ladder()
    for time_s in times_s:
        ladder = ladder.crashed(time_s, has_known_good=has_known_good)
    return ladder


def test_two_crashes_change_nothing_and_the_third_within_two_minutes_does() -> None:
    assert after(0, 1).level is Level.CURRENT
    assert after(0, 1, 119.9).level is Level.KNOWN_GOOD
    assert after(0, 1, 120.5).level is Level.CURRENT
    assert after(0, 100, 121, 200).level is Level.KNOWN_GOOD, "the window moves along"


def test_every_rung_is_gone_down_and_none_below_the_splash() -> None:
    ladder, levels = Ladder(), []
    for crash in range(15):
        # Two revisions are known to be good: the one that crashes, and another one.
        ladder = ladder.crashed(crash, has_known_good=crash < 6)
        levels.append(ladder.level)
    assert levels[2::3] == [Level.KNOWN_GOOD, Level.KNOWN_GOOD, Level.SAFE, Level.SPLASH, Level.SPLASH]


def test_a_rung_without_content_is_skipped() -> None:
    assert after(0, 1, 2, has_known_good=False).level is Level.SAFE


@pytest.mark.parametrize(("crashes", "pause_s"), [(0, 0.0), (1, 0.0), (2, 0.25)])
def test_the_first_restart_does_not_wait(crashes: int, pause_s: float) -> None:
    assert after(*range(0, 1000 * crashes, 1000)).pause_s == pause_s


def test_the_pause_doubles_up_to_half_a_minute_and_is_forgotten_when_well() -> None:
    ladder = after(*range(0, 20_000, 1000))
    assert ladder.pause_s == 30.0
    assert ladder.well().pause_s == 0.0
    pauses = [after(*range(0, 1000 * crashes, 1000)).pause_s for crashes in range(2, 9)]
    assert pauses == [0.25, 0.5, 1, 2, 4, 8, 16]


def test_a_lower_rung_is_not_waited_for() -> None:
    assert after(0, 1, 2).pause_s == 0.0


def test_after_a_rest_it_tries_the_top_and_one_crash_brings_it_back() -> None:
    down = after(0, 1, 2)
    assert down.rested(602, 599) is down
    up = down.rested(602, 600)
    assert up.level is Level.CURRENT
    assert up.crashed(650, has_known_good=True).level is Level.KNOWN_GOOD
    again = up.crashed(650, has_known_good=True)
    assert again.rested(1250, 600) is again, "the second rest is as short as the first"
    assert again.rested(1850, 1200).level is Level.CURRENT


@pytest.mark.slow
@given(st.lists(st.floats(0, 50), min_size=1, max_size=60))
def test_it_never_climbs_by_crashing(gaps: list[float]) -> None:
    order, ladder, now_s = list(Level), Ladder(), 0.0
    for gap in gaps:
        now_s += gap
        below = ladder.crashed(now_s, has_known_good=True)
        assert order.index(below.level) - order.index(ladder.level) in {0, 1}
        assert 0 <= below.pause_s <= 30
        ladder = below


def test_the_third_fault_in_ten_minutes_is_one_too_many() -> None:
    faults = CrashBudget()
    assert [faults.is_too_many(at) for at in (0, 599, 600)] == [False, False, True]
    faults = CrashBudget()
    assert [faults.is_too_many(at) for at in (0, 300, 601, 899)] == [False, False, False, True]
