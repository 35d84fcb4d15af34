"""How a bar is filled: the fill says how exactly its figure is known."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from exhibit.layout.chart.columns import Look
from exhibit.ui.kit.theme import faded

LEAST_HEIGHT = 3.0
"""Of a bar in design units: a figure next to the others' nothing is still a figure."""
_ZERO = 5.0


@dataclass(frozen=True, slots=True)
class BarFill:
    """What a bar is drawn with.

    Attributes:
        colour: Of the series.
        scale: Device pixels per design unit, or 1 where the painter is scaled.
        is_lit: The playhead is on it.
    """

    colour: QColor
    scale: float
    is_lit: bool = False

    @property
    def solid(self) -> QColor:
        """The colour of edges, hatches and full bars."""
        return self.colour if self.is_lit else faded(self.colour, 0.56)


def part_colours(colour: QColor, count: int) -> list[QColor]:
    """Return the colours of the parts of a bar, from the foot up: the series' own, then ever lighter ones."""
    return [colour.lighter(100 + 45 * index) for index in range(count)]


def draw_bar(painter: QPainter, bar: QRectF, look: Look, ink: BarFill, *, points_down: bool = False) -> None:
    """Draw one bar; one that would hardly be seen is drawn full and as high as it takes to be seen.

    Args:
        painter: In the pixels of the bar.
        bar: Its place.
        look: How exactly its figure is known.
        ink: What it is drawn with.
        points_down: Whether its foot is above its head, as of a figure below 0.
    """
    if points_down:
        painter.save()
        painter.translate(0.0, bar.top() + bar.bottom())
        painter.scale(1.0, -1.0)
        draw_bar(painter, bar, _mirrored(look), ink)
        painter.restore()
        return
    least = LEAST_HEIGHT * ink.scale
    if bar.height() < least:
        bar = bar.adjusted(0, bar.height() - least, 0, 0)
        painter.fillRect(bar, ink.solid)
        _draw_bound(painter, bar, look, ink)
        return
    path = _outline(bar, min(6 * ink.scale, bar.width() / 4))
    match look:
        case "exact":
            painter.fillPath(path, ink.solid)
        case "about" | "over" | "nearly":
            _hatch(painter, path, bar, ink)
        case "derived":
            painter.fillPath(path, faded(ink.colour, 0.13))
            painter.strokePath(path, QPen(ink.solid, 2.4 * ink.scale))
        case "partial":
            _open_bar(painter, bar, ink)
        case _:
            assert_never(look)
    _draw_bound(painter, bar, look, ink)


def draw_whisker(painter: QPainter, reach: QRectF, ink: BarFill) -> None:
    """Draw a line from the lowest to the highest of a period, with a short one at either end."""
    half, middle = min(reach.width() / 2, 7 * ink.scale), reach.center().x()
    painter.setPen(QPen(ink.colour, (2.4 if half >= 4 * ink.scale else 1.4) * ink.scale))
    painter.drawLines([
        QLineF(middle, reach.top(), middle, reach.bottom()),
        *(QLineF(middle - half, y, middle + half, y) for y in (reach.top(), reach.bottom())),
    ])  # fmt: skip


def draw_zero(painter: QPainter, foot: QPointF, ink: BarFill) -> None:
    """Draw a ring on the foot of a bar that has no height: nothing was counted, and that is known."""
    reach = _ZERO * ink.scale
    painter.setPen(QPen(ink.solid, 2.4 * ink.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(foot - QPointF(0, reach + 2 * ink.scale), reach, reach)


def _mirrored(look: Look) -> Look:
    """Return the look of a bar that hangs down: what lies above its figure lies towards its foot."""
    match look:
        case "over":
            return "nearly"
        case "nearly":
            return "over"
        case "exact" | "about" | "derived" | "partial":
            return look
        case _:
            assert_never(look)


def _open_bar(painter: QPainter, bar: QRectF, ink: BarFill) -> None:
    """Draw a bar without a head: the year is not over, and what is missing may still come."""
    haze = QLinearGradient(bar.topLeft(), bar.bottomLeft())
    haze.setColorAt(0.0, faded(ink.colour, 0.0))
    haze.setColorAt(min(40 * ink.scale / max(bar.height(), 1.0), 1.0), faded(ink.colour, 0.16))
    painter.fillRect(bar, haze)
    edge = QPen(ink.solid, 2.4 * ink.scale)
    edge.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(edge)
    for x in (bar.left(), bar.right()):
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.top()))


def _outline(bar: QRectF, radius: float) -> QPainterPath:
    """Return a bar with a rounded head and a square foot."""
    rounded, square = QPainterPath(), QPainterPath()
    rounded.addRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius)
    square.addRect(bar)
    return rounded.intersected(square)


def _hatch(painter: QPainter, path: QPainterPath, bar: QRectF, ink: BarFill) -> None:
    painter.fillPath(path, faded(ink.colour, 0.60 if ink.is_lit else 0.24))
    step, width = 9 * ink.scale, bar.width()
    count = int((width + bar.height()) / step) + 1
    heights = [bar.top() + index * step for index in range(count)]
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(ink.solid, 2 * ink.scale))
    painter.drawLines([QLineF(bar.left(), y, bar.left() + width, y - width) for y in heights])
    painter.restore()


def _draw_bound(painter: QPainter, bar: QRectF, look: Look, ink: BarFill) -> None:
    """Draw on which side of its figure the true one lies, where the figure is a bound."""
    match look:
        case "over":
            _arrow(painter, bar, ink, points_up=True)
        case "nearly":
            _arrow(painter, bar, ink, points_up=False)
        case "exact" | "about" | "derived" | "partial":
            pass
        case _:
            assert_never(look)


def _arrow(painter: QPainter, bar: QRectF, ink: BarFill, *, points_up: bool) -> None:
    """Draw an arrow head above the bar: the figure is a bound, and the true one lies where it points."""
    reach = min(bar.width() * 0.4, 10 * ink.scale)
    tip = bar.top() - (14 if points_up else 6) * ink.scale
    foot = tip + reach * (0.9 if points_up else -0.9)
    x = bar.center().x()
    painter.setPen(QPen(ink.solid, 2.6 * ink.scale))
    painter.drawPolyline([QPointF(x - reach, foot), QPointF(x, tip), QPointF(x + reach, foot)])
