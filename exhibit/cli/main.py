"""The command line: its commands, and what becomes of each of them as an exit code."""

import argparse
import datetime as dt
import os
from collections.abc import Mapping, Sequence

from platformdirs import user_state_path

from exhibit import __version__
from exhibit.cli import exhibit_commands
from exhibit.cli.arguments import Command, Parser, add_commands, with_command
from exhibit.cli.crash_report import keep_crash_report
from exhibit.cli.kiosk_commands import add_kiosk, kiosk
from exhibit.cli.output import PIPE_CLOSED, abandon, bear_every_letter, deliver, say_error
from exhibit.cli.stats_command import add_stats, stats
from exhibit.cli.words_command import add_words, words
from exhibit.errors import ExhibitError, UsageError

_COMMANDS: Mapping[str, Command[float]] = {
    "run": Command("show the exhibit (the default)", exhibit_commands.add_run, exhibit_commands.run),
    "check": Command("list every problem of the content", exhibit_commands.add_check, exhibit_commands.check),
    "shot": Command("render one settled screen to a PNG", exhibit_commands.add_shot, exhibit_commands.shot),
    "bench": Command("measure first frame, frame times and memory", exhibit_commands.add_bench, exhibit_commands.bench),
    "calendar": Command("list the anniversaries of a year", exhibit_commands.add_calendar, exhibit_commands.calendar),
    "fonts": Command("cut the fonts that an exhibit lacks", exhibit_commands.add_fonts, exhibit_commands.fonts),
    "kiosk": Command("keep the exhibit on a screen for months", add_kiosk, kiosk),
    "words": Command("write the words of the interface for a language", add_words, words),
    "stats": Command("show what visitors of a kiosk looked at", add_stats, stats),
}


def run(arguments: Sequence[str], began: float) -> int:
    """Do what the command line says.

    Args:
        arguments: Without the program's name; no command means ``run``.
        began: When the process began, on the performance counter.

    Returns:
        0 fine, 1 content problems, 2 usage, 70 internal fault.
    """
    bear_every_letter()
    try:
        code = _outcome(arguments, began)
        deliver()
    except BrokenPipeError:
        # Whoever read this has seen enough.
        abandon()
        return PIPE_CLOSED
    except OSError as error:
        abandon()
        return _refused(error)
    return code


def _outcome(arguments: Sequence[str], began: float) -> int:
    try:
        options = _make_parser().parse_args(with_command(arguments, _COMMANDS))
        return _COMMANDS[options.command].run(options, began)
    except SystemExit as end:
        # Help and version are said.
        return int(end.code or 0)
    except ExhibitError as error:
        say_error(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return 0
    except OSError:
        raise
    except Exception as fault:
        if os.environ.get("EXHIBIT_DEBUG"):
            raise
        say_error(f"internal fault: {type(fault).__name__}: {fault}")
        report = keep_crash_report(user_state_path("exhibit") / "crashes", fault, arguments, dt.datetime.now(dt.UTC))
        say_error("set EXHIBIT_DEBUG=1 to see where" if report is None else f"whoever mends it needs {report}")
        return ExhibitError.exit_code


def _refused(error: OSError) -> int:
    """Say what the machine refuses, which is no fault of the program, and return the code for it."""
    if os.environ.get("EXHIBIT_DEBUG"):
        raise error
    what = error.strerror or str(error) or type(error).__name__
    say_error(f"{error.filename}: {what}" if error.filename else f"cannot write: {what}")
    return UsageError.exit_code


def _make_parser() -> argparse.ArgumentParser:
    parser = Parser(prog="exhibit", description="A full-screen touch exhibit from a folder of YAML.")
    parser.add_argument("--version", action="version", version=f"exhibit {__version__}")
    add_commands(parser, "command", _COMMANDS)
    return parser
