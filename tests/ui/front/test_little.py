"""An exhibit of little: what can be left out leaves no heading over nothing, no empty text, no way to nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import load
from qt_stage import Visitor

CHART = """charts:
  - {id: lamps, title: Lamps, units: [{id: u, label: lamps, format: "{value} lamps"}],
     series: [{id: a, unit: u, role: reporter, tint: gold}],
     points: [{series: a, period: 1905, value: 3, sources: [book]}, {series: a, period: 1906, value: 4, sources: [book]}]}
"""
PARTS = {
    "charts": CHART,
    "tagline": "tagline: A line\n",
    "about": "about: What it is about\n",
    "people": "people: [{id: anna, name: Anna}]\n",
    "eras": "eras: [{id: old, span: 1900/1910, title: Old times, tint: gold}]\n",
    "slides": "decks: [{id: moon, title: Moon slides}]\n"
    "slides: [{id: s, deck: moon, layout: text, title: A slide, body: Words, sources: [book]}]\n",
    "tours": "tours: [{id: t, title: A tour, summary: Short, stops: [{milestone: paved, caption: Here}]}]\n",
}
PLACES = (
    "home",
    "attract",
    "timeline",
    "milestone:paved",
    "sources",
    "slide:s",
    "tours",
    "tour:t",
    "chart:lamps",
    "linked",
)


def _visit(folder: Path, without: str, **fields: str) -> Visitor:
    parts = {name: text for name, text in PARTS.items() if without not in {name, "everything"}}
    milestone = {"id": "paved", "date": "1905", "title": "Paved", "body": "Stones", "sources": "[book]", **fields}
    if without == "everything":
        milestone = {name: milestone[name] for name in ("id", "date", "title")}
    said = ", ".join(f"{name}: {text}" for name, text in milestone.items() if name != without)
    head = f"title: My street\nlanguages: [en]\nmilestones: [{{{said}}}]\n"
    files = {"exhibit.yaml": head + "".join(parts.values())}
    for name, text in {**files, "sources.yaml": "sources: [{id: book, title: A book}]\n"}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    return Visitor(exhibit)


@pytest.fixture(params=["nothing", "everything", *PARTS, "body", "sources"])
def guest(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """A visitor of an exhibit without one of its parts, or without all of them."""
    made = _visit(tmp_path, request.param)
    yield made
    made.close()


def test_nothing_stands_over_nothing(guest: Visitor) -> None:
    exhibit = guest.director.exhibit
    for place in PLACES:
        needed = {"slide": exhibit.slides, "tours": exhibit.tours, "tour": exhibit.tours,
                  "chart": exhibit.charts, "linked": exhibit.charts}  # fmt: skip
        if not needed.get(place.partition(":")[0], True):
            continue
        guest.open(place, "en")
        texts = [each.block.text for each in guest.texts() if each.isVisible()]
        assert all(each.strip() for each in texts), f"{place} has an empty text among {texts}"
        assert "Drawings" not in texts, f"{place} has a heading over nothing"
        if place.startswith("milestone"):
            assert ("Sources" in texts) == bool(exhibit.milestones[0].sources)


def test_a_door_is_called_as_its_deck_is(qapp: QApplication, tmp_path: Path) -> None:
    made = _visit(tmp_path, "nothing")
    made.open("home", "en")
    assert made.control("Moon slides")
    made.close()
