"""A catalogue to translate: every phrase of the program, with what is said today beside it."""

from collections.abc import Iterator, Mapping

from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import normalize

from exhibit.locale.languages import Language, language_of
from exhibit.locale.phrase_book import EXTRAS, FALLBACK, built_in, built_in_tag, forms_of, name_of


def words_template(tag: str, translated: Catalog | None = None) -> str:
    """Return a gettext catalogue with every phrase of the program, to be filled in for a language.

    Args:
        tag: Of the language.
        translated: What has been filled in before, and stays; phrases the program no longer says are left out.
    """
    language = language_of(tag)
    before = {} if translated is None else {name_of(each): forms_of(each) for each in translated if each.id}
    parts = ["\n".join(_head(language)), *_phrases(language, before), *_extras(before)]
    return "\n\n".join(parts) + "\n"


def _head(language: Language) -> Iterator[str]:
    plural = get_plural(language.locale)
    yield f"# The words of the interface in {language.own_name}."
    yield "# What stays empty is said as before. {names in braces} stay as they are; they are filled in."
    yield 'msgid ""\nmsgstr ""'
    for name, value in (
        ("Language", language.tag),
        ("Plural-Forms", f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ):
        yield f'"{name}: {value}\\n"'


def _phrases(language: Language, before: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    said = built_in(built_in_tag(language) or FALLBACK).phrases
    count = get_plural(language.locale).num_plurals
    for name, (one, *others) in sorted(built_in(FALLBACK).phrases.items(), key=lambda item: item[0].casefold()):
        now = said.get(name, (one, *others))
        lines = [f"#. now: {' | '.join(dict.fromkeys(now))}", f"msgid {normalize(name)}"]
        forms = before.get(name, ())
        if others:
            lines.append(f"msgid_plural {normalize(others[-1])}")
            filled = [*forms, *[""] * count][:count]
            lines += [f"msgstr[{index}] {normalize(form)}" for index, form in enumerate(filled)]
        else:
            lines.append(f"msgstr {normalize(forms[0] if forms else '')}")
        yield "\n".join(lines)


def _extras(before: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, purpose in EXTRAS.items():
        (form, *_) = before.get(name, ("",))
        yield f"#. {purpose}\nmsgid {normalize(name)}\nmsgstr {normalize(form)}"
