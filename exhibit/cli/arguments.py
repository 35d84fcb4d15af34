"""What the command line takes, whichever command it is."""

import argparse
import datetime as dt
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from exhibit.cli.output import say
from exhibit.errors import UsageError
from exhibit.locale.languages import canonical_tag
from exhibit.settings import bundled_exhibit, bundled_names

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Command(Generic[W]):
    """A command.

    Attributes:
        help: What it does, in a line; None for what the program says to itself alone.
        add_arguments: Tells its parser what it takes.
        run: Does it with what was given, and with what all commands of its table get; returns the exit code.
    """

    help: str | None
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, W], int]


def add_commands(parser: argparse.ArgumentParser, name: str, commands: Mapping[str, Command[W]]) -> None:
    """Add commands to a parser; which one was given stands under a name in what it returns."""
    told = ",".join(each for each, command in commands.items() if command.help is not None)
    parsers = parser.add_subparsers(dest=name, required=True, metavar=f"{{{told}}}")
    for each, command in commands.items():
        # argparse lists what has a help, also an empty one.
        made = parsers.add_parser(each) if command.help is None else parsers.add_parser(each, help=command.help)
        command.add_arguments(made)


class Parser(argparse.ArgumentParser):
    """Ends with code 2 and one line, as every usage error does."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Refuse the command line.

        Raises:
            UsageError: Always.
        """
        raise UsageError(message)

    def _print_message(self, message: str, _file: object = None) -> None:
        # The original keeps silent where the disk is full.
        say(message)


def with_command(arguments: Sequence[str], commands: Container[str]) -> list[str]:
    """Return the arguments with ``run`` before them where they name no command."""
    given = list(arguments)
    wants_top = bool(given) and (given[0] in commands or given[0] in {"-h", "--help", "--version"})
    return given if wants_top else ["run", *given]


class _Given(argparse.Action):
    """Keeps what was given. A FOLDER that was not would take the place of a name that was."""

    def __call__(self, _parser: object, options: argparse.Namespace, value: object, _option: object = None) -> None:
        if value is not self.default:
            setattr(options, self.dest, value)


def add_folder(parser: argparse.ArgumentParser, default: Path | None) -> None:
    """Add which exhibit it is: FOLDER, or one that comes with the program by its name; else the default."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("folder", nargs="?", type=Path, default=default, action=_Given, metavar="FOLDER")
    ways.add_argument(
        "--exhibit", dest="folder", type=parse_bundled, default=argparse.SUPPRESS, metavar="NAME",
        help="one that comes with the program, by its name",
    )  # fmt: skip


def parse_bundled(name: str) -> Path:
    """Return the folder of an exhibit that comes with the program.

    Raises:
        ArgumentTypeError: None is called so.
    """
    if name not in bundled_names():
        message = f"{name!r} does not come with the program; these do: {', '.join(bundled_names())}"
        raise argparse.ArgumentTypeError(message)
    return bundled_exhibit(name)


def add_view(parser: argparse.ArgumentParser, *, is_state_required: bool = False) -> None:
    """Add what says which screen is shown: of which exhibit, at which place, in which language, on which day."""
    add_folder(parser, bundled_exhibit())
    parser.add_argument(
        "--open", required=is_state_required, default="attract", metavar="STATE", help="such as milestone:1994-treaty"
    )
    add_language(parser)
    parser.add_argument("--date", type=parse_day, default=None, metavar="YYYY-MM-DD", help="pretend it is this day")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add in which language it begins: any tag, in any case."""
    parser.add_argument("--lang", type=parse_language, default=None, metavar="L", help="such as en, pt-BR or zh-Hant")


def parse_language(text: str) -> str:
    """Return a language tag in its canonical case.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        return canonical_tag(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def parse_count(text: str) -> int:
    """Read a number of loops.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not (text.isascii() and text.isdigit()):
        message = f"{text!r} is not a number of loops"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def parse_year(text: str) -> int:
    """Read a year.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= dt.MAXYEAR - 1):
        message = f"{text!r} is not a year such as 2027"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def parse_day(text: str) -> dt.date:
    """Read a day.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a day such as 2025-01-30"
        raise argparse.ArgumentTypeError(message) from None
