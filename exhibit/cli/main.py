"""The command line: run, check, shot, bench, calendar; the kiosk's commands have a module of their own."""

import argparse
import datetime as dt
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from exhibit import __version__
from exhibit.cli.kiosk import add_kiosk, kiosk
from exhibit.cli.output import write_file
from exhibit.cli.stats import add_stats, stats
from exhibit.content import Exhibit, Loaded, load
from exhibit.desk import yearbook
from exhibit.errors import ContentError, ExhibitError, UsageError
from exhibit.settings import (
    TEXT_SCALES,
    Settings,
    bundled_exhibit,
    has_display,
    parse_size,
    wants_reduced_motion,
)

COMMANDS = ("run", "check", "shot", "bench", "calendar", "kiosk", "stats")


class _Parser(argparse.ArgumentParser):
    """Ends with code 2 and one line, as every usage error does."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UsageError(message)


def run(arguments: Sequence[str], began: float) -> int:
    """Do what the command line says.

    Args:
        arguments: Without the program's name; no command means ``run``.
        began: When the process began, on the performance counter.

    Returns:
        0 fine, 1 content problems, 2 usage, 70 internal fault.
    """
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        options = _parser().parse_args(_with_command(arguments))
        return _COMMANDS[options.command](options, began)
    except ExhibitError as error:
        console.print(f"exhibit: {error}", markup=False)
        return error.exit_code
    except KeyboardInterrupt:
        return 0
    except Exception as fault:
        if os.environ.get("EXHIBIT_DEBUG"):
            raise
        console.print(f"exhibit: internal fault: {type(fault).__name__}: {fault}", markup=False)
        console.print("exhibit: set EXHIBIT_DEBUG=1 to see where", markup=False)
        return ExhibitError.exit_code


def _with_command(arguments: Sequence[str]) -> list[str]:
    given = list(arguments)
    wants_top = bool(given) and given[0] in {*COMMANDS, "-h", "--help", "--version"}
    return given if wants_top else ["run", *given]


def _parser() -> _Parser:
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


def _check(options: argparse.Namespace, _began: float) -> int:
    loaded = load(options.folder)
    if options.format == "json":
        rows = [
            {
                "file": each.place.file, "line": each.place.line, "column": each.place.column, "what": each.what,
                "hint": each.hint, "severity": "warning" if each.is_warning else "error",
            }
            for each in loaded.problems
        ]  # fmt: skip
        found = {"problems": rows, "coverage": dict(loaded.coverage)}
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        _print_problems(loaded, Console(highlight=False, soft_wrap=True))
    return 1 if loaded.errors else 0


def _print_problems(loaded: Loaded, console: Console) -> None:
    for problem in loaded.problems:
        console.print(str(problem), markup=False)
    warnings = len(loaded.problems) - len(loaded.errors)
    if loaded.exhibit is None:
        console.print(f"{len(loaded.errors)} problems, {warnings} warnings: the exhibit cannot start", markup=False)
        return
    exhibit = loaded.exhibit
    if loaded.errors:
        console.print(
            f"{len(loaded.errors)} problems, {warnings} warnings: the exhibit runs without these", markup=False
        )
        return
    console.print(
        f"ok: {len(exhibit.milestones)} milestones, {len(exhibit.chart.points)} figures, {len(exhibit.slides)} slides, "
        f"{len(exhibit.sources)} sources in {_languages(loaded)}; {warnings} warnings",
        markup=False,
    )


def _languages(loaded: Loaded) -> str:
    """Return the languages, and how much of the texts each has where that is not all."""
    names = []
    for language, share in loaded.coverage.items():
        # Never rounded up to all of it.
        names.append(language if share == 1 else f"{language} ({int(share * 1000) / 10} %)")
    return ", ".join(names)


def _run(options: argparse.Namespace, _began: float) -> int:
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where a screen is wanted

    settings = Settings(
        folder=options.folder,
        language=options.lang,
        reduced_motion=wants_reduced_motion(),
        windowed=options.windowed,
        loops=options.loops,
    )
    preparation = app.Preparation(settings)
    loaded = load(options.folder, preparation.report)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    if loaded.exhibit is None:
        preparation.end()
        _print_problems(loaded, console)
        return app.show_preparing(settings)
    for problem in loaded.left_out:
        console.print(f"exhibit: left out: {problem}", markup=False)
    if not has_display():
        console.print("exhibit: no display found; playing one attract loop offscreen", markup=False)
    return app.run(loaded.exhibit, settings, options.open, options.date, preparation)


def _shot(options: argparse.Namespace, _began: float) -> int:
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where a screen is wanted

    width, height = parse_size(options.size)
    settings = Settings(
        folder=options.folder,
        width=width,
        height=height,
        language=options.lang,
        text_scale=options.text_scale,
        reduced_motion=options.motion == "reduced",
    )
    app.shoot(_require(options.folder), settings, options.open, options.date, options.output)
    return 0


def _bench(options: argparse.Namespace, began: float) -> int:
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where a screen is wanted

    width, height = parse_size(options.size)
    settings = Settings(folder=options.folder, width=width, height=height)
    figures = app.measure(_require(options.folder), settings, began)
    if options.json:
        sys.stdout.write(json.dumps(figures, indent=2) + "\n")
        return 0
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"first frame {figures['first_frame_ms']} ms, memory {figures['rss_mib']} MiB, "
        f"repaints while idle {figures['idle_repaints']}"
    )
    for name, row in figures["screens"].items():
        console.print(f"{name:18} {row['frames']:5} frames  p50 {row['p50_ms']:6} ms  p95 {row['p95_ms']:6} ms  "
                      f"max {row['max_ms']:6} ms")  # fmt: skip
    for each in figures["growth"]:
        frames, steps = each["frames"], each["zoom_step"]
        console.print(f"timeline of {each['milestones']:6}: opens in {each['open_ms']} ms, {each['bytes_each']} bytes "
                      f"a milestone, frame p95 {frames['p95_ms']} ms, zoom step p95 {steps['p95_ms']} ms, "
                      f"max {steps['max_ms']} ms")  # fmt: skip
    console.print(f"10,000 milestones are read from YAML in {figures['loading_10000_s']} s")
    return 0


def _calendar(options: argparse.Namespace, _began: float) -> int:
    exhibit = _require(options.folder)
    if options.lang is not None and options.lang not in exhibit.languages:
        message = f"unknown language {options.lang!r}; this exhibit speaks {', '.join(exhibit.languages)}"
        raise UsageError(message)
    now = dt.datetime.now(dt.UTC)
    year = options.year or now.astimezone().year
    found = yearbook.rows(exhibit, year, options.lang)
    if options.ics is not None:
        write_file(options.ics, yearbook.ics(exhibit, year, now, options.lang))
    if options.json:
        sys.stdout.write(json.dumps({"year": year, "anniversaries": found}, ensure_ascii=False, indent=2) + "\n")
    elif options.ics is None:
        table = Table(box=None, pad_edge=False)
        for name in ("Date", "Years", "Milestone", "Title"):
            table.add_column(name, justify="right" if name == "Years" else "left", no_wrap=name != "Title")
        for row in found:
            style = "bold" if row["weight"] > 1 else ""
            table.add_row(row["date"], str(row["years"]), row["milestone"], Text(row["title"]), style=style)
        Console(highlight=False).print(table)
    return 0


def _require(folder: Path) -> Exhibit:
    loaded = load(folder)
    if loaded.exhibit is None:
        _print_problems(loaded, Console(stderr=True, highlight=False, soft_wrap=True))
        message = "the content has problems (above)"
        raise ContentError(message)
    return loaded.exhibit


_COMMANDS = {
    "run": _run,
    "check": _check,
    "shot": _shot,
    "bench": _bench,
    "calendar": _calendar,
    "kiosk": kiosk,
    "stats": stats,
}
