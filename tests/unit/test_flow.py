import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit import flow
from exhibit.content import Exhibit
from exhibit.dates import Rhythm
from exhibit.errors import UsageError
from exhibit.flow import (
    Attract,
    Chart,
    Course,
    Detail,
    Finder,
    Home,
    IdleRule,
    Linked,
    Session,
    Slides,
    Sources,
    Timeline,
    Tour,
    Tours,
    Walk,
    step,
)
from first_fast import first_fast

YEARS = {"a": 1950.1, "b": 1994.5, "c": 2012.6}
WALK = Walk(tuple(YEARS), tuple(YEARS.values()), (1, 2, 1))


class OnlyTheThread(Finder):
    """Finds ``b`` and ``c`` for any words or threads; ``nobody`` finds nothing."""

    def __init__(self) -> None:
        """Know no exhibit."""

    def find(self, _language: str, query: str, threads: frozenset[str]) -> Walk:
        if query == "nobody":
            return Walk((), (), ())
        return Walk(("b", "c"), (1994.5, 2012.6), (2, 1)) if query or threads else WALK

    def nearest_day(self, _today: dt.date) -> str | None:
        return "b"


COURSE = Course(
    languages=("vi", "ru", "en"),
    first_language="vi",
    milestones=YEARS,
    walk=WALK,
    finder=OnlyTheThread(),
    slides=("one", "two", "three"),
    decks={"first": ("one", "two"), "round": ("three",)},
    loops=frozenset({"round"}),
    tours={"walk": (Detail("b"), Chart(2002), Slides("two")), "short": (Linked(1994, selected="b"),)},
    rhythm=Rhythm(1),
    chart_slots=(1981, 2001, 2002, 2003, 2004, 2005),
    axis=(2001, 2005),
    all_slots=range(1950, 2026),
    latest=2004,
    chart="turnover",
)
AXIS = Timeline(1994.5, selected="b")


