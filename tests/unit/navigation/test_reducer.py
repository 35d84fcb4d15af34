import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit import navigation
from exhibit.content import Exhibit
from exhibit.errors import UsageError
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    IdleRule,
    LinkedPlace,
    MilestonePlace,
    NavigationIndex,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
    reduce,
)
from first_fast import first_fast
from small_index import AXIS, INDEX


@first_fast(
    ("place", "intent", "after"),
    [
        (AttractPlace(), navigation.Begin("ru"), HomePlace()),
        (HomePlace(), navigation.OpenTimeline(), TimelinePlace(None, selected="a")),
        (AXIS, navigation.Find(is_open=True), TimelinePlace(1994.5, selected="b", is_finding=True)),
        (TimelinePlace(selected="a", is_finding=True), navigation.Back(), TimelinePlace(selected="a")),
        (TimelinePlace(selected="a", listed=("a", "b")), navigation.Back(), TimelinePlace(selected="a")),
        (TimelinePlace(selected="a"), navigation.ListTogether(("b", "nobody", "c")), TimelinePlace(selected="a", listed=("b", "c"))),
        (AXIS, navigation.Type("nobody"), TimelinePlace(1994.5, selected=None, query="nobody")),
        (TimelinePlace(query="x", threads=frozenset({"t"})), navigation.ShowAll(), TimelinePlace()),
        (TimelinePlace(query="x", selected="b"), navigation.Turn(-1), TimelinePlace(1994.5, selected="b", query="x")),
        (AXIS, navigation.GoToEnd(1), TimelinePlace(2012.6, selected="c")),
        (AXIS, navigation.GoToEnd(-1), TimelinePlace(1950.1, selected="a")),
        (TimelinePlace(query="x"), navigation.GoToEnd(-1), TimelinePlace(1994.5, selected="b", query="x")),
        (MilestonePlace("c", TimelinePlace(2012.6, selected="c", query="x")), navigation.Turn(-1),
            MilestonePlace("b", TimelinePlace(1994.5, selected="b", query="x"))),
        (HomePlace(), navigation.OpenTimeline(1990.0), TimelinePlace(1990.0, selected="b")),
        (HomePlace(), navigation.OpenChart(), ChartPlace()),
        (HomePlace(), navigation.OpenSlide(), SlidePlace("one")),
        (HomePlace(), navigation.OpenSlide("two"), SlidePlace("two")),
        (HomePlace(), navigation.OpenSources(), SourcesPlace(HomePlace())),
        (HomePlace(), navigation.OpenDeck(), SlidePlace("one", is_playing=True)),
        (MilestonePlace("b", AXIS), navigation.OpenDeck("round"), SlidePlace("three", AXIS, is_playing=True)),
        (SlidePlace("one", is_playing=True), navigation.Advance(), SlidePlace("two", is_playing=True)),
        (SlidePlace("two", is_playing=True), navigation.Advance(), SlidePlace("two", rounds=1)),
        (SlidePlace("two"), navigation.Play(is_playing=True), SlidePlace("one", is_playing=True)),
        (SlidePlace("one"), navigation.Play(is_playing=True), SlidePlace("one", is_playing=True)),
        (SlidePlace("one", is_playing=True), navigation.Play(is_playing=False), SlidePlace("one")),
        (SlidePlace("one", is_playing=True), navigation.Turn(1), SlidePlace("two")),
        (SlidePlace("three", is_playing=True), navigation.Advance(), SlidePlace("three", is_playing=True, rounds=1)),
        (MilestonePlace("b", TourPlace("walk", is_paused=True)), navigation.OpenSlide("one"), SlidePlace("one", TourPlace("walk", is_paused=True))),
        (MilestonePlace("b", TourPlace("walk", is_paused=True)), navigation.OpenChart(2002), ChartPlace(2002, TourPlace("walk", is_paused=True))),
        (HomePlace(), navigation.OpenTours(), TourListPlace()),
        (HomePlace(), navigation.OpenTour(), TourPlace("walk")),
        (TourListPlace(), navigation.OpenTour("short"), TourPlace("short", came_from=TourListPlace())),
        (TourPlace("walk"), navigation.Advance(), TourPlace("walk", 1)),
        (TourPlace("walk", 2), navigation.Advance(), TourPlace("walk", 2, is_over=True)),
        (TourPlace("walk", 2, is_over=True), navigation.Play(is_playing=True), TourPlace("walk")),
        (TourPlace("walk", 2, is_over=True), navigation.Turn(-1), TourPlace("walk", 1)),
        (TourPlace("walk", 1), navigation.Play(is_playing=False), TourPlace("walk", 1, is_paused=True)),
        (TourPlace("walk", 1, is_paused=True), navigation.Play(is_playing=True), TourPlace("walk", 1)),
        (TourPlace("walk"), navigation.GoToStop(7), TourPlace("walk", 2)),
        (TourPlace("walk", is_paused=True), navigation.GoToStop(1), TourPlace("walk", 1)),
        (TourPlace("walk", 2, is_over=True), navigation.GoToStop(0), TourPlace("walk")),
        (TourPlace("walk", 2, is_over=True), navigation.Turn(1), TourPlace("walk", 2, is_over=True)),
        (TourPlace("walk", 2, is_over=True), navigation.Play(is_playing=False), TourPlace("walk", 2, is_over=True)),
        (TourPlace("walk", 2, is_over=True), navigation.Explore(), SlidePlace("two", TourPlace("walk", 2, is_paused=True))),
        (TourPlace("walk", is_paused=True), navigation.Advance(), TourPlace("walk", is_paused=True)),
        (SlidePlace("one"), navigation.Advance(), SlidePlace("one")),
        (SlidePlace("two", rounds=1), navigation.Play(is_playing=True), SlidePlace("one", is_playing=True)),
        (TourPlace("walk"), navigation.Turn(-1), TourPlace("walk")),
        (TourPlace("walk"), navigation.Explore(), MilestonePlace("b", TourPlace("walk", is_paused=True))),
        (TourPlace("walk", 1), navigation.Explore(), ChartPlace(2002, TourPlace("walk", 1, is_paused=True))),
        (TourPlace("walk", 2), navigation.Explore(), SlidePlace("two", TourPlace("walk", 2, is_paused=True))),
        (TourPlace("short"), navigation.Explore(), LinkedPlace(1994, selected="b", came_from=TourPlace("short", is_paused=True))),
        (MilestonePlace("b", TourPlace("walk", is_paused=True)), navigation.Back(), TourPlace("walk", is_paused=True)),
        (TourPlace("walk", came_from=TourListPlace()), navigation.Back(), TourListPlace()),
        (TourPlace("walk"), navigation.OpenSources(("x",)), SourcesPlace(TourPlace("walk"), ("x",))),
        (TimelinePlace(), navigation.Select("b"), AXIS),
        (TimelinePlace(), navigation.LookAt(1990.0, 12.0), TimelinePlace(1990.0, 12.0, "b")),
        (AXIS, navigation.LookAt(1996.0, 12.0), TimelinePlace(1996.0, 12.0, "b")),
        (AXIS, navigation.LookAt(2010.0, 12.0), TimelinePlace(2010.0, 12.0, "c")),
        (TimelinePlace(1990.0), navigation.Turn(1), AXIS),
        (TimelinePlace(1990.0), navigation.Turn(-1), TimelinePlace(1950.1, selected="a")),
        (AXIS, navigation.Turn(1), TimelinePlace(2012.6, selected="c")),
        (AXIS, navigation.OpenMilestone("b"), MilestonePlace("b", AXIS)),
        (MilestonePlace("b", AXIS), navigation.Turn(1), MilestonePlace("c", TimelinePlace(2012.6, selected="c"))),
        (MilestonePlace("c", AXIS), navigation.Turn(1), MilestonePlace("c", TimelinePlace(2012.6, selected="c"))),
        (MilestonePlace("b", AXIS), navigation.Back(), AXIS),
        (MilestonePlace("b", AXIS), navigation.OpenChart(2002), ChartPlace(2002, AXIS)),
        (MilestonePlace("b", AXIS), navigation.OpenSources(("x",)), SourcesPlace(MilestonePlace("b", AXIS), ("x",))),
        (ChartPlace(2002, AXIS), navigation.Back(), AXIS),
        (ChartPlace(2002), navigation.Turn(1), ChartPlace(2003)),
        (ChartPlace(2005), navigation.Turn(1), ChartPlace(2005)),
        (ChartPlace(2005), navigation.ToggleSeries("ru"), ChartPlace(2005, toggled=frozenset({"ru"}))),
        (ChartPlace(2005, toggled=frozenset({"ru"})), navigation.ToggleSeries("ru"), ChartPlace(2005)),
        (ChartPlace(2005, toggled=frozenset({"ru"})), navigation.MoveTo(2002), ChartPlace(2002, toggled=frozenset({"ru"}))),
        (ChartPlace(2005), navigation.MoveTo(1066), ChartPlace(2005)),
        (ChartPlace(2005), navigation.ToggleParts(), ChartPlace(2005, is_split=True)),
        (ChartPlace(2005), navigation.ShowTable(is_shown=True), ChartPlace(2005, is_table=True)),
        (ChartPlace(2005, is_table=True), navigation.Back(), ChartPlace(2005)),
        (AXIS, navigation.OpenLinked(), LinkedPlace(1994, selected="b", came_from=AXIS)),
        (ChartPlace(2002), navigation.OpenLinked(), LinkedPlace(2002, came_from=ChartPlace(2002))),
        (HomePlace(), navigation.OpenLinked(2001), LinkedPlace(2001)),
        (LinkedPlace(2001), navigation.MoveTo(2012), LinkedPlace(2012, selected="c")),
        (LinkedPlace(2001), navigation.MoveTo(1066), LinkedPlace(2001)),
        (LinkedPlace(2001), navigation.Select("b"), LinkedPlace(1994, selected="b")),
        (LinkedPlace(1993), navigation.Turn(1), LinkedPlace(1994, selected="b")),
        (LinkedPlace(2025), navigation.Turn(1), LinkedPlace(2025)),
        (LinkedPlace(2001), navigation.LookAt(1990.0, 12.0), LinkedPlace(2001, 1990.0, 12.0)),
        (LinkedPlace(2001, came_from=AXIS), navigation.Back(), AXIS),
        (LinkedPlace(1994, selected="b"), navigation.OpenMilestone("b"), MilestonePlace("b", LinkedPlace(1994, selected="b"))),
        (LinkedPlace(2001), navigation.OpenChart(2002), ChartPlace(2002)),
        (ChartPlace(2001), navigation.Turn(-1), ChartPlace(1981)),
        (ChartPlace(None), navigation.Turn(-1), ChartPlace(2003)),
        (SlidePlace("one"), navigation.Turn(1), SlidePlace("two")),
        (SlidePlace("two"), navigation.OpenMilestone("b"), MilestonePlace("b", SlidePlace("two"))),
        (SourcesPlace(ChartPlace(2002)), navigation.Back(), ChartPlace(2002)),
        (SourcesPlace(ChartPlace(2002)), navigation.GoHome(), HomePlace()),
        (HomePlace(), navigation.OpenMilestone("nobody"), HomePlace()),
        (HomePlace(), navigation.OpenChart(1066), HomePlace()),
        (AttractPlace(), navigation.OpenSources(), AttractPlace()),
    ],
)  # fmt: skip
def test_an_intent_leads_where_it_should(
    place: navigation.Place, intent: navigation.Intent, after: navigation.Place
) -> None:
    assert reduce(Session(place, Preferences("vi")), intent, INDEX).place == after


