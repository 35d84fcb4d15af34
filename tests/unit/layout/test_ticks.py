"""Ticks of an axis: round in the visitor's numbering, apart, and never more than fit, from an hour to all of time."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.ticks import LEAST_GAP, Tick, TickUnit, time_ticks, year_ticks
from exhibit.locale.words import Words

LENGTH = 1920.0
ROOM = 120.0
HOUR = 1 / (365.25 * 24)
WORDS = Words("en")


def _ticks(earliest: float, latest: float) -> list[Tick]:
    return time_ticks(earliest, latest, LENGTH / (latest - earliest), dict.fromkeys(TickUnit, ROOM))


@st.composite
def views(draw: st.DrawFn) -> tuple[float, float]:
    """Views of an hour to all of time; where time is long ago, none so short that a float could not place it."""
    middle = draw(st.sampled_from([-13.8e9, -66e6, -300_000.0, -12_000.0, -500.0, 0.5, 1.0, 1969.55, 2026.0, 9999.9]))
    middle += draw(st.floats(-100.0, 100.0))
    span = max(HOUR * 10.0 ** draw(st.floats(0.0, 14.1)), abs(middle) * 1e-9)
    return middle - span / 2, middle + span / 2


@given(views())
def test_ticks_are_in_order_apart_and_no_more_than_fit(view: tuple[float, float]) -> None:
    ticks = _ticks(*view)
    scale = LENGTH / (view[1] - view[0])
    assert len(ticks) <= LENGTH / LEAST_GAP / 0.7
    assert all(view[0] <= tick.year <= view[1] for tick in ticks)
    assert all(first.year < second.year for first, second in itertools.pairwise(ticks))
    labelled = [tick for tick in ticks if tick.is_labelled]
    # Around the beginning of our era, where there is no year 0, and at the end of a month some stand a little closer.
    assert all((second.year - first.year) * scale >= ROOM * 0.6 for first, second in itertools.pairwise(labelled)), (
        labelled
    )


@given(views())
def test_no_two_labels_are_equal(view: tuple[float, float]) -> None:
    labels = [_label(tick) for tick in _ticks(*view) if tick.is_labelled]
    # Of five digits years before our era forget that there was no year 0, so that one number is there twice.
    assert len(labels) - len(set(labels)) <= ("10,000 BC" in labels)


def _label(tick: Tick) -> str:
    day = f"{WORDS.tick_day(tick.day)} {WORDS.year_number(tick.day.year)}"
    match tick.unit:
        case TickUnit.YEAR:
            return WORDS.tick_year(tick.day.year)
        case TickUnit.MONTH:
            return WORDS.tick_month(tick.day)
        case TickUnit.DAY:
            return day
        case _:
            return f"{day}, {tick.minute}"


@pytest.mark.parametrize(
    ("view", "labels"),
    [
        ((-753.0, 476.0), ["700 BC", "600 BC", "500 BC", "400 BC", "300 BC", "200 BC", "100 BC", "1 AD", "100", "200"]),
        ((-14.0, 16.0), ["15 BC", "10 BC", "5 BC", "1 AD", "5", "10", "15"]),
        ((-3.0, 3.0), ["4 BC", "3 BC", "2 BC", "1 BC", "1 AD", "2", "3"]),
        ((-12_500.0, -7_500.0), ["12,500 BC", "12,000 BC", "11,500 BC", "11,000 BC", "10,500 BC", "10,000 BC", "9500 BC"]),
        ((-13.8e9, 2026.0), ["13 billion years ago", "12 billion years ago", "11 billion years ago"]),
        ((-66.5e6, -65.5e6), ["66.5 million years ago", "66.4 million years ago", "66.3 million years ago"]),
        ((1.0, 1453.0), ["1 AD", "100", "200"]),
        ((1950.0, 2026.0), ["1950", "1955", "1960"]),
    ],
)  # fmt: skip
def test_labels_are_round_as_visitors_count(view: tuple[float, float], labels: list[str]) -> None:
    found = [_label(tick) for tick in _ticks(*view) if tick.is_labelled]
    assert found[: len(labels)] == labels


def test_an_hour_has_minutes_and_midnight_is_a_day() -> None:
    day = 1969 + 200 / 365
    ticks = _ticks(day - HOUR / 2, day + HOUR / 2)
    assert [(tick.minute, tick.unit) for tick in ticks if tick.is_labelled] == [
        *((minute, TickUnit.MINUTE) for minute in range(1415, 1440, 5)),
        (0, TickUnit.DAY),
        *((minute, TickUnit.MINUTE) for minute in range(5, 30, 5)),
    ]
    assert len(ticks) == 59


def test_years_alone_can_be_asked_for() -> None:
    assert {tick.unit for tick in year_ticks(1994.0, 1995.0, LENGTH, ROOM)} == {TickUnit.YEAR}
