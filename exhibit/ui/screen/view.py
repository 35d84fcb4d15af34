"""What every screen of an exhibit and its items are given: the exhibit, and how it looks to one visitor."""

import datetime as dt
from dataclasses import dataclass, fields, replace

from exhibit.content import Chart, Exhibit
from exhibit.dates import Almanac, Occasion
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.chart.chart_indexes import ChartIndexes
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.narrative.edition import ChartEdition, Edition
from exhibit.navigation import ChartSlots, NavigationIndex
from exhibit.ui.kit.pictures import Pictures
from exhibit.ui.kit.style import Style
from exhibit.ui.system.narrator import Narrator


@dataclass(frozen=True, slots=True)
class View(Style):
    """One visitor's view of one exhibit on one screen; a style too, so that controls take it as it is.

    Attributes:
        chart_indexes: The figures of its charts.
        today: The day it is, or None where the clock cannot be trusted.
        almanac: The anniversaries of the exhibit.
        jubilee: The anniversary that leads today, or None where there is none, or nobody knows the day.
        narrator: Tells tours.
    """

    exhibit: Exhibit
    navigation_index: NavigationIndex
    milestone_index: MilestoneIndex
    chart_indexes: ChartIndexes
    pictures: Pictures
    today: dt.date | None
    almanac: Almanac
    jubilee: Occasion | None
    narrator: Narrator

    @property
    def is_time_turned(self) -> bool:
        """Whether time runs against the line that is read, on axes and charts where it does not run downwards."""
        return (self.exhibit.time_direction == "rtl") != self.is_mirrored

    @property
    def edition(self) -> Edition:
        """The exhibit in the visitor's language, for what is said of its content."""
        return Edition(self.exhibit, self.words)

    @property
    def in_each_language(self) -> tuple["View", ...]:
        """The view in each language that is shown: one, or two side by side."""
        beside = self.preferences.beside
        return (
            (self,)
            if beside is None
            else (self, replace(self, words=self.exhibit.words.of(beside), type=self.type.in_language(beside)))
        )

    def of_chart(self, key: str | None) -> "ChartView":
        """Return the view of one of the exhibit's charts; of the first for None.

        Raises:
            KeyError: There is no such chart.
        """
        index = self.chart_indexes.of(key)
        common = {each.name: getattr(self, each.name) for each in fields(View)}
        return ChartView(**common, chart_index=index, slots=self.navigation_index.charts[index.chart.id])


@dataclass(frozen=True, slots=True)
class ChartView(View):
    """One visitor's view of one chart of the exhibit.

    Attributes:
        chart_index: Its figures.
        slots: What can be looked at on it.
    """

    chart_index: ChartIndex
    slots: ChartSlots

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self.chart_index.chart

    @property
    def chart_edition(self) -> ChartEdition:
        """The chart in the visitor's language."""
        return ChartEdition(self.exhibit, self.words, self.chart_index)
