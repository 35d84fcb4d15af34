"""What stands beside the axis for a milestone: a card with date and title, or the title alone."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Milestone
from exhibit.layout.canvas import Box
from exhibit.navigation import OpenMilestone
from exhibit.ui.controls.control import Control
from exhibit.ui.kit.mirroring import turn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import mixed
from exhibit.ui.kit.typesetter import TextBlock
from exhibit.ui.screen.view import View


class MilestoneChip(Control):
    """A rounded chip that can be lit; a touch opens its milestone.

    Args:
        view: The visitor's view.
        milestone: Whose chip it is.
        size: Width and height in design units.
        parent: The item it belongs to.
    """

    def __init__(
        self, view: View, milestone: Milestone, size: tuple[float, float], parent: QGraphicsItem | None = None
    ) -> None:
        super().__init__(view.text(milestone.title), OpenMilestone(milestone.id), Box(0, 0, *size), parent)
        self.view = view
        self.is_in_view = True
        self.is_lit = False
        self._texts: list[TextItem] = []
        self._is_composed = False
        self._is_upright = False
        self._picture: QPixmap | None = None
        self._look: tuple[object, ...] = ()

    def keep_upright(self) -> None:
        """Be read as everything else on a band that is turned round."""
        self._is_upright = True
        turn(self, self.box.width / 2)

    @override
    def resize(self, box: Box) -> None:
        super().resize(box)
        if self._is_upright:
            turn(self, box.width / 2)

    def compose(self) -> None:
        """Set the texts, once; left until the chip is about to be seen, because a zoom brings many at a time."""
        if not self._is_composed:
            self._is_composed = True
            self.set_texts()
            self.set_lit(self.is_lit)

    def set_texts(self) -> None:
        """Put the texts on the chip."""

    def put(self, block: TextBlock, colour: QColor, x: float, y: float) -> TextItem:
        """Put a text on the chip, its top left at a position."""
        item = TextItem(block, colour, parent=self)
        item.setPos(x, y)
        # The chip draws it into its own picture.
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._texts.append(item)
        return item

    def forget(self) -> None:
        """Give its picture up while it is out of view."""
        self._picture = None

    @property
    def radius(self) -> float:
        """Corner radius of the chip."""
        return self.view.palette.corner(18.0)

    def set_lit(self, lit: bool) -> None:
        """Show it as the selected one."""
        self.is_lit = lit
        self.update()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        # Qt's own cache draws a chip anew in every frame in which it is partly outside the view.
        to_device = painter.transform()
        sharpness = painter.device().devicePixelRatioF()
        look = self.is_lit, self.is_pressed, self.is_focused, to_device.m11(), sharpness
        if self._picture is None or look != self._look:
            self._picture, self._look = self._draw(to_device.m11(), sharpness), look
        corner = to_device.mapRect(self.boundingRect()).topLeft()
        painter.resetTransform()
        # On whole device pixels, or every letter would be blurred.
        painter.drawPixmap((corner * sharpness).toPoint().toPointF() / sharpness, self._picture)

    def _draw(self, scale: float, sharpness: float) -> QPixmap:
        """Return the chip with its texts; ``scale`` is device-independent pixels a design unit, below 0 in a mirror."""
        area = self.boundingRect()
        factor = abs(scale) * sharpness
        picture = QPixmap(math.ceil(area.width() * factor), math.ceil(area.height() * factor))
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, abs(scale))
        painter.translate(-(area.topRight() if scale < 0 else area.topLeft()))
        self._draw_ground(painter)
        for text in self._texts:
            painter.save()
            painter.translate(text.pos())
            text.draw(painter)
            painter.restore()
        self.draw_over(painter)
        painter.end()
        return picture

    def draw_over(self, painter: QPainter) -> None:
        """Draw what the chip shows besides its texts."""

    def _draw_ground(self, painter: QPainter) -> None:
        palette = self.view.palette
        ground = palette.shell if self.is_lit else palette.panel
        if self.is_pressed:
            ground = mixed(ground, palette.gold, 0.18)
        painter.setPen(QPen(palette.gold, 4) if self.is_lit else QPen(palette.line, 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), self.radius, self.radius)
        self.draw_focus(painter, palette.shell)
