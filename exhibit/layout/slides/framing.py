"""How visuals and words share a screen: the words are measured first, and the visual gives them the room they need."""

import enum
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from exhibit.layout.canvas import Box, Canvas

LEAST_LINES = 4
"""Lines of a text that can be read before anybody scrolls; of a shorter text all."""

_SHARES = (1.0, 0.9, 0.8, 0.68, 0.56, 0.45)
"""How large a visual may be, of its usual size."""
_COMFORT = 0.8
"""A visual is made no smaller than this only to save somebody scrolling."""
_TITLE_STEP = 0.05
"""One size less of a title costs as much as this share of the visual."""

_AIR = 24.0
_EDGE = 30.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large everything is.

    Attributes:
        text_scale: The visitor's text size; larger words get more room.
        share: Of its usual size that what is to be seen has.
    """

    text_scale: float
    share: float = 1.0


class Fit(enum.IntEnum):
    """How much of its words a column shows before anybody scrolls."""

    LITTLE = 0
    ENOUGH = 1
    ALL = 2


def best_trade(fit: Callable[[float, int], Fit], sizes: int, shares: Sequence[float] = _SHARES) -> tuple[float, int]:
    """Return how large a visual is and by how many sizes the title beside it is smaller than it could be.

    Both give way as little as it takes to show all words; where that would cost too much of the visual, as little as
    it takes to show ``LEAST_LINES`` of them.

    Args:
        fit: Says how much is shown with a share of the visual's usual size and a size of the title.
        sizes: How many sizes of the title there are.
        shares: How large the visual may be, from 1 down; only 1 where there is none.
    """
    found: dict[tuple[float, int], Fit] = {}

    def shows(trade: tuple[float, int], wanted: Fit) -> bool:
        if trade not in found:
            found[trade] = fit(*trade)
        return found[trade] >= wanted

    trades = sorted(itertools.product(shares, range(sizes)), key=lambda each: 1.0 - each[0] + each[1] * _TITLE_STEP)
    for wanted, least in ((Fit.ALL, _COMFORT), (Fit.ENOUGH, 0.0)):
        first, *others = (each for each in trades if each[0] >= least)
        if shows(first, wanted):
            return first
        # Where the last is not enough none is, and most pages in large letters are longer than any trade.
        if others and shows(others[-1], wanted):
            return next(each for each in others if shows(each, wanted))
    return trades[-1]


class Framing(Protocol):
    """How what is to be seen on a slide shares the screen with its words."""

    @property
    def is_wide(self) -> bool:
        """Whether it is wider than high."""

    def beside(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Return its place at the right of a part of the screen, and that of the words."""

    def above(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Return its place above the words, on an upright screen, and theirs."""


@dataclass(frozen=True, slots=True)
class DialFraming:
    """Room for a dial."""

    is_wide: bool = False

    def beside(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Put it at the right, in the middle of the screen's height."""
        # Larger words and buttons get their room from the dial.
        side = sizes.share * 2 * min(canvas.height * 0.41, canvas.width * 0.23) / (1 + (sizes.text_scale - 1) * 0.3)
        box = Box(canvas.width - side - 60, canvas.height / 2 + 40 - side / 2, side, side)
        return box, Box(whole.x, whole.y, canvas.width - side - 190 - whole.x, whole.height)

    def above(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Put it above the words."""
        side = sizes.share * canvas.width * 0.60
        box = Box((canvas.width - side) / 2, whole.y + 6, side, side)
        return box, _below(box, whole)


@dataclass(frozen=True, slots=True)
class BoxFraming:
    """Room for what fills a rectangle.

    Attributes:
        side_share: Of the width, beside the words.
        upright_share: Of the height, above them.
        is_wide: It is wider than high.
        is_bled: It goes on to the edge of the screen.
    """

    side_share: float
    upright_share: float
    is_wide: bool = False
    is_bled: bool = False

    def beside(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Put it at the right."""
        width = sizes.share * whole.width * self.side_share / (1 + (sizes.text_scale - 1) * 0.3)
        if self.is_bled:
            left = canvas.width - width - _EDGE
            box = Box(left, whole.y - _AIR - _EDGE, width + _EDGE, whole.height + 2 * _AIR + 20)
            return box, Box(whole.x, whole.y, left - 40 - whole.x, whole.height)
        box = Box(whole.right - width, whole.y + 20, width, whole.height - 40)
        return box, Box(whole.x, whole.y, box.x - 80 - whole.x, whole.height)

    def above(self, canvas: Canvas, sizes: Sizes, whole: Box) -> tuple[Box, Box]:
        """Put it above the words."""
        height = sizes.share * canvas.height * self.upright_share / (1 + (sizes.text_scale - 1) * 0.5)
        margin = _AIR if self.is_bled else canvas.margin
        box = Box(margin, whole.y - 14, canvas.width - 2 * margin, height)
        return box, _below(box, whole)


def slide_places(
    canvas: Canvas, framing: Framing | None, sizes: Sizes, rows: tuple[float, float]
) -> tuple[Box | None, Box]:
    """Return the place of what is to be seen on a slide, and that of its words.

    Args:
        canvas: The screen.
        framing: Of the slide; None where there are only words.
        sizes: Of letters and of what is to be seen.
        rows: Where the bar at the top ends and where the foot begins, in design units.
    """
    top, foot = rows
    whole = Box(canvas.margin, top + _AIR, canvas.width - 2 * canvas.margin, foot - top - 2 * _AIR)
    if framing is None:
        return None, whole
    return framing.above(canvas, sizes, whole) if canvas.is_portrait else framing.beside(canvas, sizes, whole)


def _below(box: Box, whole: Box) -> Box:
    top = box.bottom + 40
    return Box(whole.x, top, whole.width, whole.bottom - top)
