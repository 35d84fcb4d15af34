"""A stop at a time of the chart: the chart grows up to it beside its figures."""

from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.ui.tours.stop_places import StopPlaces, above_words, beside_words
from exhibit.ui.tours.stop_visual import StopVisual
from exhibit.ui.tours.stops.figures_stop import FiguresStopPresenter
from exhibit.ui.tours.stops.stop_chart import StopChart


class ChartStopPresenter(FiguresStopPresenter):
    """Shows a stop at a time of the chart."""

    @override
    def places(self, area: Box, strip: Box, share: float) -> StopPlaces:
        if self.view.preferences.beside is not None:
            return above_words(area, share)
        return beside_words(self.view, area, share, is_wide=True)

    @override
    def visual(self, box: Box, parent: QGraphicsItem) -> StopVisual:
        return StopChart(self.figures, self.slot, box, parent, is_linked=False)
