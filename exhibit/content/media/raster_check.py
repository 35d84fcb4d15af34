"""Whether a PNG, JPEG or WebP picture is whole and how large it is, told without decoding it."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from exhibit.content.media.picture_size import orientation_of, upright

MOST_PIXELS = 110_000_000
"""A camera of 100 megapixels has a few more."""

MOST_DRAWN_BYTES = 512 << 20
"""Of a picture while it is decoded, before it is made smaller."""

_NEAR, _CHUNK = 1 << 8, 1 << 20
_CUT_OFF = "is cut off: its end is missing; copy it again"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_FRAMES_DRAWN = {0xC0, 0xC1, 0xC2, 0xC9, 0xCA}
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


@dataclass(frozen=True, slots=True)
class Raster:
    """What a picture's header says: size in pixels, and bytes a pixel takes while it is decoded."""

    width: int
    height: int
    octets: int = 4


class _DamagedError(Exception):
    """The picture is damaged; the text, if there is any, says how and ends a sentence."""


def raster_fault(kind: str, file: BinaryIO, octets: int, *, is_whole: bool) -> str:
    """Say why a picture is not drawn, as the end of a sentence; nothing where it is right.

    Args:
        kind: ``png``, ``jpeg`` or ``webp``.
        file: The picture, from its beginning.
        octets: Its size.
        is_whole: Look through all of it, and not at its header only.
    """
    size, check = _KINDS[kind]
    damaged = f"is a damaged {kind.upper()} picture"
    try:
        found = size(file)
        pixels = found.width * found.height
        if not pixels:
            return damaged
        if pixels > MOST_PIXELS or pixels * found.octets > MOST_DRAWN_BYTES:
            large = f"is {found.width} × {found.height} pixels, {pixels / 1e6:.0f} megapixels"
            return f"{large} and too large to be drawn; make it at most 8000 wide and high"
        if is_whole:
            file.seek(0)
            check(file, octets)
    except (_DamagedError, struct.error, zlib.error) as error:
        return (str(error) if isinstance(error, _DamagedError) else "") or damaged
    return ""


def raster_size(kind: str, file: BinaryIO) -> tuple[int, int]:
    """Return the size in pixels of a picture that has no fault, as it is seen.

    Args:
        kind: ``png``, ``jpeg`` or ``webp``.
        file: The picture, from its beginning.
    """
    found = _KINDS[kind][0](file)
    file.seek(0)
    return upright((found.width, found.height), orientation_of(file) if kind == "jpeg" else 1)


def _read(file: BinaryIO, octets: int) -> bytes:
    data = file.read(octets)
    if len(data) < octets:
        raise _DamagedError(_CUT_OFF)
    return data


def _png_size(file: BinaryIO) -> Raster:
    """Read the IHDR chunk, which comes first (PNG specification, 11.2.2)."""
    head = _read(file, 33)
    width, height, depth, colour, packing, filters, interlaced = struct.unpack_from(">IIBBBBB", head, 16)
    depths = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
    if head[12:16] != b"IHDR" or depth not in depths.get(colour, ()) or (packing, filters) != (0, 0) or interlaced > 1:
        raise _DamagedError
    return Raster(width, height, 8 if depth == 16 else 4)


def _check_png(file: BinaryIO, _octets: int) -> None:
    """Go through the chunks: each with its checksum, and together all the lines of the picture."""
    head, expected = _read(file, 33), 0
    left, unpacker, has_palette = -1, zlib.decompressobj(), False
    file.seek(8)
    while True:
        length, name = struct.unpack(">I4s", _read(file, 8))
        is_needed = not name[0] & 0x20
        if is_needed and name not in {b"IHDR", b"PLTE", b"IDAT", b"IEND"}:
            raise _DamagedError
        checksum = zlib.crc32(name)
        if name == b"IDAT" and left < 0:
            left = expected = _png_octets(head)
        for piece in _pieces(file, length):
            checksum = zlib.crc32(piece, checksum)
            left = left - _unpacked(unpacker, piece, left) if name == b"IDAT" else left
        if _read(file, 4) != struct.pack(">I", checksum) and is_needed:
            raise _DamagedError
        has_palette = has_palette or name == b"PLTE"
        if name == b"IEND":
            break
    if left != 0 or not expected or (head[25] == 3 and not has_palette):
        raise _DamagedError


