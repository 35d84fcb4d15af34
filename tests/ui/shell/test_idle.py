"""Kind idle: nobody is asked while they read or watch, and the next visitor finds nothing of the one before."""

import pytest

from exhibit.content import Exhibit
from exhibit.navigation import AttractPlace, ChangeTextSize, HomePlace, Session, SpeakBeside
from first_fast import first_fast
from qt_stage import Visitor


def _is_asked(visitor: Visitor) -> bool:
    return visitor.director.panel is not None


@pytest.mark.slow
def test_a_short_screen_asks_after_the_usual_time_and_a_long_one_later(visitor: Visitor) -> None:
    idle = visitor.director.exhibit.about.idle
    visitor.open("home", "en")
    visitor.wait(idle.timeout_s - idle.warning_s + 1, 1.0)
    assert _is_asked(visitor)
    visitor.open("sources", "en")
    visitor.wait(idle.timeout_s - idle.warning_s + 1, 1.0)
    assert not _is_asked(visitor), "nobody reads a hundred sources in that time"
    visitor.wait(idle.timeout_s * 2, 1.0)
    assert _is_asked(visitor) or isinstance(visitor.director.session.place, AttractPlace)


@pytest.mark.slow
def test_the_countdown_is_twenty_seconds_and_can_be_put_off_again_and_again(visitor: Visitor) -> None:
    idle = visitor.director.exhibit.about.idle
    assert idle.warning_s == 20
    visitor.open("home", "en")
    for _ in range(4):
        visitor.wait(idle.timeout_s - 1, 1.0)
        assert _is_asked(visitor)
        visitor.tap(visitor.control("I’m still reading"))
        assert not _is_asked(visitor)
    assert visitor.director.session.place == HomePlace()
    visitor.wait(idle.timeout_s + 1, 1.0)
    assert isinstance(visitor.director.session.place, AttractPlace)


@first_fast("address", ["chart", "linked:2001"])
def test_nobody_is_asked_while_figures_grow(visitor: Visitor, address: str) -> None:
    idle = visitor.director.exhibit.about.idle
    visitor.open(address, "en")
    visitor.wait(idle.timeout_s - idle.warning_s - 5, 1.0)
    visitor.director.shown._foot.play.activate()  # type: ignore[attr-defined]
    visitor.wait(15.0, 0.25)
    assert not _is_asked(visitor)


@pytest.mark.slow
def test_a_deck_that_plays_is_watched_to_its_end(visitor: Visitor) -> None:
    visitor.open("deck:anniversaries", "en")
    visitor.wait(visitor.director.exhibit.about.idle.timeout_s - 5, 0.5)
    assert not _is_asked(visitor)


@pytest.mark.slow
def test_a_deck_that_is_played_again_is_watched_again(visitor: Visitor) -> None:
    visitor.open("deck:streets", "en")
    while visitor.director.session.place.is_playing:  # type: ignore[union-attr]
        visitor.wait(1.0, 0.25)
    visitor.tap(visitor.control("Play"))
    assert visitor.director.shown.is_busy


@pytest.mark.slow
def test_a_deck_that_loops_does_not_hold_the_kiosk_for_ever(synthetic: Exhibit) -> None:
    """It counted as watched on all slides but its last, so that nobody was ever asked."""
    decks = tuple(each.model_copy(update={"loop": each.id == "then-and-now"}) for each in synthetic.decks)
    visitor = Visitor(synthetic.model_copy(update={"decks": decks}))
    visitor.open("deck:then-and-now", "en")
    visitor.wait(75.0, 0.5)
    assert not _is_asked(visitor)
    visitor.wait(500.0, 0.5)
    assert isinstance(visitor.director.session.place, AttractPlace)
    visitor.close()


def test_the_next_visitor_finds_nothing_of_the_one_before(visitor: Visitor) -> None:
    visitor.open("find:viet", "en", 1.5)
    visitor.director.dispatch(SpeakBeside("ru"))
    visitor.director.dispatch(ChangeTextSize())
    visitor.wait(500.0, 1.0)
    assert visitor.director.session == Session.fresh("vi", visits=1)
