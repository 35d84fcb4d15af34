"""What counts as a file of an exhibit, and by which name it is found.

Everything that looks into an exhibit's folder does so by these rules: reading, checking, drawing, copying, watching.
What systems, editors and synchronisation leave behind is litter, whatever is in it. Names are the same in both Unicode
forms: a Mac decomposes them, and who writes YAML rarely knows.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

_LITTER_NAMES = {
    "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin",
    "system volume information", "lost+found", "@eadir", "#recycle", "network trash folder", "temporary items",
}  # fmt: skip
_LITTER = re.compile(
    r"""
    \..*                       # hidden: .DS_Store, AppleDouble ._x, LibreOffice .~lock.x#, Emacs .#x, Vim .x.swp
    | ~\$.*                    # Microsoft Office while a file is open
    | .*~                      # a backup of many editors, also numbered: x.~1~
    | \#.*\#                   # Emacs, not yet saved
    | .*\.(sw[a-p]|tmp|temp|part|partial|crdownload|download|filepart|bak|orig|rej|kate-swp)
    | .*\.sync-conflict-\d{8}-\d{6}(-[a-z0-9]{7})?(\..*)?    # Syncthing
    | .*___jb_(tmp|old)___     # JetBrains while it saves
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def composed(name: str) -> str:
    """Return a name in the form in which all names are compared (NFC)."""
    return unicodedata.normalize("NFC", name)


def is_litter(name: str) -> bool:
    """Say whether a file or folder is what a system, an editor or a synchronisation leaves behind.

    Args:
        name: Of the file or folder itself, without what it is in.
    """
    return name.casefold() in _LITTER_NAMES or _LITTER.fullmatch(name) is not None


def is_litter_path(path: PurePosixPath) -> bool:
    """Say whether a file is litter, or in a folder that is."""
    return any(is_litter(part) for part in path.parts if part not in {".", ".."})


def chosen(names: Iterable[str]) -> dict[str, str]:
    """Return what counts of the names in one folder, by their composed forms.

    Where a name is there in several forms, the composed one counts, or else the first of them.
    """
    found: dict[str, str] = {}
    for name in sorted(names):
        key = composed(name)
        if not is_litter(key) and (key not in found or name == key):
            found[key] = name
    return dict(sorted(found.items()))


def entries(folder: Path) -> dict[str, Path]:
    """Return the files and folders in a folder that count, by their composed names and in the order of these.

    Raises:
        OSError: It cannot be read.
    """
    return {name: folder / each for name, each in chosen(each.name for each in folder.iterdir()).items()}


def find(folder: Path, name: str) -> Path:
    """Return where a file is, in whichever form its name and those of its folders are on the disk.

    Args:
        folder: Where to begin.
        name: Relative to it, with forward slashes.

    Returns:
        Where it would be as written if there is no such file.
    """
    path = folder
    for part in PurePosixPath(name).parts:
        path = _step(path, part)
    return path


def located(folder: Path, name: str) -> str:
    """Return a file's name, relative to a folder, in the form that it has on the disk; one that leads out as it is."""
    path = find(folder, name)
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else name


def _step(folder: Path, part: str) -> Path:
    direct = folder / composed(part)
    if part == ".." or direct.exists() or direct.is_symlink():
        return direct
    try:
        return entries(folder).get(composed(part), folder / part)
    except OSError:
        return folder / part


def twins(folder: Path) -> dict[str, list[str]]:
    """Return the names in a folder that are there in several Unicode forms, by their composed form; no litter.

    Raises:
        OSError: It cannot be read.
    """
    forms: dict[str, list[str]] = {}
    for name in sorted(each.name for each in folder.iterdir()):
        if not is_litter(composed(name)):
            forms.setdefault(composed(name), []).append(name)
    return {name: each for name, each in forms.items() if len(each) > 1}
