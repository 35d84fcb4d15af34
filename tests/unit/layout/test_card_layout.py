"""Beside the axis: lanes never overlap at any zoom, panning moves no card, and nobody is lost in a crowd."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit, Milestone
from exhibit.dates import parse_date
from exhibit.layout.timeline.camera import LEAST_SPAN_YEARS, Camera
from exhibit.layout.timeline.card_layout import CardLayout, Form, LaneSet
from exhibit.layout.timeline.clustering import APART, CLEAR, cluster_milestones
from exhibit.layout.timeline.lane_layout import LaneSpec, lay_out_lanes, room_beside, sides_with_room
from exhibit.layout.timeline.milestone_index import Cluster, MilestoneIndex

ROWS = st.lists(
    st.tuples(st.integers(1950, 2025), st.integers(1, 12), st.integers(1, 28), st.integers(1, 4)),
    min_size=1, max_size=80,
)  # fmt: skip
SPANS = st.floats(0.125, 90)
GAP = 28.0


def line_of(synthetic: Exhibit, rows: list[tuple[int, int, int, int]]) -> MilestoneIndex:
    pattern = synthetic.milestones[0]
    return MilestoneIndex(
        pattern.model_copy(
            update={"id": f"m{index}", "date": parse_date(f"{year}-{month:02d}-{day:02d}"), "level": level}
        )
        for index, (year, month, day, level) in enumerate(rows)
    )


def _length(milestone: Milestone) -> float:
    return 150.0 + 40.0 * (len(milestone.id) % 3)


def _card_layout(line: MilestoneIndex) -> CardLayout:
    cards = LaneSet((100.0, 500.0), 230.0, 360.0, lambda _: 360.0, after=1)
    titles = LaneSet((180.0, 90.0, 500.0, 590.0), 78.0, 190.0, _length, after=2)
    return CardLayout(line, {Form.CARD: cards, Form.TITLE: titles}, GAP)


def _camera(year: float, span: float) -> Camera:
    return Camera(year, span, 1920.0, 1950.0, 2026.0)


def _lanes(card_layout: CardLayout, camera: Camera, *, card: float = 360.0) -> dict[int, list[tuple[float, float]]]:
    lanes: dict[int, list[tuple[float, float]]] = {}
    arrangement = card_layout.arrange(camera)
    for placement in arrangement.placements.values():
        start = camera.position_of(placement.milestone.date.middle_year) + placement.offset
        length = card if arrangement.form == Form.CARD else _length(placement.milestone)
        lanes.setdefault(placement.lane, []).append((start, start + length))
    return lanes


@pytest.mark.slow
@given(rows=ROWS, year=st.floats(1950, 2025), span=SPANS)
def test_lanes_never_overlap_at_any_zoom(synthetic: Exhibit, rows: list, year: float, span: float) -> None:
    camera = _camera(year, span)
    for cards in _lanes(_card_layout(line_of(synthetic, rows)), camera).values():
        cards.sort()
        for (_, end), (start, _) in itertools.pairwise(cards):
            assert start >= end + GAP - 1e-6 * camera.units_per_year - 1e-6


@pytest.mark.slow
@given(rows=ROWS, span=SPANS, years=st.lists(st.floats(1950, 2025), min_size=2, max_size=5))
def test_panning_moves_no_card_to_another_lane(synthetic: Exhibit, rows: list, span: float, years: list[float]) -> None:
    card_layout = _card_layout(line_of(synthetic, rows))
    seen = [card_layout.arrange(_camera(year, span)) for year in years]
    for first, second in itertools.pairwise(seen):
        assert first.form == second.form
        for key in first.placements.keys() & second.placements.keys():
            assert first.placements[key] == second.placements[key]


@pytest.mark.slow
@given(rows=ROWS, views=st.lists(st.tuples(st.floats(1950, 2025), SPANS), min_size=2, max_size=6), data=st.data())
def test_no_zoom_moves_a_milestone_to_the_other_side_whichever_is_lit(
    synthetic: Exhibit, rows: list, views: list[tuple[float, float]], data: st.DataObject
) -> None:
    line, sides = line_of(synthetic, rows), dict[str, bool]()
    card_layout = _card_layout(line)
    for view in views:
        arrangement = card_layout.arrange(_camera(*view), data.draw(st.sampled_from([None, *line])))
        lane_set = card_layout._lane_sets[arrangement.form]
        for key, placement in arrangement.placements.items():
            is_before = placement.lane < len(lane_set.lanes) - lane_set.after
            assert sides.setdefault(key, is_before) == is_before


@pytest.mark.slow
@given(rows=ROWS, span=SPANS, rim=st.floats(0.04, 0.2), data=st.data())
def test_at_the_ends_of_the_exhibit_every_card_is_whole(
    synthetic: Exhibit, rows: list, span: float, rim: float, data: st.DataObject
) -> None:
    line = line_of(synthetic, [(1950, 1, 1, 1), *rows, (2025, 12, 28, 2)])
    card_layout, camera = _card_layout(line), replace(_camera(1988.0, span), rim=rim, beyond=rim)
    lit = data.draw(st.sampled_from([None, *line]))
    for end in (-1e9, 1e9):
        view = camera.spanning(span).looking_at(end)
        arrangement = card_layout.arrange(view, lit)
        for placement in arrangement.placements.values():
            length = 360.0 if arrangement.form == Form.CARD else _length(placement.milestone)
            start = view.position_of(placement.milestone.date.middle_year) + placement.offset
            assert start >= 0 if end < 0 else start + length <= view.length
        if lit is None:
            assert (line.held_by(Cluster(line.first, line.first, 1))[0].id) in arrangement.placements


@pytest.mark.slow
@given(rows=ROWS)
def test_neighbours_of_a_kind_stand_on_different_sides(synthetic: Exhibit, rows: list) -> None:
    line = line_of(synthetic, rows)
    great = [index for index, each in enumerate(line) if each.level == 1]
    sides = [line.side_of(index) for index in great]
    assert all(first != second for first, second in itertools.pairwise(sides))


@pytest.mark.slow
def test_a_crowd_of_thousands_stays_in_its_lanes_too(synthetic: Exhibit) -> None:
    rows = [(1950 + index % 76, 1 + index % 12, 1 + index % 28, 1 + index % 4) for index in range(4000)]
    card_layout = _card_layout(line_of(synthetic, rows))
    for span in (90.0, 20.0, 3.0):
        lanes: dict[str, tuple[int, float]] = {}
        for step in range(12):
            camera = _camera(1960.0 + step * span / 7, span)
            for cards in _lanes(card_layout, camera).values():
                cards.sort()
                assert all(start >= end + GAP - 1e-3 for (_, end), (start, _) in itertools.pairwise(cards))
            for key, placement in card_layout.arrange(camera).placements.items():
                place = placement.lane, round(placement.offset, 6)
                assert lanes.setdefault(key, place) == place, "it changed its lane while the view was panned"


@pytest.mark.slow
@given(rows=ROWS, year=st.floats(1950, 2025), span=SPANS, data=st.data())
def test_year_to_anywhere_and_back_is_the_same_picture(
    synthetic: Exhibit, rows: list, year: float, span: float, data: st.DataObject
) -> None:
    card_layout, camera = _card_layout(line_of(synthetic, rows)), _camera(year, span)
    before = card_layout.arrange(camera)
    card_layout.arrange(_camera(data.draw(st.floats(1950, 2025)), data.draw(SPANS)))
    assert card_layout.arrange(camera) == before


def test_levels_of_detail_follow_the_room(synthetic: Exhibit) -> None:
    card_layout = _card_layout(MilestoneIndex(synthetic.milestones))
    forms = [card_layout.arrange(_camera(1988.0, span)).form for span in (88.0, 60.0, 26.0, 4.0)]
    assert forms[0] == Form.TITLE
    assert forms[-1] == Form.CARD
    assert forms == sorted(forms, key=[Form.TITLE, Form.CARD].index), "from afar titles, from near cards"


@pytest.mark.slow
@given(rows=ROWS, year=st.floats(1955, 2020), span=SPANS)
def test_every_milestone_in_view_is_a_card_a_dot_or_counted(
    synthetic: Exhibit, rows: list, year: float, span: float
) -> None:
    line, camera = line_of(synthetic, rows), _camera(year, span)
    placements = _card_layout(line).arrange(camera).placements
    carded = {key: placement.milestone.date.middle_year for key, placement in placements.items()}
    found = cluster_milestones(line, camera, carded, lambda count: 30.0 + 12 * len(str(count)))
    dots = {each.id for each in found.dots}
    counted = sum(badge.cluster.count for badge in found.badges)
    inside = {each.id for badge in found.badges for each in line.held_by(badge.cluster) if each.id not in carded}
    assert counted == len(inside)
    assert not dots & (inside | carded.keys())
    in_view = {each.id for each in line.between(camera.earliest, camera.latest)}
    assert in_view <= dots | inside | carded.keys()


@pytest.mark.slow
@given(rows=ROWS, year=st.floats(1955, 2020), span=SPANS)
def test_dots_that_are_not_counted_can_be_told_apart_by_a_finger(
    synthetic: Exhibit, rows: list, year: float, span: float
) -> None:
    line, camera = line_of(synthetic, rows), _camera(year, span)
    found = cluster_milestones(line, camera, {}, lambda _: 46.0)
    step = min((badge.cluster.last - badge.cluster.first for badge in found.badges), default=0.0)
    assert step >= 0
    places = sorted(camera.position_of(each.date.middle_year) for each in found.dots)
    close = [right - left for left, right in itertools.pairwise(places) if right - left < APART - 1e-6]
    # Only two of neighbouring stretches may come closer, one from each.
    assert len(close) <= len(places) // 2 + 1


@pytest.mark.slow
@given(rows=ROWS, year=st.floats(1955, 2020), span=SPANS, width=st.floats(40, 90), data=st.data())
def test_a_count_is_under_no_large_dot_and_under_no_other_count(
    synthetic: Exhibit, rows: list, year: float, span: float, width: float, data: st.DataObject
) -> None:
    line, camera = line_of(synthetic, rows), _camera(year, span)
    placements = _card_layout(line).arrange(camera).placements
    carded = {key: placement.milestone.date.middle_year for key, placement in placements.items()}
    lit = [data.draw(st.sampled_from(list(line))).date.middle_year, year]
    badges = cluster_milestones(line, camera, carded, lambda _: width, lit).badges
    for badge in badges:
        assert all(abs(badge.along - camera.position_of(each)) >= width / 2 + CLEAR - 1e-3 for each in lit)
        assert abs(badge.along - camera.position_of(badge.cluster.year)) < 400, "it says where they are"
    for first, second in itertools.pairwise(badges):
        assert second.along - first.along >= width - 1e-6


def test_milestones_of_one_day_are_one_cluster_at_every_zoom(synthetic: Exhibit) -> None:
    line = line_of(synthetic, [(1990, 5, 5, 2)] * 3)
    for span in (80.0, 5.0, LEAST_SPAN_YEARS):
        found = cluster_milestones(line, _camera(1990.35, span), {}, lambda _: 46.0)
        assert [badge.cluster.count for badge in found.badges] == [3]
        cluster: Cluster = found.badges[0].cluster
        assert cluster.first == cluster.last


def _piece(breadth: float) -> LaneSpec:
    return LaneSpec(breadth, 100.0, lambda _: 100.0, 16.0)


@pytest.mark.slow
@given(st.floats(200, 1500), st.floats(0, 80), st.floats(30, 200), st.sampled_from(["both", "before", "after"]))
def test_lanes_keep_clear_of_the_axis_its_names_and_each_other(
    breadth: float, names: float, labels: float, sides: str
) -> None:
    pieces = {Form.CARD: _piece(230.0), Form.TITLE: _piece(78.0)}
    chosen = sides_with_room(breadth, names + labels, 78.0, sides)  # type: ignore[arg-type]
    lane_layout = lay_out_lanes(breadth, names, labels, pieces, chosen)
    room = room_beside(breadth, names + labels, chosen)
    for form, lane_set in lane_layout.lane_sets.items():
        lanes = sorted(lane_set.lanes)
        assert all(later - lane >= lane_set.breadth + 16 - 1e-6 for lane, later in itertools.pairwise(lanes))
        for lane in lanes:
            assert names - 1e-6 <= lane
            assert lane + lane_set.breadth <= breadth + 1e-6
            assert lane + lane_set.breadth < lane_layout.line or lane > lane_layout.line + labels
        if room >= pieces[form].breadth:
            assert lanes


def test_a_band_too_low_for_both_sides_uses_the_one_above() -> None:
    assert sides_with_room(300.0, 110.0, 78.0, "both") == "before"
    assert sides_with_room(700.0, 110.0, 78.0, "both") == "both"
    assert lay_out_lanes(300.0, 50.0, 60.0, {Form.TITLE: _piece(78.0)}, "before").lane_sets[Form.TITLE].lanes != ()


@pytest.mark.slow
@pytest.mark.parametrize("count", [400, 40_000])
def test_a_zoom_step_looks_at_no_more_of_a_larger_crowd(synthetic: Exhibit, count: int) -> None:
    pattern = synthetic.milestones[0]
    dates = [parse_date(f"{1950 + index % 76}-{1 + index % 12:02d}-{1 + index % 28:02d}") for index in range(2000)]
    line = MilestoneIndex(
        pattern.model_copy(update={"id": f"m{index}", "date": dates[index % 2000], "level": 1 + index % 4})
        for index in range(count)
    )
    measured: list[str] = []

    def length_of(milestone: Milestone) -> float:
        measured.append(milestone.id)
        return 190.0

    titles = LaneSet((180.0, 90.0, 500.0, 590.0), 78.0, 190.0, length_of, after=2)
    CardLayout(line, {Form.CARD: LaneSet((), 1.0, 1.0, length_of), Form.TITLE: titles}, GAP).arrange(
        _camera(1988.0, 30.0)
    )
    assert len(measured) <= 1000
