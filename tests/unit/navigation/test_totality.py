"""Whatever is asked for wherever a visitor is: no intent fails, and each leaves a session that can be shown."""

import dataclasses
import datetime as dt
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit import navigation
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    Intent,
    LinkedPlace,
    MilestonePlace,
    Place,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
    intents,
    parse_route,
    preferences,
    reduce,
    route_of,
)
from exhibit.settings import TEXT_SCALES
from small_index import AXIS, INDEX

FOUND = TimelinePlace(2000.0, 30.0, "b", query="x", threads=frozenset({"t"}), is_finding=True, listed=("b", "c"))
TOUR = TourPlace("walk", 1, is_paused=True, came_from=TourListPlace())

PLACES = (
    AttractPlace(), HomePlace(), TourListPlace(), TimelinePlace(), AXIS, FOUND, MilestonePlace("b"),
    TimelinePlace(query="nobody"), MilestonePlace("b", TimelinePlace(query="nobody")),
    MilestonePlace("c", FOUND), MilestonePlace("a", TOUR), ChartPlace("turnover"), ChartPlace("turnover", 2002, FOUND, is_table=True),
    ChartPlace("turnover", 1981, TOUR), LinkedPlace("turnover"), LinkedPlace("turnover", 1994, came_from=ChartPlace("turnover", 2002, FOUND)), LinkedPlace("turnover", 1950, came_from=TOUR),
    SlidePlace("one"), SlidePlace("two", TOUR), SlidePlace("three", is_playing=True), TOUR, TourPlace("walk", 2, is_over=True),
    TourPlace("short"), SourcesPlace(), SourcesPlace(MilestonePlace("c", FOUND), ("x",)), SourcesPlace(TOUR),
)  # fmt: skip

LANGUAGES, KEYS, MAYBE = ("vi", "ru", "en", "xx"), ("a", "b", "c", "nobody"), (False, True)
CHARTS = ("turnover", "rain", "nobody")
YEARS, SLOTS, STEPS = (1900.0, 1950.1, 1990.5, 2100.0), (1066, 1950, 1981, 2002, 2005, 2025), (-2, -1, 1, 2)
FIELDS: dict[type, tuple[tuple[object, ...], ...]] = {
    navigation.Begin: (LANGUAGES,),
    navigation.OpenTimeline: ((None, *YEARS), (None, dt.date(2026, 6, 1))),
    navigation.LookAt: (YEARS, (1.0, 12.0, 200.0)),
    navigation.Select: (KEYS,),
    navigation.Find: (MAYBE,),
    navigation.Type: (("", "x", "nobody"),),
    navigation.ToggleThread: (("t", "u"),),
    navigation.ListTogether: (((), ("a", "b"), ("nobody",)),),
    navigation.GoToEnd: ((-1, 1),),
    navigation.OpenMilestone: (KEYS,),
    navigation.OpenChart: (CHARTS, (None, *SLOTS)),
    navigation.OpenLinked: ((None, *CHARTS), (None, *SLOTS)),
    navigation.MoveTo: (SLOTS,),
    navigation.ChangeSpeed: ((0.5, 1.0, 2.0),),
    navigation.ShowTable: (MAYBE,),
    navigation.ToggleSeries: (("ru", "vn"),),
    navigation.OpenSlide: ((None, "one", "three", "nobody"),),
    navigation.OpenDeck: ((None, "first", "round", "nobody"),),
    navigation.OpenTour: ((None, "walk", "short", "nobody"),),
    navigation.GoToStop: ((-2, 0, 1, 9),),
    navigation.Play: (MAYBE,),
    navigation.SpeakBeside: ((None, *LANGUAGES),),
    navigation.OpenSources: (((), ("x",)),),
    navigation.Turn: (STEPS,),
    navigation.Speak: (LANGUAGES,),
}
"""What the fields of an intent may be, in their order, also what does not exist; any other intent has none."""

