"""What a visitor prefers holds wherever they go, and for nobody after them."""

import dataclasses

from exhibit import navigation
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    MilestonePlace,
    Preferences,
    Session,
    TimelinePlace,
    TourPlace,
    reduce,
)
from small_index import AXIS, INDEX


def test_language_and_size_change_and_the_place_stays() -> None:
    session = Session(MilestonePlace("b", AXIS), Preferences("vi"))
    session = reduce(session, navigation.Speak("ru"), INDEX)
    sizes = []
    for _ in range(4):
        session = reduce(session, navigation.ChangeTextSize(), INDEX)
        sizes.append(session.preferences.text_scale)
    assert (session.place, sizes) == (MilestonePlace("b", AXIS), [1.25, 1.5, 1.0, 1.25])
    assert session.preferences == Preferences("ru", text_scale=1.25)
    assert reduce(session, navigation.Speak("xx"), INDEX) == session


def test_who_begins_keeps_size_and_colours_and_finds_one_language() -> None:
    before = Session(AttractPlace(), Preferences("vi", "en", 1.5, is_strong=True), visits=3)
    after = reduce(before, navigation.Begin("ru"), INDEX)
    assert after == Session(HomePlace(), Preferences("ru", None, 1.5, is_strong=True), visits=3)
    assert reduce(before, navigation.Begin("xx"), INDEX) == before


def test_a_reset_forgets_language_size_and_place() -> None:
    visitor = Session(ChartPlace("turnover", 2002, AXIS), Preferences("en", text_scale=1.5), is_warned=True)
    assert reduce(visitor, navigation.Reset(), INDEX) == Session.fresh("vi", visits=1)
    two = dataclasses.replace(visitor, preferences=Preferences("en", "ru"), left_tour=TourPlace("walk", 1))
    assert reduce(two, navigation.Reset(), INDEX) == Session.fresh("vi", visits=1)


def test_the_language_that_is_spoken_already_moves_nothing() -> None:
    visitor = Session(TimelinePlace(1990.0, 20.0, selected="b", query="x"), Preferences("vi"))
    assert reduce(visitor, navigation.Speak("vi"), INDEX) == visitor
    assert reduce(visitor, navigation.Speak("ru"), INDEX).place != visitor.place


def test_two_languages_stay_two_and_never_the_same() -> None:
    visitor = reduce(Session(HomePlace(), Preferences("vi")), navigation.SpeakBeside("ru"), INDEX)
    assert visitor.preferences == Preferences("vi", "ru")
    swapped = reduce(visitor, navigation.Speak("ru"), INDEX)
    assert swapped.preferences == Preferences("ru", "vi")
    assert reduce(visitor, navigation.Speak("en"), INDEX).preferences.beside == "ru"
    assert reduce(visitor, navigation.SpeakBeside("vi"), INDEX).preferences.beside is None
    assert reduce(visitor, navigation.SpeakBeside("de"), INDEX) == visitor
    assert reduce(visitor, navigation.SpeakBeside(None), INDEX).preferences.beside is None


def test_words_that_find_nothing_in_another_language_are_given_up_with_their_alphabet() -> None:
    place = reduce(
        Session(TimelinePlace(selected="a", query="nobody"), Preferences("vi")), navigation.Speak("ru"), INDEX
    ).place
    assert isinstance(place, TimelinePlace)
    assert place.query == ""
    place = reduce(
        Session(TimelinePlace(selected="b", query="x"), Preferences("vi")), navigation.Speak("ru"), INDEX
    ).place
    assert isinstance(place, TimelinePlace)
    assert place.query == "x"
