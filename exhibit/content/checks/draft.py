"""All records of a folder with their places, before they are an exhibit."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from exhibit.content.checks.chart_times import ChartTimes
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.checks.text_check import check_texts
from exhibit.content.models.about import About
from exhibit.content.models.chart import Chart
from exhibit.content.models.era import Era
from exhibit.content.models.extent import Extent, extent_of
from exhibit.content.models.milestone import Milestone
from exhibit.content.models.person import Person
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.source import Source
from exhibit.content.models.theme import Theme
from exhibit.content.models.tours import Tour
from exhibit.content.problem import Problem
from exhibit.content.reading.nodes import Path
from exhibit.content.reading.records import Placed


@dataclass
class Draft:
    """All placed records of a folder, before they are an exhibit.

    Attributes:
        broken: Ids of records with problems of their own; references to them are not reported again.
        unread: Kinds of which a file could not be read; references to them are not reported either.
        sizes: Width and height of each picture, by its id.
        has_gaps: Some text is missing in a language, and another stands in for it.
        letters: Every letter of the files.
    """

    about: list[Placed[About]] = field(default_factory=list)
    theme: list[Placed[Theme]] = field(default_factory=list)
    eras: list[Placed[Era]] = field(default_factory=list)
    milestones: list[Placed[Milestone]] = field(default_factory=list)
    charts: list[Placed[Chart]] = field(default_factory=list)
    slides: list[Placed[Slide]] = field(default_factory=list)
    decks: list[Placed[Deck]] = field(default_factory=list)
    tours: list[Placed[Tour]] = field(default_factory=list)
    sources: list[Placed[Source]] = field(default_factory=list)
    people: list[Placed[Person]] = field(default_factory=list)
    pictures: list[Placed[Picture]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    has_gaps: bool = False
    letters: set[str] = field(default_factory=set)

    def all_placed(self) -> Iterator[Placed[Any]]:
        """Yield every placed record."""
        groups: tuple[list[Placed[Any]], ...] = (
            self.about, self.eras, self.milestones, self.charts, self.sources, self.people, self.pictures,
            self.slides, self.decks, self.tours,
        )  # fmt: skip
        for group in groups:
            yield from group

    @cached_property
    def people_by_id(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {each.record.id: each.record for each in self.people}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the exhibit; none where they are not known."""
        return self.about[0].record.languages if self.about else ()

    def texts(self, placed: Placed[Any]) -> Iterator[tuple[Path, Problem]]:
        """Yield what is wrong with the texts of a record; nothing where the languages are not known or named twice."""
        for about in self.about[:1]:
            languages = about.record.languages
            if len(set(languages)) == len(languages):
                yield from check_texts(placed, languages, about.record.fallback)

    @property
    def extent(self) -> Extent | None:
        """The stretch of time of the exhibit; None where nothing says it."""
        span = self.about[0].record.span if self.about else None
        dates = [each.record.date for each in self.milestones]
        dates += [point.period for each in self.charts for point in each.record.points]
        return extent_of(span, dates) if self.about and (span is not None or dates) else None

    def ids(self) -> Mapping[str, Collection[str]]:
        """Return all ids that can be referred to, by the kind of what they name."""
        groups: Mapping[str, list[Placed[Any]]] = {
            "source": self.sources, "picture": self.pictures, "milestone": self.milestones, "slide": self.slides,
            "person": self.people, "deck": self.decks, "chart": self.charts,
        }  # fmt: skip
        ids = {kind: {each.record.id for each in group} for kind, group in groups.items()}
        threads = {thread.id for each in self.about for thread in each.record.threads}
        return ids | {"thread": threads, "kind": self._kinds()}

    def _kinds(self) -> set[str]:
        """Return the kinds that the author has named; where those are none, whatever milestones call themselves."""
        abouts = [each.record for each in self.about]
        named = {kind.id for about in abouts for kind in about.kinds}
        named |= {kind for about in abouts for thread in about.threads for kind in thread.kinds}
        return named or {each.record.kind for each in self.milestones if each.record.kind is not None}

    def times(self, known: KnownIds) -> ChartTimes:
        """Return what can be named of the charts."""
        extent = self.extent
        return ChartTimes(self.charts, known, None if extent is None else (extent.first_year, extent.last_year))

    def known(self) -> KnownIds:
        """Return whether something can be referred to."""
        return KnownIds(self.ids(), self.broken, self.unread)
