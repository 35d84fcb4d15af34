"""The YAML files of a folder: those that are read, and those an author may believe to be read."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.folder import entries, twins

_LIKE_YAML = re.compile(r".+\.ya?ml(\..*)?", re.IGNORECASE | re.DOTALL)
_MOST_DEPTH = 8


def yaml_files(folder: Path, name: str) -> dict[str, Path]:
    """Return the files of one of the exhibit's folders that are read, by their names relative to the exhibit."""
    return {
        f"{name}/{each}": path
        for each, path in _entries(folder / name).items()
        if each.lower().endswith(".yaml") and not path.is_dir()
    }


def octets(folder: Path) -> int:
    """Return the size of all YAML files of an exhibit."""
    paths = [path for at in (folder, *_folders(folder)) for name, path in _entries(at).items() if _is_like_yaml(name)]
    return sum(path.stat().st_size for path in paths if path.is_file())


def nothing_in(folder: Path, name: str) -> str:
    """Return a hint what there is instead, where one of the exhibit's folders has no file that is read."""
    here = [f"{name}/{each}" for each in _entries(folder / name) if _is_like_yaml(each)]
    near = did_you_mean(name, [each.name for each in _folders(folder) if each.name != name])
    return f"there is {here[0]!r}" if here else near.replace("did you mean", "there is").rstrip("?")


def not_read(folder: Path, files: Collection[str], folders: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each file that looks as if it were read, and for names that differ by their form only.

    Args:
        folder: The exhibit's.
        files: Those that are read at its top.
        folders: Those whose files are read.
    """
    known = [*files, *(f"{name}/" for name in folders)]
    for name, path in _entries(folder).items():
        if _is_like_yaml(name) and path.is_file() and name not in files:
            yield Problem(Location(name), "nothing reads this file", did_you_mean(name, known), is_warning=True)
    yield from _unread_folders(folder, folders)
    for name in folders:
        read = yaml_files(folder, name)
        for found in _yaml_within(folder / name, f"{name}/", _MOST_DEPTH):
            if found not in read:
                hint = f"only files {name}/*.yaml are read"
                yield Problem(Location(found), "nothing reads this file", hint, is_warning=True)
    for at in (folder, *_folders(folder)):
        yield from _twins(folder, at)


def _unread_folders(folder: Path, folders: Collection[str]) -> Iterator[Problem]:
    for at in _folders(folder):
        if at.name not in folders and any(_is_like_yaml(name) for name in _entries(at)):
            hint = did_you_mean(at.name, folders) or f"the files of these are read: {', '.join(folders)}"
            yield Problem(Location(f"{at.name}/"), "nothing reads the files of this folder", hint, is_warning=True)


def _twins(folder: Path, at: Path) -> Iterator[Problem]:
    try:
        found = twins(at)
    except OSError:
        return
    for name, forms in found.items():
        what = f"there are {len(forms)} files of this name, which differ by the Unicode form of their letters only"
        hint = "the composed one is taken" if name in forms else "the first of them is taken"
        where = Location((at.relative_to(folder) / name).as_posix())
        yield Problem(where, what, f"{hint}; remove the other", is_warning=True)


def _yaml_within(folder: Path, prefix: str, deeper: int) -> Iterator[str]:
    for name, path in _entries(folder).items():
        if path.is_dir() and not path.is_symlink():
            yield from _yaml_within(path, f"{prefix}{name}/", deeper - 1) if deeper else ()
        elif _is_like_yaml(name):
            yield f"{prefix}{name}"


def _is_like_yaml(name: str) -> bool:
    return _LIKE_YAML.fullmatch(name) is not None


def _folders(folder: Path) -> list[Path]:
    """Return the folders at the top of the exhibit."""
    return [path for path in _entries(folder).values() if path.is_dir()]


def _entries(folder: Path) -> dict[str, Path]:
    try:
        return entries(folder)
    except OSError:
        return {}
