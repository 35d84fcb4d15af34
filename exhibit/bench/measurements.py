"""What the measurements share: full repaints, rows of times, memory in use."""

import time
from collections.abc import Callable
from typing import TypedDict

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from exhibit.motion import ManualClock
from exhibit.navigation import AttractPlace, Place, Preferences, Session
from exhibit.ui.shell.director import Director

FRAMES = 240
FRAME_S = 1 / 60

Move = Callable[[Director, int], None]


class Timings(TypedDict):
    """Times of one thing done again and again."""

    frames: int
    p50_ms: float
    p95_ms: float
    max_ms: float


def row_of(times: list[float]) -> Timings:
    """Sum up times in milliseconds."""
    ordered = sorted(times)

    def at(share: float) -> float:
        return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 2)

    return Timings(frames=len(times), p50_ms=at(0.5), p95_ms=at(0.95), max_ms=round(ordered[-1], 2))


def times_of(director: Director, clock: ManualClock, place: Place, move: Move) -> list[float]:
    """Open a place, move it for ``FRAMES`` frames, and return the milliseconds of each with its full repaint."""
    director.open(Session(place, Preferences(director.navigation_index.languages[0])))
    repaint(director)
    times = []
    for frame in range(FRAMES):
        clock.advance(FRAME_S if place != AttractPlace() or frame % 2 else 0.1)
        start = time.perf_counter()
        move(director, frame)
        repaint(director)
        times.append((time.perf_counter() - start) * 1000)
        # A running event loop deletes what was discarded; here that has to be asked for.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    director.finish_animations()
    return times


def pan_and_zoom(director: Director, frame: int) -> None:
    """Drag the band of time with a step of the wheel every second."""
    screen = director.shown
    if frame % 60 == 59:
        screen.wheel(QPointF(screen.style.canvas.width / 2, 500), QPointF(0, 1 if frame % 120 == 59 else -1))
    else:
        screen.drag(QPointF(900, 600), QPointF(-22 if frame < FRAMES / 2 else 22, 0))
    director.ticker.fire()


def forget(director: Director) -> None:
    """Close a director and give its memory back."""
    director.close()
    director.stage.may_close = True
    director.stage.close()
    director.stage.deleteLater()
    director.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def repaint(director: Director) -> None:
    """Paint everything now."""
    director.stage.viewport().repaint()
