"""``exhibit kiosk doctor``: the checks run on this machine."""

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.text import Text

from exhibit.kiosk.setup.findings import ExaminedMachine, Finding
from exhibit.kiosk.setup.machine_checks import ALL
from exhibit.kiosk.setup.running_kiosks import running_kiosks

_SIGNS = {"ok": ("ok  ", "green"), "look": ("look", "yellow"), "bad": ("BAD ", "bold red")}


def examine(examined: ExaminedMachine) -> list[Finding]:
    """Return what every check has found."""
    return [finding for check in ALL for finding in check(examined)]


def this_machine(state: Path, exhibit: Path, drop: Path | None = None, keys: Sequence[Path] = ()) -> ExaminedMachine:
    """Return the machine the program runs on, in the session of its kiosk where this one has no display."""
    environment = dict(os.environ)
    if not environment.get("WAYLAND_DISPLAY") and not environment.get("DISPLAY"):
        running = next(running_kiosks(Path("/proc")), None)
        environment |= running.environment if running is not None else {}
    now = dt.datetime.now().astimezone()
    return ExaminedMachine(Path("/"), environment, partial(_ask, environment), state, exhibit, now, drop, keys)


def say(findings: Sequence[Finding], console: Console) -> int:
    """Print what was found; return 1 where something is bad and 0 otherwise."""
    for finding in findings:
        sign, style = _SIGNS[finding.verdict]
        line = Text.assemble((sign, style), f" {finding.name}: {finding.what}")
        console.print(line if not finding.todo else Text.assemble(line, f" -> {finding.todo}"))
    return int(any(finding.verdict == "bad" for finding in findings))


def _ask(environment: Mapping[str, str], command: Sequence[str]) -> str:
    found = shutil.which(command[0])
    if found is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [found, *command[1:]], capture_output=True, text=True, timeout=5, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