INTENTS = tuple(kind(*values) for kind in get_args(Intent) for values in product(*FIELDS.get(kind, ())))
ASKED = st.sampled_from(get_args(Intent)).flatmap(
    lambda kind: st.sampled_from([each for each in INTENTS if type(each) is kind])
)


def _is_whole(place: Place) -> bool:
    """Say whether all that a place and the places behind it name exists."""
    match place:
        case TimelinePlace():
            return {place.selected, *place.listed} <= {None, *INDEX.milestones}
        case MilestonePlace(key, behind):
            return key in INDEX.milestones and _is_whole(behind)
        case ChartPlace(chart, slot, behind):
            return slot in {None, *INDEX.charts[chart].on_chart} and _is_whole(behind)
        case LinkedPlace(chart, slot, came_from=behind, selected=key):
            return (
                slot in {None, *INDEX.charts[chart].on_both} and key in {None, *INDEX.milestones} and _is_whole(behind)
            )
        case SlidePlace(key, behind):
            return key in INDEX.slides and _is_whole(behind)
        case TourPlace(key, stop, came_from=behind):
            return 0 <= stop < len(INDEX.tours[key]) and _is_whole(behind)
        case SourcesPlace(behind):
            return not isinstance(behind, SourcesPlace | AttractPlace) and _is_whole(behind)
        case _:
            return True


def _can_be_shown(session: Session) -> bool:
    preferences = session.preferences
    return (
        preferences.language in INDEX.languages
        and preferences.beside in {None, *INDEX.languages} - {preferences.language}
        and preferences.text_scale in TEXT_SCALES
        and _is_whole(session.place)
        and type(parse_route(route_of(session.place, INDEX), INDEX)) is type(session.place)
        and (session.left_tour is None or (_is_whole(session.left_tour) and session.left_tour.is_paused))
    )


def test_every_place_and_every_intent_is_tried() -> None:
    assert {type(place) for place in PLACES} == set(get_args(Place))
    written = {
        each
        for module in (intents, preferences)
        for each in vars(module).values()
        if isinstance(each, type) and each.__module__ == module.__name__ and each is not Preferences
    }
    assert written == set(get_args(Intent)), "an intent that belongs to no group"
    places = (
        intents.TimelineIntent,
        intents.MilestoneIntent,
        intents.ChartIntent,
        intents.LinkedIntent,
        intents.SlideIntent,
        intents.TourIntent,
    )
    known = {intent for each in places for intent in get_args(each) or (each,)}
    assert known == set(get_args(intents.PlaceIntent)), "an intent that no place knows"
    assert {kind for kind in written if dataclasses.fields(kind)} == set(FIELDS)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: route_of(place, INDEX))
def test_each_intent_leaves_a_session_that_can_be_shown(place: Place) -> None:
    session = Session(place, Preferences("vi", "ru", 1.25, is_strong=True), left_tour=TOUR, visits=3)
    for intent in INTENTS:
        after = reduce(session, intent, INDEX)
        assert _can_be_shown(after), intent
        assert after.visits == session.visits + isinstance(intent, navigation.Reset), intent
        if isinstance(intent, intents.PreferenceIntent):
            assert type(after.place) is type(place), intent
            assert after.left_tour == session.left_tour, intent
        elif not isinstance(intent, intents.VisitIntent):
            assert after.preferences == session.preferences, intent


@given(st.sampled_from(PLACES), st.lists(ASKED, max_size=40))
def test_whatever_is_asked_the_session_stays_whole_and_home_is_one_step_away(place: Place, asked: list[Intent]) -> None:
    session = Session(place, Preferences("vi"))
    for intent in asked:
        session = reduce(session, intent, INDEX)
        assert _can_be_shown(session), f"after {intent}"
    assert reduce(session, navigation.GoHome(), INDEX).place == HomePlace()
    for _ in range(8):
        session = reduce(session, navigation.Back(), INDEX)
    assert isinstance(session.place, HomePlace | AttractPlace), "Back never goes round in circles"
