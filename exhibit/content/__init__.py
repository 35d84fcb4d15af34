"""From a folder of YAML to one frozen exhibit, or to every problem in it at once."""

from exhibit.content.chart import Break, Chart, ChartEvent, Part, Point, Series, Unit
from exhibit.content.fields import LocalText, Tint
from exhibit.content.loader import Loaded, load
from exhibit.content.models import (
    Era,
    Exhibit,
    Milestone,
    Person,
    Picture,
    Source,
    Theme,
)
from exhibit.content.picture_check import look, picture_fault
from exhibit.content.problem import Place, Problem
from exhibit.content.slides import Account, Deck, Figure, Pair, Side, Slide
from exhibit.content.texts import word_count
from exhibit.content.tours import Stop, Tour

__all__ = [
    "Account",
    "Break",
    "Chart",
    "ChartEvent",
    "Deck",
    "Era",
    "Exhibit",
    "Figure",
    "Loaded",
    "LocalText",
    "Milestone",
    "Pair",
    "Part",
    "Person",
    "Picture",
    "Place",
    "Point",
    "Problem",
    "Series",
    "Side",
    "Slide",
    "Source",
    "Stop",
    "Theme",
    "Tint",
    "Tour",
    "Unit",
    "load",
    "look",
    "picture_fault",
    "word_count",
]
