"""From a folder of YAML to one frozen exhibit, or to every problem in it at once."""

from exhibit.content.loader import Loaded, load
from exhibit.content.media.picture_check import look, picture_fault
from exhibit.content.models.chart import Break, Chart, ChartEvent, Part, Point, Series, Unit
from exhibit.content.models.exhibit import Era, Exhibit, Milestone, Person, Picture, Source, Theme
from exhibit.content.models.fields import LocalText, Tint
from exhibit.content.models.slides import Account, Deck, Figure, Pair, Side, Slide
from exhibit.content.models.tours import Stop, Tour
from exhibit.content.problem import Location, Problem
from exhibit.content.reading.texts import word_count

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
    "Location",
    "Milestone",
    "Pair",
    "Part",
    "Person",
    "Picture",
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
