"""What a picture file is, by what is in it and not by its name, and whether it is safe to draw."""

import struct
from collections.abc import Callable
from pathlib import Path

from exhibit.content.svg_check import svg_fault

MOST_BYTES = 64 << 20
"""Of a picture, both in its file and drawn at four bytes a pixel."""

MOST_SVG_BYTES = 4 << 20
_HEAD = 1 << 18

Size = tuple[int, int]


def picture_fault(path: Path) -> str:
    """Say why a picture is not drawn, as the end of a sentence; nothing where it is right."""
    try:
        octets = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if _is_svg(head):
                rest = file.read(MOST_SVG_BYTES + 1 - len(head)) if octets <= MOST_SVG_BYTES else b""
                return svg_fault(head + rest) if octets <= MOST_SVG_BYTES else "is an SVG of more than 4 MiB"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if octets > MOST_BYTES:
        return f"is larger than {MOST_BYTES >> 20} MiB"
    return _raster_fault(head)


def kind_of(head: bytes) -> str | None:
    """Return ``svg``, ``png``, ``jpeg`` or ``webp`` by the first bytes of a file; None for anything else."""
    if _is_svg(head):
        return "svg"
    return next((kind for kind, (is_kind, _) in _RASTER.items() if is_kind(head)), None)


def _is_svg(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg"))


def _raster_fault(head: bytes) -> str:
    kind = kind_of(head)
    if kind is None or kind not in _RASTER:
        return "is not a PNG, JPEG, WebP or SVG picture"
    try:
        size = _RASTER[kind][1](head)
    except (struct.error, IndexError):
        size = None
    if size is None or 0 in size:
        return f"is a damaged {kind.upper()} picture"
    if size[0] * size[1] * 4 > MOST_BYTES:
        return f"is {size[0]} × {size[1]} pixels, more than {MOST_BYTES >> 20} MiB when drawn"
    return ""


def _png_size(head: bytes) -> Size | None:
    """Width and height of the IHDR chunk, which comes first (PNG specification, 11.2.2)."""
    width, height = struct.unpack_from(">II", head, 16)
    return (width, height) if head[12:16] == b"IHDR" else None


def _jpeg_size(head: bytes) -> Size | None:
    """Width and height of the first frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(head):
        if head[at] != 0xFF:
            return None
        marker = head[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", head, at + 5)
            return width, height
        if marker == 0xFF:
            # A fill byte.
            at += 1
            continue
        has_length = marker != 0x01 and not 0xD0 <= marker <= 0xD7
        at += 2 + (struct.unpack_from(">H", head, at + 2)[0] if has_length else 0)
    return None


def _webp_size(head: bytes) -> Size | None:
    """Width and height of a lossy, lossless or extended picture (RFC 9649, 2.5 to 2.7)."""
    match head[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", head, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = struct.unpack_from("<I", head, 21)[0]
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case _:
            return None


_RASTER: dict[str, tuple[Callable[[bytes], bool], Callable[[bytes], Size | None]]] = {
    "png": (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), _png_size),
    "jpeg": (lambda head: head.startswith(b"\xff\xd8\xff"), _jpeg_size),
    "webp": (lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP", _webp_size),
}
