"""Breaking text into lines as a typesetter would: balanced titles, no lonely last word, no dash at a line's start."""

import bisect
import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from exhibit.layout.text.line_rules import SOFT_HYPHEN, ZERO_WIDTH_SPACE, LineRules

Measure = Callable[[str], float]

PARAGRAPH_END = "\n"
"""What stands between two paragraphs of a text."""

_JOINER = "\u200d"
_NO_BREAK = "\u00a0"
LEFT_OUT = "…"
"""The mark of what is left out."""
_BEFORE_IT = f" {_NO_BREAK}.,;:–—−·"
_CLOSING = re.compile(r"[–—−·;:!?»]+")
_FIGURE = re.compile(r"[(«“]?\d(?:[\d.,–]*\d)?|«")
_NAME = re.compile(r"[(«“]?([^\W\d_]+)[.,;:!?»”)]*")
_HYPHENS = re.compile(r"(?<=[^\W_][-‐])(?=[^\W_])")
_INVISIBLE = str.maketrans("", "", SOFT_HYPHEN + ZERO_WIDTH_SPACE)
_ANY = LineRules()


class _Piece(NamedTuple):
    """What is never parted.

    Attributes:
        text: Its letters.
        gap: What stands before it on a line: a space, or nothing where words are written together.
        end: What is written after it where a line ends: a hyphen, or nothing.
    """

    text: str
    gap: str = " "
    end: str = ""


_Sized = tuple[_Piece, float, float, float]
"""A piece, the width of its gap, its own, and its own where a line ends after it."""


def chunks_of(text: str, rules: LineRules = _ANY) -> list[str]:
    """Split a paragraph where a line may break without parting a word.

    A no-break space is no such place. A dash stays with the word before it, a figure with its unit, a Russian
    preposition with its noun, a Vietnamese name with itself.
    """
    return [piece.text for piece in _chunks(text, rules)]


def _chunks(text: str, rules: LineRules) -> list[_Piece]:
    chunks: list[_Piece] = []
    before = ""
    has_parts = rules.has_parts(text)
    for word in text.split(" "):
        first, *more = rules.parts(word) if has_parts else (word,)
        if before and (_CLOSING.fullmatch(word) or _is_bound(before, word, rules)):
            chunks[-1] = _Piece(f"{chunks[-1].text} {first}", chunks[-1].gap)
        else:
            chunks.append(_Piece(first))
        chunks += [_Piece(part, "") for part in more]
        before = word
    return chunks


def _is_bound(before: str, word: str, rules: LineRules) -> bool:
    """Say whether a word must stay on the line of the one before it."""
    if rules.is_short(before) or _FIGURE.fullmatch(before):
        return True
    # A Vietnamese name is several capitalised syllables; a mark of punctuation ends it.
    return _is_name(before) and _is_name(word) and before[-1].isalpha() and rules.is_vietnamese(before + word)


def _is_name(word: str) -> bool:
    match = _NAME.fullmatch(word)
    return match is not None and match[1][0].isupper()


def wrap(text: str, width: float, measure: Measure, rules: LineRules = _ANY, *, balanced: bool = False) -> list[str]:
    """Break text into lines no wider than ``width``.

    Args:
        text: One paragraph, or several with a PARAGRAPH_END between them.
        width: In the unit of ``measure``.
        measure: Returns the width of a piece of text.
        rules: What the language asks for.
        balanced: Make the lines about equally long (for titles) without using more of them.

    Returns:
        The lines, with an empty one between two paragraphs; none for empty text. A chunk wider than ``width`` is broken
        at its spaces, one still wider at its no-break spaces, a word wider than that at its hyphens and between its
        syllables, and what has none wherever the line ends.
    """
    if PARAGRAPH_END in text:
        first, *more = (wrap(each, width, measure, rules, balanced=balanced) for each in text.split(PARAGRAPH_END))
        return [*first, *(line for paragraph in more for line in ("", *paragraph))]
    if text and measure(text) <= width:
        # Most labels: one measure instead of one a word.
        return [text.translate(_INVISIBLE)]
    space = measure(" ")
    # Measured once: a balanced title is broken a dozen times until its lines are even.
    sized = [
        _sized(each, space, measure)
        for chunk in _chunks(text, rules)
        for each in ([chunk] if measure(chunk.text) <= width else _broken(chunk, width, measure, rules))
    ]
    lines = _greedy(sized, width)
    if len(lines) < 2:
        return [_line(line) for line in lines]
    if balanced:
        lines = _balance(sized, width, len(lines))
    elif len(lines[-1]) == 1 and len(lines[-2]) > 2 and measure(_line([lines[-2][-1], lines[-1][0]])) <= width:
        # A last word alone gets company, where there is room for both.
        lines[-1].insert(0, lines[-2].pop())
    return [_line(line) for line in lines]


