"""The check of a tour's stops: where each is must be there, and what is heard there must be a sound."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from exhibit.content.checks.chart_times import ChartTimes
from exhibit.content.checks.file_check import check_file
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.media.sound_check import fault_of
from exhibit.content.models.tours import ChartStop, LinkedStop, MilestoneStop, SlideStop, Tour
from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.records import Placed


@dataclass(frozen=True, slots=True)
class StopTargets:
    """What stops can be at.

    Attributes:
        known: What can be referred to.
        times: What can be named of the charts.
        slides: Ids of the slides that are shown.
    """

    known: KnownIds
    times: ChartTimes
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
            yield from targets.times.check_axis(stop.figure, place)
        case LinkedStop():
            yield from targets.times.check_linked(stop.linked, place)
        case SlideStop():
            yield from _not_shown(stop, targets, place)
        case _:
            assert_never(stop)
    yield from targets.known.sources(placed, "stops", index)


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
