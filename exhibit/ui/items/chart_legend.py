"""Below the plot: a pill a series to show or hide it, one to split values into parts, and what the fills say."""

from collections.abc import Iterator

from PySide6.QtWidgets import QGraphicsItem

from exhibit.figures.canvas import Box
from exhibit.flow import Chart, ToggleParts
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import Button
from exhibit.ui.items.control import LEAST_TARGET, Control
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.legend import LABEL_STYLE, LegendEntry, QualifierKey

_GAP = 16.0


class ChartLegend(Holder):
    """In as many rows as it needs, the last one ending at a height.

    Args:
        context: The visitor's view.
        place: Which series are shown.
        bottom: Where it ends, in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        top: Where it begins.
    """

    def __init__(self, context: Context, place: Chart, bottom: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        self._entries = [LegendEntry(context, series, 0, 0, self) for series in context.exhibit.chart.series]
        self._split: Button | None = None
        if context.exhibit.chart.parts:
            text = context.words.say("In parts")
            width = Button.width_for(context, text, LABEL_STYLE) - 40
            box = Box(0, 0, width, self._entries[0].box.height)
            self._split = Button(context, box, ToggleParts(), text, parent=self).toned("plain", LABEL_STYLE)
        key = QualifierKey(context, self, is_split=place.is_split)
        rows = self._rows()
        canvas, height = context.canvas, max(LEAST_TARGET, self._entries[0].box.height)
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

    def show_place(self, place: Chart) -> None:
        """Show which series are on the chart, and whether values are split."""
        for entry in self._entries:
            entry.set_shown(entry.series.id not in hidden_series(self._context, place))
        if self._split is not None:
            self._split.set_lit(place.is_split)

    def _rows(self) -> list[list[Control]]:
        canvas = self._context.canvas
        rows: list[list[Control]] = [[]]
        x = 0.0
        for control in self.controls:
            width = control.box.width
            if rows[-1] and x + width > canvas.width - 2 * canvas.margin:
                rows.append([])
                x = 0.0
            rows[-1].append(control)
            x += width + _GAP
        return rows


def hidden_series(context: Context, place: Chart) -> list[str]:
    """Return the ids of the series not shown: the targets, unless the visitor wants it otherwise."""
    return [each.id for each in context.exhibit.chart.series if (each.role == "target") != (each.id in place.toggled)]
