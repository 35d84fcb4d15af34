"""Capitals as a language writes them: at the beginning of a text, and for all of a short one."""

import unicodedata

from exhibit.locale.languages import Language

_DOTTED = frozenset({"az", "tr"})
"""Languages in which i keeps its dot as a capital, and ı is another letter."""

_ACUTE = "\N{COMBINING ACUTE ACCENT}"


def beginning(text: str, language: Language) -> str:
    """Return a text that begins with a capital and is otherwise as it was."""
    first = text[:1]
    # Georgian has capitals for whole words only, and none that begins one.
    capital = "İ" if first == "i" and language.subtag in _DOTTED else first.title()
    return (capital if len(capital) == 1 else first) + text[1:]


def all_capitals(text: str, language: Language) -> str:
    """Return a short text in capitals; Greek ones have no accent, and few fonts have Georgian ones."""
    if language.script == "Geor":
        return text
    if language.subtag in _DOTTED:
        return text.replace("i", "İ").upper()
    if language.script == "Grek":
        return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace(_ACUTE, "")).upper()
    return text.upper()
