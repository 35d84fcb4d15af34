"""The files of words that an exhibit brings: ``words/<language>.po`` adds a language or says some phrases otherwise."""

import io
import re
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError

from exhibit.content.problem import Location, Problem
from exhibit.content.reading.folder import entries
from exhibit.content.reading.nodes import MAX_BYTES
from exhibit.locale.languages import language_of, tag_or_none
from exhibit.locale.phrase_book import read_catalogue

FOLDER = "words"
_SUFFIX = ".po"


def read_catalogues(
    folder: Path, languages: Sequence[str]
) -> tuple[dict[str, tuple[Location, Catalog]], list[Problem]]:
    """Read the exhibit's words.

    Args:
        folder: The exhibit's.
        languages: Its languages, as canonical tags.

    Returns:
        Where each catalogue is and what it holds, by language; and what is wrong with files.
    """
    problems: list[Problem] = []
    catalogues: dict[str, tuple[Location, Catalog]] = {}
    for name, path in _files(folder).items():
        place = Location(f"{FOLDER}/{name}")
        tag = tag_or_none(name.removesuffix(_SUFFIX)) if name.endswith(_SUFFIX) else None
        if tag is None or tag not in languages:
            hint = f"name it by a language of the exhibit: {', '.join(f'{each}{_SUFFIX}' for each in languages)}"
            problems.append(Problem(place, "nothing reads this file", hint, is_warning=True))
        elif tag in catalogues:
            problems.append(Problem(place, f"a second file for {tag!r}", is_left_out=True))
        else:
            read = _read(path, place, tag)
            if isinstance(read, Problem):
                problems.append(read)
            else:
                catalogues[tag] = place, read
    return catalogues, problems


def _files(folder: Path) -> dict[str, Path]:
    try:
        return entries(folder / FOLDER)
    except OSError:
        return {}


def _read(path: Path, place: Location, tag: str) -> Catalog | Problem:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Problem(place, f"cannot be read: {error.strerror}", is_left_out=True)
    if len(data) > MAX_BYTES:
        return Problem(place, f"the file is larger than {MAX_BYTES // 1024} KiB", is_left_out=True)
    try:
        data.decode()
        return read_catalogue(io.BytesIO(data), language_of(tag).locale)
    except UnicodeDecodeError as error:
        at = Location(place.file, data.count(b"\n", 0, error.start) + 1, 1)
        return Problem(at, "not UTF-8 text", "save the file as UTF-8", is_left_out=True)
    except PoFileError as error:
        at = Location(place.file, error.lineno + 1, 1)
        return Problem(at, f"not a gettext catalogue: {re.sub(r' on [0-9]+$', '', str(error))}", is_left_out=True)
    except (ValueError, LookupError) as error:
        return Problem(place, f"not a gettext catalogue: {error}", is_left_out=True)
