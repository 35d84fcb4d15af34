"""A picture file drawn as large as a room allows; none is decoded that was not looked at first."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from exhibit.content import look

DRAWN = ".drawn.png"
"""How the name of a picture goes on that was drawn when the exhibit was prepared."""

DRAWN_PX = 1440
"""Longer side of what is drawn then."""

HEAVY_PX = 2 * DRAWN_PX * DRAWN_PX
"""Pixels of a photograph from which decoding it would hold a frame up."""

_MOST_MIB = 640
_FORMATS = {b"png", b"jpeg", b"webp"}
_LINE = QColor("#6a5a4c")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture drawn into a room.

    Attributes:
        image: The picture in its own shape, as large as the room allows.
        fault: Why it is a placeholder, as the end of a sentence; nothing where it is the picture.
        losses: What of it is not drawn as it is meant.
    """

    image: QImage
    fault: str
    losses: tuple[str, ...] = ()


def draw(path: Path, room: QSize) -> tuple[QImage, str]:
    """Draw a picture file into a room.

    Returns:
        The picture, and what is wrong with it; nothing where it is the picture as it is meant.
    """
    drawing = drawn(path, room)
    return drawing.image, drawing.fault or "; ".join(drawing.losses)


def drawn(path: Path, room: QSize) -> Drawing:
    """Draw a picture file in its own shape, as large as a room allows.

    Args:
        path: The file; what was drawn of it beforehand is taken instead.
        room: Width and height in pixels.
    """
    source = source_of(path)
    # What was drawn beforehand was looked through then.
    seen = look(source, is_whole=source == path)
    image, fault = None, seen.fault
    if not fault:
        size = fitted(QSize(*seen.size), room)
        image = _svg_image(seen.drawing, size) if seen.kind == "svg" else _raster_image(source, size)
        fault = "" if image is not None else "is damaged"
    return Drawing(image if image is not None else _empty_frame(room), fault, seen.losses)


def fitted(size: QSize, room: QSize) -> QSize:
    """Return the largest size of a picture's shape that a room holds, each side at least a pixel."""
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


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


def placeholder(size: QSize, room: QSize) -> QImage:
    """Return a quiet frame of a picture's shape."""
    image = blank(fitted(size, room))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_LINE, max(max(image.width(), image.height()) / 300, 1.0)))
    painter.drawRect(QRectF(image.rect()).adjusted(1, 1, -1, -1))
    painter.end()
    return image


def blank(size: QSize) -> QImage:
    """Return a transparent image."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def png_bytes(image: QImage) -> bytes:
    """Return an image as a PNG file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg_image(drawing: bytes, size: QSize) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(drawing))
    if not renderer.isValid():
        return None
    image = blank(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _reader(path: Path) -> QImageReader:
    QImageReader.setAllocationLimit(_MOST_MIB)
    reader = QImageReader(str(path))
    # Whatever the name says.
    reader.setDecideFormatFromContent(True)
    return reader


def _is_photograph(reader: QImageReader) -> bool:
    """Say whether a file is of a kind whose reader bears damaged files."""
    return bytes(reader.format().data()) in _FORMATS


def _raster_image(path: Path, size: QSize) -> QImage | None:
    """Decode a photograph at the size it is shown in, upright."""
    reader = _reader(path)
    if not _is_photograph(reader):
        return None
    is_turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    reader.setScaledSize(size.transposed() if is_turned else size)
    reader.setAutoTransform(True)
    found = reader.read()
    return None if found.isNull() else found.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _empty_frame(room: QSize) -> QImage:
    """Return a quiet square frame with two rings, so that the place is not mistaken for a gap."""
    side = min(room.width(), room.height())
    image = blank(QSize(side, side))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_LINE, max(side / 300, 1.0)))
    edge = side * 0.08
    painter.drawRoundedRect(QRectF(edge, edge, side - 2 * edge, side - 2 * edge), edge / 2, edge / 2)
    for share in (0.24, 0.12):
        radius = side * share
        painter.drawEllipse(QRectF(side / 2 - radius, side / 2 - radius, 2 * radius, 2 * radius))
    painter.end()
    return image
