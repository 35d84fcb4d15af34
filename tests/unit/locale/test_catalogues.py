"""The catalogues hold exactly what the program can say.

``say`` and ``plural`` take literals. What is kept before it is said is a ``Phrase``, made of a literal too, and types refuse
any other text at ``say_phrase``. So all that can be said is found in the source.
"""

import ast
import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural

import exhibit
from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import built_in_tags, forms_of, lone_forms, read_catalogue

PACKAGE = Path(exhibit.__file__).parent
CATALOGUES = sorted((PACKAGE / "locale" / "catalogues").glob("*.po"))
LITERALS = {"say": 1, "plural": 2, "Phrase": 1}
"""How many literals each takes."""
Said = str | tuple[str, ...]
"""A phrase, or the singular and plural of one."""


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _texts(node: ast.expr) -> list[str]:
    """Return what an expression may be: a literal, or one of two."""
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    assert isinstance(node, ast.Constant) and isinstance(node.value, str), f"not a literal: {ast.unparse(node)}"  # noqa: PT018
    return [node.value]


def _takes_literals(call: ast.Call) -> bool:
    """Say whether it says something; a function that is only called say writes to a console."""
    return _name(call.func) in LITERALS and (isinstance(call.func, ast.Attribute) or _name(call.func) == "Phrase")


def _only_types(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that stand in annotations, which say nothing."""
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(annotation, ast.AST):
                yield from ast.walk(annotation)


def _said_by(text: str) -> Iterator[Said]:
    """Yield every phrase of a file; one that could not be found so is an error."""
    tree = ast.parse(text)
    seen = {id(node) for node in _only_types(tree)}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and _takes_literals(node)):
        seen.add(id(call.func))
        literals = [_texts(each) for each in call.args[: LITERALS[_name(call.func)]]]
        assert len(literals) == LITERALS[_name(call.func)], f"line {call.lineno}: no literal"
        if _name(call.func) == "plural":
            yield tuple(one for each in literals for one in each)
            continue
        yield from literals[0]
        if _name(call.func) == "say" and all(each.arg for each in call.keywords):
            given = {each.arg for each in call.keywords}
            assert all(_fields(each) == given for each in literals[0]), f"line {call.lineno}: {literals[0]}, {given}"
    for node in ast.walk(tree):
        is_method = isinstance(node, ast.Attribute) and node.attr in LITERALS
        is_phrase = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id == "Phrase"
        assert id(node) in seen or not (is_method or is_phrase), f"line {node.lineno}: {ast.unparse(node)} is handed on"
        assert not (isinstance(node, ast.alias) and node.name == "Phrase" and node.asname), "Phrase has another name"


@cache
def _said() -> frozenset[Said]:
    texts = [file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py")]
    saying = [text for text in texts if any(name in text for name in LITERALS)]
    return frozenset(phrase for text in saying for phrase in _said_by(text))


@cache
def _catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_catalogue(file, language_of(path.stem).locale)


def _known(path: Path) -> set[Said]:
    return {
        message.id if isinstance(message.id, str) else tuple(message.id) for message in _catalogue(path) if message.id
    }


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_phrase_is_in_the_catalogue_and_none_besides(path: Path) -> None:
    said = _said()
    assert len(said) > 100
    assert said - _known(path) == set()
    assert _known(path) - said == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_phrase_is_told_with_its_own_places(path: Path) -> None:
    catalogue = _catalogue(path)
    for message in catalogue:
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        told = [message.string] if isinstance(message.string, str) else list(message.string)
        assert len(told) == (1 if isinstance(message.id, str) else catalogue.num_plurals), ids
        assert all(told), f"{ids} has no text"
        assert not message.fuzzy, f"{ids} is not sure, so nobody would see it"
        lone = lone_forms(language_of(path.stem).locale) if len(told) > 1 else ()
        given = [_fields(each) for index, each in enumerate(told) if index not in lone or _fields(each)]
        assert {frozenset(each) for each in [*given, *map(_fields, ids)]} == {frozenset(_fields(ids[-1]))}, ids


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_plurals_follow_cldr(path: Path) -> None:
    rule = gettext.c2py(get_plural(language_of(path.stem).locale).plural_expr)
    form_of = gettext.c2py(_catalogue(path).plural_expr)
    numbers = [*range(400), 1_000, 10_000, 1_000_000, 2_000_000]
    pairs = {(form_of(number), rule(number)) for number in numbers}
    assert (
        len(pairs)
        == len({form for form, _ in pairs})
        == len({name for _, name in pairs})
        == _catalogue(path).num_plurals
    )


def test_the_program_speaks_the_languages_it_says() -> None:
    assert built_in_tags() == ("ar", "de", "en", "es", "fr", "ru", "vi", "zh-Hans")


WRONG_SIGNS = {
    "fr": r"[^\u202f][;:!?]|[\"']",
    "de": r"[\"“”']|[ \u00a0\u202f][;:!?]",
    "es": r"^[^¿]*\?|^[^¡]*!|[\"']| [;:!?]",
    "zh-Hans": r"[一-鿿}] ?[,;:!?]|[,;!?]|[一-鿿]\(|\)[一-鿿]",
    "ar": r"[,;?]",
}
"""Signs that do not stand so in a language: spaces, quotes and marks of another."""


@pytest.mark.parametrize("tag", WRONG_SIGNS)
def test_signs_are_those_of_the_language(tag: str) -> None:
    path = next(each for each in CATALOGUES if each.stem == tag)
    told = [form for message in _catalogue(path) if message.id for form in forms_of(message)]
    told = [each for each in told if each not in {":", "{wait}: {what}"} or tag == "fr"]
    assert [each for each in told if re.search(WRONG_SIGNS[tag], each)] == []


@pytest.mark.parametrize(
    "text",
    ["words.say(phrase)", "words.say(f'{a} of')", "words.say(phrase='Home')", "say = words.say", "map(words.say, texts)",
     "words.say('Home' if a else b)", "words.plural('{n} day', many, 2)", "Phrase(text)", "cast(Phrase, text)", "Words = Phrase",
     "from exhibit.locale import Phrase as P", "words.say('{a} of {b}', a=1)", "words.say('Home', a=1)", "locale.Phrase(text)",
     "x = locale.Phrase"],
)  # fmt: skip
def test_a_phrase_that_could_not_be_found_is_refused(text: str) -> None:
    with pytest.raises(AssertionError):
        list(_said_by(text))


def test_phrases_are_found_wherever_they_stand() -> None:
    text = "A: dict[str, Phrase] = {'a': Phrase('One')}\nwords.say('Two' if a else 'Three')\nwords.plural('{n} day', '{n} days', 4)"
    assert set(_said_by(text)) == {"One", "Two", "Three", ("{n} day", "{n} days")}
