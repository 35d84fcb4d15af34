"""What the chart draws, read from scene and pixels: no line over a gap, no bar without a figure, doubt to be seen."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from chart_scene import bar_picture, bars_on_the_door, column_of, shown_series, strokes_of
from exhibit.content import Exhibit
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.narrative.table_cells import TableCells
from exhibit.navigation import ChartPlace, SourcesPlace, Speak
from first_fast import first_fast
from qt_stage import Visitor


@pytest.mark.parametrize("address", ["chart:2009", "chart:2016", "chart:2025"])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_above_the_plot_stands_all_that_is_told_of_a_year_in_its_order(
    visitor: Visitor, language: str, address: str
) -> None:
    visitor.open(address, language)
    told = ChartNarrative(visitor.director.view().of_chart(None).chart_edition, int(address.removeprefix("chart:")))
    tops = {item.block.text.replace("\n", " "): item.ink_box().y for item in visitor.texts()}
    assert {told.headline, told.caption} <= set(tops)
    said = [*(line.text for line in told.lines()), *told.notes()]
    assert said
    assert [tops[text] for text in said] == sorted(tops[text] for text in said)


@pytest.mark.slow
def test_a_tap_on_a_year_moves_the_playhead_and_its_sources_are_one_tap_away(visitor: Visitor) -> None:
    visitor.open("chart:2005")
    at = strokes_of(visitor, "overbank").mapToScene(QPointF(2018.5, 100.0))
    visitor.tap_at(at.x(), at.y())
    assert visitor.director.session.place == ChartPlace("crossings", 2018)
    visitor.tap(visitor.control("Nguồn · 1"))
    place = visitor.director.session.place
    assert isinstance(place, SourcesPlace)
    assert set(place.cited) == {"market-rolls"}


def test_a_tap_in_the_other_units_panel_reads_its_own_figure(visitor: Visitor) -> None:
    visitor.open("chart", "en")
    at = strokes_of(visitor, "carts").mapToScene(QPointF(1981.5, 4.0))
    visitor.tap_at(at.x(), at.y())
    assert visitor.director.session.place == ChartPlace("crossings", 1981)
    assert "About 12 thousand carts (1987)" in visitor.words()
    assert "Time of the carts, 1981" in visitor.words()


@first_fast("size", [(1920, 1080), (1080, 1920), (1024, 768)])
def test_the_door_to_the_chart_shows_gaps_as_gaps_and_says_its_own_years(
    qapp: object, synthetic: Exhibit, size: tuple[int, int]
) -> None:
    """Regression: bars stood side by side whatever years lay between them, under the years of the whole chart."""
    visitor = Visitor(synthetic, size)
    visitor.open("home", "en")
    door, found = bars_on_the_door(visitor)
    known = {each.period.first.year for each in synthetic.chart().points if each.series == synthetic.chart().main}
    assert {year for year, is_there in found.items() if is_there} == known
    assert len(known) < len(found)
    said = [item.block.text for item in visitor.texts() if door.isAncestorOf(item)]
    assert f"{min(known)} – {max(known)}" in said
    visitor.close()


@pytest.mark.slow
def test_hiding_a_series_takes_it_off_the_chart_and_the_targets_can_be_shown(visitor: Visitor) -> None:
    visitor.open("chart")
    series = shown_series(visitor)
    visitor.tap(visitor.control("Số liệu Hạ Bến"))
    assert shown_series(visitor) == series - {"underbank"}
    visitor.tap(visitor.control("Mục tiêu đề ra"))
    assert "1.500" in {item.block.text for item in visitor.texts()}
    visitor.director.dispatch(Speak("en"))
    visitor.finish_animations()
    assert shown_series(visitor) == series - {"underbank"} | {"plan"}, (
        "a change of language forgot what the visitor had hidden"
    )


@pytest.mark.slow
def test_parts_are_split_only_where_both_are_known(visitor: Visitor) -> None:
    visitor.open("chart:2005", "en")
    whole = bar_picture(visitor, column_of(visitor, "overbank", 2018))
    visitor.tap(visitor.control("In parts"))
    visitor.finish_animations()
    split = bar_picture(visitor, column_of(visitor, "overbank", 2018))
    assert max(split) > tuple(each + 12 for each in max(whole))
    assert "From Overbank" in visitor.words()
    assert "From Underbank" in visitor.words()
    unknown = bar_picture(visitor, column_of(visitor, "overbank", 2017))
    assert len({colour[0] // 25 for colour in unknown}) <= 3, "a figure whose parts nobody gives stays whole"


@pytest.mark.slow
def test_the_table_shows_the_same_data_and_the_way_back(visitor: Visitor) -> None:
    visitor.open("chart:2018", "en")
    visitor.tap(visitor.control("Table"))
    visitor.finish_animations()
    figures, words = visitor.director.view().of_chart(None), visitor.words().split("\n")
    cells = TableCells(figures.chart_edition, figures.slots.on_chart)
    for text, count in Counter(cells.cell(row, slot) for row in cells.rows for slot in cells.slots).items():
        assert words.count(text) >= count, text
    visitor.tap(visitor.control("Chart"))
    visitor.finish_animations()
    assert visitor.director.session.place == ChartPlace("crossings", 2018)


@first_fast("delta", [QPoint(0, 120), QPoint(0, -120), QPoint(120, 0)])
def test_the_wheel_on_the_plot_does_nothing(visitor: Visitor, delta: QPoint) -> None:
    visitor.open("chart:2018")
    before = visitor.stage.picture().toImage()
    at = visitor.point(1200, 560)
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), delta, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(visitor.stage.viewport(), event)
    visitor.flush()
    assert visitor.stage.picture().toImage() == before


@pytest.mark.slow
@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_turning_pages_over_the_table_is_no_fault(
    visitor: Visitor, caplog: pytest.LogCaptureFixture, key: Qt.Key
) -> None:
    """Regression: the table has no playhead, and a key that moves it was a fault in the log."""
    visitor.open("chart:table")
    visitor.key(key)
    visitor.key(key)
    assert caplog.records == []
    moved = visitor.director.session.place
    visitor.key(Qt.Key.Key_Escape)
    visitor.finish_animations()
    assert isinstance(moved, ChartPlace)
    assert visitor.director.session.place == ChartPlace("crossings", moved.slot)
    assert str(moved.slot) in visitor.words()
