"""Pictures drawn once in the worker, so that what can crash, hang or grow in a decoder does so there."""

import hashlib
import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

from exhibit.atomic_write import unfinished, write_atomically
from exhibit.content import Picture, look
from exhibit.kiosk.shared.process_tree import die_with_parent

DRAWING_S = 2.0
PIXELS_A_SECOND = 10_000_000
MOST_KEPT = 200


def draw_all(folder: Path, pictures: Iterable[Picture], kept: Path | None = None) -> list[str]:
    """Draw every picture of a revision; what takes long is left there as a PNG, which the show takes instead.

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
    from exhibit.ui.kit.picture_drawing import DRAWN  # noqa: PLC0415 - as above

    for name in sorted(pictures):
        path = folder / name
        if look(path, is_whole=False).fault:
            # Named by the check already.
            continue
        # A folder that was a revision once brings old ones along.
        path.with_name(path.name + DRAWN).unlink(missing_ok=True)
        copy = _kept_copy(path, kept)
        before = _unsealed(copy) if copy is not None else None
        if before is not None:
            write_atomically(path.with_name(path.name + DRAWN), before)
        elif fault := _drawn_apart(path, copy):
            yield f"{name} {fault}"


def _draw_one(path: Path, copy: Path | None) -> str:
    """Draw one picture and say what is wrong with it; what takes long is left as a PNG, and kept for the next time."""
    from PySide6.QtCore import QSize  # noqa: PLC0415 - Qt only where it is needed

    from exhibit.ui.kit.picture_drawing import DRAWN, DRAWN_PX, drawn, png_bytes  # noqa: PLC0415 - as above

    drawing = drawn(path, QSize(DRAWN_PX, DRAWN_PX))
    if not drawing.fault and _takes_long(path):
        data = png_bytes(drawing.image)
        write_atomically(path.with_name(path.name + DRAWN), data)
        if copy is not None:
            _keep(copy, data)
    return drawing.fault


def _takes_long(path: Path) -> bool:
    """Say whether a picture is an SVG drawing or a large photograph, of which the show takes what is drawn here."""
    from exhibit.ui.kit.picture_drawing import heavy_size  # noqa: PLC0415 - as above

    return look(path, is_whole=False).kind == "svg" or not heavy_size(path).isEmpty()


def _drawn_apart(path: Path, copy: Path | None) -> str:
    """Draw one picture in a process of its own, which may die of it; Windows has no cheap one."""
    from exhibit.ui.kit.picture_drawing import DRAWN  # noqa: PLC0415 - as above

    if not hasattr(os, "fork"):
        return _draw_one(path, copy)
    worker = os.getpid()
    seconds = _seconds_for(path)
    child = os.fork()
    if child == 0:
        # Nothing of the parent may run on here, whatever happens.
        code = 1
        try:
            die_with_parent(worker)
            _limit_drawing(seconds)
            code = 2 if _draw_one(path, copy) else 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    unfinished(path.with_name(path.name + DRAWN), child).unlink(missing_ok=True)
    return "" if code == 0 else "is damaged" if code == 2 else f"cannot be drawn within {seconds:.0f} s ({code})"


def _seconds_for(path: Path) -> float:
    """Return how long a picture may take: a large photograph more than a drawing."""
    from exhibit.ui.kit.picture_drawing import heavy_size  # noqa: PLC0415 - as above

    size = heavy_size(path)
    return DRAWING_S if size.isEmpty() else DRAWING_S + size.width() * size.height() / PIXELS_A_SECOND


def _limit_drawing(seconds: float) -> None:
    """Let the system end this process when one picture takes too long; a renderer cannot be stopped otherwise."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    # Time of the processor, not of the clock: a busy machine is no fault of a picture.
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)


def _kept_copy(path: Path, kept: Path | None) -> Path | None:
    """Return where the drawing of a picture is kept, whether or not it is there; None for one that is not kept."""
    if kept is None or not _takes_long(path):
        return None
    with path.open("rb") as file:
        return kept / f"{hashlib.file_digest(file, 'sha256').hexdigest()}.png"


def sealed(data: bytes) -> bytes:
    """Return what is kept of a drawing: the PNG, and behind its end the hash of it."""
    return data + hashlib.sha256(data).digest()


def _unsealed(copy: Path) -> bytes | None:
    """Return a drawing that was kept; None where there is none, or the disk has damaged it."""
    try:
        whole = copy.read_bytes()
    except OSError:
        return None
    data, seal = whole[: -hashlib.sha256().digest_size], whole[-hashlib.sha256().digest_size :]
    return data if hashlib.sha256(data).digest() == seal else None


def _keep(copy: Path, data: bytes) -> None:
    copy.parent.mkdir(exist_ok=True)
    write_atomically(copy, sealed(data))
    by_age = sorted(copy.parent.glob("*.png"), key=lambda each: each.stat().st_mtime)
    for old in by_age[:-MOST_KEPT]:
        old.unlink()
