"""The order in which an exhibit can be walked; all that the state machine knows of its content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import assert_never

from exhibit.content import Chart, ChartStop, ChartTime, Exhibit, LinkedStop, MilestoneStop, SlideStop, Stop
from exhibit.dates import year_named
from exhibit.navigation.chart_slots import ChartSlots
from exhibit.navigation.milestone_order import MilestoneOrder
from exhibit.navigation.places import ChartPlace, LinkedPlace, MilestonePlace, SlidePlace, StopPlace, TimelinePlace
from exhibit.navigation.search import Finder

_FOUND_ROOM = 1.35
"""How much wider than all that was found the view is, so that cards at both ends have room."""

_FOUND_LEAST = 6.0


@dataclass(frozen=True, slots=True)
class NavigationIndex:
    """Ids and years, in the order of walking.

    Attributes:
        languages: Language codes.
        first_language: The one a new visitor finds.
        milestones: Decimal year by milestone id, in the order of time.
        milestone_order: All milestones, to go along.
        finder: Finds some of them.
        slides: Slide ids in order.
        charts: The slots of each chart by its id, in the order of charts.
        linked: Ids of the charts that can be shown below the timeline; the first is, where none is asked for.
        start: Where the timeline opens: an id, a year, ``today`` or None for the first milestone.
        decks: Slide ids in order by deck id, in the order of decks.
        loops: Ids of the decks that begin again.
        tours: The places of each tour's stops, by tour id, in the order of tours.
    """

    languages: tuple[str, ...]
    first_language: str
    milestones: Mapping[str, float]
    milestone_order: MilestoneOrder
    finder: Finder
    slides: tuple[str, ...]
    charts: Mapping[str, ChartSlots] = field(default_factory=dict)
    linked: tuple[str, ...] = ()
    start: str | None = None
    decks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    loops: frozenset[str] = frozenset()
    tours: Mapping[str, tuple[StopPlace, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, exhibit: Exhibit, language: str | None = None) -> NavigationIndex:
        """Read the order from an exhibit.

        Args:
            exhibit: Whose order.
            language: What a new visitor finds; None is the exhibit's first.
        """
        milestone_order = MilestoneOrder.along(exhibit.milestones)
        navigation_index = cls(
            languages=exhibit.languages,
            first_language=language or exhibit.languages[0],
            milestones=MappingProxyType(dict(zip(milestone_order.keys, milestone_order.years, strict=True))),
            milestone_order=milestone_order,
            finder=Finder(exhibit, milestone_order),
            slides=tuple(each.id for each in exhibit.slides),
            charts=MappingProxyType({each.id: ChartSlots.of(each, exhibit.extent) for each in exhibit.charts}),
            linked=tuple(_linked(exhibit)),
            start=exhibit.about.start,
            decks=MappingProxyType(
                {deck.id: tuple(each.id for each in exhibit.slides_of(deck.id)) for deck in exhibit.decks}
            ),
            loops=frozenset(deck.id for deck in exhibit.decks if deck.loop),
        )
        tours = {tour.id: tuple(navigation_index.place_of(stop) for stop in tour.stops) for tour in exhibit.tours}
        return replace(navigation_index, tours=MappingProxyType(tours))

    def place_of(self, stop: Stop) -> StopPlace:
        """Return the place of a tour's stop."""
        match stop:
            case MilestoneStop():
                return MilestonePlace(stop.milestone)
            case SlideStop():
                return SlidePlace(stop.slide)
            case ChartStop():
                chart, slots = self._meant(stop.figure)
                return ChartPlace(chart, slots.nearest(slots.periodicity.slot_of(stop.figure.period)))
            case LinkedStop():
                chart, slots = self._meant(stop.linked)
                slot = slots.linked(slots.periodicity.slot_of(stop.linked.period))
                return LinkedPlace(chart, slot, selected=self.milestone_in(chart, slot))
            case _:
                assert_never(stop)

    def deck_of(self, slide: str) -> str:
        """Return the deck that holds a slide.

        Raises:
            KeyError: None does.
        """
        for deck, slides in self.decks.items():
            if slide in slides:
                return deck
        raise KeyError(slide)

    def slide_after(self, slide: str) -> str | None:
        """Return the slide that follows in its deck while it plays; None after the last of one that does not loop."""
        deck = self.deck_of(slide)
        slides = self.decks[deck]
        index = slides.index(slide) + 1
        if index < len(slides):
            return slides[index]
        return slides[0] if deck in self.loops else None

    def milestone_beside(self, key: str, by: int, among: MilestoneOrder | None = None) -> str:
        """Return the milestone ``by`` places later among some or all; the first and last stay."""
        return (self.milestone_order if among is None else among).beside(key, self.milestones[key], by) or key

    def order_of(self, timeline: TimelinePlace, language: str) -> MilestoneOrder:
        """Return the milestones that a timeline shows."""
        return self.finder.find(language, timeline.query, timeline.threads)

    def found(self, timeline: TimelinePlace, language: str) -> TimelinePlace:
        """Return a timeline that shows all it has been asked for, with one of them lit and none that is not."""
        if not timeline.is_filtered:
            return timeline
        milestone_order = self.order_of(timeline, language)
        if not milestone_order:
            return replace(timeline, selected=None)
        first, last = milestone_order.years[0], milestone_order.years[-1]
        middle, span = (first + last) / 2, max((last - first) * _FOUND_ROOM, _FOUND_LEAST)
        selected = timeline.selected
        if selected not in milestone_order.keys:
            selected = milestone_order.near(middle if timeline.year is None else timeline.year, 0.0)
        return replace(timeline, selected=selected, year=middle, span_years=span, is_whole=True)

    def opening(self, today: dt.date | None) -> TimelinePlace:
        """Return the timeline as it opens.

        Args:
            today: The day it is; None opens at the first milestone where the exhibit asks for today's.
        """
        year = None if self.start is None else year_named(self.start)
        if year is not None:
            # The middle of the year is looked for, so that its own milestones come before its neighbours'.
            return TimelinePlace(float(year), selected=self.milestone_order.near(year + 0.5))
        key = self.finder.nearest_day(today) if self.start == "today" and today is not None else self.start
        if key is None or key not in self.milestones:
            return TimelinePlace(selected=next(iter(self.milestone_order), None))
        return TimelinePlace(self.milestones[key], selected=key)

    def slide_beside(self, key: str, by: int) -> str:
        """Return the slide ``by`` places later; the first and last stay."""
        return _beside(self.slides, key, by)

    def milestone_in(self, chart: str, slot: int) -> str | None:
        """Return the most important milestone of a slot of a chart; None where it has none."""
        periodicity = self.charts[chart].periodicity
        start, end = periodicity.start(slot), periodicity.end(slot)
        key = self.milestone_order.near((start + end) / 2, (end - start) / 2)
        return key if key is not None and start <= self.milestones[key] < end else None

    def _meant(self, time: ChartTime) -> tuple[str, ChartSlots]:
        chart = next(iter(self.charts)) if time.chart is None else time.chart
        return chart, self.charts[chart]


def _linked(exhibit: Exhibit) -> list[str]:
    """Return the ids of the charts that may be linked; those whose time overlaps with that of the milestones first."""
    first = min(each.date.first_year for each in exhibit.milestones)
    last = max(each.date.last_year for each in exhibit.milestones)

    def is_apart(chart: Chart) -> bool:
        periods = [each.period for each in chart.points]
        return min(each.first_year for each in periods) > last or max(each.last_year for each in periods) < first

    return [each.id for each in sorted((each for each in exhibit.charts if each.is_linked), key=is_apart)]


def _beside(order: tuple[str, ...], key: str, by: int) -> str:
    return order[min(max(order.index(key) + by, 0), len(order) - 1)]
