"""The way back: what a visitor had been looking for is there again, and the panel to look for it only where it was."""

from dataclasses import replace

import pytest

from exhibit import navigation
from exhibit.content import load
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    NavigationIndex,
    Place,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourPlace,
    reduce,
)
from small_exhibit import FILES, WriteExhibit

START = 1950.079
"""About when the first milestone is."""

FINDING = TimelinePlace(selected="start", query="mot", threads=frozenset({"war"}), is_finding=True)
FOUND = replace(FINDING, is_finding=False)
LISTED = TimelinePlace(1950.0, 12.0, "start", listed=("start", "other"))


@pytest.fixture
def navigation_index(write_exhibit: WriteExhibit) -> NavigationIndex:
    one = FILES["milestones/all.yaml"]
    pattern = one.removeprefix("milestones:\n")
    other = (
        pattern.replace("id: start", "id: other").replace("1950-01-30", "1990-07-01").replace("level: 1", "level: 2")
    )
    great = pattern.replace("id: start", "id: great").replace("1950-01-30", "1992-07-01")
    exhibit = load(write_exhibit(files={"milestones/all.yaml": one + other + great})).exhibit
    assert exhibit is not None
    return NavigationIndex.of(exhibit)


def _go(navigation_index: NavigationIndex, place: Place, *intents: navigation.Intent) -> Place:
    session = Session(place, Preferences("en"))
    for intent in intents:
        session = reduce(session, intent, navigation_index)
    return session.place


@pytest.mark.parametrize(
    ("place", "there", "back"),
    [
        (FINDING, navigation.OpenMilestone("start"), FOUND),
        (FINDING, navigation.OpenSources(), FINDING),
        (FINDING, navigation.OpenLinked(), FINDING),
        (FOUND, navigation.OpenMilestone("start"), FOUND),
        (FOUND, navigation.OpenLinked(), FOUND),
        (LISTED, navigation.OpenMilestone("start"), LISTED),
        (LISTED, navigation.OpenSources(), LISTED),
        (
            ChartPlace("turnover", 2002, is_split=True),
            navigation.OpenLinked(),
            ChartPlace("turnover", 2002, is_split=True),
        ),
        (
            ChartPlace("turnover", 2002, is_split=True),
            navigation.OpenSources(),
            ChartPlace("turnover", 2002, is_split=True),
        ),
        (
            LinkedPlace("turnover", 1990, selected="other"),
            navigation.OpenMilestone("other"),
            LinkedPlace("turnover", 1990, selected="other"),
        ),
        (SlidePlace("ten"), navigation.OpenMilestone("start"), SlidePlace("ten")),
        (TourPlace("walk", is_paused=True), navigation.OpenMilestone("start"), TourPlace("walk", is_paused=True)),
    ],
)
def test_back_leads_to_where_a_visitor_was(
    navigation_index: NavigationIndex, place: Place, there: navigation.Intent, back: Place
) -> None:
    after = _go(navigation_index, place, there, navigation.Back())
    if (
        isinstance(after, TimelinePlace)
        and isinstance(back, TimelinePlace)
        and isinstance(there, navigation.OpenMilestone)
    ):
        assert after.year == pytest.approx(START, abs=0.1), "the opened one is in the middle"
        after = replace(after, year=back.year)
    assert after == back


@pytest.mark.parametrize(
    ("place", "ways"),
    [
        (FINDING, [FOUND, HomePlace(), HomePlace()]),
        (LISTED, [replace(LISTED, listed=()), HomePlace()]),
        (replace(FINDING, listed=("start",)), [FOUND, HomePlace()]),
        (ChartPlace("turnover", 2002, is_table=True), [ChartPlace("turnover", 2002), HomePlace()]),
        (ChartPlace("turnover", 2002, came_from=FOUND), [FOUND, HomePlace()]),
        (SourcesPlace(MilestonePlace("start", FOUND)), [MilestonePlace("start", FOUND), FOUND, HomePlace()]),
        (SlidePlace("ten"), [HomePlace()]),
        (HomePlace(), [HomePlace()]),
        (AttractPlace(), [AttractPlace()]),
    ],
)
def test_each_step_back_closes_one_thing(navigation_index: NavigationIndex, place: Place, ways: list[Place]) -> None:
    for expected in ways:
        place = _go(navigation_index, place, navigation.Back())
        assert place == expected


