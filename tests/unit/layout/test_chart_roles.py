"""The roles of series: which are drawn in front, which are told of first, and what goes for whom."""

from exhibit.content import Exhibit
from exhibit.content.models.series_role import ROLES, traits_of
from exhibit.layout.chart.chart_index import READING_ORDER, ChartIndex


def test_series_are_drawn_from_the_back_to_the_front_with_the_main_one_first_of_its_role(synthetic: Exhibit) -> None:
    rows = [row.series for row in ChartIndex(synthetic.chart()).rows]
    assert list(dict.fromkeys(each.role for each in rows)) == ["background", "target", "separate", "reporter"]
    assert next(each.id for each in rows if each.role == "reporter") == synthetic.chart().main


def test_reporters_are_told_of_first_and_what_was_aimed_at_last() -> None:
    assert READING_ORDER == ("reporter", "background", "separate", "target")
    assert set(READING_ORDER) == set(ROLES)


def test_what_was_aimed_at_is_no_figure_of_a_time(synthetic: Exhibit) -> None:
    index = ChartIndex(synthetic.chart())
    slots = {column.slot for row in index.rows for column in row.columns}
    told = {row.series.role for slot in slots for row, _ in index.at(slot)}
    assert told == {role for role in ROLES if not traits_of(role).is_goal} == {"reporter", "background", "separate"}
