"""What is said of temperatures, shares, ranges and single figures, in three languages."""

import pytest

from exhibit.content import Exhibit
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.panels import panels_of
from exhibit.locale import Words
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.narrative.edition import ChartEdition
from exhibit.narrative.figure_text import axis_text
from exhibit.narrative.table_cells import TableCells
from other_figures import chart, clocks, figures_exhibit, frost, point, ranges, series, shares, sparse, unit
from small_exhibit import WriteExhibit


def _edition(exhibit: Exhibit, language: str) -> ChartEdition:
    return ChartEdition(exhibit, Words(language), ChartIndex(exhibit.chart()))


def _lines(exhibit: Exhibit, slot: int, language: str = "en") -> list[str]:
    return [line.text for line in ChartNarrative(_edition(exhibit, language), slot).lines()]


def test_a_temperature_grows_by_degrees(write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, frost())
    said = {language: _lines(exhibit, 2023 * 12 + 11, language) for language in ("vi", "ru", "en")}
    assert said == {
        "vi": ["−4,2 °C so với thg 11 2023"],
        "ru": ["−4,2 °C к нояб. 2023"],
        "en": ["−4.2 °C on Nov 2023"],
    }
    assert ChartNarrative(_edition(exhibit, "en"), 2023 * 12 + 11).headline == "−7.9 °C"


def test_a_share_grows_by_points(write_exhibit: WriteExhibit) -> None:
    exhibit = figures_exhibit(write_exhibit, shares())
    assert _lines(exhibit, 2020)[0] == "−1.8 percentage points on 2019"
    assert not any("differ" in line for line in _lines(exhibit, 2020))


def test_a_range_is_said_beside_its_figure(write_exhibit: WriteExhibit) -> None:
    edition = _edition(figures_exhibit(write_exhibit, ranges()), "en")
    narrative = ChartNarrative(edition, 2020)
    assert narrative.caption == "Town, 2020 · 14.01 °C to 15.41 °C"
    table = TableCells(edition, [2020])
    assert table.cell(table.rows[0], 2020) == "14.81 (14.01 to 15.41)"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "No comparison with 2002: there is no figure"), ("vi", "Không so sánh với 2002: không có số liệu"),
     ("ru", "Сравнения с 2002 нет: нет данных")],
)  # fmt: skip
def test_where_nobody_reports_nobody_is_missed(write_exhibit: WriteExhibit, language: str, text: str) -> None:
    points = point("a", "2001", "5") + point("a", "2003", "6")
    exhibit = figures_exhibit(write_exhibit, chart(unit(), series("a"), points))
    assert _lines(exhibit, 2003, language) == [text]


def test_the_last_figure_of_a_sparse_series_is_named_with_its_year(write_exhibit: WriteExhibit) -> None:
    assert _lines(figures_exhibit(write_exhibit, sparse()), 1900) == ["About +1,700% on 1453"]


@pytest.mark.parametrize(
    ("made", "language", "text"),
    [(clocks, "en", "each line is 10 times the one below"), (clocks, "ru", "каждая линия — в 10 раз больше нижней"),
     (clocks, "vi", "mỗi vạch gấp 10 lần vạch dưới"), (ranges, "en", "the axis begins at 10"), (frost, "en", "")],
)  # fmt: skip
def test_what_has_to_be_known_of_an_axis_is_said(
    write_exhibit: WriteExhibit, made: object, language: str, text: str
) -> None:
    assert callable(made)
    edition = _edition(figures_exhibit(write_exhibit, made()), language)
    assert axis_text(edition, panels_of(edition.chart_index)[0].axis) == text
