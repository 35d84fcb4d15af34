"""One wrong piece of the bundled exhibit is left out, and everything else stays and is whole."""

import random
import re
import shutil
from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from exhibit.navigation import NavigationIndex
from exhibit.settings import bundled_exhibit
from first_fast import first_fast
from whole import dangling

RECORD = re.compile(r"^( *- *(?:\{ *)?)id: *([a-z0-9_-]+)", re.MULTILINE)
FILES = sorted(each for each in bundled_exhibit().rglob("*.yaml") if each.name not in {"exhibit.yaml", "theme.yaml"})
CHANCE = random.Random(13)


def some_of(file: Path) -> list[str]:
    keys = [record.group(2) for record in RECORD.finditer(file.read_text(encoding="utf-8"))]
    return CHANCE.sample(keys, min(3, len(keys)))


ONES = [(file.relative_to(bundled_exhibit()).as_posix(), key) for file in FILES for key in some_of(file)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bundled") / "exhibit"
    shutil.copytree(bundled_exhibit(), made)
    return made


def is_whole(exhibit: Exhibit | None) -> bool:
    assert exhibit is not None
    assert dangling(exhibit) == []
    assert NavigationIndex.of(exhibit).milestones
    return True


@pytest.mark.slow
@pytest.mark.parametrize(("file", "key"), ONES)
def test_a_record_with_a_slip_is_left_out_with_at_most_one_word_more(folder: Path, file: str, key: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    try:
        path.write_text(
            re.sub(
                rf"\bid: *{re.escape(key)}\b",
                f"id: {key}, x: y" if f"{{id: {key}" in text else f"id: {key}\n    x: y",
                text,
                count=1,
            ),
            encoding="utf-8",
        )
        loaded = load(folder, is_whole=False)
        if loaded.exhibit is None:
            assert "charts/" in str(loaded.errors), [str(each) for each in loaded.errors]
            return
        assert is_whole(loaded.exhibit)
        assert 1 <= len(loaded.errors) <= 3, [str(each) for each in loaded.errors]
    finally:
        path.write_text(text, encoding="utf-8")


@first_fast("file", [each.relative_to(bundled_exhibit()).as_posix() for each in FILES])
def test_a_file_that_cannot_be_read_is_one_problem_and_not_one_for_each_reference(folder: Path, file: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    try:
        path.write_text(text + "\n\t- tab", encoding="utf-8")
        loaded = load(folder, is_whole=False)
        assert len(loaded.errors) <= 3, [str(each) for each in loaded.errors]
        if not file.startswith(("charts/", "sources")):
            assert is_whole(loaded.exhibit)
    finally:
        path.write_text(text, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    "picture", sorted((bundled_exhibit() / "pictures").glob("*.svg"))[:4], ids=lambda each: each.name
)
def test_a_missing_picture_is_left_out(folder: Path, picture: Path) -> None:
    away = folder / "pictures" / picture.name
    away.rename(away.with_suffix(".away"))
    try:
        loaded = load(folder, is_whole=False)
        assert is_whole(loaded.exhibit)
        assert "is missing" in str(loaded.left_out[0])
        assert len(loaded.errors) <= 2, [str(each) for each in loaded.errors]
    finally:
        away.with_suffix(".away").rename(away)


SLIPS = [
    lambda line, _at: line[:0],
    lambda line, _at: line.replace(":", " :x", 1),
    lambda line, at: line[: at % (len(line) + 1)],
    lambda line, _at: line.replace("id:", "idd:"),
    lambda line, _at: line.replace("[", "[zzz, "),
    lambda line, _at: line + " {",
]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(16))
def test_whatever_slips_into_lines_what_is_shown_is_whole(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = folder / chance.choice(FILES).relative_to(bundled_exhibit())
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    for _ in range(3):
        at = chance.randrange(len(lines))
        lines[at] = chance.choice(SLIPS)(lines[at], chance.randrange(200))
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
        loaded = load(folder, is_whole=False)
        assert is_whole(loaded.exhibit) if loaded.exhibit is not None else loaded.errors
    finally:
        path.write_text(text, encoding="utf-8")
