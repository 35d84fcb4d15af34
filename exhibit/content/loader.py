"""A folder to an exhibit, with every problem of every file in one pass."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from exhibit.content.checks import references
from exhibit.content.checks.draft import Draft
from exhibit.content.checks.sifting import left_out
from exhibit.content.checks.words_check import own_words
from exhibit.content.models import exhibit
from exhibit.content.models.fields import Record
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.deck import Deck
from exhibit.content.problem import Location, Problem, said_once
from exhibit.content.reading.chart_records import read_chart
from exhibit.content.reading.folder import find
from exhibit.content.reading.inventory import not_read, nothing_in, octets, yaml_files
from exhibit.content.reading.nodes import MAX_BYTES, Document, Value, read_document
from exhibit.content.reading.records import Placed, read_list, read_root
from exhibit.content.reading.slide_records import read_slides
from exhibit.content.reading.texts import ANY, completed, local_texts, missing
from exhibit.content.reading.tour_records import read_tours
from exhibit.dates import HistoricDate
from exhibit.locale import WordsFactory

_Reading = tuple[list[Placed[Any]], list[Problem]]

# What each file holds: the name of the draft's list, and how the file is read.
_SINGLE_FILES: dict[str, tuple[str, Callable[[Document, str], _Reading]]] = {
    "exhibit.yaml": ("about", lambda document, file: read_root(document, file, exhibit.About)),
    "theme.yaml": ("theme", lambda document, file: read_root(document, file, exhibit.Theme)),
    "eras.yaml": ("eras", lambda document, file: read_list(document, file, "eras", exhibit.Era)),
    "sources.yaml": ("sources", lambda document, file: read_list(document, file, "sources", exhibit.Source)),
    "people.yaml": ("people", lambda document, file: read_list(document, file, "people", exhibit.Person)),
    "pictures.yaml": (
        "pictures",
        lambda document, file: read_list(document, file, "pictures", Picture),
    ),
    "decks.yaml": ("decks", lambda document, file: read_list(document, file, "decks", Deck)),
    "tours.yaml": ("tours", read_tours),
}
_FOLDERS: dict[str, tuple[str, Callable[[Document, str], _Reading]]] = {
    "milestones": (
        "milestones",
        lambda document, file: read_list(document, file, "milestones", exhibit.Milestone),
    ),
    "trade": ("charts", read_chart),
    "slides": ("slides", read_slides),
}
_CLOSING = {"about", "theme", "charts"}
"""What an exhibit cannot run without; a problem in anything else leaves out what it is about."""

_KINDS = {
    "sources": "source", "people": "person", "pictures": "picture", "milestones": "milestone", "slides": "slide",
    "decks": "deck",
}  # fmt: skip
"""What the records of a list are called where something refers to them."""

_OPTIONAL = {"decks.yaml", "tours.yaml"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a folder.

    Attributes:
        exhibit: The exhibit, or None where something is wrong that it cannot do without.
        problems: All findings, sorted by place.
        coverage: Share of all texts that each language has, 0-1.
    """

    exhibit: exhibit.Exhibit | None
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
    with _collecting_paused():
        return _read(folder, _Progress(folder, report), is_whole=is_whole)


