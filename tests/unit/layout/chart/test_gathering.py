"""Thin bars become one bar for several years: never fewer figures than there are, and never a figure that is not."""

import pytest

from exhibit.dates import Periodicity
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.columns import SeriesColumns
from exhibit.layout.chart.gathering import bar_step, gathered
from other_figures import chart, figures_exhibit, long, point, series, sparse, unit
from small_exhibit import WriteExhibit

YEARS = Periodicity(1)


def _row(write_exhibit: WriteExhibit, text: str) -> SeriesColumns:
    made = figures_exhibit(write_exhibit, text).charts[0]
    return ChartIndex(made).row(made.main)


@pytest.mark.parametrize(
    ("per_year", "width", "step"),
    [(1, 3.0, 1), (1, 2.9, 2), (1, 0.55, 10), (1, 0.5, 10), (1, 0.2, 20), (1, 0.001, 5000), (4, 1.0, 4), (4, 1.6, 2),
     (4, 0.4, 8), (12, 1.6, 2), (12, 1.0, 3), (12, 0.3, 12), (12, 0.2, 24)],
)  # fmt: skip
def test_so_many_are_gathered_that_a_bar_is_seen(
    write_exhibit: WriteExhibit, per_year: int, width: float, step: int
) -> None:
    assert bar_step(_row(write_exhibit, long()), Periodicity(per_year), width) == step


def test_single_figures_of_centuries_stay_alone(write_exhibit: WriteExhibit) -> None:
    assert bar_step(_row(write_exhibit, sparse()), YEARS, 0.02) == 1
    assert bar_step(_row(write_exhibit, chart(unit(), series("a"), point("a", "2000", "3"))), YEARS, 0.001) == 1


def test_a_gathered_bar_is_the_mean_of_what_is_known_with_lowest_and_highest(write_exhibit: WriteExhibit) -> None:
    values = {"1999": "4", "2000": "1", "2001": "2", "2003": "-9", "2010": "5", "2012-01/2012-03": "1"}
    text = chart(unit(), series("a"), "".join(point("a", period, value) for period, value in values.items()))
    row = _row(write_exhibit, text)
    found = gathered(row, 10)
    assert [(each.slot, each.value, each.point.range) for each in found] == [
        (1990, 4.0, None),
        (2000, -2.0, (-9.0, 2.0)),
        (2010, 5.0, None),
    ]
    assert [(each.start, each.end) for each in found] == [(1999.0, 2000.0), (2000.0, 2004.0), (2010.0, 2013.0)]
    assert all(each.look == "exact" for each in found)


def test_a_mean_is_as_doubtful_as_any_of_its_figures(write_exhibit: WriteExhibit) -> None:
    doubtful = point("a", "2001", "3", ", qualifier: over")
    text = chart(unit(), series("a"), point("a", "2000", "3") + doubtful + point("a", "2010", "3", ", qualifier: over"))
    assert [each.look for each in gathered(_row(write_exhibit, text), 10)] == ["about", "over"]
