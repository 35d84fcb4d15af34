"""The first view of a timeline: milestones, however long the exhibit's years are and wherever it begins."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit
from exhibit.dates import parse_date
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.layout.timeline.opening_view import FEW, opening


def _line(synthetic: Exhibit, dates: list[str]) -> MilestoneIndex:
    pattern = synthetic.milestones[0]
    return MilestoneIndex(
        pattern.model_copy(update={"id": f"m{index}", "date": parse_date(date)}) for index, date in enumerate(dates)
    )


def _usual(first: float, last: float) -> Camera:
    return Camera(first, 26.0, 1920.0, first, last)


YEARS = st.lists(st.integers(1, 1999), min_size=1, max_size=40, unique=True)


@given(years=YEARS, first=st.integers(1, 1999), last=st.integers(1, 1999), start=st.none() | st.sampled_from(range(40)))
def test_some_milestones_are_in_the_first_view_and_their_cards_whole(
    synthetic: Exhibit, years: list[int], first: int, last: int, start: int | None
) -> None:
    line = _line(synthetic, [f"{year:04d}-06-01" for year in years])
    camera = _usual(min(first, *years), max(last, *years) + 1.0)
    year = None if start is None else list(line)[start % len(years)].date.middle_year
    view = opening(camera, line, year)
    rim = view.span_years * view.rim * 0.99
    assert line.count(view.earliest + rim, view.latest - rim) >= min(FEW, len(years)) or view.span_years == view.widest
    assert view == view.looking_at(view.year), "it is a view that a hand could reach"
    if year is None:
        assert 0 < view.position_of(line.first) <= view.length * 0.5


def test_the_usual_years_are_shown_where_they_hold_enough(synthetic: Exhibit) -> None:
    line = MilestoneIndex(synthetic.milestones)
    assert opening(_usual(1950.0, 2026.0), line, None).span_years == 26.0
    assert opening(_usual(1950.0, 2026.0), line, 1994.5).span_years == 26.0


def test_a_story_of_nine_days_opens_on_its_days(synthetic: Exhibit) -> None:
    line = _line(synthetic, [f"1969-07-{day}" for day in range(16, 25)])
    view = opening(_usual(1960.0, 1980.0), line, None)
    assert view.span_years == pytest.approx(view.least_span)
    assert line.count(view.earliest, view.latest) == 9


def test_where_there_is_nothing_the_exhibit_begins(synthetic: Exhibit) -> None:
    view = opening(_usual(1950.0, 2026.0), MilestoneIndex(()), None)
    assert view == _usual(1950.0, 2026.0).looking_at(1950.0)


def test_an_end_is_as_far_from_the_edge_as_after_a_hand_has_pushed_there(synthetic: Exhibit) -> None:
    line = _line(synthetic, [f"{year}-01-01" for year in range(1950, 2025, 2)])
    view = opening(replace(_usual(1950.0, 2026.0), rim=0.08), line, None)
    assert view.position_of(line.first) == pytest.approx(view.looking_at(1900.0).position_of(line.first), abs=1.0)
