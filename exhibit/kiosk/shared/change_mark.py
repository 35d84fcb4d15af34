"""The change mark: size, time and name of what is looked at, by which two looks are compared without reading a byte."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class FileMark:
    """One file or folder as a look has found it.

    Attributes:
        path: Its name and where it is.
        octets: Size in bytes; -1 for a folder.
        changed_ns: Time of its last change, in nanoseconds since 1970; 0 for a folder, whose files say enough.
    """

    path: str
    octets: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """All that one look has found; of the same size for a file and for ten thousand.

    Neither the number of the inode nor the time of its change is in it: shares and file systems in user space make them
    anew for files that nobody has touched, and what changes at every look would never come to rest.

    Attributes:
        number: How many files and folders there are; 0 where there is nothing.
        digest: Of what is known of each of them, in the order in which they were found.
    """

    number: int = 0
    digest: bytes = b""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was there."""
        return self.number == 0


def mark_of(found: Iterable[FileMark]) -> ChangeMark:
    """Return the mark of what a look finds."""
    number, digest = 0, hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for each in found:
        number += 1
        digest.update(os.fsencode(f"{each.path}\0{each.octets}\0{each.changed_ns}\n"))
    return ChangeMark(number, digest.digest()) if number else ChangeMark()


def mark_of_files(*paths: Path) -> ChangeMark:
    """Return the mark of some files, or of what they link to; one that is missing is left out.

    Raises:
        OSError: One of them cannot be looked at.
    """
    found = []
    for path in paths:
        try:
            looked = path.stat()
        except FileNotFoundError:
            continue
        found.append(FileMark(str(path), looked.st_size, looked.st_mtime_ns))
    return mark_of(found)
