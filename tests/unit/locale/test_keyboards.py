"""The letters of touch keyboards, and syllables of what is typed on them."""

import pytest

from exhibit.locale.folding import fold
from exhibit.locale.hangul import composed
from exhibit.locale.keyboards import key_label, keyboard_rows
from exhibit.locale.languages import language_of

TAGS = (
    "en", "fr", "de", "es", "pt-BR", "pl", "sv", "da", "nb", "fi", "tr", "az", "cs", "hu", "hr", "is", "et", "ru", "uk", "be", "bg", "sr",
    "sr-Latn", "mk", "kk", "ky", "tg", "mn", "ar", "fa", "ur", "he", "el", "th", "hi", "bn", "ko", "ka", "hy", "vi", "tlh",
)  # fmt: skip
ALPHABETS = {
    "fr": "abcdefghijklmnopqrstuvwxyz", "de": "abcdefghijklmnopqrstuvwxyzäöü", "es": "abcdefghijklmnñopqrstuvwxyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "be": "абвгдежзійклмнопрстуўфхцчшыьэюя", "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "kk": "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "el": "αβγδεζηθικλμνξοπρστυφχψω", "he": "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىئؤ", "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz", "th": "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
}  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_a_keyboard_has_each_letter_once_and_no_row_is_too_long(tag: str) -> None:
    rows = keyboard_rows(language_of(tag))
    letters = "".join(rows)
    assert 3 <= len(rows) <= 5
    assert max(map(len, rows)) <= 16
    assert len(set(letters)) == len(letters)
    assert all(fold(letter) for letter in letters), "what search drops needs no key"


@pytest.mark.parametrize("tag", ALPHABETS)
def test_a_keyboard_writes_its_alphabet(tag: str) -> None:
    assert set(ALPHABETS[tag]) - set("".join(keyboard_rows(language_of(tag)))) == set()


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant", "ja", "ta", "am", "km"])
def test_a_language_that_no_few_dozen_keys_write_has_none(tag: str) -> None:
    assert keyboard_rows(language_of(tag)) == ()


@pytest.mark.parametrize(
    ("tag", "letter", "label"),
    [("en", "i", "I"), ("tr", "i", "İ"), ("tr", "ı", "I"), ("ru", "ё", "Ё"), ("ka", "ა", "ა"), ("ar", "ب", "ب"), ("de", "ß", "ß"), ("th", "ก", "ก")],
)  # fmt: skip
def test_a_key_shows_a_capital_where_there_is_one(tag: str, letter: str, label: str) -> None:
    assert key_label(letter, language_of(tag)) == label


@pytest.mark.parametrize(
    ("typed", "read"),
    [("ㅎㅏㄴㄱㅜㄱ", "한국"), ("ㅎㅏㄴㄱ", "한ㄱ"), ("ㄱㅏㅂㅅ", "값"), ("ㄱㅏㅂㅅㅣ", "갑시"), ("ㅇㅗㅐ", "왜"), ("ㄷㅏㄹㄱ", "닭"), ("ㅎ", "ㅎ"),
     ("ㄲㅜㅁ 12", "꿈 12"), ("abc", "abc"), ("", "")],
)  # fmt: skip
def test_korean_letters_are_read_in_syllables(typed: str, read: str) -> None:
    assert composed(typed) == read
