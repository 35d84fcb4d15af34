"""A trade chart: series of reporters, each point with its qualifier, basis and sources."""

from typing import Literal, assert_never

from pydantic import Field

from exhibit.content.models.fields import ClosedDate, Id, LocalText, MilestoneId, Number, Record, SourceId, Text, Tint
from exhibit.content.models.series_role import RoleTraits, SeriesRole, traits_of
from exhibit.dates import HistoricDate, Periodicity

Qualifier = Literal["exact", "about", "over", "nearly"]
Basis = Literal["stated", "derived"]
Step = Literal["year", "quarter", "month"]


class Part(Record):
    """A part of every point's value that the chart can show by itself, such as exports one way."""

    id: Id
    label: LocalText


class Series(Record):
    """Figures of one reporter in one unit; series are never joined."""

    id: Id
    label: LocalText
    reporter: LocalText
    note: LocalText | None = None
    unit: Id
    role: SeriesRole
    tint: Tint

    @property
    def traits(self) -> RoleTraits:
        """What its role means."""
        return traits_of(self.role)


class Unit(Record):
    """How a value reads: ``{value}`` is replaced by the number in the visitor's format."""

    id: Id
    label: LocalText
    format: LocalText


class Point(Record):
    """One figure.

    Attributes:
        period: The year, or the part of a year it covers.
        value: In the unit of its series.
        qualifier: How exactly the source states it.
        basis: ``derived`` where it was computed from what the source states.
        derivation: The sum that gives a derived value.
        parts: Values of the chart's parts, where the source gives them.
    """

    series: Id
    period: ClosedDate
    value: Number
    qualifier: Qualifier = "exact"
    basis: Basis = "stated"
    derivation: Text | None = None
    parts: dict[Id, Number] = Field(default_factory=dict)
    sources: tuple[SourceId, ...] = Field(min_length=1)
    note: LocalText | None = None

    @property
    def year(self) -> int:
        """The year in which the period starts."""
        return self.period.first.year

    @property
    def is_derived(self) -> bool:
        """Whether it was computed from what the source states."""
        match self.basis:
            case "derived":
                return True
            case "stated":
                return False
            case _:
                assert_never(self.basis)

    @property
    def is_exact(self) -> bool:
        """Whether the source states it without a doubt."""
        match self.qualifier:
            case "exact":
                return not self.is_derived
            case "about" | "over" | "nearly":
                return False
            case _:
                assert_never(self.qualifier)


class ChartEvent(Record):
    """A milestone or a year that explains a figure."""

    period: ClosedDate
    label: LocalText
    milestone: MilestoneId | None = None
    sources: tuple[SourceId, ...] = ()


class Break(Record):
    """Where figures before and after cannot be compared; nothing is drawn across it."""

    at: ClosedDate
    label: LocalText
    milestone: MilestoneId | None = None
    sources: tuple[SourceId, ...] = ()


class Chart(Record):
    """A trade chart.

    Attributes:
        step: What one figure stands for.
        main: The series drawn as bars.
        parts: What every value can be split into.
    """

    id: Id
    title: LocalText
    subtitle: LocalText
    method: LocalText
    main: Id
    step: Step = "year"
    units: tuple[Unit, ...] = Field(min_length=1)
    parts: tuple[Part, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1, max_length=6)
    points: tuple[Point, ...] = Field(min_length=1)
    events: tuple[ChartEvent, ...] = ()
    breaks: tuple[Break, ...] = ()

    @property
    def periodicity(self) -> Periodicity:
        """How often figures come."""
        match self.step:
            case "year":
                return Periodicity(1)
            case "quarter":
                return Periodicity(4)
            case "month":
                return Periodicity(12)
            case _:
                assert_never(self.step)

    @property
    def main_series(self) -> Series:
        """The series that is read first."""
        return self.series_of(self.main)

    def series_of(self, key: str) -> Series:
        """Return the series with an id."""
        return next(each for each in self.series if each.id == key)

    def unit_of(self, key: str) -> Unit:
        """Return the unit with an id."""
        return next(each for each in self.units if each.id == key)

    def point(self, series: str, period: HistoricDate) -> Point | None:
        """Return the figure of a series for a period; None where the chart has none."""
        return next((each for each in self.points if each.series == series and each.period == period), None)

    def slot_of(self, point: Point) -> int:
        """Return the year, quarter or month of a figure, counted."""
        return self.periodicity.slot_of(point.period)

    def is_partial(self, point: Point) -> bool:
        """Say whether a figure covers only a part of its year, quarter or month."""
        return not self.periodicity.fills(point.period)
