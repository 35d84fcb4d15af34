"""A crash report: what is needed to mend a fault of the program, kept where a person can send it from."""

import datetime as dt
import platform
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from exhibit.atomic_write import write_report

KEPT = 20
"""Older reports go."""
_PARTS = ("exhibit", "PySide6-Essentials", "pyqtgraph", "pydantic", "PyYAML", "babel")


def keep_crash_report(folder: Path, fault: BaseException, arguments: Sequence[str], now: dt.datetime) -> Path | None:
    """Keep a report of a fault; nothing of the exhibit's files is in it but their names.

    Args:
        folder: Where reports are kept; made where it is missing.
        fault: What nobody has caught.
        arguments: Of the command line, without the program's name.
        now: Names the report; later ones sort later.

    Returns:
        The report's file, or None where the disk takes none.
    """
    path = folder / f"{now:%Y%m%dT%H%M%S.%f}.txt"
    lines = [
        f"command: exhibit {' '.join(arguments)}",
        f"system: {platform.platform()}, Python {platform.python_version()}",
        f"parts: {', '.join(f'{part} {_version_of(part)}' for part in _PARTS)}",
        "",
        *traceback.format_exception(fault),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_report(path, "\n".join(lines).encode(errors="backslashreplace"), KEPT)
    except OSError:
        return None
    return path


def _version_of(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "missing"
