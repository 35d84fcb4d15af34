"""How the kiosk is, for whoever monitors it: a JSON file and a text file that Prometheus can read."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from exhibit.files import write_whole


class Health(TypedDict):
    """One moment of a kiosk.

    ``pid`` is the show's process, None after the end; ``frames`` what it has painted; ``content_hash`` what it shows,
    None for a built-in screen; ``level`` its rung of the crash ladder; ``started_at`` when the show began;
    ``written_at`` is at most ten seconds old while the kiosk runs. Moments are ISO 8601 in UTC.
    """

    pid: int | None
    supervisor_pid: int
    frames: int
    content_hash: str | None
    level: str
    started_at: str | None
    up_since: str
    written_at: str
    uptime_s: int
    restarts: int
    hangs: int
    rss_mib: float
    is_visited: bool
    problems: list[str]


_METRICS: Mapping[str, tuple[str, str]] = {
    "frames": ("counter", "Frames the show has painted since it began."),
    "uptime_s": ("gauge", "Seconds since the supervisor began."),
    "restarts": ("counter", "Shows that had to be started again."),
    "hangs": ("counter", "Shows that were killed because they hung."),
    "rss_mib": ("gauge", "Memory of the show in MiB."),
}


def prometheus(health: Health) -> str:
    """Return a moment in Prometheus' text format."""
    values: Mapping[str, object] = {**health}
    lines = []
    for name, (kind, what) in _METRICS.items():
        metric = f"exhibit_{name}"
        lines += [f"# HELP {metric} {what}", f"# TYPE {metric} {kind}", f"{metric} {values[name]}"]
    lines += ["# HELP exhibit_level What is on the screen.", "# TYPE exhibit_level gauge"]
    lines += [f'exhibit_level{{level="{health["level"]}",content="{health["content_hash"] or ""}"}} 1']
    lines += ["# HELP exhibit_problems Problems of the content that only staff see.", "# TYPE exhibit_problems gauge"]
    lines += [f"exhibit_problems {len(health['problems'])}"]
    return "\n".join(lines) + "\n"


def write(health: Health, path: Path) -> None:
    """Write a moment to ``path`` and, for Prometheus, beside it.

    Raises:
        OSError: The disk is full or read-only; the files are as they were.
    """
    write_whole(path, (json.dumps(health, ensure_ascii=False, indent=2) + "\n").encode(), is_lasting=False)
    write_whole(path.with_suffix(".prom"), prometheus(health).encode(), is_lasting=False)
