"""A picture file drawn into a square; none is decoded that was not looked at first."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from exhibit.content import look

DRAWN = ".drawn.png"
"""How the name of a picture goes on that was drawn when the exhibit was prepared."""

DRAWN_PX = 1440
HEAVY_PX = 2 * DRAWN_PX * DRAWN_PX
"""Pixels of a photograph from which decoding it would hold a frame up."""

_MOST_MIB = 640
_FORMATS = {b"png", b"jpeg", b"webp"}
_LINE = QColor("#6a5a4c")


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
    source = source_of(path)
    # What was drawn beforehand was looked through then.
    seen = look(source, is_whole=source == path)
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
        _draw_placeholder(painter, side_px)
    painter.end()
    return Drawing(image, fault, seen.losses)


def source_of(path: Path) -> Path:
    """Return what is drawn of a picture: what was drawn of it beforehand, or its own file."""
    beforehand = path.with_name(path.name + DRAWN)
    return beforehand if beforehand.is_file() else path


def heavy_size(path: Path) -> QSize:
    """Return the size in pixels, as it is to be seen, of a photograph that takes long to decode; nothing otherwise."""
    reader = _reader(path)
    # A drawing would be read as a whole only to learn that it is none.
    if not _is_photograph(reader) or look(path, is_whole=False).fault:
        return QSize()
    size = reader.size()
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        size.transpose()
    return size if size.width() * size.height() > HEAVY_PX else QSize()


def placeholder(size: QSize, side_px: int) -> QImage:
    """Return a square with a quiet frame of a picture's shape in it."""
    image = blank(side_px)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = size.scaled(QSize(side_px, side_px), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setPen(QPen(_LINE, max(side_px / 300, 1.0)))
    corner = (side_px - shape.width()) / 2, (side_px - shape.height()) / 2
    painter.drawRect(QRectF(*corner, shape.width(), shape.height()).adjusted(1, 1, -1, -1))
    painter.end()
    return image


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


def _reader(path: Path) -> QImageReader:
    QImageReader.setAllocationLimit(_MOST_MIB)
    reader = QImageReader(str(path))
    # Whatever the name says.
    reader.setDecideFormatFromContent(True)
    return reader


def _is_photograph(reader: QImageReader) -> bool:
    """Say whether a file is of a kind whose reader bears damaged files."""
    return bytes(reader.format().data()) in _FORMATS


def _draw_raster(painter: QPainter, path: Path, side_px: int) -> bool:
    reader = _reader(path)
    if not _is_photograph(reader):
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


def _draw_placeholder(painter: QPainter, side_px: int) -> None:
    """Draw a quiet frame with two rings, so that the place is not mistaken for a gap."""
    painter.setPen(QPen(_LINE, max(side_px / 300, 1.0)))
    edge = side_px * 0.08
    painter.drawRoundedRect(QRectF(edge, edge, side_px - 2 * edge, side_px - 2 * edge), edge / 2, edge / 2)
    for share in (0.24, 0.12):
        radius = side_px * share
        painter.drawEllipse(QRectF(side_px / 2 - radius, side_px / 2 - radius, 2 * radius, 2 * radius))
