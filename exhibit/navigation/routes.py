"""Addresses of places, as ``--open`` takes them."""

import datetime as dt
import difflib
import re
from collections.abc import Sequence
from dataclasses import replace

from exhibit.errors import UsageError
from exhibit.navigation.chart_slots import ChartSlots
from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.places import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    Place,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
)

FORMS = (
    "attract", "home", "timeline", "timeline:YEAR", "find", "find:WORDS", "milestone:ID", "chart", "chart:ID",
    "chart:ID:YEAR", "chart:ID:table", "linked", "linked:ID", "linked:ID:YEAR", "slides", "slide:ID", "deck:ID",
    "tours", "tour:ID", "tour:ID:STOP", "sources",
)  # fmt: skip


_MOST_NAMES = 4000
"""So many are looked through for the one that was meant."""


def parse_route(text: str, navigation_index: NavigationIndex, today: dt.date | None = None) -> Place:
    """Read an address such as ``milestone:1994-treaty``.

    Args:
        text: The address.
        navigation_index: What there is to open.
        today: The day it is, for what depends on it.

    Raises:
        UsageError: The form, the id or the year is unknown; the message suggests the nearest.
    """
    plain = _plain(text, navigation_index, today)
    if plain is not None:
        return plain
    kind, _, key = text.partition(":")
    match kind:
        case "timeline" if _is_year(key):
            # A whole number means the year, so the middle of it is looked for.
            middle = float(key) + (0.0 if "." in key else 0.5)
            return TimelinePlace(float(key), selected=navigation_index.milestone_order.near(middle))
        case "find":
            return navigation_index.found(
                replace(navigation_index.opening(today), query=key, is_finding=True), navigation_index.first_language
            )
        case "milestone" | "slide" | "deck":
            return _named(kind, key, navigation_index)
        case "tour":
            return _tour(key, navigation_index)
        case "chart" | "linked":
            return _on_chart(kind, key, navigation_index)
        case _ if text in FORMS:
            message = f"this exhibit has no {text}"
            raise UsageError(message)
        case _:
            message = f"unknown place {text!r}{_hint(kind, FORMS)}; places are {', '.join(FORMS)}"
            raise UsageError(message)


def _plain(text: str, navigation_index: NavigationIndex, today: dt.date | None) -> Place | None:
    """Return the place of an address that names nothing inside it."""
    places: dict[str, Place] = {
        "attract": AttractPlace(),
        "home": HomePlace(),
        "timeline": navigation_index.opening(today),
        "find": replace(navigation_index.opening(today), is_finding=True),
        "sources": SourcesPlace(),
    }
    if navigation_index.tours:
        places["tours"] = TourListPlace()
    if navigation_index.slides:
        places["slides"] = SlidePlace(navigation_index.slides[0])
    return places.get(text)


def _on_chart(kind: str, text: str, navigation_index: NavigationIndex) -> Place:
    """Read the id of a chart and perhaps a time of it; where there is but one its id may be left out."""
    charts = tuple(navigation_index.charts) if kind == "chart" else navigation_index.linked
    if not charts:
        message = "this exhibit has no chart" + (" that is shown with the timeline" if kind == "linked" else "")
        raise UsageError(message)
    first, _, rest = text.partition(":")
    is_named = not text or first in charts or len(charts) > 1
    key, when = (first or charts[0], rest) if is_named else (charts[0], text)
    if is_named and rest == "" and key in navigation_index.charts and key not in charts:
        message = f"chart {key!r} is not shown with the timeline"
        raise UsageError(message)
    if key not in charts:
        known = f" (known: {', '.join(charts)})"
        message = f"unknown chart {key!r}{_hint(key, charts) or known}"
        raise UsageError(message)
    slots = navigation_index.charts[key]
    if kind == "chart":
        if when == "table":
            return ChartPlace(key, is_table=True)
        return ChartPlace(key, _slot(when, key, slots, slots.on_chart) if when else None)
    slot = _slot(when, key, slots, slots.on_both) if when else slots.latest
    return LinkedPlace(key, slot, selected=navigation_index.milestone_in(key, slot))


