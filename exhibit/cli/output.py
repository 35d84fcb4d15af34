"""Files the command line writes."""

from pathlib import Path

from exhibit.errors import UsageError
from exhibit.files import write_whole


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        write_whole(path, data)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise UsageError(message) from None
