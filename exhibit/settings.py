"""Settings of one installation and the folders shipped with the program."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from exhibit.errors import UsageError

BUILT_IN_YEAR = 2026
"""A clock that shows an earlier year has lost its battery: the date is unknown then."""

TEXT_SCALES = (1.0, 1.25, 1.5)
"""Text sizes a visitor can choose, as factors of the design size."""


def _shipped(name: str) -> Path:
    """Return a folder shipped in the wheel, or its twin at the top of a source checkout."""
    package = Path(__file__).parent
    installed = package / "_shipped" / name
    return installed if installed.is_dir() else package.parent / name


def assets_folder() -> Path:
    """Return the folder that holds fonts and icons."""
    return _shipped("assets")


def bundled_exhibit(name: str = "vietnam-russia") -> Path:
    """Return the folder of an exhibit that comes with the program; by itself the one that starts when none is named."""
    return _shipped("content") / name


def bundled_names() -> tuple[str, ...]:
    """Return the names of the exhibits that come with the program, in alphabetical order."""
    return tuple(sorted(each.parent.name for each in _shipped("content").glob("*/exhibit.yaml")))


@dataclass(frozen=True, slots=True)
class Settings:
    """What one installation decides; content and visitors never change it.

    Attributes:
        folder: The exhibit's folder.
        width: Window width in pixels, or 0 for the whole screen.
        height: Window height in pixels, or 0 for the whole screen.
        language: First language, or None for the exhibit's own.
        text_scale: One of TEXT_SCALES.
        reduced_motion: Show the same states without travel.
        windowed: Show a window instead of filling the screen.
        volume: Of narration, 0-1.
        screen: Name of the screen to cover, or None for the primary one.
        loops: End after so many attract loops; 0 runs until told to stop.
    """

    folder: Path
    width: int = 0
    height: int = 0
    language: str | None = None
    text_scale: float = 1.0
    reduced_motion: bool = False
    windowed: bool = False
    volume: float = 1.0
    screen: str | None = None
    loops: int = 0


def parse_size(text: str) -> tuple[int, int]:
    """Read ``WxH`` in pixels, each side 320 to 16384.

    Raises:
        UsageError: The text is not of that form or out of range.
    """
    width, cross, height = text.lower().partition("x")
    if cross and text.isascii() and width.isdigit() and height.isdigit():
        size = int(width), int(height)
        if all(320 <= side <= 16384 for side in size):
            return size
    message = f"size {text!r} is not WxH with sides of 320 to 16384, for example 1920x1080"
    raise UsageError(message)


def has_display() -> bool:
    """Say whether a window can appear; other systems than Linux always have one."""
    if not sys.platform.startswith("linux"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen not in {"offscreen", "minimal"}
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def wants_reduced_motion(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether the environment variable EXHIBIT_REDUCED_MOTION asks for no travel."""
    return environment.get("EXHIBIT_REDUCED_MOTION", "") not in {"", "0"}
