"""All that is written in an exhibit's files, with its place and the language that its key names."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from exhibit.content.problem import Location
from exhibit.content.reading.folder import entries
from exhibit.content.reading.nodes import Document, Path, Value, read_document
from exhibit.locale.languages import tag_or_none

_NOT_SHOWN = {"file", "narration"}


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One value of a file.

    Attributes:
        place: Where it is.
        language: The exhibit's language that its key names; nothing where it names none.
        text: What it says.
    """

    place: Location
    language: str
    text: str


def written_texts(folder: FilePath, languages: Collection[str]) -> Iterator[WrittenText]:
    """Yield every text in the YAML files of an exhibit, and whatever else is no list or mapping.

    Args:
        folder: The exhibit's.
        languages: Those of the exhibit.
    """
    for name, path in _files(folder):
        try:
            document = read_document(path.read_bytes(), name)
        except OSError:
            continue
        yield from _within(document, document.root, (), frozenset(languages))


def _files(folder: FilePath) -> Iterator[tuple[str, FilePath]]:
    for name, path in entries(folder).items():
        inside = entries(path).items() if path.is_dir() else ()
        for file, at in ((name, path), *((f"{name}/{each}", at) for each, at in inside)):
            if file.lower().endswith(".yaml") and at.is_file():
                yield file, at


def _within(document: Document, value: Value, path: Path, languages: frozenset[str]) -> Iterator[WrittenText]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in _NOT_SHOWN:
                yield from _within(document, each, (*path, key), languages)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _within(document, each, (*path, index), languages)
    elif value is not None:
        tag = tag_or_none(str(path[-1])) if path else None
        yield WrittenText(document.places[path], tag if tag in languages else "", value)
