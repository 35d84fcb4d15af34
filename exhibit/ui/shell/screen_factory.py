"""How an exhibit becomes a director on a stage, and each kind of place its screen."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from exhibit.content import Exhibit
from exhibit.errors import UsageError
from exhibit.motion import Clock
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    NavigationIndex,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
    parse_route,
)
from exhibit.settings import BUILT_IN_YEAR, Settings
from exhibit.ui.controls.screen import Screen
from exhibit.ui.front.attract_screen import AttractScreen
from exhibit.ui.front.home_screen import HomeScreen
from exhibit.ui.front.sources_screen import SourcesScreen
from exhibit.ui.kit.theme import Palette
from exhibit.ui.milestone.milestone_screen import MilestoneScreen
from exhibit.ui.screen.view import View
from exhibit.ui.shell.director import Director, ScreenMaker
from exhibit.ui.shell.screen_reader import ScreenReader
from exhibit.ui.shell.stage import Stage
from exhibit.ui.slides.slide_screen import SlideScreen
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from exhibit.ui.tours.tour_list_screen import TourListScreen


def _make_chart(view: View, session: Session) -> Screen:
    """Build the chart screen; pyqtgraph and numpy are loaded only when the first one is."""
    from exhibit.ui.chart.chart_screen import ChartScreen  # noqa: PLC0415 - 0.3 s that the first frame does not wait for

    return ChartScreen(view, session)


def _make_linked(view: View, session: Session) -> Screen:
    """Build timeline and chart together; see ``_make_chart``."""
    from exhibit.ui.linked.linked_screen import LinkedScreen  # noqa: PLC0415 - as for the chart

    return LinkedScreen(view, session)


def _make_tour(view: View, session: Session) -> Screen:
    """Build a guided tour, which shows the chart too; see ``_make_chart``."""
    from exhibit.ui.tours.tour_screen import TourScreen  # noqa: PLC0415 - as for the chart

    return TourScreen(view, session)


SCREENS: dict[type, ScreenMaker] = {
    AttractPlace: AttractScreen,
    HomePlace: HomeScreen,
    TimelinePlace: TimelineScreen,
    MilestonePlace: MilestoneScreen,
    ChartPlace: _make_chart,
    LinkedPlace: _make_linked,
    SlidePlace: SlideScreen,
    TourListPlace: TourListScreen,
    TourPlace: _make_tour,
    SourcesPlace: SourcesScreen,
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
    below = exhibit.theme.background
    stage = Stage(
        Palette(exhibit.theme), None if below is None else Path(exhibit.folder) / exhibit.pictures[below].file
    )
    stage.setWindowTitle(exhibit.about.title[exhibit.languages[0]])
    if settings.width:
        stage.resize(settings.width, settings.height)
    director = Director(exhibit, settings, stage, clock, SCREENS if makers is None else makers, today=today)
    ScreenReader(director)
    return director


def session_at(address: str, settings: Settings, navigation_index: NavigationIndex, today: dt.date | None) -> Session:
    """Return the session a command line asks for.

    Raises:
        UsageError: The address is unknown.
    """
    preferences = Preferences(navigation_index.first_language, text_scale=settings.text_scale)
    return Session(parse_route(address, navigation_index, today), preferences)
