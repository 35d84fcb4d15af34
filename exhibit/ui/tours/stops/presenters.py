"""Which presenter shows which kind of stop; a kind without one is a type error."""

from typing import assert_never

from exhibit.content import ChartStop, LinkedStop, MilestoneStop, SlideStop, Stop
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_presenter import StopPresenter
from exhibit.ui.tours.stops.chart_stop import ChartStopPresenter
from exhibit.ui.tours.stops.linked_stop import LinkedStopPresenter
from exhibit.ui.tours.stops.milestone_stop import MilestoneStopPresenter
from exhibit.ui.tours.stops.slide_stop import SlideStopPresenter


def presenter_of(view: View, stop: Stop) -> StopPresenter:
    """Return what shows a stop.

    Args:
        view: The visitor's view, in the language of the words.
        stop: Where the tour is.
    """
    match stop:
        case MilestoneStop():
            return MilestoneStopPresenter(view, view.exhibit.milestone(stop.milestone))
        case ChartStop():
            return ChartStopPresenter(view, stop.figure)
        case LinkedStop():
            return LinkedStopPresenter(view, stop.linked)
        case SlideStop():
            return SlideStopPresenter(view, view.exhibit.slide(stop.slide))
        case _:
            assert_never(stop)
