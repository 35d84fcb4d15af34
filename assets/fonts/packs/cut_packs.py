"""Cuts the font packs anew out of whole fonts: ``python assets/fonts/packs/cut_packs.py FOLDER``.

FOLDER holds the packages ``@expo-google-fonts/noto-sans-…`` of npm, unpacked, and the files of Debian's
``fonts-noto-cjk``; README.md beside this names them.
"""

import sys
from pathlib import Path

from exhibit.desk.font_cutting import Cut, cut, sources_in
from exhibit.locale import Words

_HERE = Path(__file__).parent
_CORE = _HERE.parent / "exhibit-sans-regular.otf"
_LATIN = range(0x41, 0x250)
_GREEK = {0x301, 0x308, *range(0x370, 0x400), *range(0x1F00, 0x2000)}
_NEEDS_OPENTYPE = {"Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Mlym", "Mymr", "Sinh", "Taml", "Telu"}
_COMMON = {
    *range(0x20, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x7F), *range(0xA0, 0xC0), 0xD7, 0xF7,
    *range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x2190, 0x2192, 0x2212, 0x2248,
}  # fmt: skip
"""Figures and marks beside such letters: Qt takes them from no font that cannot shape the letters as well."""

_WEIGHTS = {"Regular": 400, "SemiBold": 600}
_SCRIPTS = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Deva": "Devanagari", "Ethi": "Ethiopic",
    "Geor": "Georgian", "Grek": "", "Gujr": "Gujarati", "Guru": "Gurmukhi", "Hebr": "Hebrew", "Khmr": "Khmer",
    "Knda": "Kannada", "Laoo": "Lao", "Mlym": "Malayalam", "Mymr": "Myanmar", "Sinh": "Sinhala", "Taml": "Tamil",
    "Telu": "Telugu", "Thai": "Thai",
}  # fmt: skip
_REACH = {
    "Arab": (1.14, 0.5), "Beng": (0.96, 0.36), "Khmr": (1.0, 0.56), "Laoo": (1.15, 0.35), "Mymr": (1.03, 0.52),
}  # fmt: skip
"""Where a font measures itself by signs that stand in no label, or forgets some, how far letters reach up and down."""


_FIRST_HAN = 0x2E80
_CHINESE_MARKS = frozenset("、。〈〉《》「」『』【】〔〕〖〗！（），．：；？～％·—…“”‘’〇")


def _cut_chinese(folder: Path) -> None:
    """Cut the characters of everyday Chinese, which are the first level of GB 2312, and what the interface says."""
    everyday = bytes(byte for row in range(0xB0, 0xD8) for column in range(0xA1, 0xFF) for byte in (row, column))
    letters = set(everyday.decode("gb2312", errors="ignore")) | set(Words("zh-Hans").letters) | _CHINESE_MARKS
    wanted = {ord(letter) for letter in letters if letter in _CHINESE_MARKS or ord(letter) >= _FIRST_HAN}
    (path,) = folder.glob("**/NotoSansCJK-Regular.ttc")
    source = next(each for each in sources_in(path) if each.family == "Noto Sans CJK SC")
    (_HERE / "Hans-400.otf").write_bytes(cut(source, wanted, Cut("Exhibit Hans")))


def main(folder: Path) -> None:
    """Cut every pack."""
    _cut_chinese(folder)
    core = set(sources_in(_CORE)[0].letters)
    for script, name in _SCRIPTS.items():
        for style, weight in _WEIGHTS.items():
            (path,) = folder.glob(f"**/NotoSans{name}_{weight}{style}.ttf")
            source = sources_in(path)[0]
            # The program's own fonts come first: what they have is never taken from a pack.
            letters = set(source.letters) - core - set(_LATIN) if name else _GREEK
            if script in _NEEDS_OPENTYPE:
                letters |= _COMMON
            wanted = Cut(f"Exhibit {script} {style}".removesuffix(" Regular"), weight, *_REACH.get(script, (0.0, 0.0)))
            (_HERE / f"{script}-{weight}.ttf").write_bytes(cut(source, letters, wanted))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
