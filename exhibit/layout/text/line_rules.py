"""What one language asks of the ends of lines: what stays together, and where a word may be parted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

Opportunities = Callable[[str], Sequence[int]]
"""Returns where a line may break inside a word, as counts of letters before the break."""

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"

_SHORT_CYRILLIC = re.compile(r"[«(]?[А-Яа-яЁёІіЇїЄєЎў]{1,2}")
_SHORT_LATIN = re.compile(r"[„«(]?[AIKOSUVWZaikosuvwz]")
_CYRILLIC_ALPHABETS = {"ky", "kk", "mk", "mn", "sr", "tg", "tt"}
_SHORT_LATIN_WORDS = {"cs", "hr", "pl", "sk", "sl"}
_WRITTEN_WITH_MARKS = {
    "ca", "cs", "cy", "da", "de", "es", "et", "fi", "fr", "ga", "gl", "hr", "hu", "is", "it", "lt", "lv", "nb", "nl",
    "nn", "no", "oc", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tr",
}  # fmt: skip
_VIETNAMESE = re.compile(r"[ĂăÂâĐđÊêÔôƠơƯưẠ-ỹÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]")
_ONLY_VIETNAMESE = re.compile(r"[ƠơƯưẠ-ỹ]")
_WITHOUT_SPACES = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u312f\u31a0-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f"
    r"\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 512
_LEAST_LETTERS = 7
"""A word shorter than that is not parted: its halves would be two stumps."""


def _nowhere(_word: str) -> Sequence[int]:
    return ()


@dataclass(frozen=True)
class LineRules:
    """How lines of one language end.

    Attributes:
        language: A BCP 47 tag; nothing for no language in particular.
        opportunities: Where a line may break in a run of letters that has no spaces between its words (Chinese,
            Thai); pure code has no tables for that, so they are handed in.
    """

    language: str = ""
    opportunities: Opportunities = _nowhere

    @cached_property
    def tongue(self) -> str:
        """The language without script and region."""
        return self.language.replace("_", "-").partition("-")[0].lower()

    def is_short(self, word: str) -> bool:
        """Say whether a word is one of the short ones that stay on the line of the next, such as a preposition."""
        if self.tongue in _SHORT_LATIN_WORDS and _SHORT_LATIN.fullmatch(word):
            return True
        return self.tongue not in _CYRILLIC_ALPHABETS and _SHORT_CYRILLIC.fullmatch(word) is not None

    def is_vietnamese(self, text: str) -> bool:
        """Say whether a name looks Vietnamese, in a language that may have marks of its own on its letters."""
        letters = _ONLY_VIETNAMESE if self.tongue in _WRITTEN_WITH_MARKS else _VIETNAMESE
        return letters.search(text) is not None

    @staticmethod
    def has_parts(text: str) -> bool:
        """Say whether there may be places to break that are no spaces."""
        return ZERO_WIDTH_SPACE in text or _WITHOUT_SPACES.search(text) is not None

    def parts(self, word: str) -> list[str]:
        """Return the parts of what stands between two spaces, between which a line may break without a mark."""
        if ZERO_WIDTH_SPACE in word:
            return [part for each in word.split(ZERO_WIDTH_SPACE) if each for part in self.parts(each)] or [""]
        if not _WITHOUT_SPACES.search(word):
            return [word]
        ends = [*(at for at in self.opportunities(word) if 0 < at < len(word)), len(word)]
        return [word[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]

    def syllables(self, word: str) -> list[str]:
        """Return the parts of one word between which a hyphen may stand; the word alone where there is no such place.

        Where the author has written soft hyphens only these count. An address, a number or a word of a language
        without patterns has one part.
        """
        if SOFT_HYPHEN in word:
            return [each for each in word.split(SOFT_HYPHEN) if each]
        found = _WORD.search(word)
        if found is None or len(found[0]) < _LEAST_LETTERS or len(_WORD.findall(word)) > 1:
            return [word]
        ends = [found.start() + at for at in _hyphens(self.tongue, found[0])]
        return [word[start:end] for start, end in zip([0, *ends], [*ends, len(word)], strict=True)]


@lru_cache(_MOST_WORDS)
def _hyphens(tongue: str, word: str) -> tuple[int, ...]:
    import pyphen  # noqa: PLC0415 - most exhibits have no such word

    name = pyphen.language_fallback(tongue) if tongue else None
    return () if name is None else tuple(pyphen.Pyphen(lang=name, left=2, right=3).positions(word))
