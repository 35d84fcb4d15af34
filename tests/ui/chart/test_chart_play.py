"""While the chart plays, nothing is shown that was never true."""

import pytest
from PySide6.QtCore import QPointF, Qt

from chart_scene import point_at, strokes_of
from exhibit.content import Exhibit
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.narrative.figure_text import point_text
from exhibit.navigation import Speak
from exhibit.ui.chart.chart_screen import ChartScreen
from qt_stage import Visitor


@pytest.mark.slow
def test_playing_grows_the_bars_year_by_year_and_rests_where_an_event_explains(visitor: Visitor) -> None:
    visitor.open("chart")
    bars = strokes_of(visitor, "overbank")
    visitor.tap(visitor.control("Phát"))
    visitor.wait(0.2)
    assert bars.share_of(bars.columns[-1]) == 0.0
    words, before = set(), [bars.share_of(column) for column in bars.columns]
    for _ in range(400):
        visitor.wait(0.1)
        words.add(visitor.words())
        after = [bars.share_of(column) for column in bars.columns]
        assert all(now >= then - 1e-9 for now, then in zip(after, before, strict=True)), "a bar shrank"
        before = after
    assert any("Miễn vé" in text for text in words)
    assert before == [1.0] * len(before)
    assert visitor.director.shown.due(visitor.clock.now()) is None


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
@pytest.mark.parametrize(
    ("address", "name"), [("chart:2001", "play"), ("linked:2001", "play"), ("tour:counting:2", ""), ("slide:crossings-peak", "")]
)  # fmt: skip
def test_nothing_that_moves_shows_a_value_that_was_never_true(
    visitor: Visitor, address: str, name: str, language: str
) -> None:
    """Counting up to a figure showed amounts nobody ever reported, with the qualifier of the last one."""
    visitor.open(address, language)
    view = visitor.director.view().of_chart(None)
    true = {ChartNarrative(view.chart_edition, slot).headline for slot in view.slots.on_both}
    true |= {view.words.beginning(point_text(view.chart_edition, each)) for each in view.chart.points}
    unit = view.text(view.chart.unit_of(view.chart.main_series.unit).format)
    around = [each for each in unit.split("{value}") if each]
    if name:
        visitor.key(Qt.Key.Key_Space)
    seen = set()
    for _ in range(600):
        visitor.wait(0.06, 0.03)
        large = [item for item in visitor.texts() if item.block.font.pixelSize() >= 40]
        said = {item.block.text.replace("\n", " ") for item in large}
        seen |= {text for text in said if all(each in text for each in around) and any(map(str.isdigit, text))}
    assert len(seen) > (8 if name else 0)
    assert seen <= true


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 768)])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_a_name_stands_only_beside_a_line_that_is_drawn(
    qapp: object, synthetic: Exhibit, language: str, size: tuple[int, int]
) -> None:
    """Regression: the name of a reporter waited at the right for a line that did not exist yet."""
    visitor = Visitor(synthetic, size)
    visitor.open("chart:1992", language)
    names = {synthetic.chart().series_of(each).label[language] for each in ("underbank", "census")}
    screen = visitor.director.shown
    assert isinstance(screen, ChartScreen)
    named = {item.block.text for item in visitor.texts() if item.parentItem() is screen._face} & names
    visitor.key(Qt.Key.Key_Space)
    seen, lines = set(), strokes_of(visitor, "underbank")
    while visitor.director.shown.is_busy:
        visitor.wait(0.2, 0.1)
        for item in visitor.texts():
            if item.block.text in names and item.parentItem() is screen._face:
                seen.add(item.block.text)
                box = item.ink_box()
                own = [
                    each
                    for each in lines.columns
                    if synthetic.chart().series_of(each.point.series).label[language] == item.block.text
                ]
                grown = [
                    lines.mapToScene(QPointF(each.middle, each.value)) for each in own if lines.share_of(each) == 1.0
                ]
                assert any(
                    abs(box.middle_x - at.x()) < box.width / 2 + 40 and abs(box.middle_y - at.y()) < 60 for at in grown
                )
    assert seen == named, "at the end all names are there again"
    visitor.close()


