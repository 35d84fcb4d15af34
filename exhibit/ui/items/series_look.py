"""Which series are bars, and with which mark and line pattern the others are drawn."""

from exhibit.content import Chart, Series
from exhibit.figures.columns import Row
from exhibit.figures.panels import Panel
from exhibit.ui.context import Context
from exhibit.ui.items.mark_ink import DASHES, SYMBOLS, Hand
from exhibit.ui.theme import faded

TARGET_SIZE = 24.0


def bar_series_of(chart: Chart, unit: str) -> str | None:
    """Return the id of the series drawn as bars: the main one in its panel, the first of any other unit."""
    main = chart.main_series
    if unit == main.unit:
        return main.id
    return next((each.id for each in chart.series if each.unit == unit and each.role != "target"), None)


def bars_of(chart: Chart, panel: Panel) -> Row | None:
    """Return the row of a panel that is drawn as bars; None where it is hidden."""
    wanted = bar_series_of(chart, panel.unit)
    return next((row for row in panel.rows if row.series.id == wanted), None)


def hand_of(context: Context, series: Series) -> Hand:
    """Return how a series that is no bars is drawn; its mark and pattern are its own whatever else is shown."""
    colour, ground = context.palette.tint(series.tint), context.palette.ground[1]
    if series.role == "target":
        return Hand(colour, ground, 0.0, "diamond", TARGET_SIZE)
    chart = context.exhibit.chart
    others = [each for each in chart.series if each.role != "target" and each.id != chart.main]
    index = others.index(series) if series in others else 0
    dash = DASHES[index % len(DASHES)]
    if series.role == "background":
        return Hand(faded(colour, 0.6), ground, 3.0, None, 0.0, dash)
    return Hand(colour, ground, 4.0, SYMBOLS[index % len(SYMBOLS)], 17.0, dash)
