"""The check of times that milestones, slides and tours name: a chart that is there, and a time it has."""

from collections.abc import Iterator, Sequence

from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.models.chart import Chart, ChartTime
from exhibit.content.problem import Location, Problem
from exhibit.content.reading.records import Placed
from exhibit.dates import HistoricDate

_INSIDE = 1e-6
"""A decimal year this much before the end of a period is still in it."""


class ChartTimes:
    """What can be named of the charts.

    Args:
        charts: Those that are shown.
        known: What can be referred to.
        span: First and last year of the exhibit, which the linked view shows; None where nothing says it.
    """

    def __init__(self, charts: Sequence[Placed[Chart]], known: KnownIds, span: tuple[int, int] | None) -> None:
        self._charts = {each.record.id: each.record for each in charts}
        self._known, self._span = known, span

    def chart_of(self, key: str | None, place: Location) -> Iterator[Chart | Problem]:
        """Yield the chart that is meant, or else what is wrong; nothing where the chart says itself what is wrong."""
        if key is not None:
            found = self._charts.get(key)
            if found is None:
                yield from self._known.unknown("chart", key, place)
            else:
                yield found
        elif len(self._charts) == 1:
            yield from self._charts.values()
        elif self._charts:
            yield Problem(place, "there are several charts", f"say which: chart: {' or '.join(self._charts)}")
        elif not self._known.is_unread("chart"):
            yield Problem(place, "there is no chart", "put one into the folder charts/")

    def check_figure(self, time: ChartTime, place: Location) -> Iterator[Problem]:
        """Yield what is wrong with a time that must have a figure."""
        for found in self.chart_of(time.chart, place):
            if isinstance(found, Problem):
                yield found
            elif not has_figure(found, time.period):
                yield Problem(place, f"chart {found.id!r} has no figure for {time.period.text}")

    def check_axis(self, time: ChartTime, place: Location) -> Iterator[Problem]:
        """Yield what is wrong with a time that must be on a chart's axis."""
        for found in self.chart_of(time.chart, place):
            if isinstance(found, Problem):
                yield found
                continue
            first, last, apart = axis_years(found)
            if not first <= time.period.first.year <= last and time.period.first.year not in apart:
                yield _off_axis(time.period, "chart", (min([first, *apart]), max([last, *apart])), place)

    def check_linked(self, time: ChartTime, place: Location) -> Iterator[Problem]:
        """Yield what is wrong with a time of the linked view."""
        for found in self.chart_of(time.chart, place):
            if isinstance(found, Problem):
                yield found
                continue
            if not found.is_linked:
                yield Problem(place, f"chart {found.id!r} is not shown with the timeline", "add linked to its 'place'")
                continue
            first, last, apart = axis_years(found)
            ends = (*(self._span or ()), first, last, *apart)
            if not min(ends) <= time.period.first.year <= max(ends):
                yield _off_axis(time.period, "linked view", (min(ends), max(ends)), place)


def _off_axis(date: HistoricDate, axis: str, ends: tuple[int, int], place: Location) -> Problem:
    return Problem(place, f"{date.text} is not on the axis of the {axis}", f"it goes from {ends[0]} to {ends[1]}")


def has_figure(chart: Chart, period: HistoricDate) -> bool:
    """Say whether a chart has a figure, which a target is not, inside a period or around it."""
    goals = {each.id for each in chart.series if each.traits.is_goal}
    first = chart.periodicity.slot_at(period.first_year)
    last = max(chart.periodicity.slot_at(period.last_year - _INSIDE), first)
    return any(first <= chart.slot_of(each) <= last for each in chart.points if each.series not in goals)


def axis_years(chart: Chart) -> tuple[int, int, frozenset[int]]:
    """Return the first and last year of a chart's axis, and the years of series in a panel of their own."""
    traits = {series.id: series.traits for series in chart.series}
    placed = [each for each in chart.points if each.series in traits]
    drawn = [each.year for each in placed if traits[each.series].is_on_axis] or [each.year for each in chart.points]
    return min(drawn), max(drawn), frozenset(each.year for each in placed if traits[each.series].has_own_unit)
