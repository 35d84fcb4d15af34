"""A card that leads to a guided tour and shows where in time its stops are."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Tour
from exhibit.layout.canvas import Box
from exhibit.narrative.tour_timing import minutes_of, stop_year
from exhibit.navigation import OpenTour
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.edged_card import draw_edged_card
from exhibit.ui.kit.mirroring import turned
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import DOOR_TITLE, LABEL, SECOND, TICK, TextStyle, mixed
from exhibit.ui.screen.view import View

_PAD = 48.0
_SIGN = 210.0
_LINE = 92.0
_TITLES = tuple(TextStyle(DOOR_TITLE.face, size, 1.25, 0.5) for size in (52, 46, 40))


class TourCard(Control):
    """Title, what the tour tells, how long it takes, and its stops on the years of the exhibit.

    Args:
        view: The visitor's view.
        tour: Where it leads.
        width: Of the card, in design units.
        parent: The item it belongs to.

    Attributes:
        height: What it needs.
    """

    def __init__(self, view: View, tour: Tour, width: float, parent: QGraphicsItem) -> None:
        title = view.text(tour.title)
        super().__init__(title, OpenTour(tour.id), Box(0, 0, width, 0), parent)
        self._view = view
        exhibit, words, palette = view.exhibit, view.words, view.palette
        extent = exhibit.extent
        years = [stop_year(exhibit, stop) for stop in tour.stops]
        self._stops = [(year - extent.first) / extent.years for year in years if year is not None]
        inner = width - 2 * _PAD
        minutes = minutes_of(exhibit, tour, words.language)
        stops = words.plural("{n} stop", "{n} stops", len(tour.stops))
        time = words.plural("{n} minute", "{n} minutes", minutes)
        self._blocks = [
            (view.type.fit(title, _TITLES, inner, 2), palette.shell, 10.0),
            (view.type.set(view.text(tour.summary), SECOND, inner), palette.mute, 22.0),
            (view.type.set(f"{time} · {stops}", LABEL, inner), palette.gold, 0.0),
        ]
        self._items = [TextItem(block, colour, parent=self) for block, colour, _ in self._blocks]
        ends = words.ends(extent.first, extent.last)
        ends = ends[::-1] if view.is_time_turned else ends
        self._ends = [
            TextItem(view.type.set(text, TICK, inner), palette.mute, align, self)
            for text, align in zip(ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True)
        ]
        self._words_height = sum(block.height + gap for block, _, gap in self._blocks)
        self.height = _SIGN + self._words_height + 44

    @property
    def radius(self) -> float:
        """Corner radius of the card."""
        return self._view.palette.corner(28.0)

    @override
    def resize(self, box: Box) -> None:
        super().resize(box)
        y = _SIGN
        for item, (block, _, gap) in zip(self._items, self._blocks, strict=True):
            item.setPos(_PAD, y)
            y += block.height + gap
        # How long it takes stands at the foot of every card of a row.
        self._items[-1].setY(box.height - 44 - self._blocks[-1][0].height)
        for item, x in zip(self._ends, (_PAD, box.width - _PAD), strict=True):
            item.setPos(x, _LINE + 30)

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
        draw_edged_card(painter, self.frame(), self.radius, (ground, palette.gold, palette.line))
        with turned(painter, self._width / 2, is_wanted=self._view.is_time_turned):
            self._draw_stops(painter)
        self.draw_focus(painter, palette.shell)

    def _draw_stops(self, painter: QPainter) -> None:
        palette, y = self._view.palette, _LINE
        length = self._width - 2 * _PAD
        painter.setPen(QPen(palette.mute, 3))
        painter.drawLine(QPointF(_PAD, y), QPointF(_PAD + length, y))
        painter.setPen(QPen(palette.panel, 3))
        # The first lies on top: it is where the tour begins.
        for index, share in reversed(list(enumerate(self._stops))):
            painter.setBrush(palette.red if index == 0 else palette.gold)
            reach = 14 if index == 0 else 10
            painter.drawEllipse(QPointF(_PAD + length * share, y), reach, reach)
