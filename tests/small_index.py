"""Three milestones, three slides in two decks, two tours and a few figures, as the state machine knows them."""

import datetime as dt

from exhibit.dates import Periodicity
from exhibit.navigation import (
    ChartPlace,
    ChartSlots,
    Finder,
    LinkedPlace,
    MilestoneOrder,
    MilestonePlace,
    NavigationIndex,
    SlidePlace,
    TimelinePlace,
)

YEARS = {"a": 1950.1, "b": 1994.5, "c": 2012.6}
ALL = MilestoneOrder(tuple(YEARS), tuple(YEARS.values()), (1, 2, 1))


class OnlyTheThread(Finder):
    """Finds ``b`` and ``c`` for any words or threads; ``nobody`` finds nothing."""

    def __init__(self) -> None:
        """Know no exhibit."""

    def find(self, _language: str, query: str, threads: frozenset[str]) -> MilestoneOrder:
        if query == "nobody":
            return MilestoneOrder((), (), ())
        return MilestoneOrder(("b", "c"), (1994.5, 2012.6), (2, 1)) if query or threads else ALL

    def nearest_day(self, _today: dt.date) -> str | None:
        return "b"


TURNOVER = ChartSlots(
    periodicity=Periodicity(1),
    on_chart=(1981, 2001, 2002, 2003, 2004, 2005),
    axis=(2001, 2005),
    on_both=range(1950, 2026),
    latest=2004,
)
RAIN = ChartSlots(
    periodicity=Periodicity(12),
    on_chart=tuple(range(24024, 24048)),
    axis=(24024, 24047),
    on_both=range(23400, 24312),
    latest=24047,
)
INDEX = NavigationIndex(
    languages=("vi", "ru", "en"),
    first_language="vi",
    milestones=YEARS,
    milestone_order=ALL,
    finder=OnlyTheThread(),
    slides=("one", "two", "three"),
    decks={"first": ("one", "two"), "round": ("three",)},
    loops=frozenset({"round"}),
    tours={
        "walk": (MilestonePlace("b"), ChartPlace("turnover", 2002), SlidePlace("two")),
        "short": (LinkedPlace("turnover", 1994, selected="b"),),
    },
    charts={"turnover": TURNOVER, "rain": RAIN},
    linked=("turnover",),
)
AXIS = TimelinePlace(1994.5, selected="b")
