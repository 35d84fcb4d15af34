"""The panel of a chart at a stop of a tour, grown up to the stop's time."""

from collections.abc import Collection
from typing import assert_never

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content.models.series_role import SeriesRole
from exhibit.layout.canvas import Box
from exhibit.layout.chart.panels import Panel, panels_of
from exhibit.layout.timeline.camera import Camera
from exhibit.ui.chart.panel_view import PanelView
from exhibit.ui.chart.period_names import name_periods
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SMALL, TICK, TextStyle
from exhibit.ui.screen.view import ChartView
from exhibit.ui.tours.stop_visual import StopVisual

_UNITS = (SMALL, TextStyle(SMALL.face, 24, 1.4, 0.4), TextStyle(SMALL.face, 24, 1.3, 0.0))


class StopChart(StopVisual):
    """The panel of a chart that has a slot, grown as far as that one.

    Args:
        view: The visitor's view.
        slot: The year, quarter or month the stop is at, counted.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
        is_linked: Whether its years are those of the axis below it.
    """

    def __init__(self, view: ChartView, slot: int, box: Box, parent: QGraphicsItem, *, is_linked: bool) -> None:
        super().__init__(parent)
        self._view, self._slot, self._is_linked = view, slot, is_linked
        if view.is_time_turned:
            turn(self, box.middle_x)
        self._panel = self._panel_of(slot)
        left = 0.0 if is_linked else PanelView.values_room(view, self._panel) + 8
        foot = 8.0 if is_linked else view.type.line_height(TICK) + 14
        place = Box(box.x + left, box.y + 48, box.width - left, box.height - 48 - foot)
        self._panel_view = PanelView(view, self._panel, place, self, labels_inside=is_linked)
        self._end = view.slots.periodicity.end(slot)
        if not is_linked:
            self._panel_view.show_years(self._panel.years)
            self._name_years(place)
        self._name_unit(box)
        self.grow(1.0)

    @override
    def grow(self, share: float) -> None:
        """Show the figures as far as a share of the way to the slot, 0-1."""
        start = self._panel.years[0]
        if share >= 1.0:
            self._panel_view.show_until(self._end, self._slot)
        else:
            self._panel_view.show_until(start + (self._end - start) * share, None)

    @override
    def show_view(self, camera: Camera) -> None:
        """Show the years that a camera sees."""
        if self._is_linked:
            self._panel_view.show_years((camera.earliest, camera.latest))

    def _panel_of(self, slot: int) -> Panel:
        view = self._view
        # What nobody speaks of at the stop would need a legend.
        spoken = {row.series.role for row, _ in view.chart_index.at(slot)}
        hidden = [each.id for each in view.chart.series if not _is_shown(each.role, spoken)]
        panels = panels_of(view.chart_index, hidden)
        middle = view.slots.periodicity.middle(slot)
        return next((each for each in panels if each.years[0] <= middle <= each.years[1]), panels[0])

    def _name_years(self, place: Box) -> None:
        """Name the first year of the panel, the last, and the one the stop is at where it is far from both."""
        periodicity = self._view.slots.periodicity
        first, last = periodicity.slot_at(self._panel.years[0]), periodicity.slot_at(self._panel.years[1] - 1e-6)
        row = Box(place.x, place.bottom + 10, place.width, 0.0)
        slots = (self._slot, first, last)
        name_periods(self._view, slots, lambda slot: self._panel_view.plot.x_of(periodicity.middle(slot)), row, self)

    def _name_unit(self, box: Box) -> None:
        view = self._view
        names = [view.text(row.series.label) for row in self._panel.rows if row.series.traits.has_own_unit]
        unit = view.text(self._panel_view.unit.label)
        left = PanelView.values_room(view, self._panel) + 24
        block = view.type.fit(": ".join([*names[:1], unit]), _UNITS, box.width - left, 1)
        if len(block.lines) > 1:
            # In two lines it would reach into the plot; the unit matters more than the name.
            block = view.type.fit(unit, _UNITS, box.width - left, 1)
        TextItem(block, view.palette.mute, parent=self).setPos(box.x + left, box.y)


def _is_shown(role: SeriesRole, spoken: Collection[SeriesRole]) -> bool:
    """Say whether series of a role are drawn where those of some roles have a figure."""
    match role:
        case "reporter" | "separate":
            return True
        case "background" | "target":
            return role in spoken and "reporter" not in spoken
        case _:
            assert_never(role)
