"""The state machine: one total function from a session and an intent to the next session."""

from dataclasses import replace

from exhibit.flow import intents as i
from exhibit.flow.course import Course
from exhibit.flow.states import Attract, Chart, Detail, Home, Place, Session, Slides, Sources, Timeline
from exhibit.settings import TEXT_SCALES


def step(session: Session, intent: i.Intent, course: Course) -> Session:
    """Return the session after an intent; one that means nothing here changes nothing."""
    match intent:
        case i.Reset():
            return Session(Attract(), course.first_language)
        case i.Warn():
            return session if isinstance(session.place, Attract) else replace(session, is_warned=True)
        case i.StillHere():
            return replace(session, is_warned=False)
        case i.Begin(language) if language in course.languages:
            return Session(Home(), language, session.text_scale)
        case i.Speak(language) if language in course.languages:
            return replace(session, language=language)
        case i.ChangeTextSize():
            return replace(session, text_scale=_next_scale(session.text_scale))
        case _:
            return replace(session, place=_next_place(session.place, intent, course))


def _next_scale(scale: float) -> float:
    later = [each for each in TEXT_SCALES if each > scale]
    return later[0] if later else TEXT_SCALES[0]


def _next_place(place: Place, intent: i.Intent, course: Course) -> Place:
    match intent:
        case i.GoHome():
            return Home()
        case i.Back():
            return _back(place)
        case i.Turn(by):
            return _turned(place, by, course)
        case i.ToggleSeries(series) if isinstance(place, Chart):
            return replace(place, toggled=place.toggled ^ {series})
        case i.LookAt(year, span) if isinstance(place, Timeline):
            return replace(place, year=year, span_years=span, selected=_lit(place, year, span, course))
        case i.Select(key) if isinstance(place, Timeline) and key in course.milestones:
            return replace(place, selected=key, year=course.milestones[key])
        case _:
            return _opened(place, intent, course)


def _opened(place: Place, intent: i.Intent, course: Course) -> Place:
    match intent:
        case i.OpenTimeline(year):
            return Timeline(year, selected=course.milestone_near(year))
        case i.OpenMilestone(key) if key in course.milestones:
            return Detail(key, _origin_of_detail(place, key, course))
        case i.OpenChart(year) if year is None or year in course.years:
            return replace(place, year=year) if isinstance(place, Chart) else Chart(year, _axis_behind(place))
        case i.OpenSlide(key) if course.slides and (key is None or key in course.slides):
            return Slides(key or course.slides[0], _axis_behind(place))
        case i.OpenSources(cited) if not isinstance(place, (Sources, Attract)):
            return Sources(place, cited)
        case _:
            return place


def _origin_of_detail(place: Place, key: str, course: Course) -> Timeline | Chart | Slides | Home:
    match place:
        case Timeline():
            return replace(place, selected=key, year=course.milestones[key])
        case Chart() | Slides():
            return place
        case Detail(came_from=origin):
            return origin
        case _:
            return Timeline(course.milestones[key], selected=key)


def _axis_behind(place: Place) -> Timeline | Home:
    match place:
        case Detail(came_from=Timeline() as axis) | Chart(came_from=Timeline() as axis):
            return axis
        case Slides(came_from=Timeline() as axis):
            return axis
        case _:
            return Home()


def _back(place: Place) -> Place:
    match place:
        case Detail(came_from=origin) | Chart(came_from=origin) | Slides(came_from=origin):
            return origin
        case Sources(came_from=behind):
            return behind
        case Attract():
            return place
        case _:
            return Home()


def _turned(place: Place, by: int, course: Course) -> Place:
    match place:
        case Detail(key, origin):
            beside = course.milestone_beside(key, by)
            if isinstance(origin, Timeline):
                origin = replace(origin, selected=beside, year=course.milestones[beside])
            return Detail(beside, origin)
        case Timeline(selected=None, year=year):
            return _nearest(place, year, by, course)
        case Timeline(selected=str(key)):
            beside = course.milestone_beside(key, by)
            return replace(place, selected=beside, year=course.milestones[beside])
        case Slides(key, origin):
            return Slides(course.slide_beside(key, by), origin)
        case Chart(year=year):
            return replace(place, year=course.year_beside(year, by))
        case _:
            return place


def _lit(place: Timeline, year: float, span: float, course: Course) -> str | None:
    """Keep the lit milestone while it is well inside the view, or else light the one to read there."""
    if place.selected is not None and abs(course.milestones[place.selected] - year) <= span * 0.42:
        return place.selected
    return course.milestone_near(year, span * 0.06)


def _nearest(place: Timeline, year: float | None, by: int, course: Course) -> Timeline:
    """Select the first milestone in the direction of travel from the middle of the view."""
    order = list(course.milestones.items())
    if not order:
        return place
    here = year if year is not None else order[0][1]
    ahead = [each for each in order if (each[1] - here) * by >= 0]
    key, at = (ahead[0] if by > 0 else ahead[-1]) if ahead else order[-1 if by > 0 else 0]
    return replace(place, selected=key, year=at)
