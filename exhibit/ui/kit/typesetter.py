"""Text to lines with measured sizes, at the visitor's text size."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF

from exhibit.layout.text.line_breaking import Measure, chunks_of, narrowest, shortened, wrap
from exhibit.layout.text.line_rules import LineRules
from exhibit.locale.languages import Direction, base_direction, language_of
from exhibit.ui.kit.theme import HEAVY, SANS, SANS_SEMIBOLD, TextStyle, font_of, role_of
from exhibit.ui.system.typefaces import Typefaces

_MEASURED = 256
"""Pieces of text of each style whose width is remembered: asking a font costs more than all the breaking of lines."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph set in lines.

    Attributes:
        lines: The lines of text.
        widths: Width of each line in design units.
        width: The widest line.
        line_height: From baseline to baseline.
        first_baseline: From the top of the block to the first baseline.
        font: What it is set in.
        direction: Which way the parts of a line follow one another.
    """

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    width: float
    line_height: float
    first_baseline: float
    font: QFont
    direction: Direction = "ltr"

    @property
    def height(self) -> float:
        """Height of all lines."""
        return self.line_height * len(self.lines)

    @property
    def text(self) -> str:
        """The text with its line breaks."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class _Set:
    """What a style is set with.

    Attributes:
        font: The style's.
        rise: How far the faces of the language reach above the baseline, in design units.
        fall: How far they reach below it.
        line_height: From baseline to baseline.
        measure: The width of a line.
    """

    font: QFont
    rise: float
    fall: float
    line_height: float
    measure: Measure


class Typesetter:
    """Sets text of one language at one text size; fonts and measures are kept for reuse.

    Args:
        text_scale: The visitor's text size.
        language: Its tag; nothing for no language in particular.
        typefaces: The families of the exhibit's languages; the program's own alone if None.
    """

    def __init__(self, text_scale: float, language: str = "", typefaces: Typefaces | None = None) -> None:
        self.text_scale = text_scale
        self._language = language
        self._direction: Direction = language_of(language).direction if language else "ltr"
        self._typefaces = typefaces or Typefaces()
        self._rules = LineRules(language, _opportunities)
        self._sets: dict[TextStyle, _Set] = {}
        self._others = {language: self}

    def in_language(self, language: str) -> "Typesetter":
        """Return what sets another language at the same size."""
        if language not in self._others:
            self._others[language] = Typesetter(self.text_scale, language, self._typefaces)
            self._others[language]._others = self._others  # noqa: SLF001 - siblings know each other
        return self._others[language]

    def font(self, text_style: TextStyle) -> QFont:
        """Return a style's font."""
        return self._entry(text_style).font

    def advance(self, text: str, text_style: TextStyle) -> float:
        """Return the width of a line in design units."""
        return self._entry(text_style).measure(text)

    def line_height(self, text_style: TextStyle) -> float:
        """Return the distance between baselines in design units; more than the style's where a script needs it."""
        return self._entry(text_style).line_height

    def set(self, text: str, text_style: TextStyle, width: float, *, balanced: bool = False) -> TextBlock:
        """Break a text into lines no wider than ``width`` design units."""
        entry = self._entry(text_style)
        lines = tuple(wrap(text, width, entry.measure, self._rules, balanced=balanced))
        widths = tuple(map(entry.measure, lines))
        baseline = (entry.line_height - entry.rise - entry.fall) / 2 + entry.rise
        direction = base_direction(text, self._direction)
        return TextBlock(lines, widths, max(widths, default=0.0), entry.line_height, baseline, entry.font, direction)

    def fit(self, text: str, styles: tuple[TextStyle, ...], width: float, most_lines: int) -> TextBlock:
        """Set a title in the first style that breaks no word and needs no more lines, or else in the last."""
        for text_style in styles[:-1]:
            if self.is_whole(text, text_style, width):
                block = self.set(text, text_style, width, balanced=True)
                if len(block.lines) <= most_lines:
                    return block
        return self.set(text, styles[-1], width, balanced=True)

    def set_within(self, text: str, text_style: TextStyle, width: float, most_lines: int) -> TextBlock:
        """Set a title in no more than some lines; what they cannot hold is left out, and a mark says so."""
        block = self.set(text, text_style, width, balanced=True)
        if len(block.lines) <= most_lines:
            return block
        block, measure = self.set(text, text_style, width), self._entry(text_style).measure
        *kept, last = block.lines[:most_lines]
        lines = (*kept, shortened(last, width, measure))
        widths = tuple(map(measure, lines))
        return replace(block, lines=lines, widths=widths, width=max(widths))

    def narrow(self, text: str, text_style: TextStyle, most_lines: int) -> TextBlock:
        """Set a text as narrow as some lines allow, without breaking a word."""
        measure = self._entry(text_style).measure
        return self.set(text, text_style, narrowest(text, most_lines, measure, self._rules))

    def chunks(self, text: str) -> list[str]:
        """Return the pieces of a text that belong on one line each."""
        return chunks_of(text, self._rules)

    def widest_piece(self, text: str, text_style: TextStyle) -> float:
        """Return the width of the widest piece of a text that belongs on one line, in design units."""
        return max((self.advance(chunk, text_style) for chunk in self.chunks(text)), default=0.0)

    def is_whole(self, text: str, text_style: TextStyle, width: float) -> bool:
        """Say whether a width breaks no word of a text."""
        return all(self.advance(chunk, text_style) <= width for chunk in self.chunks(text))

    def _entry(self, text_style: TextStyle) -> _Set:
        if text_style not in self._sets:
            self._sets[text_style] = self._made(text_style)
        return self._sets[text_style]

    def _made(self, text_style: TextStyle) -> _Set:
        is_heavy = text_style.face in HEAVY
        families = self._typefaces.families(self._language, is_heavy=is_heavy)
        others = self._typefaces.others(self._language, is_heavy=is_heavy)
        if not self._typefaces.may_be_spaced(self._language):
            text_style = replace(text_style, spacing=0.0)
        leading = self._typefaces.leading(role_of(text_style.face))
        stand_ins = (*families, *others, SANS_SEMIBOLD if is_heavy else SANS)
        font = font_of(text_style, self.text_scale, leading, stand_ins)
        metrics = QFontMetricsF(font)

        def measure(text: str) -> float:
            return metrics.horizontalAdvance(text)

        rise, fall = metrics.ascent(), metrics.descent()
        height = text_style.size_at(self.text_scale) * text_style.leading
        for family in (*leading, *families):
            # The program's own faces have the leading that their style asks for; what stands in has its own measure.
            face = QFont(font)
            face.setFamilies([family])
            reach = QFontMetricsF(face)
            rise, fall = max(rise, reach.ascent()), max(fall, reach.descent())
            height = max(height, rise + fall)
        return _Set(font, rise, fall, height, lru_cache(_MEASURED)(measure))


def _opportunities(word: str) -> list[int]:
    """Return where Qt's tables let a line break: those of Unicode, and a dictionary for Thai where there is libthai."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, word)
    found = []
    while (at := finder.toNextBoundary()) != -1:
        found.append(at)
    return _in_letters(word, found)


def _in_letters(word: str, units: list[int]) -> list[int]:
    """Return places counted in letters instead of UTF-16 units; the same unless there are letters beyond them."""
    if word.isascii() or max(word) <= "\uffff":
        return units
    starts = {0: 0}
    at = 0
    for index, letter in enumerate(word, 1):
        at += 2 if letter > "\uffff" else 1
        starts[at] = index
    return [starts[unit] for unit in units if unit in starts]
