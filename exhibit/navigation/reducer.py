"""The state machine: one total function from a session and an intent to the next session."""

from dataclasses import replace

from exhibit.navigation import intents as i
from exhibit.navigation.index import NavigationIndex
from exhibit.navigation.places import (
    AttractPlace,
    ChartPlace,
    HomePlace,
    LinkedPlace,
    MilestonePlace,
    Place,
    SlidePlace,
    SourcesPlace,
    TimelinePlace,
    TourPlace,
)
from exhibit.navigation.playback_reducer import axis_behind, left_behind, shown
from exhibit.navigation.preferences import reduce_preferences
from exhibit.navigation.session import Session


def reduce(session: Session, intent: i.Intent, navigation_index: NavigationIndex) -> Session:
    """Return the session after an intent; one that means nothing here changes nothing."""
    match intent:
        case i.Reset():
            return Session.fresh(navigation_index.first_language, session.visits + 1)
        case i.Warn():
            return session if isinstance(session.place, AttractPlace) else replace(session, is_warned=True)
        case i.StillHere():
            return replace(session, is_warned=False)
        case i.Begin(language) if language in navigation_index.languages:
            preferences = replace(session.preferences, language=language, beside=None)
            return Session(HomePlace(), preferences, visits=session.visits)
        case i.Speak() | i.SpeakBeside() | i.ChangeTextSize() | i.ChangeContrast():
            return _preferring(session, intent, navigation_index)
        case _:
            return left_behind(session, replace(session, place=_next_place(session, intent, navigation_index)))


def _preferring(session: Session, intent: i.PreferenceIntent, navigation_index: NavigationIndex) -> Session:
    """Change the preferences; words that find nothing in another language are given up with their alphabet."""
    preferences = reduce_preferences(session.preferences, intent, navigation_index.languages)
    place, language = session.place, preferences.language
    if isinstance(place, TimelinePlace) and place.query and language != session.preferences.language:
        found = navigation_index.found(place, language)
        is_found = bool(navigation_index.walk_of(found, language))
        place = found if is_found else navigation_index.found(replace(place, query=""), language)
    return replace(session, place=place, preferences=preferences)


def _next_place(session: Session, intent: i.Intent, navigation_index: NavigationIndex) -> Place:
    place = session.place
    match intent:
        case _ if (after := shown(session, intent, navigation_index)) is not None:
            return after
        case i.GoHome():
            return HomePlace()
        case i.Back():
            return _back(place)
        case i.Turn(by):
            return _turned(session, by, navigation_index)
        case _ if isinstance(place, TimelinePlace):
            return _on_timeline(place, intent, navigation_index, session.preferences.language)
        case _ if isinstance(place, ChartPlace):
            return _on_chart(place, intent, navigation_index)
        case _ if isinstance(place, LinkedPlace):
            return _on_linked(place, intent, navigation_index)
        case _:
            return _opened(place, intent, navigation_index)


def _on_timeline(place: TimelinePlace, intent: i.Intent, navigation_index: NavigationIndex, language: str) -> Place:
    match intent:
        case i.LookAt(year, span):
            return replace(
                place, year=year, span_years=span, selected=_lit(place, year, span, navigation_index, language)
            )
        case i.Select(key) if key in navigation_index.milestones:
            return _lighting(place, key, navigation_index)
        case i.GoToEnd(side):
            shown = navigation_index.walk_of(place, language).keys
            return _lighting(place, shown[0 if side < 0 else -1] if shown else None, navigation_index)
        case i.ListTogether(keys):
            return replace(place, listed=tuple(key for key in keys if key in navigation_index.milestones))
        case _:
            return _finding(place, intent, navigation_index, language)


def _on_chart(place: ChartPlace, intent: i.Intent, navigation_index: NavigationIndex) -> Place:
    match intent:
        case i.ToggleSeries(series):
            return replace(place, toggled=place.toggled ^ {series})
        case i.ChangeSpeed(speed):
            return replace(place, speed=speed)
        case i.ToggleParts():
            return replace(place, is_split=not place.is_split)
        case i.ShowTable(is_shown):
            return replace(place, is_table=is_shown)
        case i.MoveTo(slot) | i.OpenChart(int(slot)) if slot in navigation_index.chart_slots:
            return replace(place, slot=slot)
        case _:
            return _opened(place, intent, navigation_index)


def _on_linked(place: LinkedPlace, intent: i.Intent, navigation_index: NavigationIndex) -> Place:
    match intent:
        case i.LookAt(year, span):
            return replace(place, year=year, span_years=span)
        case i.ChangeSpeed(speed):
            return replace(place, speed=speed)
        case i.MoveTo(slot) if slot in navigation_index.all_slots:
            return replace(place, slot=slot, selected=navigation_index.milestone_in(slot))
        case i.Select(key) if key in navigation_index.milestones:
            # An event pins itself to the figure of its time.
            return replace(place, slot=navigation_index.linked_slot_of(navigation_index.milestones[key]), selected=key)
        case _:
            return _opened(place, intent, navigation_index)


