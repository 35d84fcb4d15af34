"""The letters that the interface of a language is written with, for which there have to be fonts."""

from collections.abc import Iterable, Iterator

from babel import Locale

from exhibit.locale.languages import Language
from exhibit.locale.phrase_book import PhraseBook
from exhibit.locale.quotation import quotation_marks

_SYMBOLS = ("decimal", "group", "minusSign", "plusSign", "percentSign", "timeSeparator")


def interface_letters(language: Language, books: Iterable[PhraseBook]) -> frozenset[str]:
    """Return every letter of the phrases, own name, quotation marks, months, days, eras and figures of a language."""
    said = [form for book in books for forms in book.phrases.values() for form in forms]
    return frozenset("".join([*said, language.own_name, *quotation_marks(language), *_of_calendar(language.locale)]))


def _of_calendar(locale: Locale) -> Iterator[str]:
    for table in (locale.months, locale.days, locale.quarters, locale.day_periods):
        for names in table.get("format", {}).values():
            yield from map(str, names.values())
    for eras in locale.eras.values():
        yield from map(str, eras.values())
    symbols = locale.number_symbols.get(locale.default_numbering_system, {})
    yield from (str(symbols.get(name, "")) for name in _SYMBOLS)
