"""The ids of an exhibit under construction, and whether a reference finds its own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.records import Placed


class KnownIds:
    """What can be referred to.

    Args:
        ids: Known ids by the kind of what they name, such as ``source``.
        broken: Ids of records with problems of their own; references to them are not reported again.
        unread: Kinds of which not everything could be read.
    """

    def __init__(self, ids: Mapping[str, Iterable[str]], broken: set[str], unread: set[str]) -> None:
        self._ids = {kind: set(known) for kind, known in ids.items()}
        self._broken, self._unread = broken, unread

    def unknown(self, kind: str, key: str | None, place: Location) -> Iterator[Problem]:
        """Yield a problem where a reference finds nothing; None refers to nothing."""
        if key is not None and kind not in self._unread and key not in self._ids[kind] and key not in self._broken:
            yield Problem(place, f"unknown {kind} {key!r}", did_you_mean(key, self._ids[kind] | self._broken))

    def is_broken(self, key: str) -> bool:
        """Say whether a record has problems of its own."""
        return key in self._broken

    def is_unread(self, kind: str) -> bool:
        """Say whether not everything of a kind could be read, so that more may have been meant."""
        return kind in self._unread

    def sources(self, placed: Placed[Any], *path: str | int) -> Iterator[Problem]:
        """Yield a problem for each unknown source of a record, or of what a path leads to inside it."""
        holder = placed.record
        for step in path:
            holder = holder[step] if isinstance(step, int) else getattr(holder, step)
        for index, key in enumerate(holder.sources):
            yield from self.unknown("source", key, placed.place(*path, "sources", index))
        for index in range(len(getattr(holder, "accounts", ()))):
            yield from self.sources(placed, *path, "accounts", index)
