"""Paper that keeps no pixels: an engine that hears what an item paints, and the device under it."""

from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem
from typing_extensions import override

_METRIC = QPaintDevice.PaintDeviceMetric
_METRICS = {
    _METRIC.PdmWidth: 1920,
    _METRIC.PdmHeight: 1920,
    _METRIC.PdmDpiX: 96,
    _METRIC.PdmDpiY: 96,
    _METRIC.PdmPhysicalDpiX: 96,
    _METRIC.PdmPhysicalDpiY: 96,
    _METRIC.PdmDevicePixelRatio: 1,
    _METRIC.PdmDevicePixelRatioScaled: 0x10000,
    _METRIC.PdmDepth: 32,
}


class PaintListener(QPaintEngine):
    """Is told what is painted and from where; draws nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.transform = QTransform()

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
        self.transform = QTransform(state.transform())


class _Paper(QPaintDevice):
    def __init__(self, engine: PaintListener) -> None:
        super().__init__()
        self._engine = engine

    @override
    def paintEngine(self) -> QPaintEngine:
        return self._engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return _METRICS.get(metric, 1)


def listen(engine: PaintListener, item: QGraphicsItem, transform: QTransform) -> None:
    """Let an engine hear what an item paints.

    Args:
        engine: Is told.
        item: Paints, without its children.
        transform: From the item's coordinates to those of the paper.
    """
    paper = _Paper(engine)
    option = QStyleOptionGraphicsItem()
    option.exposedRect = item.boundingRect()  # type: ignore[attr-defined]
    painter = QPainter(paper)
    painter.setWorldTransform(transform)
    item.paint(painter, option, None)
    painter.end()
