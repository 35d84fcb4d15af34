"""What a model says of a wrong value, in the words of an author who knows text, lists and keys, and no types."""

from typing import Any

from pydantic_core import ErrorDetails

_MUST_BE = {
    "dict_type": ("must be written once per language or part", "{name}: {{en: …}}"),
    "mapping_type": ("must be written once per language or part", "{name}: {{en: …}}"),
    "model_type": ("must be several keys with their values", "one 'key: value' a line, or {{key: value}}"),
    "model_attributes_type": ("must be several keys with their values", "one 'key: value' a line, or {{key: value}}"),
    "tuple_type": ("must be a list", "{name}: [{given}]"),
    "list_type": ("must be a list", "{name}: [{given}]"),
    "string_type": ("must be one text", "put it in quotes"),
}


def wording(details: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a value and what to write instead.

    Args:
        details: What pydantic found.

    Returns:
        One plain sentence without a full stop, and a hint; empty where there is none.
    """
    name = _name_of(details)
    context: dict[str, Any] = details.get("ctx", {})
    given = details["input"] if isinstance(details["input"], str) else "…"
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
            return f"{name} {what}", hint.format(name=name, given=given)
        case _:
            message = details["msg"]
            return f"{name}: {message[0].lower()}{message[1:]}", ""


def _name_of(details: ErrorDetails) -> str:
    """Return what an author calls the value: its key, or which entry of a list it is."""
    *above, last = details["loc"] or ("the file",)
    if isinstance(last, str):
        return last
    return f"entry {last + 1} of {next((each for each in reversed(above) if isinstance(each, str)), 'the list')}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
