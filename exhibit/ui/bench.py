"""Measures what a visitor feels: first frame, frames while screens move, silence while they do not, memory."""

import time
from collections.abc import Iterator, Mapping
from typing import TypedDict

from PySide6.QtWidgets import QApplication

from exhibit.flow import (
    Attract,
    Chart,
    Detail,
    Home,
    Linked,
    MoveTo,
    Place,
    Session,
    Slides,
    Sources,
    Speak,
    Timeline,
    Tour,
    Turn,
)
from exhibit.motion import ManualClock
from exhibit.ui.director import Director
from exhibit.ui.growth import Growth, Make, measure_growth, measure_loading
from exhibit.ui.long_chart import with_long_chart
from exhibit.ui.measuring import FRAMES, Move, Row, forget, pan_and_zoom, repaint, row_of, times_of
from exhibit.ui.memory import keep_for_good, rss_mib

_IDLE_S = 1.0


class Figures(TypedDict):
    """All that ``exhibit bench`` prints."""

    first_frame_ms: float
    rss_mib: float
    idle_repaints: int
    screens: Mapping[str, Row]
    growth: list[Growth]
    loading_10000_s: float


def measure_exhibit(director: Director, clock: ManualClock, began: float, make: Make) -> Figures:
    """Open every screen, move it, and time each full repaint.

    Args:
        director: Not opened yet.
        clock: The director's clock.
        began: When the process began, on the performance counter.
        make: Builds another director for an exhibit on a clock.
    """
    director.stage.show()
    # Without the expose event a repaint would paint nothing.
    QApplication.processEvents()
    director.open(Session(Attract(), director.course.languages[0]))
    repaint(director)
    first_frame = time.perf_counter() - began
    keep_for_good()
    rows = {name: row_of(times_of(director, clock, place, move)) for name, place, move in _walk(director)}
    memory = rss_mib()
    long_director = make(with_long_chart(director.exhibit), clock)
    long_director.stage.show()
    QApplication.processEvents()
    for name, place, move in _walk(long_director):
        if isinstance(place, (Chart, Linked)):
            rows[f"{name} of 6 × 200"] = row_of(times_of(long_director, clock, place, move))
    forget(long_director)
    figures = Figures(
        first_frame_ms=round(first_frame * 1000, 1),
        rss_mib=round(memory, 1),
        idle_repaints=_idle_repaints(director),
        screens=rows,
        growth=[],
        loading_10000_s=0.0,
    )
    exhibit = director.exhibit
    forget(director)
    figures["growth"] = list(measure_growth(exhibit, make))
    figures["loading_10000_s"] = measure_loading(exhibit)
    return figures


def _walk(director: Director) -> Iterator[tuple[str, Place, Move]]:
    middle = director.course.walk.keys[len(director.course.walk) // 2]
    yield "attract", Attract(), _tick
    yield "home", Home(), _switch_language
    yield "timeline", Timeline(), pan_and_zoom
    yield "detail", Detail(middle), _turn
    yield "chart", Chart(), _play
    yield "linked", Linked(director.course.axis[0], director.course.rhythm.start(director.course.axis[0])), _play
    for slide in director.course.slides[:1]:
        yield "slides", Slides(slide), _turn
    for tour in list(director.course.tours)[:1]:
        yield "tour", Tour(tour), _turn
    yield "sources", Sources(), _scroll


def _tick(director: Director, _frame: int) -> None:
    director.ticker.fire()


def _switch_language(director: Director, frame: int) -> None:
    """Fade from language to language, the only thing that moves on the home screen."""
    if frame % 30 == 0:
        codes = director.course.languages
        director.ask(Speak(codes[(frame // 30 + 1) % len(codes)]))
    director.ticker.fire()


def _turn(director: Director, frame: int) -> None:
    """Turn pages, fading from each to the next."""
    if frame % 40 == 0:
        director.ask(Turn(1))
    director.ticker.fire()


def _play(director: Director, frame: int) -> None:
    screen = director.shown
    if frame == 0:
        director.ask(MoveTo(director.course.axis[0]))
        director.settle()
        play = [each for each in screen.controls() if each.name == screen.context.words.say("Play")]
        play[0].activate()
    director.ticker.fire()


def _scroll(director: Director, frame: int) -> None:
    screen = director.shown
    column = screen.columns[0]
    column.scroll_to(column.offset + (18 if frame < FRAMES / 2 else -18))
    director.ticker.fire()


def _idle_repaints(director: Director) -> int:
    """Count paint events of a home screen that nobody touches for a second of real time."""
    director.open(Session(Home(), director.course.languages[0]))
    director.settle()
    for _ in range(5):
        QApplication.processEvents()
    director.stage.painted = 0
    until = time.perf_counter() + _IDLE_S
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.01)
    return director.stage.painted