def test_language_and_size_change_and_the_place_stays() -> None:
    session = Session(MilestonePlace("b", AXIS), Preferences("vi"))
    session = reduce(session, navigation.Speak("ru"), INDEX)
    sizes = []
    for _ in range(4):
        session = reduce(session, navigation.ChangeTextSize(), INDEX)
        sizes.append(session.preferences.text_scale)
    assert (session.place, sizes) == (MilestonePlace("b", AXIS), [1.25, 1.5, 1.0, 1.25])
    assert session.preferences == Preferences("ru", text_scale=1.25)
    assert reduce(session, navigation.Speak("xx"), INDEX) == session


def test_who_begins_keeps_size_and_colours_and_finds_one_language() -> None:
    before = Session(AttractPlace(), Preferences("vi", "en", 1.5, is_strong=True), visits=3)
    after = reduce(before, navigation.Begin("ru"), INDEX)
    assert after == Session(HomePlace(), Preferences("ru", None, 1.5, is_strong=True), visits=3)
    assert reduce(before, navigation.Begin("xx"), INDEX) == before


def test_a_reset_forgets_language_size_and_place() -> None:
    visitor = Session(ChartPlace(2002, AXIS), Preferences("en", text_scale=1.5), is_warned=True)
    assert reduce(visitor, navigation.Reset(), INDEX) == Session.fresh("vi", visits=1)
    two = dataclasses.replace(visitor, preferences=Preferences("en", "ru"), left_tour=TourPlace("walk", 1))
    assert reduce(two, navigation.Reset(), INDEX) == Session.fresh("vi", visits=1)


