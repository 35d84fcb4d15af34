"""The milestones as a line: nothing is lost in a cluster, and a crowd's most important ones are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit, Milestone
from exhibit.dates import parse_date
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from first_fast import first_fast

DAYS = st.tuples(st.integers(1950, 2025), st.integers(1, 12), st.integers(1, 28), st.integers(1, 4))


def _line(synthetic: Exhibit, rows: list[tuple[int, int, int, int]]) -> tuple[MilestoneIndex, list[Milestone]]:
    pattern = synthetic.milestones[0]
    made = [
        pattern.model_copy(
            update={"id": f"m{index}", "date": parse_date(f"{year}-{month:02d}-{day:02d}"), "level": level}
        )
        for index, (year, month, day, level) in enumerate(rows)
    ]
    return MilestoneIndex(made), made


@pytest.mark.slow
@given(rows=st.lists(DAYS, max_size=60), start=st.floats(1940, 2030), span=st.floats(0, 90))
def test_between_and_count_agree_with_a_look_at_every_milestone(
    synthetic: Exhibit, rows: list[tuple[int, int, int, int]], start: float, span: float
) -> None:
    line, made = _line(synthetic, rows)
    expected = {each.id for each in made if start <= each.date.middle_year < start + span}
    assert {each.id for each in line.between(start, start + span)} == expected
    assert line.count(start, start + span) == len(expected)


@pytest.mark.slow
@given(rows=st.lists(DAYS, min_size=1, max_size=60), step=st.floats(0.05, 30))
def test_clusters_hold_every_milestone_once_and_keep_their_place(
    synthetic: Exhibit, rows: list[tuple[int, int, int, int]], step: float
) -> None:
    line, made = _line(synthetic, rows)
    clusters = list(line.clusters(1950.0, 2026.0, step))
    assert sum(cluster.count for cluster in clusters) == len(made)
    assert [each.id for cluster in clusters for each in line.held_by(cluster)] == [each.id for each in line]
    years = [cluster.year for cluster in clusters]
    assert years == sorted(set(years))
    # The same stretches again when the view has moved on a little.
    later = {cluster.year for cluster in line.clusters(1950.0 + step / 3, 2026.0, step)}
    assert {year for year in years if year > 1950.0 + 2 * step} <= later


@pytest.mark.slow
@given(rows=st.lists(DAYS, min_size=1, max_size=80), step=st.floats(0.5, 30), most=st.integers(1, 5))
def test_the_weightiest_of_each_stretch_are_found(
    synthetic: Exhibit, rows: list[tuple[int, int, int, int]], step: float, most: int
) -> None:
    line, made = _line(synthetic, rows)
    found = {each.id for _, each in line.weightiest(1950.0, 2026.0, step, most)}
    stretches: dict[int, list[Milestone]] = {}
    for each in made:
        stretches.setdefault(int((each.date.middle_year - 1950.0) // step), []).append(each)
    for members in stretches.values():
        chosen = [each for each in members if each.id in found]
        assert len(chosen) == min(most, len(members))
        left_out = [each.level for each in members if each.id not in found]
        assert max(each.level for each in chosen) <= min(left_out, default=4)


def test_an_empty_line_has_nothing(synthetic: Exhibit) -> None:
    line, _ = _line(synthetic, [])
    assert len(line) == line.count_of(4) == 0
    assert line.between(1900, 2100) == line.lasting(1900, 2100) == []
    assert list(line.clusters(1900, 2100, 5)) == list(line.weightiest(1900, 2100, 5, 3)) == []


@first_fast("count", [40, 400, 4000])
def test_what_a_layout_looks_at_does_not_grow_with_the_crowd(synthetic: Exhibit, count: int) -> None:
    rows = [(1950 + index % 76, 1 + index % 12, 1 + index % 28, 1 + index % 4) for index in range(count)]
    line, _ = _line(synthetic, rows)
    assert len(list(line.weightiest(1950.0, 2026.0, 2.0, 4))) <= 39 * 4


def test_those_of_one_time_stay_as_they_are_given_and_are_told_apart(synthetic: Exhibit) -> None:
    line, made = _line(synthetic, [(1969, 7, 20, 1), (1969, 7, 21, 1), (1969, 7, 20, 2), (1969, 7, 20, 3)])
    assert [each.id for each in line] == ["m0", "m2", "m3", "m1"]
    assert [line.rank(each) for each in made] == [line.index_of(each) for each in made] == [0, 3, 1, 2]


def test_what_is_still_going_on_reaches_into_every_later_view(synthetic: Exhibit) -> None:
    pattern = synthetic.milestones[0]
    dates = {"open": "1453-05-29/..", "day": "1960-01-01", "past": "1940/1950", "until": "../1955"}
    made = [
        pattern.model_copy(update={"id": key, "date": parse_date(text).reaching(1000, 2000)})
        for key, text in dates.items()
    ]
    line = MilestoneIndex(made)
    assert {each.id for each in line.lasting(1990, 1995)} == {"open"}
    assert {each.id for each in line.lasting(1200, 1210)} == {"until"}
    assert {each.id for each in line.lasting(1945, 1946)} == {"open", "past", "until"}
