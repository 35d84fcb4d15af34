"""What the figures of a year, quarter or month say, in words, and what may be said of them together."""

from dataclasses import dataclass

from exhibit.content import Chart, Point, Series
from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.layout.chart.comparison import Growth, growth_of
from exhibit.locale import Phrase
from exhibit.narrative.edition import ChartEdition
from exhibit.narrative.figure_text import (
    difference_text,
    point_text,
    qualified,
    range_text,
    series_caption,
    slot_inside,
    slot_text,
    value_text,
)

_REASONS = {
    "gap": Phrase("No comparison with {before}: there is no figure"),
    "zero": Phrase("No comparison with {before}: that figure is 0"),
    "partial": Phrase("No comparison with {before}: one of the two is not a whole period"),
    "break": Phrase("No comparison with {before}: the figures break off in between"),
}
_NOT_FROM_HERE = Phrase("No comparison with {before}: no figure from this reporter")


@dataclass(frozen=True, slots=True)
class NarrativeLine:
    """A line of a narrative.

    Attributes:
        text: What it says.
        series: Whose figure it is about; None for what is about all.
    """

    text: str
    series: Series | None = None


class ChartNarrative:
    """One slot of a chart in one language.

    Args:
        edition: The exhibit in the language.
        slot: The year, quarter or month, counted.
        is_brief: Whether sums are left to where there is more room for them.
    """

    def __init__(self, edition: ChartEdition, slot: int, *, is_brief: bool = False) -> None:
        self._edition, self.slot, self._is_brief = edition, slot, is_brief
        self._chart: Chart = edition.chart
        self._chart_index = edition.chart_index
        self._found: list[tuple[SeriesColumns, Column]] = self._chart_index.at(slot)

    @property
    def when(self) -> str:
        """The name of the slot."""
        return slot_text(self._edition, self.slot)

    def value(self, series: Series, number: float) -> str:
        """Return a number in the unit of a series."""
        return value_text(self._edition, series, number)

    def figure(self, column: Column) -> str:
        """Return a figure with its unit and qualifier."""
        return point_text(self._edition, column.point)

    @property
    def main(self) -> Column | None:
        """The figure to show large: the main series', or that of a panel where only it speaks of the slot."""
        wanted = self._main_series().id
        return next((column for row, column in self._found if row.series.id == wanted), None)

    @property
    def headline(self) -> str:
        """The large figure, or that there is none."""
        if self.main is None:
            return self._edition.words.say("No figure found for {year}", year=slot_inside(self._edition, self.slot))
        return self._edition.words.beginning(self.figure(self.main))

    @property
    def summary(self) -> str:
        """The slot and its large figure, for those who hear it."""
        return f"{self.when}: {self.headline}"

    @property
    def caption(self) -> str:
        """Whose figure it is, for which time, and how it came about."""
        parts = [series_caption(self._edition, self._main_series(), self.slot)]
        return " · ".join(parts + (self._doubts(self.main) if self.main else []))

    def lines(self) -> list[NarrativeLine]:
        """Return what explains the figures, growth, the other reporters, disagreement, parts and targets."""
        lines = [NarrativeLine(text) for text in self._events()]
        lines += [NarrativeLine(text, self._main_series()) for text in self._growths()]
        lines += self.figures()
        lines += [NarrativeLine(text, series) for text, series in self._gaps()]
        lines += [NarrativeLine(text) for text in [*self._disagreements(), *self._parts()]]
        return [*lines, *self._outcomes()]

    def figures(self) -> list[NarrativeLine]:
        """Return the figures of the other series."""
        main = self.main
        lines = []
        for row, column in self._found:
            if column is not main:
                said = f"{self._edition.text(row.series.label)}: {self.figure(column)}"
                lines.append(NarrativeLine(" · ".join([said, *self._doubts(column)]), row.series))
        return lines

    def notes(self) -> list[str]:
        """Return the notes of the figures."""
        return [self._edition.text(column.point.note) for _, column in self._found if column.point.note is not None]

    def sources(self) -> tuple[str, ...]:
        """Return the ids of all sources of the slot's figures, targets and events."""
        points: list[Point] = [column.point for _, column in self._found]
        points += [each.target.point for each in self._chart_index.outcomes_at(self.slot)]
        keys = [key for point in points for key in point.sources]
        for event in self._chart.events:
            keys += event.sources if self._chart.periodicity.slot_of(event.period) == self.slot else ()
        return tuple(dict.fromkeys(keys))

    def _series_of(self, column: Column) -> Series:
        return self._chart.series_of(column.point.series)

    def _main_series(self) -> Series:
        if len(self._found) == 1 and self._found[0][0].series.traits.has_own_unit:
            return self._found[0][0].series
        return self._chart.main_series

    def _events(self) -> list[str]:
        edition, periodicity = self._edition, self._chart.periodicity
        return [
            edition.text(each.label) for each in self._chart.events if periodicity.slot_of(each.period) == self.slot
        ]

    def _gaps(self) -> list[tuple[str, Series]]:
        """Say which other reporters have no figure between others of theirs."""
        text, silence = self._edition.text, self._edition.words.say("no figure")
        rows = [row for row in self._chart_index.rows_of("reporter") if self.slot in row.gaps]
        return [
            (f"{text(row.series.label)}: {silence}", row.series) for row in rows if row.series.id != self._chart.main
        ]

    def _growths(self) -> list[str]:
        """Say how the large figure compares with the one before it, or why that cannot be said."""
        column = self.main
        if column is None:
            return []
        series = self._series_of(column)
        growth: Growth = growth_of(self._chart_index.row(series.id), column)
        words, before = self._edition.words, slot_text(self._edition, growth.before)
        if growth.reason == "gap" and len([each for each in self._chart.series if each.is_report]) > 1:
            return [words.say_phrase(_NOT_FROM_HERE, before=before)]
        if growth.reason is not None:
            return [words.say_phrase(_REASONS[growth.reason], before=before)] if growth.reason in _REASONS else []
        if growth.share is not None:
            change = words.percent(growth.share, signed=True)
        else:
            change = difference_text(self._edition, series, growth.difference or 0.0)
        return [
            words.beginning(
                words.say("{share} on {before}", share=qualified(words, change, growth.doubt), before=before)
            )
        ]

    def _disagreements(self) -> list[str]:
        words = self._edition.words
        lines = []
        for found in self._chart_index.disagreements_at(self.slot):
            value = self.value(self._series_of(found.low), found.difference)
            text = words.say(
                "The two reporters differ by {value}"
                if found.reporters == 2
                else "The reporters differ by up to {value}",
                value=qualified(words, value, found.doubt),
            )
            if found.share is not None:
                text = f"{text} ({words.say('{share} of the lower figure', share=words.percent(found.share))})"
            lines.append(f"{text}.")
        return lines

    def _parts(self) -> list[str]:
        """Say the parts of the large figure, as far as they are known."""
        main = self.main
        if main is None:
            return []
        edition = self._edition
        said = [
            f"{edition.text(part.label)}: {self.value(self._series_of(main), main.point.parts[part.id])}"
            for part in self._chart.parts
            if part.id in main.point.parts
        ]
        return [" · ".join(said)] if said else []

    def _outcomes(self) -> list[NarrativeLine]:
        words, lines = self._edition.words, []
        for found in self._chart_index.outcomes_at(self.slot):
            series = self._series_of(found.target)
            said: dict[str, object] = {"when": self.when, "target": self.figure(found.target)}
            phrase = Phrase("Target for {when}: {target}")
            if found.figure is not None and found.share is not None:
                phrase = Phrase("Target for {when}: {target}; reached: {value} ({share})")
                said |= {"value": self.figure(found.figure), "share": words.percent(found.share)}
            lines.append(NarrativeLine(words.say_phrase(phrase, **said), series))
        return lines

    def _doubts(self, column: Column) -> list[str]:
        words, point = self._edition.words, column.point
        reach = range_text(self._edition, self._series_of(column), point)
        doubts = [reach] if reach else []
        if column.is_partial:
            # A date is read in one piece.
            period = words.date_inside(point.period).replace(" ", "\u00a0")
            doubts.append(words.say("partial year: {period}", period=period))
        if point.is_derived and self._is_brief:
            doubts.append(words.say("derived"))
        elif point.is_derived and point.derivation:
            doubts.append(words.say("derived: {sum}", sum=self._sum(point.derivation)))
        return doubts

    def _sum(self, derivation: str) -> str:
        """Return a sum with the language's signs."""
        words = self._edition.words
        sign, over = words.number(0.5)[1], words.say("sign of division")
        signs = {".": sign, " * ": " × ", " / ": f" {over} ", " - ": " − "}
        for plain, typeset in signs.items():
            derivation = derivation.replace(plain, typeset)
        return derivation
