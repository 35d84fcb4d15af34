"""The check of slides and decks. What is wrong with one of them is left out, and the rest goes on."""

from collections.abc import Iterator
from typing import assert_never

from exhibit.content.checks.chart_times import ChartTimes
from exhibit.content.checks.draft import Draft
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.models.chart import Chart
from exhibit.content.models.references import references_in
from exhibit.content.models.slides.compare import CompareSlide, Side
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.slides.figure import FigureSlide
from exhibit.content.models.slides.numeral import NumeralSlide
from exhibit.content.models.slides.pair_map import PairMapSlide
from exhibit.content.models.slides.parts import Figure
from exhibit.content.models.slides.picture import PictureSlide
from exhibit.content.models.slides.quote import QuoteSlide
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.slides.text import TextSlide
from exhibit.content.models.slides.timeline_strip import TimelineStripSlide
from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.records import Placed


def check_slide(placed: Placed[Slide], draft: Draft, known: KnownIds) -> Iterator[Problem]:
    """Yield what is wrong with a slide beside its texts."""
    slide, times = placed.record, draft.times(known)
    for path, kind, key in references_in(slide):
        yield from known.unknown(kind, key, placed.place(*path))
    match slide:
        case PairMapSlide():
            yield from _check_pairs(placed, slide)
        case FigureSlide():
            yield from _check_figure(slide.figure, placed.place("figure"), times)
        case CompareSlide():
            yield from _check_sides(placed, (slide.then, slide.now), times)
        case TimelineStripSlide():
            yield from _check_stretch(placed, slide, draft)
        case NumeralSlide() | TextSlide() | QuoteSlide() | PictureSlide():
            pass
        case _:
            assert_never(slide)


def _check_pairs(placed: Placed[Slide], slide: PairMapSlide) -> Iterator[Problem]:
    for index, pair in enumerate(slide.pairs):
        for name, position in (("from_at", pair.start_at), ("to_at", pair.end_at)):
            if abs(position[0]) > 180 or abs(position[1]) > 90:
                what = "a position is longitude (-180 to 180) and latitude (-90 to 90)"
                yield Problem(placed.place("pairs", index, name), what)


def _check_stretch(placed: Placed[Slide], slide: TimelineStripSlide, draft: Draft) -> Iterator[Problem]:
    """Find milestones that are not in the stretch of time that is shown."""
    dates = {each.record.id: each.record.date for each in draft.milestones}
    for index, key in enumerate(slide.milestones):
        date, place = dates.get(key), placed.place("milestones", index)
        if date is not None and slide.start is not None and date.middle_year < slide.start.first_year:
            yield Problem(place, f"milestone {key!r} of {date.text} is before {slide.start.text}")
        if date is not None and slide.end is not None and date.middle_year > slide.end.last_year:
            yield Problem(place, f"milestone {key!r} of {date.text} is after {slide.end.text}")


def _check_figure(figure: Figure, place: Location, times: ChartTimes) -> Iterator[Problem]:
    for chart in times.chart_of(figure.chart, place):
        if isinstance(chart, Problem):
            yield chart
            continue
        series = [each.id for each in chart.series]
        if figure.series not in series:
            yield Problem(place, f"unknown series {figure.series!r}", did_you_mean(figure.series, series))
        elif chart.series_of(figure.series).traits.is_goal:
            yield Problem(place, f"{figure.series!r} holds targets, and a target is no figure")
        elif chart.point(figure.series, figure.period) is None:
            yield Problem(place, f"chart {chart.id!r} has no {figure.series!r} figure for {figure.period.text}")


def _check_sides(placed: Placed[Slide], sides: tuple[Side, Side], times: ChartTimes) -> Iterator[Problem]:
    """Check the figures of both sides, and find those that must not be drawn to one scale.

    These are figures of two reporters, of part of a year, or across a break.
    """
    then, now = sides
    for name, side in zip(("then", "now"), sides, strict=True):
        if side.figure is not None:
            yield from _check_figure(side.figure, placed.place(name, "figure"), times)
    if then.figure is None or now.figure is None:
        return
    place = placed.place("now", "figure")
    if (then.figure.chart, then.figure.series) != (now.figure.chart, now.figure.series):
        yield Problem(
            place, f"{then.figure.series!r} and {now.figure.series!r} cannot be compared", "one series for both"
        )
    for chart in times.chart_of(then.figure.chart, place):
        if isinstance(chart, Chart):
            yield from _check_scale((then.figure, now.figure), chart, place)


def _check_scale(figures: tuple[Figure, Figure], chart: Chart, place: Location) -> Iterator[Problem]:
    points = [chart.point(figure.series, figure.period) for figure in figures]
    if any(point is not None and chart.is_partial(point) for point in points):
        yield Problem(place, f"a figure for part of a {chart.step} cannot be compared")
    years = sorted(figure.period.first_year for figure in figures)
    if any(years[0] < each.at.first_year <= years[1] for each in chart.breaks):
        yield Problem(place, "the chart's figures break off between the two, so they cannot be compared")


def check_deck(placed: Placed[Deck], known: KnownIds, slides: list[Placed[Slide]]) -> Iterator[Problem]:
    """Yield what is wrong with a deck."""
    deck = placed.record
    yield from known.unknown("milestone", deck.of, placed.place("of"))
    if not known.is_unread("slide") and not any(each.record.deck == deck.id for each in slides):
        yield Problem(placed.place(), f"deck {deck.id!r} has no slide")
