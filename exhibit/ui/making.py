"""How the screen of each kind of place is built."""

from exhibit.flow import Attract, Chart, Detail, Home, Linked, Session, Slides, Sources, Timeline, Tour, Tours
from exhibit.ui.context import Context
from exhibit.ui.director import ScreenMaker
from exhibit.ui.screens.attract import AttractScreen
from exhibit.ui.screens.base import Screen
from exhibit.ui.screens.detail import DetailScreen
from exhibit.ui.screens.home import HomeScreen
from exhibit.ui.screens.slides import SlideScreen
from exhibit.ui.screens.sources import SourcesScreen
from exhibit.ui.screens.timeline import TimelineScreen
from exhibit.ui.screens.tours import ToursScreen


def _make_chart(context: Context, session: Session) -> Screen:
    """Build the chart screen; pyqtgraph and numpy are loaded only when the first one is."""
    from exhibit.ui.screens.chart import ChartScreen  # noqa: PLC0415 - 0.3 s that the first frame does not wait for

    return ChartScreen(context, session)


def _make_linked(context: Context, session: Session) -> Screen:
    """Build timeline and chart together; see ``_make_chart``."""
    from exhibit.ui.screens.linked import LinkedScreen  # noqa: PLC0415 - as for the chart

    return LinkedScreen(context, session)


def _make_tour(context: Context, session: Session) -> Screen:
    """Build a guided tour, which shows the chart too; see ``_make_chart``."""
    from exhibit.ui.screens.tour import TourScreen  # noqa: PLC0415 - as for the chart

    return TourScreen(context, session)


SCREENS: dict[type, ScreenMaker] = {
    Attract: AttractScreen,
    Home: HomeScreen,
    Timeline: TimelineScreen,
    Detail: DetailScreen,
    Chart: _make_chart,
    Linked: _make_linked,
    Slides: SlideScreen,
    Tours: ToursScreen,
    Tour: _make_tour,
    Sources: SourcesScreen,
}
