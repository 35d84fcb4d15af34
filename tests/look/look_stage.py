"""Opens a screen at rest and reads it, as text or as a picture; no frame and no timer takes part in it."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from paint_record import painted
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from screen_states import PLAIN_DAY, ScreenState, Shown

from exhibit.content import Exhibit, NumeralSlide
from exhibit.navigation import AttractPlace
from exhibit.ui.front.safe_screen import SafeScreen
from qt_stage import Visitor
from scene_dump import dump

SHAPES = {"wide": (1920, 1080), "upright": (1080, 1920)}
TEXT_SCALES = (1.0, 1.5)
_SAFE_S = 3.0
"""The first of the built-in slides is fully there by then, and does not fade yet."""


class Looker:
    """Opens screens of one exhibit on one stage.

    Args:
        exhibit: What is shown.
        state: Which screen.
        size: Of the window.
        language: Of the screen.

    Attributes:
        visitor: Has the stage.
    """

    def __init__(self, exhibit: Exhibit, state: ScreenState, size: tuple[int, int], language: str) -> None:
        self._state, self._language = state, language
        makers = {AttractPlace: SafeScreen} if state.is_safe else None
        self.visitor = Visitor(exhibit, size, language=language, makers=makers)
        self.visitor.today = _anniversary(exhibit) if state.is_anniversary else PLAIN_DAY

    def open(self, text_scale: float) -> None:
        """Show the screen at rest, its pictures drawn."""
        director, today = self.visitor.director, self.visitor.today
        assert today is not None
        shown = Shown(director.exhibit, director.navigation_index, today)
        director.open(self._state.session(shown, self._language, text_scale))
        if self._state.is_safe:
            for now_s in (0.0, _SAFE_S):
                director.shown.tick(now_s)
        director.finish_animations()
        # Not processEvents(): whether a timer has run out by then is chance. What was shown before has to go, though.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def text(self) -> list[str]:
        """Return all that is on the stage, to whole design units."""
        scene = self.visitor.stage.scene()
        tops = [each for each in scene.items(Qt.SortOrder.AscendingOrder) if each.parentItem() is None]
        return [line for top in tops for line in dump(top, 0, painted)]

    def picture(self) -> QImage:
        """Return the stage, pixel for pixel."""
        return self.visitor.stage.picture().toImage()

    def close(self) -> None:
        """Take everything down."""
        self.visitor.close()


@contextmanager
def looking(exhibit: Exhibit, state: ScreenState, size: tuple[int, int], language: str) -> Iterator[Looker]:
    """Open a stage for as long as it is looked at."""
    looker = Looker(exhibit, state, size, language)
    try:
        yield looker
    finally:
        looker.close()


def sections(exhibit: Exhibit, state: ScreenState) -> dict[str, list[str]]:
    """Return what a screen shows in every shape, text size and language."""
    found: dict[str, list[str]] = {}
    for shape, size in SHAPES.items():
        for language in exhibit.languages:
            with looking(exhibit, state, size, language) as looker:
                for text_scale in TEXT_SCALES:
                    looker.open(text_scale)
                    found[f"{shape}, {text_scale:.0%}, {language}"] = looker.text()
    return found


def _anniversary(exhibit: Exhibit) -> dt.date:
    """Return a day on which a slide or a deck leads: the round anniversary of its milestone."""
    slide = next(each for each in exhibit.slides if isinstance(each, NumeralSlide))
    first = exhibit.milestone(slide.of).date.first
    return dt.date(first.year + slide.numeral, first.month, first.day)
