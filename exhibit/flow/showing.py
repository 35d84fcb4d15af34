"""What shows itself: decks of slides and guided tours, which go on alone, stop, are left and go on again."""

from __future__ import annotations

from dataclasses import replace

from exhibit.flow import intents as i
from exhibit.flow.course import Course
from exhibit.flow.states import Chart, Detail, Home, Linked, Place, Session, Slides, Timeline, Tour, Tours


def shown(session: Session, intent: i.Intent, course: Course) -> Place | None:
    """Return the place after an intent about slides or tours; None for any other intent."""
    place = session.place
    match intent:
        case i.OpenSlide(key) if course.slides and (key is None or key in course.slides):
            return Slides(key or course.slides[0], axis_behind(place))
        case i.OpenDeck(key) if course.decks and (key is None or key in course.decks):
            deck = course.decks[key or next(iter(course.decks))]
            return Slides(deck[0], axis_behind(place), is_playing=True)
        case i.OpenTour(key) if course.tours and (key is None or key in course.tours):
            return _opened_tour(session, key or next(iter(course.tours)))
        case i.OpenTours() if course.tours:
            return Tours()
        case _ if isinstance(place, Slides):
            return _on_slide(place, intent, course)
        case _ if isinstance(place, Tour):
            return _on_tour(place, intent, course)
        case _:
            return None


def left_behind(before: Session, after: Session) -> Session:
    """Remember a tour that has been left before its end, and forget one that is on or over."""
    if isinstance(after.place, Tour):
        return replace(after, left_tour=None)
    if isinstance(before.place, Tour) and not before.place.is_over:
        return replace(after, left_tour=replace(before.place, is_paused=True))
    return after


def axis_behind(place: Place) -> Timeline | Tour | Home:
    """Return the timeline or the tour that a place was opened from, or else Home."""
    match place:
        case Detail(came_from=Timeline() | Tour() as behind) | Chart(came_from=Timeline() | Tour() as behind):
            return behind
        case Slides(came_from=Timeline() | Tour() as behind):
            return behind
        case _:
            return Home()


def _opened_tour(session: Session, key: str) -> Tour:
    """Return a tour at its first stop, or where the visitor has left it."""
    left = session.left_tour
    origin = Tours() if isinstance(session.place, Tours) else Home()
    stop = left.stop if left is not None and left.tour == key else 0
    return Tour(key, stop, came_from=origin)


def _on_slide(place: Slides, intent: i.Intent, course: Course) -> Slides | None:
    """Turn the slides, let their deck play or stop it; after the last slide it stops by itself."""
    after = course.slide_after(place.slide)
    match intent:
        case i.Turn(by):
            return replace(place, slide=course.slide_beside(place.slide, by), is_playing=False, rounds=0)
        case i.Play(True) if after is None:
            return replace(place, slide=course.decks[course.deck_of(place.slide)][0], is_playing=True, rounds=0)
        case i.Play(is_playing):
            return replace(place, is_playing=is_playing, rounds=0)
        case i.Advance() if place.is_playing:
            deck = course.decks[course.deck_of(place.slide)]
            rounds = place.rounds + (place.slide == deck[-1])
            return replace(place, slide=after or place.slide, is_playing=after is not None, rounds=rounds)
        case _:
            return None


def _on_tour(place: Tour, intent: i.Intent, course: Course) -> Place | None:
    stops = len(course.tours[place.tour])
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
            return _explored(place, course)
        case _:
            return None


def _explored(place: Tour, course: Course) -> Place:
    """Return the place a tour is at, from which Back leads to the paused tour."""
    here = replace(place, is_paused=True, is_over=False)
    there = course.tours[place.tour][place.stop]
    if isinstance(there, (Detail, Chart, Linked, Slides)):
        return replace(there, came_from=here)
    return there
