"""Where each intent leads from each place."""

from exhibit import navigation
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
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
        (HomePlace(), navigation.OpenChart("turnover"), ChartPlace("turnover")),
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
        (MilestonePlace("b", TourPlace("walk", is_paused=True)), navigation.OpenChart("turnover", 2002), ChartPlace("turnover", 2002, TourPlace("walk", is_paused=True))),
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
        (TourPlace("walk", 1), navigation.Explore(), ChartPlace("turnover", 2002, TourPlace("walk", 1, is_paused=True))),
        (TourPlace("walk", 2), navigation.Explore(), SlidePlace("two", TourPlace("walk", 2, is_paused=True))),
        (TourPlace("short"), navigation.Explore(), LinkedPlace("turnover", 1994, selected="b", came_from=TourPlace("short", is_paused=True))),
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
        (MilestonePlace("b", AXIS), navigation.OpenChart("turnover", 2002), ChartPlace("turnover", 2002, AXIS)),
        (MilestonePlace("b", AXIS), navigation.OpenSources(("x",)), SourcesPlace(MilestonePlace("b", AXIS), ("x",))),
        (ChartPlace("turnover", 2002, AXIS), navigation.Back(), AXIS),
        (ChartPlace("turnover", 2002), navigation.Turn(1), ChartPlace("turnover", 2003)),
        (ChartPlace("turnover", 2005), navigation.Turn(1), ChartPlace("turnover", 2005)),
        (ChartPlace("turnover", 2005), navigation.ToggleSeries("ru"), ChartPlace("turnover", 2005, toggled=frozenset({"ru"}))),
        (ChartPlace("turnover", 2005, toggled=frozenset({"ru"})), navigation.ToggleSeries("ru"), ChartPlace("turnover", 2005)),
        (ChartPlace("turnover", 2005, toggled=frozenset({"ru"})), navigation.MoveTo(2002), ChartPlace("turnover", 2002, toggled=frozenset({"ru"}))),
        (ChartPlace("turnover", 2005), navigation.MoveTo(1066), ChartPlace("turnover", 2005)),
        (ChartPlace("turnover", 2005), navigation.ToggleParts(), ChartPlace("turnover", 2005, is_split=True)),
        (ChartPlace("turnover", 2005), navigation.ShowTable(is_shown=True), ChartPlace("turnover", 2005, is_table=True)),
        (ChartPlace("turnover", 2005, is_table=True), navigation.Back(), ChartPlace("turnover", 2005)),
        (AXIS, navigation.OpenLinked(), LinkedPlace("turnover", 1994, selected="b", came_from=AXIS)),
        (ChartPlace("turnover", 2002), navigation.OpenLinked(), LinkedPlace("turnover", 2002, came_from=ChartPlace("turnover", 2002))),
        (HomePlace(), navigation.OpenLinked(slot=2001), LinkedPlace("turnover", 2001)),
        (LinkedPlace("turnover", 2001), navigation.MoveTo(2012), LinkedPlace("turnover", 2012, selected="c")),
        (LinkedPlace("turnover", 2001), navigation.MoveTo(1066), LinkedPlace("turnover", 2001)),
        (LinkedPlace("turnover", 2001), navigation.Select("b"), LinkedPlace("turnover", 1994, selected="b")),
        (LinkedPlace("turnover", 1993), navigation.Turn(1), LinkedPlace("turnover", 1994, selected="b")),
        (LinkedPlace("turnover", 2025), navigation.Turn(1), LinkedPlace("turnover", 2025)),
        (LinkedPlace("turnover", 2001), navigation.LookAt(1990.0, 12.0), LinkedPlace("turnover", 2001, 1990.0, 12.0)),
        (LinkedPlace("turnover", 2001, came_from=AXIS), navigation.Back(), AXIS),
        (LinkedPlace("turnover", 1994, selected="b"), navigation.OpenMilestone("b"), MilestonePlace("b", LinkedPlace("turnover", 1994, selected="b"))),
        (LinkedPlace("turnover", 2001), navigation.OpenChart("turnover", 2002), ChartPlace("turnover", 2002)),
        (ChartPlace("turnover", 2001), navigation.Turn(-1), ChartPlace("turnover", 1981)),
        (ChartPlace("turnover"), navigation.Turn(-1), ChartPlace("turnover", 2003)),
        (SlidePlace("one"), navigation.Turn(1), SlidePlace("two")),
        (SlidePlace("two"), navigation.OpenMilestone("b"), MilestonePlace("b", SlidePlace("two"))),
        (SourcesPlace(ChartPlace("turnover", 2002)), navigation.Back(), ChartPlace("turnover", 2002)),
        (SourcesPlace(ChartPlace("turnover", 2002)), navigation.GoHome(), HomePlace()),
        (HomePlace(), navigation.OpenMilestone("nobody"), HomePlace()),
        (HomePlace(), navigation.OpenChart("turnover", 1066), HomePlace()),
        (AttractPlace(), navigation.OpenSources(), AttractPlace()),
    ],
)  # fmt: skip
def test_an_intent_leads_where_it_should(
    place: navigation.Place, intent: navigation.Intent, after: navigation.Place
) -> None:
    assert reduce(Session(place, Preferences("vi")), intent, INDEX).place == after


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


def test_a_warning_keeps_the_place_and_the_attract_loop_knows_none() -> None:
    visitor = Session(AXIS, Preferences("en"))
    warned = reduce(visitor, navigation.Warn(), INDEX)
    assert (warned.is_warned, warned.place) == (True, AXIS)
    assert reduce(warned, navigation.StillHere(), INDEX) == visitor
    assert not reduce(Session.fresh("vi"), navigation.Warn(), INDEX).is_warned


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
