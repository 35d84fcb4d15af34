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
        span_years: Years from edge to edge, or None for the opening zoom.
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
    came_from: Timeline | Chart | Slides | Home = Home()


@dataclass(frozen=True, slots=True)
class Chart:
    """The trade chart.

    Attributes:
        year: Where the playhead is; None is the last whole year.
        came_from: Where Back leads.
        toggled: Ids of the series the visitor has shown or hidden against the chart's own choice.
    """

    year: int | None = None
    came_from: Timeline | Home = Home()
    toggled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Slides:
    """A full-screen slide."""

    slide: str
    came_from: Timeline | Home = Home()


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources, pictures and what the exhibit is.

    Attributes:
        came_from: Where Back leads.
        cited: Ids to show first; empty for all.
    """

    came_from: Home | Timeline | Detail | Chart | Slides = Home()
    cited: tuple[str, ...] = ()


Place: TypeAlias = Attract | Home | Timeline | Detail | Chart | Slides | Sources


P = TypeVar("P", Attract, Home, Timeline, Detail, Chart, Slides, Sources)


def expect(place: Place, kind: type[P]) -> P:
    """Return a place that must be of a kind.

    Raises:
        TypeError: It is of another kind.
    """
    if not isinstance(place, kind):
        message = f"{name_of(place)} is not a {kind.__name__}"
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
    """

    place: Place
    language: str
    text_scale: float = 1.0
    is_warned: bool = False


def name_of(place: Place) -> str:
    """Return the address of a place, as ``--open`` takes it."""
    match place:
        case Timeline(query=query, is_finding=True):
            return f"find:{query}" if query else "find"
        case Timeline(year=year) if year is not None:
            return f"timeline:{year:.0f}"
        case Detail(milestone=key):
            return f"milestone:{key}"
        case Chart(year=number) if number is not None:
            return f"chart:{number}"
        case Slides(slide=key):
            return f"slide:{key}"
        case _:
            return type(place).__name__.lower()
