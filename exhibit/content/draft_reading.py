"""The files of a folder to a draft: which file holds what, and that exhibit.yaml may hold it all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from exhibit.content.checks.draft import Draft
from exhibit.content.checks.sifting import left_out
from exhibit.content.models.about import About
from exhibit.content.models.chart import Chart
from exhibit.content.models.era import Era
from exhibit.content.models.milestone import Milestone
from exhibit.content.models.person import Person
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.source import Source
from exhibit.content.models.theme import Theme
from exhibit.content.problem import Location, Problem
from exhibit.content.reading.chart_records import read_chart
from exhibit.content.reading.folder import find
from exhibit.content.reading.inventory import not_read, yaml_files
from exhibit.content.reading.nodes import MAX_BYTES, Document, Value, read_document
from exhibit.content.reading.records import Placed, read_list, read_one, read_root
from exhibit.content.reading.slide_records import read_slides
from exhibit.content.reading.tour_records import read_tours
from exhibit.locale.languages import tag_or_none
from exhibit.locale.phrase_book import FALLBACK

_Reading = tuple[list[Placed[Any]], list[Problem]]
_Reader = Callable[[Document, str], _Reading]

ABOUT = "exhibit.yaml"

_LISTS: Mapping[str, _Reader] = {
    "eras": lambda document, file: read_list(document, file, "eras", Era),
    "sources": lambda document, file: read_list(document, file, "sources", Source),
    "people": lambda document, file: read_list(document, file, "people", Person),
    "pictures": lambda document, file: read_list(document, file, "pictures", Picture),
    "milestones": lambda document, file: read_list(document, file, "milestones", Milestone),
    "charts": lambda document, file: read_list(document, file, "charts", Chart),
    "slides": read_slides,
    "decks": lambda document, file: read_list(document, file, "decks", Deck),
    "tours": read_tours,
}
"""How each list is read, wherever it stands: in exhibit.yaml, in a file or in one of a folder of its name."""

_FILES = ("theme", "eras", "sources", "people", "pictures", "milestones", "charts", "slides", "decks", "tours")
_FOLDERS = ("milestones", "charts", "slides")

_CLOSING = {"about", "theme"}
"""What an exhibit cannot run with when it is wrong; a problem in anything else leaves out what it is about."""

_KINDS = {
    "sources": "source", "people": "person", "pictures": "picture", "milestones": "milestone", "slides": "slide",
    "decks": "deck", "charts": "chart",
}  # fmt: skip
"""What the records of a list are called where something refers to them."""


def read_draft(folder: Path, read: Callable[[Path], None]) -> tuple[Draft, list[Problem]]:
    """Read all files of an exhibit.

    Args:
        folder: The exhibit's.
        read: Told each file that has been read.

    Returns:
        What could be read, and the problems that each file has by itself.
    """
    reader = _DraftReader(folder, read)
    reader.problems += not_read(folder, [ABOUT, *(f"{name}.yaml" for name in _FILES)], _FOLDERS)
    reader.read_about()
    for name in _FILES:
        reader.read_file(f"{name}.yaml", name)
    for name in _FOLDERS:
        for file in yaml_files(folder, name):
            reader.read_file(file, name, is_alone=name == "charts")
    return reader.draft, reader.problems


class _DraftReader:
    """Reads files one after another into one draft."""

    def __init__(self, folder: Path, read: Callable[[Path], None]) -> None:
        self.draft, self.problems = Draft(), list[Problem]()
        self._folder, self._read = folder, read
        self._languages: tuple[str, ...] = ()

    def read_about(self) -> None:
        """Read exhibit.yaml, which may hold everything else too."""
        if not self._is_there(ABOUT):
            self.problems.append(Problem(Location(ABOUT), "the file is missing"))
            return
        document = self._document(ABOUT, "about")
        if document is None or not isinstance(document.root, dict):
            self._add(document, ABOUT, "about")
            # Everything may stand in it, and nobody knows in how many languages: what is missing is no other slip.
            self.draft.unread |= set(_KINDS.values())
            self._languages = (FALLBACK,)
            return
        self._languages = document.languages = languages_of(document.root)
        root = document.root
        inside = {key: root[key] for key in (*_LISTS, "theme") if root.get(key) is not None}
        others = {key: each for key, each in root.items() if key not in inside}
        self._add(replace(document, root=others), ABOUT, "about")
        for key, value in inside.items():
            self._add(replace(document, root={key: value}, problems=[]), ABOUT, key, is_inside=True)

    def read_file(self, name: str, group: str, *, is_alone: bool = False) -> None:
        """Read one file, where it is there; of records alone in theirs it holds one, and no list."""
        if self._is_there(name):
            self._add(self._document(name, group), name, group, is_alone=is_alone)

    def _is_there(self, name: str) -> bool:
        path = find(self._folder, name)
        # A folder or a dead link of that name was meant to be the file.
        return path.exists() or path.is_symlink()

    def _document(self, name: str, group: str) -> Document | None:
        """Return what is in a file; None where it cannot be read, which is said."""
        path = find(self._folder, name)
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            what = "is a folder; it must be a file" if path.is_dir() else f"cannot be read: {error.strerror}"
            self.problems.append(Problem(Location(name), what, is_left_out=group not in _CLOSING))
            return None
        self._read(path)
        document = read_document(data, name)
        document.languages = self._languages
        self.draft.letters |= document.letters
        return document

    def _add(
        self, document: Document | None, name: str, group: str, *, is_inside: bool = False, is_alone: bool = False
    ) -> None:
        """Add what a document holds of a group to the draft."""
        draft = self.draft
        is_list = document is not None and isinstance(document.root, dict)
        if not is_list or (group in _KINDS and not is_alone and not isinstance(_entries(document, group), list)):
            draft.unread.add(_KINDS.get(group, ""))
        if document is None:
            return
        if document.root is None:
            found = document.problems or [Problem(Location(name), "the file is empty")]
        else:
            placed, found = (read_chart if is_alone else _reader_of(group, is_inside=is_inside))(document, name)
            getattr(draft, group).extend(placed)
            draft.broken |= _ids_in(document.root, group) - {getattr(each.record, "id", "") for each in placed}
            if is_alone:
                draft.unread |= set() if placed else {_KINDS[group]}
                whole = {each.id for chart in placed for each in chart.record.series}
                draft.broken |= _ids_in(document.root, "series") - whole
            found = document.problems + found
        self.problems += found if group in _CLOSING else left_out(found)


def languages_of(root: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the languages of an exhibit as they are written, as a list or alone; what is none is left out."""
    written = root.get("languages")
    each_written = written if isinstance(written, list) else [written]
    tags = [tag_or_none(each) for each in each_written if isinstance(each, str)]
    return tuple(tag for tag in tags if tag)


def _reader_of(group: str, *, is_inside: bool) -> _Reader:
    match group:
        case "about":
            return lambda document, file: read_root(document, file, About)
        case "theme" if is_inside:
            return _read_theme_inside
        case "theme":
            return lambda document, file: read_root(document, file, Theme)
        case _:
            return _LISTS[group]


def _read_theme_inside(document: Document, file: str) -> _Reading:
    return read_one(document, file, ("theme",), _entries(document, "theme"), Theme)


def _entries(document: Document | None, group: str) -> Value:
    return document.root.get(group) if document is not None and isinstance(document.root, dict) else None


def _ids_in(root: Value, group: str) -> set[str]:
    """Return the ids written in a file's list of records, broken ones included."""
    entries = root.get(group) if isinstance(root, dict) else None
    records = entries if isinstance(entries, list) else []
    return {str(record["id"]) for record in records if isinstance(record, dict) and "id" in record}
