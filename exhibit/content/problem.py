"""A problem in content: where it is, what it is, and what may have been meant."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

_NEAR, _NEAR_SHORT, _SHORT = 0.7, 0.6, 4
"""How alike a word that is meant has to be, 0-1, and one of so few letters."""

_ECHOES = (re.compile(r"slide '.*' is not shown"), re.compile(r"no source is named"))
_REFERENCE = re.compile(r"unknown (source|person|picture|milestone|slide|deck|thread|kind) '")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A position in a content file; line and column count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding of the content check.

    Attributes:
        place: Where it is.
        what: One plain sentence without a full stop.
        hint: What may have been meant; empty where there is nothing to suggest.
        is_warning: True where the exhibit can still run, and shows everything.
        is_left_out: True where the exhibit can run, but without what the problem is about.
    """

    place: Location
    what: str
    hint: str = ""
    is_warning: bool = False
    is_left_out: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.is_warning else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {kind}{self.what}{hint}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean …?`` with the nearest known word, or nothing."""
    # Two letters that change places are most of a short word.
    least = _NEAR if len(word) > _SHORT else _NEAR_SHORT
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=least)
    return f"did you mean {near[0]!r}?" if near else ""


def type_hint(word: str, known: list[str]) -> str:
    """Return the hint for an unknown key, or the list of known keys where none is near."""
    return did_you_mean(word, known) or f"known: {', '.join(sorted(known))}"


def said_once(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems with those that say the same once, where they come first, and how often they are there."""
    kept, times = list[tuple[str, Problem]](), Counter[str]()
    for problem in problems:
        echo = next((each.pattern for each in _ECHOES if each.fullmatch(problem.what)), "")
        key = problem.what if _REFERENCE.match(problem.what) else echo
        times[key] += 1
        if not key or times[key] == 1:
            kept.append((key, problem))
    return [_counted(problem, times[key] - 1) if key else problem for key, problem in kept]


def _counted(problem: Problem, more: int) -> Problem:
    return problem if more < 1 else replace(problem, hint=f"{problem.hint}; and {more} more".removeprefix("; "))


def counted(number: int, noun: str) -> str:
    """Return a number with its English noun, ``1 problem`` or ``2 problems``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
