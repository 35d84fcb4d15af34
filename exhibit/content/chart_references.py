"""The check inside a chart: series, units and roles that must fit, and figures that must be one a time."""

from collections.abc import Iterator

from exhibit.content.chart import Break, Chart, ChartEvent, Series
from exhibit.content.known import Known
from exhibit.content.problem import Place, Problem, did_you_mean
from exhibit.content.records import Placed


def check_chart(placed: Placed[Chart], known: Known) -> Iterator[Problem]:
    """Yield what is wrong between the parts of a chart."""
    chart = placed.record
    series = {each.id for each in chart.series}
    units = {each.id for each in chart.units}
    if chart.main not in series:
        yield Problem(placed.place("main"), f"unknown series {chart.main!r}", did_you_mean(chart.main, series))
    for index, each in enumerate(chart.series):
        if each.unit not in units:
            place = placed.place("series", index, "unit")
            yield Problem(place, f"unknown unit {each.unit!r}", did_you_mean(each.unit, units))
    yield from _check_roles(placed)
    yield from _check_points(placed, known, series)
    explained: dict[str, tuple[ChartEvent | Break, ...]] = {"events": chart.events, "breaks": chart.breaks}
    for name, entries in explained.items():
        for index, entry in enumerate(entries):
            yield from known.unknown("milestone", entry.milestone, placed.place(name, index, "milestone"))
            yield from known.sources(placed, name, index)


def _check_points(placed: Placed[Chart], known: Known, series: set[str]) -> Iterator[Problem]:
    parts = {each.id for each in placed.record.parts}
    targets = {each.id for each in placed.record.series if each.role == "target"}
    seen: dict[tuple[str, int], Place] = {}
    for index, point in enumerate(placed.record.points):
        place = placed.place("points", index)
        if point.series not in series:
            where = placed.place("points", index, "series")
            yield Problem(where, f"unknown series {point.series!r}", did_you_mean(point.series, series))
        for part in [each for each in point.parts if each not in parts]:
            where = placed.place("points", index, "parts", part)
            yield Problem(where, f"unknown part {part!r}", did_you_mean(part, parts))
        if point.basis == "derived" and not point.derivation:
            yield Problem(place, "a derived value needs its 'derivation'")
        chart = placed.record
        if chart.rhythm.exceeds(point.period):
            yield Problem(place, f"period {point.period.text} is longer than a {chart.step}")
        key = (point.series, chart.slot_of(point))
        if key in seen and point.series not in targets:
            when = point.year if chart.step == "year" else f"the {chart.step} of {point.period.text}"
            yield Problem(place, f"a second {point.series!r} value for {when}", f"first in {seen[key]}")
        seen.setdefault(key, place)
        yield from known.sources(placed, "points", index)


def _check_roles(placed: Placed[Chart]) -> Iterator[Problem]:
    """Find series that could not be drawn, or only on an axis that is not theirs."""
    chart = placed.record
    main = next((each for each in chart.series if each.id == chart.main), None)
    if main is not None and main.role != "reporter":
        yield Problem(placed.place("main"), f"the main series {main.id!r} must have the role 'reporter'")
    for index, series in enumerate(chart.series):
        place = placed.place("series", index)
        if series.id in {each.id for each in chart.series[:index]}:
            yield Problem(placed.place("series", index, "id"), f"id {series.id!r} is used twice")
        yield from _check_values(chart, series, place)
        if main is not None:
            yield from _check_unit(series, main, place)


def _check_values(chart: Chart, series: Series, place: Place) -> Iterator[Problem]:
    values = [point.value for point in chart.points if point.series == series.id]
    if not values:
        yield Problem(place, f"series {series.id!r} has no points")
    elif max(values) <= 0:
        yield Problem(place, f"series {series.id!r} has no value above 0, so there is nothing to draw")
    if any(value < 0 for value in values):
        yield Problem(place, f"series {series.id!r} has a value below 0; the chart starts at 0")


def _check_unit(series: Series, main: Series, place: Place) -> Iterator[Problem]:
    """Find a series on an axis that is not its own."""
    if series.role != "separate" and series.unit != main.unit:
        hint = "give it the role 'separate'"
        yield Problem(place, f"series {series.id!r} has another unit than the main series", hint)
    if series.role == "separate" and series.unit == main.unit:
        yield Problem(place, f"series {series.id!r} is 'separate' but has the unit of the main series")
