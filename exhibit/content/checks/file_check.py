"""The check of files an exhibit names: inside its folder, there, and of a kind that can be shown or heard."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.folder import entries, find, is_litter_path


def check_file(
    what: str, name: str, place: Location, folder: Path, fault_of: Callable[[Path], str]
) -> Iterator[Problem]:
    """Yield what is wrong with a file.

    Args:
        what: What it is for the exhibit, such as ``picture``.
        name: As it is written, with forward slashes, relative to the folder.
        place: Where it is written.
        folder: The exhibit's folder.
        fault_of: Says what is wrong with the file itself, as the end of a sentence; nothing where it is right.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        yield Problem(place, f"{what} {name!r} leaves the exhibit's folder")
        return
    if is_litter_path(path):
        what_is = f"{what} {name!r} is called as what systems and editors leave behind, which is not read"
        yield Problem(place, what_is, "give it another name")
        return
    target = find(folder, name)
    if not target.resolve().is_relative_to(folder.resolve()):
        yield Problem(place, f"{what} {name!r} leaves the exhibit's folder")
    elif not target.is_file():
        yield Problem(place, f"{what} {name!r} is missing", did_you_mean(name, _beside(target, path)))
    elif fault := fault_of(target):
        # It is there and belongs to the exhibit, which can be shown without it.
        yield Problem(place, f"{what} {name!r} {fault}", is_left_out=True)


def _beside(target: Path, path: PurePosixPath) -> list[str]:
    try:
        return [str(path.parent / name) for name in entries(target.parent)]
    except OSError:
        return []
