"""The interface's words that an exhibit brings."""

from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from exhibit.locale.phrase_book import EXTRAS, FALLBACK, built_in
from exhibit.locale.words_template import words_template
from small_exhibit import FILES, WriteExhibit

PORTUGUESE = {name: text.replace("vi: ", "pt_BR: ").replace("[vi,", "[pt-BR,") for name, text in FILES.items()}
HOME = 'msgid "Home"\nmsgstr "Início"\n'
STOPS = 'msgid "{n} stop"\nmsgid_plural "{n} stops"\nmsgstr[0] "{n} parada"\nmsgstr[1] "{n} de paradas"\nmsgstr[2] "{n} paradas"\n'


def _exhibit(folder: Path) -> Exhibit:
    loaded = load(folder)
    assert loaded.exhibit is not None
    return loaded.exhibit


def _problems(folder: Path) -> list[str]:
    return [str(each) for each in load(folder).problems]


def test_a_file_of_words_adds_a_language(write_exhibit: WriteExhibit) -> None:
    exhibit = _exhibit(write_exhibit(files={**PORTUGUESE, "words/PT_br.po": HOME + "\n" + STOPS}))
    words = exhibit.words.of("pt-BR")
    assert words.say("Home") == "Início"
    assert [words.plural("{n} stop", "{n} stops", number) for number in (0, 1, 2, 1_000_000)] == [
        "0 parada", "1 parada", "2 paradas", "1.000.000 de paradas",
    ]  # fmt: skip
    assert words.say("Sources") == "Sources", "what it lacks is said in English"


def test_a_file_of_words_says_some_phrases_otherwise(write_exhibit: WriteExhibit) -> None:
    exhibit = _exhibit(write_exhibit(files={"words/ru.po": HOME}))
    assert exhibit.words.of("ru").say("Home") == "Início"
    assert exhibit.words.of("ru").say("Sources") == "Источники"
    assert exhibit.words.of("en").say("Home") == "Home"


def test_a_file_of_words_may_name_the_language_and_its_keys(write_exhibit: WriteExhibit) -> None:
    text = 'msgid "own name"\nmsgstr "Brasileiro"\n\nmsgid "keyboard rows"\nmsgstr "abc def"\n'
    folder = write_exhibit(files={**PORTUGUESE, "words/pt-BR.po": text})
    words = _exhibit(folder).words.of("pt-BR")
    assert (words.own_name, words.keyboard()) == ("Brasileiro", ("abc", "def"))
    assert len(_problems(folder)) == 1, "only that all phrases are missing"


def test_what_a_language_lacks_is_counted_with_how_to_write_it(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={**PORTUGUESE, "words/pt-BR.po": HOME})
    count = len(built_in(FALLBACK).phrases)
    assert _problems(folder) == [
        (
            f"words/pt-BR.po: warning: {count - 1} of {count} words of the interface are missing in 'pt-BR' and are said in English "
            f"(to write them: exhibit words template --to pt-BR -o {folder}/words/pt-BR.po)"
        )
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HOME.replace("Início", "{n} Início"), "ru.po:1:1: '{n} Início' needs the same {places} as 'Home' (none)"),
        (STOPS.replace("{n} paradas", "paradas"), "ru.po:1:1: 'paradas' needs the same {places} as '{n} stop' ({n})"),
        (HOME.replace("Início", "{"), "ru.po:1:1: '{' needs the same {places} as 'Home' (none)"),
        (HOME.replace("Início", "{0}"), "ru.po:1:1: '{0}' needs the same {places} as 'Home' (none)"),
        (HOME.replace("Início", "a\\nb"), "ru.po:1:1: 'Home' has a line break or a control character"),
        ("#, fuzzy\n" + HOME, "ru.po:2:1: warning: 'Home' is marked as fuzzy, so it is not said (remove the mark)"),
        (HOME.replace('"Home', '"Hom'), "ru.po:1:1: warning: the program never says 'Hom' (did you mean 'Home'?)"),
        ("msgid Home", "ru.po:1:1: not a gettext catalogue: "),
        ('\n\nmsgid "{n} stop"\nmsgstr "a {n}"\n', "ru.po:3:1: '{n} stop' has 1 of 3 forms"),
        (STOPS.replace('msgstr[2] "{n} paradas"\n', ""), "ru.po:1:1: '{n} stop' has 2 of 3 forms"),
        ('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=1; plural=0;\\n"\n',
         "ru.po: warning: Plural-Forms has 1 forms, and 'ru' needs 3 (nplurals=3; plural="),
        ('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=x; plural=0;\\n"\n', "ru.po: not a gettext catalogue: "),
        ('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=import;\\n"\n', "ru.po: not a gettext catalogue: "),
    ],
)  # fmt: skip
def test_a_phrase_that_is_wrong_is_named_and_said_as_before(
    write_exhibit: WriteExhibit, text: str, problem: str
) -> None:
    folder = write_exhibit(files={"words/ru.po": text})
    assert any(each.startswith(f"words/{problem}") for each in _problems(folder)), _problems(folder)
    words = _exhibit(folder).words.of("ru")
    assert (words.say("Home"), words.plural("{n} stop", "{n} stops", 5)) == ("На главную", "5 остановок")


def test_a_file_that_is_not_text_is_named(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"words/ru.po": HOME})
    (folder / "words/ru.po").write_bytes(HOME.encode("latin-1"))
    assert _problems(folder) == ["words/ru.po:2:1: not UTF-8 text (save the file as UTF-8)"]
    assert _exhibit(folder).words.of("ru").say("Home") == "На главную"


@pytest.mark.parametrize("name", ["russian.po", "fr.po", "ru.mo", "words.txt"])
def test_a_file_that_nobody_reads_is_named(write_exhibit: WriteExhibit, name: str) -> None:
    hint = "name it by a language of the exhibit: vi.po, ru.po, en.po"
    assert _problems(write_exhibit(files={f"words/{name}": HOME})) == [
        f"words/{name}: warning: nothing reads this file ({hint})"
    ]


def test_a_template_has_every_phrase_and_is_read_again(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={**PORTUGUESE, "words/pt-BR.po": words_template("pt-BR")})
    assert len(_problems(folder)) == 1
    assert "are missing in 'pt-BR'" in _problems(folder)[0]
    for name in (*built_in(FALLBACK).phrases, *EXTRAS):
        assert f'msgid "{name}"' in words_template("pt-BR")
    assert words_template("ar").count("msgstr[5]") == words_template("ar").count("msgid_plural")
    assert "#. now: На главную" in words_template("ru")
