"""An illustration on the stage."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from exhibit.content import Picture
from exhibit.layout.canvas import Box
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.pictures import Pictures
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.kit.theme import SMALL

_GAP = 12.0


class PictureItem(QGraphicsItem):
    """A square picture with its top left at the item's position.

    Args:
        style: The visitor's style.
        pictures: Where it comes from.
        picture: What to show.
        side: Of the square, in design units.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, pictures: Pictures, picture: Picture, side: float, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._side, self._scale = side, style.canvas.scale * style.background.sharpness
        self._shown = pictures.shown(picture, round(side * self._scale))
        self.alt = style.text(picture.alt)

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
        # One pixel to one: a fraction of a unit would have every frame resample the picture.
        side = self._shown.pixmap.width() / self._scale
        painter.drawPixmap(QRectF(0, 0, side, side), self._shown.pixmap, QRectF(self._shown.pixmap.rect()))


class CreditedPicture(GroupItem):
    """A picture as large as a box allows, and whose it is below it.

    Args:
        style: The visitor's style.
        pictures: Where it comes from.
        picture: What to show.
        box: Its place in the parent's coordinates.
        parent: The item it belongs to.
    """

    def __init__(self, style: Style, pictures: Pictures, picture: Picture, box: Box, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        credit = style.type.set(style.text(picture.credit), SMALL, box.width)
        side = min(box.width, box.height - credit.height - _GAP)
        PictureItem(style, pictures, picture, side, self).setPos(box.middle_x - side / 2, box.y)
        item = TextItem(credit, style.palette.mute, Qt.AlignmentFlag.AlignHCenter, self)
        item.setPos(box.middle_x, box.y + side + _GAP)
