"""Guided tours: each is driven to its end on a hand-driven clock, in every language; a touch pauses and offers a way."""

import pytest
from PySide6.QtCore import Qt

from exhibit.content import Exhibit
from exhibit.locale import Words
from exhibit.narrative.tour_timing import minutes_of, stop_time_s, tour_time_s
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    OpenTour,
    SlidePlace,
    SourcesPlace,
    SpeakBeside,
    TimelinePlace,
    TourListPlace,
    TourPlace,
)
from qt_stage import Visitor

TOURS = ["whole-story", "treaties", "trade-energy"]


def _tour(visitor: Visitor) -> TourPlace:
    place = visitor.director.session.place
    assert isinstance(place, TourPlace), place
    return place


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
@pytest.mark.parametrize("key", TOURS)
def test_a_tour_goes_through_all_its_stops_to_its_end(visitor: Visitor, key: str, language: str) -> None:
    visitor.open("home", language)
    visitor.director.dispatch(OpenTour(key))
    exhibit, words = visitor.director.exhibit, Words(language)
    told: dict[int, str] = {}
    began = visitor.clock.now()
    while not _tour(visitor).is_over:
        visitor.wait(1.0, 0.1)
        told[_tour(visitor).stop] = visitor.words()
        assert visitor.director.panel is None, "who watches a tour is not asked whether they are there"
        assert visitor.clock.now() - began < 400, "the tour has stopped"
    stops = exhibit.tour(key).stops
    assert list(told) == list(range(len(stops)))
    for index, stop in enumerate(stops):
        assert stop.caption[language] in told[index]
    planned = tour_time_s(exhibit, exhibit.tour(key), [language])
    assert visitor.clock.now() - began == pytest.approx(planned, abs=len(stops) + 1)
    for label in ("To the timeline", "Once more", "Other walks"):
        assert visitor.control(words.say(label))


@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_the_whole_story_takes_three_minutes(bundled: Exhibit, language: str) -> None:
    assert minutes_of(bundled, bundled.tour("whole-story"), language) == 3


@pytest.mark.slow
def test_a_touch_pauses_and_the_tour_goes_on_where_it_was(visitor: Visitor) -> None:
    visitor.open("tour:whole-story", "en")
    visitor.wait(6.0)
    visitor.tap_at(1200, 500)
    assert _tour(visitor) == TourPlace("whole-story", 0, is_paused=True)
    visitor.wait(60.0, 0.5)
    assert _tour(visitor).stop == 0
    visitor.tap(visitor.control("Go on"))
    assert not _tour(visitor).is_paused
    whole = tour_time_s(visitor.director.exhibit, visitor.director.exhibit.tour("whole-story"), ["en"]) / 15
    visitor.wait(whole, 0.1)
    assert _tour(visitor).stop == 1, "the time before the pause has been forgotten"


@pytest.mark.slow
@pytest.mark.parametrize(("stop", "kind"), [(1, MilestonePlace), (12, ChartPlace), (11, LinkedPlace), (15, SlidePlace)])
def test_look_around_here_opens_the_place_and_back_leads_to_the_paused_tour(
    visitor: Visitor, stop: int, kind: type
) -> None:
    visitor.open(f"tour:whole-story:{stop}", "en")
    visitor.tap_at(1200, 420)
    visitor.tap(visitor.control("Look around here"))
    visitor.finish_animations()
    assert isinstance(visitor.director.session.place, kind)
    visitor.tap(visitor.control("Back"))
    visitor.finish_animations()
    assert _tour(visitor) == TourPlace("whole-story", stop - 1, is_paused=True)
    assert visitor.control("Go on")


@pytest.mark.slow
def test_words_too_long_for_their_place_come_up_and_a_hand_on_them_pauses(visitor: Visitor) -> None:
    visitor.open("tour:whole-story:11", "ru", 1.5)
    column = visitor.director.shown.columns[0]
    assert column.most > 0
    visitor.wait(6.0, 0.1)
    half = column.offset
    assert 0 < half < column.most
    visitor.tap(column.more)
    assert _tour(visitor).is_paused
    read = column.offset
    assert read > half
    visitor.tap(visitor.control("Продолжить"))
    visitor.wait(0.5, 0.1)
    assert column.offset >= read, "the words jumped back"


