"""A door on the home screen: a card with a drawn sign of what is behind it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content.models.milestone import SignName
from exhibit.layout.canvas import Box
from exhibit.layout.chart.value_axis import tight_axis
from exhibit.layout.text.line_breaking import LEFT_OUT
from exhibit.navigation import Intent
from exhibit.ui.controls.control import Control
from exhibit.ui.controls.kind_sign import draw_sign
from exhibit.ui.kit.bar_fill import BarFill, draw_bar
from exhibit.ui.kit.edged_card import draw_edged_card
from exhibit.ui.kit.mirroring import turned, upright
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DOOR_TITLE, FIGURE, SECOND, TextStyle, font_of, mixed
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import ChartView, View

_BAR_SHARE = 0.7
"""Width of a bar as a share of its slot."""

_LEAST_SIGN = 40.0
"""Design units below which a sign would be a smudge, or stand on its head above the words."""

_MOST_BAR = 64.0
_PAD, _BESIDE = 48.0, 40.0
_LOW, _WIDE = 330.0, 1.5
"""Design units of height, and widths a height, below and above which the words stand beside the sign."""

_TITLES = (DOOR_TITLE, TextStyle(DOOR_TITLE.face, 42, 1.25, 0.45), TextStyle(DOOR_TITLE.face, 34, 1.25, 0.4),
           TextStyle(DOOR_TITLE.face, 28, 1.25, 0.35))  # fmt: skip
_LEAST_DOT, _MOST_DOT = 3.0, 6.0
_MOST_KIND = 140.0

Sign = Callable[[QPainter, QRectF, View], None]


@dataclass(frozen=True, slots=True)
class DoorSpec:
    """What a door is.

    Attributes:
        intent: Where it leads.
        title: Its name.
        line: What is behind it; may be empty.
        colour: Of its upper edge.
        sign: Draws its sign.
    """

    intent: Intent
    title: str
    line: str
    colour: QColor
    sign: Sign


class Door(Control):
    """A large card: a coloured upper edge, a drawn sign, a title and a line.

    Args:
        view: The visitor's view.
        box: Its place.
        spec: What it is.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, box: Box, spec: DoorSpec, parent: QGraphicsItem | None = None) -> None:
        super().__init__(spec.title, spec.intent, box, parent)
        self._view, self._spec = view, spec
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        if box.height < _LOW and box.width > box.height * _WIDE:
            self._set_beside(box)
        else:
            self._set_below(box)

    def _set_below(self, box: Box) -> None:
        """Put the words below the sign."""
        inner = box.width - 2 * _PAD
        first, second = self._words(inner, box.height - 2 * _PAD)
        bottom = box.height - 38 - (second.height if second is not None else 0.0)
        self._sign_box = QRectF(_PAD, 44, inner, bottom - first.height - 84)
        self._put(first, second, (_PAD, bottom - first.height - 4))

    def _set_beside(self, box: Box) -> None:
        """Put the words beside the sign, where the door is too low for both; without it where they need its place."""
        side = min(box.width * 0.3, (box.height - 72) * 1.6)
        for begin in (_PAD + side + _BESIDE, _PAD):
            inner = box.width - _PAD - begin
            first, second = self._words(inner, box.height - 48)
            is_all = self._view.type.is_whole(self._spec.title, _TITLES[-1], inner)
            if is_all and not any(block.text.endswith(LEFT_OUT) for block in (first, second) if block is not None):
                break
        self._sign_box = QRectF(_PAD, 42, side if begin > _PAD else 0.0, box.height - 84 if begin > _PAD else 0.0)
        self._put(
            first, second, (begin, (box.height - first.height - (second.height if second is not None else 0.0)) / 2)
        )

    def _words(self, width: float, height: float) -> tuple[TextBlock, TextBlock | None]:
        """Set title and line, the title as large as leaves room for two lines of what is behind the door."""
        type_, spec = self._view.type, self._spec
        wanted = len(type_.set(spec.line, SECOND, width).lines) if spec.line else 0
        for style in _TITLES:
            first = type_.set_within(spec.title, style, width, 2)
            room = math.floor((height - first.height) / type_.line_height(SECOND))
            is_all = type_.is_whole(spec.title, style, width) and not first.text.endswith(LEFT_OUT)
            if (room >= min(wanted, 2) and is_all) or style is _TITLES[-1]:
                break
        return first, type_.set_within(spec.line, SECOND, width, min(room, wanted)) if min(room, wanted) > 0 else None

    def _put(self, first: TextBlock, second: TextBlock | None, at: tuple[float, float]) -> None:
        TextItem(first, self._view.palette.shell, parent=self).setPos(*at)
        if second is not None:
            TextItem(second, self._view.palette.mute, parent=self).setPos(at[0], at[1] + first.height + 4)

    @property
    def radius(self) -> float:
        """Corner radius of the card."""
        return self._view.palette.corner(28.0)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = mixed(palette.panel, palette.gold, 0.10) if self.is_pressed else palette.panel
        draw_edged_card(painter, self.frame(), self.radius, (ground, self._spec.colour, palette.line))
        if self._sign_box.height() >= _LEAST_SIGN:
            # Timeline and chart, small, as time runs on the large ones; a numeral is never turned.
            with turned(painter, self._sign_box.center().x(), is_wanted=self._view.is_time_turned):
                self._spec.sign(painter, self._sign_box, self._view)
        self.draw_focus(painter, palette.shell)