def narrowest(text: str, most_lines: int, measure: Measure, rules: LineRules = _ANY) -> float:
    """Return the least width at which a text has no more than some lines and breaks no word.

    Args:
        text: One paragraph.
        most_lines: At least 1.
        measure: Returns the width of a piece of text.
        rules: What the language asks for.

    Returns:
        A width in the unit of ``measure``, rounded up; that of the longest chunk where even it gives more lines.
    """
    chunks = _chunks(text, rules)
    runs = {
        measure(_line(chunks[first:last])) for first in range(len(chunks)) for last in range(first + 1, len(chunks) + 1)
    }
    least = max(measure(each.text) for each in chunks)
    widths = sorted(each for each in runs if each >= least)
    at = bisect.bisect_left(widths, True, key=lambda width: len(wrap(text, width, measure, rules)) <= most_lines)
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
    count = bisect.bisect_right(range(1, len(line) + 1), width, key=lambda end: measure(f"{line[:end]}{LEFT_OUT}"))
    count = _before_marks(line, count)
    return f"{line[:count].rstrip(_BEFORE_IT)}{LEFT_OUT}"


def _broken(chunk: _Piece, width: float, measure: Measure, rules: LineRules) -> list[_Piece]:
    """Break what belongs on one line but is wider than it, where that hurts least."""
    broken: list[_Piece] = []
    for word in chunk.text.split(" "):
        if measure(word) <= width:
            broken.append(_Piece(word))
            continue
        for part in chunks_of(word.replace(_NO_BREAK, " "), rules):
            bits = [part] if measure(part) <= width else part.split(" ")
            for bit in bits:
                broken += _pieces(bit, width, measure, rules)
    return [_Piece(broken[0].text, chunk.gap, broken[0].end), *broken[1:]]


def _pieces(word: str, width: float, measure: Measure, rules: LineRules) -> list[_Piece]:
    """Break a word at its own hyphens, then between its syllables, then wherever a line ends."""
    if measure(word) <= width:
        return [_Piece(word)]
    joined = _HYPHENS.split(word)
    pieces: list[_Piece] = []
    for member in joined:
        syllables = rules.syllables(member)
        pieces += [_Piece(each, "", "-") for each in syllables[:-1]]
        pieces.append(_Piece(syllables[-1], ""))
    small = [bit for each in pieces for bit in _cut(each, width, measure)]
    return [_Piece(small[0].text, " ", small[0].end), *small[1:]]


def _cut(piece: _Piece, width: float, measure: Measure) -> list[_Piece]:
    """Cut what no rule can break wherever a line ends; hundreds of letters are measured a few times a line."""
    cut: list[_Piece] = []
    word = piece.text
    while measure(word + piece.end) > width and len(word) > 1:
        # At least a letter, however narrow the line is.
        fitting = bisect.bisect_right(range(1, len(word)), width, key=lambda end: measure(word[:end]))
        count = _before_marks(word, fitting) or max(fitting, 1)
        cut.append(_Piece(word[:count], ""))
        word = word[count:]
    return [*cut, _Piece(word, "", piece.end)]


def _sized(piece: _Piece, space: float, measure: Measure) -> _Sized:
    length = measure(piece.text)
    at_end = measure(piece.text + piece.end) if piece.end else length
    return piece, space if piece.gap else 0.0, length, at_end


def _before_marks(text: str, count: int) -> int:
    """Return where to part a text so that no letter loses the marks that stand on it; no farther than some letters."""
    while 0 < count < len(text) and (unicodedata.category(text[count])[0] == "M" or text[count - 1] == _JOINER):
        count -= 1
    return count


def _line(pieces: Sequence[_Piece]) -> str:
    """Return the line that pieces make."""
    text = pieces[0].text + "".join(each.gap + each.text for each in pieces[1:]) + pieces[-1].end
    return text.translate(_INVISIBLE)


def _greedy(sized: Sequence[_Sized], width: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    filled = 0.0
    for piece, gap, length, at_end in sized:
        if lines and filled + gap + at_end <= width:
            lines[-1].append(piece)
            filled += gap + length
        else:
            lines.append([piece])
            filled = length
    return lines


def _balance(sized: Sequence[_Sized], width: float, count: int) -> list[list[_Piece]]:
    low, high = width / count * 0.8, width
    for _ in range(12):
        middle = (low + high) / 2
        if len(_greedy(sized, middle)) <= count:
            high = middle
        else:
            low = middle
    return _greedy(sized, high)
