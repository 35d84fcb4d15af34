"""Figures to columns: what a year of a series looks like, gaps and doubt included."""

from dataclasses import dataclass
from typing import Literal

from exhibit.content import Chart, Point, Series

Look = Literal["exact", "about", "over", "nearly", "derived", "partial"]


@dataclass(frozen=True, slots=True)
class Column:
    """One figure of one series, ready to draw.

    Attributes:
        point: The figure.
        look: ``exact`` filled, ``about`` hatched, ``over`` and ``nearly`` hatched with an arrow head up or down,
            ``derived`` hollow, ``partial`` dashed outline.
    """

    point: Point
    look: Look

    @property
    def year(self) -> int:
        """The year."""
        return self.point.year


@dataclass(frozen=True, slots=True)
class Row:
    """All figures of one series and where it has none.

    Attributes:
        series: The series.
        columns: Its figures in the order of time.
        gaps: Years between its first and last figure that have none.
    """

    series: Series
    columns: tuple[Column, ...]
    gaps: tuple[int, ...]

    def at(self, year: int) -> Column | None:
        """Return the figure of a year."""
        return next((column for column in self.columns if column.year == year), None)

    def runs(self) -> list[tuple[Column, ...]]:
        """Return the stretches of years without a gap; only inside one may a line be drawn."""
        runs: list[list[Column]] = []
        for column in self.columns:
            if runs and column.year == runs[-1][-1].year + 1 and column.look != "partial":
                runs[-1].append(column)
            else:
                runs.append([column])
        return [tuple(run) for run in runs]


def look_of(point: Point) -> Look:
    """Return how a figure is drawn; a part of a year is never drawn as a year, whatever else it is."""
    if point.is_partial:
        return "partial"
    if point.basis == "derived":
        return "derived"
    return point.qualifier


def row_of(chart: Chart, series: Series) -> Row:
    """Collect the figures of a series; targets may have several for a year and no gaps."""
    points = sorted((each for each in chart.points if each.series == series.id), key=lambda each: each.period.first)
    columns = tuple(Column(point, look_of(point)) for point in points)
    years = {column.year for column in columns}
    has_gaps = bool(years) and series.role != "target"
    gaps = tuple(year for year in range(min(years), max(years)) if year not in years) if has_gaps else ()
    return Row(series, columns, gaps)


def rows_of(chart: Chart, role: str) -> tuple[Row, ...]:
    """Return the rows of all series with a role, the chart's main series first."""
    series = sorted((each for each in chart.series if each.role == role), key=lambda each: each.id != chart.main)
    return tuple(row_of(chart, each) for each in series)
