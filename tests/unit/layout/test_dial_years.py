"""A dial has ticks that can be told apart, however long the story is."""

from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.dial_ornament import dial_years


def test_a_short_story_has_a_tick_for_each_year_and_long_ones_for_decades() -> None:
    years, long = dial_years(1950, 2025)
    assert (list(years), long) == (list(range(1950, 2026)), 10)


@given(st.integers(-13_800_000_000, 2026), st.integers(0, 14_000_000_000))
def test_a_long_story_has_round_years_and_few(first: int, length: int) -> None:
    years, long = dial_years(first, first + length)
    assert len(years) <= 301
    assert all(first <= year <= first + length and year % (long // 10) == 0 for year in years)
    assert length < 300 or len(years) >= 29
