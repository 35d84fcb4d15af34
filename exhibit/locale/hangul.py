"""Korean syllables from the letters that are typed for them, so that what is looked for can be read."""

import re

_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_PAIRS = {
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ",
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ",
    "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
}  # fmt: skip
_SYLLABLE = re.compile(
    f"([{_FIRST}])(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[{_VOWELS}])"
    f"((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[{''.join(_LAST)}])(?![{_VOWELS}]))?"
)


def composed(text: str) -> str:
    """Return a text with its letters in syllables: ``ㅎㅏㄴㄱㅜㄱ`` as ``한국``; all else stays."""
    return _SYLLABLE.sub(_syllable, text)


def _syllable(found: re.Match[str]) -> str:
    first, vowel, last = found[1], found[2], found[3] or ""
    vowel, last = _PAIRS.get(vowel, vowel), _PAIRS.get(last, last)
    return chr(0xAC00 + (_FIRST.index(first) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_LAST) + _LAST.index(last))
