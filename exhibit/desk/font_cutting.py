"""Fonts cut down to the letters that are wanted, under a name of their own."""

import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit.errors import UsageError

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_ALWAYS = {0x20, 0xA0, 0x200C, 0x200D, 0x25CC}
"""Spaces, joiners, and the circle that stands for a missing base letter."""

_LICENCE_NAMES = [0, 13, 14]
_NOT_NEEDED = ["STAT", "DSIG", "MATH", "meta", "FFTM"]


@dataclass(frozen=True, slots=True)
class Cut:
    """How a cut font is called.

    Attributes:
        family: Its private name; a licence may keep the old one for the whole font. Each weight has another: as a
            stand-in Qt takes whichever weight of a family it finds first.
        weight: 100-900; 400 is regular.
        rise: How far letters reach above the baseline as a share of the size; the font's own measure for 0.
        fall: How far they reach below it; the font's own measure for 0.
    """

    family: str
    weight: int = 400
    rise: float = 0.0
    fall: float = 0.0


@dataclass(frozen=True, slots=True)
class FontSource:
    """A font that may be cut.

    Attributes:
        path: Its file.
        index: Which font of a collection, from 0.
        family: Its name.
        weight: 100-900.
        letters: The code points it has.
        is_postscript: It has outlines of PostScript's kind, as files with the ending ``.otf`` do.
        licence: Whose it is and what may be done with it, in its own words.
    """

    path: Path
    index: int
    family: str
    weight: int
    letters: frozenset[int]
    is_postscript: bool
    licence: str


def sources_in(path: Path) -> list[FontSource]:
    """Return the fonts in a file: one, or those of a collection.

    Raises:
        UsageError: The file holds no font that can be read, or the extra ``fonts`` is not installed.
    """
    return [
        FontSource(
            path,
            index,
            str(font["name"].getBestFamilyName() or path.stem),
            int(font["OS/2"].usWeightClass) if "OS/2" in font else 400,
            frozenset(font.getBestCmap() or ()),
            "CFF " in font,
            "\n".join(filter(None, (font["name"].getDebugName(key) for key in _LICENCE_NAMES))),
        )
        for index, font in enumerate(_opened(path))
    ]


def cut(source: FontSource, letters: Collection[int], wanted: Cut) -> bytes:
    """Return a font file with some letters of a font and all that shaping them needs, without hinting.

    Args:
        source: The whole font.
        letters: Code points; those that the font has not are passed over.
        wanted: Its name and weight.

    Raises:
        UsageError: The font cannot be read or cut.
    """
    from fontTools import subset  # noqa: PLC0415 - only who cuts fonts needs it
    from fontTools.ttLib import TTLibError  # noqa: PLC0415 - the same

    font = _opened(source.path)[source.index]
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting, options.glyph_names, options.notdef_outline = False, False, True
    options.name_IDs = [1, 2, 4, 6, *_LICENCE_NAMES]
    options.drop_tables += _NOT_NEEDED
    try:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes={*letters, *_ALWAYS})
        subsetter.subset(font)
    except (TTLibError, subset.Subsetter.SubsettingError, KeyError, AssertionError) as error:
        message = f"{source.path.name} cannot be cut: {error}"
        raise UsageError(message) from error
    _rename(font, wanted)
    _measure(font, wanted)
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _opened(path: Path) -> "list[TTFont]":
    try:
        from fontTools.ttLib import TTCollection, TTFont, TTLibError  # noqa: PLC0415 - only who cuts fonts needs it
    except ImportError:
        message = "cutting fonts needs fontTools: pip install 'exhibit[fonts]'"
        raise UsageError(message) from None
    try:
        data = path.read_bytes()
        is_collection = data.startswith(b"ttcf")
        return (
            list(TTCollection(io.BytesIO(data), recalcTimestamp=False).fonts)
            if is_collection
            else [TTFont(io.BytesIO(data), recalcTimestamp=False)]
        )
    except (TTLibError, OSError) as error:
        message = f"{path}: not a font that can be read ({error})"
        raise UsageError(message) from error


def _rename(font: "TTFont", wanted: Cut) -> None:
    names: Mapping[int, str] = {
        1: wanted.family,
        2: "Regular",
        4: f"{wanted.family} {wanted.weight}",
        6: f"{wanted.family.replace(' ', '')}-{wanted.weight}",
    }
    table = font["name"]
    table.names = [each for each in table.names if each.nameID in _LICENCE_NAMES]
    for key, name in names.items():
        table.setName(name, key, 3, 1, 0x409)
    if "CFF " in font:
        font["CFF "].cff.fontNames = [names[6]]
    font["OS/2"].usWeightClass = wanted.weight


def _measure(font: "TTFont", wanted: Cut) -> None:
    if not wanted.rise:
        return
    size = font["head"].unitsPerEm
    rise, fall = round(wanted.rise * size), round(wanted.fall * size)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = rise, -fall, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = rise, -fall, 0
    os2.usWinAscent, os2.usWinDescent = rise, fall