@first_fast(
    ("place", "intent", "after"),
    [
        (Attract(), flow.Begin("ru"), Home()),
        (Home(), flow.OpenTimeline(), Timeline(None, selected="a")),
        (AXIS, flow.Find(is_open=True), Timeline(1994.5, selected="b", is_finding=True)),
        (Timeline(selected="a", is_finding=True), flow.Back(), Timeline(selected="a")),
        (Timeline(selected="a", listed=("a", "b")), flow.Back(), Timeline(selected="a")),
        (Timeline(selected="a"), flow.ListTogether(("b", "nobody", "c")), Timeline(selected="a", listed=("b", "c"))),
        (AXIS, flow.Type("nobody"), Timeline(1994.5, selected=None, query="nobody")),
        (Timeline(query="x", threads=frozenset({"t"})), flow.ShowAll(), Timeline()),
        (Timeline(query="x", selected="b"), flow.Turn(-1), Timeline(1994.5, selected="b", query="x")),
        (AXIS, flow.GoToEnd(1), Timeline(2012.6, selected="c")),
        (AXIS, flow.GoToEnd(-1), Timeline(1950.1, selected="a")),
        (Timeline(query="x"), flow.GoToEnd(-1), Timeline(1994.5, selected="b", query="x")),
        (Detail("c", Timeline(2012.6, selected="c", query="x")), flow.Turn(-1),
            Detail("b", Timeline(1994.5, selected="b", query="x"))),
        (Home(), flow.OpenTimeline(1990.0), Timeline(1990.0, selected="b")),
        (Home(), flow.OpenChart(), Chart()),
        (Home(), flow.OpenSlide(), Slides("one")),
        (Home(), flow.OpenSlide("two"), Slides("two")),
        (Home(), flow.OpenSources(), Sources(Home())),
        (Home(), flow.OpenDeck(), Slides("one", is_playing=True)),
        (Detail("b", AXIS), flow.OpenDeck("round"), Slides("three", AXIS, is_playing=True)),
        (Slides("one", is_playing=True), flow.Advance(), Slides("two", is_playing=True)),
        (Slides("two", is_playing=True), flow.Advance(), Slides("two", rounds=1)),
        (Slides("two"), flow.Play(is_playing=True), Slides("one", is_playing=True)),
        (Slides("one"), flow.Play(is_playing=True), Slides("one", is_playing=True)),
        (Slides("one", is_playing=True), flow.Play(is_playing=False), Slides("one")),
        (Slides("one", is_playing=True), flow.Turn(1), Slides("two")),
        (Slides("three", is_playing=True), flow.Advance(), Slides("three", is_playing=True, rounds=1)),
        (Detail("b", Tour("walk", is_paused=True)), flow.OpenSlide("one"), Slides("one", Tour("walk", is_paused=True))),
        (Detail("b", Tour("walk", is_paused=True)), flow.OpenChart(2002), Chart(2002, Tour("walk", is_paused=True))),
        (Home(), flow.OpenTours(), Tours()),
        (Home(), flow.OpenTour(), Tour("walk")),
        (Tours(), flow.OpenTour("short"), Tour("short", came_from=Tours())),
        (Tour("walk"), flow.Advance(), Tour("walk", 1)),
        (Tour("walk", 2), flow.Advance(), Tour("walk", 2, is_over=True)),
        (Tour("walk", 2, is_over=True), flow.Play(is_playing=True), Tour("walk")),
        (Tour("walk", 2, is_over=True), flow.Turn(-1), Tour("walk", 1)),
        (Tour("walk", 1), flow.Play(is_playing=False), Tour("walk", 1, is_paused=True)),
        (Tour("walk", 1, is_paused=True), flow.Play(is_playing=True), Tour("walk", 1)),
        (Tour("walk"), flow.GoToStop(7), Tour("walk", 2)),
        (Tour("walk", is_paused=True), flow.GoToStop(1), Tour("walk", 1)),
        (Tour("walk", 2, is_over=True), flow.GoToStop(0), Tour("walk")),
        (Tour("walk", 2, is_over=True), flow.Turn(1), Tour("walk", 2, is_over=True)),
        (Tour("walk", 2, is_over=True), flow.Play(is_playing=False), Tour("walk", 2, is_over=True)),
        (Tour("walk", 2, is_over=True), flow.Explore(), Slides("two", Tour("walk", 2, is_paused=True))),
        (Tour("walk", is_paused=True), flow.Advance(), Tour("walk", is_paused=True)),
        (Slides("one"), flow.Advance(), Slides("one")),
        (Slides("two", rounds=1), flow.Play(is_playing=True), Slides("one", is_playing=True)),
        (Tour("walk"), flow.Turn(-1), Tour("walk")),
        (Tour("walk"), flow.Explore(), Detail("b", Tour("walk", is_paused=True))),
        (Tour("walk", 1), flow.Explore(), Chart(2002, Tour("walk", 1, is_paused=True))),
        (Tour("walk", 2), flow.Explore(), Slides("two", Tour("walk", 2, is_paused=True))),
        (Tour("short"), flow.Explore(), Linked(1994, selected="b", came_from=Tour("short", is_paused=True))),
        (Detail("b", Tour("walk", is_paused=True)), flow.Back(), Tour("walk", is_paused=True)),
        (Tour("walk", came_from=Tours()), flow.Back(), Tours()),
        (Tour("walk"), flow.OpenSources(("x",)), Sources(Tour("walk"), ("x",))),
        (Timeline(), flow.Select("b"), AXIS),
        (Timeline(), flow.LookAt(1990.0, 12.0), Timeline(1990.0, 12.0, "b")),
        (AXIS, flow.LookAt(1996.0, 12.0), Timeline(1996.0, 12.0, "b")),
        (AXIS, flow.LookAt(2010.0, 12.0), Timeline(2010.0, 12.0, "c")),
        (Timeline(1990.0), flow.Turn(1), AXIS),
        (Timeline(1990.0), flow.Turn(-1), Timeline(1950.1, selected="a")),
        (AXIS, flow.Turn(1), Timeline(2012.6, selected="c")),
        (AXIS, flow.OpenMilestone("b"), Detail("b", AXIS)),
        (Detail("b", AXIS), flow.Turn(1), Detail("c", Timeline(2012.6, selected="c"))),
        (Detail("c", AXIS), flow.Turn(1), Detail("c", Timeline(2012.6, selected="c"))),
        (Detail("b", AXIS), flow.Back(), AXIS),
        (Detail("b", AXIS), flow.OpenChart(2002), Chart(2002, AXIS)),
        (Detail("b", AXIS), flow.OpenSources(("x",)), Sources(Detail("b", AXIS), ("x",))),
        (Chart(2002, AXIS), flow.Back(), AXIS),
        (Chart(2002), flow.Turn(1), Chart(2003)),
        (Chart(2005), flow.Turn(1), Chart(2005)),
        (Chart(2005), flow.ToggleSeries("ru"), Chart(2005, toggled=frozenset({"ru"}))),
        (Chart(2005, toggled=frozenset({"ru"})), flow.ToggleSeries("ru"), Chart(2005)),
        (Chart(2005, toggled=frozenset({"ru"})), flow.MoveTo(2002), Chart(2002, toggled=frozenset({"ru"}))),
        (Chart(2005), flow.MoveTo(1066), Chart(2005)),
        (Chart(2005), flow.ToggleParts(), Chart(2005, is_split=True)),
        (Chart(2005), flow.ShowTable(is_shown=True), Chart(2005, is_table=True)),
        (Chart(2005, is_table=True), flow.Back(), Chart(2005)),
        (AXIS, flow.OpenLinked(), Linked(1994, selected="b", came_from=AXIS)),
        (Chart(2002), flow.OpenLinked(), Linked(2002, came_from=Chart(2002))),
        (Home(), flow.OpenLinked(2001), Linked(2001)),
        (Linked(2001), flow.MoveTo(2012), Linked(2012, selected="c")),
        (Linked(2001), flow.MoveTo(1066), Linked(2001)),
        (Linked(2001), flow.Select("b"), Linked(1994, selected="b")),
        (Linked(1993), flow.Turn(1), Linked(1994, selected="b")),
        (Linked(2025), flow.Turn(1), Linked(2025)),
        (Linked(2001), flow.LookAt(1990.0, 12.0), Linked(2001, 1990.0, 12.0)),
        (Linked(2001, came_from=AXIS), flow.Back(), AXIS),
        (Linked(1994, selected="b"), flow.OpenMilestone("b"), Detail("b", Linked(1994, selected="b"))),
        (Linked(2001), flow.OpenChart(2002), Chart(2002)),
        (Chart(2001), flow.Turn(-1), Chart(1981)),
        (Chart(None), flow.Turn(-1), Chart(2003)),
        (Slides("one"), flow.Turn(1), Slides("two")),
        (Slides("two"), flow.OpenMilestone("b"), Detail("b", Slides("two"))),
        (Sources(Chart(2002)), flow.Back(), Chart(2002)),
        (Sources(Chart(2002)), flow.GoHome(), Home()),
        (Home(), flow.OpenMilestone("nobody"), Home()),
        (Home(), flow.OpenChart(1066), Home()),
        (Attract(), flow.OpenSources(), Attract()),
    ],
)  # fmt: skip
def test_an_intent_leads_where_it_should(place: flow.Place, intent: flow.Intent, after: flow.Place) -> None:
    assert step(Session(place, "vi"), intent, COURSE).place == after


