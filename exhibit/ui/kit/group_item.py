"""An item without looks of its own."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override


class GroupItem(QGraphicsObject):
    """An item that only holds others.

    Args:
        parent: The item it belongs to; it keeps this one alive.
    """

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        super().__init__()
        # WORKAROUND PySide6: only setParentItem hands a QGraphicsObject over to its parent; the constructor's
        # parent argument leaves it to Python, which would collect it.
        self.setParentItem(parent)  # type: ignore[arg-type]

    @override
    def boundingRect(self) -> QRectF:
        return QRectF()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw nothing of its own."""


def dispose(item: QGraphicsItem) -> None:
    """Take an item off its parent and its scene for good."""
    # Qt allows no parent here; PySide6's annotations do not.
    item.setParentItem(None)  # type: ignore[arg-type]
    if item.scene() is not None:
        item.scene().removeItem(item)
    if isinstance(item, QGraphicsObject):
        item.deleteLater()
