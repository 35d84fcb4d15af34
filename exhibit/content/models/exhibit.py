"""What an exhibit is made of. All records are frozen; all text is NFC; all dates know their precision."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal, Protocol, TypeVar

from pydantic import Field

from exhibit.content.models.account import Account
from exhibit.content.models.anniversaries import EVERY_ANNIVERSARY, AnniversariesOrOff
from exhibit.content.models.chart import Chart
from exhibit.content.models.extent import Extent, extent_of
from exhibit.content.models.fields import (
    ClosedDate,
    Colour,
    Date,
    DeckId,
    Flag,
    Id,
    LanguageTag,
    LocalText,
    PersonId,
    PictureId,
    Prose,
    Record,
    SlideId,
    SourceId,
    Text,
    ThreadId,
    Tint,
    Whole,
)
from exhibit.content.models.font_families import NO_FAMILIES, FontNames
from exhibit.content.models.idle import Idle
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.tours import Tour
from exhibit.dates import Almanac, HistoricDate, Precision
from exhibit.locale import WordsFactory

SourceKind = Literal[
    "primary", "official", "archive", "scholarly", "data", "reference", "agency", "broadcaster", "press",
    "industry", "analysis", "weak",
]  # fmt: skip


class Source(Record):
    """Where a claim comes from; ``title`` stays in the language it was published in."""

    id: Id
    title: Text
    publisher: Text | None = None
    author: Text | None = None
    date: Date | None = None
    address: Text | None = None
    accessed: Date | None = None
    language: Text
    kind: SourceKind
    licence: Text | None = None
    note: LocalText | None = None


class Office(Record):
    """An office a person held, over the time the sources attest it."""

    during: Date
    title: LocalText


class Person(Record):
    """A person and the offices held."""

    id: Id
    name: LocalText
    offices: tuple[Office, ...] = Field(min_length=1)

    def office_on(self, date: HistoricDate) -> Office | None:
        """Return the office held at a date, or None where no source attests one."""
        for office in self.offices:
            if office.during.overlaps(date):
                return office
        return None


class Era(Record):
    """A stretch of time with a name; it tints the timeline's ground."""

    id: Id
    span: Date
    title: LocalText
    tint: Tint


Kind = Literal[
    "diplomacy", "treaty", "agreement", "declaration", "visit", "trade", "energy", "science", "education",
    "culture", "space", "project", "health", "anniversary", "society", "transition", "parliament",
]  # fmt: skip


class Thread(Record):
    """A strand of the story that a visitor can follow by itself."""

    id: Id
    title: LocalText
    kinds: tuple[Kind, ...] = ()


class Milestone(Record):
    """One dated thing that happened; its ``thread`` is that of its kind unless it names another.

    Attributes:
        trade: A year of the chart that belongs to it.
        slide: A slide that belongs to it.
        deck: A deck that belongs to it; it opens with its first slide.
        remembered: Whether its anniversaries are kept.
    """

    id: Id
    date: Date
    kind: Kind
    thread: ThreadId | None = None
    level: Annotated[Whole, Field(ge=1, le=4)]
    title: LocalText
    body: Prose
    place: LocalText | None = None
    people: tuple[PersonId, ...] = ()
    sources: tuple[SourceId, ...] = Field(min_length=1)
    accounts: tuple[Account, ...] = ()
    trade: Annotated[Whole, Field(ge=1, le=9999)] | None = None
    slide: SlideId | None = None
    deck: DeckId | None = None
    remembered: Flag = True
    picture: PictureId | None = None


class Theme(Record):
    """The colours of an exhibit as #rrggbb, by the names of the design, and its fonts.

    Attributes:
        fonts: Families for ``sans`` and ``serif``, which go before the program's own, and for single languages: those
            of files in the exhibit's folder ``fonts/``, or the machine's where it has none of the name.
    """

    ink: Colour
    ground: tuple[Colour, Colour, Colour]
    panel: Colour
    line: Colour
    shell: Colour
    mute: Colour
    gold: Colour
    red: Colour
    blue: Colour
    jade: Colour
    fonts: FontNames = NO_FAMILIES