@contextmanager
def _collecting_paused() -> Iterator[None]:
    """Let no garbage be looked for: what is read stays, and looking through it costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
    draft = Draft()
    problems = list(not_read(folder, _SINGLE_FILES, _FOLDERS))
    for name, (group, read) in _SINGLE_FILES.items():
        problems += _read_into(draft, (name, find(folder, name)), group, read)
        progress.add(folder / name)
    for name, (group, read) in _FOLDERS.items():
        files = yaml_files(folder, name)
        if not files:
            what, is_spared = "the folder has no .yaml file", group not in _CLOSING
            draft.unread.add(_KINDS.get(group, ""))
            problems.append(Problem(Location(f"{name}/"), what, nothing_in(folder, name), is_left_out=is_spared))
        for file, path in files.items():
            problems += _read_into(draft, (file, path), group, read)
            progress.add(path)
    if len(draft.charts) > 1:
        problems.append(Problem(draft.charts[1].place(), "a second chart; one chart is supported"))
    problems += references.check(draft, folder, is_whole=is_whole)
    words, found = own_words(folder, draft.languages)
    problems += found
    if draft.about and not draft.milestones:
        problems = list(references.closing(problems))
    problems = said_once(sorted(problems))
    coverage = _coverage(draft)
    if any(not (problem.is_warning or problem.is_left_out) for problem in problems):
        return Loaded(None, tuple(problems), coverage)
    return Loaded(_assemble(draft, folder, words), tuple(problems), coverage)


def _coverage(draft: Draft) -> Mapping[str, float]:
    """Return the share of texts that each language has."""
    languages = draft.about[0].record.languages if draft.about else ()
    records = [each.record for each in draft.all_placed()]
    total = sum(1 for record in records for _ in local_texts(record))
    lacks = Counter(language for record in records for language in missing(record, languages))
    return {language: 1 - lacks[language] / max(total, 1) for language in languages}


def _read_into(
    draft: Draft, file: tuple[str, Path], group: str, read: Callable[[Document, str], _Reading]
) -> list[Problem]:
    found = _read_file(draft, *file, group, read)
    return found if group in _CLOSING else list(left_out(found))


def _read_file(
    draft: Draft, name: str, path: Path, group: str, read: Callable[[Document, str], _Reading]
) -> list[Problem]:
    if not path.is_file():
        # A folder or a dead link of that name was meant to be the file.
        is_not_meant = name in _OPTIONAL and not path.exists() and not path.is_symlink()
        if not is_not_meant:
            draft.unread.add(_KINDS.get(group, ""))
        return [] if is_not_meant else [Problem(Location(name), "the file is missing")]
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        draft.unread.add(_KINDS.get(group, ""))
        return [Problem(Location(name), f"cannot be read: {error.strerror}")]
    document = read_document(data, name)
    draft.letters |= document.letters
    if not isinstance(document.root, dict) or (group in _KINDS and not isinstance(document.root.get(group), list)):
        draft.unread.add(_KINDS.get(group, ""))
    if document.root is None:
        return document.problems or [Problem(Location(name), "the file is empty")]
    placed, problems = read(document, name)
    getattr(draft, group).extend(placed)
    draft.broken |= _ids_in(document.root, group) - {getattr(each.record, "id", "") for each in placed}
    if group == "charts":
        draft.broken |= _ids_in(document.root, "series") - {each.id for chart in placed for each in chart.record.series}
    return document.problems + problems


def _ids_in(root: Value, group: str) -> set[str]:
    """Return the ids written in a file's list of records, broken ones included."""
    entries = root.get(group) if isinstance(root, dict) else None
    records = entries if isinstance(entries, list) else []
    return {str(record["id"]) for record in records if isinstance(record, dict) and "id" in record}


def _assemble(draft: Draft, folder: Path, words: WordsFactory) -> exhibit.Exhibit:
    about = draft.about[0].record
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
    return exhibit.Exhibit.model_construct(
        about=next(whole(draft.about)),
        theme=draft.theme[0].record,
        eras=tuple(sorted(eras, key=lambda era: era.span.first_year)),
        milestones=tuple(sorted(milestones, key=lambda each: each.date.middle_year)),
        chart=next(whole(draft.charts)),
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


def _without_lost(milestone: exhibit.Milestone, slide_ids: set[str], deck_ids: set[str]) -> exhibit.Milestone:
    """Return a milestone that leads to no slide and no deck that is not shown."""
    lost = {
        name: None
        for name, known in (("slide", slide_ids), ("deck", deck_ids))
        if getattr(milestone, name) not in {None, *known}
    }
    return milestone.model_copy(update=lost) if lost else milestone
