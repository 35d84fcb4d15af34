"""Pictures drawn once in the worker, so that what can crash, hang or grow in a decoder does so there."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from exhibit.content import Picture, picture_fault
from exhibit.files import write_whole

DRAWING_S = 2.0
MOST_KEPT = 200


def draw_all(folder: Path, pictures: Iterable[Picture], kept: Path | None = None) -> list[str]:
    """Draw every picture of a revision; an SVG drawing is left there as a PNG, which the show takes instead.

    Args:
        folder: The revision's.
        pictures: Of the exhibit.
        kept: Where drawings are kept by what is in them, so that a new state draws only what is new; None for nowhere.

    Returns:
        What could not be drawn; a placeholder stands for it.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - an exhibit without pictures does without

    application = QGuiApplication.instance() or QGuiApplication(["exhibit"])
    found = list(_draw_each(folder, {each.file: each for each in pictures}, kept))
    del application
    return found


def _draw_each(folder: Path, pictures: dict[str, Picture], kept: Path | None) -> Iterator[str]:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415 - as above

    from exhibit.ui.pictures import DRAWN, DRAWN_PX, draw  # noqa: PLC0415 - as above

    for name in sorted(pictures):
        path = folder / name
        if picture_fault(path):
            # Named by the check already.
            continue
        # A folder that was a revision once brings old ones along.
        path.with_name(path.name + DRAWN).unlink(missing_ok=True)
        copy = _kept_copy(path, kept)
        if copy is not None and copy.is_file():
            write_whole(path.with_name(path.name + DRAWN), copy.read_bytes())
            continue
        with _patience():
            image, fault = draw(path, DRAWN_PX)
        if fault:
            yield f"{name} {fault}"
        elif path.suffix.lower() == ".svg":
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")  # type: ignore[call-overload]
            data = bytes(buffer.data().data())
            write_whole(path.with_name(path.name + DRAWN), data)
            if copy is not None:
                _keep(copy, data)


def _kept_copy(path: Path, kept: Path | None) -> Path | None:
    """Return where the drawing of an SVG file is kept, whether or not it is there; None for other pictures."""
    if kept is None or path.suffix.lower() != ".svg":
        return None
    return kept / f"{hashlib.sha256(path.read_bytes()).hexdigest()}.png"


def _keep(copy: Path, data: bytes) -> None:
    copy.parent.mkdir(exist_ok=True)
    write_whole(copy, data)
    by_age = sorted(copy.parent.glob("*.png"), key=lambda each: each.stat().st_mtime)
    for old in by_age[:-MOST_KEPT]:
        old.unlink()


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
