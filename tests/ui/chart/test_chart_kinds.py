"""Charts of other steps, units and figures than the usual ones."""

import itertools

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from chart_scene import (
    all_strokes,
    changed_chart,
    point_at,
    point_yaml,
    strokes_of,
)
from exhibit.content import Exhibit, load
from exhibit.content.models.chart_axis import AxisWish
from exhibit.layout.chart.columns import rows_of
from exhibit.layout.chart.value_axis import value_axis
from exhibit.navigation import ToggleSeries
from exhibit.ui.chart.bars import Bars
from exhibit.ui.chart.lines import Lines
from exhibit.ui.chart.panel_view import PanelView
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit


@pytest.mark.slow
def test_a_chart_of_quarters_in_two_units_needs_no_line_of_code(qapp: object, quarterly: Exhibit) -> None:
    visitor = Visitor(quarterly)
    visitor.open("chart:2020-q4", "en")
    words = visitor.words()
    assert "17 kt" in words
    assert "A new quay" in words
    assert strokes_of(visitor, "ships").getViewBox() is not strokes_of(visitor, "harbour").getViewBox()
    visitor.open("chart:2019-q1", "ru")
    assert "1 кв. 2019" in visitor.words()
    dots = {each.columns[0].point.series: type(each) for each in all_strokes(visitor)}
    assert dots == {"harbour": Bars, "guild": Lines, "ships": Bars}
    below, above = strokes_of(visitor, "ships"), strokes_of(visitor, "harbour")
    assert point_at(visitor, below, 2020.0, 0).x() == point_at(visitor, above, 2020.0, 0).x(), "one time, one axis"
    assert point_at(visitor, below, 2020.0, 0).y() > point_at(visitor, above, 2020.0, 0).y()
    visitor.tap(visitor.control("Таблица"))
    assert "17" in visitor.words().split("\n")
    visitor.close()


@first_fast("extra", ["", ", qualifier: about", ", basis: derived, derivation: 1 / 2", ", qualifier: over"])
def test_a_small_figure_a_zero_and_a_missing_one_look_different(
    qapp: object, write_exhibit: WriteExhibit, extra: str
) -> None:
    small = point_yaml("2001", "0.0014").replace(", sources", f"{extra}, sources")
    visitor = Visitor(
        changed_chart(
            write_exhibit, small + point_yaml("2002", "0") + point_yaml("2004", "3") + point_yaml("2005", "9")
        )
    )
    visitor.open("chart:2004", "en")
    image, bars = visitor.stage.picture().toImage(), strokes_of(visitor, "vn")

    def lit(year: int) -> list[tuple[int, int]]:
        """Pixels just above the foot of a year that differ from those of the year without a figure."""
        at, empty = point_at(visitor, bars, year + 0.5, 0), point_at(visitor, bars, 2003.5, 0)
        inside = itertools.product(range(-30, 31), range(-16, -1))
        pixels = (
            (x, y, image.pixelColor(at.x() + x, at.y() + y), image.pixelColor(empty.x() + x, empty.y() + y))
            for x, y in inside
        )
        return [(x, y) for x, y, here, there in pixels if abs(here.lightness() - there.lightness()) > 25]

    assert {x for x, _ in lit(2001)} == set(range(-30, 31)), "a figure is a bar as wide as any"
    ring = lit(2002)
    assert ring, "a zero is a figure"
    assert len({x for x, _ in ring}) < 20, "a zero is no bar"
    visitor.open("chart:table", "en")
    assert "0.0014" in visitor.words()
    visitor.close()


