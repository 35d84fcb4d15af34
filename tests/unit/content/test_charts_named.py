"""Charts are none, one or many; what names a time of one is told which are there."""

from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from several_charts import NAMES, chart_text, files_with_charts
from small_exhibit import LOCAL


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def shown(folder: Path) -> Exhibit:
    loaded = load(folder)
    assert loaded.exhibit is not None, loaded.problems
    assert not loaded.problems, list(map(str, loaded.problems))
    return loaded.exhibit


def said(folder: Path) -> list[str]:
    loaded = load(folder)
    assert loaded.exhibit is not None, loaded.problems
    return [str(each).split(": ", 1)[1] for each in loaded.problems]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_an_exhibit_has_as_many_charts_as_files(tmp_path: Path, count: int) -> None:
    exhibit = shown(written(tmp_path, files_with_charts(count)))
    assert {each.id for each in exhibit.charts} == set(NAMES[:count])


def test_a_chart_of_one_series_says_no_more_than_it_must(tmp_path: Path) -> None:
    (chart,) = shown(written(tmp_path, files_with_charts(1))).charts
    assert (chart.main, chart.main_series.label, chart.subtitle) == ("one", chart.title, None)
    assert chart.main_series.role == "reporter"
    assert chart.has_door
    assert chart.is_linked


def test_several_series_need_a_name_each(tmp_path: Path) -> None:
    files = files_with_charts(1)
    second = (
        "  - {id: two, unit: unit, tint: blue}\npoints:\n  - {series: two, period: 1960, value: 1, sources: [book]}\n"
    )
    series = "series:\n  - {id: one, unit: unit, tint: gold}\n"
    text = files["charts/turnover.yaml"].replace("series: [{id: one, unit: unit, tint: gold}]\n", series)
    files["charts/turnover.yaml"] = text.replace("points:\n", second)
    assert any("label" in each for each in said(written(tmp_path, files)))


@pytest.mark.parametrize(
    ("count", "figure", "problems"),
    [
        (1, "1960", []),
        (1, "1960-05", []),
        (2, "{chart: rain, period: 1991}", []),
        (2, "{chart: rain, period: 1991-05}", []),
        (2, "{chart: turnover, period: 1950}", []),
        (2, "1960", ["there are several charts (say which: chart: rain or turnover)"]),
        (2, "{chart: rian, period: 1991}", ["unknown chart 'rian' (did you mean 'rain'?)"]),
        (2, "{chart: rain, period: 1989}", ["chart 'rain' has no figure for 1989"]),
        (2, "{chart: rain, period: 1993}", ["chart 'rain' has no figure for 1993"]),
        (0, "1960", ["there is no chart (put one into the folder charts/)"]),
    ],
)
def test_a_milestone_names_a_time_of_a_chart(tmp_path: Path, count: int, figure: str, problems: list[str]) -> None:
    folder = written(tmp_path, files_with_charts(count, figure=figure))
    assert said(folder) == problems
    exhibit = load(folder).exhibit
    assert exhibit is not None


@pytest.mark.parametrize(
    ("stop", "problems"),
    [
        ("figure: {chart: rain, period: 1991-05}", []),
        ("linked: {chart: turnover, period: 1975}", []),
        ("figure: {chart: rain, period: 1970}", ["1970 is not on the axis of the chart (it goes from 1990 to 1992)"]),
        ("figure: 1991", ["there are several charts (say which: chart: rain or turnover)"]),
        ("linked: {chart: snow, period: 1991}", ["unknown chart 'snow'"]),
    ],
)
def test_a_stop_names_a_time_of_a_chart(tmp_path: Path, stop: str, problems: list[str]) -> None:
    files = files_with_charts(2)
    files["tours.yaml"] = (
        f"tours:\n  - id: walk\n    title: {LOCAL}\n    summary: {LOCAL}\n    stops:\n"
        f"      - {{milestone: start, caption: {LOCAL}}}\n      - {stop}\n        caption: {LOCAL}\n"
    )
    assert said(written(tmp_path, files)) == problems


def test_a_chart_that_is_wrong_takes_along_what_names_it_and_nothing_else(tmp_path: Path) -> None:
    files = files_with_charts(2, figure="{chart: rain, period: 1991}")
    files["charts/rain.yaml"] = files["charts/rain.yaml"].replace("unit: unit, tint", "unit: other, tint")
    files["tours.yaml"] = (
        f"tours:\n  - id: walk\n    title: {LOCAL}\n    summary: {LOCAL}\n    stops:\n"
        f"      - {{milestone: start, caption: {LOCAL}}}\n      - figure: {{chart: rain, period: 1991}}\n"
        f"        caption: {LOCAL}\n"
    )
    folder = written(tmp_path, files)
    assert said(folder) == ["chart 'rain' has no figure left that can be shown", "unknown unit 'other'"]
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert [each.id for each in exhibit.charts] == ["turnover"]
    assert exhibit.milestones[0].figure is None
    assert [stop.key for stop in exhibit.tours[0].stops] == ["milestone"]


def test_two_charts_of_one_id_are_one(tmp_path: Path) -> None:
    files = files_with_charts(1) | {"charts/zz.yaml": chart_text("turnover")}
    folder = written(tmp_path, files)
    assert len(said(folder)) == 1
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert len(exhibit.charts) == 1


def test_charts_may_stand_in_the_one_file(tmp_path: Path) -> None:
    files = files_with_charts(0)
    inline = "\n".join(f"    {line}" for line in chart_text("turnover").splitlines())
    files["exhibit.yaml"] += f"charts:\n  -\n{inline}\n"
    assert [each.id for each in shown(written(tmp_path, files)).charts] == ["turnover"]


def test_a_chart_not_shown_with_the_timeline_has_no_stop_there(tmp_path: Path) -> None:
    files = files_with_charts(0) | {"charts/turnover.yaml": chart_text("turnover", "place: [door]\n")}
    files["tours.yaml"] = (
        f"tours:\n  - id: walk\n    title: {LOCAL}\n    summary: {LOCAL}\n    stops:\n"
        f"      - {{milestone: start, caption: {LOCAL}}}\n      - {{linked: 1960, caption: {LOCAL}}}\n"
    )
    assert said(written(tmp_path, files)) == [
        "chart 'turnover' is not shown with the timeline (add linked to its 'place')"
    ]


def test_figures_far_apart_are_read_without_counting_every_year_between(tmp_path: Path) -> None:
    files = files_with_charts(1)
    files["charts/turnover.yaml"] += "  - {series: one, period: Y-4000000000, value: 2, sources: [book]}\n"
    assert shown(written(tmp_path, files)).extent.first_year <= -4_000_000_000
