"""Exhibits whose charts are of other figures than money: or that have none, or two."""

import math
from collections.abc import Iterable

from subject import Record, Subject, about, told

ROWS = """
2001-03-01 1 A mast is put up
2003-08-10 2 The hottest day
2007-01-18 3 A storm
2012-02-02 2 The coldest day
"""
LONG_AGO = """
0100 1 A million people
0900 3 A village among ruins
1453 2 A siege
1900 1 A million again
"""


def chart(key: str, title: str, points: Iterable[Record], unit: Record | None = None, **more: object) -> Record:
    """Return a chart of one series."""
    return {
        "id": key,
        "title": title,
        "units": [{"id": "u", "label": "pieces", "format": "{value} pieces", **(unit or {})}],
        "series": [{"id": "s", "unit": "u", "tint": "gold", **more.pop("series", {})}],  # type: ignore[dict-item]
        "points": [{"series": "s", "sources": ["book"], **each} for each in points],
        **more,
    }


def _figures(values: dict[str, str]) -> list[Record]:
    return [{"period": period, "value": value} for period, value in values.items()]


DEGREES = {"label": "°C", "format": "{value} °C", "change": "difference"}


def temperatures() -> Subject:
    """Monthly means on both sides of 0."""
    months = [(year, month) for year in range(2000, 2004) for month in range(1, 13)]
    values = {f"{y}-{m:02}": f"{-14 * math.cos(2 * math.pi * (m - 1) / 12) + 1.3:.1f}" for y, m in months}
    frost = chart("frost", "Air by the river", _figures(values), DEGREES, step="month")
    return Subject(about("Weather", ["en"], told(ROWS)), [frost])


def anomalies() -> Subject:
    """Years below and above a mean, as a line on an axis that does not begin at 0."""
    values = {str(year): f"{(year - 1960) * 0.012 - 0.2:.2f}" for year in range(1880, 2021)}
    unit = {**DEGREES, "axis": {"base": "free"}}
    line = chart("anomaly", "Warmer than the mean", _figures(values), unit, series={"drawn": "line"})
    return Subject(about("A warmer world", ["en"], told(ROWS)), [line])


def percentages() -> Subject:
    """Shares of a whole."""
    values = {str(year): f"{30 + year % 7 * 9.5:.1f}" for year in range(1990, 2021)}
    unit = {"label": "%", "format": "{value} %", "change": "difference", "axis": {"to": "100"}}
    return Subject(about("Who reads", ["en"], told(ROWS)), [chart("readers", "Readers", _figures(values), unit)])


def huge() -> Subject:
    """Millions of millions."""
    values = {str(year): str(1_000_000_000_000 + (year - 2000) * 57_123_456_789) for year in range(2000, 2012)}
    return Subject(about("Money", ["en"], told(ROWS)), [chart("debt", "Debt", _figures(values))])


def tiny() -> Subject:
    """Thousands of millionths."""
    values = {str(year): f"{(year - 1999) * 1e-9:.10f}" for year in range(2000, 2012)}
    return Subject(about("Clocks", ["en"], told(ROWS)), [chart("error", "Seconds a day", _figures(values))])


def one_point() -> Subject:
    """A single figure."""
    return Subject(about("A hill", ["en"], told(ROWS)), [chart("height", "Height", _figures({"2005": "8848.86"}))])


def sparse() -> Subject:
    """A figure every few centuries, from before the year 1."""
    values = {"-0499": "55000", "0100": "1000000", "0900": "20000", "1453": "50000", "1900": "460000"}
    people = {"label": "people", "format": "{value} people"}
    return Subject(
        about("A city", ["en"], told(LONG_AGO)), [chart("city", "People in the city", _figures(values), people)]
    )


def logarithmic() -> Subject:
    """Powers of ten as marks."""
    values = {"1300": "900", "1657": "15", "1721": "1", "1889": "0.02", "1949": "0.00001", "1999": "0.0000000001"}
    unit = {"label": "s", "format": "{value} s a day", "axis": {"scale": "logarithmic"}, "change": "none"}
    clocks = chart("clocks", "How wrong a clock was", _figures(values), unit, series={"drawn": "marks"})
    return Subject(about("Time", ["en"], told(LONG_AGO)), [clocks])


def no_chart() -> Subject:
    """Milestones and nothing else."""
    return Subject(about("Without figures", ["en"], told(ROWS)))


def two_charts() -> Subject:
    """Two charts of other units and other steps, one of them without a door."""
    (frost,), (city,) = temperatures().charts, sparse().charts
    return Subject(about("Weather and people", ["en"], told(LONG_AGO + ROWS)), [frost, {**city, "place": ["linked"]}])


OF_FIGURES = (
    temperatures, anomalies, percentages, huge, tiny, one_point, sparse, logarithmic, no_chart, two_charts,
)  # fmt: skip
