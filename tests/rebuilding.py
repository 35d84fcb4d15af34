"""Is what rests what a rebuild would show? A second stage builds each screen anew and is laid beside the first."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage
from shiboken6 import isValid

from exhibit.content import Exhibit
from exhibit.navigation import AttractPlace, ChartPlace, LinkedPlace, Play, SlidePlace, TourPlace
from exhibit.ui.controls.screen import Screen
from exhibit.ui.tours.tour_screen import TourScreen
from qt_stage import Visitor
from scene_dump import difference, dump

HALF, HALF_UPRIGHT = (960, 540), (540, 960)
"""The same grid as on a large screen, with a quarter of the pixels."""

_PLAYING_S = 8.0
"""Whatever only comes to its place is there by then."""
_PAUSE_S = 1.0
_ROUNDING = 3


def rest(visitor: Visitor, frame_s: float = 0.05) -> None:
    """Let time pass until nothing moves on the screen; what plays for ever pauses as under a visitor's hand.

    Nothing ends a movement early: beats come when the ticker has planned them.
    """
    director, end_s = visitor.director, visitor.clock.now() + _PLAYING_S
    while True:
        now_s = visitor.clock.now()
        director.ticker.plan()
        due = director.moving_due(now_s)
        if due is None or (isinstance(director.session.place, AttractPlace) and due > _PAUSE_S):
            visitor.flush()
            return
        if now_s >= end_s:
            _pause(visitor)
            end_s = now_s + _PLAYING_S
        step = max(due, frame_s)
        visitor.wait(step, step)


def _pause(visitor: Visitor) -> None:
    """Stop what plays where it is."""
    director = visitor.director
    match director.session.place:
        case TourPlace() | SlidePlace():
            director.dispatch(Play(is_playing=False))
        case ChartPlace() | LinkedPlace():
            visitor.tap(visitor.control(director.view().words.say("Pause")))
        case place:
            pytest.fail(f"{place} never rests")


class Twin:
    """The same exhibit on a second stage.

    Args:
        exhibit: What is shown.
        size: Of the window.
    """

    def __init__(self, exhibit: Exhibit, size: tuple[int, int] = (1920, 1080), *, is_still: bool = False) -> None:
        self._visitor = Visitor(exhibit, size, is_still=is_still)

    def difference(self, visitor: Visitor) -> str:
        """Return how a screen at rest differs from one built anew for its session; nothing where it does not.

        Carried over is what a visitor's hand has left on the screen and no place holds: how far a column is scrolled
        and a stop is read, where a playhead pauses, and which control has the keyboard's focus.
        """
        director, twin = visitor.director, self._visitor
        if (twin.stage.width(), twin.stage.height()) != (visitor.stage.width(), visitor.stage.height()):
            twin.stage.resize(visitor.stage.width(), visitor.stage.height())
            twin.flush()
        twin.today = visitor.today
        twin.director.open(director.session)
        shown, built = director.shown, twin.director.shown
        if shown.player is not None and shown.player.is_begun:
            built.go_on_with(shown.player)
        rest(twin)
        _read_alike(built, shown)
        focus = director.keyboard.focus
        if focus is not None and isValid(focus):
            focus.set_focused(False)
        director.keyboard.forget()
        found = [difference(dump(shown), dump(built))]
        if shown.session != built.session:
            found.append(f"the screen holds {shown.session}, the director {built.session}")
        if director.panel is None:
            found.append(_pixels(visitor.stage.picture().toImage(), twin.stage.picture().toImage()))
        return "\n".join(each for each in found if each)

    def close(self) -> None:
        self._visitor.close()


@contextmanager
def paired(exhibit: Exhibit, size: tuple[int, int] = HALF, *, is_still: bool = False) -> Iterator[tuple[Visitor, Twin]]:
    """Give a visitor of an exhibit and the twin that builds anew what the visitor looks at."""
    visitor, twin = Visitor(exhibit, size, is_still=is_still), Twin(exhibit, size, is_still=is_still)
    yield visitor, twin
    twin.close()
    visitor.close()


def _read_alike(built: Screen, shown: Screen) -> None:
    for mine, theirs in zip(built.columns, shown.columns, strict=True):
        mine.scroll_to(theirs.offset)
    if isinstance(built, TourScreen) and isinstance(shown, TourScreen):
        built._foot.bar.show_stop(shown._place.stop, min(shown._share, 1.0))


def _pixels(shown: QImage, built: QImage) -> str:
    """Return where two pictures differ by more than the rounding of a year that is the same."""
    if shown == built:
        return ""
    apart = np.abs(_levels(shown) - _levels(built)).max(axis=2) > _ROUNDING
    if not apart.any():
        return ""
    ys, xs = np.nonzero(apart)
    return f"{len(xs)} pixels differ, from {xs.min()} {ys.min()} to {xs.max()} {ys.max()}"


def _levels(image: QImage) -> npt.NDArray[np.int16]:
    """Return height x width x 4 levels."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    levels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return levels[:, : image.width()].astype(np.int16)
