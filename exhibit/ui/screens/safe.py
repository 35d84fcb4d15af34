"""The built-in slides: shown while no content can be, one language after another."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF
from typing_extensions import override

from exhibit.figures.canvas import Canvas
from exhibit.figures.dial import RULES, ornament
from exhibit.locale import Words
from exhibit.motion import Clock
from exhibit.ui.plain import GOLD, LINE, MUTE, TEXT, PlainWindow
from exhibit.ui.theme import READING, SCREEN_TITLE, faded, font_of

DWELL_S, FADE_S = 9.0, 1.2
_FRAME_MS = 100
_TURNS_PER_S = 1 / 240


class SafePanel(PlainWindow):
    """A slowly turning dial, and one slide in each language.

    Args:
        language: The only language to speak, or None for all.
        clock: What time it is for what moves.
    """

    def __init__(self, language: str | None, clock: Clock) -> None:
        super().__init__(language)
        self._clock, self._began_s = clock, clock.now()
        self._dial: tuple[float, QPixmap] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self._timer.start(_FRAME_MS)

    @override
    def draw(self, painter: QPainter, canvas: Canvas) -> None:
        spent_s = self._clock.now() - self._began_s
        middle = QPointF(canvas.width / 2, canvas.height * 0.5)
        self._draw_dial(painter, canvas, middle, spent_s * _TURNS_PER_S)
        number, at_s = divmod(spent_s, DWELL_S)
        words = self.words[int(number) % len(self.words)]
        is_alone = len(self.words) == 1
        painter.setOpacity(1.0 if is_alone else min(1.0, at_s / FADE_S, (DWELL_S - at_s) / FADE_S))
        _draw_words(painter, canvas, words)

    def _draw_dial(self, painter: QPainter, canvas: Canvas, middle: QPointF, turns: float) -> None:
        side = min(canvas.width, canvas.height) * 0.94
        if self._dial is None or self._dial[0] != side * canvas.scale:
            self._dial = side * canvas.scale, _dial_picture(round(side * canvas.scale))
        painter.save()
        painter.translate(middle)
        painter.rotate(math.fmod(turns, 1.0) * 360)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(-side / 2, -side / 2, side, side), self._dial[1], QRectF(self._dial[1].rect()))
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
    for rule in RULES[:7]:
        painter.drawEllipse(QPointF(0, 0), rule, rule)
    drawn = ornament()
    painter.setPen(QPen(faded(GOLD, 0.22), 1.4 / radius))
    for shape in (*drawn.lozenges, *drawn.hooks):
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in (*shape, shape[0])]))
    for start, end in drawn.hatches:
        painter.drawLine(QPointF(*start), QPointF(*end))
    for bead in drawn.beads:
        painter.drawEllipse(QPointF(*bead), drawn.bead_radius, drawn.bead_radius)
    painter.end()
    return pixmap
