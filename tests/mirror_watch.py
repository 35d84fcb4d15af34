"""What an item would paint in a mirror: letters and pictures that nobody could read."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPixmap, QTextItem, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem
from typing_extensions import override


def seen_in_a_mirror(item: QGraphicsItem, to_window: QTransform) -> list[str]:
    """Return the texts, and ``picture`` for each picture, that an item paints turned round.

    Args:
        item: What is painted.
        to_window: From scene coordinates to the window's pixels.
    """
    device = _Device()
    option = QStyleOptionGraphicsItem()
    option.exposedRect = item.boundingRect()  # type: ignore[attr-defined]
    painter = QPainter(device)
    painter.setWorldTransform(item.deviceTransform(to_window))
    item.paint(painter, option, None)
    painter.end()
    return device.engine.turned


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.turned: list[str] = []
        self._transform = QTransform()

    def _note(self, what: str) -> None:
        if self._transform.determinant() < 0:
            self.turned.append(what)

    @override
    def begin(self, device: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        self._transform = QTransform(state.transform())

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


class _Device(QPaintDevice):
    def __init__(self) -> None:
        super().__init__()
        self.engine = _Engine()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        names = QPaintDevice.PaintDeviceMetric
        known = {names.PdmDevicePixelRatio: 1, names.PdmDevicePixelRatioScaled: 0x10000, names.PdmDepth: 32}
        return known.get(metric, 96 if "Dpi" in metric.name else 1920)
