"""Accepted looks: a text for each screen, a section for each shape, text size and language; and some pictures."""

import difflib
from collections.abc import Mapping
from pathlib import Path

from picture_comparison import difference, levels, packed, side_by_side
from PySide6.QtGui import QImage

ACCEPTED = Path(__file__).parent / "accepted"
COMMAND = "python -m pytest tests/look --accept"
_MOST_LINES = 40
_MOST_OF_A_SECTION = 14

_MOST_PACKED = 0
"""What Qt calls the quality of a PNG: the least takes the longest and makes the smallest file."""
_TOLD = f"Look, and if all of it is meant: {COMMAND}"

Sections = Mapping[str, list[str]]


def path_of(name: str) -> Path:
    """Return the file of a screen."""
    return ACCEPTED / f"{name}.txt"


def written(sections: Sections) -> str:
    """Return the text of a file: only titles begin at its left edge, so that a diff names the section it is in."""
    return "".join(
        "".join([f"{title}\n", *(f"  {line}\n" for line in lines), "\n"]) for title, lines in sections.items()
    )


def read(path: Path) -> dict[str, list[str]]:
    """Return the sections of a file; none for a file that is not there."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    # Not splitlines(): a text may hold what that takes for the end of a line.
    for line in text.split("\n"):
        if line.startswith("  "):
            lines.append(line[2:])
        elif line:
            lines = sections.setdefault(line, [])
    return sections


def differences(shown: Sections, accepted: Sections) -> str:
    """Return a short unified diff, section by section; nothing where all is as accepted."""
    found: list[str] = []
    apart = [
        title
        for title in (*shown, *(each for each in accepted if each not in shown))
        if shown.get(title) != accepted.get(title)
    ]
    for title in apart:
        lines = list(
            difflib.unified_diff(
                accepted.get(title, []), shown.get(title, []), f"{title}, accepted", f"{title}, shown", "", "", 1, ""
            )
        )
        found += _cut(lines, _MOST_OF_A_SECTION)
    return "\n".join([*_cut(found, _MOST_LINES), f"{len(apart)} of {len(shown)} sections differ"]) if apart else ""


def _cut(lines: list[str], most: int) -> list[str]:
    return lines if len(lines) <= most else [*lines[:most], f"… {len(lines) - most} lines more"]


class Acceptance:
    """What is to be done with a look that is not the accepted one.

    Args:
        folder: Where pictures are laid side by side.
        is_wanted: The accepted files are written anew.

    Attributes:
        done: What was accepted, a line each.
    """

    def __init__(self, folder: Path, *, is_wanted: bool) -> None:
        self.folder, self.is_wanted = folder, is_wanted
        self.done: list[str] = []

    def judge(self, name: str, shown: Sections) -> str:
        """Return how a screen differs from its accepted text, or accept it; nothing where all is well."""
        path = path_of(name)
        found = differences(shown, read(path))
        if found and self.is_wanted:
            path.parent.mkdir(exist_ok=True)
            path.write_text(written(shown), encoding="utf-8")
            self.done.append(str(path.relative_to(Path.cwd())))
            return ""
        return f"{name} does not look as accepted\n{found}\n{_TOLD}" if found else ""

    def judge_picture(self, name: str, shown: QImage) -> str:
        """Return how a picture differs from the accepted one, or accept it; nothing where both look alike.

        What differs is laid side by side in ``folder`` either way: accepted, shown, and what is apart.
        """
        path = ACCEPTED / f"{name}.png"
        accepted = QImage(str(path)) if path.is_file() else QImage(shown.size(), QImage.Format.Format_RGB32)
        found = difference(levels(shown), levels(accepted)) if path.is_file() else "it has never been accepted"
        if not found:
            return ""
        beside = self.folder / f"{name}.png"
        assert side_by_side(shown, accepted).save(str(beside))
        if self.is_wanted:
            path.parent.mkdir(exist_ok=True)
            assert packed(shown).save(str(path), "PNG", _MOST_PACKED)
            self.done.append(f"{path.relative_to(Path.cwd())}: before, after and difference are in {beside}")
            return ""
        return f"{name} does not look as accepted: {found}\nside by side: {beside}\n{_TOLD}"

    def judge_stale(self, stale: list[Path]) -> str:
        """Return which files belong to no screen any more, or remove them; nothing where there are none."""
        if self.is_wanted:
            for path in stale:
                path.unlink()
                self.done.append(f"{path.name} is gone")
            return ""
        return f"no screen has these looks: {', '.join(each.name for each in stale)}\n{_TOLD}" if stale else ""
