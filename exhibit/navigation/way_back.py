"""Where Back leads, and what a place that is opened from another remembers of it."""

from dataclasses import replace
from typing import assert_never

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


def back_from(place: Place) -> Place:
    """Return where Back leads: what lies over a place is closed first, then it is left."""
    match place:
        case AttractPlace():
            return place
        case HomePlace() | TourListPlace():
            return HomePlace()
        case TimelinePlace():
            is_covered = place.is_finding or bool(place.listed)
            return replace(place, is_finding=False, listed=()) if is_covered else HomePlace()
        case ChartPlace():
            return replace(place, is_table=False) if place.is_table else place.came_from
        case MilestonePlace() | LinkedPlace() | SlidePlace() | TourPlace() | SourcesPlace():
            return place.came_from
        case _:
            assert_never(place)


def axis_behind(place: Place) -> TimelinePlace | TourPlace | HomePlace:
    """Return the timeline or the tour that a place was opened from, or else Home."""
    match place:
        case MilestonePlace() | ChartPlace() | SlidePlace():
            origin = place.came_from
            return origin if isinstance(origin, TimelinePlace | TourPlace) else HomePlace()
        case (
            AttractPlace() | HomePlace() | TimelinePlace() | LinkedPlace()
            | TourListPlace() | TourPlace() | SourcesPlace()
        ):  # fmt: skip
            return HomePlace()
        case _:
            assert_never(place)
