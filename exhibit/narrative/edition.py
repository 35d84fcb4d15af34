"""An exhibit in one of its languages: what everything that is said of its content is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from exhibit.content import Chart, Exhibit
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.locale import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """A language edition of an exhibit.

    Attributes:
        exhibit: What is told of.
        words: Phrases, dates and numbers of the language.
    """

    exhibit: Exhibit
    words: Words

    def text(self, local: Mapping[str, str] | None) -> str:
        """Return a localised text in the edition's language; nothing for none."""
        return self.words.localised(local)


@dataclass(frozen=True, slots=True)
class ChartEdition(Edition):
    """A language edition of one of an exhibit's charts.

    Attributes:
        chart_index: Its figures, looked up by time.
    """

    chart_index: ChartIndex

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self.chart_index.chart
