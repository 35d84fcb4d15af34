"""What rests is what a rebuild would show, whatever hands and keys have done before."""

import logging
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QWheelEvent
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, load
from exhibit.navigation import OpenTimeline, Play, Preferences, Session, Speak, Turn, Type, parse_route
from exhibit.ui.kit.ticker import MonotonicClock
from qt_stage import Visitor
from random_walk import RandomWalk
from rebuilding import HALF, HALF_UPRIGHT, Twin, paired, rest
from small_exhibit import WriteExhibit
from timeline_scene import timeline_screen

STEPS, REST_EVERY = 500, 10
_ASLEEP_S = 2.0
_LOOKS = 1500


def _walk(visitor: Visitor, twin: Twin, seed: int, steps: int) -> None:
    visitor.open("home", "en")
    walk = RandomWalk(visitor, seed)
    for step in range(1, steps + 1):
        walk.step()
        if step % REST_EVERY == 0:
            rest(visitor)
            found = twin.difference(visitor)
            assert not found, "\n".join(
                [f"seed {seed}, step {step}", *walk.done[-15:], str(visitor.director.session), found]
            )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("pair", "seed"),
    [((HALF, False), 1), ((HALF, False), 2), ((HALF_UPRIGHT, False), 3), ((HALF, True), 4)],
    indirect=["pair"],
)
def test_whatever_a_visitor_has_done_a_rebuild_would_show_the_same(
    pair: tuple[Visitor, Twin], seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    _walk(*pair, seed, STEPS)
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR], "a screen failed on the way"


@pytest.mark.slow
def test_a_small_exhibit_rests_too(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    exhibit = load(write_exhibit()).exhibit
    assert exhibit is not None
    with paired(exhibit) as (visitor, twin):
        _walk(visitor, twin, 5, STEPS)


# In a running event loop, with the machine's own clock --------------------------------------------------------


def _flick(visitor: Visitor) -> None:
    visitor.swipe((1500, 560), (700, 560))


def _drag(visitor: Visitor) -> None:
    visitor.press(1500, 560)
    for x in (1400, 1200, 1010, 1000, 1000):
        visitor.touch((0, QEventPoint.State.Updated, x, 560), after_ms=150)
    visitor.release(1000, 560)


def _touch_the_map(visitor: Visitor) -> None:
    screen = timeline_screen(visitor)
    assert screen.minimap is not None
    orientation = screen.minimap.orientation
    visitor.tap_at(*orientation.point(orientation.length * 0.2, orientation.breadth / 2))


def _turn_the_wheel(visitor: Visitor) -> None:
    at, port = QPointF(visitor.point(700, 560)), visitor.stage.viewport()
    event = QWheelEvent(
        at, port.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def _flick_and_speak(visitor: Visitor) -> None:
    _flick(visitor)
    visitor.director.dispatch(Speak("ru"))


def _ask(*intents: object) -> Callable[[Visitor], None]:
    def ask(visitor: Visitor) -> None:
        for intent in intents:
            visitor.director.dispatch(intent)

    return ask


_ACTS: tuple[tuple[str, Callable[[Visitor], None]], ...] = (
    ("timeline:2001", _flick), ("timeline:1960", _drag), ("timeline:2010", _touch_the_map), ("timeline:1994", _turn_the_wheel),
    ("timeline:2015", lambda visitor: visitor.tap(visitor.control("Zoom out"))), ("timeline:2001", _flick_and_speak),
    ("timeline:2001", lambda visitor: visitor.key(Qt.Key.Key_End)), ("find", _ask(Type("put"))), ("linked:2001", _flick),
    ("slide:ferry-75", _ask(Turn(1))), ("tour:counting", _ask(Turn(1), Play(is_playing=False))),
    ("home", _ask(OpenTimeline(1980.0))),
)  # fmt: skip


def _sleeps(visitor: Visitor) -> None:
    """Let the event loop run until the ticker plans nothing more for some time."""
    ticker, loop, look, looks = visitor.director.ticker, QEventLoop(), QTimer(), [0]

    def on_timeout() -> None:
        looks[0] += 1
        if looks[0] > _LOOKS or ticker.due_s is None or ticker.due_s > ticker.clock.now() + _ASLEEP_S:
            loop.quit()

    look.timeout.connect(on_timeout)
    look.start(20)
    loop.exec()
    look.stop()
    assert looks[0] <= _LOOKS, "the ticker never sleeps"


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(_ACTS)), ids=lambda number: f"{_ACTS[number][0]} {number}")
def test_in_a_running_event_loop_the_ticker_sleeps_only_when_all_is_there(
    pair: tuple[Visitor, Twin], number: int
) -> None:
    """Regression: the milestone that a flick, a drag or the map came to rest on had no card."""
    address, act = _ACTS[number]
    visitor, twin = pair
    visitor.director.ticker.clock = MonotonicClock()
    visitor.director.open(Session(parse_route(address, visitor.director.navigation_index), Preferences("en")))
    if not visitor.director.shown.is_busy:
        _sleeps(visitor)
    act(visitor)
    _sleeps(visitor)
    assert twin.difference(visitor) == ""


def test_what_is_changed_by_nobody_that_tells_it_moves_all_the_same(qapp: QApplication, synthetic: Exhibit) -> None:
    """As a screen reader or a file that has come does: no hand, no key and no intent."""
    visitor = Visitor(synthetic, HALF)
    visitor.director.ticker.clock = MonotonicClock()
    visitor.director.open(Session(parse_route("timeline:2001", visitor.director.navigation_index), Preferences("en")))
    _sleeps(visitor)
    screen = timeline_screen(visitor)
    screen.glide_to(1980.0)
    _sleeps(visitor)
    assert not screen.camera_controller.is_gliding
    assert screen.camera.year == pytest.approx(1980.0)
    visitor.close()
