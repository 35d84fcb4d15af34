"""From a folder of YAML to one frozen exhibit, or to every problem in it at once."""

from exhibit.content.chart import Break, Chart, ChartEvent, Part, Point, Series, Unit
from exhibit.content.fields import LocalText, Tint
from exhibit.content.loader import Loaded, load
from exhibit.content.models import (
    Account,
    Era,
    Exhibit,
    Milestone,
    Person,
    Picture,
    Slide,
    Source,
    Theme,
)
from exhibit.content.problem import Place, Problem

__all__ = [
    "Account",
    "Break",
    "Chart",
    "ChartEvent",
    "Era",
    "Exhibit",
    "Loaded",
    "LocalText",
    "Milestone",
    "Part",
    "Person",
    "Picture",
    "Place",
    "Point",
    "Problem",
    "Series",
    "Slide",
    "Source",
    "Theme",
    "Tint",
    "Unit",
    "load",
]
