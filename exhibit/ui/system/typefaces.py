"""The families that each language of an exhibit is set in; a letter comes from the first that has it."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from exhibit.content import NO_FAMILIES, FontFamilies
from exhibit.fonts.font_files import FontFiles
from exhibit.locale.languages import language_of

_MOST_FILES = 1024
_HEAVY = 600
_ANY_SIZE = 16
_SPACED_OUT = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr"})
"""Scripts whose letters stand by themselves, so that air may be set between them."""


@lru_cache(_MOST_FILES)
def families_in(file: Path) -> tuple[str, ...]:
    """Return the families of a font file, and make them known to Qt; once in a process.

    Returns:
        Nothing for a file that Qt cannot read.
    """
    number = QFontDatabase.addApplicationFont(str(file))
    return () if number < 0 else tuple(QFontDatabase.applicationFontFamilies(number))


class Typefaces:
    """Which families stand before and behind the program's own fonts.

    Args:
        files: The exhibit's font files. They are made known to Qt when a language is first set that needs them.
        named: The families that the exhibit names.
    """

    def __init__(self, files: FontFiles | None = None, named: FontFamilies = NO_FAMILIES) -> None:
        self._files = files or FontFiles()
        self._named = named

    def leading(self, role: str) -> tuple[str, ...]:
        """Return the families that go before the program's own of a role, ``sans`` or ``serif``."""
        if self._named.of(role):
            _families(self._files.common, is_heavy=False)
        return self._named.of(role)

    def families(self, language: str, *, is_heavy: bool = False) -> tuple[str, ...]:
        """Return the families whose letters a language is set in, besides the program's own.

        Args:
            language: Its tag.
            is_heavy: Ask families of heavy letters first, and else last.
        """
        return (*self._named.of(language), *_families(self._files.of(language), is_heavy=is_heavy))

    def others(self, language: str, *, is_heavy: bool = False) -> tuple[str, ...]:
        """Return the families for other scripts inside a language's texts."""
        return _families(self._files.beside(language), is_heavy=is_heavy)

    @staticmethod
    def may_be_spaced(language: str) -> bool:
        """Say whether air may be set between a language's letters; joined ones would be torn apart."""
        return not language or language_of(language).script in _SPACED_OUT


def _families(files: tuple[Path, ...], *, is_heavy: bool) -> tuple[str, ...]:
    found = dict.fromkeys(family for file in files for family in families_in(file))
    return tuple(sorted(found, key=lambda family: _is_heavy(family) != is_heavy))


@cache
def _is_heavy(family: str) -> bool:
    """Say whether a family has nothing but heavy letters."""
    weights = [QFontDatabase.weight(family, each) for each in QFontDatabase.styles(family)]
    return bool(weights) and min(weights) >= _HEAVY


def is_font(file: Path) -> bool:
    """Say whether a file is a font that Qt can read."""
    return _raw(file).isValid()


def has_sign(file: Path, letter: str) -> bool:
    """Say whether a font file has a sign for a letter; fonts of the machine take no part in it."""
    font = _raw(file)
    return font.isValid() and font.supportsCharacter(ord(letter))


@lru_cache(_MOST_FILES)
def _raw(file: Path) -> QRawFont:
    return QRawFont(str(file), _ANY_SIZE)


def is_known(family: str) -> bool:
    """Say whether Qt knows a family, from a file that was made known to it or from the machine."""
    return QFontDatabase.hasFamily(family)


def family_has_sign(family: str, letter: str) -> bool:
    """Say whether a family has a sign for a letter by itself."""
    return is_known(family) and QRawFont.fromFont(QFont(family)).supportsCharacter(ord(letter))
