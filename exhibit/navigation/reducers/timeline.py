"""The timeline: looked along, filtered by words and threads."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import (
    Find,
    FindIntent,
    GoToEnd,
    ListTogether,
    LookAt,
    OpenTimeline,
    Select,
    ShowAll,
    TimelineIntent,
    ToggleThread,
    Turn,
    Type,
)
from exhibit.navigation.places import TimelinePlace

_WELL_INSIDE = 0.42
"""How far from the middle a milestone may be to stay lit, as a share of the view."""

_TO_READ = 0.06
"""How far from the middle the most important milestone is looked for, as a share of the view."""


def open_timeline(intent: OpenTimeline, navigation_index: NavigationIndex) -> TimelinePlace:
    """Return the timeline at a year, or where the exhibit wants it to open."""
    if intent.year is None:
        return navigation_index.opening(intent.today)
    return TimelinePlace(intent.year, selected=navigation_index.milestone_order.near(intent.year))


def reduce_timeline(
    place: TimelinePlace, intent: TimelineIntent, navigation_index: NavigationIndex, language: str
) -> TimelinePlace:
    """Return the timeline after an intent.

    Args:
        place: As it is.
        intent: What is asked for.
        navigation_index: What there is to go to.
        language: In which the visitor looks for words.
    """
    match intent:
        case Turn(by):
            return _lighting(place, _beside(place, by, navigation_index, language), navigation_index)
        case LookAt(year, span_years):
            looked_at = replace(place, year=year, span_years=span_years, is_whole=False)
            return replace(looked_at, selected=_lit(place, intent, navigation_index, language))
        case Select(key):
            return _lighting(place, key if key in navigation_index.milestones else None, navigation_index)
        case GoToEnd(side):
            keys = navigation_index.order_of(place, language).keys
            return _lighting(place, keys[0 if side < 0 else -1] if keys else None, navigation_index)
        case ListTogether(keys):
            return replace(place, listed=tuple(key for key in keys if key in navigation_index.milestones))
        case Find() | Type() | ToggleThread() | ShowAll():
            return _finding(place, intent, navigation_index, language)
        case _:
            assert_never(intent)


def find_in_language(place: TimelinePlace, navigation_index: NavigationIndex, language: str) -> TimelinePlace:
    """Look for the same words in another language; what finds nothing in it is given up with its alphabet."""
    if not place.query:
        return place
    found = navigation_index.found(place, language)
    if navigation_index.order_of(found, language):
        return found
    return navigation_index.found(replace(place, query=""), language)


def _finding(
    place: TimelinePlace, intent: FindIntent, navigation_index: NavigationIndex, language: str
) -> TimelinePlace:
    match intent:
        case Find(is_open):
            return replace(place, is_finding=is_open, listed=())
        case Type(query):
            return navigation_index.found(replace(place, query=query), language)
        case ToggleThread(thread):
            return navigation_index.found(replace(place, threads=place.threads ^ {thread}), language)
        case ShowAll():
            return replace(place, query="", threads=frozenset())
        case _:
            assert_never(intent)


def _lighting(place: TimelinePlace, key: str | None, navigation_index: NavigationIndex) -> TimelinePlace:
    """Light a milestone and look at it; None changes nothing."""
    return place if key is None else replace(place, selected=key, year=navigation_index.milestones[key])


def _beside(place: TimelinePlace, by: int, navigation_index: NavigationIndex, language: str) -> str | None:
    """Return the milestone beside the lit one, or else the first from the middle of the view on."""
    among = navigation_index.order_of(place, language)
    if place.selected is not None:
        return navigation_index.milestone_beside(place.selected, by, among)
    first = next(iter(navigation_index.milestone_order.years), 0.0)
    return among.ahead(first if place.year is None else place.year, by)


def _lit(place: TimelinePlace, at: LookAt, navigation_index: NavigationIndex, language: str) -> str | None:
    """Keep the lit milestone while it is well inside the view, or else light the one to read there."""
    if place.selected is not None:
        away = abs(navigation_index.milestones[place.selected] - at.year)
        if away <= at.span_years * _WELL_INSIDE:
            return place.selected
    return navigation_index.order_of(place, language).near(at.year, at.span_years * _TO_READ)