def _finding(place: TimelinePlace, intent: i.Intent, navigation_index: NavigationIndex, language: str) -> Place:
    match intent:
        case i.Find(is_open):
            return replace(place, is_finding=is_open, listed=())
        case i.Type(query):
            return navigation_index.found(replace(place, query=query), language)
        case i.ToggleThread(thread):
            return navigation_index.found(replace(place, threads=place.threads ^ {thread}), language)
        case i.ShowAll():
            return replace(place, query="", threads=frozenset())
        case _:
            return _opened(place, intent, navigation_index)


def _lighting(place: TimelinePlace, key: str | None, navigation_index: NavigationIndex) -> TimelinePlace:
    return place if key is None else replace(place, selected=key, year=navigation_index.milestones[key])


def _opened(place: Place, intent: i.Intent, navigation_index: NavigationIndex) -> Place:
    match intent:
        case i.OpenTimeline(None, today):
            return navigation_index.opening(today)
        case i.OpenTimeline(float(year)):
            return TimelinePlace(year, selected=navigation_index.milestone_order.near(year))
        case i.OpenMilestone(key) if key in navigation_index.milestones:
            return MilestonePlace(key, _origin_of_detail(place, key, navigation_index))
        case i.OpenChart(slot) if slot is None or slot in navigation_index.chart_slots:
            return ChartPlace(slot, axis_behind(place))
        case i.OpenLinked(slot) if slot is None or slot in navigation_index.all_slots:
            return _linked(place, slot, navigation_index)
        case i.OpenSources(cited) if not isinstance(place, (SourcesPlace, AttractPlace)):
            return SourcesPlace(place, cited)
        case _:
            return place


def _linked(place: Place, slot: int | None, navigation_index: NavigationIndex) -> LinkedPlace:
    """Return timeline and chart together, at what the visitor was looking at."""
    match place:
        case TimelinePlace(year=year, selected=key) as timeline:
            wished = navigation_index.milestones.get(key or "", year)
            at = navigation_index.latest if wished is None else navigation_index.linked_slot_of(wished)
            return LinkedPlace(slot or at, selected=key, came_from=timeline)
        case ChartPlace() as chart:
            at = slot or chart.slot or navigation_index.latest
            return LinkedPlace(at, selected=navigation_index.milestone_in(at), came_from=chart)
        case _:
            at = slot or navigation_index.latest
            return LinkedPlace(at, selected=navigation_index.milestone_in(at))


def _origin_of_detail(
    place: Place, key: str, navigation_index: NavigationIndex
) -> TimelinePlace | ChartPlace | LinkedPlace | SlidePlace | TourPlace | HomePlace:
    match place:
        case TimelinePlace():
            return replace(place, selected=key, year=navigation_index.milestones[key], is_finding=False)
        case ChartPlace() | LinkedPlace() | SlidePlace() | TourPlace():
            return place
        case MilestonePlace(came_from=origin):
            return origin
        case _:
            return TimelinePlace(navigation_index.milestones[key], selected=key)


def _back(place: Place) -> Place:
    match place:
        case ChartPlace(is_table=True):
            return replace(place, is_table=False)
        case (
            MilestonePlace(came_from=origin)
            | ChartPlace(came_from=origin)
            | LinkedPlace(came_from=origin)
            | SlidePlace(came_from=origin)
        ):
            return origin
        case TourPlace(came_from=origin):
            return origin
        case SourcesPlace(came_from=behind):
            return behind
        case TimelinePlace() if place.is_finding or place.listed:
            return replace(place, is_finding=False, listed=())
        case AttractPlace():
            return place
        case _:
            return HomePlace()


def _turned(session: Session, by: int, navigation_index: NavigationIndex) -> Place:
    place = session.place
    match place:
        case MilestonePlace(key, TimelinePlace() as origin):
            among = navigation_index.walk_of(origin, session.preferences.language)
            beside = navigation_index.milestone_beside(key, by, among)
            return MilestonePlace(beside, replace(origin, selected=beside, year=navigation_index.milestones[beside]))
        case MilestonePlace(key, origin):
            return MilestonePlace(navigation_index.milestone_beside(key, by), origin)
        case TimelinePlace(selected=None, year=year):
            here = (
                navigation_index.milestone_order.years[0]
                if year is None and navigation_index.milestone_order
                else year or 0.0
            )
            return _lighting(
                place, navigation_index.walk_of(place, session.preferences.language).ahead(here, by), navigation_index
            )
        case TimelinePlace(selected=str(key)):
            among = navigation_index.walk_of(place, session.preferences.language)
            return _lighting(place, navigation_index.milestone_beside(key, by, among), navigation_index)
        case ChartPlace(slot=slot):
            return replace(place, slot=navigation_index.slot_beside(slot, by))
        case LinkedPlace(slot=slot):
            here = navigation_index.latest if slot is None else slot
            beside_slot = min(max(here + by, navigation_index.all_slots[0]), navigation_index.all_slots[-1])
            return replace(place, slot=beside_slot, selected=navigation_index.milestone_in(beside_slot))
        case _:
            return place


def _lit(
    place: TimelinePlace, year: float, span: float, navigation_index: NavigationIndex, language: str
) -> str | None:
    """Keep the lit milestone while it is well inside the view, or else light the one to read there."""
    if place.selected is not None and abs(navigation_index.milestones[place.selected] - year) <= span * 0.42:
        return place.selected
    return navigation_index.walk_of(place, language).near(year, span * 0.06)
