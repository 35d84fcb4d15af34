"""The check that figures can be drawn as their series and the axis of their unit would have it."""

from collections.abc import Iterator

from exhibit.content.models.chart import Chart, Point, Series, Unit
from exhibit.content.models.chart_axis import Drawing, stands_on_zero
from exhibit.content.problem import Location, Problem
from exhibit.content.reading.nodes import Path
from exhibit.content.reading.records import Placed

MOST_POINTS = 2000


def check_drawing(placed: Placed[Chart], index: int) -> Iterator[Problem]:
    """Yield what is wrong with how a series would be drawn.

    Args:
        placed: The chart.
        index: Of the series.
    """
    chart = placed.record
    series = chart.series[index]
    place = placed.place("series", index)
    if not any(point.series == series.id for point in chart.points):
        yield Problem(place, f"series {series.id!r} has no points")
    unit = next((each for each in chart.units if each.id == series.unit), None)
    if unit is None or series.drawn is None:
        return
    yield from _check_foot(series, series.drawn, unit, placed.place("series", index, "drawn"))
    lowest = min((point.value for point in chart.points if point.series == series.id), default=0.0)
    if series.drawn == "area" and lowest < 0:
        hint = "draw it as line or bars"
        yield Problem(place, f"series {series.id!r} has a value below 0, and areas are parts of a whole", hint)
    if series.drawn == "range" and not any(point.range for point in chart.points if point.series == series.id):
        hint = "write range: [low, high] beside each value"
        yield Problem(place, f"series {series.id!r} is drawn as a range, but no point of it has one", hint)
    if series.traits.is_goal and series.drawn != "marks":
        yield Problem(place, f"series {series.id!r} is a target, and targets are always marks", "leave out 'drawn'")


def _check_foot(series: Series, drawn: Drawing, unit: Unit, place: Location) -> Iterator[Problem]:
    """Yield bars and areas that could not begin at 0: their height would say nothing."""
    if not stands_on_zero(drawn) or unit.axis.has_zero:
        return
    what = "an area" if drawn == "area" else "bars"
    why = "has no 0 on a logarithmic axis" if unit.axis.is_logarithmic else "must begin at 0, and this axis does not"
    yield Problem(place, f"series {series.id!r} drawn as {what} {why}", "draw it as line or marks")


def check_reach(placed: Placed[Chart]) -> Iterator[tuple[Path, Problem]]:
    """Yield axes that cannot be, and points that are not on theirs, each with the part that is left out."""
    chart = placed.record
    if len(chart.points) > MOST_POINTS:
        hint = "figures of longer steps, or a chart a series"
        yield (), Problem(placed.place("points"), f"{len(chart.points)} points; at most {MOST_POINTS} in a chart", hint)
    units = {each.id: each for each in chart.units}
    for index, unit in enumerate(chart.units):
        yield from (((), problem) for problem in _check_axis(unit, placed.place("units", index, "axis")))
    of = {each.id: units.get(each.unit) for each in chart.series}
    for index, point in enumerate(chart.points):
        place = placed.place("points", index, "range" if point.range is not None else "value")
        if point.range is not None and not min(point.range) <= point.value <= max(point.range):
            yield ("points", index), Problem(place, f"value {point.value:g} is outside of its range")
        known = of.get(point.series)
        if known is not None:
            yield from ((("points", index), problem) for problem in _check_on_axis(point, known, place))


def _check_axis(unit: Unit, place: Location) -> Iterator[Problem]:
    axis = unit.axis
    if axis.start is not None and axis.end is not None and axis.start >= axis.end:
        yield Problem(
            place, f"an axis from {axis.start:g} to {axis.end:g} has no length", "write the lower number first"
        )
    given = [each for each in (axis.start, axis.end) if each is not None]
    if axis.is_logarithmic and any(each <= 0 for each in given):
        yield Problem(place, "a logarithmic axis has no 0 and nothing below it", "write a number above 0")


def _check_on_axis(point: Point, unit: Unit, place: Location) -> Iterator[Problem]:
    low, high = point.reach
    axis = unit.axis
    if axis.is_logarithmic and low <= 0:
        hint = "leave the point out, or use scale: linear"
        yield Problem(place, f"value {low:g} has no place on a logarithmic axis", hint)
    elif axis.start is not None and low < axis.start:
        yield Problem(place, f"value {low:g} is below the axis, which begins at {axis.start:g}", "let it begin lower")
    elif axis.end is not None and high > axis.end:
        yield Problem(place, f"value {high:g} is above the axis, which ends at {axis.end:g}", "let it end higher")
