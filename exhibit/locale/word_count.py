"""How much there is to read in a text, in words as English has them, whatever a language calls a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from exhibit.locale.languages import language_of, tag_or_none

_RATES: Mapping[str, float] = MappingProxyType(
    {
        "ar": 0.65, "de": 0.8, "fi": 0.7, "fr": 0.9, "he": 0.8, "hu": 0.75, "it": 0.85, "ko": 0.75, "nl": 0.9,
        "pl": 0.75, "pt": 0.85, "sl": 0.8, "sv": 0.9, "tr": 0.75, "vi": 1.6,
    }
)  # fmt: skip
"""Words that are read in the time of one English word: of a language with long words fewer, and of Vietnamese, which
writes a space after every syllable, more (after the reading rates of Trauzettel-Klosinski 2012)."""

_LETTERS: Mapping[str, float] = MappingProxyType(
    {"Hani": 1.6, "Hans": 1.6, "Hant": 1.6, "Jpan": 2.2, "Hira": 3.0, "Kana": 3.0}
)
"""Letters that say as much as one English word, in scripts that put no space between words."""

_USUAL_LETTERS = 5.0
"""The same in the other scripts without spaces, which write every sound."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted in a language.

    Attributes:
        unit: ``words`` or ``characters``.
        per_word: How many of them say as much as one English word.
    """

    unit: str
    per_word: float

    def count(self, text: str) -> int:
        """Return how many there are in a text."""
        return len(text.split()) if self.unit == "words" else sum(each.isalnum() for each in text)


@cache
def measure_of(tag: str) -> Measure:
    """Return what is counted in a language; what is no tag is counted in words."""
    if tag_or_none(tag) is None:
        return Measure("words", 1.0)
    language = language_of(tag)
    if language.has_word_spaces:
        return Measure("words", _RATES.get(language.subtag, 1.0))
    return Measure("characters", _LETTERS.get(language.script, _USUAL_LETTERS))


def word_count(text: str, tag: str) -> float:
    """Return how many words, as English has them, a text has."""
    measure = measure_of(tag)
    return measure.count(text) / measure.per_word
