"""The state machine: one total function from a session and an intent to the next session."""

from dataclasses import replace

from exhibit.flow import intents as i
from exhibit.flow.course import Course
from exhibit.flow.showing import axis_behind, left_behind, shown
from exhibit.flow.states import (
    Attract,
    Chart,
    Detail,
    Home,
    Linked,
    Place,
    Session,
    Slides,
    Sources,
    Timeline,
    Tour,
)
from exhibit.settings import TEXT_SCALES


def step(session: Session, intent: i.Intent, course: Course) -> Session:
    """Return the session after an intent; one that means nothing here changes nothing."""
    match intent:
        case i.Reset():
            return Session(Attract(), course.first_language, visits=session.visits + 1)
        case i.Warn():
            return session if isinstance(session.place, Attract) else replace(session, is_warned=True)
        case i.StillHere():
            return replace(session, is_warned=False)
        case i.Begin(language) if language in course.languages:
            return Session(Home(), language, session.text_scale, is_strong=session.is_strong, visits=session.visits)
        case i.Speak(language) if language in course.languages:
            return _speaking(session, language, course)
        case i.SpeakBeside(language) if language is None or language in course.languages:
            return replace(session, beside=None if language == session.language else language)
        case i.ChangeTextSize() | i.ChangeContrast():
            return _seen_better(session, intent)
        case _:
            return left_behind(session, replace(session, place=_next_place(session, intent, course)))


def _seen_better(session: Session, intent: i.Intent) -> Session:
    """Take the next text size, or the other colours."""
    if isinstance(intent, i.ChangeContrast):
        return replace(session, is_strong=not session.is_strong)
    return replace(session, text_scale=_next_scale(session.text_scale))


def _speaking(session: Session, language: str, course: Course) -> Session:
    """Go on in another language; words that find nothing in it are given up with their alphabet."""
    place = session.place
    if isinstance(place, Timeline) and place.query:
        found = course.found(place, language)
        place = found if course.walk_of(found, language) else course.found(replace(place, query=""), language)
    # Two languages stay two: the one that was first takes the other's place.
    beside = session.language if session.beside == language else session.beside
    return replace(session, language=language, place=place, beside=beside)


def _next_scale(scale: float) -> float:
    later = [each for each in TEXT_SCALES if each > scale]
    return later[0] if later else TEXT_SCALES[0]


def _next_place(session: Session, intent: i.Intent, course: Course) -> Place:
    place = session.place
    match intent:
        case _ if (after := shown(session, intent, course)) is not None:
            return after
        case i.GoHome():
            return Home()
        case i.Back():
            return _back(place)
        case i.Turn(by):
            return _turned(session, by, course)
        case _ if isinstance(place, Timeline):
            return _on_timeline(place, intent, course, session.language)
        case _ if isinstance(place, Chart):
            return _on_chart(place, intent, course)
        case _ if isinstance(place, Linked):
            return _on_linked(place, intent, course)
        case _:
            return _opened(place, intent, course)


def _on_timeline(place: Timeline, intent: i.Intent, course: Course, language: str) -> Place:
    match intent:
        case i.LookAt(year, span):
            return replace(place, year=year, span_years=span, selected=_lit(place, year, span, course, language))
        case i.Select(key) if key in course.milestones:
            return _lighting(place, key, course)
        case i.GoToEnd(side):
            shown = course.walk_of(place, language).keys
            return _lighting(place, shown[0 if side < 0 else -1] if shown else None, course)
        case i.ListTogether(keys):
            return replace(place, listed=tuple(key for key in keys if key in course.milestones))
        case _:
            return _finding(place, intent, course, language)


def _on_chart(place: Chart, intent: i.Intent, course: Course) -> Place:
    match intent:
        case i.ToggleSeries(series):
            return replace(place, toggled=place.toggled ^ {series})
        case i.ChangeSpeed(speed):
            return replace(place, speed=speed)
        case i.ToggleParts():
            return replace(place, is_split=not place.is_split)
        case i.ShowTable(is_shown):
            return replace(place, is_table=is_shown)
        case i.MoveTo(slot) | i.OpenChart(int(slot)) if slot in course.chart_slots:
            return replace(place, slot=slot)
        case _:
            return _opened(place, intent, course)


def _on_linked(place: Linked, intent: i.Intent, course: Course) -> Place:
    match intent:
        case i.LookAt(year, span):
            return replace(place, year=year, span_years=span)
        case i.ChangeSpeed(speed):
            return replace(place, speed=speed)
        case i.MoveTo(slot) if slot in course.all_slots:
            return replace(place, slot=slot, selected=course.milestone_in(slot))
        case i.Select(key) if key in course.milestones:
            # An event pins itself to the figure of its time.
            return replace(place, slot=course.linked_slot_of(course.milestones[key]), selected=key)
        case _:
            return _opened(place, intent, course)


