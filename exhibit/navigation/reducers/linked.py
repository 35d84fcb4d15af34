"""Timeline and chart on one axis: a milestone pins itself to its figure, a figure lights its milestone."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import ChangeSpeed, LinkedIntent, LookAt, MoveTo, OpenLinked, Select, Turn
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


def open_linked(place: Place, intent: OpenLinked, navigation_index: NavigationIndex) -> Place:
    """Return both as they open from a place, at what was looked at there; a time they do not have opens nothing."""
    wished = intent.slot
    if wished is not None and wished not in navigation_index.all_slots:
        return place
    match place:
        case TimelinePlace():
            slot = _slot_looked_at(place, navigation_index) if wished is None else wished
            return LinkedPlace(slot, selected=place.selected, came_from=place)
        case ChartPlace():
            slot = next(each for each in (wished, place.slot, navigation_index.latest) if each is not None)
            return replace(_at(slot, navigation_index), came_from=place)
        case (
            AttractPlace() | HomePlace() | MilestonePlace() | LinkedPlace()
            | SlidePlace() | TourListPlace() | TourPlace() | SourcesPlace()
        ):  # fmt: skip
            return _at(navigation_index.latest if wished is None else wished, navigation_index)
        case _:
            assert_never(place)


def reduce_linked(place: LinkedPlace, intent: LinkedIntent, navigation_index: NavigationIndex) -> LinkedPlace:
    """Return both after an intent."""
    match intent:
        case Turn(by):
            return _moved(place, _slot_beside(place.slot, by, navigation_index), navigation_index)
        case LookAt(year, span_years):
            return replace(place, year=year, span_years=span_years)
        case ChangeSpeed(speed):
            return replace(place, speed=speed)
        case MoveTo(slot):
            return _moved(place, slot, navigation_index) if slot in navigation_index.all_slots else place
        case Select(key):
            return _pinned(place, key, navigation_index) if key in navigation_index.milestones else place
        case _:
            assert_never(intent)


def _at(slot: int, navigation_index: NavigationIndex) -> LinkedPlace:
    return LinkedPlace(slot, selected=navigation_index.milestone_in(slot))


def _moved(place: LinkedPlace, slot: int, navigation_index: NavigationIndex) -> LinkedPlace:
    return replace(place, slot=slot, selected=navigation_index.milestone_in(slot))


def _pinned(place: LinkedPlace, key: str, navigation_index: NavigationIndex) -> LinkedPlace:
    """Light a milestone and move the playhead to the figure of its time."""
    return replace(place, slot=navigation_index.linked_slot_of(navigation_index.milestones[key]), selected=key)


def _slot_beside(slot: int | None, by: int, navigation_index: NavigationIndex) -> int:
    here = navigation_index.latest if slot is None else slot
    return min(max(here + by, navigation_index.all_slots[0]), navigation_index.all_slots[-1])


def _slot_looked_at(place: TimelinePlace, navigation_index: NavigationIndex) -> int:
    """Return the slot of a timeline's lit milestone, or else of the middle of its view."""
    year = navigation_index.milestones.get(place.selected or "", place.year)
    return navigation_index.latest if year is None else navigation_index.linked_slot_of(year)
