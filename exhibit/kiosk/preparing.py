"""The worker that makes a revision: copies a folder, checks all of it, and gives it its name. It may die of it."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from typing_extensions import TypedDict

from exhibit.content import Picture, load
from exhibit.errors import ContentError, ExhibitError
from exhibit.kiosk.bundle import unpack
from exhibit.kiosk.copying import copy_file, copy_folder
from exhibit.kiosk.signature import ENDING, check_signature
from exhibit.kiosk.state_folder import UNFINISHED, StateFolder

MOST_MEMORY, MOST_CPU_S = 3 << 30, 120


class Prepared(TypedDict):
    """What became of a folder: the name of its revision, or None, and what staff should know."""

    revision: str | None
    problems: list[str]


def limit_self() -> None:
    """Let the system end this process when it takes too much; Windows has only the supervisor's patience."""
    if sys.platform == "win32":
        return
    # The show on the screen comes first.
    os.nice(10)
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


Draw = Callable[[Path, Iterable[Picture]], list[str]]
"""Draws the pictures of a folder and returns what could not be drawn."""


def prepare(source: Path, state: StateFolder, draw: Draw, key: Path | None = None) -> Prepared:
    """Make a revision of a folder or a bundle.

    Args:
        source: An exhibit's folder, or a ``.zip`` of one.
        state: Where the revision is kept.
        draw: How its pictures are drawn.
        key: The public key the source must be signed with, or None; a folder cannot be signed.
    """
    unfinished = [Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=state.revisions)) for _ in range(2)]
    unpacked, copy = unfinished
    try:
        folder = source if source.is_dir() and key is None else _unpacked(source, unpacked, key)
        return _finish(copy_folder(folder, copy), copy, state, draw)
    except ExhibitError as error:
        return Prepared(revision=None, problems=[str(error)])
    except OSError as error:
        return Prepared(revision=None, problems=[f"{error.filename or source}: {error.strerror}"])
    finally:
        for each in unfinished:
            shutil.rmtree(each, ignore_errors=True)


def _unpacked(source: Path, target: Path, key: Path | None) -> Path:
    """Unpack a bundle and return the exhibit's folder in it.

    What is checked is a copy: a stick may answer differently the second time.
    """
    if source.is_dir():
        message = f"{source.name} is a folder; here only signed bundles are taken"
        raise ContentError(message)
    (target / "bundle").mkdir()
    bundle = target / "bundle" / source.name
    copy_file(source, bundle)
    if key is not None:
        beside = source.with_name(source.name + ENDING)
        if beside.is_file():
            copy_file(beside, bundle.with_name(beside.name))
        check_signature(bundle, key)
    (target / "content").mkdir()
    return unpack(bundle, target / "content")


def _finish(revision: str, copy: Path, state: StateFolder, draw: Draw) -> Prepared:
    """Check a copy, draw its pictures, and give it its name."""
    loaded = load(copy)
    problems = [str(problem) for problem in loaded.errors]
    if loaded.exhibit is None:
        return Prepared(revision=None, problems=problems)
    problems += draw(copy, loaded.exhibit.pictures.values())
    state.adopt(copy, revision)
    return Prepared(revision=revision, problems=problems)


def work(source: Path, state: StateFolder, draw: Draw, key: Path | None) -> int:
    """Do the worker's work and print what became of it as one line of JSON."""
    limit_self()
    state.make()
    sys.stdout.write(json.dumps(prepare(source, state, draw, key)) + "\n")
    return 0
