"""``exhibit words``: what a translator of the interface's words needs."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError

from exhibit.cli.arguments import Command, add_commands, parse_language
from exhibit.cli.output import write_file
from exhibit.errors import UsageError
from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import read_catalogue
from exhibit.locale.words_template import words_template


def add_words(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit words`` can do."""
    add_commands(parser, "words_command", _COMMANDS)


def words(options: argparse.Namespace, began: float) -> int:
    """Do what ``exhibit words`` is asked for."""
    return _COMMANDS[options.words_command].run(options, began)


def _add_template(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=parse_language, required=True, metavar="L", help="such as pt-BR")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE",
        help="FOLDER/words/pt-BR.po; what is filled in there already stays",
    )  # fmt: skip


def _template(options: argparse.Namespace, _began: float) -> int:
    """Write a catalogue to be filled in.

    Raises:
        UsageError: A file cannot be written, or what is there is no catalogue.
    """
    translated = _translated(options.output, options.to)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    write_file(options.output, words_template(options.to, translated).encode())
    return 0


def _translated(path: Path, tag: str) -> Catalog | None:
    if not path.exists():
        return None
    try:
        with path.open("rb") as file:
            return read_catalogue(file, language_of(tag).locale)
    except (PoFileError, ValueError, LookupError) as error:
        message = f"{path}: not a gettext catalogue, so it stays as it is: {error}"
        raise UsageError(message) from None


_COMMANDS: Mapping[str, Command[float]] = {
    "template": Command("write the words of the interface, to be translated", _add_template, _template),
}
