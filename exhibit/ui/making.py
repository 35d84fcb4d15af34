"""How an exhibit becomes a director on a stage, and each kind of place its screen."""

import datetime as dt
from collections.abc import Callable, Mapping

from exhibit.content import Exhibit
from exhibit.errors import UsageError
from exhibit.flow import (
    Attract,
    Chart,
    Course,
    Detail,
    Home,
    Linked,
    Session,
    Slides,
    Sources,
    Timeline,
    Tour,
    Tours,
    parse_place,
)
from exhibit.motion import Clock
from exhibit.settings import BUILT_IN_YEAR, Settings
from exhibit.ui.context import Context
from exhibit.ui.director import Director, ScreenMaker
from exhibit.ui.reader import Reader
from exhibit.ui.screens.attract import AttractScreen
from exhibit.ui.screens.base import Screen
from exhibit.ui.screens.detail import DetailScreen
from exhibit.ui.screens.home import HomeScreen
from exhibit.ui.screens.slides import SlideScreen
from exhibit.ui.screens.sources import SourcesScreen
from exhibit.ui.screens.timeline import TimelineScreen
from exhibit.ui.screens.tours import ToursScreen
from exhibit.ui.stage import Stage
from exhibit.ui.theme import Palette


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


def day_teller(pretended: dt.date | None) -> Callable[[], dt.date | None]:
    """Return what tells the day: the pretended one, or the machine's while its clock is not obviously wrong."""

    def tell() -> dt.date | None:
        if pretended is not None:
            return pretended
        today = dt.datetime.now().astimezone().date()
        return today if today.year >= BUILT_IN_YEAR else None

    return tell


def make_director(
    exhibit: Exhibit,
    settings: Settings,
    clock: Clock,
    today: Callable[[], dt.date | None],
    makers: Mapping[type, ScreenMaker] | None = None,
) -> Director:
    """Build a stage and its director; the window is not shown yet.

    Args:
        exhibit: What to show.
        settings: The installation's.
        clock: What time it is for everything that moves.
        today: Tells the day, or None where the clock cannot be trusted.
        makers: How each screen is built; the usual ones if None.

    Raises:
        UsageError: The settings ask for a language the exhibit does not speak.
    """
    if settings.language is not None and settings.language not in exhibit.languages:
        message = f"unknown language {settings.language!r}; this exhibit speaks {', '.join(exhibit.languages)}"
        raise UsageError(message)
    stage = Stage(Palette(exhibit.theme))
    stage.setWindowTitle(exhibit.about.title[exhibit.languages[0]])
    if settings.width:
        stage.resize(settings.width, settings.height)
    director = Director(exhibit, settings, stage, clock, SCREENS if makers is None else makers, today=today)
    Reader(director)
    return director


def session_at(address: str, settings: Settings, course: Course, today: dt.date | None) -> Session:
    """Return the session a command line asks for.

    Raises:
        UsageError: The address is unknown.
    """
    return Session(parse_place(address, course, today), course.first_language, settings.text_scale)
