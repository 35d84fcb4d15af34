"""``exhibit kiosk doctor``: the checks run on this machine."""

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from exhibit.kiosk.checks import ALL, Finding, Patient

_SIGNS = {"ok": ("ok  ", "green"), "look": ("look", "yellow"), "bad": ("BAD ", "bold red")}


def examine(patient: Patient) -> list[Finding]:
    """Return what every check has found."""
    return [finding for check in ALL for finding in check(patient)]


def this_machine(state: Path, exhibit: Path) -> Patient:
    """Return the machine the program runs on."""
    return Patient(Path("/"), os.environ, _ask, state, exhibit, dt.datetime.now().astimezone())


def say(findings: Sequence[Finding], console: Console) -> int:
    """Print what was found; return 1 where something is bad and 0 otherwise."""
    for finding in findings:
        sign, style = _SIGNS[finding.verdict]
        line = Text.assemble((sign, style), f" {finding.name}: {finding.what}")
        console.print(line if not finding.todo else Text.assemble(line, f" -> {finding.todo}"))
    return int(any(finding.verdict == "bad" for finding in findings))


def _ask(command: Sequence[str]) -> str:
    found = shutil.which(command[0])
    if found is None:
        return ""
    try:
        done = subprocess.run([found, *command[1:]], capture_output=True, text=True, timeout=5, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
