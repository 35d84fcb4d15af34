"""``exhibit stats``: what visitors looked at, as a table, a CSV file or a picture."""

import argparse
import csv
import io
import os
from pathlib import Path

from platformdirs import user_state_path

from exhibit.cli.arguments import parse_day
from exhibit.cli.output import console, write_file
from exhibit.errors import UsageError
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.statistics.statistics_file import StatisticsFile, totals
from exhibit.kiosk.statistics.visit_counts import BUCKETS_S, bucket

_BUCKETS = [bucket(start) for start in (0, *BUCKETS_S)]
_MOST_ROWS = 12


def add_stats(parser: argparse.ArgumentParser) -> None:
    """Add what ``exhibit stats`` takes."""
    parser.add_argument("--state-dir", type=Path, default=user_state_path("exhibit"), metavar="DIR")
    parser.add_argument("--since", type=parse_day, default=None, metavar="YYYY-MM-DD", help="leave out what was before")
    parser.add_argument("--csv", type=Path, default=None, metavar="FILE", help="write every hourly count")
    parser.add_argument("--plot", type=Path, default=None, metavar="FILE.png", help="draw visits by day and hour")


def stats(options: argparse.Namespace, _began: float) -> int:
    """Do what ``exhibit stats`` is asked for.

    Raises:
        UsageError: A file cannot be written.
    """
    if options.plot is not None and options.plot.suffix.lower() != ".png":
        message = f"{options.plot.name} is no name for a PNG"
        raise UsageError(message)
    since = options.since.isoformat() if options.since is not None else ""
    path = StateFolder(options.state_dir).statistics
    if not path.is_file():
        message = f"no visits were counted yet: there is no {path}"
        raise UsageError(message)
    rows = StatisticsFile(path).rows(since)
    if options.csv is not None:
        text = io.StringIO()
        csv.writer(text).writerows([("hour", "what", "which", "number"), *rows])
        write_file(options.csv, text.getvalue().encode())
    if options.plot is not None:
        write_file(options.plot, _png(rows))
    if options.csv is None and options.plot is None:
        _print(rows)
    return 0


def _print(rows: list[tuple[str, str, str, int]]) -> None:
    out = console()
    found = totals(rows)
    visits = found.get(("visit", ""), 0)
    if not rows:
        out.print("no visits were counted yet")
        return
    days = {hour[:10] for hour, what, _, _ in rows if what == "visit"}
    out.print(f"{visits} visits on {len(days)} days; searches {found.get(('search', ''), 0)}")
    stays = "  ".join(f"{name} s: {found.get(('visit-dwell', name), 0)}" for name in _BUCKETS)
    out.print(f"length of visits  {stays}")
    titles = {
        "language": "Languages", "screen": "Screens", "milestone": "Milestones", "tour-finished": "Tours finished",
        "tour-abandoned": "Tours abandoned",
    }  # fmt: skip
    for what, title in titles.items():
        most = sorted(((number, which) for (each, which), number in found.items() if each == what), reverse=True)
        if not most:
            continue
        from rich.table import Table  # noqa: PLC0415 - a show does without

        table = Table(box=None, pad_edge=False, show_header=False)
        table.add_column(justify="right")
        table.add_column()
        for number, which in most[:_MOST_ROWS]:
            table.add_row(str(number), which)
        out.print(f"\n{title}")
        out.print(table)


def _png(rows: list[tuple[str, str, str, int]]) -> bytes:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from exhibit.kiosk.statistics.visitor_plot import plot  # noqa: PLC0415 - Qt is loaded only where a picture is wanted
    from exhibit.ui.kit.picture_drawing import png_bytes  # noqa: PLC0415 - as above
    from exhibit.ui.shell.window import make_application  # noqa: PLC0415 - as above

    make_application()
    return png_bytes(plot(rows))
