"""What is known of a language from its tag alone."""

import pytest

from exhibit.locale.languages import canonical_tag, language_of, short_names, tag_or_none


@pytest.mark.parametrize(
    ("written", "tag"),
    [("EN", "en"), ("pt-br", "pt-BR"), ("pt_BR", "pt-BR"), ("ZH-HANT", "zh-Hant"), ("sr-latn", "sr-Latn"), ("zh_hans_cn", "zh-Hans-CN"),
     ("es-419", "es-419"), ("zh-yue", "yue"), ("de-ch-1901", "de-CH-1901"), ("DE-u-CO-phonebk", "de-u-co-phonebk"),
     ("en-X-Museum", "en-x-museum"), ("tlh", "tlh")],
)  # fmt: skip
def test_a_tag_is_read_in_any_case(written: str, tag: str) -> None:
    assert canonical_tag(written) == tag
    assert canonical_tag(tag) == tag


@pytest.mark.parametrize("text", ["", "english", "e", "en-", "zh_", "e n", "pt--BR", "en-x", "中文", "ſr", "../en"])
def test_what_is_no_tag_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a language tag; write en, vi, pt-BR, zh-Hant, …"):
        canonical_tag(text)
    assert tag_or_none(text) is None


@pytest.mark.parametrize(
    ("tag", "script", "direction", "has_word_spaces", "own_name"),
    [
        ("en", "Latn", "ltr", True, "English"),
        ("vi", "Latn", "ltr", True, "Tiếng Việt"),
        ("ru", "Cyrl", "ltr", True, "Русский"),
        ("pt-BR", "Latn", "ltr", True, "Português (Brasil)"),
        ("zh", "Hans", "ltr", False, "中文"),
        ("zh-Hant", "Hant", "ltr", False, "繁體中文"),
        ("zh-TW", "Hant", "ltr", False, "繁體中文"),
        ("zh-Hans", "Hans", "ltr", False, "简体中文"),
        ("ja", "Jpan", "ltr", False, "日本語"),
        ("ko", "Kore", "ltr", True, "한국어"),
        ("th", "Thai", "ltr", False, "ไทย"),
        ("km", "Khmr", "ltr", False, "ខ្មែរ"),
        ("lo", "Laoo", "ltr", False, "ລາວ"),
        ("my", "Mymr", "ltr", False, "မြန်မာ"),
        ("ar", "Arab", "rtl", True, "العربية"),
        ("fa", "Arab", "rtl", True, "فارسی"),
        ("he", "Hebr", "rtl", True, "עברית"),
        ("iw", "Hebr", "rtl", True, "עברית"),
        ("dv", "Thaa", "rtl", True, "ދިވެހިބަސް"),
        ("uz-Arab", "Arab", "rtl", True, "اوزبیک (عربی)"),
        ("pa-PK", "Arab", "rtl", True, "پنجابی (عربی, پاکستان)"),
        ("sr", "Cyrl", "ltr", True, "Српски"),
        ("sr-Latn", "Latn", "ltr", True, "Srpski (latinica)"),
        ("cnr", "Latn", "ltr", True, "Srpski (latinica, Crna Gora)"),
        ("ka", "Geor", "ltr", True, "ქართული"),
        ("hi", "Deva", "ltr", True, "हिन्दी"),
    ],
)
def test_a_tag_says_how_its_language_is_written(
    tag: str, script: str, direction: str, has_word_spaces: bool, own_name: str
) -> None:
    language = language_of(tag)
    assert (language.script, language.direction, language.has_word_spaces) == (script, direction, has_word_spaces)
    assert language.own_name == own_name
    assert language.is_known


def test_one_language_is_one_record_however_it_is_written() -> None:
    assert language_of("PT_br") == language_of("pt-BR")


@pytest.mark.parametrize(
    ("tag", "script", "like"), [("tlh", "Latn", "root"), ("xx", "Latn", "root"), ("grc", "Grek", "el")]
)
def test_an_unknown_language_is_written_as_its_script_is(tag: str, script: str, like: str) -> None:
    language = language_of(tag)
    assert (language.script, str(language.locale), language.own_name) == (script, like, tag)
    assert not language.is_known


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        (("vi", "ru", "en"), ["VI", "RU", "EN"]),
        (("en", "zh-Hans", "pt-BR", "sr-Latn"), ["EN", "中文", "PT", "SR"]),
        (("zh-Hans", "zh-Hant"), ["简", "繁"]),
        (("zh-CN", "zh-TW", "zh-HK"), ["简", "ZH-TW", "ZH-HK"]),
        (("pt-BR", "pt-PT"), ["PT-BR", "PT-PT"]),
        (("sr", "sr-Latn"), ["СР", "SR"]),
    ],
)
def test_small_buttons_have_short_names_that_differ(tags: tuple[str, ...], names: list[str]) -> None:
    assert [short_names(tags)[tag] for tag in tags] == names
