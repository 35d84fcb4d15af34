"""What lint cannot see of the bans in pyproject.toml: what is called on a value, and exceptions nobody needs."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

import exhibit

PACKAGE = Path(exhibit.__file__).parent
ROOT = PACKAGE.parent
RUFF = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
IGNORES = [(pattern, code) for pattern, codes in RUFF["per-file-ignores"].items() for code in codes]

BANNED = {
    "singleShot", "startTimer", "processEvents", "sendPostedEvents", "utcnow", "currentDateTime", "currentDateTimeUtc",
    "currentMSecsSinceEpoch", "currentSecsSinceEpoch", "currentDate", "currentTime", "msleep", "usleep", "__import__",
}  # fmt: skip
ASKED = {"now": {"clock", "_clock"}, "today": {"self", "views"}}
"""Who may be asked for the time and the day, because somebody has handed them in."""


def _texts_of(files: Iterable[Path]) -> dict[str, str]:
    """Return the text of each file by its path from the root."""
    texts = {each.relative_to(ROOT).as_posix(): each.read_text(encoding="utf-8") for each in sorted(files)}
    assert texts, "nothing is looked at"
    return texts


def _allows(code: str, name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern, ignored in IGNORES if ignored == code)


def _name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _banned(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute | ast.Name) and _name_of(node) in BANNED:
            yield f"line {node.lineno}: {_name_of(node)}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            asked = node.func.attr
            if asked in ASKED and _name_of(node.func.value) not in ASKED[asked]:
                yield f"line {node.lineno}: {asked}"


def test_nothing_goes_round_the_bans() -> None:
    texts = _texts_of(
        each for each in PACKAGE.rglob("*.py") if not _allows("TID251", each.relative_to(ROOT).as_posix())
    )
    found = [f"{name}: {each}" for name, text in texts.items() for each in _banned(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["self._timer.singleShot(0, f)", "type(day).today()", "Moment.now()", "self._moments[0].now()", "item.startTimer(16)",
     "application.processEvents()", "wait = application.processEvents", "__import__('random')"],
)  # fmt: skip
def test_a_way_round_a_ban_is_seen(text: str) -> None:
    assert len(list(_banned(text))) == 1


@pytest.mark.parametrize(
    "text", ["self._clock.now()", "director.ticker.clock.now()", "self.views.today()", "context.today"]
)
def test_what_is_handed_in_may_be_asked(text: str) -> None:
    assert list(_banned(text)) == []


@cache
def _found_by_lint() -> frozenset[tuple[str, str]]:
    """Return file and code of all that lint would find if no file was excepted."""
    command = [Path(sys.executable).with_name("ruff"), "check", "--no-cache", "--output-format", "json",
               "--config", "lint.per-file-ignores = {}", "."]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    found = json.loads(done.stdout)
    return frozenset((Path(each["filename"]).relative_to(ROOT).as_posix(), each["code"]) for each in found)


@pytest.mark.parametrize(("pattern", "code"), IGNORES)
def test_every_exception_is_needed(pattern: str, code: str) -> None:
    assert any(fnmatch(name, pattern) and re.fullmatch(rf"{code}\d*", found) for name, found in _found_by_lint())


def test_in_the_program_each_exception_names_one_file() -> None:
    named = [pattern for pattern, _ in IGNORES if not pattern.startswith("tests/")]
    assert [pattern for pattern in named if not (ROOT / pattern).is_file()] == []


# A second way to begin at the first frame ------------------------------------------------------------------------

_MOVING = ("motion", "layout", "ui", "kiosk/staff")
_BEGINS = re.compile(r"\bnow_s\b[^\n]*\bif\b[^\n]*\bis None\b|is None:\n\s+self\.\w+ = now_s\b")


def test_only_the_stopwatch_knows_how_to_begin_at_a_first_tick() -> None:
    texts = _texts_of(file for room in _MOVING for file in PACKAGE.joinpath(room).rglob("*.py"))
    found = [name for name, text in texts.items() for _ in _BEGINS.findall(text)]
    assert found == ["exhibit/motion/stopwatch.py"], "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["self._began_s = now_s if self._began_s is None else self._began_s",
     "left = now_s - (now_s if self.began_s is None else self.began_s)",
     "if self._rest_until_s is None:\n            self._rest_until_s = now_s + 3"],
)  # fmt: skip
def test_another_way_to_begin_at_a_first_tick_is_seen(text: str) -> None:
    assert _BEGINS.search(text)