def test_language_and_size_change_and_the_place_stays() -> None:
    session = Session(Detail("b", AXIS), "vi")
    session = step(session, flow.Speak("ru"), COURSE)
    sizes = []
    for _ in range(4):
        session = step(session, flow.ChangeTextSize(), COURSE)
        sizes.append(session.text_scale)
    assert (session.language, session.place, sizes) == ("ru", Detail("b", AXIS), [1.25, 1.5, 1.0, 1.25])
    assert step(session, flow.Speak("xx"), COURSE) == session


def test_a_reset_forgets_language_size_and_place() -> None:
    visitor = Session(Chart(2002, AXIS), "en", 1.5, is_warned=True)
    assert step(visitor, flow.Reset(), COURSE) == Session(Attract(), "vi", visits=1)
    two = dataclasses.replace(visitor, beside="ru", left_tour=Tour("walk", 1))
    assert step(two, flow.Reset(), COURSE) == Session(Attract(), "vi", visits=1)


def test_a_tour_that_was_left_goes_on_where_it_was() -> None:
    visitor = Session(Tour("walk", 1), "en")
    left = step(visitor, flow.GoHome(), COURSE)
    assert left.left_tour == Tour("walk", 1, is_paused=True)
    assert step(left, flow.OpenTour("short"), COURSE).place == Tour("short")
    again = step(left, flow.OpenTour("walk"), COURSE)
    assert (again.place, again.left_tour) == (Tour("walk", 1), None)
    over = step(Session(Tour("walk", 2, is_over=True), "en"), flow.GoHome(), COURSE)
    assert over.left_tour is None
    looking_around = step(visitor, flow.Explore(), COURSE)
    assert step(step(looking_around, flow.GoHome(), COURSE), flow.OpenTour(), COURSE).place == Tour("walk", 1)


