"""The phrases of one language from a gettext catalogue, its plurals by the rule that the catalogue states."""

import gettext
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from exhibit.locale.languages import Language, language_of

CATALOGUES = Path(__file__).parent / "catalogues"
FALLBACK = "en"
"""What is said where a language lacks a phrase."""

_TELLING = 201
"""Numbers below it show all forms of a plural but those of millions."""

OWN_NAME = "own name"
KEYBOARD = "keyboard rows"
EXTRAS: Mapping[str, str] = MappingProxyType(
    {
        OWN_NAME: "what the language calls itself, where CLDR does not know it",
        KEYBOARD: "letters of the touch keyboard, rows from top to bottom with a space between each two",
    }
)
"""What a catalogue may say besides all phrases: nobody misses it."""


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """What is said in a language.

    Attributes:
        phrases: The forms of each phrase by how the program calls it; one that has no plural has one form.
        form_of: Which of the forms of a plural a number asks for.
    """

    phrases: Mapping[str, tuple[str, ...]]
    form_of: Callable[[int], int]

    @classmethod
    def of(cls, catalogue: Catalog, left_out: Collection[str] = ()) -> "PhraseBook":
        """Return the phrases of a catalogue but some; those that are empty or not sure are left out too."""
        phrases = {
            name_of(message): forms_of(message)
            for message in catalogue
            if message.id and not message.fuzzy and name_of(message) not in left_out and all(forms_of(message))
        }
        return cls(MappingProxyType(phrases), gettext.c2py(catalogue.plural_expr))

    def get(self, phrase: str) -> str | None:
        """Return a phrase, or None where it is not there."""
        forms = self.phrases.get(phrase)
        return None if forms is None else forms[0]

    def get_plural(self, phrase: str, number: int) -> str | None:
        """Return the form of a phrase that a number asks for, or None where it is not there."""
        forms = self.phrases.get(phrase)
        return None if forms is None else forms[min(self.form_of(abs(number)), len(forms) - 1)]


def name_of(message: Message) -> str:
    """Return how a message of a catalogue is called: itself, or its singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def forms_of(message: Message) -> tuple[str, ...]:
    """Return what a message is in the catalogue's language: one text, or the forms of a plural."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def read_catalogue(file: BinaryIO, locale: Locale) -> Catalog:
    """Read a gettext catalogue.

    Args:
        file: In UTF-8.
        locale: Whose rule of plurals it follows if it states none.

    Raises:
        PoFileError: It is none.
        ValueError: It is not UTF-8, or a line of its head cannot be read.
    """
    catalogue = read_po(file, locale=locale, abort_invalid=True)
    gettext.c2py(catalogue.plural_expr)
    return catalogue


def lone_forms(locale: Locale) -> frozenset[int]:
    """Return which forms of a plural stand for one number alone, and may say it in a word, as Arabic says two."""
    form_of = gettext.c2py(get_plural(locale).plural_expr)
    times = Counter(form_of(number) for number in range(_TELLING))
    return frozenset(form for form, count in times.items() if count == 1)


def plural_count(locale: Locale) -> int:
    """Return how many forms a plural has in a language by CLDR."""
    return int(get_plural(locale).num_plurals)


def built_in_tags() -> tuple[str, ...]:
    """Return the tags of the languages that the program speaks by itself."""
    return tuple(sorted(each.stem for each in CATALOGUES.glob("*.po")))


@cache
def built_in_tag(language: Language) -> str | None:
    """Return the catalogue that speaks a language as it is written: ``pt`` for ``pt-BR``, ``zh-Hans`` for ``zh-CN``."""
    if not language.is_known:
        return None
    tags = [tag for tag in built_in_tags() if _speaks(language_of(tag), language)]
    return language.tag if language.tag in tags else next(iter(tags), None)


def _speaks(one: Language, other: Language) -> bool:
    return (one.locale.language, one.script) == (other.locale.language, other.script)


@cache
def built_in(tag: str) -> PhraseBook:
    """Return the phrases of one of the program's own languages."""
    with (CATALOGUES / f"{tag}.po").open("rb") as file:
        return PhraseBook.of(read_catalogue(file, language_of(tag).locale))