@pytest.mark.parametrize(("parts", "is_open"), [((0.7, 0.1), False), ((0.7, 0.0999), True), ((0.7999, 0.0001), False)])
def test_parts_leave_open_only_what_they_do_not_add_up_to(
    qapp: object,
    write_exhibit: WriteExhibit,
    monkeypatch: pytest.MonkeyPatch,
    parts: tuple[float, float],
    *,
    is_open: bool,
) -> None:
    """Regression guard: 0.7 and 0.1 are 0.8, whatever floats make of it."""
    drawn: list[float] = []
    exhibit = changed_chart(
        write_exhibit, point_yaml("2001", "0.8").replace("value:", f"parts: {{a: {parts[0]}, b: {parts[1]}}}, value:")
    )
    row = rows_of(exhibit.chart(), "reporter")[0]
    monkeypatch.setattr("exhibit.ui.chart.bars.draw_bar", lambda _pen, bar, *_, **__: drawn.append(bar.height()))
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    Bars(row, value_axis(AxisWish(), [(0, 1)]), QColor("gold"), 1.0, parts=("a", "b")).draw(
        painter, QTransform.fromScale(1000, 1000), 0
    )
    painter.end()
    assert len(drawn) == 2 + is_open
    assert drawn[:2] == sorted(drawn[:2], reverse=True), "the smaller one is drawn last"


def test_no_year_is_named_beyond_the_axis(qapp: object, write_exhibit: WriteExhibit) -> None:
    for points in (point_yaml("2011", "5"), "".join(point_yaml(str(year), "5") for year in range(2000, 2008))):
        visitor = Visitor(changed_chart(write_exhibit, points))
        visitor.open("chart", "en")
        (box,) = (item.box for item in visitor.items() if isinstance(item, PanelView) and item.drawn.side == "main")
        names = [item for item in visitor.texts() if item.block.text.isdigit() and len(item.block.text) == 4]
        assert names
        for item in names:
            assert box.x <= item.ink_box().middle_x <= box.right, item.block.text
        visitor.close()


def test_a_unit_of_a_later_time_stands_at_the_right(qapp: object, write_exhibit: WriteExhibit) -> None:
    main = "".join(point_yaml(str(year), "5") for year in range(1980, 1990))
    later = "".join(point_yaml(str(year), "7", "late") for year in range(2000, 2005))
    unit = FILES["charts/turnover.yaml"]
    row = next(line for line in unit.split("\n") if "id: vn" in line)
    late = (
        row.replace("id: vn", "id: late")
        .replace("unit: usd", "unit: other")
        .replace("role: reporter", "role: separate")
    )
    folder_points = main + later
    chart = unit[: unit.index("points:")].replace("series:\n", f"series:\n{late}\n") + "points:\n" + folder_points
    usd = next(line for line in unit.split("\n") if "id: usd" in line)
    chart = chart.replace("units:\n", "units:\n" + usd.replace("id: usd", "id: other") + "\n")
    loaded = load(write_exhibit(files={"charts/turnover.yaml": chart}))
    assert loaded.exhibit is not None, loaded.problems
    visitor = Visitor(loaded.exhibit)
    visitor.open("chart", "en")
    early, after = strokes_of(visitor, "vn"), strokes_of(visitor, "late")
    assert point_at(visitor, early, 1989.5, 0).x() < point_at(visitor, after, 2000.5, 0).x() < 1920
    visitor.close()


def test_hiding_the_main_series_makes_no_gap(visitor: Visitor) -> None:
    visitor.open("chart:2018")
    bars = strokes_of(visitor, "overbank")
    at = point_at(visitor, bars, 2018.5, 0)
    visitor.director.dispatch(ToggleSeries("overbank"))
    visitor.finish_animations()
    image = visitor.stage.picture().toImage()
    row = [image.pixelColor(x, at.y() - 44).lightness() for x in range(at.x() - 14, at.x() + 15) if abs(x - at.x()) > 3]
    assert max(row) - min(row) < 40


def test_upright_the_break_stands_between_the_two_times(synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    try:
        visitor.open("chart:2018", "en", 1.5)
        words = {item.block.text: item.ink_box() for item in visitor.texts()}
        assert words["1981"].bottom <= words["1991/92 · carts → people"].y
        assert words["1991/92 · carts → people"].bottom <= words["thousand crossings"].y
    finally:
        visitor.close()
