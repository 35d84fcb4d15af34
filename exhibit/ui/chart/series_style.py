"""With which mark and line pattern series that are no bars are drawn."""

from typing import assert_never

from exhibit.content import Series
from exhibit.ui.chart.marker_style import DASHES, SYMBOLS, MarkerStyle
from exhibit.ui.kit.theme import faded
from exhibit.ui.screen.view import ChartView

TARGET_SIZE = 24.0
_PALE_SIZE = 10.0


def marker_style_of(view: ChartView, series: Series) -> MarkerStyle:
    """Return how a series that is no bars is drawn; its mark and pattern are its own whatever else is shown."""
    colour, ground = view.palette.tint(series.tint), view.palette.ground[1]
    chart = view.chart
    is_bars = chart.drawing_of(chart.main_series) == "bars"
    others = [each for each in chart.series if not each.traits.is_goal and (each.id != chart.main or not is_bars)]
    index = others.index(series) if series in others else 0
    dash = DASHES[index % len(DASHES)]
    is_joined = chart.drawing_of(series) != "marks"
    match series.role:
        case "target":
            return MarkerStyle(colour, ground, 0.0, "diamond", TARGET_SIZE)
        case "background":
            if not is_joined:
                return MarkerStyle(faded(colour, 0.6), ground, 0.0, "circle", _PALE_SIZE)
            return MarkerStyle(faded(colour, 0.6), ground, 3.0, None, 0.0, dash)
        case "reporter" | "separate":
            return MarkerStyle(colour, ground, 4.0 * is_joined, SYMBOLS[index % len(SYMBOLS)], 17.0, dash)
        case _:
            assert_never(series.role)
