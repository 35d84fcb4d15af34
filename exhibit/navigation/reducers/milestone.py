"""One milestone, opened from where it was seen; its neighbours are those that were seen with it."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import MilestoneIntent, OpenMilestone, Turn
from exhibit.navigation.places import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestoneOrigin,
    MilestonePlace,
    Place,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
)


def open_milestone(place: Place, intent: OpenMilestone, navigation_index: NavigationIndex) -> Place:
    """Return a milestone as it opens from a place; one that does not exist opens nothing."""
    key = intent.milestone
    if key not in navigation_index.milestones:
        return place
    return MilestonePlace(key, _origin(place, key, navigation_index))


def reduce_milestone(
    place: MilestonePlace, intent: MilestoneIntent, navigation_index: NavigationIndex, language: str
) -> MilestonePlace:
    """Return the milestone after an intent.

    Args:
        place: As it is.
        intent: What is asked for.
        navigation_index: What there is to go to.
        language: In which the visitor has looked for words.
    """
    match intent:
        case Turn(by):
            return _turned(place, by, navigation_index, language)
        case _:
            assert_never(intent)


def _turned(place: MilestonePlace, by: int, navigation_index: NavigationIndex, language: str) -> MilestonePlace:
    """Go to a neighbour; a timeline behind goes along, and shows which ones are neighbours."""
    origin = place.came_from
    if not isinstance(origin, TimelinePlace):
        return replace(place, milestone=navigation_index.milestone_beside(place.milestone, by))
    key = navigation_index.milestone_beside(place.milestone, by, navigation_index.order_of(origin, language))
    return MilestonePlace(key, replace(origin, selected=key, year=navigation_index.milestones[key]))


def _origin(place: Place, key: str, navigation_index: NavigationIndex) -> MilestoneOrigin:
    """Return where Back leads from a milestone that is opened from a place."""
    match place:
        case TimelinePlace():
            return replace(place, selected=key, year=navigation_index.milestones[key], is_finding=False)
        case ChartPlace() | LinkedPlace() | SlidePlace() | TourPlace():
            return place
        case MilestonePlace():
            return place.came_from
        case AttractPlace() | HomePlace() | TourListPlace() | SourcesPlace():
            return TimelinePlace(navigation_index.milestones[key], selected=key)
        case _:
            assert_never(place)