def test_two_languages_stay_two_and_never_the_same() -> None:
    visitor = step(Session(Home(), "vi"), flow.SpeakBeside("ru"), COURSE)
    assert (visitor.language, visitor.beside) == ("vi", "ru")
    swapped = step(visitor, flow.Speak("ru"), COURSE)
    assert (swapped.language, swapped.beside) == ("ru", "vi")
    assert step(visitor, flow.Speak("en"), COURSE).beside == "ru"
    assert step(visitor, flow.SpeakBeside("vi"), COURSE).beside is None
    assert step(visitor, flow.SpeakBeside("de"), COURSE) == visitor
    assert step(visitor, flow.SpeakBeside(None), COURSE).beside is None


def test_a_warning_keeps_the_place_and_the_attract_loop_knows_none() -> None:
    visitor = Session(AXIS, "en")
    warned = step(visitor, flow.Warn(), COURSE)
    assert (warned.is_warned, warned.place) == (True, AXIS)
    assert step(warned, flow.StillHere(), COURSE) == visitor
    assert not step(Session(Attract(), "vi"), flow.Warn(), COURSE).is_warned


INTENTS = st.one_of(
    st.builds(flow.Begin, st.sampled_from(["vi", "ru", "xx"])),
    st.builds(flow.OpenTimeline, st.none() | st.floats(1900, 2100)),
    st.builds(flow.LookAt, st.floats(1900, 2100), st.floats(1, 200)),
    st.builds(flow.Select, st.sampled_from(["a", "b", "nobody"])),
    st.builds(flow.OpenMilestone, st.sampled_from(["a", "c", "nobody"])),
    st.builds(flow.OpenChart, st.none() | st.integers(1990, 2010)),
    st.builds(flow.OpenLinked, st.none() | st.integers(1940, 2030)),
    st.builds(flow.MoveTo, st.integers(1940, 2030)),
    st.builds(flow.ShowTable, st.booleans()),
    st.just(flow.ToggleParts()),
    st.builds(flow.OpenSlide, st.sampled_from([None, "one", "none"])),
    st.builds(flow.OpenSources, st.just(("x",))),
    st.builds(flow.Turn, st.sampled_from([-1, 1])),
    st.builds(flow.Find, st.booleans()),
    st.builds(flow.Type, st.sampled_from(["", "x", "nobody"])),
    st.builds(flow.ToggleThread, st.sampled_from(["t", "u"])),
    st.builds(flow.ListTogether, st.sampled_from([(), ("a", "b"), ("nobody",)])),
    st.builds(flow.GoToEnd, st.sampled_from([-1, 1])),
    st.just(flow.ShowAll()),
    st.builds(flow.Speak, st.sampled_from(["en", "ru"])),
    st.sampled_from([flow.GoHome(), flow.Back(), flow.ChangeTextSize(), flow.Warn(), flow.StillHere(), flow.Reset()]),
)


