"""Silence, a countdown, the start again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.navigation import IdleRule


@pytest.mark.parametrize(
    ("quiet_s", "warning", "over", "left", "following"),
    [(0, 0, 0, 0, 100), (99.5, 0, 0, 0, 0.5), (100, 1, 0, 20, 1), (100.25, 1, 0, 20, 0.75), (119.5, 1, 0, 1, 0.5),
     (120, 0, 1, 0, 0), (1e9, 0, 1, 0, 0)],
)  # fmt: skip
def test_silence_becomes_a_countdown_and_then_the_start(
    quiet_s: float, warning: int, over: int, left: int, following: float
) -> None:
    phase = IdleRule(120.0, 20.0).phase(quiet_s)
    assert (phase.is_warning, phase.is_over, phase.left_s) == (bool(warning), bool(over), left)
    assert phase.next_s == pytest.approx(following)


def test_a_screen_full_of_words_waits_longer_and_none_waits_for_ever() -> None:
    rule = IdleRule(120.0, 20.0)
    assert rule.while_reading(30.0) == rule
    assert rule.while_reading(200.0).timeout_s == 220.0
    assert rule.while_reading(9000.0).timeout_s == 360.0
    assert rule.while_reading(200.0).warning_s == 20.0


@pytest.mark.slow
@given(st.floats(0, 200))
def test_the_next_look_at_the_clock_is_never_now_and_never_too_late(quiet_s: float) -> None:
    rule = IdleRule(120.0, 20.0)
    phase = rule.phase(quiet_s)
    if not phase.is_over:
        assert phase.next_s > 0
        before = rule.phase(quiet_s + phase.next_s * 0.999)
        assert (before.is_warning, before.left_s) == (phase.is_warning, phase.left_s)
