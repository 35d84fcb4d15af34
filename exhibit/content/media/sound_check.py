"""Whether a file is sound that can be decoded, told from its first bytes without decoding it."""

from pathlib import Path
from typing import BinaryIO

KNOWN = "WAV, MP3, Ogg, FLAC or M4A"
_HEAD = 64
_MOST_CHUNKS = 64


def fault_of(path: Path) -> str:
    """Return what is wrong with a sound file, as the end of a sentence; nothing where it looks right.

    Only the beginning is looked at: a file that is broken farther on is found when it is played.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            is_sound = _is_wave(file) if head[:4] == b"RIFF" and head[8:12] == b"WAVE" else _is_sound(head)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if not head:
        return "is empty"
    return "" if is_sound else f"is not {KNOWN}"


def _is_wave(file: BinaryIO) -> bool:
    """Say whether a RIFF file has what a decoder needs: a format and data, each a chunk with its length before it."""
    file.seek(12)
    found = set()
    for _ in range(_MOST_CHUNKS):
        name, length = file.read(4), int.from_bytes(file.read(4), "little")
        if len(name) < 4:
            break
        found.add(name)
        file.seek(length + length % 2, 1)
    return {b"fmt ", b"data"} <= found


def _is_sound(head: bytes) -> bool:
    if head[:4] in {b"OggS", b"fLaC"} or head[:3] == b"ID3":
        return True
    if head[4:8] == b"ftyp":
        return True
    # MPEG audio without a tag: eleven set bits, then a version and a layer that exist (ISO/IEC 11172-3, 2.4.1.3).
    return len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x18 != 0x08 and bool(head[1] & 6)
