"""The stretch of time of an exhibit: its author's, or what its dates need, to round numbers."""

import pytest

from exhibit.content import load
from exhibit.content.models.extent import extent_of
from exhibit.dates import parse_date
from first_fast import first_fast
from small_exhibit import FILES, WriteExhibit

HOUR = 1 / (365 * 24)


@first_fast(
    ("dates", "first", "last"),
    [
        (["-0753", "0476"], -800.0, 600.0),
        (["Y-13800000000", "2025-06-01"], -15e9, 2026.0),
        (["1961-04-12", "2019-07-20"], 1960.0, 2022.0),
        (["1969"], 1968 + 11 / 12, 1970 + 1 / 12),
        (["1969-07-16", "1969-07-24"], 1969 + 195 / 365, 1969 + 206 / 365),
        (["1969-07-20T20:00Z", "1969-07-20T22:00Z"], 1969 + 200 / 365 + 19 * HOUR, 1969 + 200 / 365 + 24 * HOUR),
        (["1453/..", "1990"], 1440.0, 2020.0),
    ],
)
def test_dates_have_a_round_stretch(dates: list[str], first: float, last: float) -> None:
    extent = extent_of(None, map(parse_date, dates))
    assert extent.first == pytest.approx(first, abs=1e-9)
    assert extent.last == pytest.approx(last, abs=1e-9)


def test_an_author_s_span_is_taken_as_it_is() -> None:
    extent = extent_of(parse_date("1950/2025"), [parse_date("1990")])
    assert (extent.first, extent.last, extent.first_year, extent.last_year) == (1950.0, 2026.0, 1950, 2025)


def test_an_exhibit_needs_no_span(write_exhibit: WriteExhibit) -> None:
    about = FILES["exhibit.yaml"].replace("span: 1950/2025\n", "")
    exhibit = load(write_exhibit(files={"exhibit.yaml": about})).exhibit
    assert exhibit is not None
    assert exhibit.about.span is None
    assert exhibit.extent.first <= 1950.0
    assert exhibit.extent.last > 2002.0
