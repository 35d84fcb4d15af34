"""Figures to columns: what a year, quarter or month of a series looks like, gaps, breaks and doubt included."""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never, get_args

from exhibit.content import Chart, Point, Series
from exhibit.content.models.chart_axis import Change, Drawing
from exhibit.content.models.series_role import ROLES, SeriesRole
from exhibit.dates import Periodicity

Look = Literal["exact", "about", "over", "nearly", "derived", "partial"]
LOOKS: tuple[Look, ...] = get_args(Look)

_SPARSE = 3
"""How many times as many gaps as figures make a series of single years, rather than one with years missing."""


@dataclass(frozen=True, slots=True)
class Column:
    """One figure of one series, ready to draw.

    Attributes:
        point: The figure.
        look: ``exact`` filled, ``about`` hatched, ``over`` and ``nearly`` hatched with an arrow head up or down,
            ``derived`` hollow, ``partial`` dashed and open at its end.
        slot: Its year, quarter or month, counted.
        start: Decimal year where the slot begins.
        end: Decimal year where it ends.
    """

    point: Point
    look: Look
    slot: int
    start: float
    end: float

    @property
    def middle(self) -> float:
        """The middle of its slot as a decimal year."""
        return (self.start + self.end) / 2

    @property
    def is_partial(self) -> bool:
        """Whether it covers only a part of its slot, and cannot be compared with a whole one."""
        match self.look:
            case "partial":
                return True
            case "exact" | "about" | "over" | "nearly" | "derived":
                return False
            case _:
                assert_never(self.look)

    @property
    def value(self) -> float:
        """The figure in the unit of its series."""
        return self.point.value

    @property
    def reach(self) -> tuple[float, float]:
        """The lowest and the highest that is drawn of it."""
        return self.point.reach


@dataclass(frozen=True, slots=True)
class SeriesColumns:
    """All figures of one series and where it has none.

    Attributes:
        series: The series.
        columns: Its figures in the order of time.
        gaps: Slots between its first and last figure that have none.
        breaks: Decimal years that nothing is drawn across.
        drawing: How it is drawn.
        change: What may be said of two figures one after the other.
    """

    series: Series
    columns: tuple[Column, ...]
    gaps: tuple[int, ...]
    breaks: tuple[float, ...] = ()
    drawing: Drawing = "line"
    change: Change = "percent"

    def at(self, slot: int) -> Column | None:
        """Return the figure of a slot; of several the first."""
        index = bisect.bisect_left(self.columns, slot, key=_slot_of)
        found = self.columns[index] if index < len(self.columns) else None
        return found if found is not None and found.slot == slot else None

    def before(self, column: Column) -> Column | None:
        """Return the figure before another in time, however long before."""
        index = bisect.bisect_left(self.columns, column.slot, key=_slot_of) - 1
        return self.columns[index] if index >= 0 else None

    @property
    def is_sparse(self) -> bool:
        """Whether most of its slots have no figure, so that none is missing."""
        return len(self.gaps) > _SPARSE * len(self.columns)

    def runs(self) -> list[tuple[Column, ...]]:
        """Return the stretches without a gap or a break; only inside one may a line be drawn."""
        runs: list[list[Column]] = []
        for column in self.columns:
            if runs and self._follows(runs[-1][-1], column):
                runs[-1].append(column)
            else:
                runs.append([column])
        return [tuple(run) for run in runs]

    def _follows(self, before: Column, column: Column) -> bool:
        if column.slot != before.slot + 1 or before.is_partial or column.is_partial:
            return False
        return not any(before.start < at <= column.start for at in self.breaks)


def look_of(chart: Chart, point: Point) -> Look:
    """Return how a figure is drawn; a part of a period is never drawn as a whole one, whatever else it is."""
    if chart.is_partial(point):
        return "partial"
    return "derived" if point.is_derived else point.qualifier


def row_of(chart: Chart, series: Series) -> SeriesColumns:
    """Collect the figures of a series; targets may have several for a slot and no gaps."""
    periodicity: Periodicity = chart.periodicity
    points = sorted((each for each in chart.points if each.series == series.id), key=lambda each: each.period.first)
    columns = tuple(
        Column(point, look_of(chart, point), slot, periodicity.start(slot), periodicity.end(slot))
        for point, slot in ((each, chart.slot_of(each)) for each in points)
    )
    slots = {column.slot for column in columns}
    has_gaps = bool(slots) and not series.traits.is_goal
    gaps = tuple(slot for slot in range(min(slots), max(slots)) if slot not in slots) if has_gaps else ()
    breaks = tuple(each.at.first_year for each in chart.breaks)
    change = chart.unit_of(series.unit).change
    return SeriesColumns(series, columns, gaps, breaks, chart.drawing_of(series), change)


def rows_of(chart: Chart, role: SeriesRole) -> tuple[SeriesColumns, ...]:
    """Return the rows of all series with a role, the chart's main series first."""
    series = sorted((each for each in chart.series if each.role == role), key=lambda each: each.id != chart.main)
    return tuple(row_of(chart, each) for each in series)


def drawn_rows(chart: Chart) -> Iterator[SeriesColumns]:
    """Yield the rows of a chart from the back to the front."""
    for role in sorted(ROLES, key=_height_of):
        yield from rows_of(chart, role)


def _height_of(role: SeriesRole) -> int:
    """Return how far in front series of a role are drawn."""
    match role:
        case "background":
            return 0
        case "target":
            return 1
        case "separate":
            return 2
        case "reporter":
            return 3
        case _:
            assert_never(role)


def _slot_of(column: Column) -> int:
    return column.slot
