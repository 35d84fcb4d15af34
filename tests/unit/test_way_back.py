"""The way back: what a visitor had been looking for is there again, and the panel to look for it only where it was."""

from dataclasses import replace

import pytest

from exhibit import flow
from exhibit.content import load
from exhibit.flow import (
    Attract,
    Chart,
    Course,
    Detail,
    Home,
    Linked,
    Place,
    Session,
    Slides,
    Sources,
    Timeline,
    Tour,
    step,
)
from small_exhibit import FILES, WriteExhibit

START = 1950.079
"""About when the first milestone is."""

FINDING = Timeline(selected="start", query="mot", threads=frozenset({"war"}), is_finding=True)
FOUND = replace(FINDING, is_finding=False)
LISTED = Timeline(1950.0, 12.0, "start", listed=("start", "other"))


@pytest.fixture
def course(write_exhibit: WriteExhibit) -> Course:
    one = FILES["milestones/all.yaml"]
    pattern = one.removeprefix("milestones:\n")
    other = (
        pattern.replace("id: start", "id: other").replace("1950-01-30", "1990-07-01").replace("level: 1", "level: 2")
    )
    great = pattern.replace("id: start", "id: great").replace("1950-01-30", "1992-07-01")
    exhibit = load(write_exhibit(files={"milestones/all.yaml": one + other + great})).exhibit
    assert exhibit is not None
    return Course.of(exhibit)


def _go(course: Course, place: Place, *intents: flow.Intent) -> Place:
    session = Session(place, "en")
    for intent in intents:
        session = step(session, intent, course)
    return session.place


@pytest.mark.parametrize(
    ("place", "there", "back"),
    [
        (FINDING, flow.OpenMilestone("start"), FOUND),
        (FINDING, flow.OpenSources(), FINDING),
        (FINDING, flow.OpenLinked(), FINDING),
        (FOUND, flow.OpenMilestone("start"), FOUND),
        (FOUND, flow.OpenLinked(), FOUND),
        (LISTED, flow.OpenMilestone("start"), LISTED),
        (LISTED, flow.OpenSources(), LISTED),
        (Chart(2002, is_split=True), flow.OpenLinked(), Chart(2002, is_split=True)),
        (Chart(2002, is_split=True), flow.OpenSources(), Chart(2002, is_split=True)),
        (Linked(1990, selected="other"), flow.OpenMilestone("other"), Linked(1990, selected="other")),
        (Slides("ten"), flow.OpenMilestone("start"), Slides("ten")),
        (Tour("walk", is_paused=True), flow.OpenMilestone("start"), Tour("walk", is_paused=True)),
    ],
)
def test_back_leads_to_where_a_visitor_was(course: Course, place: Place, there: flow.Intent, back: Place) -> None:
    after = _go(course, place, there, flow.Back())
    if isinstance(after, Timeline) and isinstance(back, Timeline) and isinstance(there, flow.OpenMilestone):
        assert after.year == pytest.approx(START, abs=0.1), "the opened one is in the middle"
        after = replace(after, year=back.year)
    assert after == back


@pytest.mark.parametrize(
    ("place", "ways"),
    [
        (FINDING, [FOUND, Home(), Home()]),
        (LISTED, [replace(LISTED, listed=()), Home()]),
        (replace(FINDING, listed=("start",)), [FOUND, Home()]),
        (Chart(2002, is_table=True), [Chart(2002), Home()]),
        (Chart(2002, came_from=FOUND), [FOUND, Home()]),
        (Sources(Detail("start", FOUND)), [Detail("start", FOUND), FOUND, Home()]),
        (Slides("ten"), [Home()]),
        (Home(), [Home()]),
        (Attract(), [Attract()]),
    ],
)
def test_each_step_back_closes_one_thing(course: Course, place: Place, ways: list[Place]) -> None:
    for expected in ways:
        place = _go(course, place, flow.Back())
        assert place == expected


def test_the_panel_that_opens_closes_the_list_and_the_other_way_round(course: Course) -> None:
    assert _go(course, LISTED, flow.Find(is_open=True)) == replace(LISTED, listed=(), is_finding=True)
    assert _go(course, FINDING, flow.Find(is_open=False)) == FOUND


@pytest.mark.parametrize("place", [Detail("start", FOUND), Sources(FOUND), Attract()])
def test_sources_of_sources_and_of_the_start_are_not_opened(course: Course, place: Place) -> None:
    opened = _go(course, place, flow.OpenSources(("book",)))
    assert isinstance(opened, Sources) == (not isinstance(place, Attract))
    assert not isinstance(getattr(opened, "came_from", None), Sources)


@pytest.mark.parametrize(
    ("place", "intent", "slot", "selected"),
    [
        (Timeline(selected="other"), flow.OpenLinked(), 1990, "other"),
        (Timeline(1970.5), flow.OpenLinked(), 1970, None),
        (Timeline(), flow.OpenLinked(), 2002, None),
        (Timeline(selected="other"), flow.OpenLinked(1999), 1999, "other"),
        (Chart(2001), flow.OpenLinked(), 2001, None),
        (Chart(2001), flow.OpenLinked(1990), 1990, "other"),
        (Chart(), flow.OpenLinked(), 2002, None),
        (Home(), flow.OpenLinked(), 2002, None),
        (Home(), flow.OpenLinked(1990), 1990, "other"),
        (Home(), flow.OpenLinked(1066), None, None),
        (Linked(1990), flow.Turn(-1), 1989, None),
        (Linked(1991), flow.Turn(-1), 1990, "other"),
        (Linked(), flow.Turn(1), 2003, None),
        (Linked(1950), flow.Turn(-1), 1950, "start"),
    ],
)
def test_timeline_and_chart_together_open_at_what_was_looked_at(
    course: Course, place: Place, intent: flow.Intent, slot: int | None, selected: str | None
) -> None:
    after = _go(course, place, intent)
    if slot is None:
        assert after == place
    else:
        assert isinstance(after, Linked)
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
    course: Course, selected: str | None, year: float, span: float, lit: str
) -> None:
    after = _go(course, Timeline(1990.0, span, selected), flow.LookAt(year, span))
    assert after == Timeline(year, span, lit)


@pytest.mark.parametrize(
    ("place", "by", "selected"),
    [
        (Timeline(), 1, "start"),
        (Timeline(1970.0), 1, "other"),
        (Timeline(1970.0), -1, "start"),
        (Timeline(selected="other"), 1, "great"),
        (Timeline(selected="great"), 1, "great"),
        (Timeline(selected="start"), -1, "start"),
    ],
)
def test_a_turn_lights_the_next_milestone_and_looks_at_it(
    course: Course, place: Timeline, by: int, selected: str
) -> None:
    after = _go(course, place, flow.Turn(by))
    assert after == Timeline(course.milestones[selected], selected=selected)
