"""Small drawn signs and their names; each is a path in a square of ±0.5 around the middle."""

import math
from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtGui import QPainterPath

from exhibit.locale import Phrase

Glyph = Literal[
    "home", "back", "left", "right", "up", "down", "plus", "minus", "linked", "contrast", "find", "close", "erase",
    "beside", "play", "pause",
]  # fmt: skip
"""Name of a sign."""

GLYPH_NAMES: Mapping[Glyph, Phrase] = {
    "home": Phrase("Home"),
    "back": Phrase("Back"),
    "left": Phrase("Previous"),
    "right": Phrase("Next"),
    "up": Phrase("Back to the beginning"),
    "down": Phrase("More"),
    "plus": Phrase("Zoom in"),
    "minus": Phrase("Zoom out"),
    "linked": Phrase("With the chart"),
    "contrast": Phrase("Contrast"),
    "find": Phrase("Find"),
    "close": Phrase("Close"),
    "erase": Phrase("Delete the last letter"),
    "beside": Phrase("Two languages side by side"),
    "play": Phrase("Play"),
    "pause": Phrase("Pause"),
}
"""What a button that shows only the sign is called, where it means what it usually does."""

_DIRECTED: frozenset[Glyph] = frozenset({"back", "left", "right", "erase"})
_LENS = tuple(
    (-0.1 + 0.3 * math.cos(angle * math.pi / 12), -0.1 + 0.3 * math.sin(angle * math.pi / 12)) for angle in range(25)
)
_RADIUS = 0.36
_DISC = tuple(
    (_RADIUS * math.cos(angle * math.pi / 16), _RADIUS * math.sin(angle * math.pi / 16)) for angle in range(33)
)


def _chord(x: float) -> float:
    return math.sqrt(_RADIUS**2 - x**2)


_LINES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    "home": (
        ((-0.34, -0.02), (0.0, -0.36), (0.34, -0.02)),
        ((-0.26, -0.08), (-0.26, 0.34), (0.26, 0.34), (0.26, -0.08)),
    ),
    "left": (((0.14, -0.3), (-0.16, 0.0), (0.14, 0.3)),),
    "right": (((-0.14, -0.3), (0.16, 0.0), (-0.14, 0.3)),),
    "down": (((-0.3, -0.14), (0.0, 0.16), (0.3, -0.14)),),
    "up": (((-0.3, 0.14), (0.0, -0.16), (0.3, 0.14)),),
    "plus": (((-0.3, 0.0), (0.3, 0.0)), ((0.0, -0.3), (0.0, 0.3))),
    "minus": (((-0.3, 0.0), (0.3, 0.0)),),
    "linked": (
        ((-0.4, -0.2), (0.4, -0.2)),
        ((-0.26, 0.36), (-0.26, 0.12)),
        ((0.0, 0.36), (0.0, -0.2)),
        ((0.26, 0.36), (0.26, 0.02)),
        ((0.0, -0.2), (0.0, -0.4)),
    ),
    "contrast": (_DISC, *(((x, -_chord(x)), (x, _chord(x))) for x in (0.0, 0.09, 0.18, 0.27))),
    "find": (_LENS, ((0.12, 0.12), (0.42, 0.42))),
    "close": (((-0.26, -0.26), (0.26, 0.26)), ((-0.26, 0.26), (0.26, -0.26))),
    "erase": (
        ((-0.44, 0.0), (-0.18, -0.28), (0.42, -0.28), (0.42, 0.28), (-0.18, 0.28), (-0.44, 0.0)),
        ((-0.02, -0.12), (0.22, 0.12)),
        ((-0.02, 0.12), (0.22, -0.12)),
    ),
    "beside": (
        ((-0.42, -0.3), (-0.08, -0.3), (-0.08, 0.3), (-0.42, 0.3), (-0.42, -0.3)),
        ((0.08, -0.3), (0.42, -0.3), (0.42, 0.3), (0.08, 0.3), (0.08, -0.3)),
        ((-0.32, -0.1), (-0.18, -0.1)),
        ((-0.32, 0.1), (-0.18, 0.1)),
        ((0.18, -0.1), (0.32, -0.1)),
        ((0.18, 0.1), (0.32, 0.1)),
    ),
    "back": (((0.32, 0.0), (-0.32, 0.0)), ((-0.04, -0.28), (-0.32, 0.0), (-0.04, 0.28))),
}
_FILLED: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    "play": (((-0.2, -0.32), (0.36, 0.0), (-0.2, 0.32)),),
    "pause": (
        ((-0.26, -0.3), (-0.08, -0.3), (-0.08, 0.3), (-0.26, 0.3)),
        ((0.08, -0.3), (0.26, -0.3), (0.26, 0.3), (0.08, 0.3)),
    ),
}


def is_directed(name: Glyph) -> bool:
    """Say whether a sign points along the line that is read, and so turns round with it; what plays does not."""
    return name in _DIRECTED


def is_filled(name: Glyph) -> bool:
    """Say whether a sign is a filled shape rather than a line."""
    return name in _FILLED


def glyph_path(name: Glyph, size: float) -> QPainterPath:
    """Return a sign's path with a side of ``size``, its middle at the origin."""
    path = QPainterPath()
    for line in _FILLED[name] if name in _FILLED else _LINES[name]:
        _add(path, line, size)
        if name in _FILLED:
            path.closeSubpath()
    return path


def _add(path: QPainterPath, line: Sequence[tuple[float, float]], size: float) -> None:
    path.moveTo(line[0][0] * size, line[0][1] * size)
    for x, y in line[1:]:
        path.lineTo(x * size, y * size)
