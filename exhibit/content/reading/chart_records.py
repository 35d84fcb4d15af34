"""A chart from YAML: a figure, an event, a break or a series that is wrong does not take the chart along."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from exhibit.content.models.chart import Break, Chart, ChartEvent, Point, Series
from exhibit.content.models.fields import Record
from exhibit.content.problem import Location, Problem
from exhibit.content.reading.nodes import Document, Path
from exhibit.content.reading.records import Placed, read_one, read_root

_LISTS: dict[str, type[Record]] = {"points": Point, "events": ChartEvent, "breaks": Break, "series": Series}


def read_chart(document: Document, file: str) -> tuple[list[Placed[Any]], list[Problem]]:
    """Read the file of a chart; parts with a problem of their own are left out where others of their kind remain."""
    placed, problems = read_root(document, file, Chart)
    root = document.root
    if placed or not isinstance(root, dict):
        return placed, problems
    left, spared = document, list[Problem]()
    for name, model in _LISTS.items():
        entries = root.get(name)
        broken: dict[int, list[Problem]] = {}
        for index, value in enumerate(entries if isinstance(entries, list) else []):
            record, found = read_one(document, file, (name, index), value, model)
            broken |= {} if record else {index: found}
        if broken and isinstance(entries, list) and len(broken) < len(entries):
            spared += (replace(each, is_left_out=True) for found in broken.values() for each in found)
            left = _without(left, name, broken)
    placed, found = read_root(left, file, Chart)
    return (placed, spared + found) if placed else (placed, problems)


def _without(document: Document, name: str, lost: Collection[int]) -> Document:
    """Return a document without some entries of a list; those that remain keep their places."""
    root = document.root
    entries = root.get(name) if isinstance(root, dict) else None
    if not isinstance(root, dict) or not isinstance(entries, list):
        return document
    kept = [index for index in range(len(entries)) if index not in lost]
    numbers = {old: new for new, old in enumerate(kept)}

    def moved(places: dict[Path, Location]) -> dict[Path, Location]:
        found = {}
        for path, place in places.items():
            if len(path) < 2 or path[0] != name:
                found[path] = place
            elif path[1] in numbers:
                found[(name, numbers[int(path[1])], *path[2:])] = place
        return found

    return replace(
        document,
        root={**root, name: [entries[index] for index in kept]},
        places=moved(document.places),
        key_places=moved(document.key_places),
    )
