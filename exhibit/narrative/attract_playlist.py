"""What the attract loop shows: the anniversary of the moment, a preview of a tour, the great milestones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from exhibit.content import ChartStop, Exhibit, LinkedStop, MilestoneStop, SlideStop, Stop, Tour
from exhibit.dates import HistoricDate, Occasion
from exhibit.narrative.tour_timing import stop_year

PREVIEW_STOPS = 4
"""How many stops of a tour are shown before the great milestones."""


@dataclass(frozen=True, slots=True)
class PlaylistEntry:
    """One thing the loop rests at.

    Attributes:
        year: Decimal year the dial turns to.
        caption: What is said, in every language.
        date: When it was; None where the year says enough.
        numeral: What stands in the dial instead of the year.
        jubilee: How many years ago it was, where that is why it is shown.
        tour: Id of the tour it is a preview of.
    """

    year: float
    caption: Mapping[str, str]
    date: HistoricDate | None = None
    numeral: int | None = None
    jubilee: int | None = None
    tour: str | None = None


def attract_playlist(exhibit: Exhibit, jubilee: Occasion | None, seed: int) -> tuple[PlaylistEntry, ...]:
    """Return one round of the loop.

    Args:
        exhibit: Whose loop.
        jubilee: The anniversary that leads; None where there is none or nobody knows the day.
        seed: Chooses the tour; with the next number comes the next tour, so nothing is left to chance.

    Returns:
        At least one rest.
    """
    rests = list(_of_jubilee(exhibit, jubilee))
    led = [each.caption for each in rests]
    rests += (each for each in _of_tour(exhibit, seed) if each.caption not in led)
    lead = jubilee.key if jubilee is not None else ""
    great = [each for each in exhibit.milestones if each.level == 1 and each.id != lead]
    rests += [PlaylistEntry(each.date.middle_year, each.title, each.date) for each in great]
    if rests:
        return tuple(rests)
    first = exhibit.milestones[0]
    return (PlaylistEntry(first.date.middle_year, first.title, first.date),)


def _of_jubilee(exhibit: Exhibit, jubilee: Occasion | None) -> Iterator[PlaylistEntry]:
    """Yield the milestone whose anniversary it is, and after it the slides of its deck."""
    if jubilee is None:
        return
    milestone = exhibit.milestone(jubilee.key)
    year = milestone.date.middle_year
    yield PlaylistEntry(year, milestone.title, milestone.date, jubilee=jubilee.years)
    decks = {deck.id for deck in exhibit.decks if deck.of == milestone.id}
    for slide in exhibit.slides:
        is_its_own = slide.of == milestone.id and slide.anniversary == jubilee.years
        if slide.heading is not None and (slide.deck in decks or is_its_own):
            yield PlaylistEntry(
                slide.on.middle_year if slide.on is not None else year, slide.heading, slide.on, slide.anniversary
            )


def _of_tour(exhibit: Exhibit, seed: int) -> Iterator[PlaylistEntry]:
    """Yield the beginning of a tour: as many of its stops as are on the axis."""
    if not exhibit.tours:
        return
    tour: Tour = exhibit.tours[seed % len(exhibit.tours)]
    shown: list[Mapping[str, str]] = []
    for stop in tour.stops:
        year, name = stop_year(exhibit, stop), _name_of(exhibit, tour, stop)
        # Several stops at the chart have one title: it is said once.
        if year is not None and name not in shown and len(shown) < PREVIEW_STOPS:
            shown.append(name)
            yield PlaylistEntry(year, name, tour=tour.id)


def _name_of(exhibit: Exhibit, tour: Tour, stop: Stop) -> Mapping[str, str]:
    """Return the title of a stop's place, never its caption, which may be anything; the tour's where it has none."""
    match stop:
        case MilestoneStop():
            return exhibit.milestone(stop.milestone).title
        case ChartStop(figure=time) | LinkedStop(linked=time):
            return exhibit.chart(time.chart).title
        case SlideStop():
            return exhibit.slide(stop.slide).heading or tour.title
        case _:
            assert_never(stop)
