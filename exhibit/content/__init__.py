"""From a folder of YAML to one frozen exhibit, or to every problem in it at once."""

from exhibit.content.loader import Loaded, load
from exhibit.content.models import (
    Account,
    Chart,
    ChartEvent,
    Era,
    Exhibit,
    LocalText,
    Milestone,
    Person,
    Picture,
    Point,
    Series,
    Slide,
    Source,
    Theme,
)
from exhibit.content.problem import Place, Problem

__all__ = [
    "Account",
    "Chart",
    "ChartEvent",
    "Era",
    "Exhibit",
    "Loaded",
    "LocalText",
    "Milestone",
    "Person",
    "Picture",
    "Place",
    "Point",
    "Problem",
    "Series",
    "Slide",
    "Source",
    "Theme",
    "load",
]
