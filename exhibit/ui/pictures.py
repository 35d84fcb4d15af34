"""Illustrations, rasterised once for the size they are shown at; none is decoded that was not looked at first."""

import logging
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from exhibit.content import Picture, look

DRAWN = ".drawn.png"
"""How the name of an SVG drawing goes on that was rasterised when the exhibit was prepared."""

DRAWN_PX = 1440
_KEPT = 4
_FORMATS = {b"png", b"jpeg", b"webp"}
_LINE = QColor("#6a5a4c")

_LOG = logging.getLogger(__name__)


class Pictures:
    """Pixmaps by picture and size; the few last ones are kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()

    def pixmap(self, picture: Picture, side_px: int) -> QPixmap:
        """Return a square picture of ``side_px`` device pixels; a placeholder where the file cannot be drawn."""
        key = picture.id, side_px
        if key not in self._kept:
            image, fault = draw(self._folder / picture.file, side_px)
            if fault:
                _LOG.warning("picture %s %s", picture.file, fault)
            self._kept[key] = QPixmap.fromImage(image)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture drawn into a square.

    Attributes:
        image: The square.
        fault: Why it is a placeholder, as the end of a sentence; nothing where it is the picture.
        losses: What of it is not drawn as it is meant.
    """

    image: QImage
    fault: str
    losses: tuple[str, ...] = ()


def draw(path: Path, side_px: int) -> tuple[QImage, str]:
    """Draw a picture file into a square.

    Returns:
        The square, and what is wrong with it; nothing where it is the picture as it is meant.
    """
    drawing = drawn(path, side_px)
    return drawing.image, drawing.fault or "; ".join(drawing.losses)


def drawn(path: Path, side_px: int) -> Drawing:
    """Draw a picture file into a square.

    Args:
        path: The file; what was drawn of it beforehand is taken instead.
        side_px: Side of the square in pixels.
    """
    beforehand = path.with_name(path.name + DRAWN)
    source = beforehand if beforehand.is_file() else path
    seen = look(source)
    image = blank(side_px)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    fault = seen.fault
    if not fault:
        is_drawn = (
            _draw_svg(painter, seen.drawing, side_px) if seen.kind == "svg" else _draw_raster(painter, source, side_px)
        )
        fault = "" if is_drawn else "is damaged"
    if fault:
        draw_placeholder(painter, side_px)
    painter.end()
    return Drawing(image, fault, seen.losses)


def blank(side_px: int) -> QImage:
    """Return a transparent square."""
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def png_bytes(image: QImage) -> bytes:
    """Return an image as a PNG file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _draw_svg(painter: QPainter, drawing: bytes, side_px: int) -> bool:
    renderer = QSvgRenderer(QByteArray(drawing))
    if not renderer.isValid():
        return False
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    return True


def _draw_raster(painter: QPainter, path: Path, side_px: int) -> bool:
    reader = QImageReader(str(path))
    # Only readers that bear damaged files, and whatever the name says.
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _FORMATS:
        return False
    side = QSize(side_px, side_px)
    if reader.size().isValid():
        reader.setScaledSize(reader.size().scaled(side, Qt.AspectRatioMode.KeepAspectRatio))
    reader.setAutoTransform(True)
    found = reader.read()
    if found.isNull():
        return False
    size = found.size().scaled(side, Qt.AspectRatioMode.KeepAspectRatio)
    corner = (side_px - size.width()) // 2, (side_px - size.height()) // 2
    painter.drawImage(QRectF(*corner, size.width(), size.height()), found)
    return True


def draw_placeholder(painter: QPainter, side_px: int) -> None:
    """Draw a quiet frame with two rings, so that the place is not mistaken for a gap."""
    painter.setPen(QPen(_LINE, max(side_px / 300, 1.0)))
    edge = side_px * 0.08
    painter.drawRoundedRect(QRectF(edge, edge, side_px - 2 * edge, side_px - 2 * edge), edge / 2, edge / 2)
    for share in (0.24, 0.12):
        radius = side_px * share
        painter.drawEllipse(QRectF(side_px / 2 - radius, side_px / 2 - radius, 2 * radius, 2 * radius))
