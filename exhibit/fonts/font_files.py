"""The font files of an exhibit: those in its own folder and those of packs, language by language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType

from exhibit.content import Exhibit, entries
from exhibit.fonts.scripts import CORE, HAN, scripts_of
from exhibit.locale.languages import language_of
from exhibit.settings import assets_folder

FOLDER = "fonts"
"""Where an exhibit keeps its own fonts; those for one language alone in a folder of the language's name in there."""

_KINDS = {".ttf", ".otf", ".ttc", ".otc"}
_GROUP = "exhibit.fonts"


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Font files in the order in which they are asked for a letter, after the program's own.

    Attributes:
        common: The exhibit's own, for every language.
        by_language: What a language has besides: the exhibit's own for it, then the packs of its script.
        others: Packs of scripts that occur in the exhibit's texts without being that of a language.
    """

    common: tuple[Path, ...] = ()
    by_language: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    others: tuple[Path, ...] = ()

    def of(self, language: str) -> tuple[Path, ...]:
        """Return the files whose letters a language is set in; nothing where the program's own will do."""
        return (*self.common, *self.by_language.get(language, ()))

    def beside(self, language: str) -> tuple[Path, ...]:
        """Return the files for what stands inside a language's texts in other scripts, such as names of languages."""
        found = dict.fromkeys(file for each in self.by_language.values() for file in each) | dict.fromkeys(self.others)
        own = set(self.of(language))
        return tuple(file for file in found if file not in own)


def font_files(exhibit: Exhibit) -> FontFiles:
    """Return the font files an exhibit needs besides the program's own; nothing is read from them."""
    folder = Path(exhibit.folder) / FOLDER
    own = {name.casefold(): path for name, path in _entries(folder).items() if path.is_dir()}
    scripts = {language: language_of(language).script for language in exhibit.languages}
    others = scripts_of(exhibit.letters) - set(scripts.values())
    if others & HAN and not HAN & set(scripts.values()):
        # A Chinese name among texts in other languages.
        others |= {"Hans"}
    return FontFiles(
        _fonts_in(folder),
        MappingProxyType(
            {
                language: (*_own_fonts(own, language), *pack_files(script))
                for language, script in scripts.items()
                if script not in CORE or language.casefold() in own
            }
        ),
        tuple(file for script in sorted(others) for file in pack_files(script)),
    )


@cache
def pack_files(script: str) -> tuple[Path, ...]:
    """Return the files of the packs for a script; nothing where none is installed, or none is needed."""
    if script in CORE:
        return ()
    return tuple(file for folder in _pack_folders() for file in _fonts_in(folder) if file.name.startswith(f"{script}-"))


@cache
def packed_scripts() -> frozenset[str]:
    """Return the scripts that packs on this machine have fonts for."""
    return frozenset(file.name.partition("-")[0] for folder in _pack_folders() for file in _fonts_in(folder))


@cache
def _pack_folders() -> tuple[Path, ...]:
    """Return where packs are: in a checkout of the program, and in installed wheels that hold nothing else."""
    return (assets_folder() / "fonts" / "packs", *_installed())


def _installed() -> Iterator[Path]:
    for each in entry_points(group=_GROUP):
        if each.dist is not None:
            yield Path(str(each.dist.locate_file(each.value)))


def _own_fonts(folders: Mapping[str, Path], language: str) -> tuple[Path, ...]:
    folder = folders.get(language.casefold())
    return () if folder is None else _fonts_in(folder)


def _fonts_in(folder: Path) -> tuple[Path, ...]:
    found = _entries(folder).values()
    return tuple(path for path in found if path.suffix.lower() in _KINDS and path.is_file())


def _entries(folder: Path) -> Mapping[str, Path]:
    try:
        return entries(folder)
    except OSError:
        return {}