@pytest.mark.slow
def test_a_tour_that_was_left_waits_on_home(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.tap(visitor.control("Walk with me · 3 min"))
    visitor.finish_animations()
    visitor.key(Qt.Key.Key_Right)
    visitor.key(Qt.Key.Key_Right)
    visitor.tap_at(1200, 420)
    visitor.tap(visitor.control("Leave the walk"))
    visitor.finish_animations()
    assert visitor.director.session.place == HomePlace()
    visitor.tap(visitor.control("Go on · stop 3 of 15"))
    visitor.finish_animations()
    assert _tour(visitor).stop == 2
    visitor.tap_at(1200, 420)
    visitor.wait(400.0, 1.0)
    assert isinstance(visitor.director.session.place, AttractPlace)
    visitor.open("home", "en")
    assert visitor.control("Walk with me · 3 min"), "the next visitor does not find where another has stopped"


def test_what_can_be_done_takes_the_place_of_the_axis_and_gives_it_back(visitor: Visitor) -> None:
    visitor.open("tour:treaties:2", "en")
    axis = visitor.director.shown._axis  # type: ignore[attr-defined]
    assert axis.isVisible()
    visitor.key(Qt.Key.Key_Space)
    assert not axis.isVisible()
    visitor.key(Qt.Key.Key_Space)
    assert axis.isVisible()
    assert "Go on" not in {control.name for control in visitor.controls()}


@pytest.mark.slow
def test_a_stop_on_the_bar_leads_there_and_space_pauses(visitor: Visitor) -> None:
    visitor.open("tour:treaties", "en")
    marks = [each for each in visitor.controls() if type(each).__name__ == "_StopMark"]
    assert len(marks) == 9
    visitor.tap(next(each for each in marks if each.name.startswith("16 · 6 · 1994")))
    assert _tour(visitor) == TourPlace("treaties", 2)
    visitor.key(Qt.Key.Key_Space)
    assert _tour(visitor).is_paused
    visitor.key(Qt.Key.Key_PageUp)
    assert _tour(visitor).stop == 1


@pytest.mark.slow
def test_the_choices_of_a_pause_are_walked_by_arrows(visitor: Visitor) -> None:
    visitor.open("tour:treaties:2", "en")
    visitor.key(Qt.Key.Key_Space)
    for _ in range(30):
        visitor.key(Qt.Key.Key_Right)
        if visitor.control("Look around here").is_focused:
            break
    visitor.key(Qt.Key.Key_Return)
    assert isinstance(visitor.director.session.place, MilestonePlace)


@pytest.mark.slow
def test_the_axis_moves_to_the_year_of_the_stop(visitor: Visitor) -> None:
    visitor.open("tour:whole-story:8", "en")
    screen = visitor.director.shown
    before = screen._camera_controller.camera.year  # type: ignore[attr-defined]
    visitor.key(Qt.Key.Key_Right)
    seen = []
    for _ in range(20):
        visitor.wait(0.1)
        seen.append(screen._camera_controller.camera.year)  # type: ignore[attr-defined]
    assert before < seen[3] < seen[8] < seen[-1]
    assert seen[-1] == pytest.approx(2001.17, abs=0.1)


@pytest.mark.slow
def test_sources_of_a_stop_are_those_of_its_place_and_its_own(visitor: Visitor) -> None:
    visitor.open("tour:treaties:4", "en")
    visitor.tap(visitor.control("Sources · 6"))
    place = visitor.director.session.place
    assert isinstance(place, SourcesPlace)
    assert "src-xdd" in place.cited
    visitor.tap(visitor.control("Back"))
    assert _tour(visitor).stop == 3


@pytest.mark.slow
def test_all_tours_can_be_chosen_and_one_that_is_over_leads_on(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.tap(visitor.control("All walks"))
    visitor.finish_animations()
    assert isinstance(visitor.director.session.place, TourListPlace)
    visitor.tap(visitor.control("Trade and energy"))
    visitor.finish_animations()
    while not _tour(visitor).is_over:
        visitor.wait(2.0, 0.25)
    visitor.tap(visitor.control("To the timeline"))
    visitor.finish_animations()
    assert isinstance(visitor.director.session.place, TimelinePlace)
    assert visitor.director.session.left_tour is None


@pytest.mark.slow
def test_two_languages_are_told_at_once_and_take_the_longer_time(visitor: Visitor) -> None:
    visitor.open("tour:treaties", "vi")
    visitor.director.dispatch(SpeakBeside("ru"))
    visitor.finish_animations()
    exhibit = visitor.director.exhibit
    stop = exhibit.tour("treaties").stops[0]
    assert stop.caption["vi"] in visitor.words()
    assert stop.caption["ru"] in visitor.words()
    times = [stop_time_s(exhibit, stop, [language]) for language in ("vi", "ru")]
    visitor.wait(max(times) - 0.7, 0.1)
    assert _tour(visitor).stop == 0
    visitor.wait(1.4, 0.1)
    assert _tour(visitor).stop == 1


def test_a_tap_on_the_line_goes_to_the_nearest_stop_where_stops_are_too_close_for_fingers(bundled: Exhibit) -> None:
    visitor = Visitor(bundled, (1080, 1920))
    visitor.open("tour:whole-story", "en")
    bar = visitor.director.shown._foot.bar  # type: ignore[attr-defined]
    assert not bar.marks
    visitor.tap_at(bar._box.middle_x, bar._box.middle_y)
    assert _tour(visitor) == TourPlace("whole-story", 7)
    visitor.close()


def test_the_mark_of_the_stop_is_lit_from_the_first_on(visitor: Visitor) -> None:
    visitor.open("tour:treaties", "en")
    marks = visitor.director.shown._foot.bar.marks  # type: ignore[attr-defined]
    assert [mark.is_here for mark in marks] == [True] + [False] * 8
    visitor.key(Qt.Key.Key_Right)
    assert [mark.is_here for mark in marks].index(True) == 1
    assert marks[0].is_passed


def test_a_finger_on_a_choice_that_goes_away_presses_nothing(visitor: Visitor) -> None:
    """The choice was rebuilt under the finger, and its release met a deleted object."""
    visitor.open("tour:whole-story", "en")
    visitor.tap_at(1200, 420)
    box = visitor.control("Go on").scene_box
    visitor.press(box.middle_x, box.middle_y)
    visitor.key(Qt.Key.Key_Space)
    visitor.flush()
    visitor.release(box.middle_x, box.middle_y)
    assert not _tour(visitor).is_paused
