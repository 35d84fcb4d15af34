"""Every screen that has an accepted look: its name, and how it is opened in any exhibit that has enough of everything."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from exhibit.content import Exhibit, Milestone
from exhibit.content.models.tours import STOPS
from exhibit.content.reading.slide_records import MODELS
from exhibit.navigation import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    NavigationIndex,
    Place,
    Preferences,
    Session,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourListPlace,
    TourPlace,
)

PLAIN_DAY = dt.date(2027, 3, 1)
"""A day on which no anniversary leads."""

NEAR_YEARS = 1.5


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to choose from.

    Attributes:
        exhibit: What is shown.
        navigation_index: The same, as the state machine knows it.
        today: The day it is.
    """

    exhibit: Exhibit
    navigation_index: NavigationIndex
    today: dt.date


@dataclass(frozen=True, slots=True)
class ScreenState:
    """A screen that has an accepted look.

    Attributes:
        place: Chooses it.
        is_anniversary: It is shown on the day of an anniversary.
        is_quarterly: The chart of the exhibit has quarters.
        is_safe: The built-in slides are shown instead.
        change: What else the visitor has chosen.
    """

    place: Callable[[Shown], Place]
    is_anniversary: bool = False
    is_quarterly: bool = False
    is_safe: bool = False
    change: Callable[[Session, Shown], Session] = lambda session, _shown: session

    def session(self, shown: Shown, language: str, text_scale: float) -> Session:
        """Return the session that opens it."""
        return self.change(Session(self.place(shown), Preferences(language, text_scale=text_scale)), shown)


# Places ----------------------------------------------------------------------------------------------------


def _first(found: Iterator[Milestone], what: str) -> Milestone:
    milestone = next(found, None)
    assert milestone is not None, f"the exhibit has no milestone {what}"
    return milestone


def _on_axis(milestone: Milestone) -> TimelinePlace:
    return TimelinePlace(milestone.date.middle_year, selected=milestone.id)


def _middle(shown: Shown) -> Milestone:
    """Return the great milestone nearest to the middle of the time, so that one more or less changes no other look."""
    span = shown.exhibit.about.span
    great = [each for each in shown.exhibit.milestones if each.level == 1]
    return min(great, key=lambda each: (abs(each.date.middle_year - span.middle_year), each.id))


def _near(shown: Shown) -> TimelinePlace:
    return replace(_on_axis(_middle(shown)), span_years=NEAR_YEARS)


def _finding(query: str, shown: Shown) -> Place:
    """Look for the first word of a title in the language of the screen, or for other words."""
    words = query or _middle(shown).title[shown.navigation_index.first_language].split()[0]
    place = replace(shown.navigation_index.opening(shown.today), query=words, is_finding=True)
    return shown.navigation_index.found(place, shown.navigation_index.first_language)


def _following(shown: Shown) -> Place:
    thread = shown.exhibit.about.threads[0].id
    place = replace(shown.navigation_index.opening(shown.today), threads=frozenset({thread}))
    return shown.navigation_index.found(place, shown.navigation_index.first_language)


def _listed(shown: Shown) -> TimelinePlace:
    """List the largest group of milestones that share a day, as a tap on their badge does."""
    ordered = sorted(shown.exhibit.milestones, key=lambda each: each.date.middle_year)
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda each: each.date.middle_year)]
    together = max(groups, key=len)
    assert len(together) > 1, "no two milestones of the exhibit share a day"
    return replace(_on_axis(together[0]), listed=tuple(each.id for each in together))


def _milestone(shown: Shown, what: str, has: Callable[[Milestone], bool]) -> MilestonePlace:
    milestone = _first((each for each in shown.exhibit.milestones if has(each)), what)
    return MilestonePlace(milestone.id, _on_axis(milestone))


def _pictured(shown: Shown) -> MilestonePlace:
    return _milestone(shown, "with a picture", lambda each: each.picture is not None)


def _plain(shown: Shown) -> MilestonePlace:
    return _milestone(shown, "without a picture", lambda each: each.picture is None and not each.accounts)


def _disputed(shown: Shown) -> MilestonePlace:
    return _milestone(shown, "whose sources differ", lambda each: bool(each.accounts) and each.picture is None)


def _inhabited(shown: Shown) -> MilestonePlace:
    return _milestone(shown, "with people", lambda each: len(each.people) > 1 and each.picture is None)


def _first_of_chart(shown: Shown) -> ChartPlace:
    return ChartPlace("crossings", shown.navigation_index.charts["crossings"].on_chart[0])


def _linked_in_the_middle(shown: Shown) -> LinkedPlace:
    (chart,) = shown.navigation_index.charts
    first, last = shown.navigation_index.charts[chart].axis
    slot = first + (last - first) // 2
    return LinkedPlace(chart, slot, selected=shown.navigation_index.milestone_in(chart, slot))


def _slide(layout: str, shown: Shown) -> SlidePlace:
    found = [each.id for each in shown.exhibit.slides if each.layout == layout]
    assert found, f"the exhibit has no slide of the layout {layout}"
    return SlidePlace(found[0])


def _stop(kind: str, shown: Shown) -> TourPlace:
    found = [
        TourPlace(tour.id, number)
        for tour in shown.exhibit.tours
        for number, stop in enumerate(tour.stops)
        if stop.key == kind
    ]
    assert found, f"no tour of the exhibit stops at a {kind}"
    return found[0]


