"""Timeline and chart on one axis: a milestone pins itself to its figure, a figure lights its milestone."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.chart_slots import ChartSlots
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
    chart, wished = _chart_of(place, intent, navigation_index), intent.slot
    if chart is None or (wished is not None and wished not in navigation_index.charts[chart].on_both):
        return place
    slots = navigation_index.charts[chart]
    match place:
        case TimelinePlace():
            slot = _slot_looked_at(place, slots, navigation_index) if wished is None else wished
            return LinkedPlace(chart, slot, selected=place.selected, came_from=place)
        case ChartPlace():
            slot = _slot_beheld(place, slots, navigation_index) if wished is None else wished
            return replace(_at(chart, slot, navigation_index), came_from=place)
        case LinkedPlace() if place.chart != chart:
            slot = _slot_beheld(place, slots, navigation_index) if wished is None else wished
            return replace(place, chart=chart, slot=slot)
        case (
            AttractPlace() | HomePlace() | MilestonePlace() | LinkedPlace()
            | SlidePlace() | TourListPlace() | TourPlace() | SourcesPlace()
        ):  # fmt: skip
            return _at(chart, slots.latest if wished is None else wished, navigation_index)
        case _:
            assert_never(place)


def reduce_linked(place: LinkedPlace, intent: LinkedIntent, navigation_index: NavigationIndex) -> LinkedPlace:
    """Return both after an intent."""
    match intent:
        case Turn(by):
            return _moved(place, _slot_beside(place, by, navigation_index), navigation_index)
        case LookAt(year, span_years):
            return replace(place, year=year, span_years=span_years)
        case ChangeSpeed(speed):
            return replace(place, speed=speed)
        case MoveTo(slot):
            return (
                _moved(place, slot, navigation_index) if slot in navigation_index.charts[place.chart].on_both else place
            )
        case Select(key):
            return _pinned(place, key, navigation_index) if key in navigation_index.milestones else place
        case _:
            assert_never(intent)


def _chart_of(place: Place, intent: OpenLinked, navigation_index: NavigationIndex) -> str | None:
    """Return which chart is shown: the one asked for, the one looked at, or the first; None where it cannot be."""
    if intent.chart is not None:
        return intent.chart if intent.chart in navigation_index.linked else None
    looked_at = place.chart if isinstance(place, ChartPlace | LinkedPlace) else None
    if looked_at is not None:
        return looked_at if looked_at in navigation_index.linked else None
    return next(iter(navigation_index.linked), None)


def _at(chart: str, slot: int, navigation_index: NavigationIndex) -> LinkedPlace:
    return LinkedPlace(chart, slot, selected=navigation_index.milestone_in(chart, slot))


def _moved(place: LinkedPlace, slot: int, navigation_index: NavigationIndex) -> LinkedPlace:
    return replace(place, slot=slot, selected=navigation_index.milestone_in(place.chart, slot))


def _pinned(place: LinkedPlace, key: str, navigation_index: NavigationIndex) -> LinkedPlace:
    """Light a milestone and move the playhead to the figure of its time."""
    slots = navigation_index.charts[place.chart]
    return replace(place, slot=slots.linked_at(navigation_index.milestones[key]), selected=key)


def _slot_beside(place: LinkedPlace, by: int, navigation_index: NavigationIndex) -> int:
    slots = navigation_index.charts[place.chart]
    return slots.linked((slots.latest if place.slot is None else place.slot) + by)


def _slot_looked_at(place: TimelinePlace, slots: ChartSlots, navigation_index: NavigationIndex) -> int:
    """Return the slot of a timeline's lit milestone, or else of the middle of its view."""
    year = navigation_index.milestones.get(place.selected or "", place.year)
    return slots.latest if year is None else slots.linked_at(year)


def _slot_beheld(place: ChartPlace | LinkedPlace, slots: ChartSlots, navigation_index: NavigationIndex) -> int:
    """Return the slot of a chart that is at the time of the playhead of this or another one."""
    before = navigation_index.charts[place.chart]
    if before is slots or place.slot is None:
        return slots.latest if place.slot is None else place.slot
    return slots.linked_at(before.periodicity.middle(place.slot))
