"""From one screen to the next: a picture of the old one fades into a picture of the new one."""

from PySide6.QtGui import QPixmap

from exhibit.motion import Eased, Tween
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

    def begin(self, before: QPixmap) -> None:
        """Fade from a picture to what is on the stage now."""
        self.end()
        self._pictures = before, self._stage.picture()
        self._share = Tween(1.0, 0.0, Eased(TRANSITION_S))
        self._stage.show_fade(Fade(*self._pictures, 1.0))

    def tick(self, now_s: float) -> None:
        """Go on with the fade."""
        if self._share is None or self._pictures is None:
            return
        self._share.tick(now_s)
        if self._share.is_done:
            self.end()
        else:
            self._stage.show_fade(Fade(*self._pictures, self._share.value))

    def due(self, now_s: float) -> float | None:
        """Want every frame of a fade."""
        return None if self._share is None else self._share.due(now_s)

    def end(self) -> None:
        """Show the scene itself."""
        if self._share is not None:
            self._stage.show_fade(None)
        self._pictures = self._share = None
