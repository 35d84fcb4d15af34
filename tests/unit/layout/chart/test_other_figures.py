"""Figures that are no amounts: compared by difference, drawn as their author has it, on each other or alone."""

import pytest

from exhibit.content import Chart
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.comparison import Growth, disagreements, growth_of
from exhibit.layout.chart.panels import panels_of
from exhibit.layout.chart.stacked import stacks_of
from other_figures import chart, figures_exhibit, point, ranges, series, shares, sparse, unit
from small_exhibit import WriteExhibit


def _growths(write_exhibit: WriteExhibit, values: dict[str, str], more: str = "") -> list[Growth]:
    points = "".join(point("town", period, value) for period, value in values.items())
    made = figures_exhibit(write_exhibit, chart(unit(more=more), series("town"), points)).chart()
    row = ChartIndex(made).row("town")
    return [growth_of(row, column) for column in row.columns]


@pytest.mark.parametrize(
    ("before", "after", "change", "share", "difference"),
    [
        ("10", "15", "percent", 0.5, None),
        ("10", "0", "percent", -1.0, None),
        ("-10", "5", "percent", None, 15.0),
        ("10", "-5", "percent", None, -15.0),
        ("-10", "-9.7", "percent", None, 0.3),
        ("14.2", "14.5", "difference", None, 0.3),
        ("0", "4", "difference", None, 4.0),
        ("0", "4", "percent", None, None),
        ("10", "15", "none", None, None),
    ],
)
def test_a_share_is_of_something_and_anything_else_a_difference(
    write_exhibit: WriteExhibit, before: str, after: str, change: str, share: float | None, difference: float | None
) -> None:
    growth = _growths(write_exhibit, {"2001": before, "2002": after}, f", change: {change}")[1]
    assert (growth.share, growth.difference) == (share, difference)


def test_single_figures_of_centuries_are_set_against_the_last_one(write_exhibit: WriteExhibit) -> None:
    alone = _growths(write_exhibit, {"0100": "10", "0361": "5", "1453": "1"})
    assert [(each.before, each.share, each.reason) for each in alone] == [
        (99, None, "first"),
        (100, -0.5, None),
        (361, -0.8, None),
    ]
    missing = _growths(write_exhibit, {"2001": "10", "2002": "5", "2004": "1"})
    assert (missing[2].before, missing[2].reason) == (2003, "gap")


def _panel_rows(made: Chart) -> dict[str, str]:
    return {row.series.id: row.drawing for panel in panels_of(ChartIndex(made)) for row in panel.rows}


def test_a_series_is_drawn_as_its_author_has_it(write_exhibit: WriteExhibit) -> None:
    assert _panel_rows(figures_exhibit(write_exhibit, ranges()).chart()) == {"town": "range", "hill": "marks"}
    both = series("a") + series("b") + series("c", drawn="bars")
    points = "".join(point(each, "2001", "3") for each in "abc")
    assert _panel_rows(figures_exhibit(write_exhibit, chart(unit(), both, points)).chart()) == {
        "a": "bars",
        "b": "line",
        "c": "bars",
    }
    free = chart(unit(more=", axis: {base: free}"), series("a"), point("a", "2001", "14"))
    assert _panel_rows(figures_exhibit(write_exhibit, free).chart()) == {"a": "line"}, "bars would not begin at 0"


def test_parts_stand_on_each_other_and_not_on_what_is_missing(write_exhibit: WriteExhibit) -> None:
    made = figures_exhibit(write_exhibit, shares()).chart()
    (panel,) = panels_of(ChartIndex(made))
    coal, wind, sun = stacks_of(panel.rows)
    assert [each.row.series.id for each in (coal, wind, sun)] == ["coal", "wind", "sun"]
    assert (coal.layers[10].foot, coal.layers[10].top) == (0.0, 79.0)
    assert (wind.layers[10].foot, wind.layers[10].top) == (79.0, 89.0)
    assert (sun.layers[10].foot, sun.layers[10].top) == (89.0, 100.0)
    assert [run[0].column.slot for run in sun.runs()] == [1990, 2006]
    assert [len(run) for run in coal.runs()] == [31]
    assert panel.axis.high == 100.0


def test_a_part_above_one_that_is_missing_has_no_place(write_exhibit: WriteExhibit) -> None:
    of = series("a", drawn="area") + series("b", drawn="area") + series("c", drawn="area")
    points = "".join(
        point(key, str(year), "5") for key in "abc" for year in range(2000, 2005) if (key, year) != ("b", 2002)
    )
    made = figures_exhibit(write_exhibit, chart(unit(), of, points)).chart()
    stacks = stacks_of(panels_of(ChartIndex(made))[0].rows)
    assert [[[layer.column.slot for layer in run] for run in each.runs()] for each in stacks] == [
        [[2000, 2001, 2002, 2003, 2004]],
        [[2000, 2001], [2003, 2004]],
        [[2000, 2001], [2003, 2004]],
    ]


def test_only_reports_of_the_same_disagree(write_exhibit: WriteExhibit) -> None:
    towns = series("a", drawn="line") + series("b")
    points = point("a", "2001", "3") + point("b", "2001", "5")
    assert disagreements(ChartIndex(figures_exhibit(write_exhibit, chart(unit(), towns, points)).chart()).rows) == []
    reports = towns.replace("unit: u", "reporter: {vi: a, ru: b, en: c}, unit: u")
    (found,) = disagreements(ChartIndex(figures_exhibit(write_exhibit, chart(unit(), reports, points)).chart()).rows)
    assert (found.difference, found.share) == (2.0, pytest.approx(2 / 3))
    degrees = chart(unit(more=", change: difference"), reports, points)
    (found,) = disagreements(ChartIndex(figures_exhibit(write_exhibit, degrees).chart()).rows)
    assert (found.difference, found.share) == (2.0, None)


def test_a_sparse_series_is_known_as_one(write_exhibit: WriteExhibit) -> None:
    assert ChartIndex(figures_exhibit(write_exhibit, sparse()).chart()).row("city").is_sparse
    assert not ChartIndex(figures_exhibit(write_exhibit, ranges()).chart()).row("town").is_sparse
