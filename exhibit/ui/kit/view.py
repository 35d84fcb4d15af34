"""What every screen and item is given: the exhibit, its colours, the visitor's language, size and screen."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from exhibit.content import Exhibit
from exhibit.dates import Occasion
from exhibit.layout.canvas import Canvas
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.layout.timeline.milestone_index import MilestoneIndex
from exhibit.locale import Words
from exhibit.narrative.edition import Edition
from exhibit.navigation import NavigationIndex, Preferences
from exhibit.ui.kit.background import Background
from exhibit.ui.kit.pictures import Pictures
from exhibit.ui.kit.theme import Palette
from exhibit.ui.kit.typesetter import Typesetter
from exhibit.ui.system.narrator import Narrator


@dataclass(frozen=True, slots=True)
class View:
    """One visitor's view of one exhibit on one screen.

    Attributes:
        today: The day it is, or None where the clock cannot be trusted.
        jubilee: The anniversary that leads today, or None where there is none, or nobody knows the day.
        is_still: Show states without travel.
        preferences: The visitor's, of which words, letters and colours are made.
        narrator: Tells tours.
    """

    exhibit: Exhibit
    navigation_index: NavigationIndex
    line: MilestoneIndex
    chart_index: ChartIndex
    palette: Palette
    pictures: Pictures
    background: Background
    canvas: Canvas
    words: Words
    type: Typesetter
    today: dt.date | None
    jubilee: Occasion | None
    is_still: bool
    preferences: Preferences
    narrator: Narrator

    @property
    def edition(self) -> Edition:
        """The exhibit in the visitor's language, for what is said of its content."""
        return Edition(self.exhibit, self.chart_index, self.words)

    @property
    def voices(self) -> tuple["View", ...]:
        """The view in each language that is shown: one, or two side by side."""
        beside = self.preferences.beside
        return (self,) if beside is None else (self, self.speaking(beside))

    def speaking(self, language: str) -> "View":
        """Return the same view in another language."""
        return self if language == self.words.language else replace(self, words=Words(language))

    def text(self, local: Mapping[str, str] | None) -> str:
        """Return a localised text in the visitor's language; nothing for none."""
        return self.edition.text(local)
