"""Milestones that share a day, in a list: on the axis they cannot be told apart."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.ui.controls.buttons import Button, ButtonSpec
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.boxes import rect_of
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import BAR_TITLE, faded
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.milestone_card import MilestoneCard, card_height

_PAD = 36.0
_GAP = 20.0
_CLOSE = 76.0
_MOST = 60


class OverlapList(GroupItem):
    """A panel over the timeline.

    Args:
        view: The visitor's view.
        milestones: What it lists.
        area: Where it may be, in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, view: View, milestones: list[Milestone], area: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._view, self._area = view, area
        width = min(area.width - 4 * _PAD, 1100.0)
        height = card_height(view, 4000)
        columns = 2 if width > 900 and len(milestones) > 1 else 1
        rows = -(-min(len(milestones), _MOST) // columns)
        title = view.type.set(view.words.plural("{n} milestone", "{n} milestones", len(milestones)), BAR_TITLE, width)
        head = max(title.height, _CLOSE) + _GAP
        length = rows * (height + _GAP) - _GAP
        shown = min(length, area.height - head - 2 * _PAD - 2 * _GAP)
        whole = head + shown + 2 * _PAD
        self.box = Box(area.middle_x - width / 2 - _PAD, area.middle_y - whole / 2, width + 2 * _PAD, whole)
        x, y = self.box.x + _PAD, self.box.y + _PAD
        item = TextItem(title, view.palette.shell, parent=self)
        item.setPos(x, y + (head - _GAP - title.height) / 2)
        close = Box(self.box.right - _PAD - _CLOSE, y, _CLOSE, _CLOSE)
        self.close = Button(view, ButtonSpec(glyph="close"), close, self)
        self.column = ScrollColumn(view, Box(x, y + head, width, shown), self)
        self.cards: list[MilestoneCard] = []
        card_width = (width - (columns - 1) * _GAP) / columns
        for index, milestone in enumerate(milestones[:_MOST]):
            card = MilestoneCard(view, milestone, (card_width, height), self.column.content)
            card.setPos((index % columns) * (card_width + _GAP), (index // columns) * (height + _GAP))
            card.compose()
            self.cards.append(card)
        self.column.set_length(length)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a position in the parent's coordinates is on the panel."""
        return self.box.x <= x <= self.box.right and self.box.y <= y <= self.box.bottom

    @override
    def boundingRect(self) -> QRectF:
        return rect_of(self._area)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        palette = self._view.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.boundingRect(), faded(palette.ink, 0.78))
        painter.setPen(QPen(palette.gold, 2))
        painter.setBrush(palette.panel)
        painter.drawRoundedRect(rect_of(self.box), palette.corner(28), palette.corner(28))
