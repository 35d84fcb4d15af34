"""One figure of the chart in words: its number and unit, how exact it is, whose it is and for which time."""

from typing import assert_never

from exhibit.content import Point, Series
from exhibit.content.models.chart import Qualifier
from exhibit.layout.chart.comparison import Doubt
from exhibit.layout.chart.value_axis import ValueAxis
from exhibit.locale import Words
from exhibit.narrative.edition import ChartEdition


def qualified(words: Words, text: str, qualifier: Qualifier | Doubt | None) -> str:
    """Return a value with what is known of it; one that is exact, or of which nothing is known, as it is."""
    match qualifier:
        case None | "exact":
            return text
        case "about":
            return words.say("about {value}", value=text)
        case "over":
            return words.say("over {value}", value=text)
        case "nearly":
            return words.say("nearly {value}", value=text)
        case "under":
            return words.say("under {value}", value=text)
        case _:
            assert_never(qualifier)


def value_text(edition: ChartEdition, series: Series, number: float) -> str:
    """Return a number in the unit of a series."""
    unit = edition.chart.unit_of(series.unit)
    return edition.text(unit.format).replace("{value}", edition.words.number(number))


def difference_text(edition: ChartEdition, series: Series, number: float) -> str:
    """Return a difference in the unit of a series, with its sign."""
    unit = edition.chart.unit_of(series.unit)
    sign = "−" if number < 0 else "+" if number > 0 else "±"
    text = edition.text(unit.difference or unit.format)
    return f"{sign}{text.replace('{value}', edition.words.number(abs(number)))}"


def range_text(edition: ChartEdition, series: Series, point: Point) -> str:
    """Return the lowest and the highest of a period; nothing where the source gives none."""
    if point.range is None:
        return ""
    low, high = (value_text(edition, series, each) for each in sorted(point.range))
    return edition.words.say("{low} to {high}", low=low, high=high)


def axis_text(edition: ChartEdition, axis: ValueAxis) -> str:
    """Return what visitors have to know of an axis to read it; nothing where it begins at 0."""
    if axis.factor is not None:
        return edition.words.say("each line is {factor} times the one below", factor=edition.words.number(axis.factor))
    if axis.hidden_start is not None:
        return edition.words.say("axis begins at {value}", value=edition.words.number(axis.hidden_start))
    return ""


def gathered_text(edition: ChartEdition, step: int) -> str:
    """Return for how many years, quarters or months one bar stands; nothing where it is one."""
    if step == 1:
        return ""
    words, per_year = edition.words, edition.chart.periodicity.per_year
    if step % per_year == 0:
        years = step // per_year
        return words.plural("{n} year a bar: mean, lowest, highest", "{n} years a bar: mean, lowest, highest", years)
    if per_year == 4:
        return words.plural(
            "{n} quarter a bar: mean, lowest, highest", "{n} quarters a bar: mean, lowest, highest", step
        )
    return words.plural("{n} month a bar: mean, lowest, highest", "{n} months a bar: mean, lowest, highest", step)


def point_text(edition: ChartEdition, point: Point) -> str:
    """Return a figure with its unit and qualifier."""
    series = edition.chart.series_of(point.series)
    return qualified(edition.words, value_text(edition, series, point.value), point.qualifier)


def point_caption(edition: ChartEdition, point: Point) -> str:
    """Return whose figure it is and for which time; a part of a year, quarter or month is named as such."""
    chart, words = edition.chart, edition.words
    text = series_caption(edition, chart.series_of(point.series), chart.slot_of(point))
    if not chart.is_partial(point):
        return text
    return f"{text} · {words.say('partial year: {period}', period=words.date_inside(point.period))}"


def series_caption(edition: ChartEdition, series: Series, slot: int) -> str:
    """Return the name of a series with that of a year, quarter or month."""
    return edition.words.say("{series}, {year}", series=edition.text(series.label), year=slot_inside(edition, slot))


def slot_inside(edition: ChartEdition, slot: int) -> str:
    """Return a year, quarter or month in full, as it stands inside a sentence of the edition's language."""
    periodicity = edition.chart.periodicity
    return edition.words.slot_inside(periodicity.year_of(slot), periodicity.part_of(slot), periodicity.per_year)


def slot_text(edition: ChartEdition, slot: int) -> str:
    """Return the name of a year, quarter or month in the edition's language."""
    periodicity = edition.chart.periodicity
    return edition.words.slot(periodicity.year_of(slot), periodicity.part_of(slot), periodicity.per_year)
