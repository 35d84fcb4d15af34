"""Rows of buttons, as many as their widths need."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGraphicsItem

from exhibit.layout.canvas import Box
from exhibit.layout.rows import wrapped
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.kit.style import Style

ROW_GAP = 20.0
"""Between two buttons and between two rows, in design units."""

_MOST_SHARE = 70.0
"""The most a button is widened by, in design units."""


def row_width(style: Style, specs: Sequence[ButtonSpec]) -> float:
    """Return the width a single row of buttons needs, in design units."""
    return sum(spec.width_in(style) for spec in specs) + ROW_GAP * (len(specs) - 1)


def rows_height(style: Style, specs: Sequence[ButtonSpec], most: float, height: float) -> float:
    """Return how high rows of a width are together; 0 without buttons."""
    return _height_of(len(_rows(style, specs, most)), height)


def add_rows(
    style: Style, specs: Sequence[ButtonSpec], area: Box, height: float, parent: QGraphicsItem, *, widened: bool = True
) -> tuple[float, list[Button]]:
    """Put buttons in as many rows as they need, the last at the area's foot.

    Args:
        style: How they look and speak.
        specs: What each of them is.
        area: Where they may be.
        height: Of each button.
        parent: The item they belong to.
        widened: Let them share the room that a row has to spare.

    Returns:
        Where the first row begins, and the buttons in order.
    """
    rows = _rows(style, specs, area.width)
    y = top = area.bottom - _height_of(len(rows), height)
    made: list[Button] = []
    for row in rows:
        free = area.width - sum(width for _, width in row) - ROW_GAP * (len(row) - 1)
        x, share = area.x, min(free / len(row), _MOST_SHARE) if widened else 0.0
        for spec, width in row:
            made.append(Button(style, spec, Box(x, y, width + share, height), parent))
            x += width + share + ROW_GAP
        y += height + ROW_GAP
    return top, made


def _height_of(count: int, height: float) -> float:
    return max(count * (height + ROW_GAP) - ROW_GAP, 0.0)


def _rows(style: Style, specs: Sequence[ButtonSpec], most: float) -> list[list[tuple[ButtonSpec, float]]]:
    """Return each button and its width, row by row."""
    widths = [min(spec.width_in(style), most) for spec in specs]
    return [[(specs[index], widths[index]) for index in row] for row in wrapped(widths, most, ROW_GAP)]
