"""Makes the words of each language of one exhibit, with the phrases that the exhibit brings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from exhibit.locale.phrase_book import PhraseBook
from exhibit.locale.words import Words


@dataclass(frozen=True, slots=True)
class WordsFactory:
    """Makes words.

    Attributes:
        own: The exhibit's phrases by the tag of their language; there need be none.
    """

    own: Mapping[str, PhraseBook] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def letters(self) -> frozenset[str]:
        """Every letter of the exhibit's own phrases, for which there have to be fonts."""
        books = (each.phrases.values() for each in self.own.values())
        return frozenset("".join(form for book in books for forms in book for form in forms))

    def of(self, language: str) -> Words:
        """Return the words of a language, given by its tag."""
        return Words(language, self.own.get(language))
