"""Parts of a whole on each other: between which values each figure of a series drawn as an area is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exhibit.layout.chart.columns import Column, SeriesColumns
from exhibit.locale.digits import written


@dataclass(frozen=True, slots=True)
class Layer:
    """A figure on those of the series below it.

    Attributes:
        column: The figure.
        foot: The sum of the figures below it.
        top: The same with its own.
    """

    column: Column
    foot: float
    top: float


@dataclass(frozen=True, slots=True)
class Stacked:
    """A series on those below it.

    Attributes:
        row: The series.
        layers: Its figures in the order of time, as far as every series below it has one too: without that nobody
            knows where they would begin.
    """

    row: SeriesColumns
    layers: tuple[Layer, ...]

    def runs(self) -> list[list[Layer]]:
        """Return the stretches without a gap or a break."""
        by_slot = {layer.column.slot: layer for layer in self.layers}
        runs: list[list[Layer]] = []
        for run in self.row.runs():
            runs.append([])
            for column in run:
                if column.slot in by_slot:
                    runs[-1].append(by_slot[column.slot])
                elif runs[-1]:
                    runs.append([])
        return [run for run in runs if run]


def stacks_of(rows: Sequence[SeriesColumns]) -> list[Stacked]:
    """Return the series of one unit that are drawn as areas, each on those before it."""
    areas = [row for row in rows if row.drawing == "area"]
    feet: Mapping[int, float] = {column.slot: 0.0 for row in areas for column in row.columns}
    found = []
    for row in areas:
        layers = tuple(
            Layer(column, feet[column.slot], float(written(feet[column.slot]) + written(column.value)))
            for column in row.columns
            if column.slot in feet
        )
        feet = {each.column.slot: each.top for each in layers}
        found.append(Stacked(row, layers))
    return found
