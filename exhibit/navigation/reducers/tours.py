"""Guided tours: they go on by themselves, stop, are left to look around, and go on again."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import Advance, Explore, GoToStop, OpenTour, Play, TourIntent, Turn
from exhibit.navigation.places import HomePlace, Place, StopPlace, TourListPlace, TourPlace
from exhibit.navigation.session import Session


def open_tour_list(place: Place, navigation_index: NavigationIndex) -> Place:
    """Return the tours to choose from; where there is none, nothing opens."""
    return TourListPlace() if navigation_index.tours else place


def open_tour(session: Session, intent: OpenTour, navigation_index: NavigationIndex) -> Place:
    """Return a tour at its first stop, or where the visitor has left it; one that does not exist opens nothing."""
    key = next(iter(navigation_index.tours), None) if intent.tour is None else intent.tour
    if key is None or key not in navigation_index.tours:
        return session.place
    left = session.left_tour
    origin = TourListPlace() if isinstance(session.place, TourListPlace) else HomePlace()
    return TourPlace(key, left.stop if left is not None and left.tour == key else 0, came_from=origin)


def reduce_tour(place: TourPlace, intent: TourIntent, navigation_index: NavigationIndex) -> Place:
    """Return the tour after an intent, or the place it is left for."""
    last = len(navigation_index.tours[place.tour]) - 1
    match intent:
        case Turn(by):
            is_behind_end = place.is_over and by > 0
            return place if is_behind_end else replace(place, stop=min(max(place.stop + by, 0), last), is_over=False)
        case Play(is_playing):
            return _played(place, is_playing=is_playing)
        case Advance():
            return place if place.is_paused or place.is_over else _advanced(place, last)
        case GoToStop(stop):
            return replace(place, stop=min(max(stop, 0), last), is_paused=False, is_over=False)
        case Explore():
            return _explored(place, navigation_index)
        case _:
            assert_never(intent)


def remember_tour(before: Session, after: Session) -> Session:
    """Remember a tour that has been left before its end, and forget one that is on or over."""
    if isinstance(after.place, TourPlace):
        return replace(after, left_tour=None)
    if isinstance(before.place, TourPlace) and not before.place.is_over:
        return replace(after, left_tour=replace(before.place, is_paused=True))
    return after


def _played(place: TourPlace, *, is_playing: bool) -> TourPlace:
    """Go on or stop; a tour that is over begins again, and cannot be stopped."""
    if place.is_over:
        return replace(place, stop=0, is_paused=False, is_over=False) if is_playing else replace(place, is_paused=False)
    return replace(place, is_paused=not is_playing)


def _advanced(place: TourPlace, last: int) -> TourPlace:
    is_over = place.stop == last
    return replace(place, stop=place.stop + (not is_over), is_over=is_over)


def _explored(place: TourPlace, navigation_index: NavigationIndex) -> StopPlace:
    """Return the place a tour is at, from which Back leads to the paused tour."""
    there = navigation_index.tours[place.tour][place.stop]
    return replace(there, came_from=replace(place, is_paused=True, is_over=False))
