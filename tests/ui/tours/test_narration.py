"""A tour with a voice: heard, waited for, and silent where it should be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from exhibit.navigation import ChangeTextSize, GoHome, TourPlace, Turn
from qt_stage import Visitor


class Narrator:
    """Remembers what it was asked to say."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.is_speaking = False

    def begin(self, path: object) -> None:
        self.said.append(f"begin {getattr(path, 'name', path)}")
        self.is_speaking = True

    def pause(self) -> None:
        self.said.append("pause")

    def go_on(self) -> None:
        self.said.append("go on")

    def stop(self) -> None:
        self.is_speaking = False


@pytest.fixture
def narrated(qapp: QApplication, synthetic: Exhibit) -> Iterator[Visitor]:
    """Someone before an exhibit whose first stop has a voice in English."""
    tour = synthetic.tour("counting")
    stops = (tour.stops[0].model_copy(update={"narration": {"en": "one.ogg"}}), *tour.stops[1:])
    made = Visitor(synthetic.model_copy(update={"tours": (tour.model_copy(update={"stops": stops}),)}))
    yield made
    made.close()


@pytest.fixture
def narrator(narrated: Visitor) -> Narrator:
    made = Narrator()
    narrated.director.views.narrator = made
    return made


def _tour(visitor: Visitor) -> TourPlace:
    place = visitor.director.session.place
    assert isinstance(place, TourPlace), place
    return place


@pytest.mark.slow
def test_narration_is_heard_waited_for_and_pauses_with_the_tour(narrated: Visitor, narrator: Narrator) -> None:
    narrated.open("tour:counting", "en")
    narrated.wait(0.2)
    assert narrator.said[-1] == "begin one.ogg"
    narrated.wait(60.0, 0.5)
    assert _tour(narrated).stop == 0, "the voice was cut off"
    narrated.tap_at(1200, 420)
    assert narrator.said[-1] == "pause"
    narrated.tap(narrated.control("Go on"))
    assert narrator.said[-1] == "go on"
    narrated.director.dispatch(ChangeTextSize())
    narrated.wait(0.5)
    assert narrator.is_speaking, "another text size has made it silent"
    narrator.is_speaking = False
    narrated.wait(20.0, 0.5)
    assert _tour(narrated).stop > 0
    narrator.said.clear()
    narrated.key(Qt.Key.Key_Space)
    narrated.director.dispatch(Turn(-9))
    assert not narrator.said or narrator.said[-1] != "begin one.ogg"
    narrated.tap(narrated.control("Go on"))
    narrated.wait(0.2)
    assert narrator.said[-1] == "begin one.ogg", "a stop that was gone to while it paused is told too"


def test_a_tour_in_a_language_without_narration_is_silent(narrated: Visitor, narrator: Narrator) -> None:
    narrated.open("tour:counting", "ru")
    narrated.wait(1.0)
    assert not any(each.startswith("begin") for each in narrator.said)


@pytest.mark.slow
def test_leaving_a_tour_silences_its_voice_and_an_endless_voice_holds_nobody(
    narrated: Visitor, narrator: Narrator
) -> None:
    narrated.open("tour:counting", "en")
    narrated.wait(0.2)
    assert narrator.is_speaking
    narrated.director.dispatch(GoHome())
    assert not narrator.is_speaking
    narrated.open("tour:counting", "en")
    narrated.wait(640.0, 1.0)
    assert _tour(narrated).stop > 0, "a voice that never ends holds the kiosk"
