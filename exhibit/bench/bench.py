"""Measures what a visitor feels: first frame, frames while screens move, silence while they do not, memory."""

import time
from collections.abc import Iterator, Mapping
from typing import TypedDict

from PySide6.QtWidgets import QApplication

from exhibit.bench.growth import GrowthFigures, Make, measure_deep_time, measure_growth, measure_loading
from exhibit.bench.long_chart import with_long_chart
from exhibit.bench.measurements import FRAMES, Move, Timings, forget, pan_and_zoom, repaint, row_of, times_of
from exhibit.motion import ManualClock
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    MoveTo,
    Place,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    Speak,
    TimelinePlace,
    TourPlace,
    Turn,
)
from exhibit.ui.shell.deferred_loading import finish_loading
from exhibit.ui.shell.director import Director
from exhibit.ui.system.memory import rss_mib

_IDLE_S = 1.0


class Figures(TypedDict):
    """All that ``exhibit bench`` prints."""

    first_frame_ms: float
    rss_mib: float
    idle_repaints: int
    screens: Mapping[str, Timings]
    growth: list[GrowthFigures]
    deep_time: GrowthFigures
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
    director.open(Session.fresh(director.navigation_index.languages[0]))
    repaint(director)
    first_frame = time.perf_counter() - began
    finish_loading()
    rows = {name: row_of(times_of(director, clock, place, move)) for name, place, move in _screens(director)}
    memory = rss_mib()
    long_director = make(with_long_chart(director.exhibit), clock)
    long_director.stage.show()
    QApplication.processEvents()
    for name, place, move in _screens(long_director):
        if isinstance(place, (ChartPlace, LinkedPlace)):
            rows[f"{name} of 6 × 200"] = row_of(times_of(long_director, clock, place, move))
    forget(long_director)
    exhibit, idle_repaints = director.exhibit, _idle_repaints(director)
    forget(director)
    return Figures(
        first_frame_ms=round(first_frame * 1000, 1),
        rss_mib=round(memory, 1),
        idle_repaints=idle_repaints,
        screens=rows,
        growth=list(measure_growth(exhibit, make)),
        deep_time=measure_deep_time(exhibit, make),
        loading_10000_s=measure_loading(exhibit),
    )


def _screens(director: Director) -> Iterator[tuple[str, Place, Move]]:
    middle = director.navigation_index.milestone_order.keys[len(director.navigation_index.milestone_order) // 2]
    yield "attract", AttractPlace(), _tick
    yield "home", HomePlace(), _switch_language
    yield "timeline", TimelinePlace(), pan_and_zoom
    yield "detail", MilestonePlace(middle), _turn
    for key in list(director.navigation_index.charts)[:1]:
        yield "chart", ChartPlace(key), _play
    for key in director.navigation_index.linked[:1]:
        slots = director.navigation_index.charts[key]
        yield "linked", LinkedPlace(key, slots.axis[0], slots.periodicity.start(slots.axis[0])), _play
    for slide in director.navigation_index.slides[:1]:
        yield "slides", SlidePlace(slide), _turn
    for tour in list(director.navigation_index.tours)[:1]:
        yield "tour", TourPlace(tour), _turn
    yield "sources", SourcesPlace(), _scroll


def _tick(director: Director, _frame: int) -> None:
    director.ticker.fire()


def _switch_language(director: Director, frame: int) -> None:
    """Fade from language to language, the only thing that moves on the home screen."""
    if frame % 30 == 0:
        codes = director.navigation_index.languages
        director.dispatch(Speak(codes[(frame // 30 + 1) % len(codes)]))
    director.ticker.fire()


def _turn(director: Director, frame: int) -> None:
    """Turn pages, fading from each to the next."""
    if frame % 40 == 0:
        director.dispatch(Turn(1))
    director.ticker.fire()


def _play(director: Director, frame: int) -> None:
    screen = director.shown
    if frame == 0:
        place = director.session.place
        if isinstance(place, (ChartPlace, LinkedPlace)):
            director.dispatch(MoveTo(director.navigation_index.charts[place.chart].axis[0]))
        director.finish_animations()
        play = [each for each in screen.controls() if each.name == screen.style.words.say("Play")]
        play[0].activate()
    director.ticker.fire()


def _scroll(director: Director, frame: int) -> None:
    screen = director.shown
    column = screen.columns[0]
    column.scroll_to(column.offset + (18 if frame < FRAMES / 2 else -18))
    director.ticker.fire()


def _idle_repaints(director: Director) -> int:
    """Count paint events of a home screen that nobody touches for a second of real time."""
    director.open(Session(HomePlace(), Preferences(director.navigation_index.languages[0])))
    director.finish_animations()
    for _ in range(5):
        QApplication.processEvents()
    director.stage.painted = 0
    until = time.perf_counter() + _IDLE_S
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.01)
    return director.stage.painted
