"""A ``.zip`` of an exhibit, unpacked as if it came from an enemy."""

import stat
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import IO

from exhibit.content.reading.folder import composed, is_litter_path
from exhibit.errors import ContentError
from exhibit.kiosk.updates.folder_copy import MOST_BYTES, MOST_DEPTH, MOST_FILES, MOST_FOLDERS, check_name

MOST_GROWTH = 200
"""Times its packed size that a file may have, once it is large; text and drawings pack to a tenth."""

_FREE_BYTES = 1 << 20
_SAYS_UTF_8 = 1 << 11
_CHUNK = 1 << 16


def unpack(bundle: Path, target: Path) -> Path:
    """Unpack a bundle and return the folder in it that holds ``exhibit.yaml``.

    Args:
        bundle: A zip file.
        target: A folder that is there and empty.

    Raises:
        ContentError: It is no zip file, is damaged, leads out of the folder, holds a link or device, or grows too much.
        OSError: It cannot be read, or the disk is full.
    """
    try:
        with zipfile.ZipFile(bundle) as archive:
            _unpack_all(archive, target)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, zlib.error) as error:
        message = f"{bundle.name} is no correct zip file: {error}"
        raise ContentError(message) from None
    return _root_of(target, bundle.name)


def _unpack_all(archive: zipfile.ZipFile, target: Path) -> None:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        message = f"the bundle has more than {MOST_FILES} files"
        raise ContentError(message)
    named = _named(entries)
    _check_folders(named)
    seen: set[str] = set()
    left = MOST_BYTES
    for name, entry in named.items():
        _check_entry(entry, name, seen)
        if entry.is_dir():
            continue
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(entry) as reader, path.open("xb") as writer:
            left -= _copy(reader, writer, left, entry)


def _named(entries: list[zipfile.ZipInfo]) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """Return what counts in a bundle by its composed name; of several forms of one name the composed one."""
    named: dict[PurePosixPath, zipfile.ZipInfo] = {}
    for entry in entries:
        written = _written(entry)
        name = PurePosixPath(composed(written))
        if "\\" in written or name.is_absolute():
            message = f"{written!r} is no name for a file of an exhibit"
            raise ContentError(message)
        if is_litter_path(name):
            continue
        if name in named and not entry.is_dir() and composed(_written(named[name])) == _written(named[name]):
            if written == composed(written):
                message = f"{name} is in it twice"
                raise ContentError(message)
            continue
        named[name] = entry
    return named


def _written(entry: zipfile.ZipInfo) -> str:
    """Return the name of an entry; macOS writes UTF-8 without saying so, and it is read as code page 437 then."""
    name = entry.filename
    if not entry.flag_bits & _SAYS_UTF_8:
        with suppress(UnicodeError):
            return name.encode("cp437").decode("utf-8")
    return name


def _check_folders(named: Mapping[PurePosixPath, zipfile.ZipInfo]) -> None:
    folders: set[PurePosixPath] = set()
    for name, entry in named.items():
        folders.update((name, *name.parents) if entry.is_dir() else name.parents)
        if len(folders) > MOST_FOLDERS:
            message = f"the bundle has more than {MOST_FOLDERS} folders"
            raise ContentError(message)


def _check_entry(entry: zipfile.ZipInfo, name: PurePosixPath, seen: set[str]) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        message = f"{name} is a link or a device"
        raise ContentError(message)
    if entry.flag_bits & 1 or entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        message = f"{name} is encrypted or packed in an unusual way"
        raise ContentError(message)
    if len(name.parts) > MOST_DEPTH + 1 or not name.parts:
        message = f"{name} is deeper than {MOST_DEPTH} folders"
        raise ContentError(message)
    # Each folder of the name is looked at once, the last part each time.
    for depth in range(1, len(name.parts)):
        folder = PurePosixPath(*name.parts[:depth])
        check_name(folder, set())
    if not entry.is_dir():
        check_name(name, seen)


def _copy(reader: IO[bytes], writer: IO[bytes], left: int, entry: zipfile.ZipInfo) -> int:
    """Copy what a file unpacks to, and stop where it is more than it may be; what its header says is not believed."""
    most = min(left, max(entry.compress_size * MOST_GROWTH, _FREE_BYTES))
    done = 0
    while chunk := reader.read(_CHUNK):
        done += len(chunk)
        if done > most:
            message = f"{entry.filename} unpacks to more than it may"
            raise ContentError(message)
        writer.write(chunk)
    return done


def _root_of(folder: Path, name: str) -> Path:
    inside = [each for each in sorted(folder.iterdir()) if each.is_dir()]
    roots = [folder, *inside] if len(inside) == 1 else [folder]
    for root in roots:
        if (root / "exhibit.yaml").is_file():
            return root
    message = f"{name} holds no exhibit.yaml, at its top or in its one folder"
    raise ContentError(message)
