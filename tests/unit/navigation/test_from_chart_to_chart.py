"""From chart to chart: the time is kept where the other has it, and what there is not opens nothing."""

import re

import pytest

from exhibit.content import load
from exhibit.errors import UsageError
from exhibit.navigation import (
    ChartPlace,
    HomePlace,
    LinkedPlace,
    NavigationIndex,
    OpenChart,
    OpenLinked,
    Place,
    Preferences,
    Session,
    TimelinePlace,
    parse_route,
    reduce,
    route_of,
)
from several_charts import chart_text, files_with_charts
from small_exhibit import WriteExhibit

MAY_1991 = 1991 * 12 + 4


def _index(write_exhibit: WriteExhibit, count: int) -> NavigationIndex:
    folder = write_exhibit()
    (folder / "charts" / "turnover.yaml").unlink()
    for name, text in files_with_charts(count).items():
        (folder / name).write_text(text, encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    return NavigationIndex.of(exhibit)


def _go(place: Place, intent: OpenChart | OpenLinked, index: NavigationIndex) -> Place:
    return reduce(Session(place, Preferences("en")), intent, index).place


def test_another_chart_opens_at_the_same_time_and_leads_back_to_the_same_place(write_exhibit: WriteExhibit) -> None:
    index, axis = _index(write_exhibit, 3), TimelinePlace(1991.4)
    assert _go(ChartPlace("rain", MAY_1991, axis), OpenChart("turnover"), index) == ChartPlace("turnover", None, axis)
    near = ChartPlace("turnover", 1975, axis, is_table=True, speed=2.0)
    assert _go(near, OpenChart("rain"), index) == ChartPlace("rain", None, axis, is_table=True, speed=2.0)
    assert _go(HomePlace(), OpenChart("snow"), index) == HomePlace()


def test_together_with_the_timeline_the_playhead_stays_when_the_chart_changes(write_exhibit: WriteExhibit) -> None:
    index = _index(write_exhibit, 3)
    place = LinkedPlace("turnover", 1991, 1990.0, 12.0, "start", ChartPlace("turnover"))
    changed = _go(place, OpenLinked("rain"), index)
    assert changed == LinkedPlace("rain", 1991 * 12 + 6, 1990.0, 12.0, "start", ChartPlace("turnover"))
    assert _go(changed, OpenLinked("turnover"), index) == place


def test_the_chart_looked_at_is_shown_with_the_timeline_and_else_the_first_of_its_time(
    write_exhibit: WriteExhibit,
) -> None:
    index = _index(write_exhibit, 3)
    assert index.linked == ("turnover", "prices", "rain")
    assert _go(ChartPlace("rain"), OpenLinked(), index).chart == "rain"  # type: ignore[union-attr]
    assert _go(TimelinePlace(), OpenLinked(), index).chart == "turnover"  # type: ignore[union-attr]


def test_where_there_is_no_chart_none_opens(write_exhibit: WriteExhibit) -> None:
    index = _index(write_exhibit, 0)
    assert _go(HomePlace(), OpenChart("turnover"), index) == HomePlace()
    assert _go(TimelinePlace(), OpenLinked(), index) == TimelinePlace()
    for address in ("chart", "chart:2010", "linked", "linked:turnover"):
        with pytest.raises(UsageError, match="this exhibit has no chart"):
            parse_route(address, index)


@pytest.mark.parametrize(
    ("count", "address", "place"),
    [
        (1, "chart:1960", ChartPlace("turnover", 1960)),
        (1, "chart:turnover:1960", ChartPlace("turnover", 1960)),
        (3, "chart:rain", ChartPlace("rain")),
        (3, "chart:rain:1991-05", ChartPlace("rain", MAY_1991)),
        (3, "chart:rain:1991", ChartPlace("rain", 1991 * 12)),
        (3, "chart:rain:table", ChartPlace("rain", is_table=True)),
        (3, "linked:rain:1991-05", LinkedPlace("rain", MAY_1991)),
    ],
)
def test_an_address_names_the_chart_where_there_are_several(
    write_exhibit: WriteExhibit, count: int, address: str, place: Place
) -> None:
    index = _index(write_exhibit, count)
    assert parse_route(address, index) == place
    assert parse_route(route_of(place, index), index) == place


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("chart:1960", "unknown chart '1960' (known: prices, rain, turnover)"),
        ("linked:1960", "unknown chart '1960' (known: turnover, prices, rain)"),
        ("chart:rian", "unknown chart 'rian' (did you mean 'rain'?)"),
        ("chart:rain:1989", "unknown chart or year '1989' ('rain' goes from 1990-01 to 1992-06)"),
        ("chart:rain:1991-q2", "unknown chart or year '1991-q2' (did you mean"),
    ],
)
def test_a_wrong_address_is_answered(write_exhibit: WriteExhibit, address: str, answer: str) -> None:
    with pytest.raises(UsageError, match=re.escape(answer)):
        parse_route(address, _index(write_exhibit, 3))


def test_a_chart_of_very_long_ago_is_walked_from_figure_to_figure(write_exhibit: WriteExhibit) -> None:
    text = chart_text("turnover") + "  - {series: one, period: Y-100000, value: 2, sources: [book]}\n"
    exhibit = load(write_exhibit(files=files_with_charts(0) | {"charts/turnover.yaml": text})).exhibit
    assert exhibit is not None
    slots = NavigationIndex.of(exhibit).charts["turnover"]
    assert slots.on_chart == (-100000, *range(1950, 1980))
    assert slots.beside(1950, -1) == -100000
