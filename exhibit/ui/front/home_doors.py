"""The doors of the first screen: where each leads, what it is called and how it looks, in the author's order."""

from collections.abc import Iterator, Sequence
from typing import Literal, assert_never

from exhibit.content import Chart, Deck
from exhibit.content.models.about import Door as DoorTo
from exhibit.layout.canvas import Box
from exhibit.narrative.tour_timing import minutes_of
from exhibit.navigation import OpenChart, OpenDeck, OpenLinked, OpenSources, OpenTimeline, OpenTour, OpenTours
from exhibit.ui.front.door import DoorSpec, draw_axis, draw_both, draw_chart, draw_kind, draw_numeral
from exhibit.ui.screen.view import View

_GAP = 36.0
_MOST_IN_A_ROW = 3
_TALLEST = 760.0


def doors_of(view: View) -> list[DoorSpec]:
    """Return the doors of an exhibit that lead to something, in the author's order."""
    return [spec for door in view.exhibit.about.doors for spec in _specs(view, door)]


def _specs(view: View, door: DoorTo) -> Iterator[DoorSpec]:
    exhibit = view.exhibit
    match door.kind:
        case "timeline" | "sources":
            yield _screen_door(view, door.kind)
        case "charts":
            yield from (_chart_door(view, chart) for chart in exhibit.charts if chart.has_door)
        case "chart":
            yield _chart_door(view, exhibit.chart(door.key))
        case "linked":
            yield from (_linked_door(view, chart) for chart in view.navigation_index.linked[:1])
        case "decks" | "deck":
            decks = exhibit.decks if door.kind == "decks" else (exhibit.deck(door.key),)
            yield from (_deck_door(view, decks) for _ in decks[:1])
        case "tours" | "tour":
            yield from (_tour_door(view, door.key) for _ in exhibit.tours[:1])
        case _:
            assert_never(door.kind)


def _screen_door(view: View, kind: Literal["timeline", "sources"]) -> DoorSpec:
    words, palette = view.words, view.palette
    if kind == "sources":
        return DoorSpec(OpenSources(), words.say("Sources and about"), "", palette.mute, draw_kind("book"))
    line = words.plural("{n} milestone", "{n} milestones", len(view.exhibit.milestones))
    return DoorSpec(OpenTimeline(today=view.today), words.say("Timeline"), line, palette.red, draw_axis)


def _chart_door(view: View, chart: Chart) -> DoorSpec:
    of_chart = view.of_chart(chart.id)
    columns = of_chart.chart_index.row(chart.main).columns
    years = [chart.periodicity.year_of(column.slot) for column in columns]
    # The first and the last, or the only one.
    line = " – ".join(view.words.year_number(year) for year in sorted({*years[:1], *years[-1:]}))
    return DoorSpec(OpenChart(chart.id), view.text(chart.title), line, view.palette.gold, draw_chart(chart.id))


def _linked_door(view: View, key: str) -> DoorSpec:
    title = f"{view.words.say('Timeline')} · {view.text(view.exhibit.chart(key).title)}"
    return DoorSpec(OpenLinked(key), title, "", view.palette.gold, draw_both(key))


def _deck_door(view: View, decks: Sequence[Deck]) -> DoorSpec:
    """Return the door to one deck, or to all of which the first begins."""
    slides = [slide for deck in decks for slide in view.exhibit.slides_of(deck.id)]
    numerals = [each.anniversary for each in slides if each.anniversary is not None]
    sign = draw_numeral(view.words.number(max(numerals, default=len(slides))))
    first, *others = (view.text(deck.title) for deck in decks)
    intent = OpenDeck() if len(decks) > 1 else OpenDeck(decks[0].id)
    return DoorSpec(intent, first, " · ".join(others), view.palette.blue, sign)


def _tour_door(view: View, key: str) -> DoorSpec:
    """Return the door to one tour, or to the choice of all."""
    words, exhibit = view.words, view.exhibit
    if not key:
        titles = " · ".join(view.text(tour.title) for tour in exhibit.tours)
        return DoorSpec(OpenTours(), words.say("All walks"), titles, view.palette.jade, draw_kind("flag"))
    tour = exhibit.tour(key)
    line = words.say("Walk with me · {n} min", n=minutes_of(exhibit, tour, words.language))
    return DoorSpec(OpenTour(key), view.text(tour.title), line, view.palette.jade, draw_kind("flag"))


def door_places(count: int, box: Box, *, is_upright: bool) -> list[Box]:
    """Return where doors stand: below each other upright, else side by side in one row or two.

    Args:
        count: Of the doors.
        box: The room for all of them.
        is_upright: Whether the screen is higher than wide.
    """
    if is_upright:
        height = (box.height - _GAP * (count - 1)) / max(count, 1)
        return [Box(box.x, box.y + index * (height + _GAP), box.width, height) for index in range(count)]
    rows = 1 if count <= _MOST_IN_A_ROW else 2
    height = min((box.height - _GAP * (rows - 1)) / rows, _TALLEST)
    places = []
    for row in range(rows):
        # The first row has one more where they do not come out even.
        here = (count + rows - 1 - row) // rows
        width = (box.width - _GAP * (here - 1)) / max(here, 1)
        y = box.y + row * (height + _GAP)
        places += [Box(box.x + index * (width + _GAP), y, width, height) for index in range(here)]
    return places
