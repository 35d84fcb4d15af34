"""From a folder of YAML to one frozen exhibit, or to every problem in it at once."""

from exhibit.content.loader import Loaded, load
from exhibit.content.media.contrast import channels, contrast
from exhibit.content.media.picture_check import look
from exhibit.content.models.account import Account
from exhibit.content.models.chart import Break, Chart, ChartEvent, ChartTime, Part, Point, Series, Unit
from exhibit.content.models.era import Era
from exhibit.content.models.exhibit import Exhibit
from exhibit.content.models.fields import LocalText, Tint
from exhibit.content.models.font_families import NO_FAMILIES, ROLES, FontFamilies
from exhibit.content.models.milestone import Milestone
from exhibit.content.models.person import Person
from exhibit.content.models.picture import Picture
from exhibit.content.models.slides.base import SlideRecord
from exhibit.content.models.slides.compare import CompareSlide, Side
from exhibit.content.models.slides.deck import Deck
from exhibit.content.models.slides.figure import FigureSlide
from exhibit.content.models.slides.numeral import NumeralSlide
from exhibit.content.models.slides.pair_map import Pair, PairMapSlide
from exhibit.content.models.slides.parts import Figure
from exhibit.content.models.slides.picture import PictureSlide
from exhibit.content.models.slides.quote import QuoteSlide
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.slides.text import TextSlide
from exhibit.content.models.slides.timeline_strip import TimelineStripSlide
from exhibit.content.models.source import Source
from exhibit.content.models.theme import NEUTRAL_EMBLEM, EmblemSpec, Ring, Theme
from exhibit.content.models.tours import ChartStop, LinkedStop, MilestoneStop, SlideStop, Stop, Tour
from exhibit.content.problem import Location, Problem, counted, did_you_mean
from exhibit.content.reading.folder import entries
from exhibit.content.reading.written_texts import WrittenText, written_texts

__all__ = [
    "NEUTRAL_EMBLEM",
    "NO_FAMILIES",
    "ROLES",
    "Account",
    "Break",
    "Chart",
    "ChartEvent",
    "ChartStop",
    "ChartTime",
    "CompareSlide",
    "Deck",
    "EmblemSpec",
    "Era",
    "Exhibit",
    "Figure",
    "FigureSlide",
    "FontFamilies",
    "LinkedStop",
    "Loaded",
    "LocalText",
    "Location",
    "Milestone",
    "MilestoneStop",
    "NumeralSlide",
    "Pair",
    "PairMapSlide",
    "Part",
    "Person",
    "Picture",
    "PictureSlide",
    "Point",
    "Problem",
    "QuoteSlide",
    "Ring",
    "Series",
    "Side",
    "Slide",
    "SlideRecord",
    "SlideStop",
    "Source",
    "Stop",
    "TextSlide",
    "Theme",
    "TimelineStripSlide",
    "Tint",
    "Tour",
    "Unit",
    "WrittenText",
    "channels",
    "contrast",
    "counted",
    "did_you_mean",
    "entries",
    "load",
    "look",
    "written_texts",
]
