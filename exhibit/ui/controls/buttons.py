"""Pills and rounds: the buttons of every screen."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.locale import Words
from exhibit.navigation import Intent, Play
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.glyphs import GLYPH_NAMES, Glyph, glyph_path, is_directed, is_filled
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import draw_line
from exhibit.ui.kit.theme import BUTTON, TextStyle, faded

Tone = Literal["plain", "solid", "gold", "outline", "accent"]

PRIMARY_HEIGHT = 96.0
SECOND_HEIGHT = 84.0
_PAD = 44.0


@dataclass(frozen=True, slots=True)
class ButtonSpec:
    """What a button says, asks for and looks like.

    Attributes:
        label: Its text; empty where it shows only a glyph.
        glyph: A drawn sign before its label, or alone.
        intent: What it asks for; None leaves that to whoever listens to ``activated``.
        name: What a screen reader calls it; if empty its label, or else what its glyph usually means.
        tone: Its colours.
        text_style: What its label is set in.
        is_lit: It is the chosen one of its group.
    """

    label: str = ""
    glyph: Glyph | None = None
    intent: Intent | None = None
    name: str = ""
    tone: Tone = "plain"
    text_style: TextStyle = BUTTON
    is_lit: bool = False

    def name_in(self, words: Words) -> str:
        """Return what a screen reader calls it in a language."""
        name = self.name or self.label
        return name if name or self.glyph is None else words.say_phrase(GLYPH_NAMES[self.glyph])

    def width_in(self, style: Style) -> float:
        """Return the width it needs, in design units; one without a label is round."""
        if not self.label:
            return SECOND_HEIGHT
        glyph = 0.0 if self.glyph is None else style.type.line_height(self.text_style)
        return max(style.type.advance(self.label, self.text_style) + glyph + 2 * _PAD, SECOND_HEIGHT)


class Button(Control):
    """A rounded button with a glyph, a label, or both.

    Args:
        style: How it looks and speaks.
        spec: What it says, asks for and looks like.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.

    Attributes:
        spec: As it is now.
    """

    def __init__(self, style: Style, spec: ButtonSpec, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(spec.name_in(style.words), spec.intent, box, parent)
        self._style, self.spec = style, spec
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def is_lit(self) -> bool:
        """Whether it is the chosen one of its group."""
        return self.spec.is_lit

    def set_spec(self, spec: ButtonSpec) -> None:
        """Say, ask for or look like something else in the same box."""
        if spec != self.spec:
            self.spec, self.name, self.intent = spec, spec.name_in(self._style.words), spec.intent
            self.update()

    def set_lit(self, lit: bool) -> None:
        """Mark it as the chosen one of its group."""
        self.set_spec(replace(self.spec, is_lit=lit))

    @property
    @override
    def radius(self) -> float:
        """Corner radius: a pill, or as square as the theme wants it."""
        return self._style.palette.corner(super().radius)

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
        palette, tone = self._style.palette, self.spec.tone
        clear = faded(palette.ink, 0)
        if tone == "gold" or self.is_lit:
            return (palette.gold.lighter(112) if self.is_pressed else palette.gold), clear, palette.ink
        ground = faded(palette.gold, 0.22) if self.is_pressed else faded(palette.ink, 0.35)
        if tone == "solid" and not self.is_pressed:
            ground = palette.panel
        edges = {
            "plain": palette.line,
            "solid": palette.line,
            "outline": palette.gold,
            "accent": palette.blue,
        }
        letters = palette.blue if tone == "accent" else palette.shell
        return ground, edges[tone], letters

    def _draw_label(self, painter: QPainter, colour: QColor) -> None:
        spec, frame = self.spec, self.frame()
        block = self._style.type.set(spec.label, spec.text_style, 10_000.0)
        side = self._style.type.line_height(spec.text_style) if spec.label else min(frame.width(), frame.height())
        size = side * (0.62 if spec.label else 0.5)
        gap = size * 0.35 if spec.label and spec.glyph is not None else 0.0
        total = block.width + (size + gap if spec.glyph is not None else 0.0)
        x = frame.center().x() - total / 2
        if spec.glyph is not None:
            is_after = spec.glyph == "right" and bool(spec.label)
            middle = x + total - size / 2 if is_after else x + size / 2
            _draw_glyph(painter, spec.glyph, size, QPointF(middle, frame.center().y()), colour)
            x += 0.0 if is_after else size + gap
        if spec.label:
            painter.setPen(colour)
            draw_line(painter, block, x, frame.center().y() - block.height / 2)


def play_spec(*, is_playing: bool) -> ButtonSpec:
    """Return the button that lets something play or rest: it shows what a press would do."""
    return ButtonSpec(glyph="pause" if is_playing else "play", intent=Play(not is_playing))


def _draw_glyph(painter: QPainter, glyph: Glyph, size: float, middle: QPointF, colour: QColor) -> None:
    path = glyph_path(glyph, size).translated(middle)
    if is_directed(glyph):
        _draw_path(painter, glyph, path, colour)
        return
    with upright(painter, middle.x()):
        _draw_path(painter, glyph, path, colour)


def _draw_path(painter: QPainter, glyph: Glyph, path: QPainterPath, colour: QColor) -> None:
    if is_filled(glyph):
        painter.fillPath(path, colour)
        return
    pen = QPen(colour, 3.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
