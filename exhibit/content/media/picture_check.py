"""What a picture file is, by what is in it and not by its name, and whether it is safe to draw."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from exhibit.content.media.picture_size import Size, drawing_size
from exhibit.content.media.raster_check import raster_fault, raster_size
from exhibit.content.media.svg_check import faults
from exhibit.content.media.svg_losses import losses
from exhibit.content.media.svg_plain import plain_svg
from exhibit.content.media.svg_prologue import MOST_BYTES as MOST_SVG_BYTES
from exhibit.content.media.svg_tree import read_drawing
from exhibit.errors import DrawingError

MOST_BYTES = 256 << 20
"""Of a picture's file."""

_HEAD = 1 << 10


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture file is.

    Attributes:
        kind: ``svg``, ``png``, ``jpeg`` or ``webp``; None for anything else.
        fault: Why it is not drawn, as the end of a sentence; nothing where it is right.
        size: Width and height as it is seen, in pixels of a photograph or units of a drawing.
        losses: What of an SVG drawing is not drawn as it is meant, each with its line.
        drawing: An SVG drawing as the renderer takes it, where all of it was looked at.
    """

    kind: str | None
    fault: str = ""
    size: Size = (1, 1)
    losses: tuple[str, ...] = ()
    drawing: bytes = b""


def look(path: Path, *, is_whole: bool = True) -> Look:
    """Look at a picture file.

    Args:
        path: The file.
        is_whole: Look through all of a photograph, and not at its header only; and through a drawing for what is lost.
    """
    try:
        octets = path.stat().st_size
        with path.open("rb") as file:
            kind = kind_of(file.read(_HEAD))
            file.seek(0)
            if kind == "svg":
                return _look_at_drawing(file.read(MOST_SVG_BYTES + 1), is_whole=is_whole)
            if kind is None:
                return Look(kind, "is not a PNG, JPEG, WebP or SVG picture")
            if octets > MOST_BYTES:
                return Look(kind, f"is larger than {MOST_BYTES >> 20} MiB")
            fault = raster_fault(kind, file, octets, is_whole=is_whole)
            file.seek(0)
            return Look(kind, fault) if fault else Look(kind, size=raster_size(kind, file))
    except OSError as error:
        return Look(None, f"cannot be read: {error.strerror}")


def kind_of(head: bytes) -> str | None:
    """Return ``svg``, ``png``, ``jpeg`` or ``webp`` by the first bytes of a file; None for anything else."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    start = head.removeprefix(codecs.BOM_UTF8)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = head.decode("utf-16", "replace").encode("utf-8", "replace")
    return "svg" if start.lstrip().startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) else None


def _look_at_drawing(data: bytes, *, is_whole: bool) -> Look:
    if len(data) > MOST_SVG_BYTES:
        return Look("svg", f"is an SVG of more than {MOST_SVG_BYTES >> 20} MiB")
    try:
        root = read_drawing(data)
    except DrawingError as error:
        return Look("svg", str(error))
    fault = next(faults(root), "")
    if fault or not is_whole:
        return Look("svg", fault, drawing_size(root))
    return Look("svg", "", drawing_size(root), tuple(map(str, losses(root))), plain_svg(root))
