"""What the chart draws, read from the scene: no line over a gap, no bar without a figure, doubt to be seen."""

import itertools

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from exhibit.content import Point
from exhibit.flow import Chart, Sources, Speak
from exhibit.ui.plotting import Bars
from qt_stage import Visitor


def _points(visitor: Visitor) -> set[tuple[int, float]]:
    shown = {each.id for each in visitor.director.exhibit.chart.series if each.role != "target"}
    return {(each.year, each.value) for each in visitor.director.exhibit.chart.points if each.series in shown}


def _curves(visitor: Visitor) -> list[list[tuple[float, float]]]:
    found = []
    for item in visitor.items():
        if isinstance(item, pg.PlotCurveItem):
            years, values = item.getData()
            found.append(list(zip(years.tolist(), values.tolist(), strict=True)))
    return found


def test_no_drawn_segment_crosses_a_year_without_a_figure(visitor: Visitor) -> None:
    visitor.open("chart")
    curves = _curves(visitor)
    assert len(curves) == 3, "two runs of Russian figures and one of importers'"
    for curve in curves:
        for (year, _), (following, _) in itertools.pairwise(curve):
            assert following - year == 1


def test_no_drawn_segment_joins_two_reporters(visitor: Visitor) -> None:
    visitor.open("chart")
    by_series: dict[str, set[tuple[float, float]]] = {}
    for point in visitor.director.exhibit.chart.points:
        by_series.setdefault(point.series, set()).add((point.year, point.value))
    for curve in _curves(visitor):
        assert any(set(curve) <= points for points in by_series.values())


def test_every_bar_and_mark_is_a_figure_of_the_content(visitor: Visitor) -> None:
    visitor.open("chart")
    drawn = set()
    for item in visitor.items():
        if isinstance(item, Bars):
            drawn |= {(column.year, column.point.value) for column in item.columns}
        elif isinstance(item, pg.ScatterPlotItem):
            drawn |= {(int(spot.pos().x()), round(spot.pos().y(), 6)) for spot in item.points()}
    for curve in _curves(visitor):
        drawn |= {(int(year), value) for year, value in curve}
    assert drawn == _points(visitor)


def test_the_soviet_period_is_not_on_the_dollar_axis(visitor: Visitor) -> None:
    visitor.open("chart")
    views = {}
    for item in visitor.items():
        if isinstance(item, Bars):
            views[item.columns[0].point.series] = item.getViewBox()
    assert views["soviet"] is not views["vn"]


def _bar_picture(visitor: Visitor, point: Point) -> list[tuple[int, int, int]]:
    """Colours down the middle of a bar of the main series."""
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    top = bars.mapToScene(QPointF(point.year, point.value))
    foot = bars.mapToScene(QPointF(point.year, 0))
    image = visitor.stage.picture().toImage()
    x = visitor.point(top.x(), 0).x()
    high, low = visitor.point(0, top.y()).y(), visitor.point(0, foot.y()).y()
    return [image.pixelColor(x, y).getRgb()[:3] for y in range(high + 8, low - 8)]


