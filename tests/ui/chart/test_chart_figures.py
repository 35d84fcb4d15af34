"""Every figure is drawn as exactly as it is known, and nothing that is not a figure."""

import itertools

import pytest
from PySide6.QtCore import QPointF

from chart_scene import (
    all_strokes,
    bar_picture,
    column_of,
    crossings_of,
    has_colour,
    is_near,
    lines_of,
    point_at,
    strokes_of,
)
from exhibit.content import Exhibit
from exhibit.layout.chart.columns import rows_of
from exhibit.navigation import ToggleSeries
from exhibit.ui.kit.theme import Palette
from qt_stage import Visitor


def test_no_drawn_segment_crosses_a_gap_and_every_other_is_drawn(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exhibit.ui.chart.chart_plot.direct_labels", lambda *_: [])
    visitor.open("chart:1999")
    image, strokes = visitor.stage.picture().toImage(), strokes_of(visitor, "underbank")
    row = next(each for each in lines_of(visitor.director.exhibit) if each.series.id == "underbank")
    blue = Palette(visitor.director.exhibit.theme).tint(row.series.tint)
    crossings = crossings_of(row)
    assert len(crossings) == 5 * 3, "2001-2006, 2008-2009, 2013-2015, 2022-2023, and 2024 to a part of 2025"
    for year, value in crossings:
        assert not has_colour(image, point_at(visitor, strokes, year, value), blue), f"joined at {year:.1f}"
    for run in row.runs():
        for first, second in itertools.pairwise(run):
            at = point_at(visitor, strokes, (first.middle + second.middle) / 2, (first.value + second.value) / 2)
            assert has_colour(image, at, blue), f"not joined at {second.slot}"


def test_no_drawn_segment_crosses_a_break(qapp: object, quarterly: Exhibit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exhibit.ui.chart.chart_plot.direct_labels", lambda *_: [])
    visitor = Visitor(quarterly)
    visitor.open("chart:2019", "en")
    image, row = visitor.stage.picture().toImage(), rows_of(quarterly.chart(), "reporter")[1]
    assert [each.slot for run in row.runs() for each in run] == list(range(2019 * 4 + 3, 2019 * 4 + 12)), (
        "no gap at all"
    )
    crossings, strokes = crossings_of(row), strokes_of(visitor, "guild")
    assert len(crossings) == 3, "one break"
    blue = Palette(quarterly.theme).blue
    assert not any(has_colour(image, point_at(visitor, strokes, *crossing), blue) for crossing in crossings)
    run = row.runs()[0]
    at = point_at(visitor, strokes, (run[0].middle + run[1].middle) / 2, (run[0].value + run[1].value) / 2)
    assert has_colour(image, at, blue)
    visitor.close()


def test_every_bar_and_mark_is_a_figure_of_the_content_and_nothing_else_is(visitor: Visitor) -> None:
    visitor.open("chart")
    chart = visitor.director.exhibit.chart()
    shown = {each.id for each in chart.series if each.role != "target"}
    drawn = [(each.point.series, each.slot, each.value) for strokes in all_strokes(visitor) for each in strokes.columns]
    assert sorted(drawn) == sorted(
        (each.series, each.year, each.value) for each in chart.points if each.series in shown
    )


def test_another_unit_is_not_on_the_main_axis(visitor: Visitor) -> None:
    visitor.open("chart")
    assert strokes_of(visitor, "carts").getViewBox() is not strokes_of(visitor, "overbank").getViewBox()


@pytest.mark.slow
def test_exact_bars_are_plain_and_approximate_ones_are_hatched(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    for series in ("underbank", "census"):
        visitor.director.dispatch(ToggleSeries(series))
    visitor.finish_animations()
    plain, hatched = (bar_picture(visitor, column_of(visitor, "overbank", slot)) for slot in (2017, 2021))
    assert len({colour[0] // 12 for colour in plain}) <= 3
    assert len({colour[0] // 12 for colour in hatched}) > 3


def test_a_partial_year_is_an_open_bar(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    bars, image = strokes_of(visitor, "overbank"), visitor.stage.picture().toImage()

    def head(slot: int) -> int:
        """How light the upper edge of a bar is against what is above it, away from its sides."""
        column = column_of(visitor, "overbank", slot)
        at = point_at(visitor, bars, column.middle, column.value)
        return max(image.pixelColor(at.x(), at.y() + dy).lightness() for dy in range(-2, 4))

    assert head(2025) < head(2015) - 20, "what is missing may still come: there is no upper edge"


@pytest.mark.slow
def test_where_reporters_disagree_a_band_shows_it(visitor: Visitor) -> None:
    visitor.open("chart:2018", "en")
    bars, image = strokes_of(visitor, "overbank"), visitor.stage.picture().toImage()
    between, beside = point_at(visitor, bars, 2018.5, 520.0), point_at(visitor, bars, 2018.98, 530.0)
    assert image.pixelColor(between).lightness() > image.pixelColor(beside).lightness() + 15


@pytest.mark.slow
def test_a_target_ahead_of_all_figures_is_on_the_plot(visitor: Visitor) -> None:
    visitor.open("chart", "en")
    visitor.tap(visitor.control("Agreed targets"))
    visitor.flush()
    assert {"2030", "1,500", "700", "500"} <= {item.block.text for item in visitor.texts()}
    marks = strokes_of(visitor, "plan")
    for item in (item for item in visitor.texts() if item.block.text in {"1,500", "700"}):
        box = item.ink_box()
        assert box.right <= 1920
        own = [(2030.5, 1500.0), (2015.5, 700.0), (2015.5, 500.0)]
        places = [marks.mapToScene(QPointF(*each)) for each in own]
        assert not any(box.x < at.x() < box.right and box.y < at.y() < box.bottom for at in places)


@pytest.mark.slow
def test_the_mark_of_a_target_that_is_lit_does_not_reach_its_value(visitor: Visitor) -> None:
    visitor.open("chart:2025", "en")
    visitor.tap(visitor.control("Agreed targets"))
    visitor.finish_animations()
    mark = strokes_of(visitor, "plan").mapToScene(QPointF(2025.5, 1000.0))
    box = min(
        (item.ink_box() for item in visitor.texts() if item.block.text == "1,000"),
        key=lambda each: abs(each.x - mark.x()),
    )
    image, jade = visitor.stage.picture().toImage(), visitor.director.view().palette.tint("jade")
    widest = [x for x in range(int(mark.x()), int(box.right)) if is_near(image.pixelColor(x, int(mark.y()) + 3), jade)]
    assert widest[0] == int(mark.x())
    ends = next(one for one, other in itertools.pairwise(widest) if other > one + 1)
    assert ends + 3 < box.x


@pytest.mark.slow
def test_over_points_up_and_nearly_points_down(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    for series in ("underbank", "census"):
        visitor.director.dispatch(ToggleSeries(series))
    visitor.finish_animations()
    bars, image = strokes_of(visitor, "overbank"), visitor.stage.picture().toImage()

    def spread(slot: int) -> tuple[int, int]:
        column = column_of(visitor, "overbank", slot)
        at = point_at(visitor, bars, column.middle, column.value)
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
    image, bars = visitor.stage.picture().toImage(), strokes_of(visitor, "overbank")
    at = point_at(visitor, bars, 2009.5, 0)
    row = {image.pixelColor(x, at.y() - 44).lightness() for x in range(at.x() - 14, at.x() + 15)}
    assert max(row) - min(row) > 40, "no dashed edge above the year's foot"
