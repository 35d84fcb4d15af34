"""The chart as a table in words: a gap is no dash, a doubt stands with its figure, nothing is left out."""

import pytest

from exhibit.content import Exhibit
from exhibit.layout.chart.columns import rows_of
from exhibit.narrative.table_cells import TableCells
from exhibit.navigation import NavigationIndex
from hand_made_chart import LANGUAGES, chart_of, edition_of, figure, local

CHART = chart_of(
    figure("plan", "2003", "20"), figure("plan", "2003", "30"), figure("guild", "2001", "1234.5", qualifier="over"),
    figure("mill", "2001", "10"), figure("mill", "2003-01/2003-06", "7", qualifier="about", basis="derived", derivation="14 / 2"),
    figure("river", "2003", "9", basis="derived", derivation="4 + 5"),
)  # fmt: skip


def _cells(exhibit: Exhibit, language: str) -> TableCells:
    return TableCells(edition_of(exhibit, language, CHART), range(2000, 2005))


def test_columns_are_reporters_the_main_series_first_then_background_units_and_targets(synthetic: Exhibit) -> None:
    rows = _cells(synthetic, "en").rows
    assert [row.series.id for row in rows] == ["mill", "guild", "toll", "river", "boats", "plan"]


def test_rows_are_all_of_the_axis_and_every_figure_beyond_it(synthetic: Exhibit) -> None:
    assert _cells(synthetic, "en").slots == [2000, 2001, 2002, 2003, 2004]
    assert TableCells(edition_of(synthetic, "en", CHART), []).slots == [2001, 2002, 2003]


@pytest.mark.parametrize(
    ("series", "slot", "texts"),
    [
        ("mill", 2001, ("10", "10", "10")),
        ("guild", 2001, ("hơn 1.234,5", "более 1\u00a0234,5", "over 1,234.5")),
        ("river", 2003, ("9 (suy ra)", "9 (рассчитано)", "9 (derived)")),
        (
            "mill",
            2003,
            (
                "khoảng 7 (suy ra, chưa trọn năm)",
                "около 7 (рассчитано, неполный год)",
                "about 7 (derived, partial year)",
            ),
        ),
        ("plan", 2003, ("20; 30", "20; 30", "20; 30")),
        ("mill", 2002, ("không có", "нет данных", "no figure")),
        ("mill", 2004, ("–", "–", "–")),
        ("guild", 2002, ("–", "–", "–")),
    ],
)
def test_a_cell_says_the_figure_with_all_its_doubts(
    synthetic: Exhibit, series: str, slot: int, texts: tuple[str, ...]
) -> None:
    for language, text in local(*texts).items():
        cells = _cells(synthetic, language)
        row = next(each for each in cells.rows if each.series.id == series)
        assert cells.cell(row, slot) == text
        assert cells.has(row, slot) == (text != "–")


def test_a_qualifier_is_bound_to_its_figure_and_nothing_else_is(synthetic: Exhibit) -> None:
    cells = _cells(synthetic, "en")
    assert cells.cell(cells.rows[0], 2003, "_") == "about_7 (derived, partial year)"
    assert cells.cell(cells.rows[5], 2003, "_") == "20; 30"


def test_what_is_heard_is_a_line_a_year_with_who_has_something_to_say(synthetic: Exhibit) -> None:
    assert list(_cells(synthetic, "en").lines()) == [
        "2001: Mill, sacks: 10; Guild, sacks: over 1,234.5",
        "2002: Mill, sacks: no figure",
        "2003: Mill, sacks: about 7 (derived, partial year); River, sacks: 9 (derived); Plan, sacks: 20; 30",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_and_every_gap_of_an_exhibit_is_in_its_table(synthetic: Exhibit, language: str) -> None:
    edition = edition_of(synthetic, language)
    cells = TableCells(edition, NavigationIndex.of(synthetic).charts["crossings"].on_chart)
    said = [cells.cell(row, slot) for row in cells.rows for slot in cells.slots]
    for row in cells.rows:
        for column in row.columns:
            assert edition.words.number(column.value) in cells.cell(row, column.slot)
    gaps = [
        gap
        for role in ("reporter", "background", "separate")
        for row in rows_of(synthetic.chart(), role)
        for gap in row.gaps
    ]
    assert said.count(edition.words.say("no figure")) == len(gaps) > 0
