"""Names of years, quarters or months below a chart: as many as there is room for, or a few below a row of bars."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.ticks import year_ticks
from exhibit.narrative.figure_text import slot_text
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TICK
from exhibit.ui.screen.view import ChartView

_BELOW = 12.0
_APART = 22.0
_NEAR = 16.0
_EDGE = 14.0
"""From the values of a panel, and from the edge of the screen, to a name."""
_AMONG_FEW = 18.0


def name_width(view: ChartView, slot: int) -> float:
    """Return how wide the name of a slot is, in design units."""
    return view.type.advance(slot_text(view.chart_edition, slot), TICK)


class SlotNames:
    """As many names as there is room for, each in the middle of its slot or as near as the edges allow.

    Args:
        view: The visitor's view.
        box: Of the plot, in the parent's coordinates.
        x_of: Where the middle of a slot is.
        parent: The item they belong to.
    """

    def __init__(self, view: ChartView, box: Box, x_of: Callable[[int], float], parent: QGraphicsItem) -> None:
        self._view, self._box, self._x_of, self._parent = view, box, x_of, parent
        self._names: list[TextItem] = []
        self._now = TextItem(view.type.set("", TICK, 400), view.palette.gold, Qt.AlignmentFlag.AlignHCenter, parent)
        self._room = max(name_width(view, slot) for slot in (view.slots.axis[0], view.slots.latest)) + _APART

    def show(self, years: tuple[float, float], named: tuple[float, float]) -> None:
        """Name slots; what would meet the one before has no name.

        Args:
            years: Decimal years at the edges of the plot.
            named: From the beginning of the first slot to the end of the last.
        """
        view, periodicity = self._view, self._view.chart.periodicity
        scale, (low, high) = self._box.width / (years[1] - years[0]), named
        slots: Sequence[int]
        if periodicity.per_year == 1:
            ticks = year_ticks(*years, scale, self._room)
            slots = [tick.day.year for tick in ticks if tick.is_labelled and low <= tick.day.year < high]
        else:
            slots = self._few_slots(scale / periodicity.per_year)
        taken = float("-inf")
        for slot in slots:
            block = view.type.set(slot_text(view.chart_edition, slot), TICK, 400)
            x = self._middle(slot, block.width)
            if x - block.width / 2 < taken:
                continue
            taken = x + block.width / 2 + _NEAR
            item = TextItem(block, view.palette.mute, Qt.AlignmentFlag.AlignHCenter, self._parent)
            item.setPos(x, self._box.bottom + _BELOW)
            self._names.append(item)

    def light(self, slot: int, *, is_named: bool) -> None:
        """Name the slot that is spoken of, if it is on the axis, instead of those beside it."""
        block = self._view.type.set(slot_text(self._view.chart_edition, slot), TICK, 400)
        self._now.set_block(block)
        self._now.setPos(self._middle(slot, block.width), self._box.bottom + _BELOW)
        self._now.setVisible(is_named)
        for item in self._names:
            half = (item.block.width + block.width) / 2
            item.setVisible(not is_named or abs(item.x() - self._now.x()) >= half + _NEAR)

    def _middle(self, slot: int, width: float) -> float:
        """Return the middle of a name: that of its slot, but clear of the values and of the screen's edge."""
        first = self._box.x - _EDGE + width / 2
        last = self._box.right + self._view.canvas.margin - _EDGE - width / 2
        return min(max(self._x_of(slot), first), last)

    def _few_slots(self, width: float) -> list[int]:
        """Return every slot, or the first of every year or of some years, as there is room."""
        first, last = self._view.slots.axis
        per_year = self._view.chart.periodicity.per_year
        steps = [1, *(per_year * years for years in (1, 2, 5, 10, 20, 50))]
        step = next((each for each in steps if each * width >= self._room), steps[-1])
        return [slot for slot in range(first, last + 1) if slot % step == 0]


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
        if any(place.meets(other, _AMONG_FEW) for other in taken):
            continue
        taken.append(place)
        colour = view.palette.shell if slot == slots[0] else view.palette.mute
        TextItem(block, colour, Qt.AlignmentFlag.AlignHCenter, parent).setPos(middle, row.y)
