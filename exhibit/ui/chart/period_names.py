"""Names of a few years, quarters or months below a row of bars."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.narrative.figure_text import slot_text
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TICK
from exhibit.ui.screen.view import ChartView

_APART = 18.0


def name_periods(
    view: ChartView, slots: Sequence[int], x_of: Callable[[int], float], row: Box, parent: QGraphicsItem
) -> None:
    """Name slots, each as near to its middle as the row allows, and none that would meet one before it.

    Args:
        view: The visitor's view.
        slots: What to name; the first is the one that is spoken of, and is lit.
        x_of: Where the middle of a slot is.
        row: Where the names may stand; its upper edge is theirs.
        parent: The item they belong to.
    """
    taken: list[Box] = []
    for slot in dict.fromkeys(slots):
        block = view.type.set(slot_text(view.chart_edition, slot), TICK, 1000)
        middle = min(max(x_of(slot), row.x + block.width / 2), row.right - block.width / 2)
        place = Box(middle - block.width / 2, row.y, block.width, block.height)
        if any(place.meets(other, _APART) for other in taken):
            continue
        taken.append(place)
        colour = view.palette.shell if slot == slots[0] else view.palette.mute
        TextItem(block, colour, Qt.AlignmentFlag.AlignHCenter, parent).setPos(middle, row.y)
