"""What shows itself: decks of slides and guided tours, which go on alone, stop, are left and go on again."""

from __future__ import annotations

from dataclasses import replace

from exhibit.navigation import intents as i
from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.places import (
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    Place,
    SlidePlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
)
from exhibit.navigation.session import Session


def shown(session: Session, intent: i.Intent, navigation_index: NavigationIndex) -> Place | None:
    """Return the place after an intent about slides or tours; None for any other intent."""
    place = session.place
    match intent:
        case i.OpenSlide(key) if navigation_index.slides and (key is None or key in navigation_index.slides):
            return SlidePlace(key or navigation_index.slides[0], axis_behind(place))
        case i.OpenDeck(key) if navigation_index.decks and (key is None or key in navigation_index.decks):
            deck = navigation_index.decks[key or next(iter(navigation_index.decks))]
            return SlidePlace(deck[0], axis_behind(place), is_playing=True)
        case i.OpenTour(key) if navigation_index.tours and (key is None or key in navigation_index.tours):
            return _opened_tour(session, key or next(iter(navigation_index.tours)))
        case i.OpenTours() if navigation_index.tours:
            return TourListPlace()
        case _ if isinstance(place, SlidePlace):
            return _on_slide(place, intent, navigation_index)
        case _ if isinstance(place, TourPlace):
            return _on_tour(place, intent, navigation_index)
        case _:
            return None


def left_behind(before: Session, after: Session) -> Session:
    """Remember a tour that has been left before its end, and forget one that is on or over."""
    if isinstance(after.place, TourPlace):
        return replace(after, left_tour=None)
    if isinstance(before.place, TourPlace) and not before.place.is_over:
        return replace(after, left_tour=replace(before.place, is_paused=True))
    return after


def axis_behind(place: Place) -> TimelinePlace | TourPlace | HomePlace:
    """Return the timeline or the tour that a place was opened from, or else Home."""
    match place:
        case (
            MilestonePlace(came_from=TimelinePlace() | TourPlace() as behind)
            | ChartPlace(came_from=TimelinePlace() | TourPlace() as behind)
        ):
            return behind
        case SlidePlace(came_from=TimelinePlace() | TourPlace() as behind):
            return behind
        case _:
            return HomePlace()


def _opened_tour(session: Session, key: str) -> TourPlace:
    """Return a tour at its first stop, or where the visitor has left it."""
    left = session.left_tour
    origin = TourListPlace() if isinstance(session.place, TourListPlace) else HomePlace()
    stop = left.stop if left is not None and left.tour == key else 0
    return TourPlace(key, stop, came_from=origin)


def _on_slide(place: SlidePlace, intent: i.Intent, navigation_index: NavigationIndex) -> SlidePlace | None:
    """Turn the slides, let their deck play or stop it; after the last slide it stops by itself."""
    after = navigation_index.slide_after(place.slide)
    match intent:
        case i.Turn(by):
            return replace(place, slide=navigation_index.slide_beside(place.slide, by), is_playing=False, rounds=0)
        case i.Play(True) if after is None:
            return replace(
                place, slide=navigation_index.decks[navigation_index.deck_of(place.slide)][0], is_playing=True, rounds=0
            )
        case i.Play(is_playing):
            return replace(place, is_playing=is_playing, rounds=0)
        case i.Advance() if place.is_playing:
            deck = navigation_index.decks[navigation_index.deck_of(place.slide)]
            rounds = place.rounds + (place.slide == deck[-1])
            return replace(place, slide=after or place.slide, is_playing=after is not None, rounds=rounds)
        case _:
            return None


def _on_tour(place: TourPlace, intent: i.Intent, navigation_index: NavigationIndex) -> Place | None:
    stops = len(navigation_index.tours[place.tour])
    match intent:
        case i.Play(True) if place.is_over:
            return replace(place, stop=0, is_paused=False, is_over=False)
        case i.Play(is_playing):
            return replace(place, is_paused=not (is_playing or place.is_over))
        case i.Turn(by) if not (place.is_over and by > 0):
            return replace(place, stop=min(max(place.stop + by, 0), stops - 1), is_over=False)
        case i.GoToStop(stop):
            return replace(place, stop=min(max(stop, 0), stops - 1), is_paused=False, is_over=False)
        case i.Advance() if not (place.is_paused or place.is_over):
            is_over = place.stop + 1 == stops
            return replace(place, stop=place.stop + (not is_over), is_over=is_over)
        case i.Explore():
            return _explored(place, navigation_index)
        case _:
            return None


def _explored(place: TourPlace, navigation_index: NavigationIndex) -> Place:
    """Return the place a tour is at, from which Back leads to the paused tour."""
    here = replace(place, is_paused=True, is_over=False)
    there = navigation_index.tours[place.tour][place.stop]
    if isinstance(there, (MilestonePlace, ChartPlace, LinkedPlace, SlidePlace)):
        return replace(there, came_from=here)
    return there
