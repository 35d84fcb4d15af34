"""The chart's figures in words, cell by cell: for the table on the screen, and for those who hear it."""

from collections.abc import Iterator

from exhibit.figures.columns import Column, Row
from exhibit.ui.context import Context
from exhibit.ui.items.reading import QUALIFIERS, slot_text


class FigureCells:
    """A row a year, quarter or month, a column a series.

    Args:
        context: The visitor's view.

    Attributes:
        rows: The series.
        slots: The years, quarters or months, counted.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self.rows: list[Row] = list(context.ledger.rows_of("reporter", "background", "separate", "target"))
        known = {slot for row in self.rows for slot in (*row.gaps, *(column.slot for column in row.columns))}
        self.slots = sorted(known | set(context.course.chart_slots))

    def name(self, row: Row) -> str:
        """Return the name of a series with its unit."""
        unit = self._context.exhibit.chart.unit_of(row.series.unit)
        return f"{self._context.text(row.series.label)}, {self._context.text(unit.label)}"

    def has(self, row: Row, slot: int) -> bool:
        """Say whether a series has a figure or a gap at a slot."""
        return slot in row.gaps or any(column.slot == slot for column in row.columns)

    def cell(self, row: Row, slot: int, bond: str = " ") -> str:
        """Return a cell: the figures in words, “no figure” inside a series, and nothing outside of it.

        Args:
            row: Of the series.
            slot: The year, quarter or month, counted.
            bond: What stands between a figure and its qualifier in place of a space.
        """
        found = [column for column in row.columns if column.slot == slot]
        if found:
            return "; ".join(self._figure(column, bond) for column in found)
        return self._context.words.say("no figure") if slot in row.gaps else "–"

    def lines(self) -> Iterator[str]:
        """Yield the whole table, a line for each slot."""
        for slot in self.slots:
            cells = [f"{self.name(row)}: {self.cell(row, slot)}" for row in self.rows if self.has(row, slot)]
            if cells:
                yield f"{slot_text(self._context, slot)}: {'; '.join(cells)}"

    def _figure(self, column: Column, bond: str) -> str:
        words = self._context.words
        text = words.number(column.value)
        phrase = QUALIFIERS.get(column.point.qualifier)
        text = words.say_phrase(phrase, value=text).replace(" ", bond) if phrase else text
        extra = [words.say("derived")] if column.point.basis == "derived" else []
        extra += [words.say("partial year")] if column.look == "partial" else []
        return f"{text} ({', '.join(extra)})" if extra else text
