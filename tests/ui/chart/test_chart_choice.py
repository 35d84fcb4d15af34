"""Exhibits with no chart, one, two and three: every screen opens, and one chart leads to the other."""

from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from exhibit.navigation import ChartPlace, LinkedPlace
from exhibit.ui.chart.chart_choice import ChartChoice
from exhibit.ui.front.door import Door
from qt_stage import Visitor
from rebuilding import HALF, Twin
from several_charts import files_with_charts

SIZES = [(1920, 1080), (1080, 1920)]


def _exhibit(folder: Path, count: int) -> Exhibit:
    figure = {0: {}, 1: {"figure": "1975"}}.get(count, {"figure": "{chart: rain, period: 1991-05}"})
    for name, text in files_with_charts(count, **figure).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert not loaded.problems, list(map(str, loaded.problems))
    return loaded.exhibit


def _chips(visitor: Visitor) -> list[str]:
    rows = [item for item in visitor.items() if isinstance(item, ChartChoice)]
    return [chip.name for row in rows for chip in row.chips]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_every_screen_of_an_exhibit_with_some_charts_opens(qapp: object, tmp_path: Path, count: int) -> None:
    exhibit = _exhibit(tmp_path, count)
    visitor, twin = Visitor(exhibit, HALF), Twin(exhibit, HALF)
    try:
        places = [f"{kind}:{chart.id}" for chart in exhibit.charts for kind in ("chart", "linked")]
        places += [f"chart:{chart.id}:table" for chart in exhibit.charts]
        for address in ["home", "timeline", "milestone:start", "slides", "sources", *places]:
            visitor.open(address, "en")
            assert twin.difference(visitor) == "", address
        visitor.open("home", "en")
        doors = [item.name for item in visitor.items() if isinstance(item, Door)]
        assert {chart.title["en"] for chart in exhibit.charts} <= set(doors)
        visitor.open("timeline", "en")
        assert ("With the chart" in [each.name for each in visitor.controls()]) == (count > 0)
    finally:
        twin.close()
        visitor.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_chips_lead_from_chart_to_chart_and_stay_on_the_screen(
    qapp: object, tmp_path: Path, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    exhibit = _exhibit(tmp_path, 3)
    visitor = Visitor(exhibit, size)
    try:
        visitor.open("chart:rain:1991-05", language, text_scale)
        titles = [chart.title[language] for chart in exhibit.charts]
        assert _chips(visitor) == titles
        canvas = visitor.director.shown.style.canvas
        for row in (item for item in visitor.items() if isinstance(item, ChartChoice)):
            for chip in row.chips:
                assert canvas.margin <= chip.scene_box.x
                assert chip.scene_box.right <= canvas.width - canvas.margin
        visitor.tap(visitor.control(exhibit.chart("turnover").title[language]))
        visitor.finish_animations()
        assert visitor.director.session.place == ChartPlace("turnover")
        visitor.open("linked:turnover:1970", language, text_scale)
        assert sorted(_chips(visitor)) == sorted(titles)
        visitor.tap(visitor.control(exhibit.chart("prices").title[language]))
        visitor.finish_animations()
        place = visitor.director.session.place
        assert isinstance(place, LinkedPlace)
        assert (place.chart, place.slot) == ("prices", 1970)
    finally:
        visitor.close()


def test_what_plays_on_one_chart_does_not_go_on_on_another(qapp: object, tmp_path: Path) -> None:
    exhibit = _exhibit(tmp_path, 2)
    visitor = Visitor(exhibit)
    try:
        visitor.open("chart:turnover:1950", "en")
        visitor.tap(visitor.control("Play"))
        visitor.wait(1.0)
        visitor.tap(visitor.control(exhibit.chart("rain").title["en"]))
        visitor.finish_animations()
        player = visitor.director.shown.player
        assert player is not None
        assert not player.is_begun
    finally:
        visitor.close()


def test_the_button_of_a_milestone_is_called_by_chart_and_period(qapp: object, tmp_path: Path) -> None:
    visitor = Visitor(_exhibit(tmp_path, 2))
    try:
        visitor.open("milestone:start", "en")
        visitor.tap(visitor.control("Monthly rain, May 1991"))
        visitor.finish_animations()
        place = visitor.director.session.place
        assert isinstance(place, ChartPlace)
        assert (place.chart, place.slot) == ("rain", 1991 * 12 + 4)
    finally:
        visitor.close()
