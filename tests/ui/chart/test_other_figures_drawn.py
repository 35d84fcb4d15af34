"""Other figures than money on the screen: bars that hang, areas and ranges that stop at gaps, marks that are whole."""

import itertools

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chart_scene import has_colour, strokes_of
from exhibit.content import Exhibit
from exhibit.layout.chart.columns import Look
from exhibit.ui.chart.bands import Fills
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.front.door import Door
from exhibit.ui.kit.bar_fill import BarFill, draw_bar
from exhibit.ui.kit.theme import Palette
from other_figures import CHARTS, clocks, figures_exhibit, frost, long, one, ranges, shares, sparse
from qt_stage import Visitor
from rebuilding import paired, rest
from small_exhibit import WriteExhibit

GROUND_REACH = 30


def _panel(visitor: Visitor) -> PanelView:
    return next(item for item in visitor.items() if isinstance(item, PanelView) and item.drawn.side == "main")


def _shown(exhibit: Exhibit, route: str = "chart") -> tuple[Visitor, PanelView, QImage]:
    visitor = Visitor(exhibit)
    visitor.open(route, "en")
    return visitor, _panel(visitor), visitor.stage.picture().toImage()


def _pixel(visitor: Visitor, panel: PanelView, image: QImage, year: float, value: float) -> QColor:
    at = visitor.point(panel.plot.x_of(year), panel.plot.y_of(value))
    return image.pixelColor(at.x(), at.y())


def _is_coloured(pixel: QColor, palette: Palette) -> bool:
    ground = palette.ground[1]
    return abs(pixel.red() - ground.red()) + abs(pixel.green() - ground.green()) > GROUND_REACH


def test_bars_hang_from_the_line_of_0(qapp: object, write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, frost())
    visitor, panel, image = _shown(exhibit)
    palette = Palette(exhibit.theme)
    january, july = 2021 + 0.5 / 12, 2021 + 6.5 / 12
    assert _is_coloured(_pixel(visitor, panel, image, january, -6.0), palette)
    assert not _is_coloured(_pixel(visitor, panel, image, january, 3.0), palette)
    assert _is_coloured(_pixel(visitor, panel, image, july, 3.0), palette)
    assert not _is_coloured(_pixel(visitor, panel, image, july, -6.0), palette)
    visitor.close()


