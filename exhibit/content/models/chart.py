"""A chart: series of reporters, each point with its qualifier, basis and sources."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, assert_never

from pydantic import BeforeValidator, Field, model_validator

from exhibit.content.models.chart_axis import AxisWish, Change, Drawing
from exhibit.content.models.fields import (
    ChartId,
    ClosedDate,
    Id,
    LocalText,
    MilestoneId,
    Number,
    Record,
    SourceId,
    Text,
    Tint,
)
from exhibit.content.models.series_role import RoleTraits, SeriesRole, traits_of
from exhibit.dates import HistoricDate, Periodicity

Qualifier = Literal["exact", "about", "over", "nearly"]
Basis = Literal["stated", "derived"]
Step = Literal["year", "quarter", "month"]
Place = Literal["door", "linked"]


class Part(Record):
    """A part of every point's value that the chart can show by itself, such as exports one way."""

    id: Id
    label: LocalText


class Series(Record):
    """Figures of one reporter in one unit; series are never joined.

    Attributes:
        label: What it is called; where it is the only one, by itself as its chart.
        reporter: Who counted; None where series are not reports of the same, such as the temperatures of two towns.
        drawn: How it is drawn; None is as its chart and role have it.
    """

    id: Id
    label: LocalText = Field(default_factory=lambda: MappingProxyType({}))
    reporter: LocalText | None = None
    note: LocalText | None = None
    unit: Id
    role: SeriesRole = "reporter"
    drawn: Drawing | None = None
    tint: Tint

    @property
    def traits(self) -> RoleTraits:
        """What its role means."""
        return traits_of(self.role)

    @property
    def is_report(self) -> bool:
        """Whether it is what somebody counted, and may be set against what others counted."""
        return self.traits.is_compared and self.reporter is not None


class Unit(Record):
    """How values read, and how they are set along an axis and compared.

    Attributes:
        format: How a value reads: ``{value}`` is replaced by the number in the visitor's format.
        axis: Where the axis begins and ends.
        change: What is said of two figures one after the other: a share, a difference, or nothing.
        difference: How a difference reads where not as a value does: "{value} percentage points".
    """

    id: Id
    label: LocalText
    format: LocalText
    axis: AxisWish = AxisWish()
    change: Change = "percent"
    difference: LocalText | None = None


class Point(Record):
    """One figure.

    Attributes:
        period: The year, or the part of a year it covers.
        value: In the unit of its series.
        range: The lowest and the highest of the period, or between which the source puts the value.
        qualifier: How exactly the source states it.
        basis: ``derived`` where it was computed from what the source states.
        derivation: The sum that gives a derived value.
        parts: Values of the chart's parts, where the source gives them.
    """

    series: Id
    period: ClosedDate
    value: Number
    range: tuple[Number, Number] | None = None
    qualifier: Qualifier = "exact"
    basis: Basis = "stated"
    derivation: Text | None = None
    parts: dict[Id, Number] = Field(default_factory=dict)
    sources: tuple[SourceId, ...] = Field(min_length=1)
    note: LocalText | None = None

    @property
    def reach(self) -> tuple[float, float]:
        """The lowest and the highest that is drawn of it."""
        low, high = self.range or (self.value, self.value)
        return min(low, self.value), max(high, self.value)

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
    """A chart; it is called by its title everywhere.

    Attributes:
        step: What one figure stands for.
        main: The series that is read first, by itself the first.
        place: Where it is found: behind a door of its own on the first screen, and below the timeline.
        parts: What every value can be split into.
    """

    id: Id
    title: LocalText
    subtitle: LocalText | None = None
    method: LocalText | None = None
    main: Id
    place: tuple[Place, ...] = ("door", "linked")
    step: Step = "year"
    units: tuple[Unit, ...] = Field(min_length=1)
    parts: tuple[Part, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1, max_length=6)
    points: tuple[Point, ...] = Field(min_length=1)
    events: tuple[ChartEvent, ...] = ()
    breaks: tuple[Break, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _implied(cls, given: object) -> object:
        """Add what goes without saying where there is one series, and which is read first."""
        series = given.get("series") if isinstance(given, Mapping) else None
        if not isinstance(given, Mapping) or not isinstance(series, list | tuple) or not series:
            return given
        first, data = series[0], dict(given)
        if isinstance(first, Mapping) and "main" not in data:
            data |= {"main": first["id"]} if "id" in first else {}
        if isinstance(first, Mapping) and len(series) == 1 and "label" not in first and "title" in data:
            data["series"] = [{**first, "label": data["title"]}]
        return data

    @property
    def has_door(self) -> bool:
        """Whether a door on the first screen leads to it."""
        return "door" in self.place

    @property
    def is_linked(self) -> bool:
        """Whether it may be shown below the timeline."""
        return "linked" in self.place

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

    def drawing_of(self, series: Series) -> Drawing:
        """Return how a series is drawn: by itself the main one as bars, as is the first of any other unit."""
        if series.drawn is not None:
            return series.drawn
        if series.traits.is_goal:
            return "marks"
        own = (each for each in self.series if each.unit == series.unit and not each.traits.is_goal)
        first = self.main_series if series.unit == self.main_series.unit else next(own)
        return "bars" if series.id == first.id and self.unit_of(series.unit).axis.has_zero else "line"

    def point(self, series: str, period: HistoricDate) -> Point | None:
        """Return the figure of a series for a period; None where the chart has none."""
        return next((each for each in self.points if each.series == series and each.period == period), None)

    def slot_of(self, point: Point) -> int:
        """Return the year, quarter or month of a figure, counted."""
        return self.periodicity.slot_of(point.period)

    def is_partial(self, point: Point) -> bool:
        """Say whether a figure covers only a part of its year, quarter or month."""
        return not self.periodicity.fills(point.period)


class ChartTime(Record):
    """A year, quarter or month of a chart, as milestones and tours name it.

    Attributes:
        chart: Which one; None where the exhibit has but one.
        period: Where figures come by quarters or months, the first month of one will do.
    """

    chart: ChartId | None = None
    period: ClosedDate


def _spelled_out(value: object) -> object:
    return {"period": value} if isinstance(value, str) else value


ChartTimeField = Annotated[ChartTime, BeforeValidator(_spelled_out)]
"""Written in full, or as the period alone."""
