"""What an item would paint in a mirror: letters and pictures that nobody could read."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPixmap, QTextItem, QTransform
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from paint_paper import PaintListener, listen


def seen_in_a_mirror(item: QGraphicsItem, to_window: QTransform) -> list[str]:
    """Return the texts, and ``picture`` for each picture, that an item paints turned round.

    Args:
        item: What is painted.
        to_window: From scene coordinates to the window's pixels.
    """
    engine = _Engine()
    listen(engine, item, item.deviceTransform(to_window))
    return engine.turned


class _Engine(PaintListener):
    def __init__(self) -> None:
        super().__init__()
        self.turned: list[str] = []

    def _note(self, what: str) -> None:
        if self.transform.determinant() < 0:
            self.turned.append(what)

    @override
    def drawPath(self, *_any: Any) -> None: ...  # type: ignore[override]

    @override
    def drawPolygon(self, *_any: Any) -> None: ...  # type: ignore[override]

    @override
    def drawPixmap(self, box: QRectF, pixmap: QPixmap, part: QRectF) -> None:  # type: ignore[override]
        self._note("picture")

    @override
    def drawImage(self, *_any: Any) -> None:  # type: ignore[override]
        self._note("picture")

    @override
    def drawTextItem(self, at: QPointF, text: QTextItem) -> None:  # type: ignore[override]
        self._note(text.text())