@given(st.lists(INTENTS, max_size=60))
def test_whatever_is_asked_the_session_stays_whole_and_home_is_one_step_away(asked: list[flow.Intent]) -> None:
    session = Session(Attract(), "vi")
    for intent in asked:
        session = step(session, intent, COURSE)
        assert session.language in COURSE.languages
        assert flow.name_of(session.place, COURSE)
    assert step(session, flow.GoHome(), COURSE).place == Home()
    for _ in range(8):
        session = step(session, flow.Back(), COURSE)
    assert isinstance(session.place, Home | Attract), "Back never goes round in circles"


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
    for place in (Timeline(selected="a"), Timeline(1990.0, 20.0, selected="a"), AXIS):
        found = step(Session(place, "vi"), flow.Type("x"), COURSE).place
        assert isinstance(found, Timeline)
        assert found.selected == "b"
        assert found.year is not None
        assert found.span_years is not None
        assert found.year - found.span_years / 2 < 1994.5
        assert found.year + found.span_years / 2 > 2012.6
    toggled = step(Session(Timeline(selected="a"), "vi"), flow.ToggleThread("t"), COURSE).place
    assert isinstance(toggled, Timeline)
    assert toggled.selected == "b"


def test_words_that_find_nothing_in_another_language_are_given_up_with_their_alphabet() -> None:
    place = step(Session(Timeline(selected="a", query="nobody"), "vi"), flow.Speak("ru"), COURSE).place
    assert isinstance(place, Timeline)
    assert place.query == ""
    place = step(Session(Timeline(selected="b", query="x"), "vi"), flow.Speak("ru"), COURSE).place
    assert isinstance(place, Timeline)
    assert place.query == "x"


@pytest.mark.parametrize(
    ("start", "today", "selected", "year"),
    [(None, None, "a", None), ("c", None, "c", 2012.6), ("1994", None, "b", 1994.0), ("today", None, "a", None),
     ("today", dt.date(2026, 6, 1), "b", 1994.5)],
)  # fmt: skip
def test_the_timeline_opens_where_the_exhibit_says(
    start: str | None, today: dt.date | None, selected: str, year: float | None
) -> None:
    course = dataclasses.replace(COURSE, start=start)
    for opened in (
        step(Session(Home(), "vi"), flow.OpenTimeline(today=today), course).place,
        flow.parse_place("timeline", course, today),
    ):
        assert isinstance(opened, Timeline)
        assert (opened.selected, opened.year) == (selected, year)


def test_every_place_can_be_opened_by_its_address(synthetic: Exhibit) -> None:
    course = Course.of(synthetic)
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
    texts += [f"milestone:{key}" for key in course.milestones] + [f"slide:{key}" for key in course.slides]
    places = [flow.parse_place(text, course) for text in texts]
    again = [flow.parse_place(flow.name_of(place, course), course) for place in places]
    assert [flow.name_of(place, course) for place in again] == [flow.name_of(place, course) for place in places]


@pytest.mark.parametrize(
    ("text", "hint"),
    [("hom", "did you mean 'home'?"), ("milestone:charter-treat", "did you mean 'charter-treaty'?"), ("slide:x", "unknown slide"),
     ("chart:1066", "unknown chart or year"), ("timeline:²⁰²⁴", "unknown place"), ("", "unknown place")],
)  # fmt: skip
def test_an_unknown_address_says_what_may_have_been_meant(synthetic: Exhibit, text: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint.replace("?", r"\?")):
        flow.parse_place(text, Course.of(synthetic))
