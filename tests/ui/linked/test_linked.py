"""Timeline and chart on one axis: whatever moves one half moves the other, and an event pins itself to its year."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEventPoint

from exhibit.content import Exhibit, load
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.navigation import (
    Begin,
    ChangeContrast,
    ChangeTextSize,
    ChartPlace,
    LinkedPlace,
    MilestonePlace,
    MoveTo,
    OpenChart,
    Reset,
    Select,
    Speak,
    TimelinePlace,
)
from exhibit.ui.chart.bars import Bars
from exhibit.ui.chart.lines import Lines
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.chart.plot import Strokes
from exhibit.ui.linked.linked_screen import LinkedScreen
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from qt_stage import Visitor
from quarterly_exhibit import QUARTERLY
from small_exhibit import WriteExhibit

BAND_Y, PLOT_Y = 240.0, 700.0


def _screen(visitor: Visitor) -> LinkedScreen:
    screen = visitor.director.shown
    assert isinstance(screen, LinkedScreen)
    return screen


def _place(visitor: Visitor) -> LinkedPlace:
    place = visitor.director.session.place
    assert isinstance(place, LinkedPlace)
    return place


def _bars(visitor: Visitor, series: str) -> Strokes:
    found = [each for each in visitor.items() if isinstance(each, (Bars, Lines))]
    return next(each for each in found if series in {column.point.series for column in each.columns})


def _agree(visitor: Visitor) -> None:
    """A bar of the chart is under its own year of the timeline, to a pixel."""
    screen = _screen(visitor)
    for series in ("overbank", "underbank"):
        bars = _bars(visitor, series)
        for column in bars.columns:
            on_chart = bars.mapToScene(QPointF(column.middle, 0)).x()
            assert on_chart == pytest.approx(screen.camera.position_of(column.middle), abs=0.5)


@pytest.mark.slow
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["en", "ru", "vi"])
def test_all_that_is_known_of_a_year_is_said_or_it_says_where_it_is(
    visitor: Visitor, language: str, text_scale: float
) -> None:
    for year in range(2011, 2026):
        visitor.open(f"linked:{year}", language, text_scale)
        screen = _screen(visitor)
        reading, words = ChartNarrative(screen.view.chart_edition, year, is_brief=True), visitor.words()
        lines = [line.text for line in reading.lines()]
        assert all(line in words for line in lines) or screen.view.words.say("More on the chart") in words
        if any(each.period.first_year == year for each in screen.view.exhibit.chart().events):
            assert lines[0] in words, f"{year} does not say why the playhead rests on it"


@pytest.mark.slow
def test_a_pause_goes_on_from_where_it_was(visitor: Visitor) -> None:
    visitor.open("linked:2004", "en")
    visitor.tap(visitor.control("Play"))
    visitor.wait(1.1)
    at = _screen(visitor).playhead
    visitor.tap(visitor.control("Pause"))
    visitor.wait(5.0)
    assert _screen(visitor).playhead == pytest.approx(at, abs=0.01)
    visitor.tap(visitor.control("Play"))
    visitor.wait(0.1)
    assert _screen(visitor).playhead == pytest.approx(at + 0.14, abs=0.1)
    visitor.finish_animations()


@pytest.mark.slow
@pytest.mark.parametrize("y", [BAND_Y, PLOT_Y])
def test_dragging_either_half_moves_both(visitor: Visitor, y: float) -> None:
    visitor.open("linked:2000")
    screen = _screen(visitor)
    _agree(visitor)
    held = screen.camera.year_at(1300)
    visitor.press(1300, y)
    for x in range(1290, 890, -20):
        visitor.move(x, y)
        _agree(visitor)
    assert screen.camera.year_at(910) == pytest.approx(held, abs=0.05)
    visitor.release(910, y)
    visitor.wait(2.0)
    _agree(visitor)


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_values_of_two_units_never_stand_on_one_another(visitor: Visitor, scale: float) -> None:
    visitor.open("linked:1996", "vi", scale)
    chart = _screen(visitor)._chart
    (_, tear), *_ = chart._breaks
    x = 1000.0
    visitor.press(x, BAND_Y)
    while tear.x() > -8:
        # Every place of the tear at the very edge.
        x -= 8 if tear.x() > 24 else 0.5
        visitor.move(x, BAND_Y)
        visitor.wait(0.02)
        values = [
            item
            for panel_view in chart._views
            if panel_view.isVisible()
            for _, item in panel_view._values
            if item.isVisible()
        ]
        for one, other in itertools.combinations(values, 2):
            assert not one.ink_box().meets(other.ink_box(), -4.0), (x, one.block.text, other.block.text)
    visitor.release(x, BAND_Y)


@pytest.mark.parametrize("y", [BAND_Y, PLOT_Y])
def test_two_fingers_on_either_half_zoom_both(visitor: Visitor, y: float) -> None:
    visitor.open("linked:2010")
    screen = _screen(visitor)
    held, pressed, moved = QEventPoint.State.Stationary, QEventPoint.State.Pressed, QEventPoint.State.Updated
    visitor.press(800, y)
    visitor.touch((0, held, 800, y), (1, pressed, 1100, y))
    year, span = screen.camera.year_at(950), screen.camera.span_years
    for step in range(1, 9):
        visitor.touch((0, moved, 800 - 30 * step, y), (1, moved, 1100 + 30 * step, y))
        assert screen.camera.year_at(950) == pytest.approx(year, abs=0.05)
        _agree(visitor)
    assert screen.camera.span_years < span * 0.5
    visitor.touch((0, QEventPoint.State.Released, 560, y), (1, QEventPoint.State.Released, 1340, y))


def test_an_event_pins_itself_to_its_year_and_a_year_lights_its_event(visitor: Visitor) -> None:
    visitor.open("linked:2012")
    visitor.director.dispatch(Select("free-fare"))
    visitor.finish_animations()
    assert _place(visitor).slot == 2016
    assert "270 nghìn lượt" in visitor.words()
    assert _screen(visitor).playhead == visitor.director.navigation_index.milestones["free-fare"]
    visitor.key(Qt.Key.Key_Right)
    visitor.finish_animations()
    assert _place(visitor).slot == 2017
    key = _place(visitor).selected
    assert key is not None
    assert visitor.director.exhibit.milestone(key).date.first.year == 2017


def test_a_tap_on_a_bar_takes_the_playhead_there(visitor: Visitor) -> None:
    visitor.open("linked:2016", "en")
    bars = _bars(visitor, "overbank")
    at = bars.mapToScene(QPointF(2013.5, 100.0))
    visitor.tap_at(at.x(), at.y())
    visitor.finish_animations()
    assert _place(visitor).slot == 2013
    assert "About 273 thousand crossings" in visitor.words()


@pytest.mark.slow
def test_nothing_is_drawn_beyond_the_playhead(visitor: Visitor) -> None:
    visitor.open("linked:2012")
    bars = _bars(visitor, "overbank")
    assert [bars.share_of(column) > 0 for column in bars.columns] == [column.slot <= 2012 for column in bars.columns]


@pytest.mark.slow
def test_play_walks_both_rests_and_stays_in_view(visitor: Visitor) -> None:
    visitor.open("linked:2014")
    screen, lit, rests = _screen(visitor), set(), set()
    visitor.tap(visitor.control("Phát"))
    visitor.wait(0.05)
    before = screen.playhead
    for _ in range(220):
        visitor.wait(0.1)
        assert screen.playhead >= before - 1e-9 or not screen.player.is_playing
        before = screen.playhead
        along = screen.camera.position_of(screen.playhead)
        assert 0 <= along <= screen.camera.length
        _agree(visitor)
        lit.add(screen._selected)
        if screen.player.reached is not None and screen.player.reached.resting is not None:
            rests.add(screen.player.reached.resting)
    assert {"free-fare", None} & lit
    assert rests == {2016, 2022}
    assert not screen.player.is_playing
    assert _place(visitor).slot == 2025


@pytest.mark.slow
@pytest.mark.parametrize("address", ["chart:2005", "linked:2005"])
@pytest.mark.parametrize("what", ["language", "size", "resize", "sources"])
def test_what_is_done_while_it_plays_finds_the_playhead_where_it_was(visitor: Visitor, address: str, what: str) -> None:
    visitor.open(address, "en")
    visitor.tap(visitor.control("Play"))
    visitor.wait(4.0)
    reached = visitor.director.shown._playback.slot  # type: ignore[attr-defined]
    assert reached > 2008
    if what == "language":
        visitor.director.dispatch(Speak("ru"))
    elif what == "size":
        visitor.director.dispatch(ChangeTextSize())
    elif what == "resize":
        visitor.stage.resize(1366, 768)
    else:
        visitor.tap(next(each for each in visitor.controls() if each.name.startswith("Sources")))
        visitor.finish_animations()
        visitor.key(Qt.Key.Key_Escape)
    visitor.finish_animations()
    place = visitor.director.session.place
    assert isinstance(place, (ChartPlace, LinkedPlace))
    assert place.slot == reached
    assert visitor.director.shown._playback.slot == reached  # type: ignore[attr-defined]


_PREFERENCES = {
    "language": Speak("ru"), "size": ChangeTextSize(), "colours": ChangeContrast(), "window": None,
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("address", ["chart:2005", "linked:2005", "chart:2005 first", "linked first"])
@pytest.mark.parametrize("what", _PREFERENCES)
def test_who_wants_to_see_it_otherwise_does_not_stop_the_play(visitor: Visitor, address: str, what: str) -> None:
    """Another language, text size or colour built the screen anew, and the playhead rested."""
    at, _, is_early = address.partition(" ")
    visitor.open(at, "en")
    visitor.key(Qt.Key.Key_Space)
    visitor.wait(0.2 if is_early else 3.1)
    before = visitor.director.shown.player
    assert before is not None
    assert before.reached is not None
    begun_s, year = visitor.clock.now(), before.reached.year
    if intent := _PREFERENCES[what]:
        visitor.director.dispatch(intent)
    else:
        visitor.stage.resize(1366, 768)
    visitor.wait(0.9)
    screen = visitor.director.shown
    assert screen.player is not None
    assert screen.player.is_playing
    assert screen.is_busy
    assert screen.player.reached is not None
    assert screen.player.reached.year - year == pytest.approx(1.4 * (visitor.clock.now() - begun_s), abs=0.06)
    if isinstance(screen, LinkedScreen):
        assert screen.playhead == screen.player.reached.year
        assert screen.camera.earliest <= screen.playhead <= screen.camera.latest
    names = {each.name for each in visitor.controls()}
    assert names & {"Pause", "Пауза"}
    visitor.wait(60.0, 0.1)
    assert not screen.player.is_begun, "it ends as it does undisturbed"


@pytest.mark.slow
def test_a_pause_outlives_another_language(visitor: Visitor) -> None:
    visitor.open("chart:2005", "en")
    visitor.key(Qt.Key.Key_Space)
    visitor.wait(1.3)
    visitor.key(Qt.Key.Key_Space)
    held = visitor.director.shown.player
    assert held is not None
    assert held.reached is not None
    year = held.reached.year
    visitor.director.dispatch(Speak("ru"))
    visitor.wait(2.0)
    assert not visitor.director.shown.is_busy
    visitor.key(Qt.Key.Key_Space)
    visitor.wait(0.5)
    after = visitor.director.shown.player
    assert after is not None
    assert after.reached is not None
    assert after.reached.year == pytest.approx(year + 0.7, abs=0.06)


@pytest.mark.slow
def test_the_next_visit_begins_with_nothing_playing(visitor: Visitor) -> None:
    visitor.open("chart:2005", "en")
    visitor.key(Qt.Key.Key_Space)
    visitor.wait(1.3)
    visitor.director.dispatch(Reset())
    visitor.director.dispatch(Begin("en"))
    visitor.director.dispatch(OpenChart("crossings"))
    visitor.wait(1.0)
    assert not visitor.director.shown.is_busy


@pytest.mark.slow
def test_a_hand_stops_the_playhead(visitor: Visitor) -> None:
    visitor.open("linked:2005")
    screen = _screen(visitor)
    visitor.tap(visitor.control("Phát"))
    visitor.wait(1.0)
    visitor.press(900, PLOT_Y)
    visitor.move(860, PLOT_Y)
    visitor.move(820, PLOT_Y)
    year = screen.playhead
    visitor.wait(1.0)
    assert not screen.player.is_playing
    assert screen.playhead == pytest.approx(year, abs=1.0)
    visitor.release(820, PLOT_Y)


@pytest.mark.slow
def test_another_unit_is_never_on_the_main_axis_and_ends_at_the_break(visitor: Visitor) -> None:
    visitor.open("linked:1985", "en")
    screen = _screen(visitor)
    screen.glide_to(1990.0, 26.0)
    visitor.finish_animations()
    views = {panel_view.drawn.unit: panel_view for panel_view in visitor.items() if isinstance(panel_view, PanelView)}
    line = screen.camera.position_of(1992.0)
    assert views["carts"]._interval[1] == pytest.approx(line, abs=0.5)
    assert views["thousand"]._interval[0] == pytest.approx(line, abs=0.5)
    assert "No figure found for 1985" in visitor.words()
    visitor.director.dispatch(MoveTo(1999))
    visitor.finish_animations()
    assert "1991/92 · carts → people" in visitor.words()


@pytest.mark.slow
def test_it_opens_at_what_the_visitor_looked_at_and_leads_back(visitor: Visitor) -> None:
    visitor.open("chart:2018", "en")
    visitor.tap(visitor.control("With the timeline"))
    visitor.finish_animations()
    assert _place(visitor).slot == 2018
    visitor.tap(
        next(each for each in visitor.controls() if isinstance(each, MilestoneChip) and 0 < each.scene_box.x < 1500)
    )
    assert isinstance(visitor.director.session.place, MilestonePlace)
    visitor.key(Qt.Key.Key_Escape)
    visitor.finish_animations()
    visitor.key(Qt.Key.Key_Escape)
    visitor.finish_animations()
    assert visitor.director.session.place == ChartPlace("crossings", 2018)
    visitor.open("timeline:2012", "en")
    visitor.tap(visitor.control("With the chart"))
    visitor.finish_animations()
    assert _place(visitor).slot == 2012
    visitor.key(Qt.Key.Key_Escape)
    assert isinstance(visitor.director.session.place, TimelinePlace)


def test_quarters_walk_too(qapp: object, write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit(files={"charts/turnover.yaml": QUARTERLY}))
    exhibit: Exhibit | None = loaded.exhibit
    assert exhibit is not None
    visitor = Visitor(exhibit)
    visitor.open("linked:2020-q2", "en")
    assert "Q2 2020" in visitor.words()
    visitor.key(Qt.Key.Key_Right)
    visitor.finish_animations()
    assert "Q3 2020" in visitor.words()
    boxes = [panel_view.box for panel_view in visitor.items() if isinstance(panel_view, PanelView)]
    assert len(boxes) == 2
    assert boxes[0].x == boxes[1].x
    visitor.close()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ru", "vi"])
def test_upright_the_words_leave_the_bars_before_them_alone(synthetic: Exhibit, language: str) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    try:
        visitor.open("linked:2016", language, 1.5)
        playhead = _screen(visitor).camera.position_of(2016.5)
        reading = ChartNarrative(_screen(visitor).view.chart_edition, 2016, is_brief=True)
        said = [item for item in visitor.texts() if item.block.text.replace("\n", " ") == reading.lines()[0].text]
        assert [item for item in said if item.ink_box().x > playhead], "the words stand on the bars"
    finally:
        visitor.close()
