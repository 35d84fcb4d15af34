"""Protection against rollback: a signed bundle that is older than the last one that was taken is refused."""

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path

from exhibit.atomic_write import write_atomically
from exhibit.errors import ContentError

_COUNTER, _TIMESTAMP = (
    re.compile(r"(?:^|\s)counter:(\d{1,15})(?!\S)"),
    re.compile(r"(?:^|\s)timestamp:(\d{1,15})(?!\S)"),
)


@dataclass(frozen=True, slots=True)
class Age:
    """How old a signed bundle is, as its trusted comment says.

    Attributes:
        timestamp: Seconds since 1970, which minisign writes by itself; None where there is none.
        counter: A number that whoever signs counts up, written with ``-t counter:7``; None where there is none.
    """

    timestamp: int | None = None
    counter: int | None = None


def age_of(comment: str) -> Age:
    """Return the age that a trusted comment tells."""
    counter, timestamp = _COUNTER.search(comment), _TIMESTAMP.search(comment)
    return Age(
        timestamp=None if timestamp is None else int(timestamp[1]), counter=None if counter is None else int(counter[1])
    )


class Rollback:
    """Remembers the newest bundle that was taken.

    Args:
        folder: The kiosk's state folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "signed.json"

    def check(self, name: str, age: Age) -> None:
        """Refuse a bundle that is older than one that was taken.

        Args:
            name: Of the bundle.
            age: Its own.

        Raises:
            ContentError: It is older, or does not say how old it is.
        """
        newest = self._newest()
        said = ""
        if newest.counter is not None:
            # Where there was a counter once, a bundle from before the counters would pass for any age.
            if age.counter is None:
                said = f"its trusted comment has no counter, and counter:{newest.counter} was taken before"
            elif age.counter < newest.counter:
                said = f"it is older than what was taken before: counter:{age.counter} comes before {newest.counter}"
        elif age.counter is None:
            if age.timestamp is None:
                said = "its trusted comment has neither timestamp nor counter; sign it without -t, or with -t counter:1"
            elif newest.timestamp is not None and age.timestamp < newest.timestamp:
                said = (
                    f"it is older than what was taken before: of {_day(age.timestamp)}, before {_day(newest.timestamp)}"
                )
        if said:
            message = f"{name} is refused: {said}"
            raise ContentError(message)

    def keep(self, age: Age) -> None:
        """Remember a bundle that was taken.

        Raises:
            OSError: The disk is full or read-only; the bundle must not be taken then.
        """
        newest = self._newest()
        kept = Age(_later(newest.timestamp, age.timestamp), _later(newest.counter, age.counter))
        if kept != newest:
            write_atomically(self._path, json.dumps({"timestamp": kept.timestamp, "counter": kept.counter}).encode())

    def _newest(self) -> Age:
        try:
            found = json.loads(self._path.read_bytes())
            numbers = (found["timestamp"], found["counter"])
        except (OSError, ValueError, KeyError, TypeError):
            return Age()
        timestamp, counter = (number if isinstance(number, int) else None for number in numbers)
        return Age(timestamp, counter)


def _later(one: int | None, other: int | None) -> int | None:
    return max((each for each in (one, other) if each is not None), default=None)


def _day(timestamp: int) -> str:
    try:
        return dt.datetime.fromtimestamp(timestamp, dt.UTC).isoformat(sep=" ")
    except (OverflowError, OSError, ValueError):
        return str(timestamp)
