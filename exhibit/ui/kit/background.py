"""The ground of every screen: a warm glow on near-black, drawn once a size."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient

from exhibit.layout.canvas import Canvas
from exhibit.ui.kit.theme import Palette


class Background:
    """Pixels behind everything.

    Args:
        palette: The exhibit's colours.

    Attributes:
        palette: The colours it is drawn in.
        sharpness: Device pixels to each pixel of the window's coordinates.
    """

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
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
        painter.fillRect(pixmap.rect(), gradient)
        painter.end()
        return pixmap
