"""From one screen to the next: a picture of the old one fades into a picture of the new one."""

from PySide6.QtGui import QPixmap

from exhibit.motion import Tween
from exhibit.motion.durations import TRANSITION_S
from exhibit.ui.shell.stage import Fade, Stage


class Transition:
    """The fade on a stage; at most one at a time.

    Args:
        stage: Where it is shown.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._share: Tween | None = None

    @property
    def is_running(self) -> bool:
        """Say whether the fade covers the scene."""
        return self._share is not None

    def begin(self, before: QPixmap, now_s: float) -> None:
        """Fade from a picture to what is on the stage now."""
        self.end()
        self._pictures = before, self._stage.picture()
        self._share = Tween(1.0, 0.0, now_s, TRANSITION_S)
        self._stage.show_fade(Fade(*self._pictures, 1.0))

    def tick(self, now_s: float) -> None:
        """Go on with the fade."""
        if self._share is None or self._pictures is None:
            return
        if self._share.is_done(now_s):
            self.end()
        else:
            self._stage.show_fade(Fade(*self._pictures, self._share.at(now_s)))

    def due(self, now_s: float) -> float | None:  # noqa: ARG002 - a fade wants every frame
        """Return the seconds until the next frame; None without a fade."""
        return 0.0 if self.is_running else None

    def end(self) -> None:
        """Show the scene itself."""
        if self._share is not None:
            self._stage.show_fade(None)
        self._pictures = self._share = None
