"""Logs that never fill the disk: rotated, and what repeats itself is counted instead."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

from exhibit.atomic_write import write_report

FILE_BYTES, FILES = 2_000_000, 4
"""Of one log; the supervisor and the show keep one each, 16 MB together at most."""

CRASH_REPORTS, REPORT_BYTES = 40, 64_000
_LINE_BYTES = 8_000


class FoldedHandler(logging.Handler):
    """Passes records on; one that says the same as the last is counted, and the count is said with the next other one.

    Args:
        target: Who writes the records.
    """

    def __init__(self, target: logging.Handler) -> None:
        super().__init__()
        self.target = target
        self._last: tuple[str, int, str] | None = None
        self._times = 0

    @override
    def emit(self, record: logging.LogRecord) -> None:
        said = record.name, record.levelno, record.getMessage()[:_LINE_BYTES]
        if said == self._last:
            self._times += 1
            # Powers of two, so that one who watches the log sees that it goes on.
            if self._times & (self._times - 1) == 0:
                self._count(record)
            return
        if self._times:
            self._count(record)
        self._last, self._times = said, 0
        self.target.handle(record)

    def _count(self, record: logging.LogRecord) -> None:
        name, level, message = self._last or ("", 0, "")
        count = logging.LogRecord(name, level, record.pathname, 0, "again, %d times: %s", (self._times, message), None)
        count.created = record.created
        self.target.handle(count)

    @override
    def close(self) -> None:
        self.target.close()
        super().close()


class _ShortFormatter(logging.Formatter):
    """One that keeps what a hostile or broken file can put into a line short."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return text if len(text) <= _LINE_BYTES else f"{text[:_LINE_BYTES]} …"


class _QuietFileHandler(RotatingFileHandler):
    """A full or read-only disk must not be said for every line."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line; the show is more important."""


def log_to(folder: Path, name: str) -> FoldedHandler | None:
    """Write the root logger's records to a file of a folder; None where that cannot be."""
    try:
        target = _QuietFileHandler(
            folder / f"{name}.log", maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    target.setFormatter(_ShortFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler = FoldedHandler(target)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def keep_crash_report(folder: Path, name: str, text: str) -> None:
    """Keep what a show said before it crashed, and of older reports the last ones.

    Args:
        folder: Where reports are kept.
        name: Of this one; later names sort later.
        text: What was said; of a long one its end.
    """
    try:
        write_report(folder / f"{name}.txt", text.encode()[-REPORT_BYTES:], CRASH_REPORTS)
    except OSError:
        logging.getLogger(__name__).warning("no room for a crash report")
