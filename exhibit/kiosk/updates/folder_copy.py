"""A folder of unknown origin copied file by file: only plain files, no more than fits, named by what is in them."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from exhibit.atomic_write import sync_folder
from exhibit.content.reading.folder import entries
from exhibit.errors import ContentError

MOST_FILES, MOST_BYTES, MOST_DEPTH = 10_000, 2 << 30, 8
MOST_FOLDERS = 1000
"""Folders with anything in them, and all of a bundle; each costs the disk as much as a file."""

_CHUNK = 1 << 20
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}


@dataclass
class _Tally:
    files: int = 0
    octets: int = 0

    def add(self, octets: int) -> None:
        self.octets += octets
        if self.octets > MOST_BYTES:
            message = f"the exhibit is larger than {MOST_BYTES >> 20} MiB"
            raise ContentError(message)

    def count(self) -> None:
        self.files += 1
        if self.files > MOST_FILES:
            message = f"the exhibit has more than {MOST_FILES} files"
            raise ContentError(message)


def copy_folder(source: Path, target: Path) -> str:
    """Copy a folder, every byte safe on the disk, and return the hash of its names and contents.

    Litter is left out, and names are composed (NFC), so that a copy is the same whichever system it comes from.

    Args:
        source: An exhibit's folder.
        target: A folder that is there and empty.

    Raises:
        ContentError: There is a link, a device or a name that other systems cannot hold, or it is too much.
        OSError: A file cannot be read or written.
    """
    total, tally = hashlib.sha256(), _Tally()
    folders: set[PurePosixPath] = set()
    for name, path in sorted(_walk(source, PurePosixPath(), set()), key=lambda each: str(each[0])):
        tally.count()
        folders.update(name.parents)
        if len(folders) > MOST_FOLDERS:
            message = f"the exhibit has more than {MOST_FOLDERS} folders"
            raise ContentError(message)
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        total.update(f"{name}\0{_copy(path, copy, tally)}\n".encode())
    for folder, _, _ in os.walk(target):
        sync_folder(Path(folder))
    return total.hexdigest()[:32]


def _walk(folder: Path, at: PurePosixPath, seen: set[str]) -> Iterator[tuple[PurePosixPath, Path]]:
    if len(at.parts) > MOST_DEPTH:
        message = f"{at} is deeper than {MOST_DEPTH} folders"
        raise ContentError(message)
    for part, path in entries(folder).items():
        name = at / part
        check_name(name, seen)
        kind = path.lstat().st_mode
        if stat.S_ISDIR(kind):
            yield from _walk(path, name, seen)
        elif stat.S_ISREG(kind):
            yield name, path
        else:
            message = f"{name} is neither a file nor a folder; links and devices are refused"
            raise ContentError(message)


def check_name(name: PurePosixPath, seen: set[str]) -> None:
    """Refuse a name that is not the same file on every system.

    Args:
        name: Relative to the exhibit's folder.
        seen: Names so far, without the difference of capitals; the name is added.

    Raises:
        ContentError: It leads out of the folder, cannot be held by every system, or differs from another by capitals.
    """
    part = name.name
    is_odd = any(character in '<>:"|?*\\' or ord(character) < 32 for character in part) or part.endswith((" ", "."))
    is_odd = is_odd or not _is_text(part)
    if name.is_absolute() or ".." in name.parts or is_odd or part.split(".")[0].casefold() in _RESERVED:
        message = f"{str(name)!r} is no name for a file of an exhibit"
        raise ContentError(message)
    folded = str(name).casefold()
    if folded in seen:
        message = f"{name} differs from another name only by capitals"
        raise ContentError(message)
    seen.add(folded)


def copy_file(source: Path, target: Path) -> None:
    """Copy one file, at most MOST_BYTES of it.

    Raises:
        ContentError: It is larger, or no plain file.
        OSError: It cannot be read or written.
    """
    _copy(source, target, _Tally())


def _is_text(name: str) -> bool:
    """Say whether a name is text at all; file systems hold any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _copy(source: Path, target: Path, tally: _Tally) -> str:
    """Copy one file and return its hash; what became a link or a pipe since it was looked at is refused."""
    handle = os.open(source, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    digest = hashlib.sha256()
    with os.fdopen(handle, "rb") as reader, target.open("xb") as writer:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            message = f"{source.name} is not a file any more"
            raise ContentError(message)
        while chunk := reader.read(_CHUNK):
            tally.add(len(chunk))
            digest.update(chunk)
            writer.write(chunk)
        writer.flush()
        os.fsync(writer.fileno())
    return digest.hexdigest()


_BINARY = getattr(os, "O_BINARY", 0)