def test_the_panel_that_opens_closes_the_list_and_the_other_way_round(navigation_index: NavigationIndex) -> None:
    assert _go(navigation_index, LISTED, navigation.Find(is_open=True)) == replace(LISTED, listed=(), is_finding=True)
    assert _go(navigation_index, FINDING, navigation.Find(is_open=False)) == FOUND


@pytest.mark.parametrize("place", [MilestonePlace("start", FOUND), SourcesPlace(FOUND), AttractPlace()])
def test_sources_of_sources_and_of_the_start_are_not_opened(navigation_index: NavigationIndex, place: Place) -> None:
    opened = _go(navigation_index, place, navigation.OpenSources(("book",)))
    assert isinstance(opened, SourcesPlace) == (not isinstance(place, AttractPlace))
    assert not isinstance(getattr(opened, "came_from", None), SourcesPlace)


@pytest.mark.parametrize(
    ("place", "intent", "slot", "selected"),
    [
        (TimelinePlace(selected="other"), navigation.OpenLinked(), 1990, "other"),
        (TimelinePlace(1970.5), navigation.OpenLinked(), 1970, None),
        (TimelinePlace(), navigation.OpenLinked(), 2002, None),
        (TimelinePlace(selected="other"), navigation.OpenLinked(slot=1999), 1999, "other"),
        (ChartPlace("turnover", 2001), navigation.OpenLinked(), 2001, None),
        (ChartPlace("turnover", 2001), navigation.OpenLinked(slot=1990), 1990, "other"),
        (ChartPlace("turnover"), navigation.OpenLinked(), 2002, None),
        (HomePlace(), navigation.OpenLinked(), 2002, None),
        (HomePlace(), navigation.OpenLinked(slot=1990), 1990, "other"),
        (HomePlace(), navigation.OpenLinked(slot=1066), None, None),
        (LinkedPlace("turnover", 1990), navigation.Turn(-1), 1989, None),
        (LinkedPlace("turnover", 1991), navigation.Turn(-1), 1990, "other"),
        (LinkedPlace("turnover"), navigation.Turn(1), 2003, None),
        (LinkedPlace("turnover", 1950), navigation.Turn(-1), 1950, "start"),
    ],
)
def test_timeline_and_chart_together_open_at_what_was_looked_at(
    navigation_index: NavigationIndex, place: Place, intent: navigation.Intent, slot: int | None, selected: str | None
) -> None:
    after = _go(navigation_index, place, intent)
    if slot is None:
        assert after == place
    else:
        assert isinstance(after, LinkedPlace)
        assert (after.slot, after.selected) == (slot, selected)


@pytest.mark.parametrize(
    ("selected", "year", "span", "lit"),
    [
        ("start", 1975.0, 62.0, "start"),
        ("start", 1975.0, 56.0, "other"),
        ("other", 1966.0, 62.0, "other"),
        ("other", 1966.0, 56.0, "start"),
        (None, 1990.9, 20.0, "other"),
        (None, 1990.9, 40.0, "great"),
        (None, 1960.0, 5.0, "start"),
    ],
    ids=["well inside", "near the edge", "well inside, before", "near the edge, before", "nearest", "greater", "far"],
)
def test_the_lit_milestone_stays_lit_while_it_is_well_inside_the_view(
    navigation_index: NavigationIndex, selected: str | None, year: float, span: float, lit: str
) -> None:
    after = _go(navigation_index, TimelinePlace(1990.0, span, selected), navigation.LookAt(year, span))
    assert after == TimelinePlace(year, span, lit)


@pytest.mark.parametrize(
    ("place", "by", "selected"),
    [
        (TimelinePlace(), 1, "start"),
        (TimelinePlace(1970.0), 1, "other"),
        (TimelinePlace(1970.0), -1, "start"),
        (TimelinePlace(selected="other"), 1, "great"),
        (TimelinePlace(selected="great"), 1, "great"),
        (TimelinePlace(selected="start"), -1, "start"),
    ],
)
def test_a_turn_lights_the_next_milestone_and_looks_at_it(
    navigation_index: NavigationIndex, place: TimelinePlace, by: int, selected: str
) -> None:
    after = _go(navigation_index, place, navigation.Turn(by))
    assert after == TimelinePlace(navigation_index.milestones[selected], selected=selected)
