"""Whether every letter of an exhibit has a sign in the very files that it will be set in, whatever this machine has."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from exhibit.content import Exhibit, Loaded, Location, Problem
from exhibit.fonts.font_files import FontFiles, font_files
from exhibit.fonts.letters_used import LettersUsed, lacking, letters_used, unbreakable
from exhibit.fonts.scripts import HAN, script_of
from exhibit.locale.languages import language_of
from exhibit.settings import assets_folder
from exhibit.ui.system.typefaces import has_sign, is_font


def with_letters_checked(loaded: Loaded) -> Loaded:
    """Return what became of a folder, with what is wrong with its letters among the problems.

    The one application has to be there: Qt reads the fonts, as it does on the screen.
    """
    if loaded.exhibit is None:
        return loaded
    found = [*loaded.problems, *_problems(loaded.exhibit)]
    return replace(loaded, problems=tuple(sorted(found)))


def letters_without_sign(used: LettersUsed, files: FontFiles) -> list[str]:
    """Return the letters of a language that neither the program's own fonts have nor those of the exhibit."""
    own = (*core_fonts(), *files.of(used.language))
    # A Chinese text set in a Japanese font has signs, but not those of its readers.
    is_strict = bool(used.language) and language_of(used.language).script in HAN
    beside = files.beside(used.language)
    return [
        letter
        for letter in used.places
        if not any(has_sign(font, letter) for font in own)
        and ((is_strict and script_of(letter) in HAN) or not any(has_sign(font, letter) for font in beside))
    ]


def core_fonts() -> tuple[Path, ...]:
    """Return the program's own fonts."""
    return tuple(sorted((assets_folder() / "fonts").glob("exhibit-*.[ot]tf")))


def _problems(exhibit: Exhibit) -> Iterator[Problem]:
    files = font_files(exhibit)
    for used in letters_used(exhibit):
        yield from lacking(used, letters_without_sign(used, files))
    yield from unbreakable(exhibit)
    folder = Path(exhibit.folder)
    own = {*files.common, *(file for each in exhibit.languages for file in files.of(each))}
    for file in sorted(each for each in own if each.is_relative_to(folder)):
        if not is_font(file):
            yield Problem(Location(file.relative_to(folder).as_posix()), "not a font that can be read")
