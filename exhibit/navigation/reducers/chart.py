"""The trade chart: its playhead, its series, its parts and its table."""

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
    slot = intent.slot
    if slot is not None and slot not in navigation_index.chart_slots:
        return place
    if slot is not None and isinstance(place, ChartPlace):
        return replace(place, slot=slot)
    return ChartPlace(slot, axis_behind(place))


def reduce_chart(place: ChartPlace, intent: ChartIntent, navigation_index: NavigationIndex) -> ChartPlace:
    """Return the chart after an intent."""
    match intent:
        case Turn(by):
            return replace(place, slot=navigation_index.slot_beside(place.slot, by))
        case MoveTo(slot):
            return replace(place, slot=slot) if slot in navigation_index.chart_slots else place
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
