"""The check inside a chart: series, units and roles that fit, figures one a time; what does not is taken out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from exhibit.content.checks.chart_drawing import check_drawing, check_reach
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.models.chart import Break, Chart, ChartEvent, Series
from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.nodes import Path
from exhibit.content.reading.records import Placed

T = TypeVar("T")

Found = tuple[Path, Problem]
"""A problem and the part of the chart that is left out with it: ``("points", 3)``; nothing where the chart is, and a
single word where only a reference is."""

_REFERENCE: Path = ("reference",)


def check_chart(placed: Placed[Chart], known: KnownIds) -> Iterator[Found]:
    """Yield what is wrong between the parts of a chart."""
    chart = placed.record
    series = {each.id for each in chart.series}
    units = {each.id for each in chart.units}
    if chart.main not in series:
        yield (), Problem(placed.place("main"), f"unknown series {chart.main!r}", did_you_mean(chart.main, series))
    for index, each in enumerate(chart.series):
        if each.unit not in units:
            place = placed.place("series", index, "unit")
            yield ("series", index), Problem(place, f"unknown unit {each.unit!r}", did_you_mean(each.unit, units))
    yield from check_reach(placed)
    yield from _check_roles(placed)
    yield from _check_points(placed, known, series)
    explained: dict[str, tuple[ChartEvent | Break, ...]] = {"events": chart.events, "breaks": chart.breaks}
    for name, entries in explained.items():
        for index, entry in enumerate(entries):
            lost = known.unknown("milestone", entry.milestone, placed.place(name, index, "milestone"))
            yield from ((_REFERENCE, problem) for problem in lost)
            yield from ((_REFERENCE, problem) for problem in known.sources(placed, name, index))


def _check_points(placed: Placed[Chart], known: KnownIds, series: set[str]) -> Iterator[Found]:
    targets = {each.id for each in placed.record.series if each.traits.is_goal}
    seen: dict[tuple[str, int], Location] = {}
    for index, point in enumerate(placed.record.points):
        place = placed.place("points", index)
        part: Path = ("points", index)
        if point.series not in series and not known.is_broken(point.series):
            where = placed.place("points", index, "series")
            yield part, Problem(where, f"unknown series {point.series!r}", did_you_mean(point.series, series))
        yield from ((part, problem) for problem in _check_point(placed, index, place))
        chart = placed.record
        key = (point.series, chart.slot_of(point))
        if key in seen and point.series not in targets:
            when = point.year if chart.step == "year" else f"the {chart.step} of {point.period.text}"
            yield part, Problem(place, f"a second {point.series!r} value for {when}", f"first in {seen[key]}")
        seen.setdefault(key, place)
        yield from ((_REFERENCE, problem) for problem in known.sources(placed, "points", index))


def _check_point(placed: Placed[Chart], index: int, place: Location) -> Iterator[Problem]:
    chart = placed.record
    point, parts = chart.points[index], {each.id for each in chart.parts}
    for part in [each for each in point.parts if each not in parts]:
        where = placed.place("points", index, "parts", part)
        yield Problem(where, f"unknown part {part!r}", did_you_mean(part, parts))
    if point.is_derived and not point.derivation:
        yield Problem(place, "a derived value needs its 'derivation'")
    if chart.periodicity.exceeds(point.period):
        yield Problem(place, f"period {point.period.text} is longer than a {chart.step}")


def _check_roles(placed: Placed[Chart]) -> Iterator[Found]:
    """Find series that could not be drawn, or only on an axis that is not theirs."""
    chart = placed.record
    main = next((each for each in chart.series if each.id == chart.main), None)
    if main is not None and not main.traits.is_compared:
        yield (), Problem(placed.place("main"), f"the main series {main.id!r} must have the role 'reporter'")
    for index, series in enumerate(chart.series):
        place = placed.place("series", index)
        part: Path = ("series", index)
        if series.id in {each.id for each in chart.series[:index]}:
            yield part, Problem(placed.place("series", index, "id"), f"id {series.id!r} is used twice")
        yield from ((part, problem) for problem in check_drawing(placed, index))
        if main is not None and series.unit in {each.id for each in chart.units}:
            yield from ((part, problem) for problem in _check_unit(series, main, place))


def _check_unit(series: Series, main: Series, place: Location) -> Iterator[Problem]:
    """Find a series on an axis that is not its own."""
    if not series.traits.has_own_unit and series.unit != main.unit:
        hint = "give it the role 'separate'"
        yield Problem(place, f"series {series.id!r} has another unit than the main series", hint)
    if series.traits.has_own_unit and series.unit == main.unit:
        yield Problem(place, f"series {series.id!r} is 'separate' but has the unit of the main series")


def sift_chart(placed: Placed[Chart], known: KnownIds) -> tuple[Placed[Chart] | None, list[Problem]]:
    """Return a chart without the parts that are wrong, or None where nothing is left of it, and what was found."""
    found = [*check_chart(placed, known)]
    lost: set[Path] = {part for part, problem in found if not problem.is_warning and len(part) == 2}
    chart = placed.record
    kept = {name: _kept(getattr(chart, name), name, lost) for name in ("points", "series")}
    settled = settled_chart(chart.model_copy(update=kept)) if lost else chart
    problems = [problem for _, problem in found]
    if settled is None:
        problems.append(Problem(placed.place(), f"chart {chart.id!r} has no figure left that can be shown"))
    if settled is None or () in {part for part, _ in found}:
        return None, problems
    return replace(placed, record=settled), problems


def _kept(entries: tuple[T, ...], name: str, lost: set[Path]) -> tuple[T, ...]:
    return tuple(each for index, each in enumerate(entries) if (name, index) not in lost)


def settled_chart(chart: Chart) -> Chart | None:
    """Return a chart without points of no series and series of no points; None where its main series has gone."""
    series = {each.id for each in chart.series}
    points = tuple(each for each in chart.points if each.series in series)
    told = {each.series for each in points}
    if chart.main not in told:
        return None
    if len(points) == len(chart.points) and told == series:
        return chart
    shown = tuple(each for each in chart.series if each.id in told)
    return chart.model_copy(update={"points": points, "series": shown})
