"""How far or how fast a hand has to swipe to turn a slide."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QEventPoint
from PySide6.QtWidgets import QApplication

from exhibit.navigation import SlidePlace
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import WriteExhibit
from small_stage import visit


@pytest.fixture
def guest(qapp: QApplication, write_exhibit: WriteExhibit) -> Iterator[Visitor]:
    made = visit(write_exhibit)
    yield made
    made.close()


def _swipe(guest: Visitor, way: int, moves: int, each_ms: int, rests_ms: int) -> str:
    """Swipe so far in so many moves, rest and lift; return the slide that is shown then."""
    guest.press(960, 300)
    for step in range(1, moves + 1):
        guest.touch((0, QEventPoint.State.Updated, 960 + way * step / moves, 300), after_ms=each_ms)
    guest.touch((0, QEventPoint.State.Released, 960 + way, 300), after_ms=rests_ms)
    guest.flush()
    place = guest.director.session.place
    assert isinstance(place, SlidePlace)
    return place.slide


@first_fast(
    ("way", "moves", "each_ms", "rests_ms", "turns"),
    [(100, 5, 16, 400, False), (140, 5, 16, 400, True), (600, 5, 16, 400, True), (40, 3, 16, 16, True),
     (70, 5, 32, 32, False), (140, 5, 32, 32, True), (16, 2, 16, 16, False)],
    ids=["short", "long", "across", "short and fast", "short and slow", "long and slow", "a tremble"],
)  # fmt: skip
def test_a_swipe_turns_a_slide_if_it_goes_far_or_fast(
    guest: Visitor, way: int, moves: int, each_ms: int, rests_ms: int, turns: bool
) -> None:
    guest.open("slide:ten", "en")
    assert _swipe(guest, way, moves, each_ms, rests_ms) == "ten", "there is none before the first"
    assert _swipe(guest, -way, moves, each_ms, rests_ms) == ("twenty" if turns else "ten")
    guest.open("slide:twenty", "en")
    assert _swipe(guest, -way, moves, each_ms, rests_ms) == "twenty", "there is none after the last"
    assert _swipe(guest, way, moves, each_ms, rests_ms) == ("ten" if turns else "twenty")


def test_a_swipe_to_and_fro_turns_nothing_and_two_short_ones_do_not_add_up(guest: Visitor) -> None:
    guest.open("slide:ten", "en")
    for _ in range(3):
        assert _swipe(guest, -80, 5, 16, 400) == "ten"
    guest.press(960, 300)
    for x in (800, 600, 800, 960):
        guest.touch((0, QEventPoint.State.Updated, x, 300), after_ms=150)
    guest.touch((0, QEventPoint.State.Released, 960, 300), after_ms=400)
    assert guest.director.session.place == SlidePlace("ten")
