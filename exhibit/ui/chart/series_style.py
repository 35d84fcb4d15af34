"""Which series are bars, and with which mark and line pattern the others are drawn."""

from typing import assert_never

from exhibit.content import Chart, Series
from exhibit.layout.chart.columns import SeriesColumns
from exhibit.layout.chart.panels import Panel
from exhibit.ui.chart.marker_style import DASHES, SYMBOLS, MarkerStyle
from exhibit.ui.kit.theme import faded
from exhibit.ui.screen.view import View

TARGET_SIZE = 24.0


def bar_series_of(chart: Chart, unit: str) -> str | None:
    """Return the id of the series drawn as bars: the main one in its panel, the first of any other unit."""
    main = chart.main_series
    if unit == main.unit:
        return main.id
    return next((each.id for each in chart.series if each.unit == unit and not each.traits.is_goal), None)


def bars_of(chart: Chart, panel: Panel) -> SeriesColumns | None:
    """Return the row of a panel that is drawn as bars; None where it is hidden."""
    wanted = bar_series_of(chart, panel.unit)
    return next((row for row in panel.rows if row.series.id == wanted), None)


def marker_style_of(view: View, series: Series) -> MarkerStyle:
    """Return how a series that is no bars is drawn; its mark and pattern are its own whatever else is shown."""
    colour, ground = view.palette.tint(series.tint), view.palette.ground[1]
    chart = view.exhibit.chart
    others = [each for each in chart.series if not each.traits.is_goal and each.id != chart.main]
    index = others.index(series) if series in others else 0
    dash = DASHES[index % len(DASHES)]
    match series.role:
        case "target":
            return MarkerStyle(colour, ground, 0.0, "diamond", TARGET_SIZE)
        case "background":
            return MarkerStyle(faded(colour, 0.6), ground, 3.0, None, 0.0, dash)
        case "reporter" | "separate":
            return MarkerStyle(colour, ground, 4.0, SYMBOLS[index % len(SYMBOLS)], 17.0, dash)
        case _:
            assert_never(series.role)
