"""The check of doors: each leads to something that is there."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.content.checks.draft import Draft
from exhibit.content.problem import Problem, did_you_mean


def sift_doors(draft: Draft) -> Iterator[Problem]:
    """Yield doors that lead to a chart, deck or tour that is not there, and take them out."""
    ids = {
        "chart": [each.record.id for each in draft.charts],
        "deck": [each.record.id for each in draft.decks],
        "tour": [each.record.id for each in draft.tours],
    }
    for index, placed in enumerate(draft.about):
        about = placed.record
        lost = [number for number, door in enumerate(about.doors) if door.key and door.key not in ids[door.kind]]
        for number in lost:
            door = about.doors[number]
            if door.key not in draft.broken:
                hint = did_you_mean(door.key, ids[door.kind])
                place = placed.place("doors", number)
                yield Problem(place, f"unknown {door.kind} {door.key!r}", hint, is_left_out=True)
        if lost:
            doors = tuple(door for number, door in enumerate(about.doors) if number not in lost)
            draft.about[index] = replace(placed, record=about.model_copy(update={"doors": doors}))
