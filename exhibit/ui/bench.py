"""Measures what a visitor feels: first frame, frames while screens move, silence while they do not, memory."""

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, Milestone
from exhibit.dates import parse_date
from exhibit.flow import (
    Attract,
    Chart,
    Detail,
    Home,
    OpenChart,
    Place,
    Session,
    Slides,
    Sources,
    Speak,
    Timeline,
    Turn,
)
from exhibit.motion import ManualClock
from exhibit.ui.director import Director

FRAMES = 240
_FRAME_S = 1 / 60
_IDLE_S = 1.0


class Row(TypedDict):
    """Frame times of one screen."""

    frames: int
    p50_ms: float
    p95_ms: float
    max_ms: float


class Figures(TypedDict):
    """All that ``exhibit bench`` prints."""

    first_frame_ms: float
    rss_mib: float
    idle_repaints: int
    screens: Mapping[str, Row]


def measure_exhibit(director: Director, clock: ManualClock, began: float) -> Figures:
    """Open every screen, move it, and time each full repaint.

    Args:
        director: Not opened yet.
        clock: The director's clock.
        began: When the process began, on the performance counter.
    """
    director.stage.show()
    # Without the expose event a repaint would paint nothing.
    QApplication.processEvents()
    director.open(Session(Attract(), director.course.languages[0]))
    _repaint(director)
    first_frame = time.perf_counter() - began
    rows = {name: _row(_times(director, clock, place, move)) for name, place, move in _walk(director)}
    figures = Figures(
        first_frame_ms=round(first_frame * 1000, 1),
        rss_mib=round(_rss_mib(), 1),
        idle_repaints=_idle_repaints(director),
        screens=rows,
    )
    director.close()
    return figures


Move = Callable[[Director, int], None]


def _walk(director: Director) -> Iterator[tuple[str, Place, Move]]:
    middle = director.course.walk.keys[len(director.course.walk) // 2]
    yield "attract", Attract(), _tick
    yield "home", Home(), _switch_language
    yield "timeline", Timeline(), _pan_and_zoom
    yield "detail", Detail(middle), _turn
    yield "chart", Chart(), _play
    yield "slides", Slides(director.course.slides[0]), _turn
    yield "sources", Sources(), _scroll


def _tick(director: Director, _frame: int) -> None:
    director.ticker.fire()


def _switch_language(director: Director, frame: int) -> None:
    """Fade from language to language, the only thing that moves on the home screen."""
    if frame % 30 == 0:
        codes = director.course.languages
        director.ask(Speak(codes[(frame // 30 + 1) % len(codes)]))
    director.ticker.fire()


def _pan_and_zoom(director: Director, frame: int) -> None:
    screen = director.shown
    if frame % 60 == 59:
        screen.wheel(QPointF(screen.context.canvas.width / 2, 500), QPointF(0, 1 if frame % 120 == 59 else -1))
    else:
        screen.drag(QPointF(900, 600), QPointF(-22 if frame < FRAMES / 2 else 22, 0))
    director.ticker.fire()


def _turn(director: Director, frame: int) -> None:
    """Turn pages, fading from each to the next."""
    if frame % 40 == 0:
        director.ask(Turn(1))
    director.ticker.fire()


def _play(director: Director, frame: int) -> None:
    screen = director.shown
    if frame == 0:
        director.ask(OpenChart(director.course.years[0]))
        play = [each for each in screen.controls() if each.name == screen.context.words.say("Play")]
        play[0].activate()
    director.ticker.fire()


def _scroll(director: Director, frame: int) -> None:
    screen = director.shown
    column = screen.columns[0]
    column.scroll_to(column.offset + (18 if frame < FRAMES / 2 else -18))
    director.ticker.fire()


def _times(director: Director, clock: ManualClock, place: Place, move: Move) -> list[float]:
    director.open(Session(place, director.course.languages[0]))
    _repaint(director)
    times = []
    for frame in range(FRAMES):
        clock.advance(_FRAME_S if place != Attract() or frame % 2 else 0.1)
        start = time.perf_counter()
        move(director, frame)
        _repaint(director)
        times.append((time.perf_counter() - start) * 1000)
        # A running event loop deletes what was discarded; here that has to be asked for.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    director.settle()
    return times


def _repaint(director: Director) -> None:
    director.stage.viewport().repaint()


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


def _row(times: list[float]) -> Row:
    ordered = sorted(times)

    def at(share: float) -> float:
        return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 2)

    return Row(frames=len(times), p50_ms=at(0.5), p95_ms=at(0.95), max_ms=round(ordered[-1], 2))


def _rss_mib() -> float:
    """Return the memory in use now; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    if not status.is_file():
        return 0.0
    pages = int(status.read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1024**2


def with_milestones(exhibit: Exhibit, count: int) -> Exhibit:
    """Return the exhibit with ``count`` milestones: its own, and synthetic ones spread over its years."""
    first, last = exhibit.about.span.first.year, exhibit.about.span.last.year
    patterns = exhibit.milestones
    made: list[Milestone] = list(patterns[:count])
    for index in range(len(made), count):
        day = index * (last - first + 1) * 365 // count
        date = parse_date(f"{first + day // 365:04d}-{day % 365 // 31 + 1:02d}-{day % 28 + 1:02d}")
        pattern = patterns[index % len(patterns)]
        level = 1 + (index % 7 > 0) + (index % 7 > 2) + (index % 7 > 4)
        made.append(pattern.model_copy(update={"id": f"synthetic-{index}", "date": date, "level": level}))
    made.sort(key=lambda each: each.date.middle_year)
    kept = {each.id for each in made}
    slides = tuple(each for each in exhibit.slides if each.of is None or each.of in kept)
    return exhibit.model_copy(update={"milestones": tuple(made), "slides": slides})
