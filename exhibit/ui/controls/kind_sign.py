"""The signs that stand for kinds of milestones, as lines in a square of ±0.5 around the middle."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content.models.milestone import SignName
from exhibit.ui.kit.mirroring import upright

Line = tuple[tuple[float, float], ...]

_STROKE = 0.085
"""Width of a line as a share of the side."""


def _arc(x: float, y: float, radius: float, first: float = 0.0, last: float = 1.0, tall: float = 1.0) -> Line:
    """Return an arc from one angle to another, in turns, 0 at the right and clockwise; ``tall`` stretches it."""
    steps = max(round(28 * abs(last - first)), 2)
    angles = (math.tau * (first + (last - first) * step / steps) for step in range(steps + 1))
    return tuple((x + radius * math.cos(angle), y + radius * tall * math.sin(angle)) for angle in angles)


def _star(points: int, outer: float, inner: float) -> Line:
    turns = range(2 * points + 1)
    radii = [outer if turn % 2 == 0 else inner for turn in turns]
    angles = [math.tau * turn / (2 * points) - math.pi / 2 for turn in turns]
    return tuple((each * math.cos(angle), each * math.sin(angle)) for each, angle in zip(radii, angles, strict=True))


def _tilted(line: Line, turn: float) -> Line:
    cos, sin = math.cos(math.tau * turn), math.sin(math.tau * turn)
    return tuple((x * cos - y * sin, x * sin + y * cos) for x, y in line)


_ORBIT = _arc(0, 0, 0.44, tall=0.36)

LINES: Mapping[SignName, tuple[Line, ...]] = {
    "anchor": (
        _arc(0, -0.34, 0.09), ((0, -0.25), (0, 0.42)), ((-0.16, -0.1), (0.16, -0.1)), _arc(0, 0.04, 0.38, 0, 0.5),
    ),
    "atom": (_ORBIT, _tilted(_ORBIT, 1 / 3), _tilted(_ORBIT, 2 / 3), _arc(0, 0, 0.05)),
    "book": (
        ((0, -0.26), (0, 0.36)),
        ((0, -0.26), (-0.14, -0.34), (-0.44, -0.34), (-0.44, 0.28), (-0.14, 0.28), (0, 0.36)),
        ((0, -0.26), (0.14, -0.34), (0.44, -0.34), (0.44, 0.28), (0.14, 0.28), (0, 0.36)),
    ),
    "bridge": (((-0.46, 0.2), (0.46, 0.2)), ((-0.22, -0.36), (-0.22, 0.4)), ((0.22, -0.36), (0.22, 0.4)),
               _arc(0, -0.36, 0.22, 0, 0.5, 1.7), ((-0.22, -0.36), (-0.46, 0.2)), ((0.22, -0.36), (0.46, 0.2))),
    "coin": (_arc(0, 0, 0.42), _arc(0, 0, 0.26)),
    "crown": (
        ((-0.4, 0.3), (-0.44, -0.26), (-0.18, 0.02), (0, -0.36), (0.18, 0.02), (0.44, -0.26), (0.4, 0.3), (-0.4, 0.3)),
    ),
    "factory": (
        ((-0.44, 0.4), (-0.44, -0.36), (-0.26, -0.36), (-0.26, 0.02), (-0.02, -0.14), (-0.02, 0.02), (0.22, -0.14),
         (0.22, 0.02), (0.44, -0.14), (0.44, 0.4), (-0.44, 0.4)),
    ),
    "flag": (((-0.32, -0.44), (-0.32, 0.44)), ((-0.32, -0.4), (0.38, -0.4), (0.2, -0.17), (0.38, 0.06), (-0.32, 0.06))),
    "gear": (_star(9, 0.45, 0.34), _arc(0, 0, 0.16)),
    "globe": (_arc(0, 0, 0.43), _arc(0, 0, 0.18, tall=2.39), ((-0.43, 0), (0.43, 0))),
    "heart": (((0, 0.4), (-0.39, 0.0)), _arc(-0.21, -0.14, 0.215, 0.39, 1.0), _arc(0.21, -0.14, 0.215, 0.5, 1.11),
              ((0.39, 0.0), (0, 0.4))),
    "house": (((-0.44, -0.02), (0, -0.4), (0.44, -0.02)), ((-0.32, -0.1), (-0.32, 0.4), (0.32, 0.4), (0.32, -0.1))),
    "leaf": (((-0.4, 0.4), (0.14, -0.14)), ((-0.22, 0.22), (-0.3, -0.1), (-0.02, -0.36), (0.42, -0.42), (0.36, 0.02),
             (0.1, 0.3), (-0.22, 0.22))),
    "music": (_arc(-0.24, 0.3, 0.13), _arc(0.26, 0.2, 0.13), ((-0.11, 0.3), (-0.11, -0.28), (0.39, -0.38), (0.39, 0.2)),
              ((-0.11, -0.12), (0.39, -0.22))),
    "paper": (
        ((0.08, -0.44), (-0.32, -0.44), (-0.32, 0.44), (0.32, 0.44), (0.32, -0.2), (0.08, -0.44)),
        ((0.08, -0.44), (0.08, -0.2), (0.32, -0.2)), ((-0.16, 0.02), (0.16, 0.02)), ((-0.16, 0.22), (0.16, 0.22)),
    ),
    "people": (_arc(-0.17, -0.2, 0.16), _arc(0.24, -0.14, 0.12), _arc(-0.17, 0.4, 0.29, 0.5, 1.0, 1.25),
               _arc(0.22, 0.4, 0.24, 0.72, 1.0, 1.25)),
    "person": (_arc(0, -0.2, 0.2), _arc(0, 0.42, 0.36, 0.5, 1.0, 1.05)),
    "rocket": (
        ((-0.16, 0.2), (-0.16, -0.16), (0, -0.46), (0.16, -0.16), (0.16, 0.2), (-0.16, 0.2)), ((0, 0.28), (0, 0.46)),
        ((-0.16, 0.0), (-0.34, 0.26), (-0.16, 0.2)), ((0.16, 0.0), (0.34, 0.26), (0.16, 0.2)),
    ),
    "ship": (((-0.44, 0.14), (0.44, 0.14), (0.3, 0.4), (-0.3, 0.4), (-0.44, 0.14)), ((0, 0.14), (0, -0.44)),
             ((0.06, -0.4), (0.36, 0.02), (0.06, 0.02))),
    "star": (_star(5, 0.46, 0.19),),
    "sword": (((-0.12, 0.12), (0.42, -0.42)), ((-0.24, -0.06), (0.06, 0.24)), ((-0.1, 0.1), (-0.4, 0.4))),
}  # fmt: skip


def draw_sign(painter: QPainter, name: SignName, box: QRectF, colour: QColor) -> None:
    """Draw a sign as large as a square box, never in a mirror."""
    side = box.width()
    path = QPainterPath()
    for line in LINES[name]:
        path.moveTo(QPointF(*line[0]) * side)
        for point in line[1:]:
            path.lineTo(QPointF(*point) * side)
    with upright(painter, box.center().x()):
        painter.save()
        painter.translate(box.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(colour, side * _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
        painter.restore()


class KindSign(QGraphicsItem):
    """A sign on the stage, its top left at the item's position.

    Args:
        name: Of the sign.
        side: In design units.
        colour: Of its lines.
        parent: The item it belongs to.
    """

    def __init__(self, name: SignName, side: float, colour: QColor, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._name, self._side, self._colour = name, side, colour

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._side, self._side)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sign(painter, self._name, self.boundingRect(), self._colour)
