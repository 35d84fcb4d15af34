"""Plain values to records: what pydantic finds becomes problems with a place and a hint."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from exhibit.content.models.fields import ONLY_LANGUAGE, Record
from exhibit.content.problem import Location, Problem, did_you_mean, type_hint
from exhibit.content.reading.nodes import Document, Path, Value
from exhibit.content.reading.plain_words import key_hint, missing_hint, wording

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Placed(Generic[R]):
    """A record with where it stands.

    Attributes:
        record: The checked record.
        document: The file's values and places.
        path: The path of the record inside the file.
        file: The file's name relative to the exhibit's folder.
    """

    record: R
    document: Document
    path: Path
    file: str

    def place(self, *below: str | int) -> Location:
        """Return the place of something inside the record."""
        return self.document.place_of((*self.path, *below), self.file)


def read_list(document: Document, file: str, key: str, model: type[R]) -> tuple[list[Placed[R]], list[Problem]]:
    """Read ``key: [records]``, the only key of a file; each record fails by itself."""
    return read_each(document, file, key, lambda path, value: read_one(document, file, path, value, model))


def read_each(
    document: Document, file: str, key: str, read: Callable[[Path, Value], tuple[list[Placed[R]], list[Problem]]]
) -> tuple[list[Placed[R]], list[Problem]]:
    """Read ``key: [records]``, the only key of a file.

    Args:
        document: The file's values and places.
        file: Its name.
        key: Of the list.
        read: Reads one entry, given its path.
    """
    root = document.root
    if not isinstance(root, dict) or not isinstance(root.get(key), list):
        what = f"'{key}:' must stand above the list" if isinstance(root, list) else f"there is no list '{key}:'"
        return [], [Problem(document.place_of((), file), what, f"write '{key}:' first, and the list below it")]
    problems = [
        Problem(document.key_places[(other,)], f"unknown key {other!r}", did_you_mean(other, [key]))
        for other in root
        if other != key
    ]
    records: list[Placed[R]] = []
    entries = root[key]
    for index, value in enumerate(entries if isinstance(entries, list) else []):
        record, found = read((key, index), value)
        problems += found
        records += record
    return records, problems


def read_root(document: Document, file: str, model: type[R]) -> tuple[list[Placed[R]], list[Problem]]:
    """Read a file that is one record."""
    return read_one(document, file, (), document.root, model)


def read_one(
    document: Document, file: str, path: Path, value: Value, model: type[R]
) -> tuple[list[Placed[R]], list[Problem]]:
    """Read one record; an empty list with problems where it is not one."""
    if not isinstance(value, dict):
        return [], [Problem(document.place_of(path, file), "expected a mapping")]
    record, found = validated(value, model, document.languages)
    if record is not None:
        return [Placed(record, document, path, file)], list(_lost_within(document, path))
    return [], [problem_of(document, file, path, each, model) for each in found]


def _lost_within(document: Document, path: Path) -> Iterator[Problem]:
    """Yield a warning for each value of a right record that is a comment to YAML, such as a colour without quotes."""
    keys = document.root if isinstance(document.root, dict) else ()
    for where in document.lost:
        if where[: len(path)] == path and where[:1] != () and where[0] in keys:
            what, hint = f"{where[-1]} is empty", _why_empty(document, where)
            yield Problem(document.places[where], what, hint, is_warning=True)


def validated(value: dict[str, Value], model: type[R], languages: Sequence[str]) -> tuple[R | None, list[ErrorDetails]]:
    """Return the record of some values, or None and what is wrong with each of them.

    Args:
        value: The values.
        model: What they are to be.
        languages: Those of the exhibit; where it has only one, texts may be written plainly in it.
    """
    try:
        return model.model_validate(value, context={ONLY_LANGUAGE: languages[0] if len(languages) == 1 else ""}), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [each for each in found if not _follows(each, found)]


def _follows(details: ErrorDetails, found: list[ErrorDetails]) -> bool:
    """Say whether a list is too short only because its broken records were left out."""
    here = details["loc"]
    inside = [each for each in found if each is not details and each["loc"][: len(here)] == here]
    return details["type"] == "too_short" and bool(inside)


def problem_of(document: Document, file: str, path: Path, details: ErrorDetails, model: type[Record]) -> Problem:
    """Return what is wrong with a value as a problem with its place.

    Args:
        document: The file's values and places.
        file: Its name.
        path: Of the record.
        details: What pydantic says.
        model: What the record was to be.
    """
    where = (*path, *details["loc"])
    place = document.place_of(where, file)
    name = next((step for step in reversed(details["loc"]) if isinstance(step, str)), "")
    context: dict[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            place = document.key_places.get(where, place)
            return Problem(place, f"unknown key {name!r}", key_hint(name, keys_of(model, details["loc"])))
        case "missing":
            return Problem(document.place_of(where[:-1], file), f"key {name!r} is missing", missing_hint(name))
        case "literal_error":
            known = [word.strip("' ") for word in context["expected"].replace(" or ", ", ").split(",")]
            return Problem(place, f"unknown {name} {details['input']!r}", type_hint(str(details["input"]), known))
        case "value_error":
            return Problem(place, f"{name}: {context['error']}")
        case _ if details["input"] is None:
            return Problem(place, f"{name} is empty", _why_empty(document, where))
        case "string_pattern_mismatch":
            return Problem(place, f"{details['input']!r} is not an id", "a-z, 0-9, '-' and '_', at most 64")
        case _:
            return Problem(place, *wording(details, document.languages))


def _why_empty(document: Document, where: Path) -> str:
    """Return what an author took for the value, where it was something else to YAML."""
    if where in document.lost:
        return f"what follows ' #' is a comment: put {document.lost[where]} in quotes"
    key = document.key_places.get(where)
    is_prose = isinstance(where[-1], str) and " " in where[-1]
    return "a text with a comma must be in quotes" if key is not None and is_prose else ""


def keys_of(model: type[Record], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys allowed where an unknown one stands, following lists and records from the model."""
    here: Any = model
    for step in loc[:-1]:
        if isinstance(step, str):
            fields = {info.alias or name: info.annotation for name, info in here.model_fields.items()}
            here = fields.get(step, here)
            while not (isinstance(here, type) and issubclass(here, Record)):
                inner = [each for each in getattr(here, "__args__", ()) if each not in {..., type(None)}]
                if not inner:
                    return []
                here = inner[0]
    return [info.alias or name for name, info in here.model_fields.items()]


def repeated_ids(group: Iterable[Placed[Any]]) -> Iterator[Problem]:
    """Yield a problem for each record whose id has been there."""
    seen: dict[str, Location] = {}
    for placed in group:
        key, place = placed.record.id, placed.place("id")
        if key in seen:
            yield Problem(place, f"id {key!r} is used twice", f"first in {seen[key]}")
        seen.setdefault(key, place)
