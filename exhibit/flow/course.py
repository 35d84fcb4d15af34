"""The order in which an exhibit can be walked; all that the state machine knows of its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exhibit.content import Exhibit


@dataclass(frozen=True, slots=True)
class Course:
    """Ids and years, in the order of walking.

    Attributes:
        languages: Language codes.
        first_language: The one a new visitor finds.
        milestones: Decimal year by milestone id, in the order of time.
        levels: Importance by milestone id, 1 (most important) to 4.
        slides: Slide ids in order.
        years: Years that can be looked at on the chart, ascending: all of its axis, with or without a figure, and
            those of series in a panel of their own.
        axis: First and last year of the chart's axis.
        latest: The last whole year of the chart's main series; where the chart opens.
        chart: Id of the chart.
    """

    languages: tuple[str, ...]
    first_language: str
    milestones: Mapping[str, float]
    levels: Mapping[str, int]
    slides: tuple[str, ...]
    years: tuple[int, ...]
    axis: tuple[int, int]
    latest: int
    chart: str

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
        return cls(
            languages=exhibit.languages,
            first_language=language or exhibit.languages[0],
            milestones=MappingProxyType({each.id: each.date.middle_year for each in exhibit.milestones}),
            levels=MappingProxyType({each.id: each.level for each in exhibit.milestones}),
            slides=tuple(each.id for each in exhibit.slides),
            years=tuple(sorted(separate | set(range(axis[0], axis[1] + 1)))),
            axis=axis,
            latest=max(whole, default=axis[1]),
            chart=exhibit.chart.id,
        )

    def milestone_beside(self, key: str, by: int) -> str:
        """Return the milestone ``by`` places later; the first and last stay."""
        return _beside(tuple(self.milestones), key, by)

    def milestone_near(self, year: float | None, reach: float = 0.5) -> str | None:
        """Return the milestone to light at a decimal year.

        Args:
            year: Where the view looks; None is the start.
            reach: Years to both sides in which the most important one counts; beyond, the nearest does.

        Returns:
            An id; None where there are no milestones.
        """
        if year is None:
            return next(iter(self.milestones), None)
        distances = {key: abs(at - year) for key, at in self.milestones.items()}
        within = [key for key, distance in distances.items() if distance <= reach]
        if within:
            return min(within, key=lambda key: (self.levels[key], distances[key]))
        return min(distances, key=lambda key: distances[key], default=None)

    def slide_beside(self, key: str, by: int) -> str:
        """Return the slide ``by`` places later; the first and last stay."""
        return _beside(self.slides, key, by)

    def year_beside(self, year: int | None, by: int) -> int:
        """Return the year ``by`` places later among those of the chart; the first and last stay."""
        here = self.latest if year is None else year
        return self.years[min(max(self.years.index(here) + by, 0), len(self.years) - 1)]


def _beside(order: tuple[str, ...], key: str, by: int) -> str:
    return order[min(max(order.index(key) + by, 0), len(order) - 1)]
