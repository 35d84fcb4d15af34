"""The axis of time: a gold line with ticks, named from thousands of millions of years down to minutes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.dates import Day
from exhibit.layout.ticks import Tick, TickUnit, time_ticks
from exhibit.layout.timeline.axis_orientation import AxisOrientation
from exhibit.layout.timeline.camera import LEAST_SPAN_YEARS, Camera
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem, dispose
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import TICK, faded
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.tick_names import Reach, TickNames, reach_of

_GAP = 22.0
_MOST_KEPT = 60
_SPARES = {False: 44.0, True: 36.0}
"""Design units between two names, on a level and on an upright axis."""
_PINNED = {False: 16.0, True: 4.0}


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
        self._known: tuple[float, float, float, Reach] = 0.0, 0.0, 0.0, (0, 0)
        self._items: dict[tuple[Day, int, TickUnit], TextItem] = {}
        self._names = _names_of(view, is_upright=orientation.is_upright)
        # Apart from the line, because stems go over the line and under the names.
        self.names = GroupItem(parent)
        self._pin = TextItem(view.type.set("", TICK, 400), view.palette.gold, parent=self.names)
        self._pin.halo = faded(view.palette.ink, 0.72)
        self._pinned = ""

    @staticmethod
    def labels_room(view: View, *, is_upright: bool) -> float:
        """Return the room that the names of the ticks take across the axis."""
        if not is_upright:
            return view.type.line_height(TICK) + _GAP
        extent = view.exhibit.extent
        has_times = view.milestone_index.least_span < LEAST_SPAN_YEARS
        finest = TickUnit.MINUTE if has_times else TickUnit.DAY
        return _names_of(view, is_upright=True).breadth(reach_of(extent.first, extent.last), finest) + _GAP + 12

    def show_view(self, camera: Camera) -> None:
        """Show another stretch of time."""
        self._camera = camera
        extent = self._view.exhibit.extent
        low, high, scale, known = self._known
        # By what is in view, not by what is known beside it, so that a view looks the same however it was come to.
        reach = reach_of(max(camera.earliest, extent.first), min(camera.latest, extent.last))
        is_inside = low <= camera.earliest <= camera.latest <= high
        if scale != camera.units_per_year or known != reach or not is_inside:
            low, high = camera.earliest - camera.span_years, camera.latest + camera.span_years
            self._known = low, high, camera.units_per_year, reach
            years = max(low, extent.first), min(high, extent.last)
            self._ticks = time_ticks(*years, camera.units_per_year, lambda step: self._names.room_of(step, reach))
        self._place_names(camera)
        self.update()

    def _place_names(self, camera: Camera) -> None:
        shown = set()
        for tick in self._ticks:
            if not tick.is_labelled or not camera.earliest <= tick.year <= camera.latest:
                continue
            along = camera.position_of(tick.year)
            key = tick.day, tick.minute, tick.unit
            item = self._items.get(key) or self._add(tick)
            size = item.block.height if self._orientation.is_upright else item.block.width
            half = (size + _SPARES[self._orientation.is_upright]) / 2
            if not half <= along <= self._orientation.length - half:
                continue
            shown.add(key)
            whole = self._view.canvas.whole
            if self._orientation.is_upright:
                item.setPos(*self._orientation.point(whole(along - item.block.height / 2), self._across + _GAP + 6))
            else:
                item.setPos(*self._orientation.point(whole(along), self._across + _GAP))
            item.setVisible(True)
        self._pin_context(camera)
        for key in [each for each in self._items if each not in shown]:
            self._items[key].setVisible(False)
            if len(self._items) > _MOST_KEPT:
                dispose(self._items.pop(key))

    def _pin_context(self, camera: Camera) -> None:
        """Keep in view, at the beginning of the band, what the names leave unsaid: the year, the month or the day."""
        shown = [item for item in self._items.values() if item.isVisible()]
        finest = min((tick.unit for tick in self._ticks if tick.is_labelled), default=TickUnit.YEAR)
        text = self._names.context(Day.at(camera.earliest), finest)
        is_upright = self._orientation.is_upright
        if (
            not is_upright
            and finest == TickUnit.DAY
            and any(key[2] == TickUnit.MONTH and item.isVisible() for key, item in self._items.items())
        ):
            text = ""
        self._pin.setVisible(bool(text))
        if not text:
            return
        if text != self._pinned:
            self._pinned = text
            self._pin.set_block(self._names.set(text))
        self._pin.setPos(*self._orientation.point(_PINNED[is_upright], self._across + _GAP + (6 if is_upright else 0)))
        for item in shown:
            if item.ink_box().meets(self._pin.ink_box(), 2.0):
                item.setVisible(False)

    def _add(self, tick: Tick) -> TextItem:
        view = self._view
        align = Qt.AlignmentFlag.AlignLeft if self._orientation.is_upright else Qt.AlignmentFlag.AlignHCenter
        item = TextItem(self._names.block(tick), view.palette.gold, align, self.names)
        item.halo = faded(view.palette.ink, 0.72)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        # Whichever came into view first: the later year is painted later.
        item.setZValue(tick.year)
        self._items[tick.day, tick.minute, tick.unit] = item
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
        earliest, latest, scale = camera.earliest, camera.latest, camera.units_per_year
        marks = []
        for tick in self._ticks:
            if earliest <= tick.year <= latest:
                reach, width = sizes[tick.is_labelled]
                along = (tick.year - earliest) * scale - width / 2
                marks.append(rect_of(orientation.box(along, self._across - reach, width, 2 * reach)))
        painter.drawRects(marks)


def _names_of(view: View, *, is_upright: bool) -> TickNames:
    return TickNames(view, TICK, _SPARES[is_upright], is_upright=is_upright)
