"""The chart as a table: every word whole, every figure in one piece, nothing beside the screen."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import Exhibit
from exhibit.layout.chart.table_columns import column_widths
from exhibit.narrative.figure_text import qualified
from exhibit.narrative.table_cells import TableCells
from exhibit.ui.chart.chart_table import ChartTable
from exhibit.ui.kit.text_item import TextItem
from first_fast import first_fast
from qt_stage import Visitor

SIZES = [(1920, 1080), (1024, 768), (1080, 1920)]
LONG = "Rechtsschutzversicherungsgesellschaftsstatistik"


def _named(exhibit: Exhibit, name: str) -> Exhibit:
    """Return an exhibit whose series all have a name with one long word."""
    label = MappingProxyType(dict.fromkeys(exhibit.languages, f"{name} 2"))
    series = tuple(each.model_copy(update={"label": label}) for each in exhibit.chart().series)
    chart = exhibit.chart().model_copy(update={"series": series})
    parts = {field: getattr(exhibit, field) for field in type(exhibit).model_fields}
    return type(exhibit).model_construct(**{**parts, "chart": chart})


def _table_texts(visitor: Visitor) -> list[TextItem]:
    table = next(item for item in visitor.stage.scene().items() if isinstance(item, ChartTable))
    return [item for item in visitor.stage.scene().items() if isinstance(item, TextItem) and table.isAncestorOf(item)]


def _known_words(visitor: Visitor) -> set[str]:
    figures = visitor.director.view().of_chart(None)
    cells = TableCells(figures.chart_edition, figures.slots.on_chart)
    said = [cells.name(row) for row in cells.rows] + [f"{cells.name(row)}:" for row in cells.rows]
    said += [cells.cell(row, slot) for row in cells.rows for slot in cells.slots]
    return {word for text in said for word in text.split(" ")}


def _qualified(visitor: Visitor) -> set[str]:
    """Return every figure with a qualifier."""
    view = visitor.director.view()
    points = [point for point in view.exhibit.chart().points if point.qualifier != "exact"]
    return {qualified(view.words, view.words.number(each.value), each.qualifier) for each in points}


@first_fast("name", ["", LONG])
@first_fast("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@first_fast("text_scale", [1.0, 1.25, 1.5])
@first_fast("language", ["vi", "ru", "en"])
def test_no_word_of_the_table_is_broken_and_a_figure_stays_with_its_qualifier(
    qapp: object, synthetic: Exhibit, language: str, text_scale: float, size: tuple[int, int], name: str
) -> None:
    """Regression: a column was narrower than its longest word, “стран-импортёро / в”."""
    visitor = Visitor(_named(synthetic, name) if name else synthetic, size)
    visitor.open("chart:table", language, text_scale)
    known, right = _known_words(visitor), visitor.stage.canvas.width - visitor.stage.canvas.margin
    broken, outside, lines = [], [], {line for item in _table_texts(visitor) for line in item.block.lines}
    figures = _qualified(visitor)
    parted = [figure for figure in figures if not any(figure in line for line in lines)]
    for item in _table_texts(visitor):
        words = [word for line in item.block.lines for word in line.split(" ")]
        broken += [word for word in words if word not in known and not word.isdigit()]
        outside += [item.block.text] if item.ink_box().right > right + 1 else []
    visitor.close()
    assert not broken
    assert figures
    assert not parted
    assert not outside


WIDTHS = st.lists(st.tuples(st.floats(1, 400), st.floats(1, 900)), min_size=1, max_size=8)


@pytest.mark.slow
@given(WIDTHS, st.floats(10, 2000))
def test_columns_fill_the_room_and_none_is_narrower_than_its_longest_word(
    widths: list[tuple[float, float]], room: float
) -> None:
    least, wished = [each for each, _ in widths], [max(pair) for pair in widths]
    found = column_widths(least, wished, room)
    assert (found is None) == (sum(least) > room)
    if found is not None:
        assert sum(found) == pytest.approx(room)
        assert all(width >= need - 1e-6 for width, need in zip(found, least, strict=True))
        if sum(wished) <= room:
            assert all(width >= wish - 1e-6 for width, wish in zip(found, wished, strict=True))
