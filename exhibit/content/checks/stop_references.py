"""The check of a tour's stops: where each is must be there, and what is heard there must be a sound."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from exhibit.content.checks.file_check import check_file
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.media.sound_check import fault_of
from exhibit.content.models.tours import ChartStop, LinkedStop, MilestoneStop, SlideStop, Tour
from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.records import Placed
from exhibit.dates import HistoricDate


@dataclass(frozen=True, slots=True)
class StopTargets:
    """What stops can be at.

    Attributes:
        known: What can be referred to.
        chart_years: The years that the chart shows, with or without a figure; none where there is no chart.
        linked_years: Those of the linked view.
        slides: Ids of the slides that are shown.
    """

    known: KnownIds
    chart_years: Collection[int]
    linked_years: Collection[int]
    slides: Collection[str]


def check_stop(placed: Placed[Tour], index: int, targets: StopTargets) -> Iterator[Problem]:
    """Yield what is wrong with where a stop of a tour is and whose word it takes.

    Args:
        placed: The tour.
        index: Which of its stops.
        targets: What it can be at.
    """
    stop = placed.record.stops[index]
    place = placed.place("stops", index, stop.key)
    match stop:
        case MilestoneStop():
            yield from targets.known.unknown("milestone", stop.milestone, place)
        case ChartStop():
            yield from _off_axis(stop.chart, targets.chart_years, "chart", place)
        case LinkedStop():
            yield from _off_axis(stop.linked, targets.linked_years, "linked view", place)
        case SlideStop():
            yield from _not_shown(stop, targets, place)
        case _:
            assert_never(stop)
    yield from targets.known.sources(placed, "stops", index)


def _off_axis(date: HistoricDate, years: Collection[int], axis: str, place: Location) -> Iterator[Problem]:
    # A chart that could not be read has no axis, and says so itself.
    if years and date.first.year not in years:
        span = f"it goes from {min(years)} to {max(years)}"
        yield Problem(place, f"{date.text} is not on the axis of the {axis}", span)


def _not_shown(stop: SlideStop, targets: StopTargets, place: Location) -> Iterator[Problem]:
    found = list(targets.known.unknown("slide", stop.slide, place))
    yield from found
    if not found and stop.slide not in targets.slides:
        yield Problem(place, f"slide {stop.slide!r} is not shown")


def check_narration(
    placed: Placed[Tour], which: tuple[int, str], folder: Path, languages: Sequence[str]
) -> Iterator[Problem]:
    """Yield what is wrong with one sound file of a tour.

    Args:
        placed: The tour.
        which: The number of the stop, and the language of the file.
        folder: The exhibit's folder.
        languages: Those of the exhibit.
    """
    index, language = which
    place = placed.place("stops", index, "narration", language)
    if language not in languages:
        hint = did_you_mean(language, languages) or f"known: {', '.join(languages)}"
        yield Problem(place, f"narration in an unknown language {language!r}", hint)
        return
    yield from check_file("narration", placed.record.stops[index].narration[language], place, folder, fault_of)