class About(Record):
    """The facts of the whole exhibit: ``exhibit.yaml``.

    ``span`` is the time the timeline shows; without it that of all milestones and figures, to round numbers.

    ``fallback`` is the language that stands in, marked, for a missing translation; without it every text must be there
    in every language. ``start`` is where the timeline opens: the id of a milestone, a year, or ``today`` for the
    milestone whose day of the year is nearest; without it the first milestone. ``anniversaries`` is None where the
    exhibit keeps none.
    """

    id: Id
    title: LocalText
    subtitle: LocalText
    tagline: LocalText
    about: Prose
    languages: tuple[LanguageTag, ...] = Field(min_length=1)
    fallback: LanguageTag | None = None
    span: ClosedDate | None = None
    start: Text | None = None
    threads: tuple[Thread, ...] = ()
    anniversaries: AnniversariesOrOff = EVERY_ANNIVERSARY
    idle: Idle


class Exhibit(Record):
    """Everything the screens show, checked and complete.

    Attributes:
        sizes: Width and height of each picture as it is seen, by its id.
        folder: Where it was read from.
        letters: Every letter of its files, for which there have to be fonts.
        words: The interface's words in each language, with those the exhibit brings.
    """

    about: About
    theme: Theme
    eras: tuple[Era, ...]
    milestones: tuple[Milestone, ...]
    chart: Chart
    slides: tuple[Slide, ...]
    decks: tuple[Deck, ...]
    tours: tuple[Tour, ...]
    sources: Mapping[str, Source]
    people: Mapping[str, Person]
    pictures: Mapping[str, Picture]
    sizes: Mapping[str, tuple[int, int]]
    folder: str
    letters: frozenset[str] = frozenset()
    words: WordsFactory = Field(default_factory=WordsFactory)

    @cached_property
    def milestones_by_id(self) -> Mapping[str, Milestone]:
        """The milestones by their ids."""
        return MappingProxyType({each.id: each for each in self.milestones})

    @cached_property
    def extent(self) -> Extent:
        """The stretch of time that timeline, linked view and tours show."""
        dates = [*(each.date for each in self.milestones), *(each.period for each in self.chart.points)]
        return extent_of(self.about.span, dates)

    @property
    def remembered(self) -> Iterator[tuple[str, HistoricDate]]:
        """The dates that may come round; an anniversary that was celebrated is not itself remembered."""
        rule = self.about.anniversaries
        if rule is None:
            return
        for each in self.milestones:
            is_asked_for = not rule.threads or self.thread_of(each) in rule.threads
            if each.remembered and each.kind != "anniversary" and is_asked_for:
                yield each.id, each.date

    def thread_of(self, milestone: Milestone) -> str | None:
        """Return the id of a milestone's thread: its own, or that of its kind."""
        return milestone.thread or self.threads_by_kind.get(milestone.kind)

    @cached_property
    def threads_by_kind(self) -> Mapping[str, str]:
        """The ids of the threads by the kinds that belong to them."""
        return MappingProxyType({kind: thread.id for thread in self.about.threads for kind in thread.kinds})

    def almanac(self) -> Almanac:
        """Return the dates that come round, weighed as the exhibit wants them."""
        rule = self.about.anniversaries or EVERY_ANNIVERSARY
        return Almanac(self.remembered, rule.weights, Precision.DAY if rule.known_days_only else Precision.YEAR)

    @property
    def languages(self) -> tuple[str, ...]:
        """Canonical language tags in the order of the buttons."""
        return self.about.languages

    def milestone(self, key: str) -> Milestone:
        """Return a milestone by its id.

        Raises:
            KeyError: There is none.
        """
        return self.milestones_by_id[key]

    def slide(self, key: str) -> Slide:
        """Return a slide by its id.

        Raises:
            KeyError: There is none.
        """
        return _with_id(self.slides, key)

    def deck(self, key: str) -> Deck:
        """Return a deck by its id.

        Raises:
            KeyError: There is none.
        """
        return _with_id(self.decks, key)

    def slides_of(self, deck: str) -> tuple[Slide, ...]:
        """Return the slides of a deck in order; none for a deck that is not there."""
        return tuple(each for each in self.slides if each.deck == deck)

    def tour(self, key: str) -> Tour:
        """Return a tour by its id.

        Raises:
            KeyError: There is none.
        """
        return _with_id(self.tours, key)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


def _with_id(records: Iterable[_N], key: str) -> _N:
    for record in records:
        if record.id == key:
            return record
    raise KeyError(key)
