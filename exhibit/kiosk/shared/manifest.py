"""What a revision holds, a hash for each file, so that one the disk has damaged is found before it is shown."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from exhibit.atomic_write import write_atomically
from exhibit.content.reading.folder import is_litter_path
from exhibit.errors import ExhibitError

MANIFEST = ".manifest.json"
_CHUNK = 1 << 20


class DamagedError(ExhibitError):
    """A revision is not what was written to the disk (exit code 3)."""

    exit_code = 3


def write_manifest(folder: Path) -> None:
    """Note what is in a revision that is whole.

    Raises:
        OSError: The disk is full, or gives back nothing of what was written.
    """
    files = {str(name): _digest(folder / name, _nothing) for name in _names(folder)}
    write_atomically(folder / MANIFEST, json.dumps({"files": files, "seal": _seal(files)}).encode())


def damage_of(folder: Path, progress: Callable[[], None] | None = None) -> str:
    """Return what is wrong with a revision, in a few words; nothing where it is as it was written.

    Args:
        folder: The revision's.
        progress: Called for each piece that has been read.
    """
    try:
        noted = json.loads((folder / MANIFEST).read_bytes())
        files: Mapping[str, str] = noted["files"]
        if noted["seal"] != _seal(files):
            return f"{MANIFEST} is not as it was written"
        for name in sorted({str(name) for name in _names(folder)} - files.keys()):
            return f"{name} does not belong there"
        for name, digest in files.items():
            if _digest(folder / name, progress or _nothing) != digest:
                return f"{name} is not as it was written"
    except FileNotFoundError as error:
        return f"{Path(error.filename).name} is missing"
    except OSError as error:
        return f"{error.filename or folder}: {error.strerror}"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return f"{MANIFEST} is not as it was written"
    return ""


def check_revision(folder: Path, progress: Callable[[], None]) -> None:
    """Refuse a revision that the disk has damaged.

    Args:
        folder: The revision's.
        progress: Called for each piece that has been read.

    Raises:
        DamagedError: It is not as it was written.
    """
    if damage := damage_of(folder, progress):
        message = f"revision {folder.name} is damaged: {damage}"
        raise DamagedError(message)


def _names(folder: Path) -> Iterator[PurePosixPath]:
    """Yield the name of each file that counts; the manifest is none."""

    def fail(error: OSError) -> None:
        raise error

    for at, _, names in os.walk(folder, onerror=fail):
        for name in names:
            path = PurePosixPath(Path(at).relative_to(folder).as_posix()) / name
            if not is_litter_path(path):
                yield path


def _digest(path: Path, progress: Callable[[], None]) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            progress()
    return digest.hexdigest()


def _seal(files: Mapping[str, str]) -> str:
    return hashlib.sha256("".join(f"{name}\0{files[name]}\n" for name in sorted(files)).encode()).hexdigest()


def _nothing() -> None:
    """Tell nobody."""
