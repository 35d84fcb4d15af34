"""A stop at figures, with or without the timeline: what they say is the same."""

from typing_extensions import override

from exhibit.dates import HistoricDate
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
        date: Where the tour is.
    """

    def __init__(self, view: View, date: HistoricDate) -> None:
        super().__init__(view)
        self._date = date
        self.slot = view.exhibit.chart.periodicity.slot_of(date)

    @property
    @override
    def name(self) -> str:
        return f"{self.view.text(self.view.exhibit.chart.title)}: {self.view.words.dotted_date(self._date)}"

    @property
    @override
    def sources(self) -> tuple[str, ...]:
        return ChartNarrative(self.view.edition, self.slot).sources()

    @override
    def set_words(self, words: StopWords) -> None:
        view, narrative = self.view, ChartNarrative(self.view.edition, self.slot, is_brief=True)
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
