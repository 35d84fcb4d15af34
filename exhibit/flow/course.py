"""The order in which an exhibit can be walked; all that the state machine knows of its content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exhibit.content import Exhibit
from exhibit.flow.finding import Finder
from exhibit.flow.states import Timeline
from exhibit.flow.walk import Walk


@dataclass(frozen=True, slots=True)
class Course:
    """Ids and years, in the order of walking.

    Attributes:
        languages: Language codes.
        first_language: The one a new visitor finds.
        milestones: Decimal year by milestone id, in the order of time.
        walk: All milestones, to go along.
        finder: Finds some of them.
        slides: Slide ids in order.
        years: Years that can be looked at on the chart, ascending: all of its axis, with or without a figure, and
            those of series in a panel of their own.
        axis: First and last year of the chart's axis.
        latest: The last whole year of the chart's main series; where the chart opens.
        chart: Id of the chart.
        start: Where the timeline opens: an id, a year, ``today`` or None for the first milestone.
    """

    languages: tuple[str, ...]
    first_language: str
    milestones: Mapping[str, float]
    walk: Walk
    finder: Finder
    slides: tuple[str, ...]
    years: tuple[int, ...]
    axis: tuple[int, int]
    latest: int
    chart: str
    start: str | None = None

    @classmethod
    def of(cls, exhibit: Exhibit, language: str | None = None) -> Course:
        """Read the order from an exhibit.

        Args:
            exhibit: Whose order.
            language: What a new visitor finds; None is the exhibit's first.
        """
        roles = {each.id: each.role for each in exhibit.chart.series}
        points = exhibit.chart.points
        drawn = [each.year for each in points if roles[each.series] in {"reporter", "background"}]
        axis = min(drawn, default=exhibit.about.span.first.year), max(drawn, default=exhibit.about.span.last.year)
        separate = {each.year for each in points if roles[each.series] == "separate"}
        main = [each for each in points if each.series == exhibit.chart.main]
        whole = [each.year for each in main if not each.is_partial]
        walk = Walk.along(exhibit.milestones)
        return cls(
            languages=exhibit.languages,
            first_language=language or exhibit.languages[0],
            milestones=MappingProxyType(dict(zip(walk.keys, walk.years, strict=True))),
            walk=walk,
            finder=Finder(exhibit, walk),
            slides=tuple(each.id for each in exhibit.slides),
            years=tuple(sorted(separate | set(range(axis[0], axis[1] + 1)))),
            axis=axis,
            latest=max(whole, default=axis[1]),
            chart=exhibit.chart.id,
            start=exhibit.about.start,
        )

    def milestone_beside(self, key: str, by: int, among: Walk | None = None) -> str:
        """Return the milestone ``by`` places later among some or all; the first and last stay."""
        return (self.walk if among is None else among).beside(key, self.milestones[key], by) or key

    def walk_of(self, timeline: Timeline, language: str) -> Walk:
        """Return the milestones that a timeline shows."""
        return self.finder.find(language, timeline.query, timeline.threads)

    def opening(self, today: dt.date | None) -> Timeline:
        """Return the timeline as it opens.

        Args:
            today: The day it is; None opens at the first milestone where the exhibit asks for today's.
        """
        if self.start is not None and self.start.isdecimal():
            # The middle of the year is looked for, so that its own milestones come before its neighbours'.
            return Timeline(float(self.start), selected=self.walk.near(float(self.start) + 0.5))
        key = self.finder.nearest_day(today) if self.start == "today" and today is not None else self.start
        if key is None or key not in self.milestones:
            return Timeline(selected=next(iter(self.walk), None))
        return Timeline(self.milestones[key], selected=key)

    def slide_beside(self, key: str, by: int) -> str:
        """Return the slide ``by`` places later; the first and last stay."""
        return _beside(self.slides, key, by)

    def year_beside(self, year: int | None, by: int) -> int:
        """Return the year ``by`` places later among those of the chart; the first and last stay."""
        here = self.latest if year is None else year
        return self.years[min(max(self.years.index(here) + by, 0), len(self.years) - 1)]


def _beside(order: tuple[str, ...], key: str, by: int) -> str:
    return order[min(max(order.index(key) + by, 0), len(order) - 1)]
