"""Reading a milestone takes so many steps and no more: an exhibit may have 10,000 of them."""

import sys
from pathlib import Path
from types import FrameType

from exhibit.content import load

CALLS = 920
"""Of functions, for a milestone with two texts in three languages; a tenth more than there are."""

LANGUAGES = ("vi", "ru", "en")


def _write(folder: Path, count: int) -> Path:
    folder.mkdir()
    texts = "".join(f'\n      {language}: "A text"' for language in LANGUAGES)
    rows = "".join(
        f"\n  - id: m{index}\n    date: 1950-01-30\n    kind: treaty\n    level: 2\n    title:{texts}\n    body:{texts}"
        "\n    sources: [one]"
        for index in range(count)
    )
    title = ", ".join(f"{language}: Title" for language in LANGUAGES)
    (folder / "exhibit.yaml").write_text(
        f"title: {{{title}}}\nlanguages: [{', '.join(LANGUAGES)}]\n"
        f"sources: [{{id: one, title: Book, publisher: Press, language: en}}]\nmilestones:{rows}\n",
        encoding="utf-8",
    )
    return folder


def _calls(folder: Path) -> int:
    calls = 0

    def on_event(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(on_event)
    try:
        loaded = load(folder)
    finally:
        sys.setprofile(before)
    assert not loaded.errors, loaded.errors
    return calls


def test_a_milestone_takes_few_steps_to_read(tmp_path: Path) -> None:
    few, many = _write(tmp_path / "few", 20), _write(tmp_path / "many", 120)
    # What is made once and kept is not to be counted for the milestones of the first.
    load(few)
    each = (_calls(many) - _calls(few)) / 100
    assert each <= CALLS, f"{each:.0f} calls"
