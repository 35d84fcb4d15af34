"""What a check finds, and the machine it looks at."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Verdict = Literal["ok", "look", "bad"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check has found.

    Attributes:
        name: What was looked at.
        verdict: ``ok``, ``look`` where somebody should, ``bad`` where the kiosk will suffer.
        what: How it is.
        todo: What to do about it; nothing where it is right.
    """

    name: str
    verdict: Verdict
    what: str
    todo: str = ""


@dataclass(frozen=True, slots=True)
class ExaminedMachine:
    """A machine as the checks see it.

    Attributes:
        root: Its file system.
        environment: Of the session the kiosk runs in.
        ask: Runs a program and returns what it prints; nothing where it is missing or fails.
        state: The kiosk's folder.
        exhibit: The exhibit's folder.
        now: Date and time of its clock.
        drop: Where updates are dropped, or None.
        keys: What updates must be signed with; none if they need not be.
    """

    root: Path
    environment: Mapping[str, str]
    ask: Callable[[Sequence[str]], str]
    state: Path
    exhibit: Path
    now: dt.datetime
    drop: Path | None = None
    keys: Sequence[Path] = ()

    def read(self, path: str) -> str:
        """Return a file's text; nothing where it cannot be read."""
        try:
            return (self.root / path.lstrip("/")).read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            return ""
