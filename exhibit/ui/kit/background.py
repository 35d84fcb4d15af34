"""The ground of every screen: a glow of three colours, over a picture where the theme has one, drawn once a size."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QRadialGradient

from exhibit.layout.canvas import Canvas
from exhibit.ui.kit.picture_drawing import drawn
from exhibit.ui.kit.theme import Palette

_COVER = 0.82
"""Opacity of the glow over a picture, so that letters keep their contrast."""


class Background:
    """Pixels behind everything.

    Args:
        palette: The exhibit's colours.
        picture: What lies below the glow; None for nothing.

    Attributes:
        palette: The colours it is drawn in.
        sharpness: Device pixels to each pixel of the window's coordinates.
    """

    def __init__(self, palette: Palette, picture: Path | None = None) -> None:
        self.palette, self._picture = palette, picture
        self.sharpness = 1.0
        self._pixmap = QPixmap()

    def use(self, palette: Palette) -> None:
        """Draw in other colours from now on."""
        if palette is not self.palette:
            self.palette = palette
            self._pixmap = QPixmap()

    def pixmap(self, size: QSize) -> QPixmap:
        """Return the ground for a window of a size in its own coordinates, pixel for pixel."""
        whole = size * self.sharpness
        if self._pixmap.size() != whole or self._pixmap.devicePixelRatio() != self.sharpness:
            self._pixmap = self._draw(whole)
            self._pixmap.setDevicePixelRatio(self.sharpness)
        return self._pixmap

    def part(self, box: QRectF, canvas: Canvas, *, is_mirrored: bool) -> QPixmap:
        """Return a copy of what is behind a box, with an alpha channel, in device pixels.

        Args:
            box: In scene coordinates.
            canvas: The screen.
            is_mirrored: The scene is seen in a mirror; the ground never is.
        """
        if is_mirrored:
            box = box.translated(canvas.width - box.right() - box.left(), 0.0)
        size = QSize(round(canvas.width * canvas.scale), round(canvas.height * canvas.scale))
        scale = canvas.scale * self.sharpness
        scaled = QRectF(*(value * scale for value in (box.x(), box.y(), box.width(), box.height())))
        copy = self.pixmap(size).copy(scaled.toRect())
        copy.setDevicePixelRatio(1.0)
        with_alpha = QPixmap(copy.size())
        with_alpha.fill("transparent")
        painter = QPainter(with_alpha)
        painter.drawPixmap(0, 0, copy)
        painter.end()
        return with_alpha

    def _draw(self, size: QSize) -> QPixmap:
        pixmap = QPixmap(size)
        width, height = size.width(), size.height()
        gradient = QRadialGradient(width / 2, height * 0.42, max(width, height) * 0.62)
        for stop, colour in zip((0.0, 0.45, 1.0), self.palette.ground, strict=True):
            gradient.setColorAt(stop, colour)
        painter = QPainter(pixmap)
        if self._picture is not None and self.palette.has_picture:
            painter.drawImage(QRectF(pixmap.rect()), *_covering(self._picture, size))
            painter.setOpacity(_COVER)
        painter.fillRect(pixmap.rect(), gradient)
        painter.end()
        return pixmap


def _covering(picture: Path, size: QSize) -> tuple[QImage, QRectF]:
    """Return a picture and the part of its middle that fills a size."""
    longer = max(size.width(), size.height())
    room = QSize(2 * longer, longer) if size.width() >= size.height() else QSize(longer, 2 * longer)
    image = drawn(picture, room).image
    part = QSizeF(size).scaled(QSizeF(image.size()), Qt.AspectRatioMode.KeepAspectRatio)
    corner = (image.width() - part.width()) / 2, (image.height() - part.height()) / 2
    return image, QRectF(*corner, part.width(), part.height())
