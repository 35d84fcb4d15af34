"""Tours from YAML: a stop that is wrong does not take its tour along."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from exhibit.content.models.tours import STOPS, MilestoneStop, Stop, StopBase, Tour
from exhibit.content.problem import Problem, type_hint
from exhibit.content.reading.nodes import Document, Path, Value
from exhibit.content.reading.records import Placed, keys_of, problem_of, read_list, read_one, validated

LOST: Stop = MilestoneStop.model_construct(milestone="lost", caption=MappingProxyType({}))
"""Stands where a stop could not be read, so that the others keep their numbers and with them their places."""


def read_tours(document: Document, file: str) -> tuple[list[Placed[Tour]], list[Problem]]:
    """Read the tours of a file; a stop with a problem of its own becomes ``LOST``."""
    root, problems = document.root, list[Problem]()
    tours = root.get("tours") if isinstance(root, dict) else None
    if not isinstance(root, dict) or not isinstance(tours, list):
        return read_list(document, file, "tours", Tour)
    readable: list[Any] = [_readable(document, file, index, value, problems) for index, value in enumerate(tours)]
    placed, found = read_list(replace(document, root={**root, "tours": readable}), file, "tours", Tour)
    return placed, problems + found


def _readable(document: Document, file: str, index: int, tour: Value, problems: list[Problem]) -> Any:  # noqa: ANN401
    """Return a tour with records for stops, and ``LOST`` for those that are broken."""
    stops = tour.get("stops") if isinstance(tour, dict) else None
    if not isinstance(tour, dict) or not isinstance(stops, list):
        return tour
    read: list[Stop] = []
    for number, stop in enumerate(stops):
        record, found = _read_stop(document, file, ("tours", index, "stops", number), stop)
        problems += found
        read.append(record)
    return {**tour, "stops": read}


def _read_stop(document: Document, file: str, path: Path, value: Value) -> tuple[Stop, list[Problem]]:
    """Read a stop of the kind whose key it has; one that has none, or several, is ``LOST``."""
    if not isinstance(value, dict):
        return LOST, [Problem(document.place_of(path, file), "expected a mapping")]
    given = [key for key in STOPS if value.get(key) is not None]
    common = {key: each for key, each in value.items() if key not in STOPS}
    if len(given) == 1:
        # The key of another kind with nothing behind it says nothing.
        read, problems = read_one(document, file, path, common | {given[0]: value[given[0]]}, STOPS[given[0]])
        return (read[0].record if read else LOST), problems
    _, wrong = validated(common, StopBase, document.languages)
    if not wrong:
        what = f"a stop is at one of {', '.join(STOPS)}; this one is at {', '.join(given) or 'none'}"
        return LOST, [Problem(document.place_of(path, file), what)]
    return LOST, [_common_problem(document, file, path, each) for each in wrong]


def _common_problem(document: Document, file: str, path: Path, details: ErrorDetails) -> Problem:
    """Return what is wrong with a stop of which nobody knows the kind: an unknown key may be meant to say it."""
    name = str(details["loc"][0])
    if len(details["loc"]) > 1 or details["type"] != "extra_forbidden":
        return problem_of(document, file, path, details, StopBase)
    hint = type_hint(name, [*keys_of(StopBase, details["loc"]), *STOPS])
    return Problem(document.key_places.get((*path, name), document.place_of(path, file)), f"unknown key {name!r}", hint)
