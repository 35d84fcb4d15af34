"""Addresses of places, as ``--open`` takes them."""

import datetime as dt
import difflib
from dataclasses import replace

from exhibit.errors import UsageError
from exhibit.flow.course import Course
from exhibit.flow.states import Attract, Chart, Detail, Home, Place, Slides, Sources, Timeline

FORMS = (
    "attract", "home", "timeline", "timeline:YEAR", "find", "find:WORDS", "milestone:ID", "chart", "chart:YEAR",
    "slides", "slide:ID", "sources",
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
    kind, colon, key = text.partition(":")
    plain: dict[str, Place] = {
        "attract": Attract(),
        "home": Home(),
        "timeline": course.opening(today),
        "find": replace(course.opening(today), is_finding=True),
        "chart": Chart(),
        "sources": Sources(),
    }
    if not colon and kind in plain:
        return plain[kind]
    if text == "slides" and course.slides:
        return Slides(course.slides[0])
    match kind:
        case "timeline" if _is_year(key):
            # A whole number means the year, so the middle of it is looked for.
            middle = float(key) + (0.0 if "." in key else 0.5)
            return Timeline(float(key), selected=course.walk.near(middle))
        case "find":
            return replace(course.opening(today), query=key, is_finding=True)
        case "milestone":
            _require(key, tuple(course.milestones), "milestone")
            return Detail(key, Timeline(course.milestones[key], selected=key))
        case "slide":
            _require(key, course.slides, "slide")
            return Slides(key)
        case "chart":
            return _chart(key, course)
        case _:
            message = f"unknown place {text!r}{_hint(kind, FORMS)}; places are {', '.join(FORMS)}"
            raise UsageError(message)


def _is_year(text: str) -> bool:
    whole, _, fraction = text.partition(".")
    return text.isascii() and whole.isdigit() and len(whole) == 4 and (not fraction or fraction.isdigit())


def _chart(key: str, course: Course) -> Chart:
    if key == course.chart:
        return Chart()
    years = tuple(map(str, course.years))
    _require(key, (course.chart, *years), "chart or year")
    return Chart(int(key))


def _require(key: str, known: tuple[str, ...], kind: str) -> None:
    if key not in known:
        message = f"unknown {kind} {key!r}{_hint(key, known)}"
        raise UsageError(message)


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
