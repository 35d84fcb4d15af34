"""What may be said of two figures together, and where nothing may."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit, Point, load
from exhibit.dates import Day, Periodicity, parse_date
from exhibit.layout.canvas import Box
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.columns import SeriesColumns, row_of, rows_of
from exhibit.layout.chart.comparison import disagreements, growth_of, outcomes
from exhibit.layout.chart.label_places import free_place
from exhibit.layout.chart.panels import panels_of
from exhibit.layout.chart.playhead import Player, PlayPlan
from first_fast import first_fast
from quarterly_exhibit import QUARTERLY
from small_exhibit import WriteExhibit

QUARTERS = Periodicity(4)


@first_fast("per_year", [1, 4, 12])
@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_in_one_slot_and_slots_follow_each_other(per_year: int, day: dt.date) -> None:
    periodicity = Periodicity(per_year)
    slot = periodicity.slot_of(parse_date(day.isoformat()))
    assert periodicity.first_day(slot) <= Day.of(day) < periodicity.first_day(slot + 1)
    # Quarters and months are not equally long: as parts of a year they are a day or two off.
    assert periodicity.start(slot) - 0.01 <= parse_date(day.isoformat()).middle_year <= periodicity.end(slot) + 0.01
    assert (periodicity.year_of(slot), periodicity.end(slot)) == (day.year, periodicity.start(slot + 1))


@pytest.mark.parametrize(
    ("per_year", "period", "fills", "exceeds"),
    [(1, "2020", True, False), (1, "2020-01/2020-11", False, False), (1, "2020/2021", True, True),
     (4, "2019-01/2019-03", True, False), (4, "2020-04/2020-06", True, False), (4, "2020-04/2020-05", False, False),
     (4, "2020", True, True), (12, "2021-02", True, False), (12, "2021-02-01/2021-02-27", False, False)],
)  # fmt: skip
def test_a_part_of_a_slot_is_no_slot(per_year: int, period: str, fills: bool, exceeds: bool) -> None:
    periodicity, date = Periodicity(per_year), parse_date(period)
    assert (periodicity.fills(date), periodicity.exceeds(date)) == (fills, exceeds)


def _row(synthetic: Exhibit, series: str) -> SeriesColumns:
    return row_of(synthetic.chart(), next(each for each in synthetic.chart().series if each.id == series))


def test_growth_is_of_one_reporters_neighbours_or_has_a_reason(synthetic: Exhibit) -> None:
    overbank = _row(synthetic, "overbank")
    found = {column.slot: growth_of(overbank, column) for column in overbank.columns}
    assert found[2023].share == pytest.approx(363 / 355 - 1)
    assert found[2023].doubt is None
    assert found[2002].doubt == "about"
    assert (found[2001].share, found[2001].reason) == (None, "first")
    assert (found[2008].reason, found[2012].reason, found[2025].reason) == ("gap", "gap", "partial")


def test_nothing_grows_across_a_break(write_exhibit: WriteExhibit) -> None:
    exhibit = load(write_exhibit(files={"charts/turnover.yaml": QUARTERLY})).exhibit
    assert exhibit is not None
    guild = rows_of(exhibit.chart(), "reporter")[1]
    reasons = {column.slot: growth_of(guild, column).reason for column in guild.columns}
    assert reasons[2021 * 4] == "break"
    assert [slot for slot, reason in reasons.items() if reason] == [2019 * 4 + 3, 2021 * 4]
    assert len(guild.runs()) == 2


def test_reporters_disagree_only_about_the_same_whole_slot_and_unit(synthetic: Exhibit) -> None:
    found = disagreements(rows_of(synthetic.chart(), "reporter"))
    assert [each.low.slot for each in found] == [2012, 2016, 2017, 2018, 2019, 2020, 2021, 2024]
    by_slot = {each.low.slot: each for each in found}
    assert by_slot[2017].difference == pytest.approx(523 - 355)
    assert by_slot[2017].doubt is None
    assert by_slot[2018].doubt == "over", "over 600 less 457 is over 143"
    assert by_slot[2012].doubt == "over", "366 less nearly 245 is over 121"
    assert by_slot[2020].doubt == "under", "570 less over 485 is less than 85"
    assert by_slot[2021].doubt == "about"
    assert all(each.low.value < each.high.value for each in found)


def test_a_target_without_an_outcome_has_none(synthetic: Exhibit) -> None:
    found = {
        (each.target.slot, each.target.value): each
        for each in outcomes(rows_of(synthetic.chart(), "target"), _row(synthetic, "overbank"))
    }
    assert found[2020, 1000].share == pytest.approx(0.485)
    assert found[2030, 1500].figure is None
    assert found[2025, 1000].figure is None, "eleven months are no year"


def test_a_panel_a_unit_beside_or_below(synthetic: Exhibit, write_exhibit: WriteExhibit) -> None:
    main, carts = panels_of(ChartIndex(synthetic.chart()), ["plan"])
    assert (main.side, carts.side) == ("main", "before")
    assert {row.series.unit for row in main.rows} == {"thousand"}
    assert panels_of(ChartIndex(synthetic.chart()), ["carts"])[1:] == []
    quarterly = load(write_exhibit(files={"charts/turnover.yaml": QUARTERLY})).exhibit
    assert quarterly is not None
    assert [panel.side for panel in panels_of(ChartIndex(quarterly.chart()))] == ["main", "below"]


PLAYS = st.builds(
    PlayPlan.over, st.sampled_from([Periodicity(1), QUARTERS, Periodicity(12)]),
    st.tuples(st.integers(8000, 8040), st.integers(8040, 8300)), st.sets(st.integers(8000, 8300), max_size=6),
    st.sampled_from([0.5, 1.0, 2.0]),
)  # fmt: skip


@pytest.mark.slow
@given(PLAYS, st.lists(st.floats(0, 2), min_size=1, max_size=60))
def test_the_playhead_never_goes_back_and_gets_to_the_end(play: PlayPlan, waits: list[float]) -> None:
    seen = [play.at(since).year for since in itertools.accumulate([0.0, *waits])]
    assert seen == sorted(seen)
    assert seen[0] == play.periodicity.start(play.first)
    assert play.is_over(400.0)
    assert play.at(1e6).year == play.periodicity.end(play.last)


@pytest.mark.slow
@given(PLAYS)
def test_it_rests_at_the_end_of_each_explained_slot_as_long_as_it_says(play: PlayPlan) -> None:
    now = 0.0
    rested = []
    while not play.is_over(now):
        reached = play.at(now)
        if reached.resting is not None:
            rested.append(reached.resting)
            assert reached.year == play.periodicity.end(reached.resting)
            assert reached.left_s > 0
            now += reached.left_s + 1e-6
            assert play.at(now).resting != reached.resting
        now += 0.05
    assert rested == sorted(play.rests)


def test_nobody_waits_for_more_than_a_minute_of_playing() -> None:
    play = PlayPlan.over(Periodicity(12), (0, 1199), (), 1.0)
    assert play.is_over(61.0)


def test_a_player_stops_at_the_end_and_takes_another_speed_where_it_is() -> None:
    player = Player(Periodicity(1), {2001})
    assert player.tick(0.0) is None
    player.start(2000, 2003)
    assert player.tick(0.0) is not None
    reached = player.tick(0.5)
    assert reached is not None
    player.change_speed(2003)
    assert player.speed == 2.0
    again = player.tick(0.5)
    assert again is not None
    assert again == reached, "another speed threw the playhead back"
    while player.is_playing:
        last = player.tick(60.0)
        player.tick(120.0)
    assert last is not None


def test_a_player_that_pauses_goes_on_from_there_and_one_that_stops_does_not() -> None:
    player = Player(Periodicity(1), ())
    assert not player.resume(2003)
    player.start(2000, 2003)
    player.tick(0.0)
    paused = player.tick(1.0)
    player.pause()
    assert player.tick(9.0) is None
    assert player.is_begun
    assert not player.is_playing
    assert player.resume(2003)
    assert player.tick(20.0) == paused
    player.stop()
    assert not player.is_begun
    assert not player.resume(2003)


def test_labels_go_where_they_cover_nothing_or_nowhere() -> None:
    area, taken = Box(0, 0, 100, 100), [Box(0, 0, 60, 60)]
    assert free_place((30, 10), [(10, 10), (65, 10)], taken, area) == Box(65, 10, 30, 10)
    assert free_place((30, 10), [(10, 10), (80, 10)], taken, area) is None


def test_a_point_is_not_partial_by_rounding(synthetic: Exhibit) -> None:
    partial: list[Point] = [point for point in synthetic.chart().points if synthetic.chart().is_partial(point)]
    assert [point.period.text for point in partial] == ["2025-01/2025-11", "2025-01/2025-03"]


def test_without_travel_a_slot_is_shown_whole_and_a_pause_keeps_its_rest() -> None:
    """Regression: a pause jumped to the end of the slot, and over the rest that explains it."""
    moving, still = (Player(Periodicity(1), {2000}, is_still=is_still) for is_still in (False, True))
    for player in (moving, still):
        player.start(2000.0, 2002)
        player.tick(0.0)
        player.tick(0.2)
    assert still.shown_year == 2001.0
    assert moving.shown_year is not None
    assert 2000.0 < moving.shown_year < 2001.0
    for player in (moving, still):
        player.pause()
        player.resume(2002)
    rests = [[player.tick(1.0 + frame / 30) for frame in range(200)] for player in (moving, still)]
    assert rests[0] == rests[1]
    assert any(each is not None and each.resting == 2000 for each in rests[1])


def test_without_travel_a_player_wants_no_frame_before_the_next_slot() -> None:
    """Regression: it asked for sixty frames a second and showed one a slot."""
    player, now_s, dues = Player(Periodicity(1), {2001}, is_still=True), 0.0, []
    player.start(2000.0, 2003)
    player.tick(0.0)
    while player.is_playing and len(dues) < 50:
        due = player.due(now_s)
        assert due is not None
        shown = player.shown_year
        player.tick(now_s + due * 0.99)
        assert player.shown_year == shown, "it was shown elsewhere before it was due"
        dues.append(due)
        now_s += due + 1e-9
        player.tick(now_s)
    assert len(dues) == 5, "four slots and a rest"
