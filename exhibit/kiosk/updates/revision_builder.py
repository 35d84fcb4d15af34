"""The worker that makes a revision: copies a folder, checks all of it, and gives it its name. It may die of it."""

import errno
import json
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NotRequired

from typing_extensions import TypedDict

from exhibit.content import Picture, load
from exhibit.errors import ContentError, ExhibitError, UsageError
from exhibit.kiosk.shared.manifest import write_manifest
from exhibit.kiosk.shared.process_tree import die_with_parent
from exhibit.kiosk.shared.signature import ENDING, check_signature
from exhibit.kiosk.shared.state_folder import UNFINISHED, StateFolder
from exhibit.kiosk.updates.bundle import unpack
from exhibit.kiosk.updates.folder_copy import MOST_BYTES, MOST_FILES, copy_file, copy_folder
from exhibit.kiosk.updates.folder_scan import scan
from exhibit.kiosk.updates.rollback import Age, Rollback, age_of

MOST_MEMORY, MOST_CPU_S = 3 << 30, 120

ALWAYS = 1_000_000
"""Tries of what is no fault of the content."""

SPARE_BYTES = 4 << 20
"""Room that is left for everything else the kiosk writes, and for drawings."""

_BLOCK = 4096
"""What even an empty file takes of a disk."""

_FULL = {errno.ENOSPC, errno.EDQUOT}


class Prepared(TypedDict):
    """What became of a folder: the name of its revision, or None, and what staff should know.

    ``most_tries`` is how often it is worth trying, because the reason may pass; ``room`` how many bytes must be free;
    ``damage`` what the disk had done to the copy of it that was there already.
    """

    revision: str | None
    problems: list[str]
    most_tries: NotRequired[int]
    room: NotRequired[int]
    damage: NotRequired[str]


class _RoomError(Exception):
    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room


def limit_self() -> None:
    """Let the system end this process when it takes too much; Windows has only the supervisor's time limit."""
    if sys.platform == "win32":
        return
    # The show on the screen comes first.
    os.nice(10)
    import resource  # noqa: PLC0415 - not there on Windows

    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, MOST_CPU_S), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(what)
        # What the machine allows may be less, and may only be lowered further.
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, allowed))


Draw = Callable[[Path, Iterable[Picture]], list[str]]
"""Draws the pictures of a folder and returns what could not be drawn."""


def prepare(source: Path, state: StateFolder, draw: Draw, keys: Sequence[Path] = ()) -> Prepared:
    """Make a revision of a folder or a bundle.

    Args:
        source: An exhibit's folder, or a ``.zip`` of one.
        state: Where the revision is kept.
        draw: How its pictures are drawn.
        keys: Where the public keys are with one of which it must be signed; none if it need not be.
            A folder cannot be signed.
    """
    unfinished: list[Path] = []
    try:
        unfinished += (Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=state.revisions)) for _ in range(2))
        unpacked, copy = unfinished
        is_free = source.is_dir() and not keys
        folder, age = (source, None) if is_free else _unpacked(source, unpacked, state, keys)
        _need(_size_of(folder), state)
        return _finish(copy_folder(folder, copy), copy, age, state, draw)
    except ContentError as error:
        return Prepared(revision=None, problems=[str(error)])
    except ExhibitError as error:
        # The machine's fault, such as a key that is not there yet.
        return _passing(str(error))
    except _RoomError as error:
        return _without_room(source, state, error.room)
    except OSError as error:
        if error.errno in _FULL:
            _remove(unfinished)
            return _without_room(source, state, state.free_bytes() + SPARE_BYTES)
        if error.errno == errno.EROFS:
            return _passing(f"{state.path} cannot be written to: {error.strerror}")
        return _passing(f"{error.filename or source}: {error.strerror}")
    finally:
        _remove(unfinished)


def _passing(what: str) -> Prepared:
    return Prepared(revision=None, problems=[what], most_tries=ALWAYS)


