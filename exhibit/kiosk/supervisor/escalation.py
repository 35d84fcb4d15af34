"""What follows from a failure: a rung lower, a picture as a probe of the display, and the end where even that fails."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from exhibit.kiosk.supervisor.ladder import Ladder, Level
from exhibit.kiosk.supervisor.show_process import ShowProcess, ShowTargets

DARK_S = 60.0
"""After so long without any show that lives, the plainest picture is tried."""

MOST_SPLASHES = 3
"""Pictures in a row that have failed before they lived; then the display itself is begun again by whoever is above."""

_LOG = logging.getLogger(__name__)


class Escalation:
    """Follows the failures of shows.

    Args:
        now_s: The monotonic clock.

    Attributes:
        ladder: Where the exhibit stands on the crash ladder.
        since_s: Since when it is on its rung.
    """

    def __init__(self, now_s: float) -> None:
        self.ladder = Ladder()
        self.since_s = self._lit_s = now_s
        self._spoiled: set[str] = set()
        self._lit_ladder = self.ladder
        self._is_probing = False
        self._unlit = 0

    @property
    def level(self) -> Level:
        """What is to be shown."""
        return Level.SPLASH if self._is_probing else self.ladder.level

    @property
    def is_hopeless(self) -> bool:
        """Say whether nothing at all can be shown."""
        return self._unlit >= MOST_SPLASHES

    def good(self, goods: Sequence[str]) -> str | None:
        """Return the first of some revisions known to be good that has not gone down itself."""
        return next((each for each in goods if each not in self._spoiled), None)

    def begin_again(self, now_s: float) -> None:
        """Something new has come: all is forgotten."""
        self._spoiled.clear()
        self.go_to(Ladder(), now_s)

    def go_to(self, ladder: Ladder, now_s: float) -> None:
        """Stand somewhere else."""
        _LOG.info("level %s", ladder.level.value)
        self.ladder, self.since_s = ladder, now_s

    def note_alive(self, now_s: float) -> None:
        """A show lives: what can be shown, is."""
        self._lit_s, self._unlit, self._is_probing = now_s, 0, False
        self._lit_ladder = self.ladder

    def failed(self, show: ShowProcess, goods: Sequence[str], now_s: float, *, is_slow: bool) -> None:
        """The show on the screen has crashed, or hung.

        Args:
            show: The one that failed.
            goods: Revisions known to be good, the latest first.
            now_s: The monotonic clock.
            is_slow: It had no time to say its first word, and the next one has more.
        """
        targets = show.targets
        if not show.has_beaten:
            self._unlit += targets.level is Level.SPLASH and not is_slow
            if now_s - self._lit_s >= DARK_S and not self._is_probing:
                _LOG.warning("nothing has been on the screen for %.0f s", now_s - self._lit_s)
                # Not even the slides have lived: what is shown is not at fault.
                self._is_probing = True
                self.go_to(self._lit_ladder, now_s)
        if not self._is_probing:
            self._go_down(targets, goods, now_s)

    def _go_down(self, targets: ShowTargets, goods: Sequence[str], now_s: float) -> None:
        before, revision = self.ladder, targets.revision
        # What crashes is no way out of its own crashes.
        others = [each for each in goods if each != revision]
        ladder = before.crashed(now_s, has_known_good=self.good(others) is not None)
        is_lower = not ladder.crashes_s
        if is_lower and revision is not None:
            self._spoiled.add(revision)
        self.ladder = ladder
        if ladder.level is not before.level:
            self.go_to(ladder, now_s)

    def stay(self, level: Level, now_s: float) -> None:
        """What was to come cannot be shown; what is shown stays."""
        self.go_to(replace(self.ladder, level=level), now_s)

    def fall(self, revision: str, goods: Sequence[str], now_s: float) -> None:
        """A revision cannot be shown at all, and there is nothing like it."""
        self._spoiled.add(revision)
        level = Level.SAFE if self.good(goods) is None else Level.KNOWN_GOOD
        if self.ladder.level in {Level.CURRENT, Level.KNOWN_GOOD}:
            self.go_to(replace(self.ladder, level=level), now_s)

    def judge(self, now_s: float, *, is_well: bool) -> None:
        """Remember that a show is well, and go up again after a rest."""
        if is_well:
            self.ladder = self.ladder.well()
        ladder = self.ladder.rested(now_s, now_s - self.since_s)
        if ladder is not self.ladder:
            self._spoiled.clear()
            self.go_to(ladder, now_s)
