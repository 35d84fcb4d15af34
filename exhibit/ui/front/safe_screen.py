"""The built-in slides: shown while no content can be, one language after another."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import NEUTRAL_EMBLEM
from exhibit.layout.canvas import Canvas
from exhibit.layout.dial_ornament import ornament
from exhibit.locale import Words
from exhibit.motion import Stopwatch
from exhibit.navigation import Session
from exhibit.ui.controls.screen import Screen
from exhibit.ui.kit.mirroring import upright
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.theme import READING, SCREEN_TITLE, faded, font_of
from exhibit.ui.system.plain_window import GOLD, LINE, MUTE, SPOKEN, TEXT

DWELL_S, FADE_S = 9.0, 1.2
_FRAME_S = 0.1
_TURNS_PER_S = 1 / 240


class SafeScreen(Screen):
    """A slowly turning dial, and one slide in each language that the program speaks; nothing to press.

    Args:
        style: The screen it is on, and the language that comes first.
        session: The start.
    """

    def __init__(self, style: Style, session: Session) -> None:
        super().__init__(style, session)
        chosen = style.words.language
        self._words = [Words(code) for code in sorted(SPOKEN, key=lambda code: code != chosen)]
        self._watch = Stopwatch()
        self._dial: QPixmap | None = None

    def tick(self, now_s: float) -> None:
        """Turn the dial and the slides."""
        self._watch.tick(now_s)
        self.update()

    def due(self, now_s: float) -> float:  # noqa: ARG002 - it turns for ever
        """Want the next step of the dial."""
        return _FRAME_S

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.style.canvas.width, self.style.canvas.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        # What comes round in many languages is turned round for none of them.
        with upright(painter, self.style.canvas.width / 2):
            self._draw(painter, self.style.canvas)

    def _draw(self, painter: QPainter, canvas: Canvas) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_dial(painter, canvas, self._watch.elapsed_s * _TURNS_PER_S)
        number, at_s = divmod(self._watch.elapsed_s, DWELL_S)
        painter.setOpacity(min(1.0, at_s / FADE_S, (DWELL_S - at_s) / FADE_S))
        _draw_words(painter, canvas, self._words[int(number) % len(self._words)])
        painter.setOpacity(1.0)

    def _draw_dial(self, painter: QPainter, canvas: Canvas, turns: float) -> None:
        side = min(canvas.width, canvas.height) * 0.94
        if self._dial is None:
            self._dial = _dial_picture(round(side * canvas.scale))
        painter.save()
        painter.translate(canvas.width / 2, canvas.height / 2)
        painter.rotate(math.fmod(turns, 1.0) * 360)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(-side / 2, -side / 2, side, side), self._dial, QRectF(self._dial.rect()))
        painter.restore()


def _draw_words(painter: QPainter, canvas: Canvas, words: Words) -> None:
    box = QRectF(canvas.margin, canvas.height / 2 - 150, canvas.width - 2 * canvas.margin, 300)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.setFont(font_of(SCREEN_TITLE, 1.0))
    title = words.say("A short pause")
    size = painter.boundingRect(box, flags, title)
    painter.setPen(TEXT)
    painter.drawText(box, flags, title)
    painter.setFont(font_of(READING, 1.0))
    painter.setPen(MUTE)
    below = box.translated(0, size.height() + 36)
    painter.drawText(below, flags, words.say("Please come back in a little while."))


def _dial_picture(side_px: int) -> QPixmap:
    """Return the emblem, pale, on nothing."""
    pixmap = QPixmap(side_px, side_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = side_px / 2 * 0.98
    painter.translate(side_px / 2, side_px / 2)
    painter.scale(radius, radius)
    painter.setPen(QPen(faded(LINE, 0.9), 1.6 / radius))
    drawn = ornament(NEUTRAL_EMBLEM)
    for rule in drawn.rules:
        painter.drawEllipse(QPointF(0, 0), rule, rule)
    painter.setPen(QPen(faded(GOLD, 0.22), 1.4 / radius))
    for line in drawn.lines:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
    for middle, size in drawn.discs:
        painter.drawEllipse(QPointF(*middle), size, size)
    painter.end()
    return pixmap
