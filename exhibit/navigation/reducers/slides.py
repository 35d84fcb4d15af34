"""Slides: turned by hand, or played as a deck that goes on by itself."""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.intents import Advance, OpenDeck, OpenSlide, Play, SlideIntent, Turn
from exhibit.navigation.places import Place, SlidePlace
from exhibit.navigation.way_back import axis_behind


def open_slide(place: Place, intent: OpenSlide, navigation_index: NavigationIndex) -> Place:
    """Return a slide as it opens from a place; one that does not exist opens nothing."""
    key = next(iter(navigation_index.slides), None) if intent.slide is None else intent.slide
    return SlidePlace(key, axis_behind(place)) if key is not None and key in navigation_index.slides else place


def open_deck(place: Place, intent: OpenDeck, navigation_index: NavigationIndex) -> Place:
    """Return the first slide of a deck that plays; a deck that does not exist opens nothing."""
    key = next(iter(navigation_index.decks), None) if intent.deck is None else intent.deck
    if key is None or key not in navigation_index.decks:
        return place
    return SlidePlace(navigation_index.decks[key][0], axis_behind(place), is_playing=True)


def reduce_slide(place: SlidePlace, intent: SlideIntent, navigation_index: NavigationIndex) -> SlidePlace:
    """Return the slide after an intent; after the last one of a deck that does not loop it stops by itself."""
    match intent:
        case Turn(by):
            return replace(place, slide=navigation_index.slide_beside(place.slide, by), is_playing=False, rounds=0)
        case Play(is_playing):
            is_at_end = navigation_index.slide_after(place.slide) is None
            slide = _deck(place, navigation_index)[0] if is_playing and is_at_end else place.slide
            return replace(place, slide=slide, is_playing=is_playing, rounds=0)
        case Advance():
            return _advanced(place, navigation_index) if place.is_playing else place
        case _:
            assert_never(intent)


def _deck(place: SlidePlace, navigation_index: NavigationIndex) -> tuple[str, ...]:
    return navigation_index.decks[navigation_index.deck_of(place.slide)]


def _advanced(place: SlidePlace, navigation_index: NavigationIndex) -> SlidePlace:
    after = navigation_index.slide_after(place.slide)
    rounds = place.rounds + (place.slide == _deck(place, navigation_index)[-1])
    return replace(place, slide=after or place.slide, is_playing=after is not None, rounds=rounds)
