"""Whether a file is sound that can be decoded, told from its first bytes without decoding it."""

from pathlib import Path

KNOWN = "WAV, MP3, Ogg, FLAC or M4A"
_HEAD = 64


def fault_of(path: Path) -> str:
    """Return what is wrong with a sound file, as the end of a sentence; nothing where it looks right.

    Only the beginning is looked at: a file that is broken farther on is found when it is played.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if not head:
        return "is empty"
    return "" if _is_sound(head) else f"is not {KNOWN}"


def _is_sound(head: bytes) -> bool:
    if head[:4] == b"RIFF":
        return head[8:12] == b"WAVE"
    if head[:4] in {b"OggS", b"fLaC"} or head[:3] == b"ID3":
        return True
    if head[4:8] == b"ftyp":
        return True
    # MPEG audio without a tag: eleven set bits, then a version and a layer that exist (ISO/IEC 11172-3, 2.4.1.3).
    return len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x18 != 0x08 and bool(head[1] & 6)
