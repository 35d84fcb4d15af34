"""A stop at figures, with or without the timeline: what they say is the same."""

from typing_extensions import override

from exhibit.content import ChartTime
from exhibit.narrative.chart_narrative import ChartNarrative
from exhibit.ui.kit.theme import DATE, FIGURE, SMALL, TextStyle
from exhibit.ui.screen.view import View
from exhibit.ui.tours.stop_presenter import StopPresenter
from exhibit.ui.tours.stop_words import StopWords

_FIGURES = tuple(TextStyle(FIGURE.face, size, 1.25, 0.2) for size in (96, 84, 72, 60, 50))


class FiguresStopPresenter(StopPresenter):
    """Says the figures of a time; where reporters differ, what each of them says.

    Args:
        view: The visitor's view, in the language of the words.
        time: Where the tour is.

    Attributes:
        figures: The view of the chart.
        slot: The year, quarter or month, counted.
    """

    def __init__(self, view: View, time: ChartTime) -> None:
        super().__init__(view)
        self._date = time.period
        self.figures = view.of_chart(time.chart)
        self.slot = self.figures.slots.periodicity.slot_of(time.period)

    @property
    @override
    def name(self) -> str:
        return f"{self.view.text(self.figures.chart.title)}: {self.view.words.dotted_date(self._date)}"

    @property
    @override
    def sources(self) -> tuple[str, ...]:
        return ChartNarrative(self.figures.chart_edition, self.slot).sources()

    @override
    def set_words(self, words: StopWords) -> None:
        view, narrative = self.view, ChartNarrative(self.figures.chart_edition, self.slot, is_brief=True)
        words.add(view.type.set(narrative.when, DATE, words.width), view.palette.gold, 0)
        is_small = words.is_low or view.preferences.beside is not None
        styles = _FIGURES[min(words.smaller + (2 if is_small else 0), len(_FIGURES) - 1) :]
        words.add(view.type.fit(narrative.headline, styles, words.width, 1), view.palette.shell, 0)
        words.add(view.type.set(narrative.caption, SMALL, words.width), view.palette.mute, 2)
        for line in narrative.figures():
            colour = view.palette.letters(line.series.tint) if line.series is not None else view.palette.shell
            words.add(view.type.set(line.text, SMALL, words.width), colour, 2)
        words.add_gap(14)

    @override
    def set_words_below(self, words: StopWords) -> None:
        """Set nothing: all has been said."""
