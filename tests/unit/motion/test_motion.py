import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.motion import ManualClock, Tween, ease_in_out, ease_out, linear
from first_fast import first_fast


@first_fast("ease", [linear, ease_out, ease_in_out])
@given(first=st.floats(-1, 2), second=st.floats(-1, 2))
def test_an_easing_rises_from_nothing_to_all_without_bounce(ease, first: float, second: float) -> None:  # noqa: ANN001
    assert (ease(0.0), ease(1.0)) == (0.0, 1.0)
    low, high = sorted((first, second))
    assert 0.0 <= ease(low) <= ease(high) <= 1.0


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3), st.floats(0, 10), st.floats(-5, 20))
def test_a_tween_stays_between_its_ends_and_arrives(start: float, end: float, duration: float, now: float) -> None:
    tween = Tween(start, end, 0.0, duration)
    low, high = sorted((start, end))
    assert low - 1e-9 <= tween.at(now) <= high + 1e-9
    assert tween.at(duration) == end
    assert tween.is_done(duration)


def test_motion_goes_on_after_two_to_the_thirty_first_milliseconds() -> None:
    uptime = 2**31 / 1000
    tween = Tween(0.0, 1.0, uptime - 0.5, 1.0, linear)
    assert tween.at(uptime) == pytest.approx(0.5)
    assert tween.is_done(uptime + 0.5)


def test_a_clock_never_goes_back() -> None:
    clock = ManualClock(5.0)
    clock.advance(1.5)
    assert clock.now() == 6.5
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(-1)