def draw_axis(painter: QPainter, box: QRectF, view: View) -> None:
    """Draw a short timeline with one lit milestone."""
    palette = view.palette
    y = box.center().y()
    painter.setPen(QPen(palette.mute, 3))
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    stem = min(box.height() * 0.30, 56)
    for index, share in enumerate((0.02, 0.16, 0.42, 0.60, 0.76, 0.94)):
        x = box.left() + box.width() * share
        painter.setPen(QPen(palette.mute, 2))
        painter.drawLine(QPointF(x, y), QPointF(x, y + (stem if index % 2 else -stem)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.red if index == 3 else palette.shell)
        reach = 16 if index == 3 else 10
        painter.drawEllipse(QPointF(x, y), reach, reach)


def draw_chart(key: str) -> Sign:
    """Return a sign that draws the main series of a chart."""

    def draw(painter: QPainter, box: QRectF, view: View) -> None:
        _draw_bars(painter, box, view.of_chart(key))

    return draw


def _draw_bars(painter: QPainter, box: QRectF, view: ChartView) -> None:
    """Draw the chart's main series as small bars, or as dots where they could not begin at 0; the highest is lit."""
    chart = view.chart
    row = view.chart_index.row(chart.main)
    columns, axis = row.columns, tight_axis(chart.unit_of(row.series.unit).axis, [each.reach for each in row.columns])
    highest = max(each.value for each in columns)
    first, last = columns[0].slot, columns[-1].slot
    step = box.width() / (last - first + 1)
    painter.setPen(QPen(mixed(view.palette.panel, view.palette.gold, 0.42), 2))
    ground = box.bottom() - box.height() * axis.share_of(axis.base)
    painter.drawLine(QPointF(box.left(), ground), QPointF(box.right(), ground))
    # A few figures are no blocks, and those of centuries no hairs.
    width = min(max(step * _BAR_SHARE, 2.0), _MOST_BAR)
    for column in columns:
        top = box.bottom() - box.height() * axis.share_of(column.value)
        middle = box.left() + (column.slot - first + 0.5) * step
        ink = BarFill(view.palette.gold, 1.0, is_lit=column.value == highest)
        if row.drawing == "bars":
            bar = QRectF(middle - width / 2, top, width, ground - top)
            draw_bar(painter, bar.normalized(), column.look, ink, points_down=top > ground)
        else:
            reach = max(min(width / 2, _MOST_DOT), _LEAST_DOT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.solid)
            painter.drawEllipse(QPointF(middle, top), reach, reach)


def draw_numeral(number: str) -> Sign:
    """Return a sign that draws a large numeral in the middle."""

    def draw(painter: QPainter, box: QRectF, view: View) -> None:
        size = min(FIGURE.size * 1.2, box.height() / 1.3)
        painter.setFont(font_of(TextStyle(FIGURE.face, size), 1.0))
        painter.setPen(view.palette.blue)
        with upright(painter, box.center().x()):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    return draw


def draw_both(key: str) -> Sign:
    """Return a sign that draws a timeline over a chart."""
    bars = draw_chart(key)

    def draw(painter: QPainter, box: QRectF, view: View) -> None:
        draw_axis(painter, QRectF(box.left(), box.top(), box.width(), box.height() * 0.42), view)
        bars(painter, QRectF(box.left(), box.top() + box.height() * 0.5, box.width(), box.height() * 0.5), view)

    return draw


def draw_kind(name: SignName) -> Sign:
    """Return a sign that draws one of the signs of kinds, in the middle."""

    def draw(painter: QPainter, box: QRectF, view: View) -> None:
        side = min(box.width(), box.height(), _MOST_KIND)
        centre = box.center()
        draw_sign(painter, name, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), view.palette.mute)

    return draw
