"""Whatever is asked for wherever a visitor is: no intent fails, and each leaves a session that can be shown."""

import dataclasses
import datetime as dt
from typing import get_args

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
    reduce,
    route_of,
)
from exhibit.settings import TEXT_SCALES
from small_index import AXIS, INDEX

FOUND = TimelinePlace(2000.0, 30.0, "b", query="x", threads=frozenset({"t"}), is_finding=True, listed=("b", "c"))
TOUR = TourPlace("walk", 1, is_paused=True, came_from=TourListPlace())

PLACES = (
    AttractPlace(), HomePlace(), TourListPlace(), TimelinePlace(), AXIS, FOUND, MilestonePlace("b"),
    MilestonePlace("c", FOUND), MilestonePlace("a", TOUR), ChartPlace(), ChartPlace(2002, FOUND, is_table=True),
    ChartPlace(1981, TOUR), LinkedPlace(), LinkedPlace(1994, came_from=ChartPlace(2002, FOUND)), LinkedPlace(1950, came_from=TOUR),
    SlidePlace("one"), SlidePlace("two", TOUR), SlidePlace("three", is_playing=True), TOUR, TourPlace("walk", 2, is_over=True),
    TourPlace("short"), SourcesPlace(), SourcesPlace(MilestonePlace("c", FOUND), ("x",)), SourcesPlace(TOUR),
)  # fmt: skip

LANGUAGES, KEYS = st.sampled_from(["vi", "ru", "en", "xx"]), st.sampled_from(["a", "b", "c", "nobody"])
DECIMALS, SLOTS, STEPS = st.floats(1900, 2100), st.integers(1940, 2030), st.sampled_from([-2, -1, 1, 2])
FIELDS: dict[type, tuple[st.SearchStrategy[object], ...]] = {
    navigation.Begin: (LANGUAGES,),
    navigation.OpenTimeline: (st.none() | DECIMALS, st.none() | st.just(dt.date(2026, 6, 1))),
    navigation.LookAt: (DECIMALS, st.floats(1, 200)),
    navigation.Select: (KEYS,),
    navigation.Find: (st.booleans(),),
    navigation.Type: (st.sampled_from(["", "x", "nobody"]),),
    navigation.ToggleThread: (st.sampled_from(["t", "u"]),),
    navigation.ListTogether: (st.sampled_from([(), ("a", "b"), ("nobody",)]),),
    navigation.GoToEnd: (st.sampled_from([-1, 1]),),
    navigation.OpenMilestone: (KEYS,),
    navigation.OpenChart: (st.none() | SLOTS,),
    navigation.OpenLinked: (st.none() | SLOTS,),
    navigation.MoveTo: (SLOTS,),
    navigation.ChangeSpeed: (st.sampled_from([0.5, 1.0, 2.0]),),
    navigation.ShowTable: (st.booleans(),),
    navigation.ToggleSeries: (st.sampled_from(["ru", "vn"]),),
    navigation.OpenSlide: (st.sampled_from([None, "one", "three", "nobody"]),),
    navigation.OpenDeck: (st.sampled_from([None, "first", "round", "nobody"]),),
    navigation.OpenTour: (st.sampled_from([None, "walk", "short", "nobody"]),),
    navigation.GoToStop: (st.integers(-2, 9),),
    navigation.Play: (st.booleans(),),
    navigation.SpeakBeside: (st.none() | LANGUAGES,),
    navigation.OpenSources: (st.sampled_from([(), ("x",)]),),
    navigation.Turn: (STEPS,),
    navigation.Speak: (LANGUAGES,),
}
"""What the fields of an intent may be, in their order; any other intent has none."""

INTENTS = st.sampled_from(get_args(Intent)).flatmap(lambda kind: st.builds(kind, *FIELDS.get(kind, ())))


def _is_whole(place: Place) -> bool:
    """Say whether all that a place and the places behind it name exists."""
    match place:
        case TimelinePlace():
            return {place.selected, *place.listed} <= {None, *INDEX.milestones}
        case MilestonePlace(key, behind):
            return key in INDEX.milestones and _is_whole(behind)
        case ChartPlace(slot, behind):
            return slot in {None, *INDEX.chart_slots} and _is_whole(behind)
        case LinkedPlace(slot, came_from=behind, selected=key):
            return slot in {None, *INDEX.all_slots} and key in {None, *INDEX.milestones} and _is_whole(behind)
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
        each for each in vars(intents).values() if isinstance(each, type) and each.__module__ == intents.__name__
    }
    assert written == set(get_args(Intent)), "an intent that belongs to no group"
    assert {kind for kind in written if dataclasses.fields(kind)} == set(FIELDS)


@given(st.sampled_from(PLACES), st.lists(INTENTS, max_size=40))
def test_whatever_is_asked_the_session_stays_whole_and_home_is_one_step_away(place: Place, asked: list[Intent]) -> None:
    session = Session(place, Preferences("vi"))
    for intent in asked:
        session = reduce(session, intent, INDEX)
        assert _can_be_shown(session), f"after {intent}"
    assert reduce(session, navigation.GoHome(), INDEX).place == HomePlace()
    for _ in range(8):
        session = reduce(session, navigation.Back(), INDEX)
    assert isinstance(session.place, HomePlace | AttractPlace), "Back never goes round in circles"


@given(st.sampled_from(PLACES), INTENTS)
def test_what_an_intent_does_not_know_it_leaves_as_it_is(place: Place, intent: Intent) -> None:
    session = Session(
        place, Preferences("vi", "ru", 1.25, is_strong=True), left_tour=TourPlace("walk", 1, is_paused=True), visits=3
    )
    after = reduce(session, intent, INDEX)
    if not isinstance(intent, intents.PreferenceIntent | intents.VisitIntent):
        assert after.preferences == session.preferences
    if isinstance(intent, intents.PreferenceIntent):
        assert after.left_tour == session.left_tour
        assert type(after.place) is type(place)
    assert after.visits == session.visits + isinstance(intent, navigation.Reset)
