"""Doors of the first screen: in the author's order, to what is there, and with room for their words."""

import itertools
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import load
from exhibit.content.models.about import Door as DoorTo
from exhibit.content.models.about import DoorKind
from exhibit.layout.canvas import Box
from exhibit.ui.front.door import Door
from exhibit.ui.front.home_doors import door_places
from exhibit.ui.kit.text_item import TextItem
from qt_stage import Visitor
from synthetic_exhibit import SYNTHETIC

ALL = "timeline, charts, linked, deck:then-and-now, tours, sources"


@pytest.mark.parametrize("is_upright", [False, True])
@pytest.mark.parametrize("count", range(1, 9))
def test_doors_stand_apart_inside_their_room_and_fill_it(count: int, is_upright: bool) -> None:
    room = Box(110, 300, 1700, 500)
    places = door_places(count, room, is_upright=is_upright)
    assert len(places) == count
    assert not any(one.meets(other, 30) for one, other in itertools.combinations(places, 2))
    assert min(each.x for each in places) == room.x
    assert max(each.right for each in places) == pytest.approx(room.right)
    assert max(each.bottom for each in places) == pytest.approx(room.bottom)


def _at_home(write: str, size: tuple[int, int], language: str, text_scale: float) -> Visitor:
    exhibit = load(SYNTHETIC).exhibit
    assert exhibit is not None
    doors = tuple(
        DoorTo.model_construct(kind=kind, key=key)
        for kind, _, key in (each.partition(":") for each in write.split(", "))
    )
    about = exhibit.about.model_copy(update={"doors": doors})
    visitor = Visitor(exhibit.model_copy(update={"about": about}), size)
    visitor.open("home", language, text_scale)
    return visitor


def test_every_kind_of_door_leads_somewhere_in_the_authors_order(qapp: QApplication) -> None:
    written = "sources, tour:whole-river, tours, deck:streets, decks, linked, chart:turnover, charts, timeline"
    exhibit = load(SYNTHETIC).exhibit
    assert exhibit is not None
    written = written.replace("whole-river", exhibit.tours[0].id).replace("turnover", exhibit.charts[0].id)
    assert {each.partition(":")[0] for each in written.split(", ")} == set(get_args(DoorKind))
    visitor = _at_home(written, (1920, 1080), "en", 1.0)
    doors = [each for each in visitor.items() if isinstance(each, Door)]
    doors.sort(key=lambda each: (each.scene_box.y, each.scene_box.x))
    assert [type(each.intent).__name__ for each in doors] == [
        "OpenSources", "OpenTour", "OpenTours", "OpenDeck", "OpenDeck", "OpenLinked", "OpenChart", "OpenChart", "OpenTimeline",
    ]  # fmt: skip
    visitor.close()


@pytest.mark.slow
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("language", ["vi", "ru"])
@pytest.mark.parametrize("count", [1, 3, 4, 6])
def test_words_of_up_to_six_doors_stay_inside_them(
    qapp: QApplication, count: int, language: str, size: tuple[int, int], text_scale: float
) -> None:
    visitor = _at_home(", ".join(ALL.split(", ")[:count]), size, language, text_scale)
    doors = [each for each in visitor.items() if isinstance(each, Door)]
    assert len(doors) == count
    for door in doors:
        for text in (each for each in door.childItems() if isinstance(each, TextItem)):
            ink, box = text.ink_box(), door.scene_box
            assert box.y <= ink.y, door.name
            assert ink.bottom <= box.bottom, door.name
            assert ink.right <= box.right, door.name
    visitor.close()
