"""Measures how the timeline grows with its milestones: frames, zoom steps, opening, memory, and reading from YAML."""

import gc
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from exhibit.bench.measurements import FRAME_S, Timings, forget, pan_and_zoom, repaint, row_of, times_of
from exhibit.content import Exhibit, Milestone, load
from exhibit.content.models.about import About
from exhibit.content.models.references import references_in
from exhibit.dates import parse_date
from exhibit.motion import ManualClock
from exhibit.navigation import Preferences, Session, TimelinePlace
from exhibit.ui.shell.director import Director
from exhibit.ui.system.memory import keep_for_good, rss_mib
from exhibit.ui.timeline.camera_screen import CameraScreen

COUNTS = (40, 1_000, 10_000, 100_000)
LOADED = 10_000
DEEP_YEARS = 13.8e9
_FOUR_DIGITS = 9999
_A_FILE = 500
_STEPS = 48

Make = Callable[[Exhibit, ManualClock], Director]


class GrowthFigures(TypedDict):
    """The timeline with a number of milestones."""

    milestones: int
    open_ms: float
    bytes_each: float
    frames: Timings
    zoom_step: Timings


def measure_growth(exhibit: Exhibit, make: Make) -> Iterator[GrowthFigures]:
    """Measure the timeline with more and more milestones, synthetic beyond the exhibit's own.

    Args:
        exhibit: The pattern.
        make: Builds a director for an exhibit on a clock.
    """
    # What every screen needs whatever it shows is not to be counted for the milestones of the first.
    for _ in range(2):
        fixed = _measure(with_milestones(exhibit, COUNTS[0]), make)["bytes_each"] * COUNTS[0]
    for count in COUNTS:
        found = _measure(with_milestones(exhibit, count), make)
        found["bytes_each"] = round(max(found["bytes_each"] * count - fixed, 0.0) / count)
        yield found


def measure_deep_time(exhibit: Exhibit, make: Make) -> GrowthFigures:
    """Measure the timeline with 10,000 milestones between the beginning of time and today."""
    return _measure(with_deep_time(exhibit, LOADED), make)


def _measure(exhibit: Exhibit, make: Make) -> GrowthFigures:
    clock = ManualClock()
    gc.collect()
    before, began = rss_mib(), time.perf_counter()
    director = make(exhibit, clock)
    director.stage.show()
    # Without the expose event a repaint would paint nothing.
    QApplication.processEvents()
    director.open(Session(TimelinePlace(), Preferences(director.navigation_index.languages[0])))
    repaint(director)
    open_ms = (time.perf_counter() - began) * 1000
    grown = rss_mib() - before
    keep_for_good()
    frames = row_of(times_of(director, clock, TimelinePlace(), pan_and_zoom))
    steps = row_of(list(_zoom_steps(director, clock)))
    forget(director)
    count = len(exhibit.milestones)
    return GrowthFigures(
        milestones=count,
        open_ms=round(open_ms, 1),
        bytes_each=round(max(grown, 0.0) * 1024**2 / count),
        frames=frames,
        zoom_step=steps,
    )


def _zoom_steps(director: Director, clock: ManualClock) -> Iterator[float]:
    """Yield the milliseconds that laying out each step of a zoom in and out takes, painting left out."""
    screen = director.shown
    if not isinstance(screen, CameraScreen):
        return
    middle = screen.camera.length / 2
    for step in range(_STEPS):
        factor = 1.3 if step < _STEPS / 2 else 1 / 1.3
        start = time.perf_counter()
        screen.pinch(QPointF(middle, 500), QPointF(), factor)
        yield (time.perf_counter() - start) * 1000
        clock.advance(FRAME_S)
        director.ticker.fire()
        repaint(director)


def measure_loading(exhibit: Exhibit) -> float:
    """Return the seconds that reading an exhibit of 10,000 milestones in its languages takes, checks included."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "exhibit"
        shutil.copytree(exhibit.folder, folder)
        made = [each for each in with_milestones(exhibit, LOADED).milestones if each.id.startswith("synthetic-")]
        for first in range(0, len(made), _A_FILE):
            file = folder / "milestones" / f"synthetic-{first:06d}.yaml"
            rows = "\n".join(_yaml_of(each) for each in made[first : first + _A_FILE])
            file.write_text(f"milestones:\n{rows}\n", encoding="utf-8")
        began = time.perf_counter()
        loaded = load(folder)
        took = time.perf_counter() - began
        if loaded.exhibit is None:
            message = f"the synthetic exhibit has problems: {loaded.problems[0]}"
            raise RuntimeError(message)
    return round(took, 2)


def _yaml_of(milestone: Milestone) -> str:
    """Return a milestone as an author writes it; a JSON string is a YAML string in double quotes."""

    def texts(key: str, local: Mapping[str, str]) -> str:
        rows = (f"      {code}: {json.dumps(text, ensure_ascii=False)}" for code, text in local.items())
        return "\n".join([f"    {key}:", *rows])

    return "\n".join(
        [
            f"  - id: {milestone.id}",
            f"    date: {milestone.date.text}",
            f"    kind: {milestone.kind}",
            f"    level: {milestone.level}",
            texts("title", milestone.title),
            *([texts("body", milestone.body)] if milestone.body is not None else []),
            f"    sources: [{', '.join(milestone.sources)}]",
        ]
    )


def with_milestones(exhibit: Exhibit, count: int) -> Exhibit:
    """Return the exhibit with ``count`` milestones: its own, and synthetic ones spread over its years."""
    first, last = exhibit.extent.first_year, exhibit.extent.last_year
    patterns = exhibit.milestones
    made: list[Milestone] = list(patterns[:count])
    for index in range(len(made), count):
        day = index * (last - first + 1) * 365 // count
        date = parse_date(f"{first + day // 365:04d}-{day % 365 // 31 + 1:02d}-{day % 28 + 1:02d}")
        pattern = patterns[index % len(patterns)]
        level = 1 + (index % 7 > 0) + (index % 7 > 2) + (index % 7 > 4)
        made.append(pattern.model_copy(update={"id": f"synthetic-{index}", "date": date, "level": level}))
    return _of(exhibit, made)


def with_deep_time(exhibit: Exhibit, count: int) -> Exhibit:
    """Return the exhibit with ``count`` synthetic milestones over 13,800 million years, the nearer the more of them."""
    patterns, made = exhibit.milestones, list[Milestone]()
    for index in range(count):
        ago = DEEP_YEARS * (1 - index / count) if index % 2 else DEEP_YEARS ** (1 - index / count)
        year = 2025 - round(ago)
        date = parse_date(f"Y{year}" if year < -_FOUR_DIGITS else f"{'-' if year < 0 else ''}{abs(year):04d}-06-01")
        update = {"id": f"deep-{index}", "date": date, "level": 1 + index % 4}
        made.append(patterns[index % len(patterns)].model_copy(update=update))
    return _of(exhibit, made, exhibit.about.model_copy(update={"span": None}))


def _of(exhibit: Exhibit, made: list[Milestone], about: About | None = None) -> Exhibit:
    made.sort(key=lambda each: each.date.middle_year)
    kept = {each.id for each in made}
    slides = tuple(
        slide
        for slide in exhibit.slides
        if all(key in kept for _, kind, key in references_in(slide) if kind == "milestone")
    )
    # Not model_copy: it would copy what the exhibit has looked up of its own milestones too.
    parts = {name: getattr(exhibit, name) for name in Exhibit.model_fields}
    parts |= {"about": about or exhibit.about, "milestones": tuple(made), "slides": slides}
    return Exhibit.model_construct(**parts)
