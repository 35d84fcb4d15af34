"""The state machine: one total function from a session and an intent to the next session.

Each intent belongs to one group, and each group goes one way: to the visit, to the preferences, to the place that is
opened, or to the one reducer of the place the visitor is in. A group or a place that is forgotten is a type error.
"""

from dataclasses import replace
from typing import assert_never

from exhibit.navigation import intents as i
from exhibit.navigation.index import NavigationIndex
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
from exhibit.navigation.preferences import PreferenceIntent, reduce_preferences
from exhibit.navigation.reducers.chart import open_chart, reduce_chart
from exhibit.navigation.reducers.linked import open_linked, reduce_linked
from exhibit.navigation.reducers.milestone import open_milestone, reduce_milestone
from exhibit.navigation.reducers.slides import open_deck, open_slide, reduce_slide
from exhibit.navigation.reducers.timeline import find_in_language, open_timeline, reduce_timeline
from exhibit.navigation.reducers.tours import open_tour, open_tour_list, reduce_tour, remember_tour
from exhibit.navigation.session import Session
from exhibit.navigation.way_back import back_from


def reduce(session: Session, intent: i.Intent, navigation_index: NavigationIndex) -> Session:
    """Return the session after an intent; one that means nothing here changes nothing."""
    if isinstance(intent, i.VisitIntent):
        return _reduce_visit(session, intent, navigation_index)
    if isinstance(intent, PreferenceIntent):
        return _prefer(session, intent, navigation_index)
    if isinstance(intent, i.WayIntent):
        place = _leave(session.place, intent)
    elif isinstance(intent, i.OpenIntent):
        place = _open(session, intent, navigation_index)
    else:
        place = _reduce_place(session, intent, navigation_index)
    return remember_tour(session, replace(session, place=place))


def _reduce_visit(session: Session, intent: i.VisitIntent, navigation_index: NavigationIndex) -> Session:
    """A visitor comes, is asked whether they are still there, or has gone."""
    match intent:
        case i.Begin(language):
            if language not in navigation_index.languages:
                return session
            preferences = replace(session.preferences, language=language, beside=None)
            return Session(HomePlace(), preferences, visits=session.visits)
        case i.Warn():
            return session if isinstance(session.place, AttractPlace) else replace(session, is_warned=True)
        case i.StillHere():
            return replace(session, is_warned=False)
        case i.Reset():
            return Session.fresh(navigation_index.first_language, session.visits + 1)
        case _:
            assert_never(intent)


def _prefer(session: Session, intent: PreferenceIntent, navigation_index: NavigationIndex) -> Session:
    """Change the preferences; what was looked for in one language is looked for in the next."""
    before = session.preferences
    after = reduce_preferences(before, intent, navigation_index.languages)
    place = session.place
    if isinstance(place, TimelinePlace) and after.language != before.language:
        place = find_in_language(place, navigation_index, after.language)
    return replace(session, place=place, preferences=after)


def _leave(place: Place, intent: i.WayIntent) -> Place:
    match intent:
        case i.Back():
            return back_from(place)
        case i.GoHome():
            return HomePlace()
        case _:
            assert_never(intent)


def _open(session: Session, intent: i.OpenIntent, navigation_index: NavigationIndex) -> Place:
    """Open another place from the one the visitor is in."""
    if isinstance(intent, i.OpenShowIntent):
        return _open_show(session, intent, navigation_index)
    place = session.place
    match intent:
        case i.OpenTimeline():
            return open_timeline(intent, navigation_index)
        case i.OpenMilestone():
            return open_milestone(place, intent, navigation_index)
        case i.OpenChart():
            return open_chart(place, intent, navigation_index)
        case i.OpenLinked():
            return open_linked(place, intent, navigation_index)
        case i.OpenSources(cited):
            return place if isinstance(place, AttractPlace | SourcesPlace) else SourcesPlace(place, cited)
        case _:
            assert_never(intent)


def _open_show(session: Session, intent: i.OpenShowIntent, navigation_index: NavigationIndex) -> Place:
    """Open what can go on by itself."""
    match intent:
        case i.OpenSlide():
            return open_slide(session.place, intent, navigation_index)
        case i.OpenDeck():
            return open_deck(session.place, intent, navigation_index)
        case i.OpenTours():
            return open_tour_list(session.place, navigation_index)
        case i.OpenTour():
            return open_tour(session, intent, navigation_index)
        case _:
            assert_never(intent)


def _reduce_place(session: Session, intent: i.PlaceIntent, navigation_index: NavigationIndex) -> Place:
    """Hand an intent to the reducer of the place; one that the place does not know leaves it as it is."""
    place, language = session.place, session.preferences.language
    match place:
        case TimelinePlace():
            return (
                reduce_timeline(place, intent, navigation_index, language)
                if isinstance(intent, i.TimelineIntent)
                else place
            )
        case MilestonePlace():
            return (
                reduce_milestone(place, intent, navigation_index, language)
                if isinstance(intent, i.MilestoneIntent)
                else place
            )
        case ChartPlace():
            return reduce_chart(place, intent, navigation_index) if isinstance(intent, i.ChartIntent) else place
        case LinkedPlace():
            return reduce_linked(place, intent, navigation_index) if isinstance(intent, i.LinkedIntent) else place
        case SlidePlace():
            return reduce_slide(place, intent, navigation_index) if isinstance(intent, i.SlideIntent) else place
        case TourPlace():
            return reduce_tour(place, intent, navigation_index) if isinstance(intent, i.TourIntent) else place
        case AttractPlace() | HomePlace() | TourListPlace() | SourcesPlace():
            return place
        case _:
            assert_never(place)
