"""Illustrations, rasterised once for the size they are shown at."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImageReader, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from exhibit.content import Picture

_KEPT = 4


class Pictures:
    """Pixmaps by picture and size; the few last ones are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()

    def pixmap(self, picture: Picture, side_px: int) -> QPixmap:
        """Return a square picture of ``side_px`` device pixels; empty where the file cannot be drawn."""
        key = picture.id, side_px
        if key not in self._kept:
            self._kept[key] = self._draw(self._folder / picture.file, side_px)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _draw(self, path: Path, side_px: int) -> QPixmap:
        pixmap = QPixmap(side_px, side_px)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if path.suffix.lower() == ".svg":
            renderer = QSvgRenderer(str(path))
            if renderer.isValid():
                renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
                renderer.render(painter, QRectF(0, 0, side_px, side_px))
        else:
            image = QImageReader(str(path)).read()
            if not image.isNull():
                size = image.size().scaled(side_px, side_px, Qt.AspectRatioMode.KeepAspectRatio)
                corner = (side_px - size.width()) // 2, (side_px - size.height()) // 2
                painter.drawImage(QRectF(*corner, size.width(), size.height()), image)
        painter.end()
        return pixmap
