"""The chart's figures in words, cell by cell: for the table on the screen, and for those who hear it."""

from collections.abc import Iterable, Iterator

from exhibit.layout.chart.chart_index import READING_ORDER
from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.narrative.edition import ChartEdition
from exhibit.narrative.figure_text import qualified, slot_text


class TableCells:
    """A row a year, quarter or month, a column a series.

    Args:
        edition: The exhibit in one language.
        axis: What the chart shows: years, quarters or months, counted, with or without a figure.

    Attributes:
        rows: The series.
        slots: The years, quarters or months, counted; of sparse series only those with a figure.
    """

    def __init__(self, edition: ChartEdition, axis: Iterable[int]) -> None:
        self._edition = edition
        self.rows: list[SeriesColumns] = list(edition.chart_index.rows_of(*READING_ORDER))
        self._found: dict[tuple[str, int], list[Column]] = {}
        for row in self.rows:
            for column in row.columns:
                self._found.setdefault((row.series.id, column.slot), []).append(column)
        self._gaps = {row.series.id: frozenset(row.gaps) for row in self.rows if not row.is_sparse}
        known = {slot for _, slot in self._found}.union(*self._gaps.values())
        # Between single figures of centuries no year is missing.
        self.slots = sorted(known | set(axis) if self._gaps else known)

    def name(self, row: SeriesColumns) -> str:
        """Return the name of a series with its unit."""
        unit = self._edition.chart.unit_of(row.series.unit)
        return self._edition.words.apposed(self._edition.text(row.series.label), self._edition.text(unit.label))

    def has(self, row: SeriesColumns, slot: int) -> bool:
        """Say whether a series has a figure or a gap at a slot."""
        return self.has_figure(row, slot) or slot in self._gaps.get(row.series.id, ())

    def has_figure(self, row: SeriesColumns, slot: int) -> bool:
        """Say whether a series has a figure at a slot."""
        return (row.series.id, slot) in self._found

    def cell(self, row: SeriesColumns, slot: int, bond: str = " ") -> str:
        """Return a cell: the figures in words, “no figure” inside a series, and nothing outside of it.

        Args:
            row: Of the series.
            slot: The year, quarter or month, counted.
            bond: What stands between a figure and its qualifier in place of a space.
        """
        found = self._found.get((row.series.id, slot))
        if found:
            return self._edition.words.series(self._figure(column, bond) for column in found)
        return self._edition.words.say("no figure") if slot in self._gaps.get(row.series.id, ()) else "–"

    def lines(self) -> Iterator[str]:
        """Yield the whole table, a line for each slot."""
        for slot in self.slots:
            cells = [f"{self.name(row)}: {self.cell(row, slot)}" for row in self.rows if self.has(row, slot)]
            if cells:
                yield f"{slot_text(self._edition, slot)}: {self._edition.words.series(cells)}"

    def _figure(self, column: Column, bond: str) -> str:
        words = self._edition.words
        number = words.number(column.value)
        text = qualified(words, number, column.point.qualifier)
        if text != number:
            text = text.replace(" ", bond)
        extra = [words.say("derived")] if column.point.is_derived else []
        extra += [words.say("partial year")] if column.is_partial else []
        if column.point.range is not None:
            low, high = (words.number(each) for each in sorted(column.point.range))
            extra.append(words.say("{low} to {high}", low=low, high=high))
        return f"{text} ({', '.join(extra)})" if extra else text