def test_a_tour_that_was_left_goes_on_where_it_was() -> None:
    visitor = Session(TourPlace("walk", 1), Preferences("en"))
    left = reduce(visitor, navigation.GoHome(), INDEX)
    assert left.left_tour == TourPlace("walk", 1, is_paused=True)
    assert reduce(left, navigation.OpenTour("short"), INDEX).place == TourPlace("short")
    again = reduce(left, navigation.OpenTour("walk"), INDEX)
    assert (again.place, again.left_tour) == (TourPlace("walk", 1), None)
    over = reduce(Session(TourPlace("walk", 2, is_over=True), Preferences("en")), navigation.GoHome(), INDEX)
    assert over.left_tour is None
    looking_around = reduce(visitor, navigation.Explore(), INDEX)
    assert reduce(reduce(looking_around, navigation.GoHome(), INDEX), navigation.OpenTour(), INDEX).place == TourPlace(
        "walk", 1
    )


def test_the_language_that_is_spoken_already_moves_nothing() -> None:
    visitor = Session(TimelinePlace(1990.0, 20.0, selected="b", query="x"), Preferences("vi"))
    assert reduce(visitor, navigation.Speak("vi"), INDEX) == visitor
    assert reduce(visitor, navigation.Speak("ru"), INDEX).place != visitor.place


