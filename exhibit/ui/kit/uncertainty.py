"""How a figure that is not exact looks where it is drawn as a plain bar: hatched, as on the chart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush

from exhibit.ui.kit.theme import Palette, faded


def uncertainty_pattern(palette: Palette) -> QBrush:
    """Return the hatching to lay over a bar."""
    return QBrush(faded(palette.ink, 0.55), Qt.BrushStyle.BDiagPattern)
