"""Stops of tours: an author's one key says of which kind a stop is, and what is wrong with it is said at its place."""

import pytest

from exhibit.content.models.tours import STOPS, Stop, StopBase, Tour
from exhibit.content.reading.nodes import read_document
from exhibit.content.reading.tour_records import LOST, read_tours

CAPTION = "caption: {vi: a}"
TARGETS = {"milestone": "start", "figure": "2001", "linked": "2002", "slide": "ten"}
"""Where a stop of each kind may be, as an author writes it."""


def _read(stop: str) -> tuple[Stop, list[str]]:
    text = f"tours:\n  - id: walk\n    title: {{vi: a}}\n    summary: {{vi: a}}\n    stops:\n      - {stop}\n"
    document = read_document(text.encode(), "tours.yaml")
    assert not document.problems
    (placed,), problems = read_tours(document, "tours.yaml")
    return placed.record.stops[0], [str(each) for each in problems]


def test_every_kind_has_a_key_of_its_own_which_is_all_it_adds() -> None:
    assert set(STOPS) == set(TARGETS)
    for key, model in STOPS.items():
        assert set(model.model_fields) - set(StopBase.model_fields) == {key}


@pytest.mark.parametrize("key", STOPS)
def test_the_key_says_of_which_kind_a_stop_is(key: str) -> None:
    stop, problems = _read(f"{{{key}: {TARGETS[key]}, {CAPTION}}}")
    assert (type(stop), problems) == (STOPS[key], [])


def test_the_key_of_another_kind_with_nothing_behind_it_says_nothing() -> None:
    stop, problems = _read(f"{{milestone: start, slide: , {CAPTION}}}")
    assert (type(stop), problems) == (STOPS["milestone"], [])


@pytest.mark.parametrize(
    ("stop", "problems"),
    [
        (f"{{{CAPTION}}}", ["6:9: a stop is at one of milestone, figure, linked, slide; this one is at none"]),
        (
            f"{{slide: ten, milestone: start, {CAPTION}}}",
            ["6:9: a stop is at one of milestone, figure, linked, slide; this one is at milestone, slide"],
        ),
        (f"{{milestone: , {CAPTION}}}", ["6:9: a stop is at one of milestone, figure, linked, slide; this one is at none"]),
        (f"{{mileston: start, {CAPTION}}}", ["6:10: unknown key 'mileston' (did you mean 'milestone'?)"]),
        (f"{{slide: ten, slid: ten, {CAPTION}}}", ["6:22: unknown key 'slid' (did you mean 'slide'?)"]),
        (
            f"{{colour: red, {CAPTION}}}",
            ["6:10: unknown key 'colour' (known: caption, figure, linked, milestone, narration, reading_s, slide, sources)"],
        ),
        (f"{{slide: Ten!, {CAPTION}}}", ["6:17: 'Ten!' is not an id (a-z, 0-9, '-' and '_', at most 64)"]),
        (
            f"{{figure: soon, {CAPTION}}}",
            ["6:18: period: 'soon' is not a date; write 1950-01-30, 2006-11, 1985, -0753, 198X, 2012~ or start/end"],
        ),
        ("{milestone: start}", ["6:9: key 'caption' is missing"]),
        ("start", ["6:9: expected a mapping"]),
    ],
)  # fmt: skip
def test_a_stop_that_cannot_be_read_is_lost_and_said_at_its_place(stop: str, problems: list[str]) -> None:
    read, found = _read(stop)
    assert read is LOST
    assert found == [f"tours.yaml:{each}" for each in problems]


def test_a_tour_keeps_the_records_it_is_given() -> None:
    stop, _ = _read(f"{{linked: 2002, {CAPTION}}}")
    tour = Tour.model_validate({"id": "walk", "title": {"vi": "a"}, "summary": {"vi": "a"}, "stops": [stop, LOST]})
    assert tour.stops[0] is stop
    assert tour.stops[1] is LOST
