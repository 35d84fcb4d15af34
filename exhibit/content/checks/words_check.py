"""The check of the words that an exhibit brings, and of those that its languages lack."""

import gettext
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.own_words import FOLDER, read_catalogues
from exhibit.locale import WordsFactory
from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import (
    EXTRAS,
    FALLBACK,
    PhraseBook,
    built_in,
    built_in_tag,
    forms_of,
    lone_forms,
    name_of,
    plural_count,
)

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def own_words(folder: Path, languages: Sequence[str]) -> tuple[WordsFactory, list[Problem]]:
    """Return the exhibit's words; a phrase that is wrong is said as if it were not there.

    Args:
        folder: The exhibit's.
        languages: Its languages, as canonical tags.
    """
    catalogues, problems = read_catalogues(folder, languages)
    books: dict[str, PhraseBook] = {}
    for tag, (place, catalogue) in catalogues.items():
        found = {name_of(each): list(_check(each, catalogue, place, tag)) for each in catalogue if each.id}
        problems += [*_check_plurals(catalogue, place, tag), *(problem for each in found.values() for problem in each)]
        books[tag] = PhraseBook.of(catalogue, {name for name, each in found.items() if each})
    problems += _missing(folder, languages, books)
    return WordsFactory(MappingProxyType(books)), problems


def _check_plurals(catalogue: Catalog, place: Location, tag: str) -> Iterator[Problem]:
    """Yield a warning where the head of a catalogue knows fewer forms than numbers up to 200 ask for."""
    rule = get_plural(language_of(tag).locale)
    wanted = len({gettext.c2py(rule.plural_expr)(number) for number in range(201)})
    if catalogue.num_plurals < wanted:
        what = f"Plural-Forms has {catalogue.num_plurals} forms, and {tag!r} needs {wanted}"
        hint = f"nplurals={rule.num_plurals}; plural={rule.plural_expr};"
        yield Problem(place, what, hint, is_warning=True)


def _check(message: Message, catalogue: Catalog, place: Location, tag: str) -> Iterator[Problem]:
    """Yield what keeps a phrase of a catalogue from being said."""
    at, name = Location(place.file, message.lineno or 0, 1), name_of(message)
    phrases = built_in(FALLBACK).phrases
    if name not in phrases:
        if name not in EXTRAS:
            yield Problem(at, f"the program never says {name!r}", did_you_mean(name, phrases), is_warning=True)
        return
    if message.fuzzy:
        yield Problem(at, f"{name!r} is marked as fuzzy, so it is not said", "remove the mark", is_warning=True)
        return
    forms = [each for each in forms_of(message) if each]
    if not forms:
        return
    is_plural = len(phrases[name]) > 1
    wanted = plural_count(language_of(tag).locale) if is_plural else 1
    if is_plural != message.pluralizable or len(forms) < min(wanted, catalogue.num_plurals):
        yield Problem(at, f"{name!r} has {len(forms)} of {wanted} forms", is_left_out=True)
    lone = lone_forms(language_of(tag).locale) if is_plural else ()
    for index, form in enumerate(forms):
        yield from _check_form(form, name, at, may_lack=index in lone)


def _check_form(form: str, name: str, at: Location, *, may_lack: bool) -> Iterator[Problem]:
    wanted = _places(built_in(FALLBACK).phrases[name][-1])
    try:
        given = _places(form)
    except ValueError:
        given = {form}
    if given != wanted and not (may_lack and given < wanted):
        what = f"{form!r} needs the same {{places}} as {name!r}"
        yield Problem(at, what, ", ".join(f"{{{each}}}" for each in sorted(wanted)) or "none", is_left_out=True)
    elif _CONTROL.search(form):
        yield Problem(at, f"{name!r} has a line break or a control character", is_left_out=True)


def _places(text: str) -> set[str]:
    return {
        f"{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}"
        for _, name, spec, conversion in Formatter().parse(text)
        if name is not None
    }


def _missing(folder: Path, languages: Sequence[str], books: Mapping[str, PhraseBook]) -> Iterator[Problem]:
    """Yield a warning for each language in which something would be said in English."""
    phrases = built_in(FALLBACK).phrases
    for tag in languages:
        known = built_in_tag(language_of(tag))
        said = {*(built_in(known).phrases if known is not None else ()), *(books[tag].phrases if tag in books else ())}
        lacking = len(phrases.keys() - said)
        if lacking:
            path = shlex.quote(str(folder / FOLDER / f"{tag}.po"))
            what = f"{lacking} of {len(phrases)} words of the interface are missing in {tag!r} and are said in English"
            hint = f"to write them: exhibit words template --to {tag} -o {path}"
            yield Problem(Location(f"{FOLDER}/{tag}.po"), what, hint, is_warning=True)
