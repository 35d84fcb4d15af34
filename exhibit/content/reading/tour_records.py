"""Tours from YAML: a stop that is wrong does not take its tour along."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from exhibit.content.models.tours import Stop, Tour
from exhibit.content.problem import Problem
from exhibit.content.reading.nodes import Document, Value
from exhibit.content.reading.records import Placed, read_list, read_one

LOST = Stop.model_construct(milestone="lost", caption=MappingProxyType({}))
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
    """Return a tour with its broken stops replaced; the replacements are records among plain values."""
    stops = tour.get("stops") if isinstance(tour, dict) else None
    if not isinstance(tour, dict) or not isinstance(stops, list):
        return tour
    read = []
    for number, stop in enumerate(stops):
        record, found = read_one(document, file, ("tours", index, "stops", number), stop, Stop)
        problems += found
        read.append(stop if record else LOST)
    return {**tour, "stops": read}
