"""``exhibit fonts``: what an exhibit's own folder needs of whole fonts, cut out of them."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from exhibit.content import Exhibit
from exhibit.desk.font_cutting import Cut, FontSource, cut, sources_in
from exhibit.desk.letter_check import letters_without_sign
from exhibit.errors import UsageError
from exhibit.fonts.font_files import FOLDER, FontFiles, font_files
from exhibit.fonts.letters_used import letters_used
from exhibit.fonts.scripts import HAN
from exhibit.locale.languages import language_of
from exhibit.settings import assets_folder

PREFIX = "cut-"
"""What the names of cut fonts begin with; another cut replaces them."""

_CUT_WHOLE = tuple(f"{script}-" for script in sorted(HAN))
_RULE = "-----"
_REGIONS = {"Hans": ("SC", "CN"), "Hant": ("TC", "TW", "HK"), "Jpan": ("JP",), "Kore": ("KR",)}
_WEIGHTS = {400: "", 600: " Bold"}
_HEAVY = 550


def licence_text(source: FontSource) -> bytes:
    """Return what has to lie beside fonts that were cut out of one: its own words, and the licence that they name."""
    own = f"{source.family}, cut down to some letters and renamed.\n{source.licence}\n"
    if "open font license" not in source.licence.lower():
        return own.encode()
    whole = (assets_folder() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    return f"{own}\n{whole[whole.index(_RULE) :]}".encode()


@dataclass(frozen=True, slots=True)
class CutFont:
    """A file to be written.

    Attributes:
        path: Where, relative to the exhibit.
        data: What is in it.
        licence: What has to lie beside it.
        family: What it was cut out of.
        letters: How many letters were wanted.
        lacking: Those that no font has.
    """

    path: Path
    data: bytes
    licence: bytes
    family: str
    letters: int
    lacking: str


def cut_fonts(exhibit: Exhibit, given: Sequence[Path]) -> Iterator[CutFont]:
    """Yield the fonts that an exhibit lacks: for each language two weights, or one where there is no other.

    Args:
        exhibit: Whose letters are wanted.
        given: Font files to cut; those of the machine if there is none.

    Raises:
        UsageError: A given file is no font, or no font has any of the letters of a language.
    """
    files = _without_cut(font_files(exhibit))
    wanted = {used.language: letters_without_sign(used, files, exhibit.theme.fonts) for used in letters_used(exhibit)}
    if not any(wanted.values()):
        return
    sources = [each for path in given for each in sources_in(path)] if given else list(_of_machine())
    for language, letters in wanted.items():
        if letters:
            yield from _cut_for(exhibit.about.id, language, set(map(ord, letters)), sources)


def _cut_for(name: str, language: str, letters: set[int], sources: Sequence[FontSource]) -> Iterator[CutFont]:
    folder = Path(FOLDER) / language if language else Path(FOLDER)
    family = f"{name} {language}".strip()
    chosen = {weight: _best(language, letters, sources, weight) for weight in _WEIGHTS}
    if not letters & chosen[400].letters:
        whose = f"of {language!r}" if language else "of texts without a language"
        message = f"no font has the letters {whose}; name one with --from"
        raise UsageError(message)
    lacking = "".join(sorted(chr(each) for each in letters - chosen[400].letters))
    for weight, source in chosen.items():
        is_same = weight != 400 and (source.path, source.index) == (chosen[400].path, chosen[400].index)
        if not is_same:
            suffix = ".otf" if source.is_postscript else ".ttf"
            data = cut(source, letters, Cut(family + _WEIGHTS[weight], weight))
            yield CutFont(
                folder / f"{PREFIX}{weight}{suffix}", data, licence_text(source), source.family, len(letters), lacking
            )


def _best(language: str, letters: set[int], sources: Sequence[FontSource], weight: int) -> FontSource:
    """Return the source with most of the letters, then of the right region, then of the nearest weight."""
    regions = _REGIONS.get(language_of(language).script, ()) if language else ()

    def worth(source: FontSource) -> tuple[int, bool, bool, bool, int]:
        return (
            len(source.letters & letters),
            any(source.family.endswith(f" {region}") for region in regions),
            "Sans" in source.family and "Mono" not in source.family,
            (source.weight > _HEAVY) == (weight > _HEAVY),
            -abs(source.weight - weight),
        )

    if not sources:
        message = "this machine has no fonts to cut; name one with --from"
        raise UsageError(message)
    return max(sources, key=worth)


def _without_cut(files: FontFiles) -> FontFiles:
    """Return font files as if nothing had been cut yet; Chinese is cut whole, so that it has one look."""

    def whole(paths: Iterable[Path], *passed_over: str) -> tuple[Path, ...]:
        return tuple(path for path in paths if not path.name.startswith((PREFIX, *passed_over)))

    by_language = {language: whole(paths, *_CUT_WHOLE) for language, paths in files.by_language.items()}
    return FontFiles(whole(files.common), by_language, whole(files.others))


def _of_machine() -> Iterator[FontSource]:
    """Yield the fonts of the machine; what cannot be read is passed over."""
    for folder in _machine_folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in {".ttf", ".otf", ".ttc", ".otc"}:
                try:
                    yield from sources_in(path)
                except UsageError:
                    continue


def _machine_folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            home / ".local/share/fonts",
            home / ".fonts",
        )
