"""A synthetic chart, as long and as crowded as one may be, for measuring."""

import math

from exhibit.content import Chart, Exhibit, Point, Series, Tint, Unit
from exhibit.dates import parse_date

SERIES = 6
POINTS = 200
_TINTS: tuple[Tint, ...] = ("gold", "blue", "jade", "shell", "mute", "red")


def with_long_chart(exhibit: Exhibit) -> Exhibit:
    """Return the exhibit with a chart of six reporters and 200 quarters each; its figures are made up."""
    last = exhibit.extent.last_year
    first = last - POINTS // 4 + 1
    label = exhibit.about.title
    plain = dict.fromkeys(exhibit.languages, "{value}")
    series = [
        Series.model_construct(
            id=f"s{index}", label=label, reporter=label, note=None, unit="unit", role="reporter", tint=_TINTS[index]
        )
        for index in range(SERIES)
    ]
    points = [_point(f"s{index}", index, first, number) for index in range(SERIES) for number in range(POINTS)]
    chart = Chart.model_construct(
        id="long", title=label, main="s0",
        step="quarter", units=(Unit.model_construct(id="unit", label=label, format=plain),), parts=(),
        series=tuple(series), points=tuple(points), events=(), breaks=(),
    )  # fmt: skip
    parts = {name: getattr(exhibit, name) for name in Exhibit.model_fields}
    return Exhibit.model_construct(**{**parts, "charts": (chart,), "tours": ()})


def _point(series: str, index: int, first: int, number: int) -> Point:
    year, month = first + number // 4, number % 4 * 3 + 1
    return Point.model_construct(
        series=series, period=parse_date(f"{year}-{month:02d}/{year}-{month + 2:02d}"),
        value=round(5 + 4 * math.sin(number / 9 + index) + number / 30, 3), qualifier="exact", basis="stated",
        derivation=None, parts={}, sources=(), note=None,
    )  # fmt: skip
