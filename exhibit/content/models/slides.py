"""Full-screen slides, the decks they are shown in, and what each layout cannot be without."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from exhibit.content.models.fields import Date, Flag, Id, LocalText, Number, Record, Whole

Layout = Literal["numeral", "text", "quote", "picture", "pair-map", "figure", "compare"]

NEEDED: Mapping[Layout, tuple[str, ...]] = {
    "numeral": ("title", "body", "numeral", "of", "on"),
    "text": ("title", "body"),
    "quote": ("speaker", "gist", "occasion", "on"),
    "picture": ("title", "picture"),
    "pair-map": ("title", "body", "pairs"),
    "figure": ("title", "figure"),
    "compare": ("title", "then", "now"),
}
"""The fields that each layout shows and an author must give."""


class Account(Record):
    """What some sources say, where sources differ."""

    sources: tuple[Id, ...] = Field(min_length=1)
    says: LocalText


class Pair(Record):
    """Two linked places; positions are longitude and latitude in degrees."""

    start: LocalText = Field(alias="from")
    end: LocalText = Field(alias="to")
    kind: LocalText
    start_at: tuple[Number, Number] = Field(alias="from_at")
    end_at: tuple[Number, Number] = Field(alias="to_at")
    note: LocalText | None = None
    sources: tuple[Id, ...] = ()


class Figure(Record):
    """One figure of the chart, named by its series and the period it is for."""

    series: Id
    period: Date


class Side(Record):
    """One half of a comparison: when, what stands large, and what is said of it.

    Attributes:
        label: What it is called; without it, then and now.
    """

    on: Date
    label: LocalText | None = None
    title: LocalText | None = None
    figure: Figure | None = None
    body: LocalText
    sources: tuple[Id, ...] = ()


class Slide(Record):
    """One full-screen slide.

    Attributes:
        of: The milestone whose anniversary it is.
        reading_s: Seconds it stays while a deck plays; without it, as long as its text takes to read.
    """

    id: Id
    deck: Id
    layout: Layout
    title: LocalText | None = None
    body: LocalText | None = None
    numeral: Annotated[Whole, Field(ge=1, le=9999)] | None = None
    of: Id | None = None
    on: Date | None = None
    pairs: tuple[Pair, ...] = ()
    speaker: Id | None = None
    occasion: LocalText | None = None
    gist: LocalText | None = None
    picture: Id | None = None
    figure: Figure | None = None
    then: Side | None = None
    now: Side | None = None
    note: LocalText | None = None
    reading_s: Annotated[Number, Field(ge=2, le=600)] | None = None
    sources: tuple[Id, ...] = Field(min_length=1)
    accounts: tuple[Account, ...] = ()

    def texts(self) -> tuple[Mapping[str, str], ...]:
        """Return what there is to read on it, in all languages."""
        said = [self.title, self.body, self.gist, self.occasion, self.note]
        sides = [side for side in (self.then, self.now) if side is not None]
        said += [text for side in sides for text in (side.label, side.title, side.body)]
        said += [text for pair in self.pairs for text in (pair.start, pair.end, pair.note)]
        said += [each.says for each in self.accounts]
        return tuple(text for text in said if text is not None)


class Deck(Record):
    """Slides that are shown one after another.

    Attributes:
        of: The milestone whose anniversary the deck is for; on that day it leads.
        loop: After the last slide comes the first.
    """

    id: Id
    title: LocalText
    of: Id | None = None
    loop: Flag = False
