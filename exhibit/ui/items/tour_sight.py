"""What there is to see at a stop of a tour: a picture, the dial, the chart up to its year, or what a slide shows."""

import math

from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Milestone, Stop
from exhibit.figures.camera import Camera
from exhibit.figures.canvas import Box
from exhibit.figures.panels import Panel, panels_of
from exhibit.ui.context import Context
from exhibit.ui.items.emblem import Emblem
from exhibit.ui.items.holder import Holder
from exhibit.ui.items.panel_view import PanelView
from exhibit.ui.items.picture import CreditedPicture
from exhibit.ui.items.slide_sight import SlideSight
from exhibit.ui.items.slot_names import name_slots
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import SMALL, TICK, Style

_UNITS = (SMALL, Style(SMALL.face, 24, 1.4, 0.4), Style(SMALL.face, 24, 1.3, 0.0))
GROWING_S = 2.4
"""How long a chart takes to grow up to its year, in seconds."""


class TourSight(Holder):
    """The sight of a stop.

    Args:
        context: The visitor's view.
        stop: Where the tour is; a slide there has a sight.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, context: Context, stop: Stop, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._context, self._box = context, box
        self._chart: TourChart | None = None
        self._slide: SlideSight | None = None
        self._emblem: Emblem | None = None
        if stop.date is not None:
            slot = context.exhibit.chart.rhythm.slot_of(stop.date)
            self._chart = TourChart(context, slot, box, self, is_linked=stop.linked is not None)
        elif stop.slide is not None:
            self._slide = SlideSight(context, context.exhibit.slide(stop.slide), box, self)
        elif stop.milestone is not None:
            self._add_milestone(context.exhibit.milestone(stop.milestone))

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""
        if self._chart is not None:
            self._chart.grow(share)
        if self._slide is not None:
            self._slide.grow(share)

    def show_view(self, camera: Camera) -> None:
        """Go along with the axis below: the dial counts its years, a linked chart shows them."""
        if self._chart is not None:
            self._chart.show_view(camera)
        if self._emblem is not None:
            self._emblem.show_number(math.floor(camera.year))

    def _add_milestone(self, milestone: Milestone) -> None:
        context, box = self._context, self._box
        picture = context.exhibit.pictures.get(milestone.picture or "")
        if picture is None:
            self._emblem = Emblem(context, box, milestone.date.first.year, 0.7, self)
        else:
            CreditedPicture(context, picture, box, self)


class TourChart(Holder):
    """The panel of a chart that has a slot, grown as far as that one.

    Args:
        context: The visitor's view.
        slot: The year, quarter or month the stop is at, counted.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
        is_linked: Whether its years are those of the axis below it.
    """

    def __init__(self, context: Context, slot: int, box: Box, parent: QGraphicsItem, *, is_linked: bool) -> None:
        super().__init__(parent)
        self._context, self._slot, self._is_linked = context, slot, is_linked
        self._panel = self._panel_of(slot)
        left = 0.0 if is_linked else PanelView.values_room(context, self._panel) + 8
        foot = 8.0 if is_linked else context.type.line_height(TICK) + 14
        place = Box(box.x + left, box.y + 48, box.width - left, box.height - 48 - foot)
        self._view = PanelView(context, self._panel, place, self, labels_inside=is_linked)
        self._end = context.course.rhythm.end(slot)
        if not is_linked:
            self._view.show_years(self._panel.years)
            self._name_years(place)
        self._name_unit(box)
        self.grow(1.0)

    def grow(self, share: float) -> None:
        """Show the figures as far as a share of the way to the slot, 0-1."""
        start = self._panel.years[0]
        if share >= 1.0:
            self._view.show_until(self._end, self._slot)
        else:
            self._view.show_until(start + (self._end - start) * share, None)

    def show_view(self, camera: Camera) -> None:
        """Show the years that a camera sees."""
        if self._is_linked:
            self._view.show_years((camera.earliest, camera.latest))

    def _panel_of(self, slot: int) -> Panel:
        context = self._context
        # What nobody speaks of at the stop would need a legend.
        spoken = {row.series.role for row, _ in context.ledger.at(slot)}
        roles = {"target", "background"} - (set() if "reporter" in spoken else spoken)
        hidden = [each.id for each in context.exhibit.chart.series if each.role in roles]
        panels = panels_of(context.ledger, hidden)
        middle = context.course.rhythm.middle(slot)
        return next((each for each in panels if each.years[0] <= middle <= each.years[1]), panels[0])

    def _name_years(self, place: Box) -> None:
        """Name the first year of the panel, the last, and the one the stop is at where it is far from both."""
        rhythm = self._context.course.rhythm
        first, last = rhythm.slot_at(self._panel.years[0]), rhythm.slot_at(self._panel.years[1] - 1e-6)
        row = Box(place.x, place.bottom + 10, place.width, 0.0)
        slots = (self._slot, first, last)
        name_slots(self._context, slots, lambda slot: self._view.plot.x_of(rhythm.middle(slot)), row, self)

    def _name_unit(self, box: Box) -> None:
        context = self._context
        names = [context.text(row.series.label) for row in self._panel.rows if row.series.role == "separate"]
        unit = context.text(self._view.unit.label)
        left = PanelView.values_room(context, self._panel) + 24
        block = context.type.fit(": ".join([*names[:1], unit]), _UNITS, box.width - left, 1)
        if len(block.lines) > 1:
            # In two lines it would reach into the plot; the unit matters more than the name.
            block = context.type.fit(unit, _UNITS, box.width - left, 1)
        TextItem(block, context.palette.mute, parent=self).setPos(box.x + left, box.y)
