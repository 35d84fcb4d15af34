"""How large a picture is and which way up, told from its header."""

import re
import struct
from typing import BinaryIO

from exhibit.content.media.svg_tree import Element

Size = tuple[int, int]
"""Width and height, in pixels of a photograph or units of a drawing."""

_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in|pc)?\s*")
_SEPARATOR = re.compile(r"[\s,]+")
_ON_ITS_SIDE = range(5, 9)


def upright(size: Size, orientation: int) -> Size:
    """Return the size of a photograph as it is seen; cameras turn it by a mark (Exif 2.32, tag 0x0112)."""
    return (size[1], size[0]) if orientation in _ON_ITS_SIDE else size


def orientation_of(file: BinaryIO) -> int:
    """Return the Exif orientation of a JPEG, 1-8; 1 where it has none.

    Args:
        file: The picture, from its beginning.
    """
    file.read(2)
    while len(head := file.read(4)) == 4 and head[0] == 0xFF and head[1] not in {0xDA, 0xD9}:
        length = int.from_bytes(head[2:], "big") - 2
        if length < 0:
            break
        data = file.read(length)
        if head[1] == 0xE1 and data.startswith(b"Exif\0\0"):
            return _orientation_in(data[6:])
    return 1


def _orientation_in(tiff: bytes) -> int:
    """Read the tag from the first directory of a TIFF block."""
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, at)
        for index in range(count):
            tag, kind, _, value = struct.unpack_from(order + "HHIH", tiff, at + 2 + index * 12)
            if tag == 0x0112 and kind == 3 and 1 <= value <= 8:
                return int(value)
    except struct.error:
        pass
    return 1


def drawing_size(root: Element) -> Size:
    """Return the size of an SVG drawing: its view box, or else its own; square without both (SVG 2, 8.2)."""
    box = _SEPARATOR.split(root.attributes.get("viewBox", "").strip())
    sides = box[2:] if len(box) == 4 else [root.attributes.get("width", ""), root.attributes.get("height", "")]
    width, height = (_length(each) for each in sides)
    return (width, height) if width > 0 and height > 0 else (1, 1)


def _length(text: str) -> int:
    match = _LENGTH.fullmatch(text)
    return max(round(float(match[1])), 1) if match and float(match[1]) > 0 else 0
