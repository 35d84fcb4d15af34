"""A folder to an exhibit, with every problem of every file in one pass."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from exhibit.content.checks import references
from exhibit.content.checks.draft import Draft
from exhibit.content.checks.words_check import own_words
from exhibit.content.draft_reading import read_draft
from exhibit.content.models.about import About
from exhibit.content.models.exhibit import Exhibit
from exhibit.content.models.fields import Record
from exhibit.content.models.milestone import Milestone
from exhibit.content.models.theme import Theme
from exhibit.content.problem import Location, Problem, said_once
from exhibit.content.reading.folder import find
from exhibit.content.reading.inventory import octets
from exhibit.content.reading.records import Placed
from exhibit.content.reading.texts import ANY, completed, local_texts
from exhibit.dates import HistoricDate
from exhibit.garbage_collection import collection_paused
from exhibit.locale import WordsFactory


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a folder.

    Attributes:
        exhibit: The exhibit, or None where something is wrong that it cannot do without.
        problems: All findings, sorted by place.
        coverage: Share of all texts that each language has, 0-1.
    """

    exhibit: Exhibit | None
    problems: tuple[Problem, ...]
    coverage: Mapping[str, float] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The findings that an author must put right, whether or not the exhibit can start."""
        return tuple(problem for problem in self.problems if not problem.is_warning)

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """The findings because of which something of the exhibit is not shown."""
        return tuple(problem for problem in self.problems if problem.is_left_out)


def load(folder: Path, report: Callable[[float], None] | None = None, *, is_whole: bool = True) -> Loaded:
    """Read an exhibit's folder; never raises for what the files say.

    Args:
        folder: The exhibit's folder.
        report: Told after each file how much has been read, 0-1.
        is_whole: Look through all of each picture. A show that is about to begin does without: it looks at a picture
            before it draws it.
    """
    folder = folder if folder.is_dir() else find(folder.parent, folder.name)
    if not folder.is_dir():
        return Loaded(None, (Problem(Location(str(folder)), "there is no such folder"),))
    with collection_paused():
        return _read(folder, _Progress(folder, report), is_whole=is_whole)


class _Progress:
    """Counts the bytes that have been read."""

    def __init__(self, folder: Path, report: Callable[[float], None] | None) -> None:
        self._report = report
        self._total = octets(folder) if report else 0
        self._done = 0

    def add(self, file: Path) -> None:
        if self._report is not None and file.is_file():
            self._done += file.stat().st_size
            self._report(min(self._done / max(self._total, 1), 1.0))


def _read(folder: Path, progress: _Progress, *, is_whole: bool) -> Loaded:
    draft, problems = read_draft(folder, progress.add)
    problems += references.check(draft, folder, is_whole=is_whole)
    words, found = own_words(folder, draft.languages)
    problems += found if draft.languages else []
    if draft.about and not draft.milestones:
        problems = list(references.closing(problems, folder))
    problems = said_once(sorted(problems))
    coverage = _coverage(draft)
    if any(not (problem.is_warning or problem.is_left_out) for problem in problems):
        return Loaded(None, tuple(problems), coverage)
    return Loaded(_assemble(draft, folder, words), tuple(problems), coverage)


def _coverage(draft: Draft) -> Mapping[str, float]:
    """Return the share of texts that each language has."""
    languages = draft.about[0].record.languages if draft.about else ()
    lacks, total = Counter[str](), 0
    for each in draft.all_placed():
        for _, text in local_texts(each.record):
            total += 1
            lacks.update(language for language in languages if not text.get(language))
    return {language: 1 - lacks[language] / max(total, 1) for language in languages}


def _assemble(draft: Draft, folder: Path, words: WordsFactory) -> Exhibit:
    about = _named(draft.about[0].record, folder)
    extent = draft.extent
    if extent is None:
        message = "an exhibit without dates is not assembled"
        raise RuntimeError(message)
    ends = extent.first, extent.last
    fallback = about.fallback or (ANY if draft.has_gaps else None)

    def whole(group: list[Placed[Any]]) -> Iterator[Any]:
        for each in group:
            yield completed(each.record, about.languages, fallback) if fallback is not None else each.record

    def by_id(group: list[Placed[Any]]) -> MappingProxyType[str, Any]:
        return MappingProxyType({record.id: record for record in whole(group)})

    decks = tuple(whole(draft.decks))
    slides_in_order = [each for deck in decks for each in whole(draft.slides) if each.deck == deck.id]
    slide_ids, deck_ids = {each.id for each in slides_in_order}, {each.id for each in decks}
    milestones = [_without_lost(_reaching(each, "date", ends), slide_ids, deck_ids) for each in whole(draft.milestones)]
    eras = [_reaching(each, "span", ends) for each in whole(draft.eras)]
    return Exhibit.model_construct(
        about=completed(about, about.languages, fallback) if fallback is not None else about,
        theme=_with_pictures(draft.theme[0].record if draft.theme else Theme(), draft),
        eras=tuple(sorted(eras, key=lambda era: era.span.first_year)),
        milestones=tuple(sorted(milestones, key=lambda each: each.date.middle_year)),
        charts=tuple(whole(draft.charts)),
        slides=tuple(slides_in_order),
        decks=decks,
        tours=tuple(whole(draft.tours)),
        sources=by_id(draft.sources),
        people=by_id(draft.people),
        pictures=by_id(draft.pictures),
        sizes=MappingProxyType(draft.sizes),
        folder=str(folder),
        letters=frozenset(draft.letters) | words.letters,
        words=words,
    )


_R = TypeVar("_R", bound=Record)


def _reaching(record: _R, name: str, ends: tuple[float, float]) -> _R:
    """Return a record whose date, where an end is open, goes on to the first or last decimal year of the exhibit."""
    date: HistoricDate = getattr(record, name)
    return record.model_copy(update={name: date.reaching(*ends)}) if date.is_open else record


def _with_pictures(theme: Theme, draft: Draft) -> Theme:
    """Return a theme without pictures that are not shown."""
    shown = {each.record.id for each in draft.pictures}
    lost = {name: None for name in ("logo", "background") if getattr(theme, name) not in {None, *shown}}
    return theme.model_copy(update=lost) if lost else theme


def _named(about: About, folder: Path) -> About:
    """Return the facts of an exhibit with an id: the author's, or else the folder's name in the letters of an id."""
    letters = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")[:64]
    return about if about.id else about.model_copy(update={"id": letters or "exhibit"})


def _without_lost(milestone: Milestone, slide_ids: set[str], deck_ids: set[str]) -> Milestone:
    """Return a milestone that leads to no slide and no deck that is not shown."""
    lost = {
        name: None
        for name, known in (("slide", slide_ids), ("deck", deck_ids))
        if getattr(milestone, name) not in {None, *known}
    }
    return milestone.model_copy(update=lost) if lost else milestone
