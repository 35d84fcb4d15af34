"""The places a visitor can be in. Each holds all it needs, so any can be opened directly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, TypeVar


@dataclass(frozen=True, slots=True)
class Attract:
    """The loop that plays while nobody is there."""


@dataclass(frozen=True, slots=True)
class Home:
    """The three doors."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The axis of time.

    Attributes:
        year: Decimal year in the middle of the view, or None for the start of the exhibit.
        span_years: Years from edge to edge of a whole screen, or None for the opening zoom.
        selected: Id of the milestone whose card is lit.
        query: Words that a milestone must have to be shown; empty shows all.
        threads: Ids of the threads that are shown; none shows all.
        is_finding: True while the visitor types or chooses.
        listed: Ids of milestones in a list over the axis; none is no list.
    """

    year: float | None = None
    span_years: float | None = None
    selected: str | None = None
    query: str = ""
    threads: frozenset[str] = frozenset()
    is_finding: bool = False
    listed: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        """True where not all milestones are wanted."""
        return bool(self.query.strip() or self.threads)


@dataclass(frozen=True, slots=True)
class Detail:
    """One milestone, large."""

    milestone: str
    came_from: Timeline | Chart | Linked | Slides | Tour | Home = Home()


@dataclass(frozen=True, slots=True)
class Chart:
    """The trade chart.

    Attributes:
        slot: The year, quarter or month under the playhead, counted; None is the last whole one.
        came_from: Where Back leads.
        toggled: Ids of the series the visitor has shown or hidden against the chart's own choice.
        is_split: Values are shown in their parts, where these are known.
        is_table: The same data as a table.
        speed: Factor on the usual speed at which it plays.
    """

    slot: int | None = None
    came_from: Timeline | Tour | Home = Home()
    toggled: frozenset[str] = frozenset()
    is_split: bool = False
    is_table: bool = False
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Linked:
    """Timeline and chart on one axis of time.

    Attributes:
        slot: The year, quarter or month under the playhead, counted; None is the last whole one.
        year: Decimal year in the middle of the view, or None for where the playhead is.
        span_years: Years from edge to edge, or None for the opening zoom.
        selected: Id of the lit milestone.
        came_from: Where Back leads.
        speed: Factor on the usual speed at which it plays.
    """

    slot: int | None = None
    year: float | None = None
    span_years: float | None = None
    selected: str | None = None
    came_from: Timeline | Chart | Tour | Home = Home()
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Slides:
    """A full-screen slide.

    Attributes:
        slide: Its id.
        came_from: Where Back leads.
        is_playing: The deck goes on by itself.
        rounds: How often it has come round while it played.
    """

    slide: str
    came_from: Timeline | Tour | Home = Home()
    is_playing: bool = False
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Tours:
    """The guided tours to choose from."""


@dataclass(frozen=True, slots=True)
class Tour:
    """A guided tour.

    Attributes:
        tour: Its id.
        stop: Which of its stops, counted from 0.
        is_paused: The visitor has stopped it and may go on, leave or look around.
        is_over: Its last stop has been told.
        came_from: Where Back leads.
    """

    tour: str
    stop: int = 0
    is_paused: bool = False
    is_over: bool = False
    came_from: Home | Tours = Home()


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources, pictures and what the exhibit is.

    Attributes:
        came_from: Where Back leads.
        cited: Ids to show first; empty for all.
    """

    came_from: Home | Timeline | Detail | Chart | Linked | Slides | Tours | Tour = Home()
    cited: tuple[str, ...] = ()


Place: TypeAlias = Attract | Home | Timeline | Detail | Chart | Linked | Slides | Tours | Tour | Sources


P = TypeVar("P", Attract, Home, Timeline, Detail, Chart, Linked, Slides, Tours, Tour, Sources)


def expect(place: Place, kind: type[P]) -> P:
    """Return a place that must be of a kind.

    Raises:
        TypeError: It is of another kind.
    """
    if not isinstance(place, kind):
        message = f"{type(place).__name__} is not a {kind.__name__}"
        raise TypeError(message)
    return place


@dataclass(frozen=True, slots=True)
class Session:
    """One visitor's state.

    Attributes:
        place: Where they are.
        language: Language code of everything on screen.
        text_scale: 1.0, 1.25 or 1.5.
        is_warned: True while the countdown to the reset is shown.
        beside: Code of a second language beside the first, or None.
        left_tour: The tour the visitor has left before its end, where it can go on.
        is_strong: Colours stand farther apart.
        visits: How many visitors have gone before, counted since the program began.
    """

    place: Place
    language: str
    text_scale: float = 1.0
    is_warned: bool = False
    beside: str | None = None
    left_tour: Tour | None = None
    is_strong: bool = False
    visits: int = 0

    @property
    def view(self) -> tuple[str, str | None, float, bool]:
        """What every screen depends on, wherever the visitor is."""
        return self.language, self.beside, self.text_scale, self.is_strong
