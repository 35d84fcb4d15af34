"""All that a chart knows, looked up by time: worked out once, asked in every frame."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from exhibit.content import Chart
from exhibit.content.models.series_role import ROLES, SeriesRole
from exhibit.layout.chart.columns import Column, SeriesColumns, drawn_rows
from exhibit.layout.chart.comparison import Disagreement, Outcome, disagreements, outcomes


def _place_of(role: SeriesRole) -> int:
    """Return when series of a role are told of."""
    match role:
        case "reporter":
            return 0
        case "background":
            return 1
        case "separate":
            return 2
        case "target":
            return 3
        case _:
            assert_never(role)


READING_ORDER = tuple(sorted(ROLES, key=_place_of))
"""All roles, in the order in which series of them are told of."""


class ChartIndex:
    """The figures of a chart.

    Args:
        chart: Whose figures.

    Attributes:
        chart: The same.
        rows: Every series with its figures, from the back to the front.
    """

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.rows: tuple[SeriesColumns, ...] = tuple(drawn_rows(chart))
        self._by_slot: dict[int, list[tuple[SeriesColumns, Column]]] = {}
        for row in (row for row in self.rows_of(*READING_ORDER) if not row.series.traits.is_goal):
            for column in row.columns:
                self._by_slot.setdefault(column.slot, []).append((row, column))
        self._disagreements: dict[int, list[Disagreement]] = {}
        for found in disagreements(self.rows):
            self._disagreements.setdefault(found.low.slot, []).append(found)
        self._outcomes: dict[int, list[Outcome]] = {}
        for outcome in outcomes((row for row in self.rows if row.series.traits.is_goal), self.row(chart.main)):
            self._outcomes.setdefault(outcome.target.slot, []).append(outcome)

    def rows_of(self, *roles: SeriesRole) -> Iterator[SeriesColumns]:
        """Yield the rows of some roles, role by role, the chart's main series first in its own."""
        for role in roles:
            found = [row for row in self.rows if row.series.role == role]
            yield from sorted(found, key=lambda row: row.series.id != self.chart.main)

    def row(self, series: str) -> SeriesColumns:
        """Return the row of a series.

        Raises:
            KeyError: The chart has no such series.
        """
        by_id: Mapping[str, SeriesColumns] = {row.series.id: row for row in self.rows}
        return by_id[series]

    def at(self, slot: int) -> list[tuple[SeriesColumns, Column]]:
        """Return every reporter's figure for a slot, the chart's main series first."""
        return self._by_slot.get(slot, [])

    def disagreements_at(self, slot: int) -> list[Disagreement]:
        """Return where reporters disagree about a slot, one for each unit."""
        return self._disagreements.get(slot, [])

    def outcomes_at(self, slot: int) -> list[Outcome]:
        """Return the targets for a slot with what came of them."""
        return self._outcomes.get(slot, [])
