"""Boxes of the design grid as Qt's rectangles."""

from PySide6.QtCore import QRectF

from exhibit.layout.canvas import Box


def rect_of(box: Box) -> QRectF:
    """Return a box as a rectangle."""
    return QRectF(box.x, box.y, box.width, box.height)
