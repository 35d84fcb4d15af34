"""A milestone's card on the timeline."""

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.figures.canvas import Box
from exhibit.flow import OpenMilestone
from exhibit.ui.context import Context
from exhibit.ui.items.control import Control
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import CARD_TITLE, LABEL, Style, mixed
from exhibit.ui.typesetter import TextBlock

_PAD = 28.0
_TOP = 20.0
_BOTTOM = 20.0
LIT_DATE_INK = 0.36
"""How much ink darkens the vermilion date of the lit card, so that it stands out 7:1 from eggshell."""
_TITLES = tuple(Style(CARD_TITLE.face, size, 1.28, 0.75) for size in (30, 27, 24))
_DATE = Style(LABEL.face, LABEL.size, LABEL.leading, 0.6)


def card_size(context: Context, most_height: float) -> tuple[float, float]:
    """Return width and height of every card in design units: a date and four lines of title, or three.

    Args:
        context: The visitor's view.
        most_height: Room between the axis and the edge of the band.
    """
    width = 360.0 * (1 + (context.type.text_scale - 1) * 0.85)
    fixed = _TOP + context.type.line_height(_DATE) + _BOTTOM
    for style in _TITLES:
        height = fixed + 4 * context.type.line_height(style)
        if height <= most_height:
            return width, height
    return width, fixed + 3 * context.type.line_height(_TITLES[-1])


class MilestoneCard(Control):
    """Date and title; a touch opens the milestone.

    Args:
        context: The visitor's view.
        milestone: Whose card it is.
        size: Width and height in design units.
        parent: The item it belongs to.
    """

    def __init__(
        self,
        context: Context,
        milestone: Milestone,
        size: tuple[float, float],
        parent: QGraphicsItem | None = None,
    ) -> None:
        width, height = size
        title = context.text(milestone.title)
        super().__init__(title, OpenMilestone(milestone.id), Box(0, 0, width, height), parent)
        self._context = context
        self.is_lit = False
        inner = width - 2 * _PAD
        date = context.type.set(context.words.short_date(milestone.date), _DATE, inner)
        block = self._fit(title, inner, height - _TOP - date.height - _BOTTOM)
        self._date = TextItem(date, context.palette.gold, parent=self)
        self._date.setPos(_PAD, _TOP)
        self._title = TextItem(block, context.palette.shell, parent=self)
        self._title.setPos(_PAD, _TOP + date.height)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        for item in (self._date, self._title):
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def _fit(self, title: str, width: float, height: float) -> TextBlock:
        """Set the title in the largest style that breaks no word and stays on the card."""
        type_ = self._context.type
        for style in _TITLES[:-1]:
            block = type_.set(title, style, width, balanced=True)
            if block.height <= height + 1 and type_.is_whole(title, style, width):
                return block
        return type_.set(title, _TITLES[-1], width, balanced=True)

    @property
    def radius(self) -> float:
        """Corner radius of the card."""
        return 18.0

    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        if lit == self.is_lit:
            return
        palette = self._context.palette
        self.is_lit = lit
        self._title.set_colour(palette.ink if lit else palette.shell)
        self._date.set_colour(mixed(palette.red, palette.ink, LIT_DATE_INK) if lit else palette.gold)
        self.update()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self._context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = palette.shell if self.is_lit else palette.panel
        if self.is_pressed:
            ground = mixed(ground, palette.gold, 0.18)
        painter.setPen(QPen(palette.gold, 4) if self.is_lit else QPen(palette.line, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self.draw_focus(painter, palette.shell)
