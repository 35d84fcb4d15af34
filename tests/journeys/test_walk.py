"""The whole walk of a visitor, by touch, on a hand-driven clock: attract, each door, back, silence."""

import datetime as dt

import pytest

from exhibit.locale import Words
from exhibit.navigation import (
    AttractPlace,
    Begin,
    ChartPlace,
    HomePlace,
    MilestonePlace,
    Preferences,
    Reset,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
)
from qt_stage import Visitor


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_the_whole_walk(visitor: Visitor, language: str) -> None:
    words = Words(language)
    exhibit = visitor.director.exhibit

    def place() -> object:
        return visitor.director.session.place

    def go(name: str) -> None:
        visitor.tap(visitor.control(name))
        visitor.wait(1.0)
        visitor.finish_animations()

    visitor.open("attract")
    visitor.wait(12.0)
    go(words.say("Touch to begin"))
    assert place() == HomePlace()
    assert exhibit.about.title[language] in visitor.words()

    # The timeline: drag, then read a milestone and its neighbour.
    go(words.say("Timeline"))
    assert isinstance(place(), TimelinePlace)
    visitor.swipe((1500, 545), (700, 545))
    visitor.wait(2.0)
    assert isinstance(place(), TimelinePlace)
    assert place().year > 1955  # type: ignore[attr-defined]
    cards = [each for each in visitor.controls() if type(each).__name__ == "MilestoneCard"]
    onscreen = next(card for card in cards if 0 < card.scene_box.x < 1500)
    go(onscreen.name)
    assert isinstance(place(), MilestonePlace)
    assert onscreen.name in visitor.words()
    first = place()
    following = visitor.director.navigation_index.milestone_beside(first.milestone, 1)  # type: ignore[attr-defined]
    go(words.short_date(exhibit.milestone(following).date))
    go(words.say("Back"))
    assert isinstance(place(), TimelinePlace)

    # A milestone leads to its year on the chart, the year to its sources, and back again.
    visitor.open("milestone:2016-fta-in-force", language)
    title = exhibit.chart().title[language]
    go(words.say("{series}, {year}", series=title, year=words.slot_inside(2016, 0, 1)))
    assert place().slot == 2016  # type: ignore[attr-defined]
    cited = next(each.name for each in visitor.controls() if each.name.startswith(f"{words.say('Sources')} · "))
    go(cited)
    assert isinstance(place(), SourcesPlace)
    go(words.say("Back"))
    assert isinstance(place(), ChartPlace)
    go(words.say("Home"))

    # The chart plays.
    go(title)
    visitor.tap(visitor.control(words.say("Play")))
    visitor.wait(30.0)
    assert isinstance(place(), ChartPlace)
    go(words.say("Home"))

    # The slides, by swipe; one leads to its milestone.
    go(words.localised(visitor.director.exhibit.decks[0].title))
    start = place()
    visitor.swipe((1700, 545), (1200, 545))
    visitor.finish_animations()
    assert isinstance(place(), SlidePlace)
    assert place() != start
    go(words.say("On the timeline"))
    assert isinstance(place(), MilestonePlace)
    go(words.say("Home"))
    go(words.say("Sources and about"))
    assert isinstance(place(), SourcesPlace)
    go(words.say("Home"))

    # Another language and size keep the place; silence ends the visit.
    visitor.tap(visitor.control(f"{words.say('Language')}: Русский"))
    visitor.finish_animations()
    assert (place(), visitor.director.session.preferences.language) == (HomePlace(), "ru")
    visitor.tap(visitor.control(Words("ru").say("Text size")))
    visitor.finish_animations()
    assert visitor.director.session.preferences.text_scale == 1.25
    visitor.wait(125.0, 0.5)
    assert place() == AttractPlace()
    assert visitor.director.session.preferences == Preferences("vi")


@pytest.mark.slow
def test_the_attract_loop_shows_every_great_milestone_and_comes_round(visitor: Visitor) -> None:
    visitor.open("attract")
    rounds: list[int] = []

    def on_looped() -> None:
        rounds.append(1)

    visitor.director.looped.connect(on_looped)
    seen = set()
    for _ in range(2400):
        visitor.wait(0.1, 0.1)
        seen |= {item.block.text.replace("\xa0", " ") for item in visitor.texts()}
        if rounds:
            break
    dates = {Words("vi").short_date(each.date) for each in visitor.director.exhibit.milestones if each.level == 1}
    assert rounds
    assert dates <= seen


@pytest.mark.slow
def test_today_leads_the_loop_and_each_visit_finds_another_tour(visitor: Visitor) -> None:
    visitor.today = dt.date(2025, 1, 30)
    visitor.open("attract", "en")
    assert "Anniversary: 75 years" in visitor.words()
    visitor.today = dt.date(2027, 4, 10)
    visitor.open("home", "en")
    seen = []
    for _ in range(3):
        visitor.director.dispatch(Reset())
        visitor.finish_animations()
        words = visitor.words()
        visitor.director.dispatch(Begin("en"))
        seen.append(next(tour.id for tour in visitor.director.exhibit.tours if tour.title["vi"] in words))
    assert sorted(seen) == sorted(tour.id for tour in visitor.director.exhibit.tours)


def test_a_caption_is_there_in_every_language_at_once(visitor: Visitor) -> None:
    visitor.today = dt.date(2025, 1, 30)
    visitor.open("attract", "en")
    title = visitor.director.exhibit.milestone("1950-relations").title
    words = visitor.words()
    assert all(title[language] in words for language in ("vi", "ru", "en"))


@pytest.mark.slow
def test_nothing_burns_in_and_the_buttons_stay_under_the_finger(visitor: Visitor) -> None:
    visitor.open("attract", "en")
    places = set()
    for _ in range(6):
        button = visitor.control("Touch to begin").scene_box
        places.add((button.x, button.y))
        visitor.wait(900.0, 5.0)
    assert len(places) >= 5
    visitor.tap(visitor.control("Touch to begin"))
    assert visitor.director.session.place == HomePlace()


@pytest.mark.slow
def test_a_new_day_has_another_loop_without_anybody_touching(visitor: Visitor) -> None:
    """The loop kept the day it was built on, so that nobody saw the anniversary come."""
    visitor.today = dt.date(2025, 1, 20)
    visitor.open("attract", "en")
    assert "30 · 1 · 1950 · Anniversary: 75 years" not in visitor.words()
    visitor.today = dt.date(2025, 1, 30)
    seen = ""
    for _ in range(3000):
        visitor.wait(0.1, 0.1)
        seen = visitor.words().replace("\xa0", " ")
        if "30 · 1 · 1950 · Anniversary: 75 years" in seen:
            break
    assert "30 · 1 · 1950 · Anniversary: 75 years" in seen
