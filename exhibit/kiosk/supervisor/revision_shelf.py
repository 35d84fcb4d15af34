"""The revisions on the disk as the supervisor sees them: which is wanted, which are good, which are damaged."""

import logging
from collections import Counter
from collections.abc import Iterable

from exhibit.kiosk.shared.state_folder import StateFolder

MOST_MENDINGS = 3
"""Times a revision is taken again; a disk that damages all that it is given is no place for it."""

_LOG = logging.getLogger(__name__)


class RevisionShelf:
    """Keeps the order of revisions.

    Args:
        state: Where they are.

    Attributes:
        current: The revision that is wanted, or None before there is one.
        damages: How many were found damaged since the supervisor began.
    """

    def __init__(self, state: StateFolder) -> None:
        self._state = state
        self._damaged: set[str] = set()
        self._mendings: Counter[str] = Counter()
        self.current = state.newest()
        self.damages = 0

    @property
    def goods(self) -> list[str]:
        """Revisions known to be good, the latest first."""
        return [each for each in self._state.goods() if each not in self._damaged]

    @property
    def problems(self) -> tuple[str, ...]:
        """What staff should know about them, a line each."""
        return tuple(
            f"revision {each} is damaged on the disk of {self._state.path}; it is taken again from where it came"
            for each in sorted(self._damaged)
        )

    def take(self, revision: str) -> bool:
        """Want a revision that was made, or made again; say whether it is another one than before."""
        self._damaged.discard(revision)
        is_other = revision != self.current
        self.current = revision
        return is_other

    def note_mended(self, revision: str) -> None:
        """A damaged revision was made again, whether or not anybody had noticed."""
        self.damages += revision not in self._damaged
        self._damaged.discard(revision)

    def note_damaged(self, revision: str) -> bool:
        """A revision was found damaged: do without it, and say whether it is worth taking again."""
        _LOG.error("revision %s is damaged on the disk", revision)
        self.damages += 1
        self._damaged.add(revision)
        if self.current == revision:
            self.current = next(iter(self.goods), None)
        self._mendings[revision] += 1
        return self._mendings[revision] <= MOST_MENDINGS

    def forgive(self) -> None:
        """Staff want everything tried again."""
        self._mendings.clear()

    def remember_current(self, revision: str) -> bool:
        """Remember what is on the screen, over a restart too; say whether that is news."""
        return self._state.pointed("current") != revision and self._point("current", revision)

    def remember_good(self, revision: str) -> bool:
        """Remember that a revision is good, besides the last one that was; say whether that is news."""
        before = self._state.pointed("known-good")
        if before == revision:
            return False
        return (before is None or self._point("good-before", before)) and self._point("known-good", revision)

    def _point(self, name: str, revision: str) -> bool:
        try:
            self._state.point(name, revision)
        except OSError as error:
            _LOG.warning("cannot remember what is %s: %s", name, error.strerror)
            return False
        return True

    def tidy(self, used: Iterable[str | None]) -> None:
        """Remove what nothing names and nobody uses; no worker may be working."""
        kept = {self.current, self._state.pointed("current"), *self._state.goods(), *used} - self._damaged
        self._state.tidy({each for each in kept if each is not None})
        # Something else is shown by now; what cannot be made again is no problem any more.
        self._damaged = {each for each in self._damaged if self._state.folder_of(each).is_dir()}
