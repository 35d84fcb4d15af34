"""YAML text to plain values with the place of each, and nothing that YAML can do beyond that.

PyYAML's composer recurses in C and dies on deep nesting, and its constructor re-types bare scalars
(``NO``, ``12:30``, ``1950-01-30``). Here the C parser gives events only; every scalar stays text.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

import yaml

from exhibit.content.problem import Location, Problem
from exhibit.content.reading.slips import lines_of, lost_comment, slip_before
from exhibit.locale.languages import tag_or_none

MAX_BYTES: Final = 1024 * 1024
MAX_NODES: Final = 50_000
MAX_DEPTH: Final = 32
_AS_UTF8: Final = "save the file as UTF-8"
_TOO_DEEP: Final = f"nested deeper than {MAX_DEPTH} levels"

# Control characters and those that turn the direction of text around a reviewer's eye. Marks that are as good as a
# letter of a direction are none of those.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)

_LONE_END: Final = re.compile(r"(?<!\n)\n(?![ \t]*\n)")

Value = str | None | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]


class _Mark(Protocol):
    """Where PyYAML found something; both of its parsers have a class of their own for it."""

    line: int
    column: int


class _RefusedError(Exception):
    def __init__(self, place: Location, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.problem = Problem(place, what, hint)


@dataclass(slots=True)
class Document:
    """One file as plain values.

    Attributes:
        root: Mappings, lists, text, or None for an empty scalar.
        places: The place of every value, by its path from the root.
        key_places: The place of every mapping key, by the path of its value.
        lost: Comments that stand where a value was to be, by the path of that value.
        languages: Those of the exhibit, as far as they are known.
        problems: Findings that did not stop the reading, such as a key given twice.
        letters: Every letter of the file.
    """

    root: Value = None
    places: dict[Path, Location] = field(default_factory=dict)
    key_places: dict[Path, Location] = field(default_factory=dict)
    lost: dict[Path, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)

    def place_of(self, path: Path, file: str) -> Location:
        """Return the place of a value, or of its nearest holder that is in the file."""
        while path:
            if path in self.places:
                return self.places[path]
            path = self._as_written(path) or path[:-1]
        return self.places.get((), Location(file))

    def _as_written(self, path: Path) -> Path | None:
        """Return the path of a value whose key is the same language tag, written in another way."""
        if not isinstance(path[-1], str) or tag_or_none(path[-1]) is None:
            return None
        holder: Value = self.root
        for step in path[:-1]:
            match holder, step:
                case dict(), str():
                    holder = holder.get(step)
                case list(), int():
                    holder = holder[step]
                case _:
                    return None
        keys = holder if isinstance(holder, dict) else ()
        return next(((*path[:-1], key) for key in keys if tag_or_none(key) == path[-1]), None)


def read_document(data: bytes, file: str) -> Document:
    """Read one YAML document.

    Returns:
        A document whose ``problems`` name what was refused; ``root`` is None where nothing could be read.
    """
    document, text = Document(), ""
    try:
        text = _text_of(data, file)
        _Builder(document, file, text).build()
    except _RefusedError as refused:
        document.root = None
        document.problems.append(refused.problem)
    except yaml.YAMLError as error:
        document.root = None
        document.problems.append(_not_yaml(error, text, file))
    return document


def _not_yaml(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Return what the author most likely slipped on, or else what the parser says."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    # The parser has a limit of its own, far above ours, and may look that far ahead.
    if "nesting depth" in what:
        return Problem(_place(file, mark), _TOO_DEEP)
    slip = slip_before(lines_of(text), mark.line + 1) if mark is not None else None
    if slip is not None:
        return Problem(Location(file, slip.line, slip.column), slip.what, slip.hint)
    hint = "is a quote, a bracket or a colon missing here or just before?"
    return Problem(_place(file, mark), f"cannot be read from here on: {what}", hint)


def _text_of(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise _RefusedError(Location(file), f"the file is larger than {MAX_BYTES // 1024} KiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise _RefusedError(Location(file, line, column), "not UTF-8 text", _AS_UTF8) from None
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        column = forbidden.start() - text.rfind("\n", 0, forbidden.start())
        hint = _AS_UTF8 if forbidden.group() == "\0" else ""
        raise _RefusedError(Location(file, line, column), _forbidden_what(forbidden.group()), hint)
    return text


def _forbidden_what(character: str) -> str:
    return f"forbidden character U+{ord(character):04X}"


def _clean(event: yaml.ScalarEvent, place: Location, *, has_escapes: bool) -> str:
    """Compose a scalar; escapes in double quotes can write what the file does not show, so look at those once more."""
    text: str = event.value
    forbidden = _FORBIDDEN.search(text) if has_escapes else None
    if forbidden:
        raise _RefusedError(place, _forbidden_what(forbidden.group()))
    if event.style == "|":
        # In the other styles YAML itself folds lines, so that a line's end that is left parts paragraphs.
        text = _LONE_END.sub(" ", text)
    return unicodedata.normalize("NFC", text)


@dataclass(slots=True)
class _Frame:
    value: list[Value] | dict[str, Value]
    path: Path
    key: str | None = None
    is_doubled: bool = False


class _Builder:
    """Turns parser events into values with a stack of its own, so depth is a number and not a crash."""

    def __init__(self, document: Document, file: str, text: str) -> None:
        self._document = document
        self._file = file
        self._text, self._lines = text, lines_of(text)
        self._has_escapes = "\\" in text
        self._stack: list[_Frame] = []
        self._nodes = 0
        self._documents = 0

    def build(self) -> None:
        self._document.letters.update(self._text)
        for event in _events(self._text):
            place = _place(self._file, event.start_mark)
            match event:
                case yaml.ScalarEvent() | yaml.CollectionStartEvent():
                    self._refuse_extras(event, place)
                    self._on_node(event, place)
                case yaml.CollectionEndEvent():
                    self._stack.pop()
                case yaml.AliasEvent():
                    raise _RefusedError(place, "aliases (*name) are not supported", "write the text again")
                case yaml.DocumentStartEvent():
                    self._on_document(place)

    def _on_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Location) -> None:
        match event:
            case yaml.ScalarEvent():
                self._on_scalar(event, place)
            case yaml.MappingStartEvent():
                self._open({}, place)
            case _:
                self._open([], place)

    def _on_document(self, place: Location) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _RefusedError(place, "a second document ('---') in one file")

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Location) -> None:
        if event.anchor:
            raise _RefusedError(place, f"anchors (&{event.anchor}) are not supported", "write the text again")
        if event.tag:
            raise _RefusedError(place, f"tags ({event.tag}) are not supported")
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _RefusedError(place, f"more than {MAX_NODES} values in one file")

    def _open(self, value: list[Value] | dict[str, Value], place: Location) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise _RefusedError(place, _TOO_DEEP)
        if self._stack and isinstance(self._stack[-1].value, dict) and self._stack[-1].key is None:
            raise _RefusedError(place, "a key must be text")
        self._stack.append(_Frame(value, self._add(value, place)))

    def _on_scalar(self, event: yaml.ScalarEvent, place: Location) -> None:
        frame = self._stack[-1] if self._stack else None
        has_escapes = self._has_escapes and event.style == '"'
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._on_key(frame, _clean(event, place, has_escapes=has_escapes), place)
            return
        if has_escapes:
            # An escape writes a letter that the file does not show.
            self._document.letters.update(event.value)
        is_empty = event.implicit[0] and event.value in {"", "~", "null"}
        path = self._add(None if is_empty else _clean(event, place, has_escapes=has_escapes), place)
        if not event.style:
            self._note_lost(event, path)

    def _note_lost(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Warn where the rest of a text without quotes is a comment to YAML, which no visitor will read."""
        end = event.end_mark
        if end is None:
            return
        lost = lost_comment(self._lines, end.line, end.column, event.value)
        if lost is not None and not event.value:
            self._document.lost[path] = lost
        elif lost is not None:
            what = f"{lost!r} is not shown: what follows ' #' is a comment"
            hint = "put the whole text in quotes, or the comment on a line of its own"
            place = Location(self._file, end.line + 1, end.column + 2)
            self._document.problems.append(Problem(place, what, hint, is_warning=True))

    def _on_key(self, frame: _Frame, key: str, place: Location) -> None:
        if key == "<<":
            raise _RefusedError(place, "merge keys (<<) are not supported", "write the keys again")
        path = (*frame.path, key)
        if key in frame.value:
            self._on_twice(frame, path, place)
        self._document.key_places[path] = place
        frame.key = key

    def _on_twice(self, frame: _Frame, path: Path, place: Location) -> None:
        """Report the first key that a mapping has twice: a lost ``-`` doubles all of them."""
        hint = f"first on line {self._document.key_places[path].line}"
        is_in_list = bool(frame.path) and isinstance(frame.path[-1], int)
        if is_in_list and next(iter(frame.value), None) == path[-1]:
            hint += "; is a '- ' missing before it?"
        if not frame.is_doubled:
            self._document.problems.append(Problem(place, f"key {path[-1]!r} is given twice", hint))
        frame.is_doubled = True

    def _add(self, value: Value, place: Location) -> Path:
        if not self._stack:
            self._document.root = value
            self._document.places[()] = place
            return ()
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            path: Path = (*frame.path, len(frame.value))
            frame.value.append(value)
        else:
            key = frame.key or ""
            path = (*frame.path, key)
            frame.value[key] = value
            frame.key = None
        self._document.places[path] = place
        return path


def _place(file: str, mark: _Mark | None) -> Location:
    return Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from yaml.parse(text, Loader=loader)
