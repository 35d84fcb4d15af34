from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from exhibit.content import Exhibit
from exhibit.layout.canvas import Canvas
from exhibit.layout.chart.columns import look_of, row_of
from exhibit.layout.chart.value_axis import value_ticks
from exhibit.layout.text.line_breaking import chunks_of, narrowest, shortened, wrap
from exhibit.layout.timeline.camera import Camera
from exhibit.layout.timeline.lane_packing import NO_LIMITS, Candidate, Placing, light_card, place_cards
from exhibit.narrative.reading_time import reading_time_s

YEARS = st.floats(1950, 2026)
CAMERAS = st.builds(Camera, YEARS, st.floats(2, 80), st.floats(400, 6000), st.just(1950.0), st.just(2026.0))


@pytest.mark.slow
@given(CAMERAS, YEARS)
def test_a_year_comes_back_from_its_position(camera: Camera, year: float) -> None:
    assert camera.year_at(camera.position_of(year)) == pytest.approx(year, abs=1e-6)


@pytest.mark.slow
@given(CAMERAS, st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_the_year_under_the_finger(camera: Camera, factor: float, share: float) -> None:
    position = share * camera.length
    zoomed = camera.zoomed(factor, position)
    held = camera.year_at(position) + zoomed.span_years * (0.5 - position / camera.length)
    assume(zoomed.looking_at(held).year == held)
    assert zoomed.year_at(position) == pytest.approx(camera.year_at(position), abs=1e-6)


@pytest.mark.slow
@given(
    CAMERAS, st.lists(st.one_of(st.floats(-1e4, 1e4), st.tuples(st.floats(0.01, 100), st.floats(0, 1))), max_size=12)
)
def test_the_camera_never_leaves_the_exhibits_years(camera: Camera, moves: list[float | tuple[float, float]]) -> None:
    for move in moves:
        camera = camera.panned(move) if isinstance(move, float) else camera.zoomed(move[0], move[1] * camera.length)
    assert camera.first <= camera.year <= camera.last
    assert camera.span_years >= min(2.0, camera.span_years)


@pytest.mark.slow
@given(CAMERAS, st.floats(1950, 2025), st.floats(0, 0.3), st.floats(0, 0.5))
def test_the_widest_view_has_all_of_the_exhibit_in_its_middle(
    camera: Camera, year: float, rim: float, beyond: float
) -> None:
    camera = replace(camera, rim=rim, beyond=max(rim, beyond))
    widest = camera.looking_at(year).zoomed(1e9, 0.3 * camera.length)
    assert widest.position_of(camera.first) == pytest.approx(rim * camera.length, abs=1e-3)
    assert widest.position_of(camera.last) == pytest.approx((1 - rim) * camera.length, abs=1e-3)


@pytest.mark.slow
@given(CAMERAS, st.floats(0, 0.3), st.floats(0, 0.5))
def test_the_wider_a_view_the_less_of_what_is_beyond_an_end_it_shows(camera: Camera, rim: float, beyond: float) -> None:
    camera = replace(camera, rim=rim, beyond=max(rim, beyond))
    views = [camera.spanning(years).looking_at(-1e9) for years in (0.2, 5, 40, 60, 80, 1e9)]
    empty = [round(view.position_of(camera.first), 3) for view in views]
    assert empty == sorted(empty, reverse=True)
    assert empty[0] == pytest.approx(camera.beyond * camera.length, abs=1e-3)
    assert empty[-1] == pytest.approx(rim * camera.length, abs=1e-3)


CANDIDATES = st.lists(st.tuples(st.floats(0, 5000), st.floats(50, 600), st.integers(0, 4)), max_size=60)


@pytest.mark.slow
@given(CANDIDATES, st.integers(1, 4), st.floats(0, 40))
def test_cards_of_a_lane_never_overlap_and_cover_their_own_day(
    rows: list[tuple[float, float, int]], lanes: int, gap: float
) -> None:
    candidates = [Candidate(str(index), *row) for index, row in enumerate(sorted(rows))]
    placings = place_cards(candidates, [range(lanes)], gap)
    by_key = {each.key: each for each in candidates}
    for key, placing in placings.items():
        card = by_key[key]
        assert placing.start - 1e-6 <= card.position <= placing.start + card.length + 1e-6
        for other, place in placings.items():
            if other < key and place.lane == placing.lane:
                first, last = sorted([(placing.start, card.length), (place.start, by_key[other].length)])
                assert first[0] + first[1] + gap <= last[0] + 1e-6


def test_the_weightiest_card_always_finds_a_place() -> None:
    crowd = [Candidate(str(index), 100.0 + index, 300.0, 3) for index in range(50)]
    chosen = Candidate("chosen", 125.0, 300.0, 0)
    assert "chosen" in place_cards(sorted([*crowd, chosen], key=lambda each: each.position), [range(2)], 20.0)


TEXT = st.lists(st.text("абвyzễ1-«\u00a0", min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)


@pytest.mark.slow
@given(TEXT, st.integers(1, 4))
def test_no_narrower_width_gives_as_few_lines(text: str, most: int) -> None:
    width = narrowest(text, most, len)
    longest = max(map(len, chunks_of(text)))
    assert len(wrap(text, width, len)) <= most or width == longest
    if width > longest:
        assert len(wrap(text, width - 1, len)) > most


@pytest.mark.slow
@given(TEXT, st.floats(60, 600), st.booleans())
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: float, balanced: bool) -> None:
    lines = wrap(text, width, lambda piece: 10.0 * len(piece), balanced=balanced)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(10 * len(line) <= width for line in lines)


@pytest.mark.slow
@given(TEXT, st.floats(120, 600))
def test_a_balanced_title_needs_no_more_lines(text: str, width: float) -> None:
    def measure(piece: str) -> float:
        return 10.0 * len(piece)

    assert len(wrap(text, width, measure, balanced=True)) <= len(wrap(text, width, measure)) + 0


def test_no_line_starts_with_a_dash_and_no_preposition_is_left_behind() -> None:
    assert chunks_of("Вьетнам — Россия в 30 лет") == ["Вьетнам —", "Россия", "в 30 лет"]
    assert chunks_of("năm 2024. Đây 3,63 tỷ") == ["năm", "2024.", "Đây", "3,63 tỷ"]
    assert chunks_of("Phạm\u00a0Tuân bay") == ["Phạm\u00a0Tuân", "bay"]
    assert chunks_of("gặp Nguyễn Phú Trọng. Tại đó") == ["gặp", "Nguyễn Phú Trọng.", "Tại", "đó"]
    assert chunks_of("5–6 июля The New York Times") == ["5–6 июля", "The", "New", "York", "Times"]
    lines = wrap("Việt Nam – Liên bang Nga", 110, lambda piece: 10.0 * len(piece))
    assert not any(line.startswith("–") for line in lines)


def test_what_belongs_together_but_is_too_wide_breaks_between_words() -> None:
    def lines(width: float) -> list[str]:
        return wrap("неполный январь\u00a0–\u00a0ноябрь\u00a02025\u00a0года", width, lambda piece: 10.0 * len(piece))

    assert lines(260) == ["неполный", "январь\u00a0–\u00a0ноябрь\u00a02025\u00a0года"]
    assert lines(200) == ["неполный январь –", "ноябрь 2025 года"]
    assert lines(100) == ["неполный", "январь –", "ноябрь", "2025 года"]
    assert lines(80) == ["неполный", "январь –", "ноябрь", "2025", "года"]


def test_an_address_without_spaces_is_broken_where_the_line_ends() -> None:
    assert wrap("https://example.org/a", 100, lambda piece: 10.0 * len(piece)) == ["https://ex", "ample.org/", "a"]


def test_the_grid_keeps_its_size_on_every_screen() -> None:
    for width, height in ((1920, 1080), (1366, 768), (3840, 2160), (1080, 1920), (1024, 768), (1, 1)):
        canvas = Canvas.of(width, height)
        long, short = max(canvas.width, canvas.height), min(canvas.width, canvas.height)
        assert long >= 1920 - 1e-6
        assert short >= 1080 - 1e-6
        assert canvas.width * canvas.scale == pytest.approx(width)


@pytest.mark.parametrize(("highest", "ticks"), [(7.1, [0, 2, 4, 6, 8]), (0.9, [0, 0.2, 0.4, 0.6, 0.8, 1.0]), (0, [0])])
def test_values_get_round_ticks(highest: float, ticks: list[float]) -> None:
    assert value_ticks(0.0, highest) == pytest.approx(ticks)


def test_no_run_crosses_a_gap_and_a_part_of_a_year_joins_nothing(synthetic: Exhibit) -> None:
    for series in synthetic.chart().series:
        row = row_of(synthetic.chart(), series)
        for run in row.runs():
            assert [each.slot for each in run] == list(range(run[0].slot, run[0].slot + len(run)))
        assert not set(row.gaps) & {column.slot for column in row.columns}
    main = next(each for each in synthetic.chart().series if each.id == "overbank")
    partial = [each for each in row_of(synthetic.chart(), main).columns if each.look == "partial"]
    assert [each.point.period.text for each in partial] == ["2025-01/2025-11"]


def test_derived_and_bounded_figures_look_like_it(synthetic: Exhibit) -> None:
    looks = {(each.series, each.year): look_of(synthetic.chart(), each) for each in synthetic.chart().points}
    assert looks["overbank", 2023] == "exact"
    assert looks["overbank", 2012] == "nearly"
    assert looks["underbank", 2018] == "over"
    assert looks["underbank", 2019] == "derived"
    assert looks["overbank", 2024] == "about"


def test_longer_texts_stay_longer() -> None:
    assert reading_time_s("one", "en") == 4.0
    assert reading_time_s("word " * 40, "en") > reading_time_s("word " * 20, "en") > 4.0
    # A Vietnamese word is one or two of what stands between spaces.
    assert reading_time_s("chữ " * 40, "vi") < reading_time_s("word " * 40, "en")


@pytest.mark.slow
@given(CANDIDATES.filter(bool), st.integers(1, 4), st.floats(0, 40), st.data())
def test_lighting_a_card_moves_no_other_card(
    rows: list[tuple[float, float, int]], lanes: int, gap: float, data: st.DataObject
) -> None:
    candidates = [Candidate(str(index), *row) for index, row in enumerate(sorted(rows))]
    before = place_cards(candidates, [range(lanes)], gap)
    key = data.draw(st.sampled_from([each.key for each in candidates]))
    after = light_card(before, {each.key: each for each in candidates}, key, [range(lanes)], (gap, NO_LIMITS))
    assert key in after
    assert all(before[other] == place for other, place in after.items() if other != key)
    lengths = {each.key: each.length for each in candidates}
    lit = after[key]
    for other, place in after.items():
        if other != key and place.lane == lit.lane:
            assert place.start >= lit.start + lengths[key] or lit.start >= place.start + lengths[other]


def test_a_lit_card_displaces_the_least_important_neighbours() -> None:
    great, small, lit = Candidate("great", 100, 80, 1), Candidate("small", 100, 80, 4), Candidate("lit", 110, 80, 3)
    before = {"great": Placing(0, 60), "small": Placing(1, 60)}
    candidates = {each.key: each for each in (great, small, lit)}
    assert set(light_card(before, candidates, "lit", [range(2)], (10, NO_LIMITS))) == {"great", "lit"}
    # On the other side of the axis it may displace nobody, however unimportant.
    assert set(light_card(before, candidates, "lit", [(0,), (1,)], (10, NO_LIMITS))) == {"small", "lit"}


@given(st.text("ab .–", min_size=1, max_size=60), st.integers(20, 900))
def test_a_line_cut_short_fits_and_says_that_something_is_left_out(line: str, width: int) -> None:
    def measure(piece: str) -> float:
        return 10.0 * len(piece)

    kept = shortened(line, width, measure)
    assert measure(kept) <= width
    assert kept.endswith("…")
    assert line.startswith(kept[:-1])
    assert kept[:-1] == kept[:-1].rstrip(" .–"), "a mark after a mark"
    assert len(kept) == min(width // 10, len(line) + 1) or line[len(kept) - 1 : width // 10 - 1].strip(" .–") == ""
