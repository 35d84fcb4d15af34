"""A chart: its playhead, its series, its parts and its table."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import (
    ChangeSpeed,
    ChartIntent,
    MoveTo,
    OpenChart,
    ShowTable,
    ToggleParts,
    ToggleSeries,
    Turn,
)
from exhibit.navigation.places import ChartPlace, Place
from exhibit.navigation.way_back import axis_behind


def open_chart(place: Place, intent: OpenChart, navigation_index: NavigationIndex) -> Place:
    """Return the chart as it opens from a place; a time it does not have opens nothing."""
    chart, slot = intent.chart, intent.slot
    slots = navigation_index.charts.get(chart)
    if slots is None or (slot is not None and slot not in slots.on_chart):
        return place
    if isinstance(place, ChartPlace) and place.chart != chart:
        return _other_chart(place, chart, slot, navigation_index)
    if slot is not None and isinstance(place, ChartPlace):
        return replace(place, slot=slot)
    return ChartPlace(chart, slot, axis_behind(place))


def _other_chart(place: ChartPlace, chart: str, slot: int | None, navigation_index: NavigationIndex) -> ChartPlace:
    """Return another chart than the one looked at, at the same time where it has it, and as a table if that was one."""
    slots, before = navigation_index.charts[chart], navigation_index.charts[place.chart]
    if slot is None and place.slot is not None:
        wished = slots.periodicity.slot_at(before.periodicity.middle(place.slot))
        slot = slots.nearest(wished) if slots.axis[0] <= wished <= slots.axis[1] else None
    return ChartPlace(chart, slot, place.came_from, is_table=place.is_table, speed=place.speed)


def reduce_chart(place: ChartPlace, intent: ChartIntent, navigation_index: NavigationIndex) -> ChartPlace:
    """Return the chart after an intent."""
    match intent:
        case Turn(by):
            return replace(place, slot=navigation_index.charts[place.chart].beside(place.slot, by))
        case MoveTo(slot):
            return replace(place, slot=slot) if slot in navigation_index.charts[place.chart].on_chart else place
        case ChangeSpeed(speed):
            return replace(place, speed=speed)
        case ToggleSeries(series):
            return replace(place, toggled=place.toggled ^ {series})
        case ToggleParts():
            return replace(place, is_split=not place.is_split)
        case ShowTable(is_shown):
            return replace(place, is_table=is_shown)
        case _:
            assert_never(intent)
