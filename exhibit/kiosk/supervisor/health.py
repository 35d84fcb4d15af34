"""How the kiosk is, for whoever monitors it: a JSON file and a text file that Prometheus can read."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypedDict

from exhibit.atomic_write import write_atomically


class ShowHealth(TypedDict):
    """What the show on the screen has said of itself.

    ``pid`` is its process, None after the end; ``frames`` what it has painted; ``rss_mib`` its memory; ``is_visited``;
    ``is_open`` by the hours or by staff; ``is_blind`` when there is no screen to paint on; ``content_hash`` the
    revision, None for a built-in screen.
    """

    pid: int | None
    frames: int
    rss_mib: float
    is_visited: bool
    is_open: bool
    is_blind: bool
    content_hash: str | None


class Health(ShowHealth):
    """One moment of a kiosk. Moments are ISO 8601 in UTC, durations seconds.

    Of the show: ``started_at`` when it began; ``level`` its rung of the ladder, since ``level_age_s``.

    Of the supervisor: ``supervisor_pid``; ``up_since`` and ``uptime_s``; ``written_at``, at most ten seconds old
    while it runs; ``restarts`` of shows, ``hangs`` among them; ``lookout_age_s``, how old the oldest look at a source
    is, and ``lookout_replaced``, how many threads were stuck or had died; ``updated_at``, when the content last came to
    the screen; ``refused``, why a source was refused, and ``refused_at``; ``damaged_revisions`` found on the disk;
    ``wrong_pins`` ever, ``pin_locks`` since the last right one; ``disk_free_mib``; ``problems``, a line each.
    """

    started_at: str | None
    level: str
    level_age_s: int
    supervisor_pid: int
    up_since: str
    uptime_s: int
    written_at: str
    restarts: int
    hangs: int
    lookout_age_s: float
    lookout_replaced: int
    updated_at: str | None
    refused: str | None
    refused_at: str | None
    damaged_revisions: int
    wrong_pins: int
    pin_locks: int
    disk_free_mib: int
    problems: list[str]


_METRICS: Mapping[str, tuple[str, str]] = {
    "frames": ("counter", "Frames the show has painted since it began."),
    "uptime_s": ("gauge", "Seconds since the supervisor began."),
    "restarts": ("counter", "Shows that had to be started again."),
    "hangs": ("counter", "Shows that were killed because they hung."),
    "rss_mib": ("gauge", "Memory of the show in MiB."),
    "is_visited": ("gauge", "1 while a visitor is there."),
    "is_open": ("gauge", "1 while the exhibit is open by its hours or its staff."),
    "is_blind": ("gauge", "1 while there is no screen to paint on."),
    "level_age_s": ("gauge", "Seconds on the present rung of the crash ladder."),
    "lookout_age_s": ("gauge", "Seconds since the folder and the place for updates were last looked at."),
    "lookout_replaced": ("counter", "Threads looking at sources that were stuck or had died."),
    "damaged_revisions": ("counter", "States of the content that were found damaged on the disk."),
    "wrong_pins": ("counter", "Wrong staff PINs ever entered."),
    "pin_locks": ("gauge", "Locks that wrong PINs have closed since the last right one."),
    "disk_free_mib": ("gauge", "Room on the disk of the state folder in MiB."),
}

_MOMENTS: Mapping[str, str] = {
    "written_at": "When this was written, in seconds since 1970.",
    "up_since": "When the supervisor began, in seconds since 1970.",
    "updated_at": "When the content last changed, in seconds since 1970; 0 if it never has.",
    "refused_at": "When a source was last refused, in seconds since 1970; 0 if none is now.",
}


def prometheus(health: Health) -> str:
    """Return a moment in Prometheus' text format."""
    return "\n".join(_lines(health)) + "\n"


def _lines(health: Health) -> Iterator[str]:
    values: Mapping[str, object] = {**health}
    for name, (kind, what) in _METRICS.items():
        value = values[name]
        yield from _metric(name, kind, what, int(value) if isinstance(value, bool) else value)
    for name, what in _MOMENTS.items():
        moment = values[name]
        seconds = dt.datetime.fromisoformat(moment).timestamp() if isinstance(moment, str) else 0
        yield from _metric(f"{name.removesuffix('_at')}_timestamp_s", "gauge", what, seconds)
    what = "Problems of content, settings and machine that staff see."
    yield from _metric("problems", "gauge", what, len(health["problems"]))
    yield from _metric("level", "gauge", "What is on the screen.", 1,
                       f'{{level="{health["level"]}",content="{health["content_hash"] or ""}"}}')  # fmt: skip


def _metric(name: str, kind: str, what: str, value: object, labels: str = "") -> Iterator[str]:
    """Yield the lines of one metric, named by Prometheus' conventions."""
    full = f"exhibit_{name.removesuffix('_s')}{'_seconds' if name.endswith('_s') else ''}"
    full += "_total" if kind == "counter" else ""
    yield from (f"# HELP {full} {what}", f"# TYPE {full} {kind}", f"{full}{labels} {value}")


def write(health: Health, path: Path) -> None:
    """Write a moment to ``path`` and, for Prometheus, beside it.

    Raises:
        OSError: The disk is full or read-only; the files are as they were.
    """
    write_atomically(path, (json.dumps(health, ensure_ascii=False, indent=2) + "\n").encode(), is_lasting=False)
    write_atomically(path.with_suffix(".prom"), prometheus(health).encode(), is_lasting=False)
