"""Whether every letter of an exhibit has a sign in the very files that it will be set in, whatever this machine has."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from exhibit.content import ROLES, Exhibit, FontFamilies, Loaded, Location, Problem, did_you_mean
from exhibit.fonts.font_files import FontFiles, font_files
from exhibit.fonts.letters_used import LettersUsed, lacking, letters_used, unbreakable
from exhibit.fonts.scripts import HAN, script_of
from exhibit.locale.languages import language_of
from exhibit.settings import assets_folder
from exhibit.ui.system.typefaces import families_in, family_has_sign, has_sign, is_font, is_known

_THEME = Location("theme.yaml")


def with_letters_checked(loaded: Loaded) -> Loaded:
    """Return what became of a folder, with what is wrong with its letters among the problems.

    The one application has to be there: Qt reads the fonts, as it does on the screen.
    """
    if loaded.exhibit is None:
        return loaded
    found = [*loaded.problems, *_problems(loaded.exhibit)]
    return replace(loaded, problems=tuple(sorted(found)))


def letters_without_sign(used: LettersUsed, files: FontFiles, named: FontFamilies) -> list[str]:
    """Return the letters of a language that neither the program's own fonts have nor those of the exhibit."""
    return [letter for letter in used.places if not _is_shown(letter, used.language, files, named)]


def _is_shown(letter: str, language: str, files: FontFiles, named: FontFamilies) -> bool:
    if any(has_sign(font, letter) for font in (*core_fonts(), *files.of(language))):
        return True
    if any(family_has_sign(each, letter) for key in (*ROLES, language) for each in named.of(key)):
        return True
    # A Chinese text set in a Japanese font has signs, but not those of its readers.
    is_strict = bool(language) and script_of(letter) in HAN and language_of(language).script in HAN
    return not is_strict and any(has_sign(font, letter) for font in files.beside(language))


@cache
def core_fonts() -> tuple[Path, ...]:
    """Return the program's own fonts."""
    return tuple(sorted((assets_folder() / "fonts").glob("exhibit-*.[ot]tf")))


def _problems(exhibit: Exhibit) -> Iterator[Problem]:
    files = font_files(exhibit)
    yield from _of_files(exhibit, files)
    for used in letters_used(exhibit):
        yield from lacking(used, letters_without_sign(used, files, exhibit.theme.fonts))
    yield from unbreakable(exhibit)


def _of_files(exhibit: Exhibit, files: FontFiles) -> Iterator[Problem]:
    """Yield what is wrong with the exhibit's own font files and with the families it names."""
    folder = Path(exhibit.folder)
    found = {*files.common, *(file for each in exhibit.languages for file in files.of(each))}
    own = sorted(file for file in found if file.is_relative_to(folder))
    for file in own:
        if not is_font(file):
            yield Problem(Location(file.relative_to(folder).as_posix()), "not a font that can be read")
    families = {family for file in own for family in families_in(file)}
    for key, names in exhibit.theme.fonts.entries:
        if key not in {*ROLES, *exhibit.languages}:
            what = f"fonts: the exhibit does not speak {key!r}"
            yield Problem(_THEME, what, f"it speaks {', '.join(exhibit.languages)}", is_warning=True)
        for name in names:
            if name not in families:
                yield _elsewhere(name, families)


def _elsewhere(name: str, families: Collection[str]) -> Problem:
    if is_known(name):
        what = f"fonts: {name!r} is taken from this machine, and another may not have it"
        return Problem(_THEME, what, "put its file into the exhibit's folder fonts/", is_warning=True)
    hint = did_you_mean(name, families) or "put its file into the exhibit's folder fonts/"
    return Problem(_THEME, f"fonts: there is no font of the name {name!r}", hint)
