"""The invented exhibit has everything that content can have, so that a sweep over it meets everything."""

from collections import Counter
from typing import get_args

import pytest

from exhibit.content import Exhibit, load
from exhibit.content.models.chart import Point, Series
from exhibit.content.models.source import SourceKind
from exhibit.content.models.tours import STOPS
from exhibit.content.reading.slide_records import MODELS
from exhibit.dates import Day, Precision
from synthetic_exhibit import SYNTHETIC


def _choices(record: type, field: str) -> set[str]:
    return set(get_args(record.model_fields[field].annotation))  # type: ignore[attr-defined]


def test_it_is_without_fault() -> None:
    assert load(SYNTHETIC).problems == ()


def test_it_has_every_kind_of_milestone_with_and_without_everything(synthetic: Exhibit) -> None:
    milestones = synthetic.milestones
    assert {each.kind for each in milestones} == set(synthetic.threads_by_kind)
    assert {each.level for each in milestones} == {1, 2, 3, 4}
    for field in ("place", "people", "accounts", "figure", "slide", "deck", "picture", "thread"):
        assert {bool(getattr(each, field)) for each in milestones} == {False, True}, field
    assert {each.remembered for each in milestones} == {False, True}


def test_it_knows_its_dates_as_well_and_as_badly_as_history_does(synthetic: Exhibit) -> None:
    dates = [each.date for each in synthetic.milestones]
    assert {each.start.precision for each in dates} >= {
        Precision.DAY,
        Precision.MONTH,
        Precision.YEAR,
        Precision.DECADE,
    }
    assert {mark for each in dates for mark in "~?/" if mark in each.text} == set("~?/")


def test_it_has_crowds_and_empty_years(synthetic: Exhibit) -> None:
    days = Counter(each.date.text for each in synthetic.milestones)
    months = Counter(each.date.text[:7] for each in synthetic.milestones)
    years = {each.date.first_year for each in synthetic.milestones}
    assert max(days.values()) >= 3
    assert max(months.values()) >= 4
    assert not years & set(range(1966, 1973))


def test_its_chart_has_every_role_look_and_gap(synthetic: Exhibit) -> None:
    chart = synthetic.chart()
    assert {each.role for each in chart.series} == _choices(Series, "role")
    assert {each.qualifier for each in chart.points} == _choices(Point, "qualifier")
    assert {each.basis for each in chart.points} == _choices(Point, "basis")
    assert {chart.is_partial(each) for each in chart.points} == {False, True}
    assert {len(each.parts) for each in chart.points} == {0, 1, 2}
    assert len(chart.units) == 2
    assert chart.events
    assert chart.breaks


@pytest.mark.parametrize("layout", MODELS)
def test_it_has_a_slide_of_every_layout(synthetic: Exhibit, layout: str) -> None:
    assert layout in {each.layout for each in synthetic.slides}


def test_its_tours_stop_everywhere_and_its_sources_are_of_every_kind(synthetic: Exhibit) -> None:
    assert {stop.key for tour in synthetic.tours for stop in tour.stops} == set(STOPS)
    assert {each.kind for each in synthetic.sources.values()} == set(get_args(SourceKind))
    assert {each.loop for each in synthetic.decks} == {False, True}


def test_a_text_is_short_or_long_in_every_language(synthetic: Exhibit) -> None:
    for language in synthetic.languages:
        lengths = [len(each.body[language]) for each in synthetic.milestones]
        assert min(lengths) < 20
        assert max(lengths) > 250


def test_its_story_is_seventy_five_years_long(synthetic: Exhibit) -> None:
    assert synthetic.about.span.first == Day(1950, 1, 1)
    assert synthetic.about.span.last == Day(2025, 12, 31)