@pytest.mark.slow
def test_while_it_plays_nothing_is_drawn_beyond_the_playhead(visitor: Visitor) -> None:
    visitor.open("chart:2000")
    visitor.tap(visitor.control("Phát"))
    visitor.wait(3.0)
    screen = visitor.director.shown
    assert isinstance(screen, ChartScreen)
    assert screen.player.reached is not None
    bars, playing = strokes_of(visitor, "overbank"), visitor.stage.picture().toImage()
    for series in ("overbank", "underbank", "census"):
        for column in (each for each in strokes_of(visitor, series).columns if each.point.series == series):
            if column.start > screen.player.reached.year + 0.1:
                at = point_at(visitor, bars, column.middle, column.value)
                ground = playing.pixelColor(at.x() + 2, at.y()).lightness()
                assert ground < 70, f"{series} {column.slot} is there before the playhead"
    visitor.finish_animations()


@pytest.mark.slow
def test_a_pause_holds_everything_as_it_is_and_play_goes_on_from_there(visitor: Visitor) -> None:
    visitor.open("chart:2010", "en")
    visitor.tap(visitor.control("Play"))
    visitor.wait(1.9)
    bars = strokes_of(visitor, "overbank")
    visitor.tap(visitor.control("Pause"))
    held = [bars.share_of(column) for column in bars.columns]
    assert 0.0 in held
    visitor.wait(5.0)
    assert [bars.share_of(column) for column in bars.columns] == held, "a pause showed what has not been played"
    visitor.tap(visitor.control("Play"))
    visitor.wait(0.05)
    assert all(now >= then for now, then in zip(map(bars.share_of, bars.columns), held, strict=True)), "a bar shrank"
    visitor.finish_animations()


@pytest.mark.slow
@pytest.mark.parametrize("address", ["chart:2010", "chart:2023"])
def test_whatever_stops_the_play_leaves_the_playhead_on_its_bar(visitor: Visitor, address: str) -> None:
    visitor.open(address, "en")
    visitor.tap(visitor.control("Play"))
    visitor.wait(1.9)
    if visitor.director.shown.due(visitor.clock.now()) is not None:
        visitor.finish_animations()
    visitor.flush()
    slot, bars = visitor.director.session.place.slot, strokes_of(visitor, "overbank")
    at = bars.mapToScene(QPointF(slot + 0.5, 0))
    image = visitor.stage.picture().toImage()
    above = bars.mapToScene(QPointF(slot + 0.5, 760.0)).y()
    reds = [
        x for x in range(int(at.x()) - 60, int(at.x()) + 60)
        if any(image.pixelColor(x, int(above) + dy).red() > image.pixelColor(x, int(above) + dy).green() + 90 for dy in range(12))
    ]  # fmt: skip
    assert reds, "no playhead near its year"
    assert sum(reds) / len(reds) == pytest.approx(at.x(), abs=2.0)


@pytest.mark.slow
def test_a_new_language_keeps_the_speed(visitor: Visitor) -> None:
    visitor.open("chart:2002", "en")
    visitor.tap(visitor.control("Speed: 1×"))
    visitor.director.dispatch(Speak("ru"))
    visitor.finish_animations()
    assert any(each.name.endswith("2×") for each in visitor.controls())


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
def test_the_speed_can_be_changed_while_it_plays(visitor: Visitor, times: int) -> None:
    visitor.open("chart:2002", "en")
    visitor.tap(visitor.control("Play"))
    visitor.wait(1.0)
    speed = 1.0
    for _ in range(times):
        visitor.tap(next(each for each in visitor.controls() if each.name.startswith("Speed")))
        speed = {1.0: 2.0, 2.0: 0.5}[speed]
    screen = visitor.director.shown
    assert isinstance(screen, ChartScreen)
    visitor.wait(0.1)
    start = screen.player.reached
    visitor.wait(1.0)
    end = screen.player.reached
    assert start is not None
    assert end is not None
    assert end.year - start.year == pytest.approx(1.4 * speed, abs=0.1)
    visitor.finish_animations()
