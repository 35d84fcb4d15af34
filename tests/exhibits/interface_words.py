"""Words of the interface in a language that the program does not speak: as long as the English ones, and of its letters."""

import re

from babel.messages.plurals import get_plural
from babel.messages.pofile import normalize
from said import SAID

from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import FALLBACK, built_in

_BETWEEN = re.compile(r"(\{[^}]*\}|\s+)")


def interface_words(tag: str) -> str:
    """Return a whole gettext catalogue, whose sentences mean nothing."""
    plural = get_plural(language_of(tag).locale)
    parts = [
        (
            f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
            f'"Plural-Forms: nplurals={plural.num_plurals}; plural={plural.plural_expr};\\n"'
        )
    ]
    for name, (one, *others) in built_in(FALLBACK).phrases.items():
        said = _said(one, tag)
        lines = [f"msgid {normalize(name)}"]
        if others:
            lines.append(f"msgid_plural {normalize(others[-1])}")
            lines += [f"msgstr[{index}] {normalize(said)}" for index in range(plural.num_plurals)]
        else:
            lines.append(f"msgstr {normalize(said)}")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _said(english: str, tag: str) -> str:
    """Put letters of a language at the place of English words; what is filled in and spaces stay."""
    letters = "".join(SAID[tag].landing.split()) * 3
    parts = _BETWEEN.split(english)
    return "".join(part if _BETWEEN.fullmatch(part) else letters[: len(part)] for part in parts)
