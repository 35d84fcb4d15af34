"""Series can be told apart by those who see colours otherwise, and by those who see none."""

import itertools

import pytest
from PySide6.QtGui import QColor

from exhibit.bench.long_chart import with_long_chart
from exhibit.content import Series
from exhibit.ui.chart.legend_entry import QualifierKey
from exhibit.ui.chart.marker_style import DASHES, SYMBOLS
from exhibit.ui.chart.series_style import marker_style_of
from qt_stage import Visitor

# Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
# severity 1.0, for linear RGB.
SIMULATIONS = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _lab(colour: QColor, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* (D65) of a colour as it is seen."""
    linear = [_linear(each) for each in (colour.redF(), colour.greenF(), colour.blueF())]
    red, green, blue = (min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0.0), 1.0) for row in matrix)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _apart(first: QColor, second: QColor, seen: str) -> float:
    """The distance of two colours as they are seen (ΔE*ab)."""
    pairs = zip(_lab(first, SIMULATIONS[seen]), _lab(second, SIMULATIONS[seen]), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def _is_bars(visitor: Visitor, series: Series) -> bool:
    chart = visitor.director.exhibit.chart()
    return chart.drawing_of(series) == "bars"


def _mark(visitor: Visitor, series: Series) -> object:
    """What a series is drawn with, its colour left out."""
    hand = marker_style_of(visitor.director.view().of_chart(None), series)
    return f"bars of {series.unit}" if _is_bars(visitor, series) else (hand.symbol, hand.dash, hand.width > 0)


@pytest.mark.parametrize("seen", SIMULATIONS)
def test_reporters_of_one_panel_are_apart_in_colour_however_it_is_seen(visitor: Visitor, seen: str) -> None:
    view = visitor.director.view()
    series = [
        each for each in visitor.director.exhibit.chart().series if each.unit == "thousand" and each.role != "target"
    ]
    for first, second in itertools.combinations(series, 2):
        distance = _apart(view.palette.tint(first.tint), view.palette.tint(second.tint), seen)
        assert distance >= 11, f"{first.id} and {second.id} are {distance:.0f} apart in {seen}"


def test_series_are_apart_by_mark_and_pattern_alone(visitor: Visitor) -> None:
    for exhibit in (visitor.director.exhibit, with_long_chart(visitor.director.exhibit)):
        other = Visitor(exhibit)
        looks = [_mark(other, series) for series in exhibit.chart().series]
        assert len(set(looks)) == len(looks), looks
        other.close()
    assert len(SYMBOLS) >= 5
    assert len(set(DASHES)) == len(DASHES) >= 5


def test_each_doubt_is_in_the_legend_in_words(visitor: Visitor) -> None:
    visitor.open("chart", "en")
    key = next(each for each in visitor.items() if isinstance(each, QualifierKey))
    words = {item.block.text for item in visitor.texts() if item.parentItem() is key}
    assert words == {"about", "over", "nearly", "derived", "partial year", "reporters disagree"}


@pytest.mark.slow
def test_playing_again_and_again_leaves_nothing_behind(visitor: Visitor) -> None:
    for address in ("chart", "linked"):
        visitor.open(address, "en")
        counts = []
        for _ in range(4):
            visitor.tap(visitor.control("Play"))
            visitor.wait(45.0, 1.0)
            visitor.finish_animations()
            counts.append(len(visitor.stage.scene().items()))
        assert counts[-1] <= counts[1], counts
