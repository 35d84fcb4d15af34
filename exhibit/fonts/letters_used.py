"""The letters of an exhibit, language by language, each with the first place that needs it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from exhibit.content import Exhibit, Location, Problem, written_texts
from exhibit.fonts.scripts import HAN, script_of
from exhibit.locale.languages import language_of

INTERFACE = Location("exhibit.yaml")
"""Where the letters of the program's own words and dates are needed: where the language is named."""

_SIGNLESS = {"Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Cn"}
_VARIATIONS = range(0xFE00, 0xFE10)
_MOST_NAMED = 12
_BREAKS_NOWHERE = {"Khmr": "Khmer", "Laoo": "Lao", "Mymr": "Burmese"}
_BREAKS = {" ", "\u200b", "\n", "\u00a0"}
_LONGEST_RUN = 30
"""Letters without a place for a line to break; more do not fit a narrow card."""


@dataclass(frozen=True, slots=True)
class LettersUsed:
    """Letters that have to have a sign.

    Attributes:
        language: In whose texts they are; nothing for texts of no language in particular, such as a source's title.
        places: The first place of each.
    """

    language: str
    places: Mapping[str, Location]


def letters_used(exhibit: Exhibit) -> list[LettersUsed]:
    """Return the letters of an exhibit's files and of the interface in its languages."""
    found: dict[str, dict[str, Location]] = {language: {} for language in (*exhibit.languages, "")}
    for each in written_texts(Path(exhibit.folder), exhibit.languages):
        for letter in each.text:
            found[each.language].setdefault(letter, each.place)
    for language in exhibit.languages:
        for letter in exhibit.words.of(language).letters:
            found[language].setdefault(letter, INTERFACE)
    return [
        LettersUsed(language, {letter: place for letter, place in places.items() if _has_sign(letter)})
        for language, places in found.items()
    ]


def lacking(used: LettersUsed, letters: Sequence[str]) -> Iterator[Problem]:
    """Yield one problem for each script in which letters of a language have no font.

    Args:
        used: The language's letters.
        letters: Those that no font has.
    """
    by_script: dict[str, list[str]] = {}
    for letter in sorted(letters):
        by_script.setdefault(_family_of(script_of(letter)), []).append(letter)
    for script, them in by_script.items():
        place = min(used.places[letter] for letter in them)
        shown = " ".join(map(_named, them[:_MOST_NAMED])) + (" …" if len(them) > _MOST_NAMED else "")
        whose = f" of {used.language!r}" if used.language else ""
        count = f"1 letter{whose} has" if len(them) == 1 else f"{len(them)} letters{whose} have"
        where = " in the program's own words" if place == INTERFACE else ""
        yield Problem(place, f"{count} no font{where}: {shown}", _remedy(script))


def unbreakable(exhibit: Exhibit) -> Iterator[Problem]:
    """Yield a warning for each language in which nothing says where its long runs of letters may break."""
    for language in exhibit.languages:
        name = _BREAKS_NOWHERE.get(language_of(language).script)
        if name is None:
            continue
        long = [
            each.place
            for each in written_texts(Path(exhibit.folder), exhibit.languages)
            if each.language == language and _longest_run(each.text) > _LONGEST_RUN
        ]
        if long:
            what = f"{len(long)} texts in {language!r} have long runs of letters in which no line can break"
            hint = f"{name} has no spaces between words: write a zero-width space (U+200B) there"
            yield Problem(
                long[0], what.replace("1 texts", "1 text", 1) if len(long) == 1 else what, hint, is_warning=True
            )


def _longest_run(text: str) -> int:
    longest = run = 0
    for letter in text:
        run = 0 if letter in _BREAKS else run + (unicodedata.category(letter) != "Mn")
        longest = max(longest, run)
    return longest


def _has_sign(letter: str) -> bool:
    return unicodedata.category(letter) not in _SIGNLESS and ord(letter) not in _VARIATIONS


def _named(letter: str) -> str:
    """Return a letter as it can be read in a list: a mark alone would sit on what is before it."""
    return f"U+{ord(letter):04X}" if unicodedata.combining(letter) or unicodedata.category(letter) == "Mn" else letter


def _family_of(script: str) -> str:
    return "Hani" if script in HAN else script


def _remedy(script: str) -> str:
    if script == "Hani":
        return "'exhibit fonts FOLDER' cuts them from a font of this machine, such as Debian's fonts-noto-cjk"
    if script:
        return "install the wheel exhibit-fonts, or put a font that has them into the exhibit's folder fonts/"
    return "put a font that has them into the exhibit's folder fonts/, or write something else"
