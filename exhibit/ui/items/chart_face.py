"""The drawn chart: grid, years, bars of the main series, runs and marks of the others, a panel for other units."""

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.figures.canvas import Box
from exhibit.figures.columns import Row, rows_of
from exhibit.figures.ticks import value_ticks, year_ticks
from exhibit.ui.context import Context
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.text import TextItem
from exhibit.ui.plotting import Bars, Plot
from exhibit.ui.theme import SANS, SMALL, TICK, Style, faded

_PANEL = 270.0
_PANEL_LABEL = Style(SANS, 24, 1.3, 0.3)


class ChartFace(Holder):
    """Everything inside the frame of the chart.

    Args:
        context: The visitor's view.
        box: The whole figure with its labels, in the parent's coordinates.
        shown: Whether each series is shown, by id.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, box: Box, shown: Mapping[str, bool], parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context = context
        self._box = box
        self._chart = context.exhibit.chart
        self._year: int | None = None
        self._bars: list[Bars] = []
        self._grid: list[QLineF] = []
        self._year_names: dict[int, TextItem] = {}
        self._rows = tuple(row for row in self._all_rows() if shown.get(row.series.id, True))
        left = context.type.advance("00", TICK) + 16
        foot = context.type.line_height(TICK) + 18
        separate = [row for row in self._rows if row.series.role == "separate"]
        main, panel = self._places(separate[0] if separate else None, left, foot)
        self.plot = Plot(self, main, context.canvas.scale)
        self._draw_main()
        self._separate = separate[0] if separate else None
        if self._separate is not None:
            self._panel = Plot(self, panel, context.canvas.scale)
            self._draw_separate(self._separate)
        self.show_until(float("inf"))

    # Drawing -----------------------------------------------------------------------------------------------

    def _all_rows(self) -> tuple[Row, ...]:
        roles = ("background", "target", "separate", "reporter")
        return tuple(row for role in roles for row in rows_of(self._chart, role))

    def _places(self, separate: Row | None, left: float, foot: float) -> tuple[Box, Box]:
        """Return the places of the main plot and of the panel for another unit; beside it, or above it upright."""
        box, type_ = self._box, self._context.type
        if separate is None:
            return Box(box.x + left, box.y, box.width - left, box.height - foot), box
        needed = len(separate.columns) * (type_.advance("0000", TICK) + 30) / 0.72
        width = max(min(_PANEL * (1 + (type_.text_scale - 1) * 0.6) - 60, box.width * 0.2), needed)
        if self._context.canvas.is_portrait:
            height = (box.height - 2 * foot - 24) * 0.30
            top = box.y + height + foot + 24
            panel = Box(box.x + left, box.y, box.width - left, height)
            return Box(box.x + left, top, box.width - left, box.bottom - foot - top), panel
        start = left + width + 40 + left
        main = Box(box.x + start, box.y, box.width - start, box.height - foot)
        return main, Box(box.x + left, box.y, width, box.height - foot)

    def _draw_main(self) -> None:
        rows = [row for row in self._rows if row.series.role != "separate"]
        values = [column.point.value for row in rows for column in row.columns]
        every = [column.year for row in rows for column in row.columns] or [self._context.course.years[-1]]
        ticks = value_ticks(max(values, default=1.0) * 1.04)
        years = min(every) - 0.7, max(every) + 0.7
        self.plot.set_range(years, (0.0, ticks[-1]))
        self._add_grid(self.plot, ticks)
        unit = next(each for each in self._chart.units if each.id == self._main_unit())
        block = self._context.type.set(self._context.text(unit.label), _PANEL_LABEL, 1000)
        item = TextItem(block, self._context.palette.mute, parent=self)
        item.setPos(self.plot.box.x + 8, self.plot.box.y + 4)
        self._add_years(years)
        for row in rows:
            self._add_row(row)

    def _main_unit(self) -> str:
        return next(each.unit for each in self._chart.series if each.id == self._chart.main)

    def _add_row(self, row: Row) -> None:
        colour = self._context.palette.tint(row.series.tint)
        if row.series.id == self._chart.main:
            self._bars.append(self.plot.add_bars(row.columns, colour))
        elif row.series.role == "target":
            self.plot.add_marks(row.columns, colour, "d", 24)
            self._name_targets(row, colour)
        else:
            is_pale = row.series.role == "background"
            for run in row.runs():
                if len(run) > 1:
                    self.plot.add_run(run, faded(colour, 0.5) if is_pale else colour, 2.5 if is_pale else 4)
            lonely = row.columns if not is_pale else [run[0] for run in row.runs() if len(run) == 1]
            if lonely:
                self.plot.add_marks(lonely, colour, "o", 17 if not is_pale else 9)

    def _name_targets(self, row: Row, colour: QColor) -> None:
        for column in row.columns:
            block = self._context.type.set(self._context.words.number(column.point.value), SMALL, 400)
            item = TextItem(block, colour, Qt.AlignmentFlag.AlignHCenter, self)
            item.setPos(self.plot.x_of(column.year), self.plot.y_of(column.point.value) + 14)

    def _add_grid(self, plot: Plot, ticks: list[float]) -> None:
        for value in ticks:
            y = plot.y_of(value)
            self._grid.append(QLineF(plot.box.x, y, plot.box.right, y))
            block = self._context.type.set(self._context.words.number(value), TICK, 400)
            item = TextItem(block, self._context.palette.mute, Qt.AlignmentFlag.AlignRight, self)
            item.setPos(plot.box.x - 16, y - block.height / 2)

    def _add_years(self, years: tuple[float, float]) -> None:
        type_, palette = self._context.type, self._context.palette
        room = type_.advance("0000", TICK) + 22
        scale = self.plot.box.width / (years[1] - years[0])
        for tick in year_ticks(years[0], years[1], scale, room):
            if tick.is_labelled:
                item = TextItem(
                    type_.set(str(tick.day.year), TICK, 400), palette.mute, Qt.AlignmentFlag.AlignHCenter, self
                )
                item.setPos(self.plot.x_of(tick.year), self.plot.box.bottom + 12)
                self._year_names[tick.day.year] = item
        self._now = TextItem(type_.set("0000", TICK, 400), palette.gold, Qt.AlignmentFlag.AlignHCenter, self)
        self._room = room

    def _draw_separate(self, row: Row) -> None:
        context, panel = self._context, self._panel
        ticks = value_ticks(max(column.point.value for column in row.columns) * 1.1, 3)
        # Years of this panel stand beside each other; it has an axis of its own and is never joined.
        years = [column.year for column in row.columns]
        unit = next(each for each in self._chart.units if each.id == row.series.unit)
        text = f"{context.text(row.series.label)}: {context.text(unit.label)}"
        block = context.type.set(text, _PANEL_LABEL, panel.box.width + 60, balanced=True)
        TextItem(block, context.palette.mute, parent=self).setPos(panel.box.x - 50, panel.box.y - 10)
        room = max((panel.box.height - block.height - 16) / panel.box.height, 0.3)
        spare = 1.6 if panel.box.width < self._box.width * 0.5 else 6.0
        panel.set_range((min(years) - spare, max(years) + spare), (0.0, ticks[-1] / room))
        self._bars.append(panel.add_bars(row.columns, context.palette.tint(row.series.tint), 2.2))
        self._add_grid(panel, ticks)
        for column in row.columns:
            block = context.type.set(str(column.year), TICK, 400)
            item = TextItem(block, context.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
            item.setPos(panel.x_of(column.year), panel.box.bottom + 12)

    # State -------------------------------------------------------------------------------------------------

    def set_year(self, year: int) -> None:
        """Put the playhead on a year."""
        self._year = year
        type_, palette = self._context.type, self._context.palette
        x = self.plot.x_of(year)
        self._now.set_block(type_.set(str(year), TICK, 400))
        self._now.setPos(x, self.plot.box.bottom + 12)
        self._now.setVisible(self._is_on_axis(year))
        for other, item in self._year_names.items():
            item.setVisible(abs(self.plot.x_of(other) - x) >= self._room - 6)
            item.set_colour(palette.mute)
        self.show_until(self._grown_to)

    def _is_on_axis(self, year: int) -> bool:
        first, last = self._context.course.axis
        return first <= year <= last

    def year_at(self, x: float, y: float) -> int | None:
        """Return the year under a scene position; None in the panel between its years."""
        if self._separate is not None and self._holds(self._panel.box, x, y):
            near = min(self._separate.columns, key=lambda each: abs(self._panel.x_of(each.year) - x))
            half = self._panel.x_of(1.6) - self._panel.x_of(0.0)
            return near.year if abs(self._panel.x_of(near.year) - x) <= half else None
        if not self._holds(self.plot.box, x, y):
            return None
        first, last = self._context.course.axis
        return min(max(round(self.plot.year_at(x)), first), last)

    @staticmethod
    def _holds(box: Box, x: float, y: float) -> bool:
        return box.x - 20 <= x <= box.right + 20 and box.y - 10 <= y <= box.bottom + 60

    def show_until(self, year: float) -> None:
        """Let the bars grow up to a decimal year."""
        self._grown_to = year
        for bars in self._bars:
            is_separate = bars.columns[0].point.series != self._chart.main
            bars.show_until(float("inf") if is_separate else year, self._year)
        self.plot.show_lines_until(year)
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.x, self._box.y - 8, self._box.width, self._box.height + 8)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setPen(QPen(faded(palette.line, 0.75), 2))
        painter.drawLines(self._grid)
        if self._year is None:
            return
        if not self._is_on_axis(self._year):
            return
        x = self.plot.x_of(self._year)
        main = next((row for row in self._rows if row.series.id == self._chart.main), None)
        if main is not None and main.at(self._year) is None:
            self._draw_gap(painter, x)
        painter.setPen(QPen(palette.red, 3.5, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(x, self.plot.box.y, x, self.plot.box.bottom))

    def _draw_gap(self, painter: QPainter, x: float) -> None:
        """Draw an empty place where the main series has no figure."""
        half = abs(self.plot.x_of(1.0) - self.plot.x_of(0.0)) * 0.32
        pen = QPen(self._context.palette.mute, 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(QRectF(x - half, self.plot.box.bottom - 44, 2 * half, 44))
