"""Scripts by their letters, as far as there are fonts that an exhibit may need besides the program's own."""

import bisect
from collections.abc import Iterable

CORE = frozenset({"Latn", "Cyrl"})
"""The scripts of the program's own fonts."""

HAN = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hrkt", "Hira", "Kana", "Hang", "Bopo"})
"""The scripts of Chinese, Japanese and Korean, whose fonts are too large to be packed whole."""

_BLOCKS = (
    (0x370, 0x3FF, "Grek"), (0x530, 0x58F, "Armn"), (0x590, 0x5FF, "Hebr"), (0x600, 0x6FF, "Arab"),
    (0x750, 0x77F, "Arab"), (0x8A0, 0x8FF, "Arab"), (0x900, 0x97F, "Deva"), (0x980, 0x9FF, "Beng"),
    (0xA00, 0xA7F, "Guru"), (0xA80, 0xAFF, "Gujr"), (0xB80, 0xBFF, "Taml"), (0xC00, 0xC7F, "Telu"),
    (0xC80, 0xCFF, "Knda"), (0xD00, 0xD7F, "Mlym"), (0xD80, 0xDFF, "Sinh"), (0xE00, 0xE7F, "Thai"),
    (0xE80, 0xEFF, "Laoo"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x19E0, 0x19FF, "Khmr"), (0x1C90, 0x1CBF, "Geor"),
    (0x1F00, 0x1FFF, "Grek"), (0x2D00, 0x2D2F, "Geor"), (0x2D80, 0x2DDF, "Ethi"), (0x2E80, 0x303F, "Hani"),
    (0x3040, 0x30FF, "Hrkt"), (0x3100, 0x312F, "Bopo"), (0x3130, 0x318F, "Hang"), (0x3190, 0x9FFF, "Hani"),
    (0xA8E0, 0xA8FF, "Deva"), (0xA9E0, 0xA9FF, "Mymr"), (0xAA60, 0xAA7F, "Mymr"), (0xAB00, 0xAB2F, "Ethi"),
    (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"), (0xFB13, 0xFB17, "Armn"), (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFE, "Arab"), (0xFF00, 0xFFEF, "Hani"), (0x20000, 0x3FFFF, "Hani"),
)  # fmt: skip
_STARTS = tuple(first for first, _, _ in _BLOCKS)


def script_of(letter: str) -> str:
    """Return the ISO 15924 code of a letter's script; nothing for one of the program's own fonts, and for signs."""
    code = ord(letter)
    at = bisect.bisect_right(_STARTS, code) - 1
    return _BLOCKS[at][2] if at >= 0 and code <= _BLOCKS[at][1] else ""


def scripts_of(letters: Iterable[str]) -> frozenset[str]:
    """Return the scripts of letters that the program's own fonts do not have."""
    return frozenset(filter(None, map(script_of, letters)))
