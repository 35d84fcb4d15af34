"""One panel a unit: beside the main one where its time is another, below it where the two share their time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from exhibit.content import Chart
from exhibit.dates import Periodicity
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.columns import SeriesColumns
from exhibit.layout.chart.stacked import stacks_of
from exhibit.layout.chart.value_axis import ValueAxis, value_axis

_MOST_TICKS = 5
_FEW_TICKS = 3
_MARK_ROOM = 16.0
_END_SLOTS = 0.2
_END_ROOM = 14.0
"""Design units from an edge of a panel to the middle of its first or last slot."""
_LEAST_SLOTS = 4.0
"""How many there is room for, however few there are."""

Side = Literal["main", "before", "below", "after"]


@dataclass(frozen=True, slots=True)
class Panel:
    """Series of one unit.

    Attributes:
        unit: Id of the unit.
        rows: Its series, from the back to the front; hidden ones are left out.
        axis: Its values from foot to top.
        years: Decimal years from the beginning of the first slot to the end of the last, hidden series included except
            for targets, which may lie ahead of everything else.
        side: Where it stands: the main one, or beside (``before``, ``after``) or ``below`` it.
    """

    unit: str
    rows: tuple[SeriesColumns, ...]
    axis: ValueAxis
    years: tuple[float, float]
    side: Side

    @property
    def room_below(self) -> float:
        """Design units that marks of the lowest figure reach below the axis."""
        return 0.0 if self.axis.low == 0 else _MARK_ROOM

    @property
    def is_below(self) -> bool:
        """Whether it stands below the main one and shares its time."""
        match self.side:
            case "below":
                return True
            case "main" | "before" | "after":
                return False
            case _:
                assert_never(self.side)

    @property
    def is_apart(self) -> bool:
        """Whether it stands beside the main one and has a time of its own."""
        match self.side:
            case "before" | "after":
                return True
            case "main" | "below":
                return False
            case _:
                assert_never(self.side)


def panels_of(chart_index: ChartIndex, hidden: Sequence[str] = ()) -> list[Panel]:
    """Return the panels of a chart, the main one first.

    Args:
        chart_index: The chart's figures.
        hidden: Ids of series that are not drawn; a panel of which nothing is left goes, except for the main one.
    """
    chart, every = chart_index.chart, chart_index.rows
    main_unit = chart.main_series.unit
    units = list(dict.fromkeys([main_unit, *(each.unit for each in chart.series)]))
    whole = _years([row for row in every if row.series.unit == main_unit])
    panels = []
    for unit in units:
        rows = [row for row in every if row.series.unit == unit]
        years = _years(rows)
        shown = tuple(row for row in rows if row.series.id not in hidden)
        side: Side = "main"
        if unit != main_unit:
            side = "before" if years[1] <= whole[0] else "after" if years[0] >= whole[1] else "below"
        if shown or unit == main_unit:
            panels.append(Panel(unit, shown, _axis(chart, unit, shown, side), _with_targets(years, shown), side))
    return panels


def with_ends(years: tuple[float, float], periodicity: Periodicity, width: float) -> tuple[float, float]:
    """Return the decimal years at the edges of a panel: one figure is no block, and a mark at an end is whole.

    Args:
        years: From the beginning of its first slot to the end of its last.
        periodicity: What a slot is.
        width: Of the panel in design units.
    """
    slots = (years[1] - years[0]) * periodicity.per_year
    spare = max(_END_SLOTS, (_LEAST_SLOTS - slots) / 2, _END_ROOM * slots / width - 0.5) / periodicity.per_year
    return years[0] - spare, years[1] + spare


def _axis(chart: Chart, unit: str, rows: tuple[SeriesColumns, ...], side: Side) -> ValueAxis:
    reaches = [column.reach for row in rows for column in row.columns if row.drawing != "area"]
    reaches += [(0.0, each.top) for stacked in stacks_of(rows) for each in stacked.layers]
    return value_axis(chart.unit_of(unit).axis, reaches, _MOST_TICKS if side == "main" else _FEW_TICKS)


def _with_targets(years: tuple[float, float], rows: Sequence[SeriesColumns]) -> tuple[float, float]:
    targets = [column for row in rows if row.series.traits.is_goal for column in row.columns]
    return min([years[0], *(each.start for each in targets)]), max([years[1], *(each.end for each in targets)])


def _years(rows: Sequence[SeriesColumns]) -> tuple[float, float]:
    columns = [column for row in rows for column in row.columns if not row.series.traits.is_goal]
    columns = columns or [column for row in rows for column in row.columns]
    return min(each.start for each in columns), max(each.end for each in columns)
