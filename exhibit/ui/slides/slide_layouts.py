"""The layout of each kind of slide; one that is declared and not drawn is an error of types."""

from typing import assert_never

from exhibit.content import (
    CompareSlide,
    FigureSlide,
    NumeralSlide,
    PairMapSlide,
    PictureSlide,
    QuoteSlide,
    Slide,
    TextSlide,
    TimelineStripSlide,
)
from exhibit.ui.slides.layouts.compare import CompareLayout
from exhibit.ui.slides.layouts.figure import FigureLayout
from exhibit.ui.slides.layouts.numeral import NumeralLayout
from exhibit.ui.slides.layouts.pair_map import PairMapLayout
from exhibit.ui.slides.layouts.picture import PictureLayout
from exhibit.ui.slides.layouts.quote import QuoteLayout
from exhibit.ui.slides.layouts.text import TextLayout
from exhibit.ui.slides.layouts.timeline_strip import TimelineStripLayout
from exhibit.ui.slides.slide_layout import SlideLayout


def layout_of(slide: Slide) -> SlideLayout:  # noqa: C901 - one line a layout
    """Return a slide in its layout."""
    match slide:
        case NumeralSlide():
            return NumeralLayout(slide)
        case TextSlide():
            return TextLayout(slide)
        case QuoteSlide():
            return QuoteLayout(slide)
        case PictureSlide():
            return PictureLayout(slide)
        case PairMapSlide():
            return PairMapLayout(slide)
        case FigureSlide():
            return FigureLayout(slide)
        case CompareSlide():
            return CompareLayout(slide)
        case TimelineStripSlide():
            return TimelineStripLayout(slide)
        case _:
            assert_never(slide)
