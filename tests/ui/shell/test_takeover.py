"""Session, screen and colours change together or not at all."""

import dataclasses
from typing import get_args

import pytest

from exhibit.navigation import (
    AttractPlace,
    ChangeContrast,
    ChangeTextSize,
    HomePlace,
    Intent,
    Place,
    Session,
    Speak,
    SpeakBeside,
    StillHere,
    TimelinePlace,
    Turn,
    Warn,
    reduce,
)
from exhibit.navigation.preferences import PreferenceIntent
from exhibit.ui.shell.screen_factory import SCREENS
from first_fast import first_fast
from qt_stage import Visitor


def fails(*_: object) -> None:
    raise RuntimeError


def test_a_change_of_colours_that_fails_changes_nothing(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression: the ground was drawn in the new colours before the screen could not be made."""
    visitor.open("home")
    before, ground = visitor.stage.picture().toImage(), visitor.stage.background.palette
    monkeypatch.setitem(visitor.director._makers, HomePlace, fails)
    visitor.director.dispatch(ChangeContrast())
    visitor.finish_animations()
    assert not visitor.director.session.preferences.is_strong
    assert visitor.stage.background.palette is ground
    assert visitor.stage.picture().toImage() == before


def test_a_screen_that_fails_to_take_over_is_built_anew_for_what_it_had(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Regression: the screen held the session that the director had given up."""
    visitor.open("timeline:1994", "en")
    screen, session = visitor.director.shown, visitor.director.session
    monkeypatch.setattr(screen, "show_view", fails)
    visitor.director.dispatch(Turn(1))
    assert visitor.director.session == session
    assert visitor.director.shown is not screen
    assert visitor.director.shown.session == session
    visitor.director.dispatch(Turn(1))
    assert visitor.director.session != session
    assert visitor.director.shown.session == visitor.director.session


def test_what_a_screen_asks_for_while_it_takes_over_comes_afterwards(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.open("timeline:1994", "en")
    screen, told = visitor.director.shown, []
    take_over = screen.show_session

    def asks_itself(session: Session) -> bool:
        told.append(session.place)
        if len(told) == 1:
            screen.asked.emit(Turn(1))
            assert len(told) == 1, "it was asked for again before it had taken over"
        return take_over(session)

    monkeypatch.setattr(screen, "show_session", asks_itself)
    start = visitor.director.session
    visitor.director.dispatch(Turn(1))
    twice = reduce(
        reduce(start, Turn(1), visitor.director.navigation_index), Turn(1), visitor.director.navigation_index
    )
    assert visitor.director.session.place == twice.place
    assert screen.session == visitor.director.session


def test_a_hand_that_drags_says_where_it_is_before_the_screen_is_built_anew(visitor: Visitor) -> None:
    visitor.open("timeline:1994", "en")
    visitor.press(1500, 560)
    visitor.move(1200, 560)
    visitor.move(900, 560)
    camera = visitor.director.shown.camera
    visitor.director.dispatch(Speak("ru"))
    place = visitor.director.session.place
    assert isinstance(place, TimelinePlace)
    assert place.year == pytest.approx(camera.year)
    assert visitor.director.shown.camera.year == pytest.approx(camera.year)


@first_fast("address", ["home", "tours", "sources"])
def test_the_countdown_leaves_the_screen_as_it_is(visitor: Visitor, address: str) -> None:
    """Regression: the screen was built anew for it, fading and without its focus."""
    visitor.open(address, "en")
    screen = visitor.director.shown
    visitor.director.dispatch(Warn())
    assert visitor.director.session.is_warned
    assert visitor.director.shown is screen
    visitor.director.dispatch(StillHere())
    assert visitor.director.shown is screen


@pytest.mark.slow
def test_a_screen_whose_due_fails_gives_way_too(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.open("chart")
    monkeypatch.setattr(visitor.director.shown, "due", fails)
    visitor.wait(3.0)
    assert visitor.director.session.place == AttractPlace()
    visitor.beats = 0
    visitor.wait(8.0)
    assert visitor.beats > 0


PREFERRED: dict[str, Intent] = {
    "language": Speak("ru"), "beside": SpeakBeside("ru"), "text_scale": ChangeTextSize(), "is_strong": ChangeContrast(),
}  # fmt: skip
"""What changes each preference."""


def test_each_preference_is_looked_at(visitor: Visitor) -> None:
    assert set(PREFERRED) == {each.name for each in dataclasses.fields(visitor.director.session.preferences)}
    assert {type(each) for each in PREFERRED.values()} == set(get_args(PreferenceIntent))


def test_each_kind_of_place_has_a_screen() -> None:
    assert set(SCREENS) == set(get_args(Place))


@pytest.mark.parametrize("name", PREFERRED)
@first_fast("address", ["home", "attract", "timeline:1994", "chart", "sources"])
def test_another_preference_is_another_screen(visitor: Visitor, address: str, name: str) -> None:
    visitor.open(address, "en")
    screen, session = visitor.director.shown, visitor.director.session
    visitor.director.dispatch(PREFERRED[name])
    after = visitor.director.session
    assert getattr(after.preferences, name) != getattr(session.preferences, name)
    assert visitor.director.shown is not screen
    assert visitor.director.shown.view.preferences == after.preferences
    assert after.place == session.place
