"""What a model says of a wrong value, in the words of an author who knows text, lists and keys, and no types."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from exhibit.content.problem import type_hint

_MUST_BE = {
    "dict_type": ("must be written in each language", "{name}: {{{texts}}}"),
    "mapping_type": ("must be written in each language", "{name}: {{{texts}}}"),
    "model_type": ("must be several keys with their values", "one 'key: value' a line, or {{key: value}}"),
    "model_attributes_type": ("must be several keys with their values", "one 'key: value' a line, or {{key: value}}"),
    "tuple_type": ("must be a list", "{name}: [{given}]"),
    "list_type": ("must be a list", "{name}: [{given}]"),
    "string_type": ("must be one text", "put it in quotes"),
}

_MEANT: Mapping[str, tuple[str, ...]] = {
    "begin": ("span", "date"),
    "caption": ("alt", "body", "note"),
    "description": ("body", "alt", "about", "note"),
    "end": ("span", "date"),
    "from": ("span", "date"),
    "image": ("picture", "file"),
    "license": ("licence",),
    "link": ("address",),
    "location": ("place",),
    "name": ("title",),
    "person": ("people", "speaker"),
    "photo": ("picture", "file"),
    "quote": ("gist",),
    "text": ("body", "gist", "ink"),
    "to": ("span", "date"),
    "url": ("address",),
    "year": ("date", "span"),
}
"""Words that authors think of first, and the keys that may be there for it; the first of them is meant."""

_WRITTEN: Mapping[str, str] = {
    "alt": "alt: what the picture shows, for those who cannot see it",
    "date": "date: 1950, or 1950-01-30",
    "licence": "licence: CC BY 4.0, or whose the rights are",
    "sources": "sources: [id of a source]",
    "span": "span: 1954/1975",
    "tint": "tint: gold, or another colour of the theme",
}
"""How keys are written that are asked for where they are missing."""


def wording(details: ErrorDetails, languages: Sequence[str]) -> tuple[str, str]:
    """Return what is wrong with a value and what to write instead.

    Args:
        details: What pydantic found.
        languages: Those of the exhibit; empty where they are not known.

    Returns:
        One plain sentence without a full stop, and a hint; empty where there is none.
    """
    name = _name_of(details)
    context: dict[str, Any] = details.get("ctx", {})
    given = _quoted(details["input"]) if isinstance(details["input"], str) else "…"
    match details["type"]:
        case "greater_than_equal":
            return f"{name}: {given} is too low", f"at least {context['ge']}"
        case "less_than_equal":
            return f"{name}: {given} is too high", f"at most {context['le']}"
        case "too_short":
            return f"{name} needs at least {_counted(context['min_length'], 'entry', 'entries')}", ""
        case "too_long":
            return f"{name} has more than {_counted(context['max_length'], 'entry', 'entries')}", ""
        case "string_too_short":
            return f"{name} is empty", ""
        case "string_too_long":
            return f"{name} has more than {_counted(context['max_length'], 'letter', 'letters')}", ""
        case kind if kind in _MUST_BE:
            what, hint = _MUST_BE[kind]
            texts = ", ".join(f"{language}: …" for language in languages or ("en",))
            is_list = isinstance(details["input"], list)
            return f"{name} {what}", "" if is_list else hint.format(name=name, given=given, texts=texts)
        case _:
            message = details["msg"]
            return f"{name}: {message[0].lower()}{message[1:]}", ""


def _name_of(details: ErrorDetails) -> str:
    """Return what an author calls the value: its key, or which entry of a list it is."""
    *above, last = details["loc"] or ("the file",)
    if isinstance(last, str):
        return last
    return f"entry {last + 1} of {next((each for each in reversed(above) if isinstance(each, str)), 'the list')}"


def _quoted(text: str) -> str:
    """Return a text as it is written in a list; what begins with ``#`` would be a comment there."""
    return f'"{text}"' if text.startswith("#") else text


def key_hint(name: str, keys: list[str]) -> str:
    """Return what an unknown key was meant to be: the one an author thinks of otherwise, a near one, or all."""
    meant = next((key for key in _MEANT.get(name, ()) if key in keys), None)
    return type_hint(name, keys) if meant is None else f"did you mean {_WRITTEN.get(meant, repr(meant))}?"


def missing_hint(name: str) -> str:
    """Return how a key is written that is missing; nothing where its name says it."""
    return _WRITTEN.get(name, "")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
