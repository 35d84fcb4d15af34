"""An exhibit in one of its languages: what everything that is said of its content is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from exhibit.content import Exhibit
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.locale import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """A language edition of an exhibit.

    Attributes:
        exhibit: What is told of.
        chart_index: The figures of its chart, looked up by time.
        words: Phrases, dates and numbers of the language.
    """

    exhibit: Exhibit
    chart_index: ChartIndex
    words: Words

    def text(self, local: Mapping[str, str] | None) -> str:
        """Return a localised text in the edition's language; nothing for none."""
        return self.words.localised(local)
