"""The command line: run, check, shot, bench, calendar; the kiosk's commands have a module of their own."""

import argparse
import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_state_path
from rich.console import Console
from rich.table import Table
from rich.text import Text

from exhibit.cli.arguments import make_parser, with_command
from exhibit.cli.crash_report import write_report
from exhibit.cli.kiosk_commands import kiosk
from exhibit.cli.output import (
    PIPE_CLOSED,
    abandon,
    bear_every_letter,
    console,
    deliver,
    say_error,
    say_json,
    write_file,
)
from exhibit.cli.stats_command import stats
from exhibit.content import Exhibit, Loaded, load
from exhibit.desk import yearbook
from exhibit.errors import ContentError, ExhibitError, UsageError
from exhibit.settings import Settings, has_display, parse_size, wants_reduced_motion


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
        options = make_parser().parse_args(with_command(arguments))
        return _COMMANDS[options.command](options, began)
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
        report = write_report(user_state_path("exhibit") / "crashes", fault, arguments, dt.datetime.now(dt.UTC))
        say_error("set EXHIBIT_DEBUG=1 to see where" if report is None else f"whoever mends it needs {report}")
        return ExhibitError.exit_code


def _refused(error: OSError) -> int:
    """Say what the machine refuses, which is no fault of the program, and return the code for it."""
    if os.environ.get("EXHIBIT_DEBUG"):
        raise error
    what = error.strerror or str(error) or type(error).__name__
    say_error(f"{error.filename}: {what}" if error.filename else f"cannot write: {what}")
    return UsageError.exit_code


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
        say_json({"problems": rows, "coverage": dict(loaded.coverage)})
    else:
        _print_problems(loaded, console())
    return 1 if loaded.errors else 0


def _print_problems(loaded: Loaded, out: Console) -> None:
    for problem in loaded.problems:
        out.print(str(problem), markup=False)
    warnings = len(loaded.problems) - len(loaded.errors)
    if loaded.exhibit is None:
        out.print(f"{len(loaded.errors)} problems, {warnings} warnings: the exhibit cannot start", markup=False)
        return
    exhibit = loaded.exhibit
    if loaded.errors:
        out.print(f"{len(loaded.errors)} problems, {warnings} warnings: the exhibit runs without these", markup=False)
        return
    out.print(
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
    loaded = load(options.folder, preparation.report, is_whole=False)
    if loaded.exhibit is None:
        preparation.end()
        _print_problems(loaded, console(is_error=True))
        return app.show_preparing(settings)
    for problem in loaded.left_out:
        say_error(f"left out: {problem}")
    if not has_display():
        say_error("no display found; playing one attract loop offscreen")
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
    write_file(options.output, app.shoot(_require(options.folder), settings, options.open, options.date))
    return 0


def _bench(options: argparse.Namespace, began: float) -> int:
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where a screen is wanted

    width, height = parse_size(options.size)
    settings = Settings(folder=options.folder, width=width, height=height)
    figures = app.measure(_require(options.folder), settings, began)
    if options.json:
        say_json(figures)
        return 0
    out = console()
    out.print(
        f"first frame {figures['first_frame_ms']} ms, memory {figures['rss_mib']} MiB, "
        f"repaints while idle {figures['idle_repaints']}"
    )
    for name, row in figures["screens"].items():
        out.print(f"{name:18} {row['frames']:5} frames  p50 {row['p50_ms']:6} ms  p95 {row['p95_ms']:6} ms  "
                      f"max {row['max_ms']:6} ms")  # fmt: skip
    for each in figures["growth"]:
        frames, steps = each["frames"], each["zoom_step"]
        out.print(f"timeline of {each['milestones']:6}: opens in {each['open_ms']} ms, {each['bytes_each']} bytes "
                      f"a milestone, frame p95 {frames['p95_ms']} ms, zoom step p95 {steps['p95_ms']} ms, "
                      f"max {steps['max_ms']} ms")  # fmt: skip
    out.print(f"10,000 milestones are read from YAML in {figures['loading_10000_s']} s")
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
        say_json({"year": year, "anniversaries": found})
    elif options.ics is None:
        table = Table(box=None, pad_edge=False)
        for name in ("Date", "Years", "Milestone", "Title"):
            table.add_column(name, justify="right" if name == "Years" else "left", no_wrap=name != "Title")
        for row in found:
            style = "bold" if row["weight"] > 1 else ""
            table.add_row(row["date"], str(row["years"]), row["milestone"], Text(row["title"]), style=style)
        console(soft_wrap=False).print(table)
    return 0


def _require(folder: Path) -> Exhibit:
    loaded = load(folder, is_whole=False)
    if loaded.exhibit is None:
        _print_problems(loaded, console(is_error=True))
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
