"""A door on the home screen: a card with a drawn sign of what is behind it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.layout.canvas import Box
from exhibit.layout.chart.value_axis import tight_axis
from exhibit.navigation import Intent
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.bar_fill import BarFill, draw_bar
from exhibit.ui.kit.edged_card import draw_edged_card
from exhibit.ui.kit.mirroring import turned, upright
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DOOR_TITLE, FIGURE, SECOND, TextStyle, font_of, mixed
from exhibit.ui.screen.view import ChartView, View

_BAR_SHARE = 0.7
"""Width of a bar as a share of its slot."""

_LEAST_SIGN = 40.0
"""Design units below which a sign would be a smudge, or stand on its head above the words."""

_MOST_BAR = 64.0
_LEAST_DOT, _MOST_DOT = 3.0, 6.0

Sign = Callable[[QPainter, QRectF, View], None]


class Door(Control):
    """A large card: a coloured upper edge, a drawn sign, a title and a line.

    Args:
        view: The visitor's view.
        box: Its place.
        intent: Where it leads.
        title: Its name.
        line: What is behind it.
        colour: Of the upper edge.
        sign: Draws the sign into a rectangle.
        parent: The item it belongs to.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a door is made in one place, all of it at once
        self, view: View, box: Box, intent: Intent, title: str, line: str, colour: QColor, sign: Sign,
        parent: QGraphicsItem | None = None,
    ) -> None:  # fmt: skip
        super().__init__(title, intent, box, parent)
        self._view = view
        self._colour = colour
        self._sign = sign
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        inner = box.width - 2 * 48
        second = view.type.set(line, SECOND, inner)
        first = view.type.fit(title, (DOOR_TITLE,), inner, 2)
        bottom = box.height - 38 - second.height
        self._sign_box = QRectF(48, 44, inner, bottom - first.height - 84)
        for block, y, tone in (
            (first, bottom - first.height - 4, view.palette.shell),
            (second, bottom, view.palette.mute),
        ):
            if not block.text:
                continue
            TextItem(block, tone, parent=self).setPos(48, y)

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
        draw_edged_card(painter, self.frame(), self.radius, (ground, self._colour, palette.line))
        if self._sign_box.height() >= _LEAST_SIGN:
            # Timeline and chart, small, as time runs on the large ones; a numeral is never turned.
            with turned(painter, self._sign_box.center().x(), is_wanted=self._view.is_time_turned):
                self._sign(painter, self._sign_box, self._view)
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
