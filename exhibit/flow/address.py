"""Addresses of places, as ``--open`` takes them."""

import datetime as dt
import difflib
from collections.abc import Sequence
from dataclasses import replace

from exhibit.errors import UsageError
from exhibit.flow.course import Course
from exhibit.flow.states import Attract, Chart, Detail, Home, Linked, Place, Slides, Sources, Timeline, Tour, Tours

FORMS = (
    "attract", "home", "timeline", "timeline:YEAR", "find", "find:WORDS", "milestone:ID", "chart", "chart:YEAR",
    "chart:table", "linked", "linked:YEAR", "slides", "slide:ID", "deck:ID", "tours", "tour:ID", "tour:ID:STOP",
    "sources",
)  # fmt: skip


def parse_place(text: str, course: Course, today: dt.date | None = None) -> Place:
    """Read an address such as ``milestone:1994-treaty``.

    Args:
        text: The address.
        course: What there is to open.
        today: The day it is, for what depends on it.

    Raises:
        UsageError: The form, the id or the year is unknown; the message suggests the nearest.
    """
    plain = _plain(text, course, today)
    if plain is not None:
        return plain
    kind, _, key = text.partition(":")
    match kind:
        case "timeline" if _is_year(key):
            # A whole number means the year, so the middle of it is looked for.
            middle = float(key) + (0.0 if "." in key else 0.5)
            return Timeline(float(key), selected=course.walk.near(middle))
        case "find":
            return course.found(replace(course.opening(today), query=key, is_finding=True), course.first_language)
        case "milestone" | "slide" | "deck":
            return _named(kind, key, course)
        case "tour":
            return _tour(key, course)
        case "chart" | "linked":
            return _on_chart(kind, key, course)
        case _ if text in FORMS:
            message = f"this exhibit has no {text}"
            raise UsageError(message)
        case _:
            message = f"unknown place {text!r}{_hint(kind, FORMS)}; places are {', '.join(FORMS)}"
            raise UsageError(message)


def _plain(text: str, course: Course, today: dt.date | None) -> Place | None:
    """Return the place of an address that names nothing inside it."""
    places: dict[str, Place] = {
        "attract": Attract(),
        "home": Home(),
        "timeline": course.opening(today),
        "find": replace(course.opening(today), is_finding=True),
        "chart": Chart(),
        "chart:table": Chart(is_table=True),
        "linked": Linked(course.latest, selected=course.milestone_in(course.latest)),
        "sources": Sources(),
    }
    if course.tours:
        places["tours"] = Tours()
    if course.slides:
        places["slides"] = Slides(course.slides[0])
    return places.get(text)


def _on_chart(kind: str, key: str, course: Course) -> Place:
    if kind == "chart" and key == course.chart:
        return Chart()
    slot = _slot(key, course, course.chart_slots if kind == "chart" else course.all_slots)
    return Chart(slot) if kind == "chart" else Linked(slot, selected=course.milestone_in(slot))


def _named(kind: str, key: str, course: Course) -> Place:
    known = {"milestone": tuple(course.milestones), "slide": course.slides, "deck": tuple(course.decks)}
    _require(key, known[kind], kind)
    if kind == "milestone":
        return Detail(key, Timeline(course.milestones[key], selected=key))
    return Slides(key) if kind == "slide" else Slides(course.decks[key][0], is_playing=True)


def _tour(text: str, course: Course) -> Tour:
    """Read the id of a tour, and perhaps the number of a stop, counted from 1."""
    key, _, number = text.partition(":")
    _require(key, tuple(course.tours), "tour")
    stops = [str(each + 1) for each in range(len(course.tours[key]))]
    if number:
        _require(number, tuple(stops), "stop")
    return Tour(key, stops.index(number) if number else 0)


def _is_year(text: str) -> bool:
    whole, _, fraction = text.partition(".")
    return text.isascii() and whole.isdigit() and len(whole) == 4 and (not fraction or fraction.isdigit())


def _slot(key: str, course: Course, slots: Sequence[int]) -> int:
    """Read a year of the chart, or a quarter or month of one; a year alone is its first that has a place."""
    years = {str(course.rhythm.year_of(slot)): slot for slot in reversed(slots)}
    known = years | {slot_name(slot, course): slot for slot in slots}
    _require(key, (course.chart, *known), "chart or year")
    return known[key]


def slot_name(slot: int, course: Course) -> str:
    """Return how an address names a slot: ``2016``, ``2016-q2`` or ``2016-05``."""
    year, part = course.rhythm.year_of(slot), course.rhythm.part_of(slot) + 1
    return {1: f"{year}", 4: f"{year}-q{part}", 12: f"{year}-{part:02d}"}[course.rhythm.per_year]


def name_of(place: Place, course: Course) -> str:
    """Return the address of a place, as ``--open`` takes it."""
    match place:
        case Timeline(query=query, is_finding=True):
            return f"find:{query}" if query else "find"
        case Timeline(year=year) if year is not None:
            return f"timeline:{year:.0f}"
        case Detail(milestone=key):
            return f"milestone:{key}"
        case Chart(is_table=True):
            return "chart:table"
        case Chart(slot=int(slot)) | Linked(slot=int(slot)):
            return f"{type(place).__name__.lower()}:{slot_name(slot, course)}"
        case Slides(slide=key):
            return f"slide:{key}"
        case Tour(tour=key, stop=stop):
            return f"tour:{key}:{stop + 1}"
        case _:
            return type(place).__name__.lower()


def _require(key: str, known: tuple[str, ...], kind: str) -> None:
    if key not in known:
        message = f"unknown {kind} {key!r}{_hint(key, known)}"
        raise UsageError(message)


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
