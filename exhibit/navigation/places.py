"""The places a visitor can be in. Each holds all it needs, so any can be opened directly.

``word`` is what a place is called in addresses and in counts of visits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias, TypeVar


@dataclass(frozen=True, slots=True)
class AttractPlace:
    """The loop that plays while nobody is there."""

    word: ClassVar[str] = "attract"


@dataclass(frozen=True, slots=True)
class HomePlace:
    """The doors."""

    word: ClassVar[str] = "home"


@dataclass(frozen=True, slots=True)
class TimelinePlace:
    """The axis of time.

    Attributes:
        year: Decimal year in the middle of the view, or None for the start of the exhibit.
        span_years: Years from edge to edge of a whole screen, or None for the opening zoom.
        selected: Id of the milestone whose card is lit.
        query: Words that a milestone must have to be shown; empty shows all.
        threads: Ids of the threads that are shown; none shows all.
        is_finding: True while the visitor types or chooses.
        listed: Ids of milestones in a list over the axis; none is no list.
        is_whole: The years reach from edge to edge of the axis instead, however little of the screen that has.
    """

    word: ClassVar[str] = "timeline"

    year: float | None = None
    span_years: float | None = None
    selected: str | None = None
    query: str = ""
    threads: frozenset[str] = frozenset()
    is_finding: bool = False
    listed: tuple[str, ...] = ()
    is_whole: bool = False

    @property
    def is_filtered(self) -> bool:
        """True where not all milestones are wanted."""
        return bool(self.query.strip() or self.threads)


@dataclass(frozen=True, slots=True)
class MilestonePlace:
    """One milestone, large."""

    word: ClassVar[str] = "detail"

    milestone: str
    came_from: MilestoneOrigin = HomePlace()


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """A chart.

    Attributes:
        chart: Its id.
        slot: The year, quarter or month under the playhead, counted; None is the last whole one.
        came_from: Where Back leads.
        toggled: Ids of the series the visitor has shown or hidden against the chart's own choice.
        is_split: Values are shown in their parts, where these are known.
        is_table: The same data as a table.
        speed: Factor on the usual speed at which it plays.
    """

    word: ClassVar[str] = "chart"

    chart: str
    slot: int | None = None
    came_from: TimelinePlace | TourPlace | HomePlace = HomePlace()
    toggled: frozenset[str] = frozenset()
    is_split: bool = False
    is_table: bool = False
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class LinkedPlace:
    """Timeline and a chart on one axis of time.

    Attributes:
        chart: Id of the chart.
        slot: The year, quarter or month under the playhead, counted; None is the last whole one.
        year: Decimal year in the middle of the view, or None for where the playhead is.
        span_years: Years from edge to edge, or None for the opening zoom.
        selected: Id of the lit milestone.
        came_from: Where Back leads.
        speed: Factor on the usual speed at which it plays.
    """

    word: ClassVar[str] = "linked"

    chart: str
    slot: int | None = None
    year: float | None = None
    span_years: float | None = None
    selected: str | None = None
    came_from: TimelinePlace | ChartPlace | TourPlace | HomePlace = HomePlace()
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class SlidePlace:
    """A full-screen slide.

    Attributes:
        slide: Its id.
        came_from: Where Back leads.
        is_playing: The deck goes on by itself.
        rounds: How often it has come round while it played.
    """

    word: ClassVar[str] = "slides"

    slide: str
    came_from: TimelinePlace | TourPlace | HomePlace = HomePlace()
    is_playing: bool = False
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class TourListPlace:
    """The guided tours to choose from."""

    word: ClassVar[str] = "tours"


@dataclass(frozen=True, slots=True)
class TourPlace:
    """A guided tour.

    Attributes:
        tour: Its id.
        stop: Which of its stops, counted from 0.
        is_paused: The visitor has stopped it and may go on, leave or look around.
        is_over: Its last stop has ended.
        came_from: Where Back leads.
    """

    word: ClassVar[str] = "tour"

    tour: str
    stop: int = 0
    is_paused: bool = False
    is_over: bool = False
    came_from: HomePlace | TourListPlace = HomePlace()


@dataclass(frozen=True, slots=True)
class SourcesPlace:
    """All sources, pictures and what the exhibit is.

    Attributes:
        came_from: Where Back leads.
        cited: Ids to show first; empty for all.
    """

    word: ClassVar[str] = "sources"

    came_from: (
        HomePlace | TimelinePlace | MilestonePlace | ChartPlace | LinkedPlace | SlidePlace | TourListPlace | TourPlace
    ) = HomePlace()
    cited: tuple[str, ...] = ()


MilestoneOrigin: TypeAlias = TimelinePlace | ChartPlace | LinkedPlace | SlidePlace | TourPlace | HomePlace
"""Where a milestone can be opened from, and Back leads to."""

StopPlace: TypeAlias = MilestonePlace | ChartPlace | LinkedPlace | SlidePlace
"""Where a stop of a tour is, which a visitor who looks around there comes to."""

Place: TypeAlias = (
    AttractPlace
    | HomePlace
    | TimelinePlace
    | MilestonePlace
    | ChartPlace
    | LinkedPlace
    | SlidePlace
    | TourListPlace
    | TourPlace
    | SourcesPlace
)


P = TypeVar(
    "P",
    AttractPlace,
    HomePlace,
    TimelinePlace,
    MilestonePlace,
    ChartPlace,
    LinkedPlace,
    SlidePlace,
    TourListPlace,
    TourPlace,
    SourcesPlace,
)


def expect(place: Place, kind: type[P]) -> P:
    """Return a place that must be of a kind.

    Raises:
        TypeError: It is of another kind.
    """
    if not isinstance(place, kind):
        message = f"{type(place).__name__} is not a {kind.__name__}"
        raise TypeError(message)
    return place
