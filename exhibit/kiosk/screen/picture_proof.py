"""Proof of picture: whether the display shows what the show paints, judged by a mark that changes with every beat."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from exhibit.kiosk.screen.display_probe import Blind, Silent
from exhibit.kiosk.shared.watched_thread import Pulse, WatchedThread

LOOK_S = 8.0
"""Between two looks."""

LOST_S, LEAST_LOOKS = 40.0, 2
"""A display that does not answer is lost when nothing has proved it for so long, and so many looks have failed."""

OLD_S = 300.0
"""One that answers with an old picture is alive, and may let others read less than it shows: a longer limit."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Looked:
    """One look at the display.

    Attributes:
        pixels: What was seen, or None.
        is_silent: It did not answer.
        why: Why it could not be seen, if it could not.
    """

    pixels: bytes | None = None
    is_silent: bool = False
    why: str = ""


class PictureProof:
    """Judges looks.

    Args:
        now_s: The monotonic clock.
    """

    def __init__(self, now_s: float) -> None:
        self._proved_s = now_s
        self._failed = 0
        self._is_silent = self._has_worked = False
        self._pixels: bytes | None = None
        self._painted: object = None

    def judge(self, looked: Looked, painted: object, now_s: float) -> None:
        """Take one look into account.

        Args:
            looked: The look.
            painted: What the show says it has painted by now, such as its frames; None where nothing is on the screen
                that could change.
            now_s: The monotonic clock.
        """
        has_painted = painted is not None and painted != self._painted
        is_other = looked.pixels is not None and looked.pixels != self._pixels
        # What has never been seen to change may not be seen to: a display that can be looked at so is not ended for it.
        self._has_worked = self._has_worked or (is_other and self._pixels is not None)
        is_old = looked.pixels is not None and has_painted and not is_other and self._has_worked
        self._painted, self._pixels = painted, looked.pixels or self._pixels
        # A show that paints nothing is for the supervisor to judge, and a display that cannot be seen for nobody.
        if looked.is_silent or is_old:
            self._failed += 1
        else:
            self._failed, self._proved_s = 0, now_s
        self._is_silent = looked.is_silent

    def is_lost(self, now_s: float) -> bool:
        """Say whether the display shows nothing of what is painted."""
        return self._failed >= LEAST_LOOKS and now_s - self._proved_s >= (LOST_S if self._is_silent else OLD_S)


class Prober:
    """Looks at the display again and again, in a watched thread; every look should end by itself.

    Args:
        look: Returns the pixels of the mark at a place.
        clock: Monotonic, in seconds.

    Attributes:
        place: Where the mark is, as the display counts.
    """

    def __init__(self, look: Callable[[tuple[int, int]], bytes], clock: Callable[[], float]) -> None:
        self._look = look
        self._seen: deque[Looked] = deque()
        self._why = ""
        self.place = (0, 0)
        self._thread = WatchedThread[None]("the display prober", self._step, None, LOOK_S, clock)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._thread.stop()

    def turn(self, now_s: float) -> None:
        """See that somebody looks."""
        self._thread.turn(now_s)

    def news(self) -> list[Looked]:
        """Return the looks since the last time."""
        news = []
        while self._seen:
            news.append(self._seen.popleft())
        return news

    def _step(self, _state: None, pulse: Pulse) -> None:
        looked = self._looked()
        # One that was given up tells nothing.
        pulse()
        self._seen.append(looked)

    def _looked(self) -> Looked:
        try:
            return Looked(self._look(self.place))
        except Silent:
            return Looked(is_silent=True)
        except Blind as blind:
            return self._blind(str(blind))
        except Exception as error:  # noqa: BLE001 - whatever it is, the exhibit goes on
            return self._blind(repr(error))

    def _blind(self, why: str) -> Looked:
        if why != self._why:
            _LOG.info("it cannot be seen whether the display shows anything: %s", why)
            self._why = why
        return Looked(why=why)
