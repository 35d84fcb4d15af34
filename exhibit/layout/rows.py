"""Things of different widths in as many rows as they need."""

from collections.abc import Sequence


def wrapped(widths: Sequence[float], most: float, gap: float) -> list[list[int]]:
    """Put things one after another into rows, each row as full as it gets; no thing is no row.

    Args:
        widths: Of each, in design units; one that is wider than a row has a row of its own.
        most: Width of a row.
        gap: Between two in a row.

    Returns:
        The index of each thing, row by row.
    """
    rows: list[list[int]] = []
    used = 0.0
    for index, width in enumerate(widths):
        if not rows or used + width > most:
            rows.append([])
            used = 0.0
        rows[-1].append(index)
        used += width + gap
    return rows
