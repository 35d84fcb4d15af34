"""Three milestones, three slides in two decks, two tours and a few figures, as the state machine knows them."""

import datetime as dt

from exhibit.dates import Periodicity
from exhibit.navigation import (
    ChartPlace,
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
        "walk": (MilestonePlace("b"), ChartPlace(2002), SlidePlace("two")),
        "short": (LinkedPlace(1994, selected="b"),),
    },
    periodicity=Periodicity(1),
    chart_slots=(1981, 2001, 2002, 2003, 2004, 2005),
    axis=(2001, 2005),
    all_slots=range(1950, 2026),
    latest=2004,
    chart="turnover",
)
AXIS = TimelinePlace(1994.5, selected="b")
