"""What may be said of two figures together: growth, disagreement, target and outcome; and where nothing may."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never

from exhibit.layout.chart.columns import Column, Look, SeriesColumns
from exhibit.locale.digits import written

Reason = Literal["first", "gap", "zero", "partial", "break", "unwanted"]
"""Why there is no growth: nothing before, no figure before, a zero before, a part of a period, a break in between, or
the author wants none said."""

Doubt = Literal["about", "over", "under"]
"""What is known of something worked out from two figures: about so much, more than that, or less."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A figure against the one before it, of one reporter.

    Attributes:
        before: The slot that it is set against.
        share: New over old less one; None where that says nothing, or the two may not be compared.
        difference: New less old; None where a share is said, or the two may not be compared.
        reason: Why they may not.
        doubt: What may be said of share or difference where the figures are not exact.
    """

    before: int
    share: float | None = None
    difference: float | None = None
    reason: Reason | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more reporters of one slot.

    Attributes:
        low: The lowest figure.
        high: The highest.
        difference: Between them, in their unit.
        share: The difference over the lowest figure; None where that is 0.
        doubt: What may be said of the difference where the figures are not exact.
        reporters: How many have a figure.
    """

    low: Column
    high: Column
    difference: float
    share: float | None
    doubt: Doubt | None
    reporters: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A target and what came of it.

    Attributes:
        target: The target.
        figure: The main series' figure for the same slot; None where there is none, or only a part of it.
        share: Figure over target; None without a figure.
    """

    target: Column
    figure: Column | None
    share: float | None


def doubt_of(larger: Column, smaller: Column) -> Doubt | None:
    """Return what is known of a difference or ratio of two figures, the first rising and the second lowering it.

    A bound stays a bound: “over 6” less 4.57 is over 1.43, and not about that. Bounds that pull both ways, and anything
    approximate or derived, leave an estimate.
    """
    upper, lower = _bound_of(larger.look), _bound_of(smaller.look)
    if upper is None or lower is None:
        return "about"
    ways = {upper, -lower} - {0}
    if not ways:
        return None
    return "about" if len(ways) > 1 else ("over" if ways == {1} else "under")


def _bound_of(look: Look) -> int | None:
    """Return on which side of a figure the true one is: 1 above, -1 below, 0 on neither; None where nobody knows."""
    match look:
        case "exact":
            return 0
        case "over":
            return 1
        case "nearly":
            return -1
        case "about" | "derived" | "partial":
            return None
        case _:
            assert_never(look)


def growth_of(row: SeriesColumns, column: Column) -> Growth:
    """Compare a figure with that of the slot before it in the same series, or of a sparse series with the last one.

    A share is of something: where the unit has none, or one of the two is below 0, the difference is said.
    """
    before = row.before(column) if row.is_sparse else row.at(column.slot - 1)
    slot = before.slot if before is not None else column.slot - 1
    reason = _reason_against(row, column, before)
    if reason is not None or before is None:
        return Growth(slot, reason=reason)
    doubt = doubt_of(column, before)
    match row.change:
        case "none":
            return Growth(slot, reason="unwanted")
        case "percent" if before.value == 0:
            return Growth(slot, reason="zero")
        case "percent" if before.value > 0 and column.value >= 0:
            return Growth(slot, share=ratio(column.value, before.value, less=1), doubt=doubt)
        case "percent" | "difference":
            return Growth(slot, difference=float(written(column.value) - written(before.value)), doubt=doubt)
        case _:
            assert_never(row.change)


def _reason_against(row: SeriesColumns, column: Column, before: Column | None) -> Reason | None:
    """Return why a figure may not be set against the one before it."""
    if column is row.columns[0]:
        return "first"
    if before is None:
        return "gap"
    if before.is_partial or column.is_partial:
        return "partial"
    if any(before.start < at <= column.start for at in row.breaks):
        return "break"
    return None


def disagreements(rows: Iterable[SeriesColumns]) -> list[Disagreement]:
    """Return where reporters of one unit have different figures for the same whole slot, in the order of time.

    Parts of a whole are no reports of the same.
    """
    by_slot: dict[tuple[int, str], list[Column]] = {}
    shares = set[str]()
    for row in rows:
        if not row.series.is_report or row.drawing == "area":
            continue
        shares |= {row.series.unit} if row.change == "percent" else set()
        for column in row.columns:
            if not column.is_partial:
                by_slot.setdefault((column.slot, row.series.unit), []).append(column)
    found = []
    for (_, unit), columns in sorted(by_slot.items()):
        low, high = min(columns, key=_value), max(columns, key=_value)
        if low.value != high.value:
            difference = float(written(high.value) - written(low.value))
            share = ratio(high.value, low.value, less=1) if low.value > 0 and unit in shares else None
            found.append(Disagreement(low, high, difference, share, doubt_of(high, low), len(columns)))
    return found


def outcomes(targets: Iterable[SeriesColumns], main: SeriesColumns) -> list[Outcome]:
    """Return every target with the main series' figure for its slot."""
    found = []
    for row in targets:
        for target in row.columns:
            figure = main.at(target.slot)
            if figure is not None and figure.is_partial:
                figure = None
            has_share = figure is not None and figure.value >= 0 and target.value > 0 and main.change == "percent"
            share = ratio(figure.value, target.value) if figure is not None and has_share else None
            found.append(Outcome(target, figure, share))
    return found


def ratio(above: float, below: float, *, less: int = 0) -> float:
    """Return one written number over another, less a whole one, as the float next to the exact result.

    Args:
        above: The number to divide.
        below: What to divide it by; not 0.
        less: What is taken from the result, 1 for growth.
    """
    return float(Fraction(written(above)) / Fraction(written(below)) - less)


def _value(column: Column) -> float:
    return column.value
