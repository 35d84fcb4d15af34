"""Pills and rounds: the buttons of every screen."""

from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.navigation import Intent
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.glyphs import glyph, is_filled
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.theme import BUTTON, TextStyle, faded

Tone = Literal["plain", "solid", "gold", "outline", "accent"]

PRIMARY_HEIGHT = 96.0
SECOND_HEIGHT = 84.0


class Button(Control):
    """A rounded button with a sign, a text, or both.

    Args:
        style: For type and colour.
        box: Its place in the parent's coordinates.
        intent: What it asks for.
        text: Its label, also its name.
        sign: Name of a drawn sign before the text.
        parent: The item it belongs to.
    """

    def __init__(
        self, style: Style, box: Box, intent: Intent | None, text: str = "", sign: str = "",
        parent: QGraphicsItem | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, intent, box, parent)
        self._style = style
        self.text = text
        self._sign = sign
        self._text_style: TextStyle = BUTTON
        self._tone: Tone = "plain"
        self.is_lit = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def toned(self, tone: Tone, text_style: TextStyle = BUTTON) -> "Button":
        """Choose its look; returns the button itself."""
        self._tone, self._text_style = tone, text_style
        return self

    def named(self, name: str) -> "Button":
        """Give a name to a button that shows only a sign; returns the button itself."""
        self.name = name
        return self

    def set_lit(self, lit: bool) -> None:
        """Mark it as the chosen one of its group."""
        self.is_lit = lit
        self.update()

    def set_text(self, text: str) -> None:
        """Show another label in the same box."""
        self.text = self.name = text
        self.update()

    def set_sign(self, sign: str) -> None:
        """Show another sign."""
        self._sign = sign
        self.update()

    @staticmethod
    def width_for(style: Style, text: str, text_style: TextStyle = BUTTON, sign: str = "") -> float:
        """Return the width a label needs, in design units."""
        if not text:
            return SECOND_HEIGHT
        height = style.type.line_height(text_style)
        return max(style.type.advance(text, text_style) + (height if sign else 0) + 2 * 44, 84.0)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ground, edge, letters = self._colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 2) if edge.alpha() else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground.alpha() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self._draw_label(painter, letters)
        self.draw_focus(painter, self._style.palette.shell)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        palette = self._style.palette
        clear = faded(palette.ink, 0)
        if self._tone == "gold" or self.is_lit:
            return (palette.gold.lighter(112) if self.is_pressed else palette.gold), clear, palette.ink
        ground = faded(palette.gold, 0.22) if self.is_pressed else faded(palette.ink, 0.35)
        if self._tone == "solid" and not self.is_pressed:
            ground = palette.panel
        edges = {
            "plain": palette.line,
            "solid": palette.line,
            "outline": palette.gold,
            "accent": palette.blue,
        }
        letters = palette.blue if self._tone == "accent" else palette.shell
        return ground, edges[self._tone], letters

    def _draw_label(self, painter: QPainter, colour: QColor) -> None:
        block = self._style.type.set(self.text, self._text_style, 10_000.0)
        frame = self.frame()
        side = self._style.type.line_height(self._text_style) if self.text else min(frame.width(), frame.height())
        size = side * (0.62 if self.text else 0.5)
        gap = size * 0.35 if self.text and self._sign else 0.0
        total = block.width + (size + gap if self._sign else 0.0)
        x = frame.center().x() - total / 2
        if self._sign:
            is_after = self._sign == "right" and bool(self.text)
            middle = x + total - size / 2 if is_after else x + size / 2
            path = glyph(self._sign, size).translated(middle, frame.center().y())
            if is_filled(self._sign):
                painter.fillPath(path, colour)
            else:
                pen = QPen(colour, 3.2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.strokePath(path, pen)
            x += 0.0 if is_after else size + gap
        if self.text:
            painter.setFont(block.font)
            painter.setPen(colour)
            top = frame.center().y() - block.height / 2
            painter.drawText(QPointF(x, top + block.first_baseline), self.text)
