"""The order in which an exhibit can be walked; all that the state machine knows of its content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import assert_never

from exhibit.content import ChartStop, Exhibit, LinkedStop, MilestoneStop, SlideStop, Stop
from exhibit.dates import Periodicity, year_named
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
        periodicity: Whether the chart's figures come by years, quarters or months.
        chart_slots: What can be looked at on the chart, ascending and counted: all of its axis, with or without a
            figure, and what series in a panel of their own have figures for.
        axis: First and last slot of the chart's axis.
        all_slots: Every slot of the exhibit and the chart, where timeline and chart are shown together.
        latest: The last whole slot of the chart's main series; where the chart opens.
        chart: Id of the chart.
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
    periodicity: Periodicity
    chart_slots: tuple[int, ...]
    axis: tuple[int, int]
    all_slots: range
    latest: int
    chart: str
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
        chart, extent = exhibit.chart, exhibit.extent
        axis, separate = _axis_of(exhibit)
        whole = [
            chart.slot_of(each) for each in chart.points if each.series == chart.main and not chart.is_partial(each)
        ]
        milestone_order = MilestoneOrder.along(exhibit.milestones)
        navigation_index = cls(
            languages=exhibit.languages,
            first_language=language or exhibit.languages[0],
            milestones=MappingProxyType(dict(zip(milestone_order.keys, milestone_order.years, strict=True))),
            milestone_order=milestone_order,
            finder=Finder(exhibit, milestone_order),
            slides=tuple(each.id for each in exhibit.slides),
            periodicity=chart.periodicity,
            chart_slots=tuple(sorted(separate | set(range(axis[0], axis[1] + 1)))),
            axis=axis,
            all_slots=range(
                min(*axis, *separate, chart.periodicity.slot_at(extent.first)),
                max(*axis, *separate, chart.periodicity.slot_at(extent.last - 1e-6)) + 1,
            ),
            latest=max(whole, default=axis[1]),
            chart=chart.id,
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
                return ChartPlace(self.nearest_slot(self.periodicity.slot_of(stop.chart)))
            case LinkedStop():
                slot = min(max(self.periodicity.slot_of(stop.linked), self.all_slots[0]), self.all_slots[-1])
                return LinkedPlace(slot, selected=self.milestone_in(slot))
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
        return replace(timeline, selected=selected, year=middle, span_years=span)

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

    def slot_beside(self, slot: int | None, by: int) -> int:
        """Return the slot ``by`` places later among those of the chart; the first and last stay."""
        here = self.latest if slot is None else slot
        return self.chart_slots[min(max(self.chart_slots.index(here) + by, 0), len(self.chart_slots) - 1)]

    def linked_slot_of(self, year: float) -> int:
        """Return the slot that holds a decimal year, or the nearest there is where timeline and chart are together."""
        return min(max(self.periodicity.slot_at(year), self.all_slots[0]), self.all_slots[-1])

    def slot_of_year(self, year: float) -> int:
        """Return the slot of the chart that is nearest to a decimal year."""
        return self.nearest_slot(self.periodicity.slot_at(year))

    def nearest_slot(self, wished: int) -> int:
        """Return the slot of the chart that is nearest to another, counted."""
        return min(self.chart_slots, key=lambda slot: (abs(slot - wished), slot))

    def milestone_in(self, slot: int) -> str | None:
        """Return the most important milestone of a slot; None where it has none."""
        start, end = self.periodicity.start(slot), self.periodicity.end(slot)
        key = self.milestone_order.near((start + end) / 2, (end - start) / 2)
        return key if key is not None and start <= self.milestones[key] < end else None


def _axis_of(exhibit: Exhibit) -> tuple[tuple[int, int], set[int]]:
    """Return the first and last slot of the chart's axis, and the slots of series in a panel of their own."""
    chart, extent = exhibit.chart, exhibit.extent
    traits = {each.id: each.traits for each in chart.series}
    placed = [(chart.slot_of(each), each) for each in chart.points]
    drawn = [slot for slot, each in placed if traits[each.series].is_on_axis]
    first = min(drawn, default=chart.periodicity.slot_at(extent.first_year))
    last = max(drawn, default=chart.periodicity.slot_at(extent.last_year))
    return (first, last), {slot for slot, each in placed if traits[each.series].has_own_unit}


def _beside(order: tuple[str, ...], key: str, by: int) -> str:
    return order[min(max(order.index(key) + by, 0), len(order) - 1)]