def _paused(shown: Shown) -> TourPlace:
    return replace(_stop("milestone", shown), is_paused=True)


def _over(shown: Shown) -> TourPlace:
    tour = shown.exhibit.tours[0]
    return TourPlace(tour.id, len(tour.stops) - 1, is_paused=True, is_over=True)


def _cited(shown: Shown) -> SourcesPlace:
    milestone = _middle(shown)
    return SourcesPlace(MilestonePlace(milestone.id), cited=milestone.sources)


# What else a visitor has chosen ----------------------------------------------------------------------------


def _with_second_language(session: Session, shown: Shown) -> Session:
    codes = shown.exhibit.languages
    after = codes[(codes.index(session.preferences.language) + 1) % len(codes)]
    return replace(session, preferences=replace(session.preferences, beside=after))


def _strong(session: Session, _shown: Shown) -> Session:
    return replace(session, preferences=replace(session.preferences, is_strong=True))


def _warned(session: Session, _shown: Shown) -> Session:
    return replace(session, is_warned=True)


def _with_tour_left(session: Session, shown: Shown) -> Session:
    return replace(session, left_tour=TourPlace(shown.exhibit.tours[0].id, 1, is_paused=True))


STATES: Mapping[str, ScreenState] = {
    "attract": ScreenState(lambda _: AttractPlace()),
    "attract-anniversary": ScreenState(lambda _: AttractPlace(), is_anniversary=True),
    "home": ScreenState(lambda _: HomePlace()),
    "home-anniversary": ScreenState(lambda _: HomePlace(), is_anniversary=True),
    "home-strong-colours": ScreenState(lambda _: HomePlace(), change=_strong),
    "home-tour-left": ScreenState(lambda _: HomePlace(), change=_with_tour_left),
    "timeline-opening": ScreenState(lambda shown: shown.navigation_index.opening(shown.today)),
    "timeline-near": ScreenState(_near),
    "timeline-selected": ScreenState(lambda shown: _on_axis(_middle(shown))),
    "timeline-finding": ScreenState(partial(_finding, "")),
    "timeline-nothing-found": ScreenState(partial(_finding, "qqq")),
    "timeline-thread": ScreenState(_following),
    "timeline-list": ScreenState(_listed),
    "milestone-picture": ScreenState(_pictured),
    "milestone-plain": ScreenState(_plain),
    "milestone-people": ScreenState(_inhabited),
    "milestone-accounts": ScreenState(_disputed),
    "milestone-two-languages": ScreenState(_disputed, change=_with_second_language),
    "chart": ScreenState(lambda _: ChartPlace("crossings")),
    "chart-first": ScreenState(_first_of_chart),
    "chart-table": ScreenState(lambda _: ChartPlace("crossings", is_table=True)),
    "chart-parts": ScreenState(lambda _: ChartPlace("crossings", is_split=True)),
    "chart-strong-colours": ScreenState(lambda _: ChartPlace("crossings"), change=_strong),
    "chart-quarters": ScreenState(lambda _: ChartPlace("grain"), is_quarterly=True),
    "chart-quarters-table": ScreenState(lambda _: ChartPlace("grain", is_table=True), is_quarterly=True),
    "linked": ScreenState(lambda shown: LinkedPlace("crossings", shown.navigation_index.charts["crossings"].latest)),
    "linked-middle": ScreenState(_linked_in_the_middle),
    "linked-quarters": ScreenState(_linked_in_the_middle, is_quarterly=True),
    **{f"slide-{layout}": ScreenState(partial(_slide, layout)) for layout in MODELS},
    "tours": ScreenState(lambda _: TourListPlace()),
    **{f"tour-{kind}": ScreenState(partial(_stop, kind)) for kind in STOPS},
    "tour-paused": ScreenState(_paused),
    "tour-over": ScreenState(_over),
    "sources": ScreenState(lambda _: SourcesPlace()),
    "sources-cited": ScreenState(_cited),
    "idle": ScreenState(lambda shown: _on_axis(_middle(shown)), change=_warned),
    "safe": ScreenState(lambda _: AttractPlace(), is_safe=True),
}
"""Screens by the name of their file."""


@dataclass(frozen=True, slots=True)
class PictureState:
    """A screen that is also looked at as a picture.

    Attributes:
        state: Name of the screen.
        shape: ``wide`` or ``upright``.
        language: Of all that is said.
        text_scale: Factor on the usual size of text.
    """

    state: str
    shape: str
    language: str
    text_scale: float = 1.0

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.state}-{self.shape}-{self.language}-{self.text_scale:.0%}".removesuffix("%")


PICTURES: Mapping[str, PictureState] = {
    each.name: each
    for each in (
        PictureState("attract-anniversary", "upright", "vi"),
        PictureState("home", "wide", "ru"),
        PictureState("timeline-selected", "wide", "vi"),
        PictureState("timeline-finding", "upright", "en", 1.5),
        PictureState("milestone-picture", "upright", "ru"),
        PictureState("milestone-accounts", "wide", "en", 1.5),
        PictureState("chart", "wide", "en"),
        PictureState("chart-strong-colours", "upright", "vi"),
        PictureState("linked", "wide", "ru"),
        PictureState("slide-pair-map", "wide", "vi", 1.5),
        PictureState("tour-milestone", "upright", "en"),
        PictureState("idle", "wide", "ru", 1.5),
    )
}
"""Screens that are looked at as a picture too, by the name of its file: they hold what no line of text says, how it is
painted."""
