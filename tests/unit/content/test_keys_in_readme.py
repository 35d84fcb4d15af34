"""README names every key of a record, and which of them must be there."""

import re
from pathlib import Path

import pytest

from exhibit.content.models.about import About
from exhibit.content.models.account import Account
from exhibit.content.models.chart import Break, Chart, ChartEvent, Point, Series, Unit
from exhibit.content.models.era import Era
from exhibit.content.models.fields import Record
from exhibit.content.models.milestone import Kind, Milestone, Thread
from exhibit.content.models.person import Office, Person
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.base import SlideRecord
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.source import Source
from exhibit.content.models.theme import Theme
from exhibit.content.models.tours import STOPS, Tour
from exhibit.content.reading.slide_records import MODELS

README = Path(__file__).parents[3] / "README.md"

RECORDS: dict[str, type[Record]] = {
    "the exhibit": About, "a kind": Kind, "a thread": Thread, "the theme": Theme, "an era": Era,
    "a milestone": Milestone, "an account": Account, "a source": Source, "a person": Person, "an office": Office,
    "a picture": Picture, "a chart": Chart, "its unit": Unit, "its series": Series, "its point": Point,
    "its event": ChartEvent, "its break": Break, "a slide": SlideRecord, "a deck": Deck, "a tour": Tour,
}  # fmt: skip


def rows() -> dict[str, str]:
    found = re.findall(r"^\| ([a-z][a-z -]+) \| (\*\*.*|`.*) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(found)


def keys(model: type[Record]) -> dict[str, bool]:
    return {info.alias or name: info.is_required() for name, info in model.model_fields.items()}


def named(row: str) -> dict[str, bool]:
    compulsory = set(re.findall(r"\*\*`(\w+)`\*\*", row))
    return {key: key in compulsory for key in re.findall(r"`(\w+)`", row)}


@pytest.mark.parametrize("name", RECORDS)
def test_readme_names_the_keys_of_a_record(name: str) -> None:
    expected = keys(RECORDS[name]) | ({"layout": True} if name == "a slide" else {})
    assert named(rows()[name]) == expected


@pytest.mark.parametrize("layout", MODELS)
def test_readme_names_what_a_layout_has_beyond_every_slide(layout: str) -> None:
    every = keys(SlideRecord) | {"layout": True}
    own = {key: needed for key, needed in keys(MODELS[layout]).items() if every.get(key) != needed}
    assert named(rows()[f"with {layout}"]) == own


def test_readme_names_the_keys_of_a_stop() -> None:
    common = {"caption": True, "narration": False, "reading_s": False, "sources": False}
    assert all(keys(model) == common | {key: True} for key, model in STOPS.items())
    assert named(rows()["its stop"]) == common