@pytest.mark.parametrize(("look", "is_above"), [("over", True), ("nearly", False)])
def test_the_head_of_a_bar_that_hangs_is_below_and_its_bound_points_as_it_lies(
    qapp: object, look: Look, *, is_above: bool
) -> None:
    image = QImage(60, 120, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_bar(painter, QRectF(10, 20, 40, 60), "exact", BarFill(QColor("white"), 1.0, is_lit=True), points_down=True)
    painter.end()
    assert image.pixelColor(10, 20).lightness() > 200, "the foot is square"
    assert image.pixelColor(10, 79).lightness() < 100, "the head is round"
    image.fill(0)
    painter = QPainter(image)
    draw_bar(painter, QRectF(10, 20, 40, 60), look, BarFill(QColor("white"), 1.0, is_lit=True), points_down=True)
    painter.end()
    lit = [(x, y) for x in range(60) for y in range(82, 118) if image.pixelColor(x, y).lightness() > 120]
    tip = min(lit, key=lambda at: abs(at[0] - 30))
    foot = max(lit, key=lambda at: abs(at[0] - 30))
    assert (tip[1] < foot[1]) == is_above


def test_an_area_stops_at_a_gap_and_so_does_a_range(qapp: object, write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, shares())
    visitor, panel, image = _shown(exhibit)
    palette = Palette(exhibit.theme)
    assert _is_coloured(_pixel(visitor, panel, image, 2002.5, 95.0), palette)
    assert not _is_coloured(_pixel(visitor, panel, image, 2005.0, 95.0), palette), "the sun has no figure"
    assert _is_coloured(_pixel(visitor, panel, image, 2005.0, 50.0), palette), "coal has"
    visitor.close()
    exhibit = figures_exhibit(write_exhibit, ranges())
    visitor, panel, image = _shown(exhibit)
    assert _is_coloured(_pixel(visitor, panel, image, 1990.0, 13.5), palette)
    assert not _is_coloured(_pixel(visitor, panel, image, 2002.5, 14.3), palette)
    visitor.close()


def test_marks_at_the_ends_of_a_long_axis_are_whole(qapp: object, write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, clocks())
    visitor, panel, image = _shown(exhibit)
    gold = Palette(exhibit.theme).gold
    for year, value, way in ((1300.5, 900.0, -6.0), (2014.5, 1e-11, 6.0)):
        at = visitor.point(panel.plot.x_of(year) + way, panel.plot.y_of(value))
        assert has_colour(image, at, gold, 1), f"{year} is cut off"
    foot = visitor.point(panel.plot.x_of(2014.5), panel.plot.y_of(1e-11) + 6)
    assert has_colour(image, foot, gold, 1)
    visitor.close()


def test_one_figure_in_a_century_is_wide_enough_and_one_alone_is_no_block(
    qapp: object, write_exhibit: WriteExhibit
) -> None:
    exhibit = figures_exhibit(write_exhibit, sparse())
    visitor, panel, image = _shown(exhibit)
    palette = Palette(exhibit.theme)
    at, scale = visitor.point(panel.plot.x_of(100.5), panel.plot.y_of(4e5)), visitor.stage.canvas.scale
    widths = [_is_coloured(image.pixelColor(at.x() + step, at.y()), palette) for step in range(-20, 20)]
    assert sum(widths) >= 8 * scale
    visitor.close()
    visitor, panel, _ = _shown(figures_exhibit(write_exhibit, one()))
    assert panel.plot.x_of(2001.0) - panel.plot.x_of(2000.0) < panel.box.width / 3
    visitor.close()


def test_an_area_that_grows_has_no_seam(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor, panel, _ = _shown(figures_exhibit(write_exhibit, shares()), "chart:1990")
    visitor.key(Qt.Key.Key_Space)
    visitor.wait(3.0)
    start, edges = visitor.point(panel.plot.x_of(1991.0), panel.plot.y_of(50.0)), []
    for _ in range(40):
        visitor.wait(0.1)
        grown = next(each for each in panel.plot.strokes if isinstance(each, Fills))._grown_to
        image, end = visitor.stage.picture().toImage(), visitor.point(panel.plot.x_of(grown - 1.0), 0.0)
        levels = [image.pixelColor(x, start.y()).lightness() for x in range(start.x(), end.x())]
        edges.append(max(abs(after - before) for before, after in itertools.pairwise(levels)))
    visitor.close()
    assert max(edges) < 6


def test_two_thousand_years_are_gathered_and_played_one_by_one(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor, _, _ = _shown(figures_exhibit(write_exhibit, long()))
    assert "cm · 10 years a bar: mean, lowest, highest" in visitor.words()
    bars = strokes_of(visitor, "tide")
    assert len(bars.columns) == 201
    visitor.open("chart:1453", "en")
    assert "Tide, 1453" in visitor.words()
    bars = strokes_of(visitor, "tide")
    assert [bars.columns[index].slot for index in bars._lit_ones] == [1450]
    visitor.key(Qt.Key.Key_Right)
    assert "Tide, 1454" in visitor.words()
    visitor.close()


def test_zooming_in_parts_what_was_gathered_and_says_so(qapp: object, write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, long())
    visitor = Visitor(exhibit)
    visitor.open("chart", "en")
    panel = _panel(visitor)
    steps, texts = [], []
    for years in ((1.0, 2000.0), (1900.0, 2000.0), (1.0, 2000.0)):
        panel.show_years(years)
        steps.append({bars.step for bars in panel._bars})
        texts.append(panel.unit_text)
    assert steps == [{10}, {1}, {10}]
    assert texts == ["cm · 10 years a bar: mean, lowest, highest", "cm", "cm · 10 years a bar: mean, lowest, highest"]
    visitor.close()


def test_the_table_of_a_sparse_series_has_its_figures_alone(qapp: object, write_exhibit: WriteExhibit) -> None:
    visitor = Visitor(figures_exhibit(write_exhibit, sparse()))
    visitor.open("chart:table", "en")
    assert "1453" in visitor.words()
    assert "no figure" not in visitor.words()
    visitor.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(CHARTS))
def test_any_chart_plays_to_what_a_rebuild_shows(qapp: object, write_exhibit: WriteExhibit, name: str) -> None:
    exhibit = figures_exhibit(write_exhibit, CHARTS[name]())
    with paired(exhibit) as (visitor, twin):
        for route in ("chart", "linked"):
            visitor.open(route, "vi")
            visitor.key(Qt.Key.Key_Space)
            visitor.wait(1.5)
            visitor.key(Qt.Key.Key_Space)
            rest(visitor)
            assert twin.difference(visitor) == "", f"{route} pauses"
            visitor.finish_animations()
            rest(visitor)
            assert twin.difference(visitor) == "", route


def test_the_door_shows_what_the_chart_does(qapp: object, write_exhibit: WriteExhibit) -> None:
    for made in (frost, clocks, shares):
        visitor = Visitor(figures_exhibit(write_exhibit, made()))
        visitor.open("home", "en")
        assert any(isinstance(each, Door) for each in visitor.controls())
        visitor.stage.picture()
        visitor.close()
