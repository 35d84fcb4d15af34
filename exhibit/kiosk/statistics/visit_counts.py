"""What is counted of visits: how many, how long, of what; never who, and nothing finer than by the hour."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from exhibit.navigation import AttractPlace, MilestonePlace, Session, TimelinePlace, TourPlace

What: TypeAlias = Literal[
    "visit",
    "visit-dwell",
    "screen",
    "screen-dwell",
    "language",
    "milestone",
    "tour-finished",
    "tour-abandoned",
    "search",
]

BUCKETS_S = (5, 15, 60, 300)
"""Where one bucket of dwell ends and the next begins, in seconds."""


@dataclass(frozen=True, slots=True)
class Count:
    """One more of something."""

    what: What
    which: str = ""


def bucket(seconds: float) -> str:
    """Return the bucket of a stay, such as ``15-60`` seconds."""
    for low, high in zip((0, *BUCKETS_S), BUCKETS_S, strict=False):
        if seconds < high:
            return f"{low}-{high}"
    return f"{BUCKETS_S[-1]}+"


class VisitCounts:
    """Follows sessions from change to change; times are seconds of a monotonic clock.

    Args:
        session: Where it begins.
        now_s: When.
    """

    def __init__(self, session: Session, now_s: float) -> None:
        self._session = session
        self._visit_s = self._screen_s = now_s
        self._languages: set[str] = set()

    def change(self, session: Session, now_s: float) -> list[Count]:
        """Take a new session and return what it adds."""
        before, self._session = self._session, session
        counts = [*self._of_visit(before, session, now_s), *self._of_screen(before, session, now_s)]
        if not isinstance(session.place, AttractPlace) and session.preferences.language not in self._languages:
            self._languages.add(session.preferences.language)
            counts.append(Count("language", session.preferences.language))
        return counts

    def _of_visit(self, before: Session, after: Session, now_s: float) -> Iterator[Count]:
        was_there, is_there = (not isinstance(each.place, AttractPlace) for each in (before, after))
        if is_there and not was_there:
            self._visit_s = now_s
            self._languages = set()
            yield Count("visit")
        elif was_there and not is_there:
            yield Count("visit-dwell", bucket(now_s - self._visit_s))

    def _of_screen(self, before: Session, after: Session, now_s: float) -> Iterator[Count]:
        old, new = before.place, after.place
        if type(old) is not type(new):
            if not isinstance(old, AttractPlace):
                yield Count("screen-dwell", f"{old.word} {bucket(now_s - self._screen_s)}")
            if not isinstance(new, AttractPlace):
                yield Count("screen", new.word)
            self._screen_s = now_s
        if isinstance(new, MilestonePlace) and not (isinstance(old, MilestonePlace) and old.milestone == new.milestone):
            yield Count("milestone", new.milestone)
        if (
            isinstance(new, TimelinePlace)
            and new.query.strip()
            and not (isinstance(old, TimelinePlace) and old.query.strip())
        ):
            yield Count("search")
        yield from _of_tour(old, new)


def _of_tour(old: object, new: object) -> Iterator[Count]:
    was = old if isinstance(old, TourPlace) else None
    now = new if isinstance(new, TourPlace) else None
    if now is not None and now.is_over and not (was is not None and was.is_over):
        yield Count("tour-finished", now.tour)
    elif was is not None and not was.is_over and (now is None or now.tour != was.tour):
        yield Count("tour-abandoned", was.tour)
