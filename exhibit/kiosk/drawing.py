"""Pictures drawn once in the worker, so that what can crash, hang or grow in a decoder does so there."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from exhibit.content import Picture, picture_fault
from exhibit.files import write_whole

DRAWING_S = 2.0


def draw_all(folder: Path, pictures: Iterable[Picture]) -> list[str]:
    """Draw every picture of a revision; an SVG drawing is left there as a PNG, which the show takes instead.

    Args:
        folder: The revision's.
        pictures: Of the exhibit.

    Returns:
        What could not be drawn; a placeholder stands for it.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - an exhibit without pictures does without

    application = QGuiApplication.instance() or QGuiApplication(["exhibit"])
    found = list(_draw_each(folder, {each.file: each for each in pictures}))
    del application
    return found


def _draw_each(folder: Path, pictures: dict[str, Picture]) -> Iterator[str]:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - as above

    from exhibit.ui.pictures import DRAWN, DRAWN_PX, draw  # noqa: PLC0415 - as above

    for name in sorted(pictures):
        path = folder / name
        if picture_fault(path):
            # Named by the check already.
            continue
        with _patience():
            image, fault = draw(path, DRAWN_PX)
        if fault:
            yield f"{name} {fault}"
        elif path.suffix.lower() == ".svg":
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")  # type: ignore[call-overload]
            write_whole(path.with_name(path.name + DRAWN), bytes(buffer.data().data()))


class _patience:  # noqa: N801 - reads as a statement
    """Ends the process when one picture takes too long; a renderer cannot be stopped otherwise."""

    def __enter__(self) -> None:
        if sys.platform != "win32":
            import signal  # noqa: PLC0415 - timers are not there on Windows

            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, DRAWING_S)

    def __exit__(self, *_fault: object) -> None:
        if sys.platform != "win32":
            import signal  # noqa: PLC0415 - timers are not there on Windows

            signal.setitimer(signal.ITIMER_REAL, 0.0)