def _without_room(source: Path, state: StateFolder, room: int) -> Prepared:
    said = (
        f"{source.name}: no room for it in {state.revisions}: some {_mib(room)} MiB are needed, "
        f"{state.free_bytes() >> 20} MiB are free; it is tried again when there is room"
    )
    return Prepared(revision=None, problems=[said], most_tries=ALWAYS, room=room)


def _mib(size: int) -> int:
    return -(-size >> 20)


def _remove(folders: Iterable[Path]) -> None:
    for each in folders:
        shutil.rmtree(each, ignore_errors=True)


def _need(size: int, state: StateFolder) -> None:
    """Refuse what will not fit before it fills the disk.

    Raises:
        _RoomError: Less than that is free.
    """
    if state.free_bytes() < size + SPARE_BYTES:
        raise _RoomError(size + SPARE_BYTES)


def _size_of(folder: Path) -> int:
    return min(sum(max(each.octets, 0) + _BLOCK for each in scan(folder, lambda: None)), MOST_BYTES)


def _unpacked_size(bundle: Path) -> int:
    """Return what a bundle says it unpacks to; one that is no zip file is refused later, in words of its own.

    Raises:
        ContentError: It is more than an exhibit may be; waiting for room would not help.
    """
    try:
        with zipfile.ZipFile(bundle) as archive:
            size = sum(entry.file_size + _BLOCK for entry in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError):
        return 0
    if size > MOST_BYTES + MOST_FILES * _BLOCK:
        message = f"{bundle.name} unpacks to more than {MOST_BYTES >> 20} MiB"
        raise ContentError(message)
    return size


def _unpacked(source: Path, target: Path, state: StateFolder, keys: Sequence[Path]) -> tuple[Path, Age | None]:
    """Unpack a bundle and return the exhibit's folder in it, and how old it is where it is signed.

    What is checked is a copy: a stick may answer differently the second time.
    """
    if source.is_dir():
        message = f"{source.name} is a folder; here only signed bundles are taken"
        raise ContentError(message)
    (target / "bundle").mkdir()
    bundle = target / "bundle" / source.name
    _need(min(source.stat().st_size, MOST_BYTES), state)
    copy_file(source, bundle)
    age: Age | None = None
    if keys:
        beside = source.with_name(source.name + ENDING)
        if beside.is_file():
            copy_file(beside, bundle.with_name(beside.name))
        age = age_of(check_signature(bundle, keys))
        Rollback(state.path).check(source.name, age)
    (target / "content").mkdir()
    # Once as it is unpacked, and once more as its copy.
    _need(2 * _unpacked_size(bundle), state)
    return unpack(bundle, target / "content"), age


def _finish(revision: str, copy: Path, age: Age | None, state: StateFolder, draw: Draw) -> Prepared:
    """Check a copy, draw its pictures, and give it its name."""
    loaded = load(copy)
    problems = [str(problem) for problem in loaded.errors]
    if loaded.exhibit is None:
        return Prepared(revision=None, problems=problems)
    problems += draw(copy, loaded.exhibit.pictures.values())
    write_manifest(copy)
    if age is not None:
        # Before it is taken: what cannot be remembered could be taken back.
        Rollback(state.path).keep(age)
    damage = state.adopt(copy, revision)
    done = Prepared(revision=revision, problems=problems)
    return Prepared(**done, damage=damage) if damage else done


def work(source: Path, state: StateFolder, draw: Draw, keys: Sequence[Path]) -> int:
    """Do the worker's work and print what became of it as one line of JSON.

    Raises:
        UsageError: The state folder cannot be made.
    """
    die_with_parent()
    limit_self()
    try:
        state.make()
    except OSError as error:
        message = f"cannot make the state folder {state.path}: {error.strerror}"
        raise UsageError(message) from None
    sys.stdout.write(json.dumps(prepare(source, state, draw, keys)) + "\n")
    return 0
