"""A stop at a time of the linked view: the chart stands on the axis of the tour and shows its years."""

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.content import ChartTime
from exhibit.layout.canvas import Box
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_places import StopPlaces, above_axis
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stops.figures_stop import FiguresStopPresenter
from exhibit.ui.tours.stops.stop_chart import StopChart


class LinkedStopPresenter(FiguresStopPresenter):
    """Shows a stop at a time of the linked view."""

    def __init__(self, view: View, time: ChartTime) -> None:
        super().__init__(view, time)
        self.is_low = not view.canvas.is_portrait and view.preferences.beside is None

    @override
    def places(self, area: Box, strip: Box, share: float) -> StopPlaces:
        return above_axis(self.view, area, strip, share)

    @override
    def visual(self, box: Box, parent: QGraphicsItem) -> StopVisual:
        return StopChart(self.figures, self.slot, box, parent, is_linked=True)
