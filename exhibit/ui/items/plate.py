"""What stands beside the axis for a milestone: a card with date and title, or the title alone."""

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.figures.canvas import Box
from exhibit.flow import OpenMilestone
from exhibit.ui.context import Context
from exhibit.ui.items.control import Control
from exhibit.ui.items.text import TextItem
from exhibit.ui.theme import mixed


class Plate(Control):
    """A rounded plate that can be lit; a touch opens its milestone.

    Args:
        context: The visitor's view.
        milestone: Whose plate it is.
        size: Width and height in design units.
        parent: The item it belongs to.
    """

    def __init__(
        self, context: Context, milestone: Milestone, size: tuple[float, float], parent: QGraphicsItem | None = None
    ) -> None:
        super().__init__(context.text(milestone.title), OpenMilestone(milestone.id), Box(0, 0, *size), parent)
        self.context = context
        self.is_lit = False
        self._title: TextItem | None = None
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_title(self, title: TextItem, x: float, y: float) -> None:
        """Put the title on the plate."""
        self._title = title
        title.setPos(x, y)
        title.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def radius(self) -> float:
        """Corner radius of the plate."""
        return 18.0

    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        if lit == self.is_lit:
            return
        self.is_lit = lit
        if self._title is not None:
            self._title.set_colour(self.context.palette.ink if lit else self.context.palette.shell)
        self.update()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        palette = self.context.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = palette.shell if self.is_lit else palette.panel
        if self.is_pressed:
            ground = mixed(ground, palette.gold, 0.18)
        painter.setPen(QPen(palette.gold, 4) if self.is_lit else QPen(palette.line, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self.draw_focus(painter, palette.shell)
