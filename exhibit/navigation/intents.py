"""What a visitor can ask for. Touch, keys and clickers all become one of these."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

from exhibit.navigation.preferences import PreferenceIntent


@dataclass(frozen=True, slots=True)
class Begin:
    """Leave the attract loop in a language."""

    language: str


@dataclass(frozen=True, slots=True)
class GoHome:
    """Go to the three doors."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to where this place was opened from."""


@dataclass(frozen=True, slots=True)
class OpenTimeline:
    """Open the timeline.

    Attributes:
        year: At which decimal year; None is where the exhibit wants it to open.
        today: The day it is, or None where nobody knows; an exhibit may open at the milestone nearest to it.
    """

    year: float | None = None
    today: dt.date | None = None


@dataclass(frozen=True, slots=True)
class LookAt:
    """The timeline's view has come to rest at a year and a span in years."""

    year: float
    span_years: float


@dataclass(frozen=True, slots=True)
class Select:
    """Light a milestone's card on the timeline."""

    milestone: str


@dataclass(frozen=True, slots=True)
class Find:
    """Begin or end choosing which milestones the timeline shows; what was chosen stays."""

    is_open: bool


@dataclass(frozen=True, slots=True)
class Type:
    """Look for other words."""

    query: str


@dataclass(frozen=True, slots=True)
class ToggleThread:
    """Follow a thread, or follow it no longer."""

    thread: str


@dataclass(frozen=True, slots=True)
class ShowAll:
    """Show every milestone again."""


@dataclass(frozen=True, slots=True)
class ListTogether:
    """List milestones that cannot be told apart on the axis; none ends the list."""

    milestones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoToEnd:
    """Go to the first (-1) or the last (+1) milestone that the timeline shows."""

    side: int


@dataclass(frozen=True, slots=True)
class OpenMilestone:
    """Read a milestone."""

    milestone: str


@dataclass(frozen=True, slots=True)
class OpenChart:
    """Open a chart, at a year, quarter or month (counted) if one is given; or go to it from another."""

    chart: str
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class OpenLinked:
    """Open timeline and chart on one axis, at a year, quarter or month (counted) if one is given.

    Without a chart it is the one that is looked at, or else the first that can be shown so.
    """

    chart: str | None = None
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class MoveTo:
    """The playhead has been moved to a year, quarter or month, counted."""

    slot: int


@dataclass(frozen=True, slots=True)
class ChangeSpeed:
    """Figures shall grow at a factor of the usual speed."""

    speed: float


@dataclass(frozen=True, slots=True)
class ToggleParts:
    """Show the chart's values in their parts, or whole again."""


@dataclass(frozen=True, slots=True)
class ShowTable:
    """Show the chart as a table, or as a chart again."""

    is_shown: bool


@dataclass(frozen=True, slots=True)
class ToggleSeries:
    """Show a hidden series of the chart, or hide a shown one."""

    series: str


@dataclass(frozen=True, slots=True)
class OpenSlide:
    """Open a slide; None is the first one."""

    slide: str | None = None


@dataclass(frozen=True, slots=True)
class OpenDeck:
    """Open a deck at its first slide, playing; None is the first one."""

    deck: str | None = None


@dataclass(frozen=True, slots=True)
class OpenTours:
    """Choose a guided tour."""


@dataclass(frozen=True, slots=True)
class OpenTour:
    """Begin a guided tour, or go on with one that was left; None is the first one."""

    tour: str | None = None


@dataclass(frozen=True, slots=True)
class GoToStop:
    """Go on with the tour at another stop, counted from 0."""

    stop: int


@dataclass(frozen=True, slots=True)
class Play:
    """Let what goes on by itself go on, or stop it."""

    is_playing: bool


@dataclass(frozen=True, slots=True)
class Advance:
    """What goes on by itself has stayed long enough."""


@dataclass(frozen=True, slots=True)
class Explore:
    """Leave the tour for the place it is at, to look around there."""


@dataclass(frozen=True, slots=True)
class OpenSources:
    """Open the sources, the cited ones first."""

    cited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """Go to the next (+1) or previous (-1) milestone, slide or year."""

    by: int


@dataclass(frozen=True, slots=True)
class Warn:
    """Nobody has touched the screen for a while."""


@dataclass(frozen=True, slots=True)
class StillHere:
    """The visitor is still reading."""


@dataclass(frozen=True, slots=True)
class Reset:
    """The visitor has gone: forget everything about them."""


VisitIntent: TypeAlias = Begin | Warn | StillHere | Reset
"""A visitor comes, is silent, or has gone."""

WayIntent: TypeAlias = Back | GoHome
"""Leaves a place."""

OpenShowIntent: TypeAlias = OpenSlide | OpenDeck | OpenTours | OpenTour
"""Opens what can go on by itself."""

OpenIntent: TypeAlias = OpenTimeline | OpenMilestone | OpenChart | OpenLinked | OpenSources | OpenShowIntent
"""Opens a place from another."""

FindIntent: TypeAlias = Find | Type | ToggleThread | ShowAll
TimelineIntent: TypeAlias = Turn | LookAt | Select | GoToEnd | ListTogether | FindIntent
MilestoneIntent: TypeAlias = Turn
ChartIntent: TypeAlias = Turn | MoveTo | ChangeSpeed | ToggleSeries | ToggleParts | ShowTable
LinkedIntent: TypeAlias = Turn | LookAt | Select | MoveTo | ChangeSpeed
SlideIntent: TypeAlias = Turn | Play | Advance
TourIntent: TypeAlias = Turn | Play | Advance | GoToStop | Explore

PlaceIntent: TypeAlias = TimelineIntent | MilestoneIntent | ChartIntent | LinkedIntent | SlideIntent | TourIntent
"""Changes the place the visitor is in; each place knows its own."""

Intent: TypeAlias = VisitIntent | PreferenceIntent | WayIntent | OpenIntent | PlaceIntent
