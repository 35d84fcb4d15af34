"""One language, or two side by side: where the words of each stand."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtWidgets import QGraphicsItem

from exhibit.figures.framing import Fit
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.scroll import ScrollColumn

GAP = 72.0
"""Between two languages, in design units."""


class Words(Protocol):
    """What is read in one language.

    Attributes:
        height: Of all of it, in design units.
        main_height: Of what is read first.
        least_height: Down to the last of the lines that must be seen without scrolling.
    """

    height: float
    main_height: float
    least_height: float


def voice_columns(context: Context, parent: QGraphicsItem, width: float) -> Iterator[tuple[Holder, Context, float]]:
    """Yield a place for the words of each language that is shown: its item, the view in it, its width.

    Two stand beside each other; upright, where columns would be too narrow to read, one below the other.

    Args:
        context: The visitor's view.
        parent: Gets the places, from its origin on.
        width: Of all of them together, in design units.
    """
    voices = context.voices
    each = width if context.canvas.is_portrait else (width - GAP * (len(voices) - 1)) / len(voices)
    for index, voice in enumerate(voices):
        holder = Holder(parent)
        holder.setPos(0.0 if context.canvas.is_portrait else index * (each + GAP), 0.0)
        yield holder, voice, each


def place_column(context: Context, holder: Holder, height: float, length: float) -> float:
    """Move the words of one language to where they stand, once their height is known.

    Args:
        context: The visitor's view.
        holder: What ``voice_columns`` gave.
        height: Of the words in it.
        length: Of what stands there already.

    Returns:
        The length with these words.
    """
    if not context.canvas.is_portrait:
        return max(length, height)
    top = length + GAP if length else 0.0
    holder.setY(top)
    return top + height


def fit_of(context: Context, words: Sequence[Words], length: float, height: float, *, arrow_aside: bool = False) -> Fit:
    """Return how much of some words a column shows before anybody scrolls.

    Args:
        context: The visitor's view.
        words: In each language that is shown.
        length: Of all that is in the column, in design units.
        height: Of the column.
        arrow_aside: Its arrow stands beside the words.
    """
    clear = ScrollColumn.clear_height(height, length, arrow_aside=arrow_aside)
    # Upright, one language stands below the other: it is the first that is seen first.
    seen = words[:1] if context.canvas.is_portrait else words
    if max(each.main_height for each in seen) <= clear:
        return Fit.ALL
    return Fit.ENOUGH if max(each.least_height for each in seen) <= clear else Fit.LITTLE
