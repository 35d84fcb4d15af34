"""The check of slides, decks and tours. What is wrong with one of them is left out, and the rest goes on."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from exhibit.content.chart import Chart
from exhibit.content.file_check import check_file
from exhibit.content.known import Known
from exhibit.content.problem import Place, Problem, did_you_mean
from exhibit.content.records import Placed
from exhibit.content.slides import NEEDED, Deck, Figure, Slide
from exhibit.content.sound import fault_of
from exhibit.content.tours import Tour

_AXES = {"chart": "chart", "linked": "linked view"}


def check_slide(placed: Placed[Slide], known: Known, charts: list[Placed[Chart]]) -> Iterator[Problem]:
    """Yield what is wrong with a slide beside its texts."""
    slide = placed.record
    yield from known.sources(placed)
    for kind, name in (("deck", "deck"), ("milestone", "of"), ("person", "speaker"), ("picture", "picture")):
        yield from known.unknown(kind, getattr(slide, name), placed.place(name))
    for index in range(len(slide.pairs)):
        yield from known.sources(placed, "pairs", index)
    for name in ("then", "now"):
        if getattr(slide, name) is not None:
            yield from known.sources(placed, name)
    figures: dict[tuple[str, ...], Figure | None] = {("figure",): slide.figure}
    figures |= {(name, "figure"): side.figure for name in ("then", "now") if (side := getattr(slide, name)) is not None}
    for path, figure in figures.items():
        yield from _check_figure(figure, placed.place(*path), charts)
    for name in NEEDED[slide.layout]:
        if getattr(slide, name) in (None, ()):
            yield Problem(placed.place(), f"a slide with layout {slide.layout!r} needs {name!r}")


def _check_figure(figure: Figure | None, place: Place, charts: list[Placed[Chart]]) -> Iterator[Problem]:
    if figure is None:
        return
    for chart in charts:
        series = [each.id for each in chart.record.series]
        if figure.series not in series:
            yield Problem(place, f"unknown series {figure.series!r}", did_you_mean(figure.series, series))
        elif chart.record.point(figure.series, figure.period) is None:
            yield Problem(place, f"the chart has no {figure.series!r} figure for {figure.period.text}")


def check_deck(placed: Placed[Deck], known: Known, slides: list[Placed[Slide]]) -> Iterator[Problem]:
    """Yield what is wrong with a deck."""
    deck = placed.record
    yield from known.unknown("milestone", deck.of, placed.place("of"))
    if not any(each.record.deck == deck.id for each in slides):
        yield Problem(placed.place(), f"deck {deck.id!r} has no slide")


def check_stop(placed: Placed[Tour], index: int, known: Known, years: Mapping[str, range]) -> Iterator[Problem]:
    """Yield what is wrong with where a stop of a tour is and whose word it takes.

    Args:
        placed: The tour.
        index: Which of its stops.
        known: What can be referred to.
        years: The years that the chart and the linked view have, by the kind of stop.
    """
    stop = placed.record.stops[index]
    place = placed.place("stops", index, stop.kind)
    if stop.date is not None:
        reach = years[stop.kind]
        # A chart that could not be read has no axis, and says so itself.
        if reach and stop.date.first.year not in reach:
            span = f"it goes from {reach.start} to {reach.stop - 1}"
            yield Problem(place, f"{stop.date.text} is not on the axis of the {_AXES[stop.kind]}", span)
    else:
        yield from known.unknown(stop.kind, getattr(stop, stop.kind), place)
    yield from known.sources(placed, "stops", index)


def check_narration(placed: Placed[Tour], index: int, folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the sound files of a stop."""
    for language, name in placed.record.stops[index].narration.items():
        place = placed.place("stops", index, "narration", language)
        yield from check_file("narration", name, place, folder, fault_of)