def test_two_languages_stay_two_and_never_the_same() -> None:
    visitor = reduce(Session(HomePlace(), Preferences("vi")), navigation.SpeakBeside("ru"), INDEX)
    assert visitor.preferences == Preferences("vi", "ru")
    swapped = reduce(visitor, navigation.Speak("ru"), INDEX)
    assert swapped.preferences == Preferences("ru", "vi")
    assert reduce(visitor, navigation.Speak("en"), INDEX).preferences.beside == "ru"
    assert reduce(visitor, navigation.SpeakBeside("vi"), INDEX).preferences.beside is None
    assert reduce(visitor, navigation.SpeakBeside("de"), INDEX) == visitor
    assert reduce(visitor, navigation.SpeakBeside(None), INDEX).preferences.beside is None


def test_a_warning_keeps_the_place_and_the_attract_loop_knows_none() -> None:
    visitor = Session(AXIS, Preferences("en"))
    warned = reduce(visitor, navigation.Warn(), INDEX)
    assert (warned.is_warned, warned.place) == (True, AXIS)
    assert reduce(warned, navigation.StillHere(), INDEX) == visitor
    assert not reduce(Session.fresh("vi"), navigation.Warn(), INDEX).is_warned


@pytest.mark.parametrize(
    ("quiet_s", "warning", "over", "left", "following"),
    [(0, 0, 0, 0, 100), (99.5, 0, 0, 0, 0.5), (100, 1, 0, 20, 1), (100.25, 1, 0, 20, 0.75), (119.5, 1, 0, 1, 0.5),
     (120, 0, 1, 0, 0), (1e9, 0, 1, 0, 0)],
)  # fmt: skip
def test_silence_becomes_a_countdown_and_then_the_start(
    quiet_s: float, warning: int, over: int, left: int, following: float
) -> None:
    phase = IdleRule(120.0, 20.0).phase(quiet_s)
    assert (phase.is_warning, phase.is_over, phase.left_s) == (bool(warning), bool(over), left)
    assert phase.next_s == pytest.approx(following)


def test_a_screen_full_of_words_waits_longer_and_none_waits_for_ever() -> None:
    rule = IdleRule(120.0, 20.0)
    assert rule.while_reading(30.0) == rule
    assert rule.while_reading(200.0).timeout_s == 220.0
    assert rule.while_reading(9000.0).timeout_s == 360.0
    assert rule.while_reading(200.0).warning_s == 20.0


