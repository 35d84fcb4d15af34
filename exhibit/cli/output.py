"""What the command line says and writes: every letter finds a way out, and a stream that fails is said in one line."""

import io
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit.atomic_write import write_atomically
from exhibit.errors import UsageError

if TYPE_CHECKING:
    from exhibit.cli.pipe_console import PipeConsole

_STDOUT = 1

PIPE_CLOSED = 141
"""The exit code shells give a program whose reader has gone: 128 and the number of SIGPIPE."""


def console(*, is_error: bool = False, soft_wrap: bool = True) -> "PipeConsole":
    """Return a console on the standard output, or on the standard error.

    Raises:
        UsageError: The program was started without a standard output.
    """
    if not is_error:
        _require_output()
    from exhibit.cli.pipe_console import PipeConsole  # noqa: PLC0415 - a show that says nothing does without Rich

    return PipeConsole(stderr=is_error, highlight=False, emoji=False, soft_wrap=soft_wrap)


def bear_every_letter() -> None:
    """Have the standard streams write a letter that their encoding has no place for as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write text to the standard output.

    Raises:
        UsageError: The program was started without one.
        OSError: It cannot be written to.
    """
    _require_output()
    sys.stdout.write(text)


def _require_output() -> None:
    if sys.stdout is None:
        message = "there is no standard output to write to"
        raise UsageError(message)


def say_json(value: object) -> None:
    """Write a value as JSON; letters that the output has no place for become JSON's own escapes.

    Raises:
        UsageError: The program was started without a standard output.
        OSError: It cannot be written to.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2) + "\n"
    say(text)


def say_error(line: str) -> None:
    """Write one line to the standard error; where that is impossible too, nobody can be told."""
    with suppress(OSError, ValueError):
        console(is_error=True).print(f"exhibit: {line}", markup=False)


def deliver() -> None:
    """Hand over what is still in the buffers, so that a full disk is found out here and not after the end.

    Raises:
        OSError: The standard output cannot be written to.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Drop what is still in the buffer of a broken standard output; Python would try again at its end, and complain."""
    if sys.stdout is None or sys.stdout is not sys.__stdout__:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _STDOUT)
        os.close(nowhere)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; what a link leads to is replaced, and a device or pipe is written to.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.write(data)
        elif path.exists() and not os.access(path, os.W_OK):
            message = f"cannot write {path}: it is write-protected"
            raise UsageError(message)
        else:
            write_atomically(path.resolve(), data)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise UsageError(message) from None
