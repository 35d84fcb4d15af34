"""What an exhibit can do without is checked piece by piece, and only what is right is kept: slides, decks, tours."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from exhibit.content.checks.draft import Draft
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.checks.slide_references import check_deck, check_slide
from exhibit.content.checks.stop_references import StopTargets, check_narration, check_stop
from exhibit.content.models.fields import Record
from exhibit.content.models.tours import Stop, Tour
from exhibit.content.problem import Problem
from exhibit.content.reading.folder import located
from exhibit.content.reading.records import Placed, repeated_ids
from exhibit.content.reading.tour_records import LOST

R = TypeVar("R", bound=Record)


def sift(draft: Draft, known: KnownIds, folder: Path) -> list[Problem]:
    """Take what cannot be shown out of a draft, and return why.

    Slides come first, then decks, which need slides, then the tours that go to them.
    """
    problems: list[Problem] = []
    groups: tuple[list[Placed[Any]], ...] = (draft.slides, draft.decks, draft.tours)
    for group in groups:
        problems += left_out(repeated_ids(group))
        seen = {each.record.id: each for each in reversed(group)}
        group[:] = [each for each in group if seen[each.record.id] is each]
    draft.slides = _kept(draft.slides, lambda each: [*_texts(draft, each), *check_slide(each, draft, known)], problems)
    draft.decks = _kept(
        draft.decks, lambda each: [*_texts(draft, each), *check_deck(each, known, draft.slides)], problems
    )
    decks = {each.record.id for each in draft.decks}
    draft.slides = [each for each in draft.slides if each.record.deck in decks]
    shown = {each.record.id for each in draft.slides}
    targets = StopTargets(known, draft.times(known), shown)
    sifted = [_sifted(tour, targets, draft, folder, problems) for tour in draft.tours]
    draft.tours = [tour for tour in sifted if tour is not None]
    return problems


def _kept(
    group: list[Placed[R]], check: Callable[[Placed[R]], list[Problem]], problems: list[Problem]
) -> list[Placed[R]]:
    """Return the records without a fault; what was found goes to the problems."""
    kept = []
    for placed in group:
        found = check(placed)
        problems += left_out(found)
        if all(each.is_warning for each in found):
            kept.append(placed)
    return kept


def _sifted(
    placed: Placed[Tour], targets: StopTargets, draft: Draft, folder: Path, problems: list[Problem]
) -> Placed[Tour] | None:
    """Return a tour without what is wrong with its stops, or None where nothing is left of it."""
    tour = placed.record
    of_stops: dict[int, list[Problem]] = {index: [] for index in range(len(tour.stops))}
    whole: list[Problem] = []
    for path, problem in draft.texts(placed):
        number = path[1] if path[0] == "stops" else None
        (of_stops[number] if isinstance(number, int) else whole).append(problem)
    stops = []
    for index, stop in enumerate(tour.stops):
        if stop is LOST:
            continue
        found = [*of_stops[index], *check_stop(placed, index, targets)]
        problems += left_out(found)
        if all(each.is_warning for each in found):
            stops.append(_heard(placed, index, folder, draft, problems))
    if not stops:
        whole.append(Problem(placed.place(), f"tour {tour.id!r} has no stop that can be shown"))
    problems += left_out(whole)
    is_shown = all(each.is_warning for each in whole)
    return replace(placed, record=tour.model_copy(update={"stops": tuple(stops)})) if is_shown else None


def _heard(placed: Placed[Tour], index: int, folder: Path, draft: Draft, problems: list[Problem]) -> Stop:
    """Return a stop with the narration that can be played; without the rest it is silent."""
    stop, narration = placed.record.stops[index], {}
    for language, name in stop.narration.items():
        found = list(check_narration(placed, (index, language), folder, draft.languages))
        problems += left_out(found)
        if not found:
            narration[language] = located(folder, name)
    return stop if narration == stop.narration else stop.model_copy(update={"narration": narration})


def _texts(draft: Draft, placed: Placed[Any]) -> list[Problem]:
    return [problem for _, problem in draft.texts(placed)]


def left_out(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems as such that leave out what they are about."""
    return (each if each.is_warning else replace(each, is_left_out=True) for each in found)
