"""The order of names in a language: by its alphabet, its syllabary, its sounds or its strokes.

CLDR's own order needs ICU, a library larger than the whole program; Unicode's default order knows the letters of no
language. What differs between languages are the places of few letters, which stand here, and for Chinese and Japanese
the order of their national character sets, which Python has: GB 2312 sorts common characters by sound, Big5 by strokes,
JIS by reading.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from exhibit.locale.folding import fold
from exhibit.locale.languages import language_of

SortKey = tuple[tuple[int, ...], str]

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_DANISH, _SWEDISH = f"{_LATIN}æøå", f"{_LATIN}åäö"
_CROATIAN, _CZECH = "abcčćdđefghijklmnopqrsštuvwxyzž", "abcčdefghijklmnopqrřsštuvwxyzž"
_ALPHABETS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("az", "Latn"): "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
        ("bs", "Latn"): _CROATIAN,
        ("cs", "Latn"): _CZECH,
        ("da", "Latn"): _DANISH,
        ("es", "Latn"): "abcdefghijklmnñopqrstuvwxyz",
        ("et", "Latn"): "abcdefghijklmnopqrsšzžtuvwõäöüxy",
        ("fa", "Arab"): "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
        ("fi", "Latn"): _SWEDISH,
        ("hr", "Latn"): _CROATIAN,
        ("hu", "Latn"): "abcdefghijklmnoöpqrstuüvwxyz",
        ("is", "Latn"): "aábcdðeéfghiíjklmnoópqrstuúvwxyýzþæö",
        ("kk", "Cyrl"): "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        ("lt", "Latn"): "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž",
        ("mk", "Cyrl"): "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        ("nb", "Latn"): _DANISH,
        ("nn", "Latn"): _DANISH,
        ("no", "Latn"): _DANISH,
        ("pl", "Latn"): "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
        ("ro", "Latn"): "aăâbcdefghiîjklmnopqrsștțuvwxyz",
        ("ru", "Cyrl"): "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        ("sk", "Latn"): _CZECH,
        ("sl", "Latn"): "abcčdefghijklmnopqrsštuvwxyzž",
        ("sr", "Cyrl"): "абвгдђежзијклљмнњопрстћуфхцчџш",
        ("sr", "Latn"): _CROATIAN,
        ("sv", "Latn"): _SWEDISH,
        ("tr", "Latn"): "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
        ("uk", "Cyrl"): "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        ("vi", "Latn"): "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz",
    }
)
_CHARACTER_SETS: Mapping[str, str] = MappingProxyType({"Hans": "gb2312", "Hant": "big5", "Jpan": "euc_jp"})
_GAP, _FIGURES, _AFTER_ALPHABET = -20, -10, 1_000
_AFTER_CHARACTER_SET = 0x10_0000
_THAI_LEADING = re.compile("([เแโใไ])(.)")
"""Vowels that are written before the consonant after which they are read and sorted."""


@cache
def sort_key(tag: str) -> Callable[[str], SortKey]:
    """Return by what names are sorted in a language, for ``sorted``.

    Args:
        tag: Of the language.
    """
    language = language_of(tag)
    if language.script in _CHARACTER_SETS:
        characters = _CHARACTER_SETS[language.script]
        return lambda text: (tuple(_in_characters(each, characters) for each in text), text)
    alphabet = _ALPHABETS.get((language.locale.language, language.script), "") if language.is_known else ""
    places = {letter: place for place, letter in enumerate(alphabet or _LATIN, 1)}
    return lambda text: (tuple(_in_alphabet(_as_read(text), places)), text)


def _in_characters(letter: str, characters: str) -> int:
    """Return the place of a character in a national set; kana come first there, whichever of the two they are."""
    if letter.isascii():
        return ord(letter.casefold())
    try:
        return int.from_bytes(letter.encode(characters), "big")
    except UnicodeEncodeError:
        return _AFTER_CHARACTER_SET + ord(letter)


def _as_read(text: str) -> str:
    return _THAI_LEADING.sub(r"\2\1", unicodedata.normalize("NFC", text.casefold()))


def _in_alphabet(text: str, places: Mapping[str, int]) -> list[int]:
    """Return the places of letters: gaps first, then figures, the alphabet, and all others by Unicode."""
    plain = "".join(letter if letter in places or letter.isspace() else fold(letter) for letter in text)
    return [_place(letter, places) for letter in plain]


def _place(letter: str, places: Mapping[str, int]) -> int:
    if letter in places:
        return places[letter]
    if letter.isdecimal():
        return _FIGURES + int(letter)
    return _GAP if letter.isspace() else _AFTER_ALPHABET + ord(letter)
