"""Below the plot: a pill a series to show or hide it, one to split values into parts, and what the fills say."""

from collections.abc import Iterator

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.rows import wrapped
from exhibit.navigation import ChartPlace, ToggleParts
from exhibit.ui.chart.legend_entry import LABEL_STYLE, LegendEntry, QualifierKey
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.screen.view import ChartView

_GAP = 16.0
_SLIMMER = 40.0


class ChartLegend(GroupItem):
    """In as many rows as it needs, the last one ending at a height.

    Args:
        view: The visitor's view.
        place: Which series are shown.
        bottom: Where it ends, in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        top: Where it begins.
    """

    def __init__(self, view: ChartView, place: ChartPlace, bottom: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view = view
        self._entries = [LegendEntry(view, series, 0, 0, self) for series in view.chart.series]
        self._split: Button | None = None
        if view.chart.parts:
            spec = self._split_spec()
            box = Box(0, 0, spec.width_in(view) - _SLIMMER, self._entries[0].box.height)
            self._split = Button(view, spec, box, self)
        key = QualifierKey(view, self, is_split=place.is_split)
        rows = self._rows()
        canvas, height = view.canvas, max(LEAST_TARGET, self._entries[0].box.height)
        used = sum(control.box.width + _GAP for control in rows[-1])
        is_beside = used + 24 + key.width <= canvas.width - 2 * canvas.margin
        foot = bottom if is_beside else bottom - key.height - 14
        self.top = foot - len(rows) * (height + _GAP) + _GAP
        for index, row in enumerate(rows):
            x = canvas.margin
            for control in row:
                control.setPos(x, self.top + index * (height + _GAP))
                x += control.box.width + _GAP
        if is_beside:
            key.setPos(canvas.width - canvas.margin - key.width, foot - (height + key.height) / 2)
        else:
            key.setPos(canvas.margin, foot + 14)
        self.show_place(place)

    @property
    def controls(self) -> Iterator[Control]:
        """What wants to be listened to."""
        yield from self._entries
        if self._split is not None:
            yield self._split

    def show_place(self, place: ChartPlace) -> None:
        """Show which series are on the chart, and whether values are split."""
        for entry in self._entries:
            entry.set_shown(entry.series.id not in hidden_series(self._view, place))
        if self._split is not None:
            self._split.set_lit(place.is_split)

    def _split_spec(self) -> ButtonSpec:
        """Return the button that splits values, called as the parts are where that takes no row more."""
        view = self._view
        named, plain = (
            ButtonSpec(name, intent=ToggleParts(), text_style=LABEL_STYLE)
            for name in (" · ".join(view.text(each.label) for each in view.chart.parts), view.words.say("In parts"))
        )
        widths, most = [each.box.width for each in self._entries], view.canvas.width - 2 * view.canvas.margin
        rows = [
            len(wrapped([*widths, spec.width_in(view) - _SLIMMER], most, _GAP)) if spec.width_in(view) <= most else 99
            for spec in (named, plain)
        ]
        return named if rows[0] <= rows[1] else plain

    def _rows(self) -> list[list[Control]]:
        canvas, controls = self._view.canvas, list(self.controls)
        rows = wrapped([control.box.width for control in controls], canvas.width - 2 * canvas.margin, _GAP)
        return [[controls[index] for index in row] for row in rows]


def hidden_series(view: ChartView, place: ChartPlace) -> list[str]:
    """Return the ids of the series not shown: the targets, unless the visitor wants it otherwise."""
    return [each.id for each in view.chart.series if each.traits.is_goal != (each.id in place.toggled)]
