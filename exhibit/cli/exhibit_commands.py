"""What is done with one exhibit: run, check, shot, bench and calendar, each with what it takes."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit.cli.arguments import add_folder, add_view, parse_count, parse_year
from exhibit.cli.output import console, say_error, say_json, write_file
from exhibit.content import Exhibit, Loaded, counted, load
from exhibit.desk import yearbook
from exhibit.errors import ContentError, UsageError
from exhibit.garbage_collection import importing
from exhibit.settings import TEXT_SCALES, Settings, bundled_exhibit, has_display, parse_size, wants_reduced_motion

if TYPE_CHECKING:
    from rich.console import Console


def add_check(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit check`` takes."""
    add_folder(parser, bundled_exhibit())
    parser.add_argument("--format", choices=("text", "json"), default="text")


def check(options: argparse.Namespace, _began: float) -> int:
    """List every problem of the content."""
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where letters are looked for

    loaded = app.check_letters(load(options.folder))
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


def _print_problems(loaded: Loaded, out: "Console") -> None:
    for problem in loaded.problems:
        out.print(str(problem), markup=False)
    found = counted(len(loaded.errors), "problem")
    warnings = counted(len(loaded.problems) - len(loaded.errors), "warning")
    if loaded.exhibit is None:
        out.print(f"{found}, {warnings}: the exhibit cannot start", markup=False)
        return
    exhibit = loaded.exhibit
    if loaded.errors:
        out.print(f"{found}, {warnings}: the exhibit runs without these", markup=False)
        return
    parts = (
        counted(len(exhibit.milestones), "milestone"),
        counted(sum(len(each.points) for each in exhibit.charts), "figure"),
        counted(len(exhibit.slides), "slide"), counted(len(exhibit.sources), "source"),
    )  # fmt: skip
    out.print(f"ok: {', '.join(parts)} in {_languages(loaded)}; {warnings}", markup=False)


def _languages(loaded: Loaded) -> str:
    """Return the languages, and how much of the texts each has where that is not all."""
    names = []
    for language, share in loaded.coverage.items():
        # Never rounded up to all of it.
        names.append(language if share == 1 else f"{language} ({int(share * 1000) / 10} %)")
    return ", ".join(names)


def add_run(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit run`` takes."""
    add_view(parser)
    parser.add_argument("--windowed", action="store_true", help="a window instead of the whole screen")
    parser.add_argument("--loops", type=parse_count, default=0, metavar="N", help="end after N attract loops")


def run(options: argparse.Namespace, _began: float) -> int:
    """Show the exhibit; one that cannot start leaves the plain screen and its problems."""
    with importing():
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


def add_shot(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit shot`` takes."""
    add_view(parser, is_state_required=True)
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    parser.add_argument("--text-scale", type=float, default=1.0, choices=TEXT_SCALES)
    parser.add_argument("--motion", choices=("full", "reduced"), default="full")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")


def shot(options: argparse.Namespace, _began: float) -> int:
    """Render one settled screen to a PNG.

    Raises:
        UsageError: A file cannot be written, or there is no such state or language.
        ContentError: The exhibit cannot be shown.
    """
    with importing():
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


def add_bench(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit bench`` takes."""
    add_folder(parser, bundled_exhibit())
    parser.add_argument("--size", default="1920x1080", metavar="WxH")
    parser.add_argument("--json", action="store_true")


def bench(options: argparse.Namespace, began: float) -> int:
    """Measure first frame, frame times and memory.

    Raises:
        ContentError: The exhibit cannot be shown.
    """
    with importing():
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
    named = [("timeline", each) for each in figures["growth"]] + [("all of time", figures["deep_time"])]
    for name, each in named:
        frames, steps = each["frames"], each["zoom_step"]
        out.print(f"{name} of {each['milestones']:6}: opens in {each['open_ms']} ms, {each['bytes_each']} bytes "
                      f"a milestone, frame p95 {frames['p95_ms']} ms, zoom step p95 {steps['p95_ms']} ms, "
                      f"max {steps['max_ms']} ms")  # fmt: skip
    out.print(f"10,000 milestones are read from YAML in {figures['loading_10000_s']} s")
    return 0


def add_calendar(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit calendar`` takes."""
    add_folder(parser, bundled_exhibit())
    parser.add_argument("--year", type=parse_year, default=None, metavar="Y", help="this year if none is given")
    parser.add_argument("--lang", default=None, metavar="L")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--ics", type=Path, default=None, metavar="FILE", help="write an iCalendar file")


def calendar(options: argparse.Namespace, _began: float) -> int:
    """List the anniversaries of a year.

    Raises:
        UsageError: A file cannot be written, or the exhibit does not speak the language.
        ContentError: The exhibit cannot be shown.
    """
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
        from rich.table import Table  # noqa: PLC0415 - a show does without
        from rich.text import Text  # noqa: PLC0415 - as above

        table = Table(box=None, pad_edge=False)
        for name in ("Date", "Years", "Milestone", "Title"):
            table.add_column(name, justify="right" if name == "Years" else "left", no_wrap=name != "Title")
        for row in found:
            style = "bold" if row["weight"] > 1 else ""
            table.add_row(row["date"], str(row["years"]), row["milestone"], Text(row["title"]), style=style)
        console(soft_wrap=False).print(table)
    return 0


def add_fonts(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit fonts`` takes."""
    add_folder(parser, bundled_exhibit())
    parser.add_argument("--from", dest="fonts", type=Path, action="append", default=[], metavar="FONT",
                        help="a font file to cut, once or several times; those of this machine otherwise")  # fmt: skip


def fonts(options: argparse.Namespace, _began: float) -> int:
    """Cut what an exhibit lacks out of whole fonts, into its folder ``fonts/``.

    Raises:
        UsageError: There is no such font, or a file cannot be written.
        ContentError: The exhibit cannot be shown.
    """
    from exhibit import app  # noqa: PLC0415 - Qt is loaded only where letters are looked for

    out, lacking = console(), ""
    made = list(app.cut_fonts(_require(options.folder), options.fonts))
    for each in made:
        path = options.folder / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, each.data)
        write_file(path.with_name("cut-licence.txt"), each.licence)
        size = f"{len(each.data) / 1024:.0f} KiB, {counted(each.letters, 'letter')} of {each.family}"
        out.print(f"{each.path.as_posix()}: {size}", markup=False)
        lacking += "".join(letter for letter in each.lacking if letter not in lacking)
    if lacking:
        out.print(f"no font has {' '.join(lacking)}", markup=False)
    elif not made:
        out.print("nothing to cut: every letter has a sign", markup=False)
    return 1 if lacking else 0


def _require(folder: Path) -> Exhibit:
    loaded = load(folder, is_whole=False)
    if loaded.exhibit is None:
        _print_problems(loaded, console(is_error=True))
        message = "the content has problems (above)"
        raise ContentError(message)
    return loaded.exhibit
