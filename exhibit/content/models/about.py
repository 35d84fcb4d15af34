"""The facts of the whole exhibit."""

from pydantic import Field

from exhibit.content.models.anniversaries import EVERY_ANNIVERSARY, AnniversariesOrOff
from exhibit.content.models.fields import ClosedDate, Id, LanguageTag, LocalText, Prose, Record, Text
from exhibit.content.models.idle import USUAL_IDLE, Idle
from exhibit.content.models.milestone import Kind, Thread
from exhibit.locale.languages import Direction


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
    idle: Idle = USUAL_IDLE
