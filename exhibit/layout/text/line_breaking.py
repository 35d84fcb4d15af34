"""Breaking text into lines as a typesetter would: balanced titles, no lonely last word, no dash at a line's start."""

import bisect
import math
import re
from collections.abc import Callable, Sequence

Measure = Callable[[str], float]

_NO_BREAK = "\u00a0"
_LEFT_OUT = "…"
_BEFORE_LEFT_OUT = f" {_NO_BREAK}.,;:–—−·"
_DASH = re.compile(r"[–—−·]")
_SHORT_CYRILLIC = re.compile(r"[«(]?[А-Яа-яЁё]{1,2}")
_FIGURE = re.compile(r"[(«“]?\d(?:[\d.,–]*\d)?")
_NAME = re.compile(r"[(«“]?([^\W\d_]+)[.,;:!?»”)]*")
_VIETNAMESE = re.compile(r"[ĂăÂâĐđÊêÔôƠơƯưẠ-ỹÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]")


def chunks_of(text: str) -> list[str]:
    """Split text at the spaces where a line may break.

    A no-break space is never one. A dash stays with the word before it, a figure with its unit, a Russian
    preposition with its noun, a Vietnamese name with itself.
    """
    chunks: list[str] = []
    before = ""
    for word in text.split(" "):
        if before and (_DASH.fullmatch(word) or _is_bound(before, word)):
            chunks[-1] += f" {word}"
        else:
            chunks.append(word)
        before = word
    return chunks


def _is_bound(before: str, word: str) -> bool:
    """Say whether a word must stay on the line of the one before it."""
    if _SHORT_CYRILLIC.fullmatch(before) or _FIGURE.fullmatch(before):
        return True
    # A Vietnamese name is several capitalised syllables; a mark of punctuation ends it.
    return _is_name(before) and _is_name(word) and before[-1].isalpha() and bool(_VIETNAMESE.search(before + word))


def _is_name(word: str) -> bool:
    match = _NAME.fullmatch(word)
    return match is not None and match[1][0].isupper()


def wrap(text: str, width: float, measure: Measure, *, balanced: bool = False) -> list[str]:
    """Break text into lines no wider than ``width``.

    Args:
        text: One paragraph.
        width: In the unit of ``measure``.
        measure: Returns the width of a piece of text.
        balanced: Make the lines about equally long (for titles) without using more of them.

    Returns:
        The lines; none for empty text. A chunk wider than ``width`` is broken at its spaces, one still wider at its
        no-break spaces, a word or address wider than that wherever the line ends.
    """
    if text and measure(text) <= width:
        # Most labels: one measure instead of one a word.
        return [text]
    chunks: list[str] = []
    for chunk in chunks_of(text):
        if measure(chunk) <= width:
            chunks.append(chunk)
        else:
            chunks += _broken(chunk, width, measure)
    # Measured once: a balanced title is broken a dozen times until its lines are even.
    sized = [(chunk, measure(chunk)) for chunk in chunks]
    space = measure(" ")
    lines = _greedy(sized, width, space)
    if len(lines) < 2:
        return [" ".join(line) for line in lines]
    if balanced:
        lines = _balance(sized, width, len(lines), space)
    elif len(lines[-1]) == 1 and len(lines[-2]) > 2 and measure(f"{lines[-2][-1]} {lines[-1][0]}") <= width:
        # A last word alone gets company, where there is room for both.
        lines[-1].insert(0, lines[-2].pop())
    return [" ".join(line) for line in lines]


def narrowest(text: str, most_lines: int, measure: Measure) -> float:
    """Return the least width at which a text has no more than some lines and breaks no word.

    Args:
        text: One paragraph.
        most_lines: At least 1.
        measure: Returns the width of a piece of text.

    Returns:
        A width in the unit of ``measure``, rounded up; that of the longest chunk where even it gives more lines.
    """
    chunks = chunks_of(text)
    runs = {
        measure(" ".join(chunks[first:last]))
        for first in range(len(chunks))
        for last in range(first + 1, len(chunks) + 1)
    }
    least = max(map(measure, chunks))
    widths = sorted(each for each in runs if each >= least)
    at = bisect.bisect_left(widths, True, key=lambda width: len(wrap(text, width, measure)) <= most_lines)
    return math.ceil(widths[min(at, len(widths) - 1)])


def shortened(line: str, width: float, measure: Measure) -> str:
    """Return as much of a line's beginning as a width holds together with the mark of what is left out.

    Args:
        line: One line.
        width: In the unit of ``measure``.
        measure: Returns the width of a piece of text.

    Returns:
        The beginning and "…"; the mark alone where there is room for no letter.
    """
    count = bisect.bisect_right(range(1, len(line) + 1), width, key=lambda end: measure(f"{line[:end]}{_LEFT_OUT}"))
    return f"{line[:count].rstrip(_BEFORE_LEFT_OUT)}{_LEFT_OUT}"


def _broken(chunk: str, width: float, measure: Measure) -> list[str]:
    """Break what belongs on one line but is wider than it, where that hurts least."""
    broken: list[str] = []
    for word in chunk.split(" "):
        if measure(word) <= width:
            broken.append(word)
            continue
        for part in chunks_of(word.replace(_NO_BREAK, " ")):
            bits = [part] if measure(part) <= width else part.split(" ")
            broken += [piece for bit in bits for piece in _pieces(bit, width, measure)]
    return broken


def _pieces(word: str, width: float, measure: Measure) -> list[str]:
    """Break a word wherever a line ends; an address of hundreds of letters is measured a few times a line."""
    pieces = []
    while word:
        # At least a letter, however narrow the line is.
        count = max(bisect.bisect_right(range(1, len(word) + 1), width, key=lambda end: measure(word[:end])), 1)
        pieces.append(word[:count])
        word = word[count:]
    return pieces


def _greedy(sized: Sequence[tuple[str, float]], width: float, space: float) -> list[list[str]]:
    lines: list[list[str]] = []
    filled = 0.0
    for chunk, length in sized:
        if lines and filled + space + length <= width:
            lines[-1].append(chunk)
            filled += space + length
        else:
            lines.append([chunk])
            filled = length
    return lines


def _balance(sized: Sequence[tuple[str, float]], width: float, count: int, space: float) -> list[list[str]]:
    low, high = width / count * 0.8, width
    for _ in range(12):
        middle = (low + high) / 2
        if len(_greedy(sized, middle, space)) <= count:
            high = middle
        else:
            low = middle
    return _greedy(sized, high, space)