def _finding(place: Timeline, intent: i.Intent, course: Course, language: str) -> Place:
    match intent:
        case i.Find(is_open):
            return replace(place, is_finding=is_open, listed=())
        case i.Type(query):
            return course.found(replace(place, query=query), language)
        case i.ToggleThread(thread):
            return course.found(replace(place, threads=place.threads ^ {thread}), language)
        case i.ShowAll():
            return replace(place, query="", threads=frozenset())
        case _:
            return _opened(place, intent, course)


def _lighting(place: Timeline, key: str | None, course: Course) -> Timeline:
    return place if key is None else replace(place, selected=key, year=course.milestones[key])


def _opened(place: Place, intent: i.Intent, course: Course) -> Place:
    match intent:
        case i.OpenTimeline(None, today):
            return course.opening(today)
        case i.OpenTimeline(float(year)):
            return Timeline(year, selected=course.walk.near(year))
        case i.OpenMilestone(key) if key in course.milestones:
            return Detail(key, _origin_of_detail(place, key, course))
        case i.OpenChart(slot) if slot is None or slot in course.chart_slots:
            return Chart(slot, axis_behind(place))
        case i.OpenLinked(slot) if slot is None or slot in course.all_slots:
            return _linked(place, slot, course)
        case i.OpenSources(cited) if not isinstance(place, (Sources, Attract)):
            return Sources(place, cited)
        case _:
            return place


def _linked(place: Place, slot: int | None, course: Course) -> Linked:
    """Return timeline and chart together, at what the visitor was looking at."""
    match place:
        case Timeline(year=year, selected=key) as timeline:
            wished = course.milestones.get(key or "", year)
            at = course.latest if wished is None else course.linked_slot_of(wished)
            return Linked(slot or at, selected=key, came_from=timeline)
        case Chart() as chart:
            at = slot or chart.slot or course.latest
            return Linked(at, selected=course.milestone_in(at), came_from=chart)
        case _:
            at = slot or course.latest
            return Linked(at, selected=course.milestone_in(at))


def _origin_of_detail(place: Place, key: str, course: Course) -> Timeline | Chart | Linked | Slides | Tour | Home:
    match place:
        case Timeline():
            return replace(place, selected=key, year=course.milestones[key], is_finding=False)
        case Chart() | Linked() | Slides() | Tour():
            return place
        case Detail(came_from=origin):
            return origin
        case _:
            return Timeline(course.milestones[key], selected=key)


def _back(place: Place) -> Place:
    match place:
        case Chart(is_table=True):
            return replace(place, is_table=False)
        case Detail(came_from=origin) | Chart(came_from=origin) | Linked(came_from=origin) | Slides(came_from=origin):
            return origin
        case Tour(came_from=origin):
            return origin
        case Sources(came_from=behind):
            return behind
        case Timeline() if place.is_finding or place.listed:
            return replace(place, is_finding=False, listed=())
        case Attract():
            return place
        case _:
            return Home()


def _turned(session: Session, by: int, course: Course) -> Place:
    place = session.place
    match place:
        case Detail(key, Timeline() as origin):
            among = course.walk_of(origin, session.language)
            beside = course.milestone_beside(key, by, among)
            return Detail(beside, replace(origin, selected=beside, year=course.milestones[beside]))
        case Detail(key, origin):
            return Detail(course.milestone_beside(key, by), origin)
        case Timeline(selected=None, year=year):
            here = course.walk.years[0] if year is None and course.walk else year or 0.0
            return _lighting(place, course.walk_of(place, session.language).ahead(here, by), course)
        case Timeline(selected=str(key)):
            among = course.walk_of(place, session.language)
            return _lighting(place, course.milestone_beside(key, by, among), course)
        case Chart(slot=slot):
            return replace(place, slot=course.slot_beside(slot, by))
        case Linked(slot=slot):
            here = course.latest if slot is None else slot
            beside_slot = min(max(here + by, course.all_slots[0]), course.all_slots[-1])
            return replace(place, slot=beside_slot, selected=course.milestone_in(beside_slot))
        case _:
            return place


def _lit(place: Timeline, year: float, span: float, course: Course, language: str) -> str | None:
    """Keep the lit milestone while it is well inside the view, or else light the one to read there."""
    if place.selected is not None and abs(course.milestones[place.selected] - year) <= span * 0.42:
        return place.selected
    return course.walk_of(place, language).near(year, span * 0.06)
