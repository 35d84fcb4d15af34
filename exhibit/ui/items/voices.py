"""One language, or two side by side: where the words of each stand."""

from collections.abc import Iterator

from PySide6.QtWidgets import QGraphicsItem

from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder

GAP = 72.0
"""Between two languages, in design units."""


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
