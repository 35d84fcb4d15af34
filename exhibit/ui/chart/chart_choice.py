"""Which of several charts is shown: a row of chips with their titles; nothing where there is but one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.rows import wrapped
from exhibit.navigation import Intent
from exhibit.ui.chart.legend_entry import LABEL_STYLE
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.controls.control import LEAST_TARGET
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.screen.view import ChartView

_GAP = 16.0
_SLIMMER = 40.0
_BELOW = 20.0


class ChartChoice(GroupItem):
    """Chips in as many rows as they need; that of the chart which is shown is lit.

    Args:
        view: The visitor's view of the chart that is shown.
        charts: Ids of those to choose from.
        way_to: Returns what leads to one of them.
        top: Where the first row begins, in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        chips: What wants to be listened to.
        bottom: Where what follows begins.
    """

    def __init__(
        self, view: ChartView, charts: Sequence[str], way_to: Callable[[str], Intent], top: float, parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        self.chips: list[Button] = []
        self.bottom = top
        if len(charts) < 2:
            return
        most = view.canvas.width - 2 * view.canvas.margin
        height = max(LEAST_TARGET, view.type.line_height(LABEL_STYLE) + 20)
        specs = [self._spec(view, key, way_to) for key in charts]
        widths = [min(spec.width_in(view) - _SLIMMER, most) for spec in specs]
        for row in wrapped(widths, most, _GAP):
            x = view.canvas.margin
            for index in row:
                self.chips.append(Button(view, specs[index], Box(x, self.bottom, widths[index], height), self))
                x += widths[index] + _GAP
            self.bottom += height + _GAP
        self.bottom += _BELOW - _GAP

    @staticmethod
    def _spec(view: ChartView, key: str, way_to: Callable[[str], Intent]) -> ButtonSpec:
        is_shown = key == view.chart.id
        label = view.text(view.exhibit.chart(key).title)
        return ButtonSpec(label, intent=None if is_shown else way_to(key), text_style=LABEL_STYLE, is_lit=is_shown)
