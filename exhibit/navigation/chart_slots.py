"""What can be looked at on one chart, counted in its years, quarters or months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exhibit.content import Chart
from exhibit.content.models.extent import Extent
from exhibit.dates import Periodicity

_MOST_WALKED = 4000
"""So long an axis is walked from slot to slot; a longer one, from figure to figure."""


@dataclass(frozen=True, slots=True)
class ChartSlots:
    """The slots of one chart.

    Attributes:
        periodicity: Whether its figures come by years, quarters or months.
        on_chart: What can be looked at on it, ascending: all of its axis, with or without a figure, and what series in
            a panel of their own have figures for; of an axis of thousands of slots only those with a figure.
        axis: First and last slot of its axis.
        on_both: Every slot of the exhibit and the chart, where timeline and chart are shown together.
        latest: The last whole slot of its main series; where it opens.
    """

    periodicity: Periodicity
    on_chart: Sequence[int]
    axis: tuple[int, int]
    on_both: range
    latest: int

    @classmethod
    def of(cls, chart: Chart, extent: Extent) -> ChartSlots:
        """Count the slots of a chart.

        Args:
            chart: Whose slots.
            extent: The stretch of time of the exhibit.
        """
        periodicity, traits = chart.periodicity, {each.id: each.traits for each in chart.series}
        placed = [(chart.slot_of(each), each) for each in chart.points]
        drawn = {slot for slot, each in placed if traits[each.series].is_on_axis}
        separate = {slot for slot, each in placed if traits[each.series].has_own_unit}
        first = min(drawn, default=periodicity.slot_at(extent.first_year))
        last = max(drawn, default=periodicity.slot_at(extent.last_year))
        whole = [slot for slot, each in placed if each.series == chart.main and not chart.is_partial(each)]
        walked = range(first, last + 1) if last - first < _MOST_WALKED else drawn
        return cls(
            periodicity=periodicity,
            on_chart=tuple(sorted(separate.union(walked))),
            axis=(first, last),
            on_both=range(
                min(first, *separate, periodicity.slot_at(extent.first)),
                max(last, *separate, periodicity.slot_at(extent.last - 1e-6)) + 1,
            ),
            latest=max(whole, default=last),
        )

    def beside(self, slot: int | None, by: int) -> int:
        """Return the slot ``by`` places later among those of the chart; the first and last stay."""
        here = self.latest if slot is None else slot
        return self.on_chart[min(max(self.on_chart.index(here) + by, 0), len(self.on_chart) - 1)]

    def nearest(self, wished: int) -> int:
        """Return the slot of the chart that is nearest to another."""
        return min(self.on_chart, key=lambda slot: (abs(slot - wished), slot))

    def at(self, year: float) -> int:
        """Return the slot of the chart that is nearest to a decimal year."""
        return self.nearest(self.periodicity.slot_at(year))

    def linked_at(self, year: float) -> int:
        """Return the slot that holds a decimal year, or the nearest there is where timeline and chart are together."""
        return self.linked(self.periodicity.slot_at(year))

    def linked(self, wished: int) -> int:
        """Return a slot, or the nearest there is where timeline and chart are together."""
        return min(max(wished, self.on_both[0]), self.on_both[-1])
