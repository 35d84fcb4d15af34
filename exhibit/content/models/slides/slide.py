"""Every slide there can be: its ``layout`` says which fields it has."""

from typing import Annotated

from pydantic import Field

from exhibit.content.models.slides.compare import CompareSlide
from exhibit.content.models.slides.figure import FigureSlide
from exhibit.content.models.slides.numeral import NumeralSlide
from exhibit.content.models.slides.pair_map import PairMapSlide
from exhibit.content.models.slides.picture import PictureSlide
from exhibit.content.models.slides.quote import QuoteSlide
from exhibit.content.models.slides.text import TextSlide
from exhibit.content.models.slides.timeline_strip import TimelineStripSlide

Slide = Annotated[
    NumeralSlide
    | TextSlide
    | QuoteSlide
    | PictureSlide
    | PairMapSlide
    | FigureSlide
    | CompareSlide
    | TimelineStripSlide,
    Field(discriminator="layout"),
]
