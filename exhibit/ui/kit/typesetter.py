"""Text to lines with measured sizes, at the visitor's text size."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from exhibit.layout.text.line_breaking import Measure, chunks_of, narrowest, shortened, wrap
from exhibit.ui.kit.theme import TextStyle, font_of

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
    """

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    width: float
    line_height: float
    first_baseline: float
    font: QFont

    @property
    def height(self) -> float:
        """Height of all lines."""
        return self.line_height * len(self.lines)

    @property
    def text(self) -> str:
        """The text with its line breaks."""
        return "\n".join(self.lines)


class Typesetter:
    """Sets text at one text size; fonts and measures are kept for reuse."""

    def __init__(self, text_scale: float) -> None:
        self.text_scale = text_scale
        self._fonts: dict[TextStyle, tuple[QFont, QFontMetricsF, Measure]] = {}

    def font(self, text_style: TextStyle) -> QFont:
        """Return a style's font."""
        return self._entry(text_style)[0]

    def advance(self, text: str, text_style: TextStyle) -> float:
        """Return the width of a line in design units."""
        return self._entry(text_style)[2](text)

    def line_height(self, text_style: TextStyle) -> float:
        """Return the distance between baselines in design units."""
        return text_style.size_at(self.text_scale) * text_style.leading

    def set(self, text: str, text_style: TextStyle, width: float, *, balanced: bool = False) -> TextBlock:
        """Break a paragraph into lines no wider than ``width`` design units."""
        font, metrics, measure = self._entry(text_style)
        lines = tuple(wrap(text, width, measure, balanced=balanced))
        widths = tuple(map(measure, lines))
        height = self.line_height(text_style)
        baseline = (height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        return TextBlock(lines, widths, max(widths, default=0.0), height, baseline, font)

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
        block, measure = self.set(text, text_style, width), self._entry(text_style)[2]
        *kept, last = block.lines[:most_lines]
        lines = (*kept, shortened(last, width, measure))
        widths = tuple(map(measure, lines))
        return replace(block, lines=lines, widths=widths, width=max(widths))

    def narrow(self, text: str, text_style: TextStyle, most_lines: int) -> TextBlock:
        """Set a text as narrow as some lines allow, without breaking a word."""
        return self.set(text, text_style, narrowest(text, most_lines, self._entry(text_style)[2]))

    def widest_piece(self, text: str, text_style: TextStyle) -> float:
        """Return the width of the widest piece of a text that belongs on one line, in design units."""
        return max((self.advance(chunk, text_style) for chunk in chunks_of(text)), default=0.0)

    def is_whole(self, text: str, text_style: TextStyle, width: float) -> bool:
        """Say whether a width breaks no word of a text."""
        return all(self.advance(chunk, text_style) <= width for chunk in chunks_of(text))

    def _entry(self, text_style: TextStyle) -> tuple[QFont, QFontMetricsF, Measure]:
        if text_style not in self._fonts:
            font = font_of(text_style, self.text_scale)
            metrics = QFontMetricsF(font)

            def measure(text: str) -> float:
                return metrics.horizontalAdvance(text)

            self._fonts[text_style] = font, metrics, lru_cache(_MEASURED)(measure)
        return self._fonts[text_style]
