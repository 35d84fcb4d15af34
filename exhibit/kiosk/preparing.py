"""The worker that makes a revision: copies a folder, checks all of it, and gives it its name. It may die of it."""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from typing_extensions import TypedDict

from exhibit.content import load
from exhibit.errors import ContentError
from exhibit.kiosk.copying import copy_folder
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
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def prepare(source: Path, state: StateFolder) -> Prepared:
    """Make a revision of a folder.

    Args:
        source: An exhibit's folder.
        state: Where the revision is kept.
    """
    unfinished = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=state.revisions))
    try:
        revision = copy_folder(source, unfinished)
        loaded = load(unfinished)
        problems = [str(problem) for problem in loaded.errors]
        if loaded.exhibit is None:
            return Prepared(revision=None, problems=problems)
        state.adopt(unfinished, revision)
        return Prepared(revision=revision, problems=problems)
    except ContentError as error:
        return Prepared(revision=None, problems=[str(error)])
    except OSError as error:
        return Prepared(revision=None, problems=[f"{error.filename or source}: {error.strerror}"])
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def work(source: Path, state: StateFolder) -> int:
    """Do the worker's work and print what became of it as one line of JSON."""
    limit_self()
    sys.stdout.write(json.dumps(prepare(source, state)) + "\n")
    return 0
