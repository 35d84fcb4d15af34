"""The facts of the whole exhibit."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field

from exhibit.content.models.anniversaries import EVERY_ANNIVERSARY, AnniversariesOrOff
from exhibit.content.models.fields import ClosedDate, Id, LanguageTag, LocalText, Prose, Record, Text
from exhibit.content.models.idle import USUAL_IDLE, Idle
from exhibit.content.models.milestone import Kind, Thread
from exhibit.content.problem import did_you_mean
from exhibit.locale.languages import Direction

DoorKind = Literal["timeline", "charts", "chart", "linked", "decks", "deck", "tours", "tour", "sources"]

_ALONE = ("timeline", "charts", "linked", "decks", "tours", "sources")
_WITH_ID = ("chart", "deck", "tour")
_FORM = ", ".join((*_ALONE, *(f"{each}:ID" for each in _WITH_ID)))


class Door(Record):
    """Where a door leads.

    Attributes:
        kind: ``charts`` and ``decks`` are a door for each chart, and one for all decks.
        key: Id of the one chart, deck or tour; empty for the others.
    """

    kind: DoorKind
    key: str = ""


def _door(text: object) -> object:
    kind, _, key = str(text).partition(":")
    if isinstance(text, str) and ((kind in _ALONE and not key) or (kind in _WITH_ID and key)):
        return Door.model_construct(kind=kind, key=key)  # type: ignore[arg-type]
    hint = did_you_mean(kind, get_args(DoorKind)) or f"known: {_FORM}"
    message = f"{text!r} is no door ({hint})"
    raise ValueError(message)


AuthorsDoor = Annotated[Door, BeforeValidator(_door)]
"""A door as authors write it, such as ``timeline`` or ``deck:jubilees``."""

USUAL_DOORS = tuple(Door.model_construct(kind=kind) for kind in ("timeline", "charts", "decks"))


class About(Record):
    """The facts of the whole exhibit: ``exhibit.yaml``; all but a title and the languages can be left out.

    ``id`` is made of the folder's name where the author gives none.

    ``span`` is the time the timeline shows; without it that of all milestones and figures, to round numbers.

    ``fallback`` is the language that stands in, marked, for a missing translation; without it every text must be there
    in every language. ``start`` is where the timeline opens: the id of a milestone, a year, or ``today`` for the
    milestone whose day of the year is nearest; without it the first milestone. ``time_direction`` is that of axes and
    charts. ``anniversaries`` is None where the exhibit keeps none.
    """

    id: Id = ""
    title: LocalText
    subtitle: LocalText | None = None
    tagline: LocalText | None = None
    about: Prose | None = None
    languages: tuple[LanguageTag, ...] = Field(min_length=1)
    fallback: LanguageTag | None = None
    span: ClosedDate | None = None
    start: Text | None = None
    time_direction: Direction | None = None
    kinds: tuple[Kind, ...] = ()
    threads: tuple[Thread, ...] = ()
    anniversaries: AnniversariesOrOff = EVERY_ANNIVERSARY
    doors: tuple[AuthorsDoor, ...] = USUAL_DOORS
    idle: Idle = USUAL_IDLE
