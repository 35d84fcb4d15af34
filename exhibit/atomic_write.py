"""Files that are old or new and never a mix, whenever the power fails."""

import os
from pathlib import Path


def write_atomically(path: Path, data: bytes, *, is_lasting: bool = True, mode: int = 0o644) -> None:
    """Write a file so that a reader, also after a power cut, finds the old one or the new one.

    Args:
        path: The file.
        data: All of it.
        is_lasting: Wait until it is on the disk; for a file that is written every second a reader's view is enough,
            and a power cut may leave it empty.
        mode: Who may read it, as chmod says it.

    Raises:
        OSError: It cannot be written; the old file is as it was.
    """
    beside = unfinished(path, os.getpid())
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if is_lasting:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        # Also where somebody has pressed Ctrl+C.
        beside.unlink(missing_ok=True)
        raise
    if is_lasting:
        sync_folder(path.parent)


def write_report(path: Path, data: bytes, most: int) -> None:
    """Write a report beside older ones of its kind, and remove all but the newest.

    Args:
        path: The file; among those with its suffix, later names are newer.
        data: All of it.
        most: How many are kept, this one included.

    Raises:
        OSError: It cannot be written, or an old one cannot be removed.
    """
    write_atomically(path, data)
    for old in sorted(path.parent.glob(f"*{path.suffix}"))[:-most]:
        old.unlink()


def unfinished(path: Path, process: int) -> Path:
    """Return where a process writes a file until it is whole; a long name is cut, so that there is room for more."""
    return path.with_name(f".{path.name[:40]}.{process}.new")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut; systems that cannot open a folder do so by themselves."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except (OSError, AttributeError):
        return
    try:
        os.fsync(handle)
    except OSError:
        # Some network folders refuse it, and have done what they can.
        return
    finally:
        os.close(handle)
