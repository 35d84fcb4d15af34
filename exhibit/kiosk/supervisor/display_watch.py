"""Watches over the display as the supervisor watches over the show: one that stands still has to be begun again."""

import logging
import os
from collections.abc import Callable
from functools import partial

from exhibit.errors import ExhibitError
from exhibit.kiosk.screen.display_probe import look
from exhibit.kiosk.screen.picture_proof import PictureProof, Prober
from exhibit.kiosk.supervisor.show_process import ShowProcess
from exhibit.kiosk.supervisor.systemd_notifier import tell_systemd

_LOG = logging.getLogger(__name__)


class DisplayLostError(ExhibitError):
    """The display shows nothing of what is painted, and whoever began it has to begin it again (exit code 75)."""

    exit_code = 75


class DisplayWatch:
    """Asks for a proof of picture again and again.

    Args:
        clock: Monotonic, in seconds.
        probe: Returns the pixels of the show's mark at a place; None looks at this session's display.
    """

    def __init__(self, clock: Callable[[], float], probe: Callable[[tuple[int, int]], bytes] | None = None) -> None:
        self._proof = PictureProof(clock())
        self._prober = Prober(probe or partial(look, dict(os.environ)), clock)

    def start(self) -> None:
        """Begin to look."""
        self._prober.start()

    def stop(self) -> None:
        """Look no more."""
        self._prober.stop()

    def turn(self, show: ShowProcess | None, now_s: float) -> None:
        """Judge what was seen.

        Args:
            show: The one on the screen.
            now_s: The monotonic clock.

        Raises:
            DisplayLostError: It stands still. systemd, where it has started us, ends the whole unit at once: a
                compositor that stands still would not end by itself.
        """
        self._prober.turn(now_s)
        painted = None
        if show is not None and show.first_frame_s is not None and not show.last_beat.is_blind:
            beat = show.last_beat
            painted = show.pid, beat.frames
            self._prober.place = beat.mark or self._prober.place
        for looked in self._prober.news():
            self._proof.judge(looked, painted, now_s)
        if self._proof.is_lost(now_s):
            message = "the display stands still: nothing of what is painted is shown; it has to be begun again"
            _LOG.error(message)
            tell_systemd("WATCHDOG=trigger")
            raise DisplayLostError(message)
