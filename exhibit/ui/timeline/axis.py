"""The axis of time: a gold line with ticks, named from centuries down to days in the visitor's language."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.ticks import Tick, TickUnit, first_day, time_ticks
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TICK, faded
from exhibit.ui.screen.view import View

_GAP = 22.0
_MOST_KEPT = 60
_SPARE = 44.0


class Axis(QGraphicsItem):
    """Line, ticks and their names.

    Args:
        view: The visitor's view.
        orientation: The band.
        across: Where the line runs, from the band's top (or left).
        parent: The item it belongs to.
    """

    def __init__(self, view: View, orientation: AxisOrientation, across: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._orientation, self._across = view, orientation, across
        self._camera: Camera | None = None
        # Worked out for a view to both sides too, so that panning rarely has to.
        self._ticks: list[Tick] = []
        self._known = 0.0, 0.0, 0.0
        self._names: dict[tuple[dt.date, TickUnit], TextItem] = {}
        self._rooms = self._label_rooms()
        # Apart from the line, because stems go over the line and under the names.
        self.names = GroupItem(parent)
        self._year = TextItem(view.type.set("", TICK, 400), view.palette.gold, parent=self.names)
        self._year.halo = faded(view.palette.ink, 0.72)

    @staticmethod
    def labels_room(view: View, *, is_upright: bool) -> float:
        """Return the room that the names of the ticks take across the axis."""
        if not is_upright:
            return view.type.line_height(TICK) + _GAP
        return max(_widths(view, is_upright=True).values()) + _GAP + 12

    def show_view(self, camera: Camera) -> None:
        """Show another stretch of time."""
        self._camera = camera
        low, high, scale = self._known
        if scale != camera.units_per_year or not low <= camera.earliest <= camera.latest <= high:
            low, high = camera.earliest - camera.span_years, camera.latest + camera.span_years
            self._known = low, high, camera.units_per_year
            span = self._view.exhibit.about.span
            years = max(low, span.first.year), min(high, span.last.year + 1.0)
            self._ticks = time_ticks(*years, camera.units_per_year, self._rooms)
        self._place_names(camera)
        self.update()

    def _label_rooms(self) -> Mapping[TickUnit, float]:
        if self._orientation.is_upright:
            return dict.fromkeys(TickUnit, self._view.type.line_height(TICK) + 36)
        return {unit: width + _SPARE for unit, width in _widths(self._view, is_upright=False).items()}

    def _place_names(self, camera: Camera) -> None:
        shown = set()
        for tick in self._ticks:
            along = camera.position_of(tick.year)
            half = self._rooms[tick.unit] / 2
            if not tick.is_labelled or not half <= along <= self._orientation.length - half:
                continue
            shown.add((tick.day, tick.unit))
            item = self._names.get((tick.day, tick.unit)) or self._add(tick)
            whole = self._view.canvas.whole
            if self._orientation.is_upright:
                item.setPos(*self._orientation.point(whole(along - item.block.height / 2), self._across + _GAP + 6))
            else:
                item.setPos(*self._orientation.point(whole(along), self._across + _GAP))
            item.setVisible(True)
        self._pin_year(camera)
        for key in [each for each in self._names if each not in shown]:
            self._names[key].setVisible(False)
            if len(self._names) > _MOST_KEPT:
                dispose(self._names.pop(key))

    def _pin_year(self, camera: Camera) -> None:
        """Upright, where months do not say their year, keep the year in view at the beginning of the band."""
        finest = min((tick.unit for tick in self._ticks), default=TickUnit.YEAR)
        day = first_day(camera.earliest)
        is_needed = self._orientation.is_upright and finest < TickUnit.YEAR and day.month > 1
        self._year.setVisible(is_needed)
        if is_needed:
            self._year.set_block(self._view.type.set(str(day.year), TICK, 400))
            self._year.setPos(*self._orientation.point(4.0, self._across + _GAP + 6))
            for item in self._names.values():
                if item.isVisible() and item.ink_box().meets(self._year.ink_box(), 2.0):
                    item.setVisible(False)

    def _add(self, tick: Tick) -> TextItem:
        view = self._view
        align = Qt.AlignmentFlag.AlignLeft if self._orientation.is_upright else Qt.AlignmentFlag.AlignHCenter
        block = view.type.set(_name_of(view, tick, is_upright=self._orientation.is_upright), TICK, 1000)
        item = TextItem(block, view.palette.gold, align, self.names)
        item.halo = faded(view.palette.ink, 0.72)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        # Whichever came into view first: the later year is painted later.
        item.setZValue(tick.year)
        self._names[tick.day, tick.unit] = item
        return item

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._orientation.band)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._camera is None:
            return
        orientation, gold = self._orientation, self._view.palette.gold
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect_of(orientation.box(0, self._across - 2, orientation.length, 4)), gold)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gold)
        camera, sizes = self._camera, {True: (12.0, 4.0), False: (9.0, 2.0)}
        marks = []
        for tick in self._ticks:
            if camera.earliest <= tick.year <= camera.latest:
                reach, width = sizes[tick.is_labelled]
                along = camera.position_of(tick.year) - width / 2
                marks.append(rect_of(orientation.box(along, self._across - reach, width, 2 * reach)))
        painter.drawRects(marks)


def _name_of(view: View, tick: Tick, *, is_upright: bool) -> str:
    """Return what stands beside a tick; upright, where there is little room, only January says which year it is."""
    match tick.unit:
        case TickUnit.YEAR:
            return str(tick.day.year)
        case TickUnit.MONTH if not is_upright:
            return view.words.tick_month(tick.day)
        case TickUnit.MONTH:
            return str(tick.day.year) if tick.day.month == 1 else view.words.tick_month_alone(tick.day)
        case _:
            return view.words.tick_day(tick.day)


def _widths(view: View, *, is_upright: bool) -> Mapping[TickUnit, float]:
    """Return the width of the longest name of each unit, in design units."""
    days = [dt.date(2028, month, 28) for month in range(1, 13)]
    return {
        unit: max(
            view.type.advance(_name_of(view, Tick(day, 0.0, unit, is_labelled=True), is_upright=is_upright), TICK)
            for day in days
        )
        for unit in TickUnit
    }
