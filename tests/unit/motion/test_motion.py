import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.motion import Coast, Course, Eased, ManualClock, Stopwatch, Tween, ease_in_out, ease_out, linear
from first_fast import first_fast


@first_fast("ease", [linear, ease_out, ease_in_out])
@given(first=st.floats(-1, 2), second=st.floats(-1, 2))
def test_an_easing_rises_from_nothing_to_all_without_bounce(ease, first: float, second: float) -> None:  # noqa: ANN001
    assert (ease(0.0), ease(1.0)) == (0.0, 1.0)
    low, high = sorted((first, second))
    assert 0.0 <= ease(low) <= ease(high) <= 1.0


@given(st.floats(0.05, 0.95))
def test_an_arrival_slows_down_and_travel_leaves_as_gently_as_it_arrives(progress: float) -> None:
    assert ease_out(progress) > progress
    assert ease_out(0.5) == 0.875
    assert ease_in_out(progress) + ease_in_out(1 - progress) == pytest.approx(1.0)
    assert ease_in_out(0.25) == pytest.approx(0.15625)


COURSES = st.builds(Eased, st.floats(0, 10), st.sampled_from([linear, ease_out, ease_in_out])) | st.builds(
    Coast, st.floats(-1e3, 1e3), st.floats(100, 1e4)
)


@given(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3), COURSES, st.floats(0, 2), st.lists(st.floats(0, 3), max_size=9))
def test_a_tween_stays_between_its_ends_and_arrives(
    start: float, end: float, course: Course, wait: float, steps: list[float]
) -> None:
    tween, low, high = Tween(start, end, course, wait_s=wait), *sorted((start, end))
    seen, now = [tween.value], 7.0
    for step in steps:
        now += step
        tween.tick(now)
        seen.append(tween.value)
        assert low - 1e-9 <= tween.value <= high + 1e-9
        assert 0.0 <= tween.progress <= 1.0
        assert tween.due(now) == (None if tween.is_done else 0.0)
    assert seen[0] == start
    ways = [abs(value - start) for value in seen]
    assert all(later >= earlier - 1e-9 for earlier, later in itertools.pairwise(ways)), "it went back"
    tween.tick(now)
    tween.tick(now + wait + course.duration_s + 1e-6)
    assert (tween.value, tween.is_done, tween.progress) == (end, True, 1.0)


@pytest.mark.parametrize("late_s", [0.0, 0.3, 500.0])
def test_a_tween_sets_out_at_its_first_tick_after_its_wait(late_s: float) -> None:
    tween, now = Tween(10.0, 20.0, Eased(1.0, linear), wait_s=0.5), 100.0 + late_s
    seen = []
    for since in (0.0, 0.25, 0.5, 0.75, 1.25, 1.5):
        tween.tick(now + since)
        seen.append((tween.value, tween.progress, tween.is_done))
    assert seen == [
        (10.0, 0.0, False), (10.0, 0.0, False), (10.0, 0.0, False), (12.5, 0.25, False), (17.5, 0.75, False),
        (20.0, 1.0, True),
    ]  # fmt: skip


def test_motion_goes_on_after_two_to_the_thirty_first_milliseconds() -> None:
    uptime = 2**31 / 1000
    tween = Tween(0.0, 1.0, Eased(1.0, linear))
    tween.tick(uptime - 0.5)
    tween.tick(uptime)
    assert tween.value == pytest.approx(0.5)
    tween.tick(uptime + 0.5)
    assert tween.is_done


def test_a_stopwatch_begins_at_its_first_tick_and_counts_no_pause() -> None:
    watch = Stopwatch()
    assert (watch.at(50.0), watch.elapsed_s, watch.is_running) == (0.0, 0.0, False)
    assert watch.tick(50.0) == 0.0
    assert watch.tick(52.0) == 2.0
    assert (watch.at(53.0), watch.elapsed_s, watch.is_running) == (3.0, 2.0, True)
    assert watch.tick(54.0, is_running=False) == 2.0
    assert (watch.at(90.0), watch.is_running) == (2.0, False)
    assert watch.tick(90.0) == 2.0
    assert watch.tick(91.5) == 3.5


def test_a_clock_never_goes_back() -> None:
    clock = ManualClock(5.0)
    clock.advance(1.5)
    assert clock.now() == 6.5
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(-1)