def test_exact_bars_are_plain_and_approximate_ones_are_hatched(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    points = {each.year: each for each in visitor.director.exhibit.chart.points if each.series == "vn"}
    plain, hatched = _bar_picture(visitor, points[2017]), _bar_picture(visitor, points[2021])
    assert len({colour[0] // 12 for colour in plain}) <= 3
    assert len({colour[0] // 12 for colour in hatched}) > 3


def test_the_large_figure_says_what_the_content_says(visitor: Visitor) -> None:
    visitor.open("chart:2012", "ru")
    assert "Почти 2,45 млрд долл." in visitor.words()
    assert "Российская статистика: 3,66 млрд долл." in visitor.words()
    visitor.open("chart:2009", "en")
    assert "No figure found for 2009" in visitor.words()
    visitor.open("chart:2025", "vi")
    assert "chưa trọn năm: tháng 1 – tháng 11 năm 2025" in visitor.words()
    visitor.open("chart:2015", "en")
    assert "derived: 2.7 : 1.23" in visitor.words()


def test_a_tap_on_a_year_moves_the_playhead_and_its_sources_are_one_tap_away(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    at = bars.mapToScene(QPointF(2018, 1.0))
    visitor.tap_at(at.x(), at.y())
    assert visitor.director.session.place == Chart(2018)
    visitor.tap(visitor.control("Nguồn · 3"))
    place = visitor.director.session.place
    assert isinstance(place, Sources)
    assert set(place.cited) == {"src-vna-2019-05", "src-sputnik-2019-06", "seed-002"}


def test_playing_grows_the_bars_year_by_year_and_rests_where_an_event_explains(visitor: Visitor) -> None:
    visitor.open("chart")
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    visitor.tap(visitor.control("Phát"))
    visitor.wait(0.2)
    assert bars.share_of(bars.columns[-1]) == 0.0
    words = set()
    for _ in range(300):
        visitor.wait(0.1)
        words.add(visitor.words())
    assert any("FTA" in text for text in words)
    assert all(bars.share_of(column) == 1.0 for column in bars.columns)
    assert not visitor.director.ticker.is_planned or visitor.director.shown.beat(visitor.clock.now()) is None


def test_hiding_a_series_takes_it_off_the_chart_and_the_targets_can_be_shown(visitor: Visitor) -> None:
    visitor.open("chart")
    before = len(_curves(visitor))
    visitor.tap(visitor.control("Số liệu Nga"))
    assert len(_curves(visitor)) < before
    visitor.tap(visitor.control("Mục tiêu đề ra"))
    assert "15" in {item.block.text for item in visitor.texts()}
    hidden = len(_curves(visitor))
    visitor.director.ask(Speak("en"))
    visitor.settle()
    assert len(_curves(visitor)) == hidden, "a change of language forgot what the visitor had hidden"
    assert "15" in {item.block.text for item in visitor.texts()}


@pytest.mark.parametrize("delta", [QPoint(0, 120), QPoint(0, -120), QPoint(120, 0)])
def test_the_wheel_on_the_plot_does_nothing(visitor: Visitor, delta: QPoint) -> None:
    visitor.open("chart:2018")
    before = visitor.stage.picture().toImage()
    at = visitor.point(1200, 560)
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), delta, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(visitor.stage.viewport(), event)
    visitor.flush()
    assert visitor.stage.picture().toImage() == before


def test_while_it_plays_nothing_is_drawn_beyond_the_playhead(visitor: Visitor) -> None:
    visitor.open("chart")
    visitor.tap(visitor.control("Phát"))
    for _ in range(60):
        visitor.wait(0.2)
        place = visitor.director.shown
        reached = place._year + 1  # type: ignore[attr-defined]
        drawn = [year for curve in _curves(visitor) for year, _ in curve]
        drawn += [
            spot.pos().x()
            for item in visitor.items()
            if isinstance(item, pg.ScatterPlotItem)
            for spot, shown in zip(item.points(), item.data["visible"], strict=True)
            if shown
        ]
        if visitor.director.ticker.is_planned and place._playing is not None:  # type: ignore[attr-defined]
            assert max(drawn) <= reached
    visitor.settle()


def test_a_tap_in_the_other_units_panel_reads_its_own_figure(visitor: Visitor) -> None:
    visitor.open("chart", "en")
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "soviet")
    at = bars.mapToScene(QPointF(1981, 0.4))
    visitor.tap_at(at.x(), at.y())
    assert visitor.director.session.place == Chart(1981)
    assert "About US$1.2 billion (1987 rates)" in visitor.words()
    assert "Soviet period, 1981" in visitor.words()


def test_no_bar_ever_shrinks_while_it_plays(visitor: Visitor) -> None:
    """The bar after a year with an event once stood there whole, collapsed and grew again."""
    visitor.open("chart")
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    visitor.tap(visitor.control("Phát"))
    visitor.wait(0.1)
    before = [bars.share_of(column) for column in bars.columns]
    for _ in range(400):
        visitor.wait(0.1)
        after = [bars.share_of(column) for column in bars.columns]
        assert all(now >= then - 1e-9 for now, then in zip(after, before, strict=True))
        before = after
    assert before == [1.0] * len(before)


def test_over_points_up_and_nearly_points_down(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    image = visitor.stage.picture().toImage()

    def spread(year: int) -> tuple[int, int]:
        point = next(column.point for column in bars.columns if column.year == year)
        top = bars.mapToScene(QPointF(year, point.value))
        at = visitor.point(top.x(), top.y())
        lit = [
            (x, y)
            for y in range(at.y() - 18, at.y() - 3)
            for x in range(at.x() - 14, at.x() + 15)
            if image.pixelColor(x, y).red() > 110
        ]
        middle = [y for x, y in lit if abs(x - at.x()) <= 1]
        sides = [y for x, y in lit if abs(x - at.x()) >= 5]
        return sum(middle) // len(middle), sum(sides) // len(sides)

    tip, sides = spread(2008)
    assert tip < sides, "over: the tip is above its sides"
    tip, sides = spread(2012)
    assert tip > sides, "nearly: the tip is below its sides"


def test_a_year_without_a_figure_shows_an_empty_place(visitor: Visitor) -> None:
    visitor.open("chart:2009")
    with_gap = visitor.stage.picture().toImage()
    bars = next(item for item in visitor.items() if isinstance(item, Bars) and item.columns[0].point.series == "vn")
    foot = bars.mapToScene(QPointF(2009, 0))
    at = visitor.point(foot.x(), foot.y())
    row = {with_gap.pixelColor(x, at.y() - 44).lightness() for x in range(at.x() - 12, at.x() + 13)}
    assert max(row) - min(row) > 40, "no dashed edge above the year's foot"
