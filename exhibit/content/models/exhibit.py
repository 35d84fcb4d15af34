"""What an exhibit is made of. All records are frozen; all text is NFC; all dates know their precision."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeVar

from pydantic import Field
from typing_extensions import override

from exhibit.content.models.about import About
from exhibit.content.models.anniversaries import EVERY_ANNIVERSARY
from exhibit.content.models.chart import Chart
from exhibit.content.models.era import Era
from exhibit.content.models.extent import Extent, extent_of
from exhibit.content.models.fields import Record
from exhibit.content.models.milestone import Kind, Milestone
from exhibit.content.models.person import Person
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.source import Source
from exhibit.content.models.theme import Theme
from exhibit.content.models.tours import Tour
from exhibit.dates import Almanac, HistoricDate, Precision
from exhibit.locale import WordsFactory
from exhibit.locale.languages import Direction, language_of


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
    charts: tuple[Chart, ...]
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

    @override
    def __repr__(self) -> str:
        # All of an exhibit would fill pages of a log.
        return f"Exhibit({self.about.id!r})"

    @cached_property
    def milestones_by_id(self) -> Mapping[str, Milestone]:
        """The milestones by their ids."""
        return MappingProxyType({each.id: each for each in self.milestones})

    @cached_property
    def extent(self) -> Extent:
        """The stretch of time that timeline, linked view and tours show."""
        dates = [
            *(each.date for each in self.milestones),
            *(each.period for chart in self.charts for each in chart.points),
        ]
        return extent_of(self.about.span, dates)

    @property
    def remembered(self) -> Iterator[tuple[str, HistoricDate]]:
        """The dates that may come round; an anniversary that was celebrated is not itself remembered."""
        rule = self.about.anniversaries
        if rule is None:
            return
        for each in self.milestones:
            is_asked_for = not rule.threads or self.thread_of(each) in rule.threads
            kind = self.kind_of(each)
            if each.remembered and is_asked_for and (kind is None or kind.anniversaries):
                yield each.id, each.date

    def kind_of(self, milestone: Milestone) -> Kind | None:
        """Return what the author says of a milestone's kind; None where that is nothing."""
        return self.kinds_by_id.get(milestone.kind or "")

    def tint_of(self, milestone: Milestone) -> str | None:
        """Return the tint of a milestone's kind, or else of its thread; None where neither has one."""
        kind, key = self.kind_of(milestone), self.thread_of(milestone)
        if kind is not None and kind.tint is not None:
            return kind.tint
        return next((each.tint for each in self.about.threads if each.id == key), None)

    @cached_property
    def kinds_by_id(self) -> Mapping[str, Kind]:
        """The kinds that the author says something of, by their ids."""
        return MappingProxyType({each.id: each for each in self.about.kinds})

    def thread_of(self, milestone: Milestone) -> str | None:
        """Return the id of a milestone's thread: its own, or that of its kind."""
        return milestone.thread or self.threads_by_kind.get(milestone.kind or "")

    @cached_property
    def threads_by_kind(self) -> Mapping[str, str]:
        """The ids of the threads by the kinds that belong to them."""
        return MappingProxyType({kind: thread.id for thread in self.about.threads for kind in thread.kinds})

    def almanac(self) -> Almanac:
        """Return the dates that come round, weighed as the exhibit wants them."""
        rule = self.about.anniversaries or EVERY_ANNIVERSARY
        return Almanac(self.remembered, rule.weights, Precision.DAY if rule.known_days_only else Precision.YEAR)

    @property
    def time_direction(self) -> Direction:
        """Which way time runs on axes and charts, in every language: as asked for, or as the first one is read."""
        return self.about.time_direction or language_of(self.languages[0]).direction

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

    def chart(self, key: str | None = None) -> Chart:
        """Return a chart by its id, or the first.

        Raises:
            KeyError: There is none.
        """
        return _with_id(self.charts, self.charts[0].id if key is None and self.charts else key or "")

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
