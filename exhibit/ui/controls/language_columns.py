"""One language, or two side by side: where the words of each stand."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.slides.framing import Fit
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.style import Style

GAP = 72.0
"""Between two languages, in design units."""


StyleT = TypeVar("StyleT", bound=Style)
"""A style, or a view that is one."""


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


def language_columns(
    styles: Sequence[StyleT], parent: QGraphicsItem, width: float
) -> Iterator[tuple[GroupItem, StyleT, float]]:
    """Yield a place for the words of each language that is shown: its item, its style, its width.

    Two stand beside each other; upright, where columns would be too narrow to read, one below the other. One that is
    read the other way than the screen begins at its own side of its place.

    Args:
        styles: One for each language that is shown.
        parent: Gets the places, from its origin on.
        width: Of all of them together, in design units.
    """
    is_upright = styles[0].canvas.is_portrait
    each = width if is_upright else (width - GAP * (len(styles) - 1)) / len(styles)
    for index, style in enumerate(styles):
        group = GroupItem(parent)
        group.setPos(0.0 if is_upright else index * (each + GAP), 0.0)
        if style.is_mirrored != styles[0].is_mirrored:
            turn(group, each / 2)
        yield group, style, each


def place_column(style: Style, group: GroupItem, height: float, length: float) -> float:
    """Move the words of one language to where they stand, once their height is known.

    Args:
        style: The visitor's style.
        group: What ``language_columns`` gave.
        height: Of the words in it.
        length: Of what stands there already.

    Returns:
        The length with these words.
    """
    if not style.canvas.is_portrait:
        return max(length, height)
    top = length + GAP if length else 0.0
    group.setY(top)
    return top + height


def fit_of(
    style: Style, words: Sequence[WordsColumn], length: float, height: float, *, arrow_aside: bool = False
) -> Fit:
    """Return how much of some words a column shows before anybody scrolls.

    Args:
        style: The visitor's style.
        words: In each language that is shown.
        length: Of all that is in the column, in design units.
        height: Of the column.
        arrow_aside: Its arrow stands beside the words.
    """
    clear = ScrollColumn.clear_height(height, length, arrow_aside=arrow_aside)
    # Upright, one language stands below the other: it is the first that is seen first.
    seen = words[:1] if style.canvas.is_portrait else words
    if max(each.main_height for each in seen) <= clear:
        return Fit.ALL
    return Fit.ENOUGH if max(each.least_height for each in seen) <= clear else Fit.LITTLE