def _named(kind: str, key: str, navigation_index: NavigationIndex) -> Place:
    known = {
        "milestone": tuple(navigation_index.milestones),
        "slide": navigation_index.slides,
        "deck": tuple(navigation_index.decks),
    }
    _require(key, known[kind], kind)
    if kind == "milestone":
        return MilestonePlace(key, TimelinePlace(navigation_index.milestones[key], selected=key))
    return SlidePlace(key) if kind == "slide" else SlidePlace(navigation_index.decks[key][0], is_playing=True)


def _tour(text: str, navigation_index: NavigationIndex) -> TourPlace:
    """Read the id of a tour, and perhaps the number of a stop, counted from 1."""
    key, _, number = text.partition(":")
    _require(key, tuple(navigation_index.tours), "tour")
    stops = [str(each + 1) for each in range(len(navigation_index.tours[key]))]
    if number:
        _require(number, tuple(stops), "stop")
    return TourPlace(key, stops.index(number) if number else 0)


def _is_year(text: str) -> bool:
    return re.fullmatch(r"-?\d{1,11}(\.\d+)?", text, re.ASCII) is not None


def _slot(text: str, chart: str, slots: ChartSlots, known: Sequence[int]) -> int:
    """Read a year of a chart, or a quarter or month of one; a year alone is its first that has a place."""
    read = re.fullmatch(r"(-?\d{1,11})(?:-(q?)(\d{1,2}))?", text, re.ASCII)
    if read is not None:
        year, part = int(read[1]), None if read[3] is None else int(read[3]) - 1
        per_year = slots.periodicity.per_year
        is_meant = part is None or (part in range(per_year) and {1: None, 4: "q", 12: ""}[per_year] == read[2])
        wanted = range(year * per_year, (year + 1) * per_year) if part is None else (year * per_year + part,)
        found = next((slot for slot in wanted if slot in known), None) if is_meant else None
        if found is not None:
            return found
    names = tuple(slot_name(slot, slots) for slot in known[:_MOST_NAMES])
    ends = f" ({chart!r} goes from {slot_name(known[0], slots)} to {slot_name(known[-1], slots)})"
    message = f"unknown chart or year {text!r}{_hint(text, (chart, *names)) or ends}"
    raise UsageError(message)


def slot_name(slot: int, slots: ChartSlots) -> str:
    """Return how an address names a slot: ``2016``, ``2016-q2`` or ``2016-05``."""
    year, part = slots.periodicity.year_of(slot), slots.periodicity.part_of(slot) + 1
    return {1: f"{year}", 4: f"{year}-q{part}", 12: f"{year}-{part:02d}"}[slots.periodicity.per_year]


def _chart_route(place: ChartPlace | LinkedPlace, navigation_index: NavigationIndex) -> str:
    """Return the address of a chart, without its id where there is but one."""
    words = [place.word]
    if len(navigation_index.charts) > 1:
        words.append(place.chart)
    if isinstance(place, ChartPlace) and place.is_table:
        words.append("table")
    elif place.slot is not None:
        words.append(slot_name(place.slot, navigation_index.charts[place.chart]))
    return ":".join(words)


def route_of(place: Place, navigation_index: NavigationIndex) -> str:
    """Return the address of a place, as ``--open`` takes it."""
    match place:
        case TimelinePlace(query=query, is_finding=True):
            return f"find:{query}" if query else "find"
        case TimelinePlace(year=year) if year is not None:
            return f"timeline:{year:.0f}"
        case MilestonePlace(milestone=key):
            return f"milestone:{key}"
        case ChartPlace() | LinkedPlace():
            return _chart_route(place, navigation_index)
        case SlidePlace(slide=key):
            return f"slide:{key}"
        case TourPlace(tour=key, stop=stop):
            return f"tour:{key}:{stop + 1}"
        case _:
            return place.word


def _require(key: str, known: tuple[str, ...], kind: str) -> None:
    if key not in known:
        message = f"unknown {kind} {key!r}{_hint(key, known)}"
        raise UsageError(message)


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
