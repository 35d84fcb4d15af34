"""The years around a dial: one tick a year, and fewer where the story is long, finer ones where it is short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.dial_ornament import angle_of
from exhibit.layout.ticks import dial_ticks


def test_every_year_has_a_tick_and_each_tenth_a_long_one() -> None:
    ticks = dial_ticks(1950.0, 2026.0)
    assert [year for year, _ in ticks] == [float(year) for year in range(1950, 2026)]
    assert [year for year, is_long in ticks if is_long] == [float(year) for year in range(1950, 2026, 10)]


@given(first=st.floats(-14e9, 2000.0), length=st.floats(0.001, 14e9))
def test_there_are_never_more_ticks_than_can_be_told_apart(first: float, length: float) -> None:
    # So long ago a float knows no hours.
    length = max(length, abs(first) * 1e-9)
    ticks = dial_ticks(first, first + length)
    assert len(ticks) <= 310
    assert all(0.0 <= angle_of(year, first, first + length) < 1.0 for year, _ in ticks)


@pytest.mark.parametrize("years", [(1969.55, 1969.56), (1969.0, 1970.0), (1961.0, 1972.0)])
def test_a_short_story_has_ticks_too(years: tuple[float, float]) -> None:
    ticks = dial_ticks(*years)
    assert len(ticks) >= 10
    assert any(is_long for _, is_long in ticks)
