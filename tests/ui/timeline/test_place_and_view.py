"""Wherever the timeline's place is, the view is there too, as soon as it rests."""

import pytest
from PySide6.QtCore import Qt

from exhibit.navigation import ChangeContrast, Intent, OpenTimeline, Select, Speak, Type
from exhibit.ui.timeline.camera_screen import CameraScreen
from qt_stage import Visitor
from rebuilding import Twin, rest


@pytest.mark.parametrize(
    ("address", "intents"),
    [
        # The milestone near by is lit already, and is asked for from where the view is not on it.
        ("sources", (OpenTimeline(year=1982.54), Select("tide-company"))),
        # Words that find nothing leave the view where it is.
        ("find", (Type("put"),)),
    ],
)
def test_what_is_asked_for_is_in_view(pair: tuple[Visitor, Twin], address: str, intents: tuple[Intent, ...]) -> None:
    visitor, twin = pair
    visitor.open(address, "en")
    for intent in intents:
        visitor.director.dispatch(intent)
        rest(visitor)
    assert twin.difference(visitor) == ""


@pytest.mark.parametrize("address", ["timeline:1982", "linked:1982"])
@pytest.mark.parametrize("change", [Speak("ru"), ChangeContrast()], ids=["language", "colour"])
def test_a_change_of_preferences_keeps_where_the_view_is_going(visitor: Visitor, address: str, change: Intent) -> None:
    visitor.open(address, "en")
    before = visitor.director.shown
    assert isinstance(before, CameraScreen)
    visitor.key(Qt.Key.Key_Plus)
    visitor.wait(0.1)
    going_to = before.camera_controller.target.span_years
    assert before.camera_controller.is_gliding
    visitor.director.dispatch(change)
    rest(visitor)
    after = visitor.director.shown
    assert isinstance(after, CameraScreen)
    assert after is not before
    assert after.camera.span_years == pytest.approx(going_to)
