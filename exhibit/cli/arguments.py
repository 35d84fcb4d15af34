"""What the command line takes."""

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from exhibit import __version__
from exhibit.cli.kiosk_commands import add_kiosk
from exhibit.cli.output import say
from exhibit.cli.stats_command import add_stats
from exhibit.errors import UsageError
from exhibit.settings import TEXT_SCALES, bundled_exhibit

COMMANDS = ("run", "check", "shot", "bench", "calendar", "kiosk", "stats")


class _Parser(argparse.ArgumentParser):
    """Ends with code 2 and one line, as every usage error does."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UsageError(message)

    def _print_message(self, message: str, _file: object = None) -> None:
        # The original keeps silent where the disk is full.
        say(message)


def with_command(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with ``run`` before them where they name no command."""
    given = list(arguments)
    wants_top = bool(given) and given[0] in {*COMMANDS, "-h", "--help", "--version"}
    return given if wants_top else ["run", *given]


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(prog="exhibit", description="A full-screen touch exhibit from a folder of YAML.")
    parser.add_argument("--version", action="version", version=f"exhibit {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    runs = commands.add_parser("run", help="show the exhibit (the default)")
    _add_view(runs)
    runs.add_argument("--windowed", action="store_true", help="a window instead of the whole screen")
    runs.add_argument("--loops", type=_count, default=0, metavar="N", help="end after N attract loops")
    checks = commands.add_parser("check", help="list every problem of the content")
    _add_folder(checks)
    checks.add_argument("--format", choices=("text", "json"), default="text")
    shots = commands.add_parser("shot", help="render one settled screen to a PNG")
    _add_view(shots)
    shots.add_argument("--size", default="1920x1080", metavar="WxH")
    shots.add_argument("--text-scale", type=float, default=1.0, choices=TEXT_SCALES)
    shots.add_argument("--motion", choices=("full", "reduced"), default="full")
    shots.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    benches = commands.add_parser("bench", help="measure first frame, frame times and memory")
    _add_folder(benches)
    benches.add_argument("--size", default="1920x1080", metavar="WxH")
    benches.add_argument("--json", action="store_true")
    calendars = commands.add_parser("calendar", help="list the anniversaries of a year")
    _add_folder(calendars)
    calendars.add_argument("--year", type=_year, default=None, metavar="Y", help="this year if none is given")
    calendars.add_argument("--lang", default=None, metavar="L")
    calendars.add_argument("--json", action="store_true")
    calendars.add_argument("--ics", type=Path, default=None, metavar="FILE", help="write an iCalendar file")
    add_kiosk(commands)
    add_stats(commands, _day)
    return parser


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=bundled_exhibit(), metavar="FOLDER")


def _add_view(parser: argparse.ArgumentParser) -> None:
    _add_folder(parser)
    is_shot = parser.prog.endswith("shot")
    parser.add_argument(
        "--open", required=is_shot, default="attract", metavar="STATE", help="such as milestone:1994-treaty"
    )
    parser.add_argument("--lang", default=None, metavar="L")
    parser.add_argument("--date", type=_day, default=None, metavar="YYYY-MM-DD", help="pretend it is this day")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        message = f"{text!r} is not a number of loops"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= dt.MAXYEAR - 1):
        message = f"{text!r} is not a year such as 2027"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a day such as 2025-01-30"
        raise argparse.ArgumentTypeError(message) from None