@pytest.mark.slow
@given(st.floats(0, 200))
def test_the_next_look_at_the_clock_is_never_now_and_never_too_late(quiet_s: float) -> None:
    rule = IdleRule(120.0, 20.0)
    phase = rule.phase(quiet_s)
    if not phase.is_over:
        assert phase.next_s > 0
        before = rule.phase(quiet_s + phase.next_s * 0.999)
        assert (before.is_warning, before.left_s) == (phase.is_warning, phase.left_s)


def test_what_is_found_is_in_view_with_the_nearest_of_it_lit() -> None:
    for place in (TimelinePlace(selected="a"), TimelinePlace(1990.0, 20.0, selected="a"), AXIS):
        found = reduce(Session(place, Preferences("vi")), navigation.Type("x"), INDEX).place
        assert isinstance(found, TimelinePlace)
        assert found.selected == "b"
        assert found.year is not None
        assert found.span_years is not None
        assert found.year - found.span_years / 2 < 1994.5
        assert found.year + found.span_years / 2 > 2012.6
    toggled = reduce(Session(TimelinePlace(selected="a"), Preferences("vi")), navigation.ToggleThread("t"), INDEX).place
    assert isinstance(toggled, TimelinePlace)
    assert toggled.selected == "b"


def test_words_that_find_nothing_in_another_language_are_given_up_with_their_alphabet() -> None:
    place = reduce(
        Session(TimelinePlace(selected="a", query="nobody"), Preferences("vi")), navigation.Speak("ru"), INDEX
    ).place
    assert isinstance(place, TimelinePlace)
    assert place.query == ""
    place = reduce(
        Session(TimelinePlace(selected="b", query="x"), Preferences("vi")), navigation.Speak("ru"), INDEX
    ).place
    assert isinstance(place, TimelinePlace)
    assert place.query == "x"


@pytest.mark.parametrize(
    ("start", "today", "selected", "year"),
    [(None, None, "a", None), ("c", None, "c", 2012.6), ("1994", None, "b", 1994.0), ("today", None, "a", None),
     ("today", dt.date(2026, 6, 1), "b", 1994.5)],
)  # fmt: skip
def test_the_timeline_opens_where_the_exhibit_says(
    start: str | None, today: dt.date | None, selected: str, year: float | None
) -> None:
    navigation_index = dataclasses.replace(INDEX, start=start)
    for opened in (
        reduce(Session(HomePlace(), Preferences("vi")), navigation.OpenTimeline(today=today), navigation_index).place,
        navigation.parse_route("timeline", navigation_index, today),
    ):
        assert isinstance(opened, TimelinePlace)
        assert (opened.selected, opened.year) == (selected, year)


def test_every_place_can_be_opened_by_its_address(synthetic: Exhibit) -> None:
    navigation_index = NavigationIndex.of(synthetic)
    texts = [
        "attract",
        "home",
        "timeline",
        "timeline:1994",
        "chart",
        "chart:2016",
        "chart:crossings",
        "chart:table",
        "linked",
        "linked:1985",
        "find",
        "find:overbank",
        "slides",
        "sources",
    ]
    texts += [f"milestone:{key}" for key in navigation_index.milestones] + [
        f"slide:{key}" for key in navigation_index.slides
    ]
    places = [navigation.parse_route(text, navigation_index) for text in texts]
    again = [navigation.parse_route(navigation.route_of(place, navigation_index), navigation_index) for place in places]
    assert [navigation.route_of(place, navigation_index) for place in again] == [
        navigation.route_of(place, navigation_index) for place in places
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [("hom", "did you mean 'home'?"), ("milestone:charter-treat", "did you mean 'charter-treaty'?"), ("slide:x", "unknown slide"),
     ("chart:1066", "unknown chart or year"), ("timeline:²⁰²⁴", "unknown place"), ("", "unknown place")],
)  # fmt: skip
def test_an_unknown_address_says_what_may_have_been_meant(synthetic: Exhibit, text: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint.replace("?", r"\?")):
        navigation.parse_route(text, NavigationIndex.of(synthetic))