def _pieces(file: BinaryIO, length: int) -> Iterator[bytes]:
    while length:
        piece = _read(file, min(length, _CHUNK))
        length -= len(piece)
        yield piece


def _unpacked(unpacker: "zlib._Decompress", piece: bytes, most: int) -> int:
    """Return how many bytes a piece unpacks to, at most so many; more is of no use to anybody."""
    done = 0
    while piece and done < most:
        done += len(unpacker.decompress(piece, min(_CHUNK, most - done)))
        piece = unpacker.unconsumed_tail
    return done


def _png_octets(head: bytes) -> int:
    """Return how many bytes the lines of a picture have (PNG specification, 7.2 and 8.2)."""
    width, height, depth, colour, _, _, interlaced = struct.unpack_from(">IIBBBBB", head, 16)
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    total = 0
    for x, y, step_x, step_y in passes:
        columns, lines = -((x - width) // step_x), -((y - height) // step_y)
        if columns > 0 and lines > 0:
            total += lines * (1 + (columns * bits + 7) // 8)
    return total


def _jpeg_size(file: BinaryIO) -> Raster:
    """Read the first frame header (ITU-T T.81, B.2.2), after however much else there is before it."""
    for marker in _jpeg_markers(file):
        if marker in _FRAMES:
            depth, height, width = struct.unpack(">BHH", _read(file, 5))
            file.seek(-5, 1)
            if depth != 8 or marker not in _FRAMES_DRAWN:
                message = "is a JPEG of a rare kind, which is not drawn; save it as an ordinary JPEG"
                raise _DamagedError(message)
            return Raster(width, height)
    raise _DamagedError


def _check_jpeg(file: BinaryIO, _octets: int) -> None:
    """Go through the segments and the scans to the end marker."""
    scans = sum(marker == 0xDA for marker in _jpeg_markers(file))
    if not scans:
        raise _DamagedError


def _jpeg_markers(file: BinaryIO) -> Iterator[int]:
    """Yield each marker up to the end of the picture; the file is behind the length of its segment then."""
    _read(file, 2)
    while (marker := _next_marker(file)) != 0xD9:
        if marker == 0x01:
            continue
        (length,) = struct.unpack(">H", _read(file, 2))
        if length < 2:
            raise _DamagedError
        yield marker
        file.seek(length - 2, 1)


def _next_marker(file: BinaryIO) -> int:
    """Go behind the next marker, over the data of a scan or what else is there, and return it."""
    tail, octets = b"", _NEAR
    while chunk := file.read(octets):
        data = tail + chunk
        found = _MARKER.search(data)
        if found is not None:
            file.seek(found.end() - len(data), 1)
            return data[found.end() - 1]
        tail, octets = data[-1:] if data.endswith(b"\xff") else b"", _CHUNK
    raise _DamagedError(_CUT_OFF)


def _webp_size(file: BinaryIO) -> Raster:
    """Read the size of a lossy, lossless or extended picture (RFC 9649, 2.5 to 2.7)."""
    head = _read(file, 30)
    match head[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", head, 26)
            return Raster(width & 0x3FFF, height & 0x3FFF)
        case b"VP8L":
            bits = struct.unpack_from("<I", head, 21)[0]
            return Raster((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8X":
            return Raster(int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1)
        case _:
            raise _DamagedError


def _check_webp(file: BinaryIO, octets: int) -> None:
    """Go through the chunks of a RIFF file (RFC 9649, 2.3)."""
    end = struct.unpack_from("<I", _read(file, 12), 4)[0] + 8
    if end > octets:
        raise _DamagedError(_CUT_OFF)
    names, at = set[bytes](), 12
    while at + 8 <= end:
        file.seek(at)
        name, length = struct.unpack("<4sI", _read(file, 8))
        at += 8 + length + length % 2
        if at > end + length % 2:
            raise _DamagedError
        names.add(name)
    if not names & {b"VP8 ", b"VP8L", b"ANMF"}:
        raise _DamagedError


_KINDS: dict[str, tuple[Callable[[BinaryIO], Raster], Callable[[BinaryIO, int], None]]] = {
    "png": (_png_size, _check_png),
    "jpeg": (_jpeg_size, _check_jpeg),
    "webp": (_webp_size, _check_webp),
}
