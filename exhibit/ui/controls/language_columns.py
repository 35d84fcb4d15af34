"""One language, or two side by side: where the words of each stand."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.slides.framing import Fit
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.view import View

GAP = 72.0
"""Between two languages, in design units."""


class WordsColumn(Protocol):
    """What is read in one language.

    Attributes:
        height: Of all of it, in design units.
        main_height: Of what is read first.
        least_height: Down to the last of the lines that must be seen without scrolling.
    """

    height: float
    main_height: float
    least_height: float


def language_columns(view: View, parent: QGraphicsItem, width: float) -> Iterator[tuple[GroupItem, View, float]]:
    """Yield a place for the words of each language that is shown: its item, the view in it, its width.

    Two stand beside each other; upright, where columns would be too narrow to read, one below the other.

    Args:
        view: The visitor's view.
        parent: Gets the places, from its origin on.
        width: Of all of them together, in design units.
    """
    voices = view.voices
    each = width if view.canvas.is_portrait else (width - GAP * (len(voices) - 1)) / len(voices)
    for index, voice in enumerate(voices):
        group = GroupItem(parent)
        group.setPos(0.0 if view.canvas.is_portrait else index * (each + GAP), 0.0)
        yield group, voice, each


def place_column(view: View, group: GroupItem, height: float, length: float) -> float:
    """Move the words of one language to where they stand, once their height is known.

    Args:
        view: The visitor's view.
        group: What ``voice_columns`` gave.
        height: Of the words in it.
        length: Of what stands there already.

    Returns:
        The length with these words.
    """
    if not view.canvas.is_portrait:
        return max(length, height)
    top = length + GAP if length else 0.0
    group.setY(top)
    return top + height


def fit_of(view: View, words: Sequence[WordsColumn], length: float, height: float, *, arrow_aside: bool = False) -> Fit:
    """Return how much of some words a column shows before anybody scrolls.

    Args:
        view: The visitor's view.
        words: In each language that is shown.
        length: Of all that is in the column, in design units.
        height: Of the column.
        arrow_aside: Its arrow stands beside the words.
    """
    clear = ScrollColumn.clear_height(height, length, arrow_aside=arrow_aside)
    # Upright, one language stands below the other: it is the first that is seen first.
    seen = words[:1] if view.canvas.is_portrait else words
    if max(each.main_height for each in seen) <= clear:
        return Fit.ALL
    return Fit.ENOUGH if max(each.least_height for each in seen) <= clear else Fit.LITTLE
