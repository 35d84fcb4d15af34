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
        languages: Language codes; the first is the one after a reset.
        milestones: Decimal year by milestone id, in the order of time.
        slides: Slide ids in order.
        years: Years with a figure, ascending.
        chart: Id of the chart.
    """

    languages: tuple[str, ...]
    milestones: Mapping[str, float]
    slides: tuple[str, ...]
    years: tuple[int, ...]
    chart: str

    @classmethod
    def of(cls, exhibit: Exhibit) -> Course:
        """Read the order from an exhibit."""
        separate = {each.id for each in exhibit.chart.series if each.role != "reporter"}
        return cls(
            languages=exhibit.languages,
            milestones=MappingProxyType({each.id: each.date.middle_year for each in exhibit.milestones}),
            slides=tuple(each.id for each in exhibit.slides),
            years=tuple(sorted({each.year for each in exhibit.chart.points if each.series not in separate})),
            chart=exhibit.chart.id,
        )

    def has_year(self, year: int) -> bool:
        """Say whether the chart's axis covers a year, with or without a figure."""
        return self.years[0] <= year <= self.years[-1]

    def milestone_beside(self, key: str, by: int) -> str:
        """Return the milestone ``by`` places later; the first and last stay."""
        return _beside(tuple(self.milestones), key, by)

    def milestone_near(self, year: float | None) -> str | None:
        """Return the milestone nearest to a decimal year, the first for None, and None where there are none."""
        if year is None:
            return next(iter(self.milestones), None)
        return min(self.milestones, key=lambda key: abs(self.milestones[key] - year), default=None)

    def slide_beside(self, key: str, by: int) -> str:
        """Return the slide ``by`` places later; the first and last stay."""
        return _beside(self.slides, key, by)

    def year_beside(self, year: int | None, by: int) -> int:
        """Return the year ``by`` years later within the years of the chart."""
        here = self.years[-1] if year is None else year
        return min(max(here + by, self.years[0]), self.years[-1])


def _beside(order: tuple[str, ...], key: str, by: int) -> str:
    return order[min(max(order.index(key) + by, 0), len(order) - 1)]
