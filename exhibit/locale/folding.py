"""Texts without what a visitor may leave out: marks, capitals, and letters that are others on another keyboard."""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

_LETTERS: Final = MappingProxyType(
    {
        # Latin letters that do not decompose, in the way they are written without them.
        "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t",
        "ə": "e", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɣ": "g", "ʻ": "", "ʼ": "", "ʹ": "", "ʺ": "",
        "ґ": "г", "ғ": "г", "қ": "к", "ң": "н", "ұ": "у", "ү": "у", "ҳ": "х", "һ": "х", "ҷ": "ч", "ө": "о", "ә": "а",
        # Arabic: forms of alef, yeh and teh that are mixed up in writing, and the same letters of Persian and Urdu.
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ـ": "",
        # Hebrew: letters at the end of a word.
        "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
        # Japanese: the sign that makes a vowel long.
        "ー": "",
        # Korean: signs of several keys.
        "ᄁ": "ᄀᄀ", "ᄄ": "ᄃᄃ", "ᄈ": "ᄇᄇ", "ᄊ": "ᄉᄉ", "ᄍ": "ᄌᄌ",
        "ᅢ": "ᅡᅵ", "ᅤ": "ᅣᅵ", "ᅦ": "ᅥᅵ", "ᅨ": "ᅧᅵ", "ᅪ": "ᅩᅡ", "ᅫ": "ᅩᅡᅵ", "ᅬ": "ᅩᅵ", "ᅯ": "ᅮᅥ", "ᅰ": "ᅮᅥᅵ",
        "ᅱ": "ᅮᅵ", "ᅴ": "ᅳᅵ",
    }
)  # fmt: skip
_KOREAN_ENDS: Final = (
    "ᄀ", "ᄀᄀ", "ᄀᄉ", "ᄂ", "ᄂᄌ", "ᄂᄒ", "ᄃ", "ᄅ", "ᄅᄀ", "ᄅᄆ",
    "ᄅᄇ", "ᄅᄉ", "ᄅᄐ", "ᄅᄑ", "ᄅᄒ", "ᄆ", "ᄇ", "ᄇᄉ", "ᄉ", "ᄉᄉ", "ᄋ", "ᄌ", "ᄎ", "ᄏ", "ᄐ", "ᄑ", "ᄒ",
)  # fmt: skip
"""Consonants at the end of a syllable, from U+11A8, as those that begin one: a visitor types the same keys."""

_VOWELS: Final = (103, 118, 129, 130, 132)
"""Combining classes of signs that are letters to those who write them."""

_KATAKANA: Final = range(0x30A1, 0x30F7)
_TO_HIRAGANA: Final = -0x60
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class _Folding(dict[int, str]):
    """What becomes of each code point, remembered once it is known."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _folded(chr(code))
        return found


def _folded(letter: str) -> str:
    code, category = ord(letter), unicodedata.category(letter)
    if letter in _LETTERS:
        return _LETTERS[letter]
    if 0 <= code - 0x11A8 < len(_KOREAN_ENDS):
        return _KOREAN_ENDS[code - 0x11A8]
    if code in _KATAKANA:
        return chr(code + _TO_HIRAGANA)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    # Marks have a class; vowel signs of Indian scripts have none, and those of Thai, Lao and Tibetan one of their own.
    if (unicodedata.combining(letter) or _VOWELS[0]) not in _VOWELS or category == "Cf":
        return ""
    return letter if category[0] in "LMN" else " "


_FOLDING: Final = _Folding()


def fold(text: str) -> str:
    """Return a text as words of plain small letters and digits, with a space between each two.

    Marks above and below letters are dropped (Unicode decomposition), so ``Điện Biên Phủ`` is found by ``dien bien``
    and ``Артём`` by ``артем``; letters that do not decompose are replaced by their plain form, ``Œuvre`` by ``oeuvre``.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.replace("№", " ")).casefold())
    return " ".join(plain.translate(_FOLDING).split())


def is_unspaced(word: str) -> bool:
    """Say whether a word is written in a script that puts no space between words, so that it may begin anywhere."""
    return _UNSPACED.search(word) is not None
