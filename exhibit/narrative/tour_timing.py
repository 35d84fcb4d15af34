"""How long a guided tour takes, and where in time each of its stops is."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from exhibit.content import ChartStop, Exhibit, LinkedStop, MilestoneStop, Slide, SlideStop, Stop, Tour
from exhibit.narrative.reading_time import MOST_S, reading_time_s

TRAVEL_S = 1.4
"""How long the axis moves from one stop to the next, in seconds."""

_LEAST_S = 6.0


def stop_time_s(exhibit: Exhibit, stop: Stop, languages: Sequence[str], *, is_in_turn: bool = False) -> float:
    """Return the seconds a stop stays, the way to it included.

    Args:
        exhibit: Whose stop.
        stop: With its caption.
        languages: What is shown; the one that takes longest counts.
        is_in_turn: Whether one language stands below the other, so that each takes its own time.
    """
    if stop.reading_s is not None:
        return TRAVEL_S + stop.reading_s
    texts = [stop.caption, *_titles_at(exhibit, stop)]
    read = [reading_time_s(" ".join(text[each] for text in texts), each, _LEAST_S) for each in languages]
    return TRAVEL_S + min(sum(read) if is_in_turn else max(read), MOST_S)


def tour_time_s(exhibit: Exhibit, tour: Tour, languages: Sequence[str]) -> float:
    """Return the seconds a whole tour takes."""
    return sum(stop_time_s(exhibit, stop, languages) for stop in tour.stops)


def minutes_of(exhibit: Exhibit, tour: Tour, language: str) -> int:
    """Return how many minutes a tour is said to take; at least one."""
    return max(round(tour_time_s(exhibit, tour, [language]) / 60), 1)


def stop_year(exhibit: Exhibit, stop: Stop) -> float | None:
    """Return the decimal year a stop is at; None for a slide that is of no time."""
    match stop:
        case MilestoneStop():
            return exhibit.milestone(stop.milestone).date.middle_year
        case ChartStop(figure=time) | LinkedStop(linked=time):
            periodicity = exhibit.chart(time.chart).periodicity
            return periodicity.middle(periodicity.slot_of(time.period))
        case SlideStop():
            return _slide_year(exhibit, exhibit.slide(stop.slide))
        case _:
            assert_never(stop)


def _slide_year(exhibit: Exhibit, slide: Slide) -> float | None:
    if slide.when is not None:
        return slide.when.middle_year
    return exhibit.milestone(slide.subject).date.middle_year if slide.subject is not None else None


def _titles_at(exhibit: Exhibit, stop: Stop) -> tuple[Mapping[str, str], ...]:
    """Return what is read at a stop beside its caption."""
    match stop:
        case MilestoneStop():
            return (exhibit.milestone(stop.milestone).title,)
        case SlideStop():
            return exhibit.slide(stop.slide).brief_texts()
        case ChartStop() | LinkedStop():
            # Figures are seen, not read.
            return ()
        case _:
            assert_never(stop)
