"""Looks at what the display really shows: over X by a connection of its own, under Wayland with grim."""

import os
import shutil
import subprocess
from collections.abc import Mapping

from exhibit.kiosk.screen import x_image

ANSWER_S = 12.0
"""A display that has not answered for so long stands still."""

MARK_PX = 2
"""Side of the square that is looked at."""


class Blind(Exception):  # noqa: N818 - nothing is wrong
    """It cannot be seen what the display shows; the text says why."""


class Silent(Exception):  # noqa: N818 - what it means is judged elsewhere
    """The display does not answer."""


def look(environment: Mapping[str, str], place: tuple[int, int]) -> bytes:
    """Return the pixels of a small square.

    Args:
        environment: Of the session.
        place: Its left upper corner, as the display counts.

    Raises:
        Silent: There is no answer.
        Blind: It cannot be said what is shown.
    """
    left, top = place
    if is_wayland(environment):
        return _grim(environment, ["-g", f"{left},{top} {MARK_PX}x{MARK_PX}", "-t", "ppm", "-"])
    display = environment.get("DISPLAY")
    if not display:
        message = "there is no display to look at"
        raise Blind(message)
    try:
        return x_image.take(display, (left, top, MARK_PX, MARK_PX), ANSWER_S, environment.get("XAUTHORITY")).data
    except TimeoutError:
        raise Silent from None
    except OSError as error:
        raise Blind(str(error)) from None


def is_wayland(environment: Mapping[str, str]) -> bool:
    """Say whether the exhibit is shown through Wayland."""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen:
        return chosen.startswith("wayland")
    return bool(environment.get("WAYLAND_DISPLAY"))


def picture(environment: Mapping[str, str]) -> bytes:
    """Return all that is shown, as PNG.

    Raises:
        Silent: There is no answer.
        Blind: It cannot be said what is shown.
    """
    if is_wayland(environment):
        return _grim(environment, ["-t", "png", "-"])
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - only here
    from PySide6.QtGui import QImage  # noqa: PLC0415 - only here

    try:
        taken = x_image.take(environment.get("DISPLAY", ""), None, ANSWER_S, environment.get("XAUTHORITY"))
    except TimeoutError:
        raise Silent from None
    except OSError as error:
        raise Blind(str(error)) from None
    image = QImage(taken.data, taken.width, taken.height, taken.width * 4, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt for text
    return bytes(buffer.data().data())


def _grim(environment: Mapping[str, str], words: list[str]) -> bytes:
    found = shutil.which("grim")
    if found is None:
        message = "grim is not installed: apt install grim"
        raise Blind(message)
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [found, *words], capture_output=True, timeout=ANSWER_S, env={**os.environ, **environment}, check=False
        )
    except subprocess.TimeoutExpired:
        raise Silent from None
    except OSError as error:
        raise Blind(str(error)) from None
    if done.returncode or not done.stdout:
        raise Blind(done.stderr.decode("utf-8", "replace").strip() or f"grim ended with {done.returncode}")
    return done.stdout
